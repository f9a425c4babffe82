import type { Right, SectionKey } from '../../vocabulary.js'
import type { CheckedText } from '../subject.js'
import type { Composed } from '../completeness.js'
import type { Matter } from '../text/mentions.js'

import { rightsFor, traitsOf } from '../../compose/rights.js'
import { RIGHT_SECTIONS } from '../../vocabulary.js'
import { inEachLanguage, isTold, lacks, notTold } from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionOf } from '../text/mentions.js'

type Message = 'access' | 'erasure' | 'notAutomated' | 'portability' | 'rectification' | 'restriction'

/** The rights that a notice may tell among others, and the words they are told by. */
const MATTERS: Readonly<Record<Message, Matter>> = {
  access: 'access',
  erasure: 'erasure',
  notAutomated: 'automatedRight',
  portability: 'portability',
  rectification: 'rectification',
  restriction: 'restriction',
}

const isAmong = (right: Right): right is Message => right in MATTERS

const isStated = (text: Composed, right: Message): boolean => {
  const keys: readonly SectionKey[] = [RIGHT_SECTIONS[right]]
  return text.content.rights.some(({ key }) => key === right) || isTold(text, keys, MATTERS[right]) !== false
}

/** Those that follow from what the words say the processing rests on. */
const owed = (text: CheckedText): Message[] => {
  const restsOn = (...matters: Matter[]) => matters.some((matter) => mentionOf(text, matter) !== null)
  const isVoluntary = restsOn('consent', 'contractBasis')
  return [
    'access',
    'rectification',
    'restriction',
    ...(isVoluntary || restsOn('interest') || !restsOn('basis') ? (['erasure'] as const) : []),
    ...(isVoluntary ? (['portability'] as const) : []),
  ]
}

/** The rights that follow from what the processing rests on. */
export const rightsTold = textRule<Message>({
  id: 'rights-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(2)(b)', 'GDPR Art. 14(2)(c)', 'GDPR Art. 15–18', 'GDPR Art. 20', 'GDPR Art. 22'],
  languages: 'all',
  criteria: [
    'compai:right-access',
    'compai:right-rectification',
    'compai:right-erasure',
    'compai:right-restriction',
    'compai:right-portability',
    'cory:14',
    'cory:15',
    'cory:16',
    'cory:17',
    'cory:19',
  ],
  title: {
    fi: 'Rekisteröidyn oikeudet',
    sv: 'Den registrerades rättigheter',
    en: 'The rights of the data subject',
  },
  help: {
    fi: 'Seloste kertoo ne oikeudet, jotka lukijalla on. Osa niistä riippuu oikeusperusteesta: esimerkiksi tiedot saa siirtää toiseen järjestelmään vain, kun käsittely perustuu suostumukseen tai sopimukseen.',
    sv: 'Beskrivningen berättar vilka rättigheter läsaren har. En del beror på den rättsliga grunden: uppgifter får till exempel flyttas till ett annat system bara när behandlingen grundar sig på samtycke eller avtal.',
    en: 'The notice tells the rights that readers have. Some hang on the legal basis: data can be moved to another system only where processing rests on consent or a contract.',
  },
  messages: {
    access: {
      fi: 'Kerro oikeudesta saada pääsy omiin tietoihin.',
      sv: 'Berätta om rätten till tillgång till sina uppgifter.',
      en: 'Tell of the right of access to one’s data.',
    },
    erasure: {
      fi: 'Kerro oikeudesta saada tiedot poistetuksi.',
      sv: 'Berätta om rätten att få sina uppgifter raderade.',
      en: 'Tell of the right to erasure.',
    },
    notAutomated: {
      fi: 'Kerro, että automaattisen päätöksen voi pyytää ihmisen käsiteltäväksi ja riitauttaa.',
      sv: 'Berätta att man kan begära att en människa behandlar ett automatiskt beslut, och bestrida det.',
      en: 'Tell that an automated decision can be contested and looked at by a person.',
    },
    portability: {
      fi: 'Kerro oikeudesta siirtää tiedot järjestelmästä toiseen.',
      sv: 'Berätta om rätten till dataportabilitet.',
      en: 'Tell of the right to data portability.',
    },
    rectification: {
      fi: 'Kerro oikeudesta saada virheelliset tiedot oikaistuksi.',
      sv: 'Berätta om rätten att få felaktiga uppgifter rättade.',
      en: 'Tell of the right to have wrong data rectified.',
    },
    restriction: {
      fi: 'Kerro oikeudesta rajoittaa tietojen käsittelyä.',
      sv: 'Berätta om rätten att begränsa behandlingen.',
      en: 'Tell of the right to restrict the processing.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Käsittely perustuu sopimukseen, mutta seloste ei kerro oikeudesta siirtää tietoja.',
      sv: 'Behandlingen grundar sig på avtal, men beskrivningen berättar inte om dataportabilitet.',
      en: 'Processing rests on a contract, but the notice does not tell of portability.',
    },
    good: {
      fi: 'Osio oikeuksista kertoo ne, jotka seuraavat oikeusperusteista.',
      sv: 'Avsnittet om rättigheter berättar de som följer av de rättsliga grunderna.',
      en: 'The section on rights tells those that follow from the legal bases.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      lacks(
        ...rightsFor(traitsOf(text.content.registers))
          .filter(isAmong)
          .filter((right) => !isStated(text, right))
          .map((right) => notTold(right, [RIGHT_SECTIONS[right]])),
      ),
    words: (text) =>
      lacks(
        ...owed(text)
          .filter((right) => !mentionOf(text, MATTERS[right]))
          .map((right) => notTold(right, [RIGHT_SECTIONS[right]], { severity: 'warning' })),
      ),
  }),
})
