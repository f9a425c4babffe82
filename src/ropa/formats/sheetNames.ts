/** Longest name of a sheet in Excel. */
const LONGEST_NAME = 31

/** Names that sheets can have: none too long, none twice, without what Excel gives a meaning. */
export const sheetNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const usable = name
      .replace(/[\\/*?:[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, LONGEST_NAME)
      .replace(/[\ud800-\udbff]$/, '')
    const own = usable === '' || taken.has(usable.toLowerCase()) ? `${index + 1}` : usable
    taken.add(own.toLowerCase())
    return own
  })
}
