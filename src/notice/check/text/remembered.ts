/** More sentences than a notice has in three languages. */
const REMEMBERED = 3_000

/** Reads a sentence once, although several rules ask for it: what is read depends on nothing but the sentence. */
export const remembered = <Read>(read: (sentence: string, language: string) => Read) => {
  const known = new Map<string, Map<string, Read>>()
  return (sentence: string, language: string): Read => {
    const ofLanguage = known.get(language) ?? new Map<string, Read>()
    known.set(language, ofLanguage)
    const before = ofLanguage.get(sentence)
    if (before !== undefined || ofLanguage.has(sentence)) return before as Read
    const now = read(sentence, language)
    const oldest = ofLanguage.keys().next().value
    if (ofLanguage.size >= REMEMBERED && oldest !== undefined) ofLanguage.delete(oldest)
    ofLanguage.set(sentence, now)
    return now
  }
}
