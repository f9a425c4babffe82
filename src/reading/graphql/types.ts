import type * as GraphQLModule from 'graphql'
import type { GraphQLEnumType, GraphQLFieldConfigMap, GraphQLObjectType, GraphQLOutputType } from 'graphql'

import type { Extensions } from './complexity.js'

import { FACT_CHANGE_KINDS } from '../../notice/diff/index.js'
import {
  COOKIE_CATEGORIES,
  LAYOUTS,
  LEGAL_BASES,
  RIGHTS,
  SECTION_KEYS,
  TRANSFER_MECHANISMS,
} from '../../notice/vocabulary.js'
import { VERSION_STATUSES } from '../../notice/answers.js'
import { LISTED } from '../listNotices.js'
import { FALLBACKS } from '../publishedNotices.js'
import { SECTIONS_WEIGHT } from './complexity.js'

type Fields = Record<
  string,
  ({ description?: string; type: GraphQLOutputType } & Partial<Extensions>) | GraphQLOutputType
>

const SCOPE = 'Of which organisation it is, where there are several.'

/**
 * The GraphQL types of a published notice. Made anew for each schema, with the GraphQL module Payload uses: types of
 * another copy of it would not fit.
 */
export const noticeTypes = (
  module: typeof GraphQLModule,
): {
  diff: GraphQLObjectType
  document: GraphQLObjectType
  fallback: GraphQLEnumType
  history: GraphQLObjectType
  list: GraphQLObjectType
  listed: GraphQLEnumType
} => {
  const { GraphQLBoolean: bool, GraphQLInt: int, GraphQLList, GraphQLNonNull, GraphQLString: text } = module
  const must = (type: GraphQLOutputType): GraphQLOutputType =>
    module.isNonNullType(type) ? type : new GraphQLNonNull(type)
  const many = (type: GraphQLOutputType) => must(new GraphQLList(must(type)))
  const name = (suffix: string) => `PublishedPrivacyNotice${suffix}`

  const isField = (value: Fields[string]): value is Exclude<Fields[string], GraphQLOutputType> =>
    'type' in value && !('ofType' in value)
  const object = (suffix: string, description: string, fields: (() => Fields) | Fields): GraphQLObjectType =>
    new module.GraphQLObjectType({
      name: name(suffix),
      description,
      fields: () =>
        Object.fromEntries(
          Object.entries(typeof fields === 'function' ? fields() : fields).map(([key, value]) => [
            key,
            isField(value) ? value : { type: value },
          ]),
        ) as GraphQLFieldConfigMap<unknown, unknown>,
    })
  const choice = (suffix: string, description: string, values: readonly string[]): GraphQLEnumType =>
    new module.GraphQLEnumType({
      name: name(suffix),
      description,
      values: Object.fromEntries(values.map((value) => [value, { value }])),
    })

  const triState = choice('TriState', 'A matter that may not apply.', ['yes', 'no', 'undecided'])
  const sectionKey = choice('SectionKey', 'A matter a section is about.', SECTION_KEYS)

  const inline = object('Inline', 'A run of text with one formatting, or a line break.', {
    bold: bool,
    break: bool,
    href: text,
    italic: bool,
    text,
  })
  const cell = object('TableCell', 'A cell of a table.', { children: many(inline) })
  const listItem: GraphQLObjectType = object('ListItem', 'An item of a list.', () => ({
    children: many(inline),
    lists: new GraphQLList(must(contentNode)),
  }))
  const contentNode: GraphQLObjectType = object(
    'ContentNode',
    'A paragraph, heading, list, table or label–value lines.',
    {
      type: must(
        choice('ContentType', 'Kind of content.', ['paragraph', 'heading', 'list', 'fields', 'table']),
      ),
      children: { type: new GraphQLList(must(inline)), description: 'Of a paragraph or heading.' },
      fields: {
        type: new GraphQLList(
          must(object('Field', 'A value with its label.', { label: text, value: many(inline) })),
        ),
        description: 'Of label–value lines.',
      },
      header: { type: new GraphQLList(must(text)), description: 'Column headings of a table.' },
      items: { type: new GraphQLList(must(listItem)), description: 'Of a list.' },
      level: { type: int, description: 'Of a heading: 3 or 4.' },
      ordered: { type: bool, description: 'Of a list.' },
      rows: {
        type: new GraphQLList(must(object('TableRow', 'A row of a table.', { cells: many(cell) }))),
        description: 'Of a table.',
      },
      start: { type: int, description: 'First number of an ordered list that does not begin at 1.' },
    },
  )
  const formatted: Fields = {
    content: { type: many(contentNode), description: 'The text as data.' },
    html: { type: must(text), description: 'The text as an HTML fragment.' },
    markdown: { type: must(text), description: 'The text as CommonMark.' },
    text: { type: must(text), description: 'The text without formatting.' },
  }

  const address = object('Address', 'An address.', {
    city: text,
    country: { type: text, description: 'ISO 3166-1 alpha-2.' },
    postalCode: text,
    street: text,
  })
  const phone: Fields = {
    phone: { type: text, description: 'As typed.' },
    phoneE164: { type: text, description: 'The same number in E.164.' },
  }
  const organisation = object('Organisation', 'An organisation named in a notice.', {
    name: must(text),
    address: must(address),
    businessId: text,
    email: text,
    ...phone,
    postalAddress: address,
    website: text,
  })
  const contact = object('Contact', 'A person or role to contact.', {
    name: text,
    address: must(address),
    email: text,
    ...phone,
    title: text,
  })
  const applies = { applies: must(triState) }
  const register = object('Register', 'The facts of one register.', {
    id: must(text),
    name: must(text),
    automatedDecisions: must(
      object('AutomatedDecisions', 'Automated decisions and profiling.', {
        ...applies,
        consequences: text,
        logic: text,
      }),
    ),
    consent: must(object('Consent', 'Consent.', { withdrawMethod: text })),
    cookies: must(object('CookieUse', 'Whether cookies are used.', applies)),
    dataCategories: many(text),
    dataSubjectCategories: many(text),
    disclosures: must(object('Disclosures', 'Regular disclosures.', applies)),
    origin: choice('Origin', 'Where the data come from.', ['fromDataSubject', 'fromOthers', 'both']),
    provisionRequirement: must(
      object('ProvisionRequirement', 'Whether the data must be given.', {
        basis: choice('ProvisionBasis', 'What requires it.', ['none', 'law', 'contract', 'precondition']),
        consequence: text,
      }),
    ),
    purposes: many(
      object('Purpose', 'A purpose of the processing.', {
        name: must(text),
        directMarketing: must(bool),
        law: text,
        legalBases: many(choice('LegalBasis', 'A legal basis of GDPR Art. 6(1).', LEGAL_BASES)),
        legitimateInterest: text,
        retention: must(
          object('Retention', 'How long data are kept.', {
            duration: { type: text, description: 'ISO 8601 duration.' },
            text,
          }),
        ),
      }),
    ),
    recipients: must(
      object('Recipients', 'Recipients of the data.', {
        ...applies,
        list: many(
          object('Recipient', 'A recipient or category of recipients.', {
            name: must(text),
            country: text,
            purpose: text,
            role: must(choice('RecipientRole', 'Role of a recipient.', ['controller', 'other', 'processor'])),
          }),
        ),
      }),
    ),
    sources: many(text),
    specialCategories: must(
      object('SpecialCategories', 'Special categories of data (GDPR Art. 9).', {
        ...applies,
        condition: text,
      }),
    ),
    transfers: must(
      object('Transfers', 'Transfers outside the EU and EEA.', {
        ...applies,
        list: many(
          object('Transfer', 'A transfer to one country.', {
            copy: text,
            country: must(text),
            detail: text,
            mechanism: choice('TransferMechanism', 'What a transfer rests on.', TRANSFER_MECHANISMS),
            recipient: text,
          }),
        ),
      }),
    ),
  })
  const section = object('Section', 'A section of a notice.', {
    id: { type: must(text), description: 'Fit for an anchor.' },
    ...formatted,
    empty: must(bool),
    heading: must(text),
    keys: many(sectionKey),
    kind: must(
      choice('SectionKind', 'Where a section comes from.', [
        'authority',
        'cookies',
        'register',
        'rights',
        'shared',
        'text',
      ]),
    ),
    number: { type: text, description: 'Such as 1 or 1a; null in an unnumbered notice.' },
  })
  const listing: Fields = {
    changedOn: { type: text, description: 'Calendar date.' },
    effectiveFrom: { type: must(text), description: 'Calendar date.' },
    fallback: { type: must(bool), description: 'True when this is not the language asked for.' },
    hash: must(text),
    locale: must(text),
    locales: many(text),
    preparedOn: { type: text, description: 'Calendar date.' },
    publishedAt: { type: must(text), description: 'Instant in UTC.' },
    scope: { type: text, description: SCOPE },
    slug: must(text),
    title: must(text),
    version: must(int),
  }
  const changeType = choice('ChangeType', 'Weight of a change.', ['major', 'minor'])
  const change = object('Change', 'What changed in this version.', { type: must(changeType), note: text })
  const withdrawal = object('Withdrawal', 'That a notice is withdrawn.', {
    date: { type: must(text), description: 'Calendar date.' },
    reason: text,
    successor: { type: text, description: 'Address of the notice to read instead.' },
  })
  const document = object('', 'A published privacy notice in one language.', {
    ...listing,
    authority: { type: organisation, description: 'The supervisory authority.' },
    change,
    contactPerson: contact,
    contentHash: must(text),
    controller: must(organisation),
    cookies: many(
      object('Cookie', 'A cookie.', {
        name: must(text),
        category: must(choice('CookieCategory', 'What a cookie is for.', COOKIE_CATEGORIES)),
        duration: text,
        provider: text,
        purpose: text,
        thirdParty: must(bool),
      }),
    ),
    dataProtectionOfficer: contact,
    introduction: object('Introduction', 'Text before the first section.', formatted),
    jointControllers: many(organisation),
    layout: must(choice('Layout', 'How the sections are laid out.', LAYOUTS)),
    notice: { type: must(text), description: 'Id of the notice.' },
    previousHash: text,
    registers: many(register),
    representative: organisation,
    requestedLocale: must(text),
    reviewedOn: { type: text, description: 'Calendar date.' },
    rights: many(
      object('Right', 'A right of the data subject.', {
        article: must(text),
        heading: must(text),
        key: must(choice('RightKey', 'A right of the data subject.', RIGHTS)),
        text: must(text),
      }),
    ),
    schema: must(text),
    sections: { type: many(section), ...SECTIONS_WEIGHT },
    statute: text,
    withdrawal: { type: withdrawal, description: 'Of a version: that its notice has been withdrawn since.' },
  })
  const event = choice('Event', 'What a version records.', ['published', 'withdrawn'])
  const paging: Fields = {
    hasNextPage: must(bool),
    hasPrevPage: must(bool),
    limit: must(int),
    page: must(int),
    totalDocs: must(int),
    totalPages: must(int),
  }
  const history = object('History', 'The publications of a notice, newest first.', {
    ...paging,
    docs: many(
      object('HistoryEntry', 'One publication in the history of a notice.', {
        cause: {
          type: object('HistoryCause', 'A source that changed.', {
            id: must(text),
            collection: must(text),
            title: { type: text, description: 'What it was called then.' },
          }),
          description: 'The changed source for which it was published.',
        },
        change,
        changedIn: many(
          object('ChangedIn', 'The version in which the text of a language last changed.', {
            locale: must(text),
            version: must(int),
          }),
        ),
        changedOn: { type: text, description: 'Calendar date.' },
        contentHash: must(text),
        effectiveFrom: { type: must(text), description: 'Calendar date.' },
        event: must(event),
        hash: must(text),
        locales: many(text),
        preparedOn: { type: text, description: 'Calendar date.' },
        previousHash: text,
        publishedAt: { type: must(text), description: 'When it was recorded: an instant in UTC.' },
        replaces: {
          type: many(int),
          description: 'The versions that never take force because of it.',
        },
        reviewedOn: { type: text, description: 'Calendar date.' },
        seal: { type: text, description: 'Signature of the hash, which the public key of the app checks.' },
        slug: must(text),
        status: must(choice('VersionStatus', 'Where a version stands today.', VERSION_STATUSES)),
        title: { type: text, description: 'Null for a withdrawal.' },
        version: must(int),
        withdrawal,
      }),
    ),
    notice: { type: must(text), description: 'Id of the notice.' },
    scope: { type: text, description: SCOPE },
    slug: must(text),
  })
  const compared = object('ComparedVersion', 'One side of a comparison.', {
    effectiveFrom: { type: must(text), description: 'Calendar date.' },
    event: must(event),
    hash: must(text),
    publishedAt: { type: must(text), description: 'Instant in UTC.' },
    version: must(int),
  })
  const part = object('TextPart', 'Words that stayed, came or went.', {
    kind: must(choice('TextPartKind', 'What became of the words.', ['same', 'added', 'removed'])),
    text: must(text),
  })
  const textChange = object('TextChange', 'A text that changed.', {
    before: text,
    after: text,
    text: many(part),
  })
  const diff = object('Diff', 'What changed between two versions of a notice.', {
    facts: many(
      object('FactChange', 'A fact that changed, in legal terms.', {
        kind: must(choice('FactChangeKind', 'What changed.', FACT_CHANGE_KINDS)),
        after: text,
        before: text,
        message: { type: must(text), description: 'In words, in the language asked for.' },
        subject: { type: text, description: 'What the fact is about, such as a purpose.' },
        weight: must(changeType),
      }),
    ),
    fallback: { type: must(bool), description: 'True when this is not the language asked for.' },
    from: must(compared),
    locale: must(text),
    notice: { type: must(text), description: 'Id of the notice.' },
    proposal: must(
      object('ChangeProposal', 'How much the change weighs, and why.', {
        type: { type: changeType, description: 'Null when nothing changed.' },
        reasons: many(text),
      }),
    ),
    requestedLocale: must(text),
    sections: many(
      object('SectionChange', 'A section that was added, removed, changed, renamed or moved.', {
        id: must(text),
        change: must(
          choice('SectionChangeKind', 'What became of the section.', ['added', 'removed', 'changed']),
        ),
        heading: must(text),
        headingBefore: { type: text, description: 'The heading it had, when it was renamed.' },
        keys: many(sectionKey),
        moved: must(bool),
        positionAfter: int,
        positionBefore: int,
        text: many(part),
      }),
    ),
    scope: { type: text, description: SCOPE },
    slug: must(text),
    texts: must(
      object('TextChanges', 'Texts outside the sections; null those that did not change.', {
        introduction: textChange,
        statute: textChange,
        title: textChange,
      }),
    ),
    to: must(compared),
  })
  return {
    diff,
    document,
    history,
    listed: choice('Listed', 'What to list.', LISTED),
    fallback: choice(
      'Fallback',
      'What to give when a notice is not written in the language asked for.',
      FALLBACKS,
    ),
    list: object('List', 'A page of the notices in force.', {
      ...paging,
      docs: many(object('Listing', 'A notice in force.', listing)),
    }),
  }
}
