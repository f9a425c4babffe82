import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { basisExpression, namesLaw, tellsBasis } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt } from '../text/lexicon.js'
import { foundIn, isAbout, sentencesIn, allWordsOf } from '../text/words.js'

const BASES = ['legalObligation', 'publicTask'] as const

/** A legal obligation or a public task as legal basis, and no law that it comes from. */
export const legalObligationLaw = textRule({
  id: 'legal-obligation-law',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 6(3)', 'GDPR Art. 13(1)(c)', 'WP260 rev.01'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Velvoitteen laki nimetään',
    sv: 'Lagen bakom en förpliktelse nämns',
    en: 'The law behind an obligation is named',
  },
  help: {
    fi: 'Lakisääteinen velvoite ja julkinen tehtävä tulevat aina jostakin laista. Nimeä se, jotta lukija voi tarkistaa, mihin käsittely perustuu, esimerkiksi kirjanpitolaki tai yhdistyslaki.',
    sv: 'En rättslig förpliktelse och en uppgift av allmänt intresse kommer alltid från någon lag. Nämn den, så att läsaren kan se vad behandlingen grundar sig på, till exempel bokföringslagen eller föreningslagen.',
    en: 'A legal obligation or public task always comes from some law. Name it, so that the reader can see what the processing rests on, such as the Accounting Act or the Associations Act.',
  },
  messages: {
    noLaw: {
      fi: '”{{words}}”: kerro myös, mihin lakiin se perustuu.',
      sv: '”{{words}}”: berätta också vilken lag det gäller.',
      en: '“{{words}}”: tell which law it comes from.',
    },
  },
  examples: [
    ...examplesIn('fi', 'legalBasis', [
      [
        'Käsittely perustuu rekisterinpitäjän lakisääteiseen velvoitteeseen.',
        'Käsittely perustuu kirjanpitolaista tulevaan lakisääteiseen velvoitteeseen.',
      ],
      [
        'Oikeusperuste: yleistä etua koskeva tehtävä.',
        'Oikeusperuste: yleistä etua koskeva tehtävä (perusopetuslaki 628/1998).',
      ],
      [
        'Käsittely on tarpeen lakisääteisten tehtävien hoitamiseksi.',
        'Käsittely ei perustu lakisääteiseen velvoitteeseen.',
      ],
      [
        'Käsittely on tarpeen lain asettamien velvollisuuksien hoitamiseksi.',
        'Käsittely on tarpeen työaikalain asettamien velvollisuuksien hoitamiseksi.',
      ],
    ]),
    ...examplesIn('sv', 'legalBasis', [
      ['Grunden är en rättslig förpliktelse.', 'Grunden är en rättslig förpliktelse enligt bokföringslagen.'],
      [
        'Behandlingen behövs för en uppgift av allmänt intresse.',
        'Behandlingen behövs för en uppgift av allmänt intresse enligt lagen om grundläggande utbildning.',
      ],
      ['Lönerna: lagstadgad skyldighet.', 'Behandlingen grundar sig inte på en rättslig förpliktelse.'],
    ]),
    ...examplesIn('en', 'legalBasis', [
      [
        'We process the data to meet our legal obligations.',
        'We process the data to meet our legal obligations under the Accounting Act.',
      ],
      [
        'The basis is a task in the public interest.',
        'The basis is a task in the public interest under the Act on Libraries (1492/2016).',
      ],
      ['Payroll: statutory obligation.', 'No legal obligation applies here; the basis is a contract.'],
    ]),
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Behandlingen av uppgifterna baserar sig på lag.',
      good: 'Behandlingen baserar sig på lagen om småbarnspedagogik (540/2018).',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Nuottivaraston lainojen oikeusperuste on laki.',
      good: 'Nuottivaraston lainojen oikeusperuste on laki vapaasta sivistystyöstä (632/1998).',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Oppimäärien tallentaminen on lakisääteistä.',
      good: 'Oppimäärien tallentaminen on lakisääteistä (perusopetuslaki 628/1998).',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Pidämme luetteloa, koska laki edellyttää sitä.',
      good: 'Pidämme luetteloa, koska yhdistyslaki edellyttää sitä.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Skolan är enligt lag skyldig att följa frånvaron.',
      good: 'Skolan är enligt lagen om grundläggande utbildning skyldig att följa frånvaron.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'We are bound by law to report wages.',
      good: 'We are bound by the Act on Prepayment of Tax to report wages.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Vi sparar kvitton eftersom lagen kräver det.',
      good: 'Vi sparar kvitton eftersom bokföringslagen kräver det.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'We keep receipts as the law demands it.',
      good: 'We keep receipts as the Accounting Act demands it.',
    },
  ],
  checkText: ({ language, sections }) => {
    const about = sections.filter((section) => isAbout(section, 'legalBasis', 'purposes'))
    // An obligation told with one purpose may have its law told with another.
    if (about.some((section) => namesLaw(allWordsOf(section), language))) {
      return { applies: true, findings: [] }
    }
    const findings = about.flatMap((section) =>
      sentencesIn(section).flatMap(({ block, sentence }) => {
        if (!isAbout(section, 'legalBasis') && !tellsBasis(sentence.text, language)) return []
        for (const basis of BASES) {
          const expression = basisExpression(basis, language)
          const at = expression && foundIn(sentence, block, expression)[0]
          if (!at || isDeniedAt(sentence, at, language) || isToldAsPast(sentence, at, language)) continue
          return [{ message: 'noLaw' as const, params: { words: at.text }, section, words: at }]
        }
        return []
      }),
    )
    return { applies: about.length > 0, findings }
  },
})
