import type { SectionKey } from '../../vocabulary.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notApplicable,
  notTold,
  together,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { mentionIn, mentionOf, tellsByWords } from '../text/mentions.js'

type Message = 'method' | 'notTold'

const KEYS: readonly SectionKey[] = ['rightWithdrawConsent']

/** That consent can be withdrawn, and how. */
export const withdrawalTold = textRule<Message>({
  id: 'withdrawal-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 7(3)', 'GDPR Art. 13(2)(c)', 'GDPR Art. 14(2)(d)', 'WP260 rev.01, annex'],
  languages: 'all',
  criteria: ['compai:right-withdraw-consent', 'cory:20'],
  title: {
    fi: 'Suostumuksen peruuttaminen',
    sv: 'Återkallelse av samtycke',
    en: 'Withdrawing consent',
  },
  help: {
    fi: 'Kun käsittely perustuu suostumukseen, seloste kertoo että sen voi peruuttaa milloin tahansa, ja miten. Peruuttamisen pitää olla yhtä helppoa kuin suostumuksen antamisen.',
    sv: 'När behandlingen grundar sig på samtycke berättar beskrivningen att det kan återkallas när som helst, och hur. Det ska vara lika lätt att återkalla som att ge samtycket.',
    en: 'Where processing rests on consent, the notice tells that it can be withdrawn at any time, and how. Withdrawing must be as easy as giving it.',
  },
  messages: {
    method: {
      fi: 'Kerro, miten suostumuksen voi peruuttaa.',
      sv: 'Berätta hur samtycket kan återkallas.',
      en: 'Tell how consent can be withdrawn.',
    },
    notTold: {
      fi: 'Käsittely perustuu suostumukseen. Kerro, että sen voi peruuttaa milloin tahansa.',
      sv: 'Behandlingen grundar sig på samtycke. Berätta att det kan återkallas när som helst.',
      en: 'Processing rests on consent. Tell that it can be withdrawn at any time.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Oikeusperuste on suostumus, mutta peruuttamisesta ei kerrota.',
      sv: 'Den rättsliga grunden är samtycke, men inget sägs om att återkalla det.',
      en: 'The legal basis is consent, but nothing is said of withdrawing it.',
    },
    good: {
      fi: '”Voit peruuttaa suostumuksesi milloin tahansa viestin lopussa olevasta linkistä.”',
      sv: '”Du kan återkalla ditt samtycke när som helst med länken i slutet av meddelandet.”',
      en: '“You may withdraw your consent at any time by the link at the end of the message.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const consented = text.content.registers.filter(({ purposes }) =>
        purposes.some(({ legalBases }) => legalBases.includes('consent')),
      )
      if (consented.length === 0) return notApplicable()
      const isStated =
        text.content.rights.some(({ key }) => key === 'withdrawConsent') ||
        isTold(text, KEYS, 'withdrawal') !== false
      if (!isStated) return lacks(notTold<Message>('notTold', KEYS))
      const tellsHow = text.sections.some(
        (section) =>
          mentionIn(section, 'withdrawal') && (mentionIn(section, 'way') ?? mentionIn(section, 'contact')),
      )
      return together(
        consented.map((register) =>
          register.consent.withdrawMethod || tellsHow || !tellsByWords(text.language)
            ? kept<Message>()
            : lacks<Message>({
                fact: inRegister(register, 'withdrawMethod'),
                message: 'method',
                severity: 'warning',
              }),
        ),
      )
    },
    words: (text) => {
      const asked = text.sections.find(({ keys }) => keys.includes('consent'))
      const consent = text.sections
        .filter(({ keys }) => !keys.includes('cookies'))
        .flatMap((section) => mentionIn(section, 'consent') ?? [])
        .find(({ section, words }) => {
          const sentence = section.blocks[words.block]?.text.slice(words.start, words.end) ?? ''
          return !isDenied(sentence, 0, sentence.length, section.language)
        })
      const section = asked ?? consent?.section
      if (!section) return notApplicable()
      return mentionOf(text, 'withdrawal')
        ? kept()
        : lacks(notTold<Message>('notTold', KEYS, { section, severity: 'warning' }))
    },
  }),
})
