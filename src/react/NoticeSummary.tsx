import { Fragment, type ReactNode } from 'react'

import type {
  ContactFacts,
  Language,
  NoticeContent,
  NoticeDocument,
  OrganisationFacts,
  PurposeFacts,
  RecipientFacts,
  RegisterFacts,
  TransferFacts,
  TriState,
} from '../notice/document.js'

import { isAllowedHref } from '../notice/content.js'
import { countryName } from '../notice/names.js'
import { splitPhone } from '../notice/phonePrice.js'
import { type LegalBasis, RIGHTS } from '../notice/vocabulary.js'
import { cleanText } from '../notice/inline.js'
import { withWholeNumbers } from '../render/phoneNumbers.js'
import { headingTag } from './NoticeText.js'
import { type OwnWords, type SummaryWords, wordsIn } from './words.js'

type SummarisedRegister = {
  purposes: Pick<PurposeFacts, 'law' | 'legalBases' | 'name' | 'retentions'>[]
  recipients: { applies: TriState; list: Pick<RecipientFacts, 'country' | 'name'>[] }
  transfers: { applies: TriState; list: Pick<TransferFacts, 'countries' | 'internationalOrganisation'>[] }
} & Pick<RegisterFacts, 'name' | 'register'>

type Reachable = Pick<ContactFacts, 'email' | 'phone' | 'phoneE164'>

/** What of a notice is summed up: a NoticeDocument, or these of its fields from GraphQL. */
export type SummarisedNotice = {
  authority: null | Pick<OrganisationFacts, 'name' | 'website'>
  contactPersons: (Pick<ContactFacts, 'name' | 'title'> & Reachable)[]
  controller: Partial<Pick<OrganisationFacts, 'address'>> & Pick<OrganisationFacts, 'name'> & Reachable
  dataProtectionOfficer: null | (Pick<ContactFacts, 'name' | 'title'> & Reachable)
  jointControllers?: Pick<OrganisationFacts, 'name'>[]
  registers: SummarisedRegister[]
  rights: Pick<NoticeContent['rights'][number], 'key'>[]
  sections: Pick<NoticeContent['sections'][number], 'anchor' | 'keys'>[]
} & Partial<Pick<NoticeContent, 'language'>> &
  Partial<Pick<NoticeDocument, 'locale'>>

export type NoticeSummaryProps = {
  notice: SummarisedNotice
  /** Level of the heading. Default 2: below the title of a page. */
  headingLevel?: number
  /** As given to the notice, for the link to its rights. Default none. */
  idPrefix?: string
  /** Words by language, in place of the built-in ones in fi, sv and en, or for other languages. */
  labels?: OwnWords
  /** Class of the whole. Default none: nothing is styled. */
  className?: string
}

/** A language as the platform knows it; English where it is no language tag. */
const tagOf = (language: Language): string => {
  const tag = language.replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

const UNITS = ['year', 'month', 'week', 'day', 'hour'] as const

/** An ISO 8601 duration in words, as the platform has them: `P1Y6M` is `1 year, 6 months`; null for anything else. */
const durationIn = (duration: string, language: Language): null | string => {
  const counts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration)?.slice(1)
  const parts = UNITS.flatMap((unit, index) => {
    const count = counts?.[index]
    if (count === undefined) return []
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))
  })
  return parts.length > 0 ? parts.join(', ') : null
}

/** Things in their order with others between them. */
const joined = (parts: ReactNode[], between: (index: number) => ReactNode): ReactNode =>
  parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && between(index)}
      {part}
    </Fragment>
  ))

/** A sentence with something in the place of its placeholder. */
const filled = (sentence: string, placeholder: string, value: ReactNode): ReactNode => {
  const [before, after = ''] = sentence.split(placeholder)
  return (
    <>
      {before}
      {value}
      {after}
    </>
  )
}

const Link = ({ href, text }: { href: string; text: string }): ReactNode =>
  isAllowedHref(href) ? <a href={href}>{cleanText(text)}</a> : cleanText(text)

const phoneOf = (phone: string, phoneE164: null | string): ReactNode => {
  const { number, price } = splitPhone(phone)
  if (!phoneE164) return cleanText(withWholeNumbers(phone))
  return (
    <Fragment key="phone">
      <Link href={`tel:${phoneE164}`} text={withWholeNumbers(number)} />
      {price && cleanText(withWholeNumbers(price))}
    </Fragment>
  )
}

const waysToReach = ({ email, phone, phoneE164 }: Reachable): ReactNode[] => [
  ...(email ? [<Link href={`mailto:${email}`} key="email" text={email} />] : []),
  ...(phone ? [phoneOf(phone, phoneE164)] : []),
]

const Person = ({ of }: { of: SummarisedNotice['contactPersons'][number] }): ReactNode =>
  joined(
    [...[of.name, of.title].filter((text) => text !== null).map(cleanText), ...waysToReach(of)],
    () => ', ',
  )

const OBLIGATIONS: readonly LegalBasis[] = ['legalObligation', 'publicTask']

const PurposeCells = ({
  language,
  purpose: { law, legalBases, retentions },
  words,
}: {
  language: Language
  purpose: SummarisedRegister['purposes'][number]
  words: SummaryWords
}): ReactNode => {
  const kept = retentions.flatMap(({ data, duration, text }) => {
    const told = text ?? (duration && durationIn(duration, language))
    return told ? [cleanText(data ? `${data}: ${told}` : told)] : []
  })
  return (
    <>
      <td data-label={words.legalBasis}>
        {legalBases.length > 0
          ? joined(
              legalBases.map((basis) => (
                <Fragment key={basis}>
                  {words.legalBases[basis]}
                  {law && OBLIGATIONS.includes(basis) && `: ${cleanText(law)}`}
                </Fragment>
              )),
              () => <br />,
            )
          : words.notStated}
      </td>
      <td data-label={words.retention}>{kept.length > 0 ? joined(kept, () => <br />) : words.notStated}</td>
    </>
  )
}

/** The country of a recipient is told where it is another than the controller's. */
const Recipients = ({
  home,
  language,
  recipients: { applies, list },
  words,
}: {
  home: null | string
  language: Language
  recipients: SummarisedRegister['recipients']
  words: SummaryWords
}): ReactNode =>
  list.length > 0 ? (
    <ul>
      {list.map(({ country, name }, index) => (
        <li key={index}>
          {cleanText(name)}
          {country && country !== home && ` (${cleanText(countryName(country, language))})`}
        </li>
      ))}
    </ul>
  ) : applies === 'no' ? (
    words.noRecipients
  ) : (
    words.notStated
  )

/** Data may go outside the EU and EEA in one register and not in another: what is known of any is told. */
const transfersOf = (
  registers: SummarisedRegister[],
  language: Language,
  words: SummaryWords,
): null | string => {
  const transfers = registers.map((register) => register.transfers)
  const known = transfers.flatMap(({ applies, list }) => (applies === 'yes' ? list : []))
  const destinations = known.flatMap(({ countries, internationalOrganisation }) => [
    ...countries.map((country) => countryName(country, language)),
    ...(internationalOrganisation ? [words.internationalOrganisation] : []),
  ])
  if (destinations.length > 0)
    return words.transfersTo.replace('{countries}', () => [...new Set(destinations)].join(', '))
  if (known.length > 0) return words.transfersSomewhere
  return transfers.length > 0 && transfers.every(({ applies }) => applies === 'no') ? words.noTransfers : null
}

const rightsIn = (rights: SummarisedNotice['rights'], { and, rightsTo }: SummaryWords): string => {
  const told = RIGHTS.flatMap((right) =>
    right === 'complaint' || right === 'notification' || !rights.some(({ key }) => key === right)
      ? []
      : rightsTo[right],
  )
  return told.length > 1 ? `${told.slice(0, -1).join(', ')}${and}${told.at(-1)}` : told.join('')
}

/**
 * A notice in brief, from its facts: who is responsible and whom to ask; for each purpose its legal basis, how long the
 * data are kept and who receives them; and how to use one's rights. Not a second text to keep: what the notice says, short.
 *
 * A table with a group of rows for each register. Recipients are told for a register as a whole, so their cell spans its
 * purposes. Cells have their column in `data-label`, with which CSS can lay rows out as cards on a narrow screen.
 */
export const NoticeSummary = ({
  className,
  headingLevel = 2,
  idPrefix = '',
  labels,
  notice,
}: NoticeSummaryProps): ReactNode => {
  const locale = notice.locale ?? notice.language ?? 'en'
  const { language, words: all } = wordsIn(locale, labels)
  const words = all.summary
  // Names of countries and units are the platform's, in the language that the words around them are in.
  const tag = tagOf(language)
  const { authority, contactPersons, controller, dataProtectionOfficer, registers, sections } = notice
  const Title = headingTag(headingLevel)
  const titleId = cleanText(`${idPrefix}summary-heading`)

  const responsible = [controller, ...(notice.jointControllers ?? [])].map(({ name }) => cleanText(name))
  const ways = waysToReach(contactPersons[0] ?? controller)
  const officerWays = dataProtectionOfficer ? waysToReach(dataProtectionOfficer).length : 0
  const rights = rightsIn(notice.rights, words)
  const rightsSection = sections.find(({ keys }) => keys.some((key) => /^right/.test(key)))
  const sentences: ReactNode[] = [
    words.youMay.replace('{rights}', () => rights),
    ...(ways.length > 0 ? [filled(words.howToUse, '{contact}', ways[0])] : []),
    ...(authority
      ? [
          filled(
            words.complain,
            '{authority}',
            authority.website ? (
              <Link href={authority.website} text={authority.name} />
            ) : (
              cleanText(authority.name)
            ),
          ),
        ]
      : []),
    ...(rightsSection
      ? [
          <a href={`#${encodeURIComponent(cleanText(`${idPrefix}${rightsSection.anchor}`))}`} key="more">
            {words.moreOnRights}
          </a>,
        ]
      : []),
  ]
  const transfers = transfersOf(registers, tag, words)
  const withPurposes = registers.filter(({ purposes }) => purposes.length > 0)

  return (
    <section
      aria-labelledby={titleId}
      className={className}
      lang={language === locale ? undefined : language}
    >
      <Title id={titleId}>{words.summary}</Title>
      <dl>
        <div>
          <dt>{words.controller}</dt>
          <dd lang={language === locale ? undefined : locale}>{joined(responsible, () => ', ')}</dd>
        </div>
        {(contactPersons.length > 0 || ways.length > 0) && (
          <div>
            <dt>{words.contact}</dt>
            <dd>
              {contactPersons.length > 0
                ? joined(
                    contactPersons.map((of, index) => <Person key={index} of={of} />),
                    () => <br />,
                  )
                : joined(ways, () => ', ')}
            </dd>
          </div>
        )}
        {dataProtectionOfficer && (
          <div>
            <dt>{words.dataProtectionOfficer}</dt>
            <dd>
              {/* A title alone says what the label says. */}
              <Person
                of={
                  dataProtectionOfficer.name === null && officerWays > 0
                    ? { ...dataProtectionOfficer, title: null }
                    : dataProtectionOfficer
                }
              />
            </dd>
          </div>
        )}
      </dl>
      {withPurposes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.purpose}</th>
              <th scope="col">{words.legalBasis}</th>
              <th scope="col">{words.retention}</th>
              <th scope="col">{words.recipients}</th>
            </tr>
          </thead>
          {withPurposes.map((register) => (
            <tbody key={register.register}>
              {registers.length > 1 && (
                <tr>
                  <th colSpan={4} scope="rowgroup">
                    {cleanText(register.name)}
                  </th>
                </tr>
              )}
              {register.purposes.map((purpose, index) => (
                <tr key={index}>
                  <th scope="row">{cleanText(purpose.name)}</th>
                  <PurposeCells language={tag} purpose={purpose} words={words} />
                  {index === 0 && (
                    <td data-label={words.recipients} rowSpan={register.purposes.length}>
                      <Recipients
                        home={controller.address?.country ?? null}
                        language={tag}
                        recipients={register.recipients}
                        words={words}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      <dl>
        {transfers && (
          <div>
            <dt>{words.transfers}</dt>
            <dd>{cleanText(transfers)}</dd>
          </div>
        )}
        {rights && (
          <div>
            <dt>{words.yourRights}</dt>
            <dd>{joined(sentences, () => ' ')}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
