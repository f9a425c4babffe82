import type { LegalBasis } from '../vocabulary.js'
import type { Explained, RuleLanguage } from './rule.js'

import { formatDate } from '../dates.js'
import { languageName } from '../names.js'

/** The names of legal bases as messages tell of them. */
const BASIS_NAMES: Readonly<Record<LegalBasis, Explained>> = {
  consent: { en: 'consent', fi: 'suostumus', sv: 'samtycke' },
  contract: { en: 'contract', fi: 'sopimus', sv: 'avtal' },
  legalObligation: { en: 'legal obligation', fi: 'lakisääteinen velvoite', sv: 'rättslig förpliktelse' },
  legitimateInterests: { en: 'legitimate interests', fi: 'oikeutettu etu', sv: 'berättigat intresse' },
  publicTask: { en: 'public task', fi: 'julkinen tehtävä', sv: 'uppgift av allmänt intresse' },
  vitalInterests: { en: 'vital interests', fi: 'elintärkeä etu', sv: 'grundläggande intresse' },
}

/** What stands before the sections, by its key. */
const PART_NAMES = {
  introduction: { en: 'Introduction', fi: 'Johdanto', sv: 'Inledning' },
  statute: { en: 'Statute', fi: 'Säädösperusta', sv: 'Författningsgrund' },
  title: { en: 'Title', fi: 'Otsikko', sv: 'Rubrik' },
} satisfies Record<string, Explained>

const BETWEEN = ', '

/** Several keys as one value of a message. */
export const keysTold = (keys: readonly string[]): string => keys.join(BETWEEN)

const named =
  (names: Readonly<Record<string, Explained>>) =>
  (keys: string, language: RuleLanguage): string =>
    keys
      .split(BETWEEN)
      .map((key) => names[key]?.[language] ?? key)
      .join(BETWEEN)

/** How a value is told to who reads a message, by its kind: a key is no word of theirs, and they may read another language than the text's. */
export const TOLD: Readonly<Record<string, (value: string, language: RuleLanguage) => string>> = {
  bases: named(BASIS_NAMES),
  date: formatDate,
  language: languageName,
  part: named(PART_NAMES),
}
