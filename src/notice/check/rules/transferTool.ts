import type { Found } from '../rule.js'

import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf } from '../text/lexicon.js'
import { sentencesIn, wordsOf } from '../text/words.js'

/** The name of the clauses before those of 2021. */
const OLD_CLAUSES = lexicon({
  fi: [
    'malli(sopimus)?lausek*',
    '*mallisopimuslausek*',
    'mallisopimu(s|kset|ksia|ksiin|ksilla|ksen|kseen|ste)*',
  ],
  sv: ['modell(avtals)?klausul*', 'modellavtal(et|en)?', 'eu:s modell*', 'mallavtal*'],
  en: ['model (contract |contractual )?clauses?', 'model contracts?', 'eu model (contract )?clauses?'],
})

const CURRENT_CLAUSES = /2021\s*\/\s*914/u

/** Since when there are clauses made under the GDPR. */
const CLAUSES_OF_2021 = '2021-09-27'

/** Transfers that rest on what holds no longer: Safe Harbour, Privacy Shield, the clauses of 2001, 2004 and 2010. */
export const transferTool = sectionRule({
  id: 'transfer-tool',
  kind: 'date',
  severity: 'error',
  cites: ['GDPR Art. 44–46', 'CJEU C-362/14', 'CJEU C-311/18', '(EU) 2021/914 Art. 4'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Siirron peruste on voimassa',
    sv: 'Grunden för överföringen gäller',
    en: 'The ground of a transfer holds',
  },
  help: {
    fi: 'Siirto EU:n ja ETA:n ulkopuolelle tarvitsee voimassa olevan perusteen. Privacy Shield ja Safe Harbour on todettu pätemättömiksi, ja vanhat mallilausekkeet on kumottu. Tarkista palveluntarjoajalta, mihin siirto nyt perustuu.',
    sv: 'En överföring utanför EU och EES behöver en gällande grund. Privacy Shield och Safe Harbour har ogiltigförklarats, och de gamla modellklausulerna har upphävts. Fråga leverantören vad överföringen nu grundar sig på.',
    en: 'A transfer outside the EU and EEA needs a ground that holds. Privacy Shield and Safe Harbour were declared invalid, and the old model clauses were repealed. Ask the provider what the transfer rests on now.',
  },
  messages: {
    ended: {
      fi: '”{{cited}}” ei ole enää siirron peruste.',
      sv: '”{{cited}}” är inte längre en grund för överföring.',
      en: '“{{cited}}” is no longer a ground for transfers.',
    },
    notYet: {
      fi: '”{{cited}}” ei ole vielä voimassa.',
      sv: '”{{cited}}” gäller ännu inte.',
      en: '“{{cited}}” does not hold yet.',
    },
    oldClauses: {
      fi: '”{{cited}}” on vanha nimi. Tarkista, että käytössä ovat vuoden 2021 vakiosopimuslausekkeet, ja mainitse päätös (EU) 2021/914.',
      sv: '”{{cited}}” är det gamla namnet. Kontrollera att ni använder standardavtalsklausulerna från 2021 och nämn beslutet (EU) 2021/914.',
      en: '“{{cited}}” is the old name. See that the standard contractual clauses of 2021 are used, and name decision (EU) 2021/914.',
    },
    replaced: {
      fi: '”{{cited}}” ei ole enää siirron peruste. Sen tilalla on {{current}}, jos se koskee tätä siirtoa.',
      sv: '”{{cited}}” är inte längre en grund för överföring. I stället finns {{current}}, om det gäller den här överföringen.',
      en: '“{{cited}}” is no longer a ground for transfers. In its place: {{current}}, if it covers this transfer.',
    },
  },
  examples: [
    ...examplesIn('fi', 'transfers', [
      [
        'Palvelu on Privacy Shield -sertifioitu.',
        'Privacy Shield kumottiin vuonna 2020, emmekä enää käytä sitä.',
      ],
      [
        'Siirto perustuu vuoden 2010 mallilausekkeisiin.',
        'Siirto perustuu vakiolausekkeisiin (EU) 2021/914.',
      ],
      [
        'Palvelu, joka korvaa aiemman järjestelmän, toimii Safe Harbor -periaatteiden mukaan.',
        'Siirto Yhdysvaltoihin ei perustu Safe Harbor -järjestelyyn.',
      ],
      [
        'Käytämme siirroissa EU:n mallisopimuslausekkeita.',
        'Käytämme siirroissa mallisopimuslausekkeita (komission päätös (EU) 2021/914).',
      ],
    ]),
    ...examplesIn('sv', 'transfers', [
      [
        'Tjänsten är ansluten till Privacy Shield.',
        'Tjänsten var tidigare ansluten till Privacy Shield, som upphävdes 2020.',
      ],
      [
        'Överföringen grundar sig på kommissionens beslut 2010/87/EU.',
        'Överföringen grundar sig på standardavtalsklausulerna (EU) 2021/914.',
      ],
      ['Vi tillämpar EU:s modellklausuler.', 'Vi åberopar inte längre Safe Harbor.'],
    ]),
    ...examplesIn('en', 'transfers', [
      [
        'Our provider takes part in Privacy Shield.',
        'Our provider formerly took part in Privacy Shield, which was declared invalid.',
      ],
      [
        'Transfers rest on decision 2001/497/EC.',
        'Transfers rest on the standard contractual clauses (EU) 2021/914.',
      ],
      ['We use the EU model clauses.', 'We do not rely on Safe Harbor.'],
    ]),
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Molntjänsten stöder sig på Privacy Shield.',
      good: 'Förr stödde vi oss på Privacy Shield, men nu lagras allt i Finland.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Avtalet hänvisar till Privacy Shield.',
      good: 'Det gamla avtalet nämnde Privacy Shield; det nya gör det inte.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'The contract refers to the Privacy Shield.',
      good: 'The old contract mentioned the Privacy Shield; the new one does not.',
    },
  ],
  checkSection: (section, { date, law }) => {
    const { language } = section
    const all = wordsOf(section)
    return sentencesIn(section).flatMap(
      ({ block, sentence }): Found<'ended' | 'notYet' | 'oldClauses' | 'replaced'>[] => {
        const seen = new Set<string>()
        const outdated = law
          .outdatedTransferDecisions(sentence.text)
          .flatMap(({ cited, end, replacedBy, start, status }) => {
            const words = { block, end: sentence.start + end, start: sentence.start + start }
            if (seen.has(cited.id) || isToldAsPast(sentence, words, language)) return []
            seen.add(cited.id)
            const message =
              status === 'notYet'
                ? ('notYet' as const)
                : replacedBy.length > 0
                  ? ('replaced' as const)
                  : ('ended' as const)
            const current = replacedBy.map(({ names }) => names[language] ?? names['en'] ?? '').join(', ')
            return [{ message, params: { cited: sentence.text.slice(start, end), current }, words }]
          })
        if (outdated.length > 0 || date < CLAUSES_OF_2021 || CURRENT_CLAUSES.test(all)) return outdated
        return placesOf(OLD_CLAUSES, sentence, block, language)
          .slice(0, 1)
          .filter((at) => !isDeniedAt(sentence, at, language) && !isToldAsPast(sentence, at, language))
          .map((at) => ({
            message: 'oldClauses' as const,
            params: { cited: at.text },
            severity: 'warning' as const,
            words: at,
          }))
      },
    )
  },
})
