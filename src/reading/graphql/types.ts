import type * as GraphQLModule from 'graphql'
import type { GraphQLEnumType, GraphQLObjectType, GraphQLOutputType } from 'graphql'

import type { Field, Fields } from './schemaWriter.js'

import { comparison as sentences } from '../../languages/en/comparison.js'
import { pack as en } from '../../languages/en/pack.js'
import { VERSION_STATUSES } from '../../notice/answers.js'
import { FACT_CHANGE_KINDS } from '../../notice/diff/index.js'
import {
  COOKIE_CATEGORIES,
  LAYOUTS,
  LEGAL_BASES,
  LEGAL_BASIS_ARTICLES,
  RIGHT_ARTICLES,
  RIGHTS,
  SECTION_KEYS,
  TRANSFER_MECHANISMS,
} from '../../notice/vocabulary.js'
import { LISTED } from '../listNotices.js'
import { FALLBACKS } from '../publishedNotices.js'
import { SECTIONS_WEIGHT } from './complexity.js'
import { meaningOf, schemaWriter } from './schemaWriter.js'

const SCOPE = 'Of which organisation it is, where there are several.'

/**
 * The GraphQL types of a published notice. Made anew for each schema, with the GraphQL module Payload uses: types of
 * another copy of it would not fit.
 *
 * Dates are texts, as everywhere (docs/decisions/0010-calendar-dates-are-text.md): a scalar of that name would be another one
 * than the app's own, and clients make an instant of it.
 */
export const noticeTypes = (
  module: typeof GraphQLModule,
): {
  diff: GraphQLObjectType
  document: GraphQLObjectType
  fallback: GraphQLEnumType
  history: GraphQLObjectType
  list: GraphQLObjectType
  since: GraphQLObjectType
  listed: GraphQLEnumType
} => {
  const { GraphQLBoolean: bool, GraphQLID, GraphQLInt: int, GraphQLList: Maybe, GraphQLString: text } = module
  const { choice, is, many, must, object } = schemaWriter(module, 'PublishedPrivacyNotice')
  const maybeMany = (type: GraphQLOutputType) => new Maybe(must(type))

  /** What caches know an object by: see `identified.ts`. */
  const known = (what: string): { id: Field } => ({
    id: is(must(GraphQLID), `Names ${what}. Two with the same id are the same in every field.`),
  })
  const day = (what: string, type: GraphQLOutputType = text) =>
    is(type, `${what}: a calendar date, YYYY-MM-DD (ISO 8601), of no time and no time zone.`)
  const partialDay = (what: string) =>
    is(text, `${what}: a calendar date, YYYY-MM-DD, or its month (YYYY-MM) or year (YYYY) alone.`)
  const instant = (what: string) =>
    is(must(text), `${what}: an instant in UTC, such as 2026-03-01T09:30:00.000Z (ISO 8601).`)
  const locale = is(must(text), 'The language it is in: the code of a locale, such as fi.')
  const locales = is(many(text), 'The languages it was published in.')
  const requestedLocale = is(
    must(text),
    'The language asked for, by its code where it is written in it, else as typed.',
  )
  const fallback = is(must(bool), 'True when it is not written in the language asked for.')
  const noticeId = is(must(text), 'Id of the notice, in all its versions and languages.')
  const hash = is(must(text), 'Hash of the whole record (SHA-256), which names notice and version.')
  const previousHash = is(text, 'Hash of the record before it; null in the first one.')
  const contentHash = is(must(text), 'Hash of what was published, in every language.')
  const version = is(must(int), 'Number of the publication, from 1 without gaps.')

  const triState = choice('TriState', 'A matter that may not apply.', ['yes', 'no', 'undecided'], {
    no: 'It does not apply.',
    undecided: 'Nothing is stated.',
    yes: 'It applies.',
  })
  const sectionKey = choice(
    'SectionKey',
    'A matter that a section is about.',
    SECTION_KEYS,
    meaningOf(SECTION_KEYS, (key) => `${en.headings[key]}.`),
  )

  const inline = object('Inline', 'A run of text with one formatting, or a line break.', {
    bold: is(bool, 'True where it is bold.'),
    break: is(bool, 'True for a line break, which has no text.'),
    href: is(text, 'Where it links to: http, https, mailto, tel, or a place in the notice.'),
    italic: is(bool, 'True where it is italic.'),
    text: is(text, 'The words, without formatting. Null for a line break.'),
  })
  const cell = object('TableCell', 'A cell of a table.', {
    children: is(many(inline), 'What is in it.'),
  })
  const listItem: GraphQLObjectType = object('ListItem', 'An item of a list.', () => ({
    children: is(many(inline), 'What is in it.'),
    lists: is(maybeMany(contentNode), 'Lists in it; null where there are none.'),
  }))
  const contentNode: GraphQLObjectType = object(
    'ContentNode',
    'A paragraph, heading, list, table or label–value lines.',
    {
      type: is(
        must(
          choice('ContentType', 'Kind of content.', ['paragraph', 'heading', 'list', 'fields', 'table'], {
            fields: 'Label–value lines, such as an address.',
            heading: 'A heading inside a section.',
            list: 'A list, ordered or not.',
            paragraph: 'A paragraph.',
            table: 'A table with one row of headings.',
          }),
        ),
        'What it is.',
      ),
      children: is(maybeMany(inline), 'Of a paragraph or heading.'),
      fields: is(
        maybeMany(
          object('Field', 'A value with its label.', {
            label: is(text, 'What the value is; null where it needs no saying.'),
            value: is(many(inline), 'The value.'),
          }),
        ),
        'Of label–value lines.',
      ),
      header: is(maybeMany(text), 'Column headings of a table.'),
      items: is(maybeMany(listItem), 'Of a list.'),
      level: is(int, 'Of a heading: 3 or 4.'),
      ordered: is(bool, 'Of a list: whether it is numbered.'),
      rows: is(
        maybeMany(object('TableRow', 'A row of a table.', { cells: is(many(cell), 'Its cells.') })),
        'Of a table.',
      ),
      start: is(int, 'First number of an ordered list that does not begin at 1.'),
    },
  )
  const formatted: Fields = {
    content: is(many(contentNode), 'The text as data.'),
    html: is(must(text), 'The text as an HTML fragment.'),
    markdown: is(must(text), 'The text as CommonMark.'),
    text: is(must(text), 'The text without formatting.'),
  }

  const address = object('Address', 'An address.', {
    city: is(text, 'Town or city.'),
    country: is(text, 'Country, as ISO 3166-1 alpha-2.'),
    postalCode: is(text, 'Postal code.'),
    street: is(text, 'Street with its number, or post-office box.'),
  })
  const reachable: Fields = {
    email: is(text, 'E-mail address.'),
    phone: is(text, 'Phone number as typed.'),
    phoneE164: is(text, 'The same number in E.164, where it could be read.'),
  }
  const contact = object('Contact', 'A person or role to contact.', {
    name: is(text, 'Name of the person or the role.'),
    address: is(must(address), 'Where they are.'),
    ...reachable,
    title: is(text, 'What the person does, or answers for.'),
  })
  const organisation = object('Organisation', 'An organisation as the notice names it.', {
    name: is(must(text), 'Its name.'),
    address: is(must(address), 'Where it is.'),
    businessId: is(text, 'Its number in a register of businesses.'),
    contacts: is(many(contact), 'Who answers for it, besides its own contact details.'),
    ...reachable,
    postalAddress: is(address, 'Where post goes, when it is not the visiting address.'),
    website: is(text, 'Address of its website.'),
  })
  const applies: Fields = { applies: is(must(triState), 'Whether it applies.') }
  const register = object('Register', 'The facts of one register, as the notice states them.', {
    ...known('the facts of a register in one version and language'),
    register: is(must(text), 'Id of the register, in all notices, versions and languages.'),
    name: is(must(text), 'Its name.'),
    automatedDecisions: is(
      must(
        object('AutomatedDecisions', 'Automated decisions and profiling (GDPR Art. 22).', {
          ...applies,
          consequences: is(text, 'What they mean for the data subject.'),
          logic: is(text, 'How they are made.'),
        }),
      ),
      'Automated decisions and profiling.',
    ),
    consent: is(
      must(
        object('Consent', 'Consent (GDPR Art. 7).', {
          withdrawMethod: is(text, 'How consent is withdrawn.'),
        }),
      ),
      'How consent is withdrawn, where the processing rests on it.',
    ),
    cookies: is(must(object('CookieUse', 'Whether cookies are used.', applies)), 'The use of cookies.'),
    dataCategories: is(many(text), 'Categories of personal data.'),
    dataSubjectCategories: is(many(text), 'Categories of data subjects.'),
    disclosures: is(must(object('Disclosures', 'Regular disclosures.', applies)), 'Regular disclosures.'),
    origin: is(
      choice('Origin', 'Where the data come from.', ['fromDataSubject', 'fromOthers', 'both'], en.origins),
      'Where the data come from; null where nothing is stated.',
    ),
    provisionRequirement: is(
      must(
        object('ProvisionRequirement', 'Whether the data must be given (GDPR Art. 13(2)(e)).', {
          basis: is(
            choice(
              'ProvisionBasis',
              'What requires the data to be given.',
              ['none', 'law', 'contract', 'precondition'],
              {
                contract: en.statements.provisionContract,
                law: en.statements.provisionLaw,
                none: en.statements.provisionNone,
                precondition: en.statements.provisionPrecondition,
              },
            ),
            'What requires it; null where nothing is stated.',
          ),
          consequence: is(text, 'What follows when they are not given.'),
        }),
      ),
      'Whether the data must be given.',
    ),
    purposes: is(
      many(
        object('Purpose', 'A purpose of the processing.', {
          name: is(must(text), 'The purpose.'),
          directMarketing: is(must(bool), 'True when it is direct marketing.'),
          law: is(text, 'The act or provision behind a legal obligation or a public task.'),
          legalBases: is(
            many(
              choice(
                'LegalBasis',
                'A legal basis of GDPR Art. 6(1).',
                LEGAL_BASES,
                meaningOf(
                  LEGAL_BASES,
                  (basis) => `${en.legalBases[basis]} (${LEGAL_BASIS_ARTICLES[basis]}).`,
                ),
              ),
            ),
            'What the processing rests on.',
          ),
          legitimateInterest: is(text, 'The legitimate interest pursued.'),
          retentions: is(
            many(
              object('Retention', 'How long data are kept, or what decides it.', {
                data: is(text, 'Which of the data; null for all others.'),
                duration: is(text, 'As an ISO 8601 duration, such as P10Y.'),
                text: is(text, 'The period or the criteria in words.'),
              }),
            ),
            'How long the data are kept for it: what holds for all first; empty where nothing is said.',
          ),
        }),
      ),
      'What the data are used for.',
    ),
    recipients: is(
      must(
        object('Recipients', 'Recipients of the data.', {
          ...applies,
          list: is(
            many(
              object('Recipient', 'A recipient or category of recipients.', {
                name: is(must(text), 'Who.'),
                country: is(text, 'Country, as ISO 3166-1 alpha-2.'),
                purpose: is(text, 'What they get the data for.'),
                role: is(
                  must(
                    choice(
                      'RecipientRole',
                      'Role of a recipient.',
                      ['controller', 'other', 'processor'],
                      meaningOf(
                        ['controller', 'other', 'processor'],
                        (role) => `${en.recipientRoles[role]}.`,
                      ),
                    ),
                  ),
                  'Whether they act for the controller or for themselves.',
                ),
              }),
            ),
            'Who they are.',
          ),
        }),
      ),
      'Who receives the data.',
    ),
    sources: is(many(text), 'Where the data are regularly obtained from.'),
    specialCategories: is(
      must(
        object('SpecialCategories', 'Special categories of data (GDPR Art. 9).', {
          ...applies,
          condition: is(text, 'The condition of Art. 9(2) on which they are processed.'),
        }),
      ),
      'Special categories of data.',
    ),
    transfers: is(
      must(
        object('Transfers', 'Transfers outside the EU and EEA.', {
          ...applies,
          list: is(
            many(
              object(
                'Transfer',
                'A transfer to countries outside the EU and EEA, or to an international organisation.',
                {
                  copy: is(text, 'How to get a copy of the safeguards.'),
                  countries: is(
                    many(text),
                    'Countries, as ISO 3166-1 alpha-2; empty where none is named: somewhere outside the EU and EEA.',
                  ),
                  detail: is(text, 'More of what it rests on.'),
                  internationalOrganisation: is(
                    must(bool),
                    'Whether the recipient is an international organisation (GDPR Art. 4(26)).',
                  ),
                  mechanism: is(
                    choice(
                      'TransferMechanism',
                      'What a transfer rests on (GDPR Art. 45–49).',
                      TRANSFER_MECHANISMS,
                      meaningOf(TRANSFER_MECHANISMS, (one) => `${en.transferMechanisms[one]}.`),
                    ),
                    'What it rests on; null where nothing is stated.',
                  ),
                  recipient: is(text, 'To whom.'),
                },
              ),
            ),
            'Where the data go.',
          ),
        }),
      ),
      'Transfers outside the EU and EEA.',
    ),
  })
  const anchor = is(
    must(text),
    'Names the section within its notice, fit for the fragment of an address: stable between versions, the same in each language.',
  )
  const section = object('Section', 'A section of a notice.', {
    ...known('a section in one version and language'),
    anchor,
    ...formatted,
    empty: is(must(bool), 'True when it has a heading and no text.'),
    heading: is(must(text), 'Its heading, without number.'),
    keys: is(many(sectionKey), 'The matters it is about: several where sections were merged.'),
    kind: is(
      must(
        choice(
          'SectionKind',
          'Where a section comes from.',
          ['authority', 'cookies', 'register', 'rights', 'shared', 'text'],
          {
            authority: 'The supervisory authority.',
            cookies: 'The records of cookies.',
            register: 'The facts or wordings of a register.',
            rights: 'The rights of the data subject.',
            shared: 'A text that several notices show.',
            text: 'A text of the notice itself.',
          },
        ),
      ),
      'Where it comes from.',
    ),
    number: is(text, 'Such as 1 or 1a, without a full stop; null in an unnumbered notice.'),
  })
  const listing: Fields = {
    changedOn: partialDay('When the text last changed'),
    effectiveFrom: day('When it takes or took force', must(text)),
    fallback,
    hash,
    locale,
    locales,
    preparedOn: partialDay('When the notice was prepared'),
    publishedAt: instant('When it was published'),
    scope: is(text, SCOPE),
    slug: is(must(text), 'Address of the notice when it was published.'),
    title: is(must(text), 'Its title.'),
    version,
  }
  const changeType = choice('ChangeType', 'Weight of a change.', ['major', 'minor'], {
    major: 'The meaning changes.',
    minor: 'A correction.',
  })
  const change = object('Change', 'What changed in a version.', {
    type: is(must(changeType), 'How much it weighs.'),
    note: is(text, 'What readers are told of it.'),
  })
  const withdrawal = object('Withdrawal', 'That a notice is withdrawn.', {
    date: day('Since when', must(text)),
    reason: is(text, 'Why.'),
    successor: is(text, 'Address of the notice to read instead.'),
  })
  const document = object('', 'A published privacy notice: one version in one language.', {
    ...known('a notice in one version and language, as it was asked for and stands'),
    ...listing,
    authority: is(organisation, 'The supervisory authority.'),
    change: is(change, 'What changed in this version; null where nothing is told.'),
    contactPersons: is(many(contact), 'Whom to ask about the registers.'),
    contentHash,
    controller: is(must(organisation), 'Who is responsible (GDPR Art. 4(7)).'),
    cookies: is(
      many(
        object('Cookie', 'A cookie or similar stored item.', {
          name: is(must(text), 'Its name.'),
          category: is(
            must(
              choice(
                'CookieCategory',
                'What a cookie is for.',
                COOKIE_CATEGORIES,
                meaningOf(COOKIE_CATEGORIES, (one) => `${en.cookieCategories[one]}.`),
              ),
            ),
            'What it is for. All but the necessary ones need consent.',
          ),
          duration: is(text, 'How long it stays.'),
          provider: is(text, 'Who sets it.'),
          purpose: is(text, 'What it is used for.'),
          thirdParty: is(must(bool), 'True when others have access to it.'),
        }),
      ),
      'The cookies that its sections tell of.',
    ),
    dataProtectionOfficer: is(contact, 'The data protection officer.'),
    introduction: is(
      object('Introduction', 'Text before the first section.', formatted),
      'Text before the first section.',
    ),
    jointControllers: is(many(organisation), 'Who is responsible together with the controller.'),
    layout: is(
      must(
        choice('Layout', 'How the sections are laid out.', LAYOUTS, {
          list: 'One below the other.',
          table: 'As a table, a row for each.',
        }),
      ),
      'How its sections are laid out.',
    ),
    notice: noticeId,
    previousHash,
    registers: is(many(register), 'The facts of the registers that it tells of.'),
    representative: is(organisation, 'Representative of the controller (GDPR Art. 27).'),
    requestedLocale,
    reviewedOn: day('When it was last looked at, as known when it was published'),
    rights: is(
      many(
        object('Right', 'A right of the data subject as the notice states it.', {
          article: is(must(text), 'The article behind it.'),
          heading: is(must(text), 'Its name.'),
          key: is(
            must(
              choice(
                'RightKey',
                'A right of the data subject.',
                RIGHTS,
                meaningOf(RIGHTS, (right) => `${en.rights[right].heading} (${RIGHT_ARTICLES[right]}).`),
              ),
            ),
            'Which right it is.',
          ),
          text: is(must(text), 'What it means.'),
        }),
      ),
      'The rights that its sections tell of.',
    ),
    schema: is(must(text), 'Names the shape of this answer: another one when its meaning changes.'),
    sections: is(many(section), 'Its sections, in order.', SECTIONS_WEIGHT),
    statute: is(text, 'The line that names the legislation.'),
    versionLabel: is(text, 'The version as the controller counts it, such as 3.2.'),
    withdrawal: is(
      withdrawal,
      'Of a version asked for by its number: that its notice has been withdrawn since. Null while it is not.',
    ),
  })
  const event = choice('Event', 'What a version records.', ['published', 'withdrawn'], {
    published: 'A text that was published.',
    withdrawn: 'That the notice was withdrawn.',
  })
  const paging: Fields = {
    hasNextPage: is(must(bool), 'Whether there is a page after it.'),
    hasPrevPage: is(must(bool), 'Whether there is a page before it.'),
    limit: is(must(int), 'How many there are on a page at most.'),
    page: is(must(int), 'Number of the page, from 1.'),
    totalDocs: is(must(int), 'How many there are on all pages.'),
    totalPages: is(must(int), 'How many pages there are.'),
  }
  const history = object('History', 'A page of the publications of a notice, newest first.', {
    ...known('a page of the history as it stands'),
    ...paging,
    docs: is(
      many(
        object('HistoryEntry', 'One publication in the history of a notice.', {
          ...known('a publication in the history, as it was asked for and stands'),
          cause: is(
            object('HistoryCause', 'A source that changed.', {
              collection: is(must(text), 'Slug of the collection it is in.'),
              source: is(must(text), 'Id of the source in its collection.'),
              title: is(text, 'What it was called then.'),
            }),
            'The changed source for which it was published; null when it was for the notice itself.',
          ),
          change: is(change, 'What changed; null where nothing is told.'),
          changedIn: is(
            many(
              object('ChangedIn', 'The version in which the text of a language last changed.', {
                locale: is(must(text), 'The language.'),
                version: is(must(int), 'Number of the version.'),
              }),
            ),
            'When each language last changed: one older than the others is an older translation.',
          ),
          changedOn: partialDay('When the text last changed'),
          contentHash,
          effectiveFrom: day('When it takes or took force', must(text)),
          event: is(must(event), 'What it records.'),
          hash,
          locales,
          preparedOn: partialDay('When the notice was prepared'),
          previousHash,
          publishedAt: instant('When it was recorded'),
          replaces: is(many(int), 'The versions that never take force because of it.'),
          reviewedOn: day('When it was last looked at, as known when it was published'),
          seal: is(text, 'Signature of the hash, which the public key of the app checks.'),
          slug: is(must(text), 'Address of the notice then.'),
          status: is(
            must(
              choice('VersionStatus', 'Where a version stands today.', VERSION_STATUSES, {
                inForce: 'It is in force.',
                past: 'It was in force, or is recorded for a day before.',
                replaced: 'It waited for its day, and a newer one took its place.',
                upcoming: 'It waits for its day.',
              }),
            ),
            'Where it stands today.',
          ),
          title: is(text, 'In the language asked for, else in the default one; null for a withdrawal.'),
          version,
          withdrawal: is(withdrawal, 'Of a withdrawal: since when, why, and what to read instead.'),
        }),
      ),
      'The publications on this page.',
    ),
    notice: noticeId,
    scope: is(text, SCOPE),
    slug: is(must(text), 'Newest address of the notice.'),
  })
  const compared = object('ComparedVersion', 'One side of a comparison.', {
    effectiveFrom: day('When it takes or took force', must(text)),
    event: is(must(event), 'What it records. A withdrawal is compared as the text that it withdrew.'),
    hash,
    publishedAt: instant('When it was recorded'),
    version,
  })
  const part = object('TextPart', 'Words that stayed, came or went.', {
    kind: is(
      must(
        choice('TextPartKind', 'What became of words.', ['same', 'added', 'removed'], {
          added: 'They came.',
          removed: 'They went.',
          same: 'They stayed.',
        }),
      ),
      'What became of them.',
    ),
    text: is(must(text), 'The words.'),
  })
  const textChange = object('TextChange', 'A text that changed.', {
    before: is(text, 'The older text; null where there was none.'),
    after: is(text, 'The newer text; null where there is none.'),
    text: is(many(part), 'Both in one, word by word.'),
  })
  const diff = object('Diff', 'What changed between two versions of a notice.', {
    ...known('a comparison of two versions, as it was asked for'),
    facts: is(
      many(
        object('FactChange', 'A fact that changed, in legal terms.', {
          kind: is(
            must(
              choice(
                'FactChangeKind',
                'What changed.',
                FACT_CHANGE_KINDS,
                meaningOf(FACT_CHANGE_KINDS, (kind) => `${sentences.facts[kind]}.`),
              ),
            ),
            'What changed.',
          ),
          after: is(text, 'The new value; null where there is none.'),
          before: is(text, 'The old value; null where there was none, or none was stated.'),
          message: is(must(text), 'In words, in the language asked for.'),
          subject: is(text, 'What the fact is about, such as a purpose.'),
          weight: is(must(changeType), 'How much it weighs.'),
        }),
      ),
      'The facts that changed, in the order of GDPR Art. 13.',
    ),
    fallback: is(must(bool), 'True when neither version is written in the language asked for.'),
    from: is(must(compared), 'The older side.'),
    locale: is(must(text), 'The language compared.'),
    notice: noticeId,
    proposal: is(
      must(
        object('ChangeProposal', 'How much the change weighs, and why.', {
          type: is(changeType, 'Null when nothing changed that a reader could notice.'),
          reasons: is(many(text), 'The grounds for a major change, or else everything that changed.'),
        }),
      ),
      'What kind of change it probably is.',
    ),
    requestedLocale,
    sections: is(
      many(
        object('SectionChange', 'A section that was added, removed, changed, renamed or moved.', {
          ...known('a section in one comparison'),
          anchor,
          change: is(
            must(
              choice('SectionChangeKind', 'What became of a section.', ['added', 'removed', 'changed'], {
                added: 'It was added.',
                changed: 'It was reworded, renamed or moved.',
                removed: 'It was removed.',
              }),
            ),
            'What became of it.',
          ),
          heading: is(must(text), 'Its heading; the old one where it was removed.'),
          headingBefore: is(text, 'The heading it had, when it was renamed.'),
          keys: is(many(sectionKey), 'The matters it is about.'),
          moved: is(must(bool), 'True when it stands elsewhere among the sections that both texts have.'),
          positionAfter: is(int, 'Counted from 1; null for a removed section.'),
          positionBefore: is(int, 'Counted from 1; null for an added section.'),
          text: is(many(part), 'Its text, word by word.'),
        }),
      ),
      'The sections that changed, in the order of the newer text.',
    ),
    scope: is(text, SCOPE),
    slug: is(must(text), 'Address of the notice in the newer version.'),
    texts: is(
      must(
        object('TextChanges', 'Texts outside the sections; null those that did not change.', {
          introduction: is(textChange, 'The introduction.'),
          statute: is(textChange, 'The line that names the legislation.'),
          title: is(textChange, 'The title.'),
        }),
      ),
      'The texts outside the sections that changed.',
    ),
    to: is(must(compared), 'The newer side.'),
  })
  const since = object('Since', 'What took force of a notice after a version.', {
    ...known('what took force after a version, as it stands'),
    changed: is(must(bool), 'Whether anything has taken force since.'),
    current: is(must(compared), 'What is in force today; a withdrawal where the notice was withdrawn.'),
    major: is(
      must(bool),
      'Whether a major change has taken force since: then whoever accepted that version has to be asked again.',
    ),
    notice: noticeId,
    scope: is(text, SCOPE),
    seen: is(must(compared), 'The version asked about.'),
    slug: is(must(text), 'Newest address of the notice.'),
    versions: is(
      many(
        object('SinceEntry', 'A version that took force.', {
          change: is(changeType, 'Weight of the change; null for a withdrawal, and where nothing is told.'),
          effectiveFrom: day('When it took force', must(text)),
          event: is(must(event), 'Whether it is a text or a withdrawal.'),
          version,
        }),
      ),
      'What has taken force since, in that order.',
    ),
  })
  return {
    diff,
    document,
    history,
    since,
    listed: choice('Listed', 'What to list.', LISTED, {
      inForce: 'What is in force on the day.',
      upcoming: 'What is published and takes force after the day.',
    }),
    fallback: choice(
      'Fallback',
      'What to give when a notice is not written in the language asked for.',
      FALLBACKS,
      { default: 'The default language of the notice.', none: 'Nothing.' },
    ),
    list: object('List', 'A page of notices.', {
      ...known('a page of the list as it stands'),
      ...paging,
      docs: is(
        many(
          object('Listing', 'A notice in the list.', {
            ...known('a notice in the list, in one version and language'),
            ...listing,
          }),
        ),
        'The notices on this page.',
      ),
    }),
  }
}
