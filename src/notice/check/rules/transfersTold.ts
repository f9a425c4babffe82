import type { SectionKey, TransferMechanism } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { Mention } from '../text/mentions.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notApplicable,
  notTold,
  sectionsOn,
  showsFacts,
  together,
  undecided,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { transfersToLookAt } from '../remarks.js'
import { isDenied } from '../text/denial.js'
import { mentionIn } from '../text/mentions.js'
import { isAbout, languageOf, says, wordsLike } from '../text/words.js'

type Message = 'copy' | 'country' | 'mechanism' | 'none' | 'notAdequate' | 'notTold' | 'vague'

const KEYS: readonly SectionKey[] = ['transfers']

/** Those of which readers may have a copy: the safeguards of GDPR Art. 46 and 47. */
const SAFEGUARDS: readonly TransferMechanism[] = [
  'standardContractualClauses',
  'bindingCorporateRules',
  'codeOfConduct',
  'certification',
  'adHocClauses',
]

/** Words by which a denial leaves a door open. */
const BUT: Readonly<Record<string, RegExp>> = {
  en: wordsLike(
    'unless',
    'except',
    'generally',
    'normally',
    'usually',
    'primarily',
    'mainly',
    'as a rule',
    'in principle',
    'if',
    'may',
  ),
  fi: wordsLike(
    'ellei',
    'jollei',
    'paitsi',
    'pääsääntöi*',
    'lähtökohtai*',
    'ensisijai*',
    'yleensä',
    'muutoin',
    'poikkeu*',
    'periaatteessa',
    'jos',
    'mikäli',
    'voidaan',
    'saatetaan',
  ),
  sv: wordsLike(
    'om inte',
    'såvida',
    'utom',
    'förutom',
    'i regel',
    'i princip',
    'i allmänhet',
    'vanligtvis',
    'huvudsak*',
    'om',
    'kan',
  ),
}

/** Words by which all stays within. */
const ONLY: Readonly<Record<string, RegExp>> = {
  en: wordsLike('only', 'solely', 'exclusively', 'remain*', 'stay*', 'stored (with)?in'),
  fi: wordsLike('vain', 'ainoastaan', 'pelkästään', 'yksinomaan', 'sijaits*', 'pysy*'),
  sv: wordsLike('endast', 'enbart', 'bara', 'uteslutande', 'stannar', 'finns inom'),
}

const isClosed = ({ section, words }: Mention): boolean => {
  const language = languageOf(section)
  const block = section.blocks[words.block]
  const sentence = block?.text.slice(words.start, words.end) ?? ''
  const but = BUT[language]
  const only = ONLY[language]
  if (but && says(sentence, but)) return false
  return isDenied(sentence, 0, sentence.length, language) || (only !== undefined && says(sentence, only))
}

/** Where data go outside the EEA, and what protects them there. */
export const transfersTold = textRule<Message>({
  id: 'transfers-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'GDPR Art. 13(1)(f)',
    'GDPR Art. 14(1)(f)',
    'GDPR Art. 30(1)(e)',
    'GDPR Art. 44–49',
    'WP260 rev.01, annex',
  ],
  languages: 'all',
  criteria: ['compai:transfer', 'cory:11'],
  title: {
    fi: 'Siirrot EU:n ja ETA:n ulkopuolelle',
    sv: 'Överföringar utanför EU och EES',
    en: 'Transfers outside the EU and EEA',
  },
  help: {
    fi: 'Kun tietoja siirretään EU:n ja ETA:n ulkopuolelle, kerro kolme asiaa: mihin maahan, mihin siirto perustuu ja mistä suojatoimista saa jäljennöksen.',
    sv: 'När uppgifter överförs utanför EU och EES, berätta tre saker: till vilket land, vad överföringen grundar sig på och var man får en kopia av skyddsåtgärderna.',
    en: 'Where data are transferred outside the EU and EEA, tell three things: to which country, what the transfer rests on, and where to get a copy of the safeguards.',
  },
  messages: {
    copy: {
      fi: 'Kerro, mistä siirron suojatoimista saa jäljennöksen ({{transfer}}).',
      sv: 'Berätta var man får en kopia av skyddsåtgärderna för överföringen ({{transfer}}).',
      en: 'Tell where to get a copy of the safeguards of the transfer ({{transfer}}).',
    },
    country: {
      fi: 'Kerro, mihin maahan tietoja siirretään ({{transfer}}).',
      sv: 'Berätta till vilket land uppgifter överförs ({{transfer}}).',
      en: 'Tell which country data are transferred to ({{transfer}}).',
    },
    mechanism: {
      fi: 'Kerro, mihin siirto perustuu ({{transfer}}).',
      sv: 'Berätta vad överföringen grundar sig på ({{transfer}}).',
      en: 'Tell what the transfer rests on ({{transfer}}).',
    },
    none: {
      fi: 'Tietoja siirretään EU:n tai ETA:n ulkopuolelle, mutta yhtäkään siirtoa ei ole kerrottu.',
      sv: 'Uppgifter överförs utanför EU eller EES, men ingen överföring har angetts.',
      en: 'Data are transferred outside the EU or EEA, but no transfer is told.',
    },
    notAdequate: {
      fi: 'Komissiolla ei ole tästä maasta voimassa olevaa päätöstä tietosuojan riittävyydestä ({{transfer}}). Valitse muu siirtoperuste.',
      sv: 'Kommissionen har inget gällande beslut om adekvat skyddsnivå för detta land ({{transfer}}). Välj en annan grund.',
      en: 'The Commission has no decision in force that this country protects data adequately ({{transfer}}). Choose another basis.',
    },
    notTold: {
      fi: 'Tietoja siirretään EU:n tai ETA:n ulkopuolelle, mutta seloste ei kerro siitä.',
      sv: 'Uppgifter överförs utanför EU eller EES, men beskrivningen berättar inte om det.',
      en: 'Data are transferred outside the EU or EEA, but the notice does not tell of it.',
    },
    vague: {
      fi: 'Siirto jää auki: kerro maa ja siirron peruste, tai että tietoja ei siirretä.',
      sv: 'Överföringen lämnas öppen: berätta landet och grunden, eller att uppgifter inte överförs.',
      en: 'The transfer is left open: tell the country and what it rests on, or that there is none.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Siirrossa on vastaanottaja, mutta ei maata eikä siirtoperustetta.',
      sv: 'Överföringen har en mottagare, men varken land eller grund.',
      en: 'A transfer has a recipient, but neither a country nor a basis.',
    },
    good: {
      fi: 'Maa: Yhdysvallat. Peruste: vakiosopimuslausekkeet (EU) 2021/914. Jäljennöksen saa tietosuojavastaavalta.',
      sv: 'Land: USA. Grund: standardavtalsklausuler (EU) 2021/914. En kopia fås av dataskyddsombudet.',
      en: 'Country: United States. Basis: standard contractual clauses (EU) 2021/914. A copy is given by the data protection officer.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text, { law }) => {
      const inadequate = transfersToLookAt(text.content, law.isAdequate).filter(
        ({ code }) => code === 'notAdequate',
      )
      const sections = sectionsOn(text, ...KEYS)
      return together(
        text.content.registers.map((register) => {
          const { applies, list } = register.transfers
          if (applies === 'no') return kept<Message>()
          const told = isTold(text, KEYS, 'transfers')
          if (applies === 'undecided') {
            return told ? kept<Message>() : undecided<Message>(inRegister(register, 'hasTransfers'))
          }
          if (list.length === 0) {
            return sections.length > 0
              ? kept<Message>()
              : lacks<Message>({ fact: inRegister(register, 'transfers'), message: 'none' })
          }
          if (told === false) return lacks<Message>(notTold('notTold', KEYS))
          const isOwn =
            sections.length > 0 &&
            !showsFacts(
              sections,
              list.flatMap(({ copy, detail, recipient }) => [recipient, copy, detail]),
            )
          const found = list.flatMap((transfer, row): Found<Message>[] => {
            const { copy, countries, detail, internationalOrganisation, mechanism, recipient } = transfer
            const params = { transfer: recipient ?? register.name }
            const at = (name: string) => inRegister(register, `transfers.${row}.${name}`)
            // What a wording of the editor's own tells cannot be held against the fields.
            const silent = isOwn && list.length === 1 && !recipient && !copy && !detail
            if (silent && countries.length === 0 && !mechanism) return []
            return [
              ...(countries.length === 0 && !internationalOrganisation
                ? [{ fact: at('countries'), message: 'country' as const, params }]
                : []),
              ...(!mechanism && !detail
                ? [{ fact: at('mechanism'), message: 'mechanism' as const, params }]
                : []),
              ...(mechanism && SAFEGUARDS.includes(mechanism) && !copy
                ? [{ fact: at('copy'), message: 'copy' as const, params }]
                : []),
              ...(inadequate.some((one) => one.register === register.register && one.row === row)
                ? [{ fact: at('mechanism'), message: 'notAdequate' as const, params }]
                : []),
            ]
          })
          return lacks<Message>(...found)
        }),
      )
    },
    words: (text) => {
      const told = text.sections.flatMap((section) => mentionIn(section, 'transfers') ?? [])
      if (told.length === 0) return notApplicable()
      const isSpecified = (mention: Mention): boolean =>
        isClosed(mention) ||
        (mentionIn(mention.section, 'safeguards') !== null &&
          (mentionIn(mention.section, 'thirdCountry') !== null || mention.section.keys.length === 0))
      // What the section on transfers tells whole, others may name in passing.
      const isToldWhole = told.some((mention) => isAbout(mention.section, ...KEYS) && isSpecified(mention))
      const open = told.filter(
        (mention) => !isSpecified(mention) && (!isToldWhole || isAbout(mention.section, ...KEYS)),
      )
      return lacks(
        ...open.map(({ section, words }) => ({
          message: 'vague' as const,
          section,
          severity: 'warning' as const,
          words,
        })),
      )
    },
  }),
})
