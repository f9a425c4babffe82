import type { AnswerMessages, FeedSentences } from '../types.js'

/** What readers are told in place of a notice, in Finnish. */
export const answers: AnswerMessages = {
  notFound: 'Tässä osoitteessa ei ole julkaistua selostetta.',
  nothingInForce: 'Selosteesta ei ollut voimassa mitään versiota {{date}}.',
  versionNotFound: 'Selosteesta ei ole tätä versiota: {{version}}.',
  languageNotFound: 'Selostetta ei ole julkaistu tällä kielellä: {{language}}.',
  withdrawn: 'Tämä seloste on poistettu käytöstä {{date}}.',
  notAcceptable: 'Selostetta ei voi lukea missään pyydetyistä muodoista.',
  notInstalled:
    'Tämä muoto tarvitsee paketin {{needs}}, jota tässä sovelluksessa ei ole (npm install {{needs}}).',
  charactersMissing: 'PDF-tiedostojen fontista puuttuu tämän selosteen merkkejä ({{characters}}).',
  factsMissing: 'Selosteessa ei ole kaikkea, mitä muoto edellyttää ({{missing}}).',
  busy: 'Muita PDF-tiedostoja muodostetaan juuri nyt. Yritä hetken päästä uudelleen.',
  draft: 'LUONNOS',
  preconditionFailed:
    'Vastaus on toinen kuin pyynnön ehdoissa (If-Match tai If-Unmodified-Since) edellytetään.',
  malformed: 'Parametri {{parameter}} on virheellinen: {{expected}}.',
  notLogged: 'Tätä versiota ei ole vielä kirjattu julkaisulokiin.',
  logBroken: 'Julkaisuloki ei ole ehjä: osia siitä puuttuu, tai niitä on muutettu tietokannassa.',
}

/** The sentences of a feed in Finnish. */
export const feed: FeedSentences = {
  ofAll: 'Julkaistut tietosuojaselosteet',
  ofNotice: '{{title}}: versiot',
  entry: '{{title}}, versio {{version}}',
  entryUpcoming: '{{title}}, versio {{version}} (tulee voimaan {{date}})',
  entryWithdrawn: '{{title}}, versio {{version}} (poistettu käytöstä)',
  effectiveFrom: 'Voimassa {{date}} alkaen.',
  upcoming: 'Tulee voimaan {{date}}.',
  replaced: 'Piti tulla voimaan {{date}}, mutta uudempi versio korvasi tämän.',
  withdrawnOn: 'Poistettu käytöstä {{date}}.',
  major: 'Merkittävä muutos.',
  minor: 'Vähäinen muutos.',
  cause: 'Julkaistu, koska tämä muuttui: {{title}}.',
}
