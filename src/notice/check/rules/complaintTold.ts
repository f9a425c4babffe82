import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { CheckedText } from '../subject.js'

import { inEachLanguage, isTold, lacks, notTold } from '../completeness.js'
import { textRule } from '../rule.js'
import { foundIn, isAbout, languageOf, sentencesIn, wordsLike } from '../text/words.js'
import { mentionOf, tellsByWords } from '../text/mentions.js'

type Message = 'authority' | 'contact' | 'notTold' | 'term'

const KEYS: readonly SectionKey[] = ['complaint']

const COMPLAINT_OF_OLD = wordsLike('kantelu*', 'kannella')

/** Where the Finnish text takes a word that the Regulation does not. */
const otherTerm = ({ sections }: CheckedText): Found<Message>[] =>
  sections
    .filter((section) => languageOf(section) === 'fi' && isAbout(section, ...KEYS))
    .flatMap((section) =>
      sentencesIn(section)
        .flatMap(({ block, sentence }) => foundIn(sentence, block, COMPLAINT_OF_OLD))
        .slice(0, 1)
        .map(({ block, end, start }) => ({
          message: 'term' as const,
          section,
          severity: 'information' as const,
          words: { block, end, start },
        })),
    )

/** The right to complain to a supervisory authority. */
export const complaintTold = textRule<Message>({
  id: 'complaint-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'GDPR Art. 13(2)(d)',
    'GDPR Art. 14(2)(e)',
    'GDPR Art. 77',
    'Tietosuojalaki 1050/2018 §21',
    'WP260 rev.01, annex',
  ],
  languages: 'all',
  criteria: ['compai:right-complaint', 'cory:21'],
  title: {
    fi: 'Oikeus valittaa valvontaviranomaiselle',
    sv: 'Rätten att klaga hos tillsynsmyndigheten',
    en: 'The right to complain to the authority',
  },
  help: {
    fi: 'Jokainen seloste kertoo, että lukija voi valittaa valvontaviranomaiselle. On hyvä kertoa myös sen nimi ja yhteystiedot.',
    sv: 'Varje beskrivning berättar att läsaren kan klaga hos tillsynsmyndigheten. Det är bra att ange också dess namn och kontaktuppgifter.',
    en: 'Every notice tells that readers can complain to a supervisory authority. It is well to tell its name and how to reach it too.',
  },
  messages: {
    authority: {
      fi: 'Kerro, mille viranomaiselle voi valittaa.',
      sv: 'Berätta hos vilken myndighet man kan klaga.',
      en: 'Tell which authority one can complain to.',
    },
    contact: {
      fi: 'Valvontaviranomaiselta puuttuvat yhteystiedot.',
      sv: 'Tillsynsmyndigheten saknar kontaktuppgifter.',
      en: 'The supervisory authority has no contact details.',
    },
    notTold: {
      fi: 'Kerro oikeudesta tehdä valitus valvontaviranomaiselle.',
      sv: 'Berätta om rätten att lämna in klagomål till tillsynsmyndigheten.',
      en: 'Tell of the right to lodge a complaint with a supervisory authority.',
    },
    term: {
      fi: 'Tietosuoja-asetus puhuu valituksesta, ei kantelusta. Käytä samaa sanaa kaikkialla.',
      sv: 'Dataskyddsförordningen talar på finska om ”valitus”, inte ”kantelu”. Använd samma ord överallt.',
      en: 'The Finnish text of the GDPR speaks of “valitus”, not of “kantelu”. Use one word throughout.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Selosteessa ei ole osiota valitusoikeudesta.',
      sv: 'Beskrivningen har inget avsnitt om rätten att klaga.',
      en: 'The notice has no section on the right to complain.',
    },
    good: {
      fi: '”Voit tehdä valituksen valvontaviranomaiselle”, ja viranomaisen yhteystiedot.',
      sv: '”Du kan lämna in klagomål till tillsynsmyndigheten”, och myndighetens kontaktuppgifter.',
      en: '“You may lodge a complaint with the supervisory authority”, and how to reach it.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const { authority, rights } = text.content
      const isStated =
        rights.some(({ key }) => key === 'complaint') || isTold(text, KEYS, 'complaint') !== false
      if (!isStated) return lacks(notTold<Message>('notTold', KEYS))
      const found: Found<Message>[] = []
      if (!authority && tellsByWords(text.language) && !mentionOf(text, 'authority')) {
        found.push({ fact: { of: 'authority', path: '' }, message: 'authority', severity: 'warning' })
      }
      if (authority) {
        const { address, email, phone, postalAddress, website } = authority
        if (!(email ?? phone ?? website ?? postalAddress?.street ?? address.street)) {
          found.push({ fact: { of: 'authority', path: 'email' }, message: 'contact', severity: 'warning' })
        }
      }
      return lacks(...found)
    },
    words: (text) =>
      mentionOf(text, 'complaint')
        ? lacks(...otherTerm(text))
        : lacks(notTold<Message>('notTold', KEYS, { severity: 'warning' })),
  }),
})
