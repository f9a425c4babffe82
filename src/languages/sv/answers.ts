import type { AnswerMessages, FeedSentences } from '../types.js'

/** What readers are told in place of a notice, in Swedish. */
export const answers: AnswerMessages = {
  notFound: 'Det finns ingen publicerad beskrivning på den här adressen.',
  nothingInForce: 'Ingen version av beskrivningen gällde {{date}}.',
  versionNotFound: 'Beskrivningen har ingen version {{version}}.',
  languageNotFound: 'Beskrivningen är inte publicerad på det här språket: {{language}}.',
  withdrawn: 'Den här beskrivningen drogs tillbaka {{date}}.',
  notAcceptable: 'Beskrivningen kan inte läsas i något av de format som begärdes.',
  notInstalled:
    'Formatet kräver paketet {{needs}}, som den här applikationen inte har (npm install {{needs}}).',
  charactersMissing: 'Typsnittet i PDF-filer saknar tecken i den här beskrivningen ({{characters}}).',
  factsMissing: 'Beskrivningen innehåller inte allt som formatet kräver ({{missing}}).',
  busy: 'Andra PDF-filer skapas just nu. Försök igen om en stund.',
  draft: 'UTKAST',
  preconditionFailed:
    'Svaret är ett annat än det som begäran förutsätter (If-Match eller If-Unmodified-Since).',
  malformed: 'Parametern {{parameter}} är felaktig: {{expected}}.',
  notLogged: 'Den här versionen är ännu inte införd i publiceringsloggen.',
  logBroken: 'Publiceringsloggen är inte hel: delar av den saknas eller har ändrats i databasen.',
}

/** The sentences of a feed in Swedish. */
export const feed: FeedSentences = {
  ofAll: 'Publicerade dataskyddsbeskrivningar',
  ofNotice: '{{title}}: versioner',
  entry: '{{title}}, version {{version}}',
  entryUpcoming: '{{title}}, version {{version}} (börjar gälla {{date}})',
  entryWithdrawn: '{{title}}, version {{version}} (tillbakadragen)',
  effectiveFrom: 'Gäller från och med {{date}}.',
  upcoming: 'Börjar gälla {{date}}.',
  replaced: 'Skulle ha börjat gälla {{date}}, men en nyare version kom i dess ställe.',
  withdrawnOn: 'Tillbakadragen {{date}}.',
  major: 'Betydande ändring.',
  minor: 'Mindre ändring.',
  cause: 'Publicerad därför att detta ändrades: {{title}}.',
}
