import type { SectionKey } from '../../vocabulary.js'

import { inEachLanguage, kept, lacks, notApplicable, notTold, sectionsOn } from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionIn, mentionOf, tellsByWords } from '../text/mentions.js'

type Message = 'essence' | 'notTold'

const KEYS: readonly SectionKey[] = ['jointControllers']

/** Joint controllers, and who of them answers for what. */
export const jointControllersTold = textRule<Message>({
  id: 'joint-controllers-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(1)(a)', 'GDPR Art. 14(1)(a)', 'GDPR Art. 26(2)'],
  languages: 'all',
  title: {
    fi: 'Yhteisrekisterinpitäjien vastuunjako',
    sv: 'Ansvarsfördelningen mellan gemensamt personuppgiftsansvariga',
    en: 'Who of joint controllers answers for what',
  },
  help: {
    fi: 'Kun rekisterinpitäjiä on useita, lukijalle kerrotaan keitä ne ovat ja miten vastuu on jaettu: kuka vastaa pyyntöihin ja kuka kertoo käsittelystä.',
    sv: 'När det finns flera personuppgiftsansvariga berättar man för läsaren vilka de är och hur ansvaret är fördelat: vem som svarar på begäranden och vem som informerar.',
    en: 'Where there are several controllers, readers are told who they are and how their duties are divided: who answers requests and who informs.',
  },
  messages: {
    essence: {
      fi: 'Kerro yhteisrekisterinpitäjien vastuunjako: kuka vastaa pyyntöihin ja keneen otetaan yhteyttä.',
      sv: 'Berätta hur ansvaret är fördelat mellan de gemensamt personuppgiftsansvariga: vem som svarar på begäranden och vem man kontaktar.',
      en: 'Tell how the joint controllers divide their duties: who answers requests and whom to contact.',
    },
    notTold: {
      fi: 'Yhteisrekisterinpitäjät on nimetty, mutta seloste ei kerro niistä.',
      sv: 'Gemensamt personuppgiftsansvariga har angetts, men beskrivningen berättar inte om dem.',
      en: 'Joint controllers are named, but the notice does not tell of them.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Yhteisrekisterinpitäjistä on vain nimet ja osoitteet.',
      sv: 'Om de gemensamt personuppgiftsansvariga finns bara namn och adresser.',
      en: 'Of the joint controllers there are only names and addresses.',
    },
    good: {
      fi: 'Nimet, ja lause: ”Liitto vastaa tietopyyntöihin, seura jäsentietojen oikeellisuudesta.”',
      sv: 'Namnen, och en mening: ”Förbundet svarar på begäranden, föreningen för att uppgifterna stämmer.”',
      en: 'The names, and a sentence: “The federation answers requests, the club answers for the data being right.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      if (text.content.jointControllers.length === 0) return notApplicable()
      const sections = sectionsOn(text, ...KEYS)
      if (sections.length === 0 && !mentionOf(text, 'jointControllers'))
        return lacks(notTold('notTold', KEYS))
      if (!tellsByWords(text.language)) return kept()
      const [section] = sections
      return sections.some((one) => mentionIn(one, 'arrangement')) ||
        (sections.length === 0 && mentionOf(text, 'arrangement'))
        ? kept()
        : lacks({ message: 'essence', severity: 'warning', ...(section && { section }) })
    },
    words: (text) => {
      const section = sectionsOn(text, ...KEYS)[0] ?? mentionOf(text, 'jointControllers')?.section
      if (!section) return notApplicable()
      return mentionIn(section, 'arrangement')
        ? kept()
        : lacks({ message: 'essence', section, severity: 'warning' })
    },
  }),
})
