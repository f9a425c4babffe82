import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { matchesIn } from '../../matching/matches.js'
import { objectionsNotSeparate } from '../remarks.js'
import { RIGHT_SECTIONS } from '../../vocabulary.js'
import { toldOnce } from '../completeness.js'
import { textRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { mentions, topicsOf } from '../text/topics.js'
import { isAbout, languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

type Message = 'buried' | 'hidden' | 'marketing' | 'missing'

const OTHERS = [
  'access',
  'complaint',
  'consentWithdrawal',
  'erasure',
  'portability',
  'rectification',
  'restriction',
] as const

/** Sections under whose headings readers look for their rights, and for others than to object. */
const OTHER_HEADINGS = [
  'rightAccess',
  'rightRectification',
  'rightErasure',
  'rightRestriction',
  'rightNotification',
  'rightPortability',
  'rightWithdrawConsent',
  'complaint',
  'retention',
  'disclosures',
  'sources',
  'dataContent',
] as const

const NOTHING = /(?!)/gu

/** The right itself: `an objection is being examined` only mentions it. */
const MAY_OBJECT: Record<string, RegExp> = {
  fi: wordsLike('vastusta(a|t|minen)', '*vastustamisoikeu\\p{L}{1,6}'),
  // In a list of rights it is a noun: “access, rectification, objection”.
  sv: wordsLike(
    'invända',
    'motsätta',
    'göra invändning(ar)?',
    'rätt(ighet\\p{L}{0,6})?:? (\\p{L}{1,20}[,:]? ){0,12}invändning(ar)?',
  ),
  en: wordsLike('object( to)?', 'rights?:? (\\p{L}{1,20}[,:]? ){0,12}objection', 'objecting'),
}

const tellsObjection = (text: string, language: string): 'marketing' | 'objection' | null =>
  denies(text, languageOf({ language }))
    ? null
    : mentions(text, language, 'marketingObjection')
      ? 'marketing'
      : says(text, MAY_OBJECT[languageOf({ language })] ?? NOTHING)
        ? 'objection'
        : null

/** Rights by their names alone, as lists have them. */
const NAMES: Record<string, RegExp> = {
  sv: wordsLike('insyn', 'rättelse', 'radering', 'begränsning', '*portabilitet', 'tillgång'),
  en: wordsLike('access', 'rectification', 'erasure', 'restriction', 'portability', 'deletion'),
}

const othersIn = (text: string, language: string): number => {
  const topics = topicsOf(text, language)
  const names = matchesIn(text, NAMES[languageOf({ language })] ?? NOTHING).length
  return Math.max(OTHERS.filter((topic) => topics.includes(topic)).length, names)
}

const isApart = (section: CheckedSection): boolean =>
  section.keys.length > 0 &&
  section.keys.every((key) => key === 'rightObjection' || key === 'rightObjectMarketing') &&
  sentencesIn(section).some(
    ({ sentence: { text } }) =>
      tellsObjection(text, section.language) !== null && othersIn(text, section.language) === 0,
  )

/** The right to object, told among other matters. */
export const objectionSeparate = textRule<Message>({
  id: 'objection-separate',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 21(4)', 'GDPR Art. 21(1)–(2)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Vastustamisoikeus erillään muista',
    sv: 'Rätten att invända för sig',
    en: 'The right to object by itself',
  },
  help: {
    fi: 'Oikeus vastustaa käsittelyä ja kieltää suoramarkkinointi on esitettävä selkeästi ja muusta erillään. Anna sille oma osa otsikkoineen.',
    sv: 'Rätten att invända mot behandling och att motsätta sig direkt marknadsföring ska presenteras tydligt och skilt från annat. Ge den ett eget avsnitt med rubrik.',
    en: 'The right to object to processing and to direct marketing is presented clearly and separately from anything else. Give it a section and a heading of its own.',
  },
  messages: {
    buried: {
      fi: 'Vastustamisoikeus on tässä muiden oikeuksien joukossa. Kerro se omassa osassaan.',
      sv: 'Rätten att invända står här bland andra rättigheter. Berätta om den i ett eget avsnitt.',
      en: 'The right to object stands among other rights here. Tell it in a section of its own.',
    },
    hidden: {
      fi: 'Vastustamisoikeus on tässä toisen otsikon alla. Kerro se omassa osassaan.',
      sv: 'Rätten att invända står här under en annan rubrik. Berätta om den i ett eget avsnitt.',
      en: 'The right to object stands under another heading here. Tell it in a section of its own.',
    },
    marketing: {
      fi: 'Oikeus kieltää suoramarkkinointi on tässä toisen otsikon alla. Kerro se omassa osassaan.',
      sv: 'Rätten att motsätta sig direkt marknadsföring står här under en annan rubrik. Berätta om den i ett eget avsnitt.',
      en: 'The right to object to direct marketing stands under another heading here. Tell it in a section of its own.',
    },
    missing: {
      fi: 'Vastustamisoikeudella ei ole omaa osaa, vaikka se seuraa käsittelyn perusteesta. Lisää osa.',
      sv: 'Rätten att invända har inget eget avsnitt, fast den följer av grunden för behandlingen. Lägg till ett avsnitt.',
      en: 'The right to object has no section of its own, although it follows from the basis of the processing. Add one.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'rights',
      bad: 'Voit tarkastaa ja oikaista tietosi, pyytää niiden poistamista ja vastustaa käsittelyä.',
      good: 'Voit tarkastaa ja oikaista tietosi ja pyytää niiden poistamista.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Sinulla on oikeus kieltää tietojesi käyttö suoramarkkinointiin.',
      good: 'Sinulla on oikeus saada jäljennös tiedoistasi.',
    },
    {
      language: 'fi',
      in: 'rightRectification',
      bad: 'Voit vastustaa käsittelyä ottamalla yhteyttä toimistoon.',
      good: 'Oikeutta vastustaa käsittelyä ei ole, koska käsittely perustuu lakiin.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Du kan få tillgång till uppgifterna, få dem rättade eller raderade och invända mot behandlingen.',
      good: 'Du kan få tillgång till uppgifterna och få dem rättade.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Du har rätt att motsätta dig direkt marknadsföring.',
      good: 'Du har rätt att få en kopia av uppgifterna.',
    },
    {
      language: 'sv',
      in: 'rightErasure',
      bad: 'Du kan invända mot behandlingen.',
      good: 'Du kan begära att uppgifterna raderas.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'You may access, correct or erase your data and object to the processing.',
      good: 'You may access, correct or erase your data.',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'You may object to the use of your data for marketing.',
      good: 'You may ask for a copy of your data.',
    },
    {
      language: 'en',
      in: 'rightObjection',
      bad: 'You have the right to access, rectify and erase your data and to object.',
      good: 'You have the right to object, on grounds relating to your situation, to processing based on our legitimate interest.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Dina rättigheter: insyn, rättelse, radering, invändning.',
      good: 'Dina rättigheter: insyn, rättelse, radering.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'Your rights include access, rectification, erasure and objection.',
      good: 'Your rights include access, rectification and erasure.',
    },
  ],
  checkText: ({ content, language, sections }) => {
    const told = sections.some(isApart) ? [] : sections
    const own: Found<Message>[] = told
      .filter(({ part }) => part === 'section')
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }): Found<Message>[] => {
          const way = tellsObjection(sentence.text, language)
          if (!way) return []
          const words = wholeSentence(sentence, block)
          const others = othersIn(sentence.text, language)
          const isElsewhere =
            isAbout(section, ...OTHER_HEADINGS) &&
            !isAbout(section, 'rightObjection', 'rightObjectMarketing', 'rights')
          if (others >= 2 || (others > 0 && isElsewhere)) return [{ message: 'buried', section, words }]
          if (isElsewhere) {
            return [{ message: way === 'marketing' ? 'marketing' : 'hidden', section, words }]
          }
          const isAmong =
            isAbout(section, 'otherRights') || (others > 0 && isAbout(section, 'rights', 'rightObjection'))
          return isAmong ? [{ message: 'buried', section, severity: 'information', words }] : []
        }),
      )
    const missing = content && own.length === 0 ? objectionsNotSeparate(content) : []
    if (missing.length > 0) {
      own.push({
        fact: { of: 'notice', path: 'sections' },
        fix: { keys: missing.map((right) => RIGHT_SECTIONS[right]), type: 'addSection' },
        message: 'missing',
        value: missing.join(' '),
      })
    }
    return { applies: true, findings: own }
  },
  ofAll: toldOnce(({ message }) => message === 'missing'),
})
