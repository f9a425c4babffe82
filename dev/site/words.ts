/** The languages of the site itself; a notice may be written in fewer. */
export const LOCALES = ['fi', 'sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The language in which every notice is written. */
export const DEFAULT_LOCALE: Locale = 'fi'

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value)

/** What each language calls itself. */
export const ownName: Record<Locale, string> = { en: 'In English', fi: 'Suomeksi', sv: 'På svenska' }

const fi = {
  added: 'lisätty:',
  addedEnd: '(lisäys päättyy)',
  allVersions: 'Kaikki versiot',
  becauseOf: 'Muuttunut tieto',
  changesBetween: (from: number, to: number) => `Mikä muuttui versiosta ${from} versioon ${to}`,
  changesInText: 'Muutokset tekstissä',
  changesShort: 'Tärkeimmät muutokset',
  compare: 'Vertaa versioita',
  compareButton: 'Näytä muutokset',
  compareFrom: 'Vanhempi versio',
  compareTo: 'Uudempi versio',
  current: 'Lue voimassa oleva versio',
  data: 'Seloste koneluettavana (JSON)',
  effectiveFrom: 'Voimassa alkaen',
  feed: 'Seuraa muutoksia syötteenä',
  feedOfAll: 'Tietosuojaselosteiden muutokset',
  feedOfOne: 'Tämän selosteen muutokset',
  fingerprint: 'Tarkiste (SHA-256)',
  inForceOn: 'Voimassa päivänä',
  inForceOnButton: 'Näytä',
  readsOn: (date: string) => `Luet selostetta, joka oli voimassa ${date}.`,
  introduction: 'Johdanto',
  languages: 'Kieli',
  list: 'Tietosuojaselosteet',
  listIntroduction:
    'Kun asioit kanssamme, tarvitsemme tietojasi. Näistä selosteista näet, mihin niitä käytetään, kuinka kauan niitä säilytetään ja mitä voit itse tehdä.',
  moved: 'siirretty toiseen kohtaan',
  newer: 'Uudemmat versiot',
  noChanges: 'Versioiden tekstissä ei ole eroja tällä kielellä.',
  noNotices: 'Yhtään selostetta ei ole julkaistu.',
  notFound: 'Sivua ei löytynyt',
  notFoundText: 'Tässä osoitteessa ei ole julkaistua selostetta.',
  notWritten: (language: string) =>
    `Selostetta ei ole julkaistu suomeksi. Se on tässä kielellä: ${language}.`,
  older: 'Vanhemmat versiot',
  past: (version: number) => `Luet vanhaa versiota ${version}. Se ei ole enää voimassa.`,
  permalink: 'Tämän version pysyvä osoite',
  publishedOn: 'Julkaistu',
  removed: 'poistettu:',
  removedEnd: '(poisto päättyy)',
  renamed: (before: string) => `Kohdan nimi oli ennen: ${before}`,
  replaced: (version: number) =>
    `Luet versiota ${version}. Se ei tullut voimaan, koska uudempi versio korvasi sen.`,
  sections: { added: 'Uusi kohta', removed: 'Poistettu kohta' },
  showUpcoming: 'Lue tuleva versio',
  showWhatChanged: 'Mikä muuttui edellisestä versiosta',
  showWhatChanges: 'Katso, mikä muuttuu',
  site: 'Saarelan tietosuoja',
  skip: 'Siirry sisältöön',
  statuses: {
    inForce: 'Voimassa',
    past: 'Ei enää voimassa',
    replaced: 'Ei tullut voimaan',
    upcoming: 'Tulossa voimaan',
    withdrawn: 'Poistettu käytöstä',
  },
  statute: 'Säädösperusta',
  successor: 'Lue seloste, joka korvaa tämän',
  title: 'Otsikko',
  toList: 'Kaikki tietosuojaselosteet',
  toNotice: 'Takaisin selosteeseen',
  upcoming: (date: string) => `Uusi versio tulee voimaan ${date}.`,
  upcomingList: 'Tulossa voimaan',
  upcomingVersion: (version: number, date: string) =>
    `Luet tulevaa versiota ${version}. Se tulee voimaan ${date}.`,
  version: 'Versio',
  versions: 'Selosteen versiot',
  versionsIntroduction:
    'Jokainen julkaistu versio säilyy sellaisenaan. Näet, mikä teksti oli voimassa minäkin päivänä.',
}

export type Words = typeof fi

const sv: Words = {
  added: 'tillagt:',
  addedEnd: '(slut på tillägget)',
  allVersions: 'Alla versioner',
  becauseOf: 'Uppgift som ändrades',
  changesBetween: (from, to) => `Vad som har ändrats från version ${from} till version ${to}`,
  changesInText: 'Ändringar i texten',
  changesShort: 'De viktigaste ändringarna',
  compare: 'Jämför versioner',
  compareButton: 'Visa ändringarna',
  compareFrom: 'Äldre version',
  compareTo: 'Nyare version',
  current: 'Läs den gällande versionen',
  data: 'Beskrivningen i maskinläsbar form (JSON)',
  effectiveFrom: 'Gäller från och med',
  feed: 'Följ ändringarna som flöde',
  feedOfAll: 'Ändringar i dataskyddsbeskrivningarna',
  feedOfOne: 'Ändringar i den här beskrivningen',
  fingerprint: 'Kontrollsumma (SHA-256)',
  inForceOn: 'I kraft den dagen',
  inForceOnButton: 'Visa',
  readsOn: (date: string) => `Du läser beskrivningen som var i kraft ${date}.`,
  introduction: 'Inledning',
  languages: 'Språk',
  list: 'Dataskyddsbeskrivningar',
  listIntroduction:
    'När du har ärenden hos oss behöver vi dina uppgifter. I de här beskrivningarna ser du vad de används till, hur länge de sparas och vad du själv kan göra.',
  moved: 'flyttad till ett annat ställe',
  newer: 'Nyare versioner',
  noChanges: 'Versionernas text skiljer sig inte åt på det här språket.',
  noNotices: 'Ingen beskrivning har publicerats.',
  notFound: 'Sidan hittades inte',
  notFoundText: 'Det finns ingen publicerad beskrivning på den här adressen.',
  notWritten: (language) => `Beskrivningen har inte publicerats på svenska. Språket är: ${language}.`,
  older: 'Äldre versioner',
  past: (version) => `Du läser den gamla versionen ${version}. Den gäller inte längre.`,
  permalink: 'Den här versionens permanenta adress',
  publishedOn: 'Publicerad',
  removed: 'borttaget:',
  removedEnd: '(slut på det borttagna)',
  renamed: (before) => `Punkten hette tidigare: ${before}`,
  replaced: (version) =>
    `Du läser version ${version}. Den trädde aldrig i kraft, eftersom en nyare version ersatte den.`,
  sections: { added: 'Ny punkt', removed: 'Borttagen punkt' },
  showUpcoming: 'Läs den kommande versionen',
  showWhatChanged: 'Vad som har ändrats sedan förra versionen',
  showWhatChanges: 'Se vad som ändras',
  site: 'Dataskydd i Saarela',
  skip: 'Gå till innehållet',
  statuses: {
    inForce: 'Gäller',
    past: 'Gäller inte längre',
    replaced: 'Trädde aldrig i kraft',
    upcoming: 'Träder i kraft senare',
    withdrawn: 'Tillbakadragen',
  },
  statute: 'Författningsgrund',
  successor: 'Läs beskrivningen som ersätter den här',
  title: 'Rubrik',
  toList: 'Alla dataskyddsbeskrivningar',
  toNotice: 'Tillbaka till beskrivningen',
  upcoming: (date) => `En ny version börjar gälla ${date}.`,
  upcomingList: 'Börjar gälla senare',
  upcomingVersion: (version, date) => `Du läser den kommande versionen ${version}. Den börjar gälla ${date}.`,
  version: 'Version',
  versions: 'Beskrivningens versioner',
  versionsIntroduction:
    'Varje publicerad version finns kvar som den var. Du ser vilken text som gällde vilken dag.',
}

const en: Words = {
  added: 'added:',
  addedEnd: '(end of added text)',
  allVersions: 'All versions',
  becauseOf: 'What was updated',
  changesBetween: (from, to) => `What changed from version ${from} to version ${to}`,
  changesInText: 'Changes in the text',
  changesShort: 'Main changes',
  compare: 'Compare versions',
  compareButton: 'Show the changes',
  compareFrom: 'Older version',
  compareTo: 'Newer version',
  current: 'Read the version in force',
  data: 'The notice as data (JSON)',
  effectiveFrom: 'In force from',
  feed: 'Follow changes in a feed',
  feedOfAll: 'Changes in privacy notices',
  feedOfOne: 'Changes in this notice',
  fingerprint: 'Checksum (SHA-256)',
  inForceOn: 'In force on',
  inForceOnButton: 'Show',
  readsOn: (date: string) => `You are reading the notice that was in force on ${date}.`,
  introduction: 'Introduction',
  languages: 'Language',
  list: 'Privacy notices',
  listIntroduction:
    'When you use our services, we need some data about you. These notices tell you what the data are used for, how long they are kept and what you can do yourself.',
  moved: 'moved to another place',
  newer: 'Newer versions',
  noChanges: 'The text of these versions does not differ in this language.',
  noNotices: 'No notice has been published.',
  notFound: 'Page not found',
  notFoundText: 'There is no published notice at this address.',
  notWritten: (language) => `This notice has not been published in English. It is in: ${language}.`,
  older: 'Older versions',
  past: (version) => `You are reading the old version ${version}. It is no longer in force.`,
  permalink: 'Permanent address of this version',
  publishedOn: 'Published',
  removed: 'removed:',
  removedEnd: '(end of removed text)',
  renamed: (before) => `This section was called: ${before}`,
  replaced: (version) =>
    `You are reading version ${version}. It never took effect, because a newer version replaced it.`,
  sections: { added: 'New section', removed: 'Removed section' },
  showUpcoming: 'Read the coming version',
  showWhatChanged: 'What changed since the previous version',
  showWhatChanges: 'See what changes',
  site: 'Privacy in Saarela',
  skip: 'Skip to content',
  statuses: {
    inForce: 'In force',
    past: 'No longer in force',
    replaced: 'Never took effect',
    upcoming: 'Takes effect later',
    withdrawn: 'Withdrawn',
  },
  statute: 'Legislation',
  successor: 'Read the notice that replaces this one',
  title: 'Title',
  toList: 'All privacy notices',
  toNotice: 'Back to the notice',
  upcoming: (date) => `A new version takes effect on ${date}.`,
  upcomingList: 'Taking effect later',
  upcomingVersion: (version, date) =>
    `You are reading the coming version ${version}. It takes effect on ${date}.`,
  version: 'Version',
  versions: 'Versions of the notice',
  versionsIntroduction:
    'Every published version is kept as it was. You can see which text was in force on which day.',
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

const dayInFinland = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Helsinki' })

/** The calendar date of an instant where the site is read, as `YYYY-MM-DD`. */
export const dateOf = (instant: string): string => dayInFinland.format(new Date(instant))
