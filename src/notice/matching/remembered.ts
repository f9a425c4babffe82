/** More sentences than a notice has in three languages. */
const REMEMBERED = 3_000
/** Of longer texts a few are kept: together they would take much room. */
const LONGEST = 5_000
const REMEMBERED_LONG = 4

/** Keeps what is made of a text, so that it is made once although several rules ask for it: it depends on nothing but the text. */
export const rememberedByText = <Read>(
  read: (text: string) => Read,
  most: number = REMEMBERED,
): ((text: string) => Read) => {
  const short = new Map<string, { made: Read }>()
  const long = new Map<string, { made: Read }>()
  return (text) => {
    const isLong = text.length > LONGEST
    const known = isLong ? long : short
    const before = known.get(text)
    if (before) return before.made
    const made = read(text)
    const oldest = known.keys().next().value
    if (known.size >= (isLong ? REMEMBERED_LONG : most) && oldest !== undefined) known.delete(oldest)
    known.set(text, { made })
    return made
  }
}

/** More languages than notices are written in. */
const LANGUAGES = 40

/** Reads a text in a language once, although several rules ask for it. */
export const remembered = <Read>(
  read: (text: string, language: string) => Read,
): ((text: string, language: string) => Read) => {
  const known = new Map<string, (text: string) => Read>()
  return (text, language) => {
    let ofLanguage = known.get(language)
    if (!ofLanguage) {
      if (known.size >= LANGUAGES) known.clear()
      ofLanguage = rememberedByText((one) => read(one, language))
      known.set(language, ofLanguage)
    }
    return ofLanguage(text)
  }
}
