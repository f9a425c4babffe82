import type { Found } from '../rule.js'

import { textRule } from '../rule.js'
import { bareName, isSameOrganisation, organisationsIn } from '../text/organisations.js'
import { isAbout, says, sentencesIn, wordsLike } from '../text/words.js'

/** A sentence that says who the controller is. */
const SAYS = [
  wordsLike(
    'rekisterinpitäjä(nä)? (on|toimii|ovat|toimivat)',
    'rekisterin (omistaa|omistaja on|ylläpitäjä on)',
    'rekisterinpitäjä',
  ),
  wordsLike(
    'personuppgiftsansvarig(a)? (är|för)',
    'är personuppgiftsansvarig(a)?',
    'registeransvarig(a)? (är|för)',
    'personuppgiftsansvarig',
  ),
  wordsLike(
    '(data )?controllers? (is|are|of|for)',
    '(is|are|acts as) (the|a|joint) (data )?controllers?',
    '(data )?controller',
  ),
]
const JOINT = wordsLike(
  'yhteisrekisterinpit*',
  'yhdessä',
  'yhteisesti',
  'gemensam*',
  'tillsammans',
  'joint*',
  'together',
  'sekä',
  'samt',
)
/** Whoever acts for a controller is none. */
const FOR = wordsLike(
  '*lukuun',
  'käsittelij*',
  'edusta*',
  '*biträd*',
  'företräd*',
  'processor*',
  'representative*',
  'on behalf',
  'itsenäi*',
  'själständig*',
  'independent*',
  'omasta',
)

/** One controller in a notice, or joint ones that are told as such. */
export const controllersAgree = textRule({
  id: 'controllers-agree',
  kind: 'cross',
  severity: 'warning',
  cites: ['GDPR Art. 13(1)(a)', 'GDPR Art. 26'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Yksi rekisterinpitäjä',
    sv: 'En personuppgiftsansvarig',
    en: 'One controller',
  },
  help: {
    fi: 'Seloste nimeää rekisterinpitäjäksi kaksi eri organisaatiota. Lukija ei tiedä, kenen puoleen kääntyä. Jos ne ovat yhteisrekisterinpitäjiä, kerro se.',
    sv: 'Beskrivningen anger två olika organisationer som personuppgiftsansvarig. Läsaren vet inte vem hen ska vända sig till. Om de är gemensamt ansvariga, berätta det.',
    en: 'The notice names two different organisations as the controller, so that readers do not know whom to turn to. If they are joint controllers, say so.',
  },
  messages: {
    two: {
      fi: 'Rekisterinpitäjäksi sanotaan sekä {{one}} että {{other}}. Kumpi se on?',
      sv: 'Både {{one}} och {{other}} sägs vara personuppgiftsansvarig. Vilken är det?',
      en: 'Both {{one}} and {{other}} are called the controller. Which is it?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'controller',
      bad: 'Rekisterinpitäjä on Kotikulma Oy. Rekisterinpitäjänä toimii Rantakulman Leirit ry.',
      good: 'Yhteisrekisterinpitäjät ovat Kotikulma Oy ja Rantakulman Leirit ry.',
    },
    {
      language: 'fi',
      in: 'controller',
      bad: 'Kotikulma Oy on rekisterinpitäjä. Rantakulma Oy on rekisterinpitäjä.',
      good: 'Kotikulma Oy on rekisterinpitäjä. Rantakulma Oy on käsittelijä rekisterinpitäjän lukuun.',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Personuppgiftsansvarig är Bokstugan i Vik Ab. Sjöfararna i Vik rf är personuppgiftsansvarig.',
      good: 'Personuppgiftsansvarig är Bokstugan i Vik Ab. Personuppgiftsansvarig är Bokstugan Ab.',
    },
    {
      language: 'en',
      in: 'controller',
      bad: 'The controller is Larkfield Ltd. The data controller is Bramble Books Limited.',
      good: 'The controller is Larkfield Ltd. Bramble Books Limited is not the controller but its processor.',
    },
  ],
  checkText: ({ content, sections }) => {
    const known = content ? [content.controller, ...content.jointControllers].map(({ name }) => name) : []
    const said = sections.flatMap((section) =>
      isAbout(section, 'jointControllers', 'recipients', 'disclosures', 'transfers')
        ? []
        : sentencesIn(section).flatMap(({ block, sentence }) =>
            SAYS.some((one) => says(sentence.text, one)) &&
            !says(sentence.text, JOINT) &&
            !says(sentence.text, FOR)
              ? organisationsIn(sentence.text)
                  .slice(0, 1)
                  .map(({ end, name, start }) => ({
                    name,
                    section,
                    words: { block, end: sentence.start + end, start: sentence.start + start },
                  }))
              : [],
          ),
    )
    const first = known[0] ?? said[0]?.name
    if (first === undefined) return { applies: true, findings: [] }
    const accepted = known.length > 0 ? known : [first]
    const findings = said
      .filter(({ name }) => bareName(name) !== '' && !accepted.some((one) => isSameOrganisation(one, name)))
      .map(({ name, section, words }): Found<'two'> => ({
        message: 'two',
        params: { one: first.replace(/[:’'][a-zäö]{1,6}$/u, ''), other: name },
        section,
        words,
      }))
    return { applies: true, findings }
  },
})
