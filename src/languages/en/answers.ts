import type { AnswerMessages, FeedSentences } from '../types.js'

/** What readers are told in place of a notice, in English. */
export const answers: AnswerMessages = {
  notFound: 'There is no published notice at this address.',
  nothingInForce: 'No version of this notice was in force on {{date}}.',
  versionNotFound: 'This notice has no version {{version}}.',
  languageNotFound: 'This notice is not published in the language {{language}}.',
  withdrawn: 'This notice was withdrawn on {{date}}.',
  notAcceptable: 'This notice cannot be read in any of the formats that were asked for.',
  notInstalled:
    'This format needs the package {{needs}}, which this application does not have (npm install {{needs}}).',
  charactersMissing: 'The font of PDF files lacks characters of this notice ({{characters}}).',
  factsMissing: 'This notice does not say everything that the format demands ({{missing}}).',
  busy: 'Other PDF files are being made just now. Try again in a moment.',
  draft: 'DRAFT',
  preconditionFailed:
    'The answer is another one than the request makes its condition (If-Match or If-Unmodified-Since).',
  malformed: 'The parameter {{parameter}} is malformed: {{expected}}.',
  notLogged: 'This version is not in the log of publications yet.',
  logBroken:
    'The log of publications is not whole: parts of it are missing, or were altered in the database.',
}

/** The sentences of a feed in English. */
export const feed: FeedSentences = {
  ofAll: 'Privacy notices: publications',
  ofNotice: '{{title}}: versions',
  entry: '{{title}}, version {{version}}',
  entryUpcoming: '{{title}}, version {{version}} (takes force on {{date}})',
  entryWithdrawn: '{{title}}, version {{version}} (withdrawn)',
  effectiveFrom: 'In force from {{date}}.',
  upcoming: 'Takes force on {{date}}.',
  replaced: 'Was to take force on {{date}}, but a newer version took its place.',
  withdrawnOn: 'Withdrawn on {{date}}.',
  major: 'A major change.',
  minor: 'A minor change.',
  cause: 'Published because this changed: {{title}}.',
}
