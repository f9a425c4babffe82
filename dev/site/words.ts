/** The languages of the site itself; a notice may be written in fewer. */
export const LOCALES = ['fi', 'sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value)

/** What each language calls itself. */
export const ownName: Record<Locale, string> = { en: 'In English', fi: 'Suomeksi', sv: 'På svenska' }

const fi = {
  change: 'Mikä muuttui',
  changedOn: 'Viimeisin muutos',
  contents: 'Sisällys',
  current: 'Lue voimassa oleva versio',
  data: 'Seloste koneluettavana (JSON)',
  earlierVersion: (version: number) => `Luet versiota ${version}, joka ei ole voimassa.`,
  effectiveFrom: 'Voimassa alkaen',
  fingerprint: 'Julkaisun tiiviste (SHA-256)',
  inLanguage: (language: string) => `Seloste on tässä kielellä: ${language}.`,
  languages: 'Kieli',
  list: 'Tietosuojaselosteet',
  listIntroduction: 'Näistä selosteista näet, miten henkilötietojasi käsitellään.',
  noNotices: 'Yhtään selostetta ei ole julkaistu.',
  notFound: 'Sivua ei löytynyt',
  notFoundText: 'Tässä osoitteessa ei ole julkaistua selostetta.',
  notWritten: 'Tätä selostetta ei ole julkaistu suomeksi.',
  preparedOn: 'Laatimispäivä',
  previousVersion: (version: number) => `Edellinen versio (${version})`,
  site: 'Saarelan tietosuoja',
  skip: 'Siirry sisältöön',
  successor: 'Lue seloste, joka korvaa tämän',
  toList: 'Kaikki selosteet',
  version: 'Versio',
  withdrawn: 'Seloste on poistettu käytöstä',
  withdrawnOn: 'Poistettu käytöstä',
}

export type Words = typeof fi

const sv: Words = {
  change: 'Vad som har ändrats',
  changedOn: 'Senast ändrad',
  contents: 'Innehåll',
  current: 'Läs den gällande versionen',
  data: 'Beskrivningen i maskinläsbar form (JSON)',
  earlierVersion: (version) => `Du läser version ${version}, som inte gäller.`,
  effectiveFrom: 'Gäller från och med',
  fingerprint: 'Publikationens kontrollsumma (SHA-256)',
  inLanguage: (language) => `Beskrivningens språk: ${language}.`,
  languages: 'Språk',
  list: 'Dataskyddsbeskrivningar',
  listIntroduction: 'I de här beskrivningarna ser du hur dina personuppgifter behandlas.',
  noNotices: 'Ingen beskrivning har publicerats.',
  notFound: 'Sidan hittades inte',
  notFoundText: 'Det finns ingen publicerad beskrivning på den här adressen.',
  notWritten: 'Den här beskrivningen har inte publicerats på svenska.',
  preparedOn: 'Upprättad',
  previousVersion: (version) => `Föregående version (${version})`,
  site: 'Dataskydd i Saarela',
  skip: 'Gå till innehållet',
  successor: 'Läs beskrivningen som ersätter den här',
  toList: 'Alla beskrivningar',
  version: 'Version',
  withdrawn: 'Beskrivningen har dragits tillbaka',
  withdrawnOn: 'Tillbakadragen',
}

const en: Words = {
  change: 'What changed',
  changedOn: 'Last changed',
  contents: 'Contents',
  current: 'Read the version in force',
  data: 'The notice as data (JSON)',
  earlierVersion: (version) => `You are reading version ${version}, which is not in force.`,
  effectiveFrom: 'In force from',
  fingerprint: 'Fingerprint of the publication (SHA-256)',
  inLanguage: (language) => `The notice is in this language: ${language}.`,
  languages: 'Language',
  list: 'Privacy notices',
  listIntroduction: 'These notices tell you how your personal data are processed.',
  noNotices: 'No notice has been published.',
  notFound: 'Page not found',
  notFoundText: 'There is no published notice at this address.',
  notWritten: 'This notice has not been published in English.',
  preparedOn: 'Prepared',
  previousVersion: (version) => `Previous version (${version})`,
  site: 'Privacy in Saarela',
  skip: 'Skip to content',
  successor: 'Read the notice that replaces this one',
  toList: 'All notices',
  version: 'Version',
  withdrawn: 'This notice has been withdrawn',
  withdrawnOn: 'Withdrawn',
}

/** The words of the site, by language. */
export const words: Record<Locale, Words> = { en, fi, sv }

/** A language by its name in another one: `ruotsi`, `Swedish`. */
export const languageName = (language: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language

const englishDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A calendar date (`YYYY-MM-DD`) as readers of the language write it: `1.5.2026`, `1 May 2026`. */
export const formatDate = (date: string, locale: Locale): string => {
  if (locale === 'en') return englishDate.format(new Date(`${date}T00:00:00Z`))
  const [year, month, day] = date.split('-').map(Number)
  return `${day}.${month}.${year}`
}
