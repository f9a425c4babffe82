import { sectionRule } from '../rule.js'
import { foundIn, isAbout, languageOf, sentencesIn, wordsLike } from '../text/words.js'

const HEDGES: Record<string, RegExp> = {
  fi: wordsLike(
    'saatta(a|vat|isi|isivat)',
    'saatetaan',
    'saatamme',
    'saatettaisiin',
    'mahdollisesti',
    'ehkä',
    'voi(vat)? (\\p{L}{1,20} ){0,2}(olla|sisältää|sisältyä|kuulua|sijaita|koskea)',
    'voivat (\\p{L}{1,20} ){0,2}(olla|sisältää|kuulua)',
    'voisi(mme|vat)?',
    'voidaan (\\p{L}{1,20} ){0,3}(tallentaa|kerätä|käsitellä|rekisteröidä|merkitä|kirjata)',
    'pääsääntöisesti',
    'yleensä',
    'lähtökohtaisesti',
    'tavallisesti',
    'tyypillisesti',
    'tilanteen mukaan',
    'tarpeen vaatiessa',
    'soveltuvin osin',
  ),
  sv: wordsLike(
    'kan komma att',
    'kan (eventuellt|möjligen|också|även) (\\p{L}{1,20} ){0,1}(omfatta|innehålla|vara|samlas|registreras|sparas|behandlas)',
    'kan (till exempel|t\\.ex\\.|exempelvis|bland annat) (vara|omfatta|innehålla|ingå)',
    'kan (vara|omfatta|innehålla|ingå|bestå)',
    'eventuellt',
    'eventuella',
    'möjligen',
    'kanske',
    'i regel',
    'i allmänhet',
    'vanligen',
    'vanligtvis',
    'normalt',
    'som regel',
    'i huvudsak',
    'i tillämpliga delar',
    'skulle kunna',
  ),
  en: wordsLike(
    '(we|it|they|data|information|details|cookies|providers|partners|this|these|which|that|records?) (may|might|could)',
    '(may|might|could) (also )?(include|contain|be|consist|involve|comprise|collect|process|store|share)',
    'possibly',
    'perhaps',
    'potentially',
    'generally',
    'typically',
    'usually',
    'normally',
    'as a rule',
    'where appropriate',
    'from time to time',
  ),
}

const MATTERS = [
  'automatedDecisions',
  'cookies',
  'dataCategories',
  'dataContent',
  'dataSubjectCategories',
  'disclosures',
  'legalBasis',
  'purposes',
  'recipients',
  'retention',
  'sources',
  'specialCategories',
  'transfers',
]

/** Words that leave open what the controller knows. */
export const hedging = sectionRule({
  id: 'hedging',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(1)', 'WP260 rev.01 §§12–13'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Varmat sanat',
    sv: 'Säkra ord',
    en: 'Certain words',
  },
  help: {
    fi: 'Rekisterinpitäjä tietää, mitä se tekee, ja lukija haluaa sen tietää. Sanat kuten ”saattaa” ja ”mahdollisesti” jättävät asian auki. Jos jotakin tehdään vain joskus, kerro milloin.',
    sv: 'Den personuppgiftsansvarige vet vad den gör, och läsaren vill veta det. Ord som ”kan komma att” och ”eventuellt” lämnar saken öppen. Görs något bara ibland, berätta när.',
    en: 'The controller knows what it does, and readers want to know. Words such as “may” and “possibly” leave it open. Where something is done only at times, tell when.',
  },
  messages: {
    hedged: {
      fi: '”{{words}}” jättää asian auki. Kerro, mitä tehdään, tai milloin.',
      sv: '”{{words}}” lämnar saken öppen. Berätta vad som görs, eller när.',
      en: '“{{words}}” leaves it open. Tell what is done, or when.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Rekisteri saattaa sisältää myös tietoja läheisistä.',
      good: 'Rekisteri sisältää läheisen nimen ja puhelinnumeron.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Vastaanottajia voivat olla esimerkiksi painotalot.',
      good: 'Vastaanottaja on jäsenlehden painotalo.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tietoja hyödynnetään mahdollisesti myös tilastoinnissa.',
      good: 'Tietoja käytetään vuosittaisen tilaston laatimiseen.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Vi kan komma att spara din födelsetid.',
      good: 'Vi sparar din födelsetid.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används eventuellt för statistik.',
      good: 'Uppgifterna används för statistik en gång om året.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Mottagare kan vara till exempel tryckerier.',
      good: 'Mottagare är medlemstidningens tryckeri.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'We may collect your date of birth.',
      good: 'We collect your date of birth.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'These might include printing houses.',
      good: 'You may ask us who printed the magazine.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'Data are generally received from you.',
      good: 'Data are received from you when you join.',
    },
  ],
  checkSection: (section) => {
    const hedges = HEDGES[languageOf(section)]
    if (!hedges || !isAbout(section, ...MATTERS)) return null
    return sentencesIn(section).flatMap(({ block, sentence }) =>
      foundIn(sentence, block, hedges)
        .slice(0, 1)
        .map(({ text, ...words }) => ({ message: 'hedged' as const, params: { words: text }, words })),
    )
  },
})
