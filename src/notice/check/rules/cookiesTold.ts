import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { CheckedText } from '../subject.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notApplicable,
  notTold,
  sectionsOn,
  undecided,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { mentionIn, mentionOf, tellsByWords } from '../text/mentions.js'

type Message = 'consent' | 'details' | 'notTold' | 'unsaid'

const KEYS: readonly SectionKey[] = ['cookies']

/** Whether readers are told of consent to cookies: most often in the section on them. */
const tellsOfConsent = (text: CheckedText): boolean =>
  sectionsOn(text, ...KEYS).some((section) => mentionIn(section, 'cookieConsent')) ||
  mentionOf(text, 'cookieConsent') !== null

/** Cookies: which, what for, how long, and by consent. */
export const cookiesTold = textRule<Message>({
  id: 'cookies-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'Laki sähköisen viestinnän palveluista 917/2014 §205',
    'Directive 2002/58/EC Art. 5(3)',
    'CJEU C-673/17',
  ],
  languages: 'all',
  title: {
    fi: 'Evästeistä kerrotaan',
    sv: 'Kakorna berättas',
    en: 'Cookies are told of',
  },
  help: {
    fi: 'Jos palvelu käyttää evästeitä, seloste kertoo mihin, kuinka kauan ja kenen. Muihin kuin välttämättömiin evästeisiin tarvitaan suostumus.',
    sv: 'Om tjänsten använder kakor berättar beskrivningen varför, hur länge och vems de är. För andra än nödvändiga kakor behövs samtycke.',
    en: 'Where a service uses cookies, the notice tells what for, for how long and whose they are. All but the necessary ones need consent.',
  },
  messages: {
    consent: {
      fi: 'Kerro, miten muihin kuin välttämättömiin evästeisiin annetaan suostumus ja miten sen voi peruuttaa.',
      sv: 'Berätta hur samtycke ges till andra än nödvändiga kakor och hur det återkallas.',
      en: 'Tell how consent is given to cookies that are not necessary, and how it is withdrawn.',
    },
    details: {
      fi: 'Evästeeltä ”{{cookie}}” puuttuu tarkoitus tai voimassaoloaika.',
      sv: 'Kakan ”{{cookie}}” saknar ändamål eller giltighetstid.',
      en: 'The cookie “{{cookie}}” lacks its purpose or how long it lasts.',
    },
    notTold: {
      fi: 'Evästeitä käytetään, mutta seloste ei kerro niistä.',
      sv: 'Kakor används, men beskrivningen berättar inte om dem.',
      en: 'Cookies are used, but the notice does not tell of them.',
    },
    unsaid: {
      fi: 'Selosteessa puhutaan verkkopalvelusta, mutta ei evästeistä. Jos niitä käytetään, kerro niistä.',
      sv: 'Beskrivningen nämner en webbtjänst men inga kakor. Om sådana används, berätta om dem.',
      en: 'The notice tells of a website but of no cookies. If there are any, tell of them.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: '”Käytämme evästeitä palvelun kehittämiseen.”',
      sv: '”Vi använder kakor för att utveckla tjänsten.”',
      en: '“We use cookies to develop the service.”',
    },
    good: {
      fi: 'Taulukko evästeistä, ja: ”Muut kuin välttämättömät evästeet asetetaan vain suostumuksellasi.”',
      sv: 'En tabell över kakorna, och: ”Andra än nödvändiga kakor används bara med ditt samtycke.”',
      en: 'A table of the cookies, and: “All but the necessary cookies are set only with your consent.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const { cookies, registers } = text.content
      const user = registers.find((register) => register.cookies.applies === 'yes')
      const told = isTold(text, KEYS, 'cookies')
      if (!user && cookies.length === 0) {
        const open = registers.filter((register) => register.cookies.applies === 'undecided')
        return open.length === 0
          ? notApplicable()
          : told
            ? kept()
            : undecided(...open.map((register) => inRegister(register, 'usesCookies')))
      }
      if (told === false) return lacks(notTold<Message>('notTold', KEYS))
      const at = (path: string) => (user ? { fact: inRegister(user, path) } : {})
      const others = cookies.filter(({ category }) => category !== 'necessary')
      const found: Found<Message>[] = others
        .filter(({ duration, purpose }) => !duration || !purpose)
        .map(({ name }) => ({
          message: 'details',
          params: { cookie: name },
          severity: 'warning',
          value: name,
          ...at('cookiesBlock'),
        }))
      if (others.length > 0 && tellsByWords(text.language) && !tellsOfConsent(text)) {
        found.push({ message: 'consent', severity: 'warning', ...at('cookiesBlock') })
      }
      return lacks(...found)
    },
    words: (text) => {
      const mention = mentionOf(text, 'cookies')
      if (!mention) {
        return sectionsOn(text, ...KEYS).length === 0 && mentionOf(text, 'website')
          ? lacks({ message: 'unsaid', severity: 'information' })
          : notApplicable()
      }
      const { section, words } = mention
      const sentence = section.blocks[words.block]?.text.slice(words.start, words.end) ?? ''
      if (isDenied(sentence, 0, sentence.length, section.language)) return kept()
      return tellsOfConsent(text)
        ? kept()
        : lacks({ message: 'consent', section, severity: 'warning', words })
    },
  }),
})
