import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isToldAsPast } from '../text/history.js'
import { sentencesIn } from '../text/words.js'

/** Acts that are cited although they are not in force. */
export const lawInForce = sectionRule({
  id: 'law-in-force',
  kind: 'date',
  severity: 'error',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 12(1)', 'Tietosuojalaki 1050/2018 §37'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Voimassa oleva laki',
    sv: 'Gällande lag',
    en: 'Law that is in force',
  },
  help: {
    fi: 'Selosteessa viitataan lakiin, joka ei ole voimassa. Lukija etsii oikeuksiaan väärästä paikasta. Viittaa siihen, mikä on tullut lain tilalle, tai kerro laista menneenä.',
    sv: 'Beskrivningen hänvisar till en lag som inte är i kraft. Läsaren letar efter sina rättigheter på fel ställe. Hänvisa till det som har ersatt lagen, eller berätta om den som något förgånget.',
    en: 'The notice cites law that is not in force, so that readers look for their rights in the wrong place. Cite what has replaced it, or tell of it as past.',
  },
  messages: {
    ended: {
      fi: '”{{cited}}” ei ole enää voimassa.',
      sv: '”{{cited}}” är inte längre i kraft.',
      en: '“{{cited}}” is no longer in force.',
    },
    notYet: {
      fi: '”{{cited}}” ei ole vielä voimassa.',
      sv: '”{{cited}}” är ännu inte i kraft.',
      en: '“{{cited}}” is not in force yet.',
    },
    replaced: {
      fi: '”{{cited}}” ei ole enää voimassa. Sen tilalla on {{current}}.',
      sv: '”{{cited}}” är inte längre i kraft. I stället gäller {{current}}.',
      en: '“{{cited}}” is no longer in force. In its place: {{current}}.',
    },
  },
  examples: [
    ...examplesIn('fi', 'statute', [
      [
        'Henkilötietolain (523/1999) 10 §:n mukainen rekisteriseloste.',
        'Henkilötietolaki (523/1999) kumottiin tietosuojalailla 1.1.2019.',
      ],
      [
        'Henkilötietolain mukaan aiemmat tiedot säilytetään.',
        'Seloste korvaa aiemman henkilötietolain aikana laaditun rekisteriselosteen.',
      ],
      [
        'Seloste on silloisen käytännön mukainen ja perustuu henkilötietolakiin.',
        'Ensimmäinen seloste tehtiin silloisen henkilötietolain mukaan.',
      ],
      ['Tietosuojalaki on uusi, mutta nojaamme henkilötietolakiin.', 'Henkilötietolaki on jo väistynyt.'],
      [
        'Henkilötietolain mukainen seloste laaditaan rekistereistä, joita pidetään.',
        'Henkilötietolain mukaista selostetta ei enää laadita.',
      ],
      [
        'Tämä seloste korvaa aiemman ja perustuu henkilötietolakiin.',
        'Seloste ei enää perustu henkilötietolakiin, vaan tietosuoja-asetukseen.',
      ],
      [
        'Evästeistä säädetään sähköisen viestinnän tietosuojalaissa (516/2004).',
        'Evästeistä säädettiin ennen sähköisen viestinnän tietosuojalaissa, joka ei ole enää voimassa.',
      ],
    ]),
    ...examplesIn('sv', 'statute', [
      [
        'Beskrivning enligt personuppgiftslagen (523/1999).',
        'Personuppgiftslagen (523/1999) upphävdes den 1 januari 2019.',
      ],
      [
        'Enligt personuppgiftslagen sparas tidigare medlemmars uppgifter.',
        'Beskrivningen ersätter den som gjordes på personuppgiftslagens tid.',
      ],
      [
        'Vi följer 24 § i personuppgiftslagen.',
        'Vi följer dataskyddsförordningen i stället för personuppgiftslagen.',
      ],
    ]),
    ...examplesIn('en', 'statute', [
      [
        'This notice is given under the Finnish Personal Data Act (523/1999).',
        'The Finnish Personal Data Act (523/1999) was repealed on 1 January 2019.',
      ],
      [
        'Former members are told of this under section 24 of the Personal Data Act.',
        'This notice replaces the one made under the Finnish Personal Data Act, which is no longer in force.',
      ],
      ['Processing follows Directive 95/46/EC.', 'The GDPR replaced Directive 95/46/EC in 2018.'],
    ]),
    {
      language: 'sv',
      in: 'statute',
      bad: 'Registerbeskrivningen upprättades enligt personuppgiftslagen.',
      good: 'Den här texten ersätter registerbeskrivningen från 2017, som gjordes enligt personuppgiftslagen.',
    },
    {
      language: 'en',
      in: 'statute',
      bad: 'The description was drawn up under the Personal Data Act (523/1999).',
      good: 'This text replaces the description drawn up in 2017 under the Personal Data Act.',
    },
    {
      language: 'en',
      in: 'statute',
      bad: 'The Personal Data Act is the basis of the register.',
      good: 'The branch in Oslo follows the Norwegian Personal Data Act.',
    },
    {
      language: 'en',
      in: 'statute',
      bad: 'The register follows the rules of the Personal Data Act.',
      good: 'Before 2019 the Personal Data Act applied here.',
    },
    {
      language: 'fi',
      in: 'statute',
      bad: 'Venerekisteriin sovelletaan henkilötietolakia.',
      good: 'Henkilötietolaki on historiaa.',
    },
  ],
  checkSection: (section, { law }) =>
    sentencesIn(section).flatMap(({ block, sentence }) => {
      const outdated = law.outdatedActs(sentence.text)
      if (outdated.length === 0) return []
      const seen = new Set<string>()
      return outdated.flatMap(({ cited, end, replacedBy, start, status }) => {
        const offset = sentence.start
        const words = { block, end: offset + end, start: offset + start }
        if (seen.has(cited.id) || isToldAsPast(sentence, words, section.language)) return []
        seen.add(cited.id)
        const nameOf = (names: Readonly<Record<string, string>>): string =>
          names[section.language] ?? names['en'] ?? ''
        return [
          {
            message:
              status === 'notYet'
                ? ('notYet' as const)
                : replacedBy.length > 0
                  ? ('replaced' as const)
                  : ('ended' as const),
            params: {
              cited: sentence.text.slice(start, end),
              current: replacedBy.map(({ names }) => nameOf(names)).join(', '),
            },
            words,
          },
        ]
      })
    }),
})
