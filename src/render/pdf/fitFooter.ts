const BETWEEN = / +· +/

/**
 * The foot of a page in one line: of what is too long, the longest part is shortened, so that the others stay whole.
 *
 * @param footer parts with ` · ` between them
 * @param widthOf how wide a text is
 */
export const fitFooter = (footer: string, room: number, widthOf: (text: string) => number): string => {
  const parts = footer.split(BETWEEN)
  const lengths = parts.map((part) => part.length)
  const at = lengths.indexOf(Math.max(...lengths))
  let letters = [...(parts[at] ?? '')]
  let fitted = footer
  while (widthOf(fitted) > room && letters.length > 1) {
    letters = letters.slice(0, -1)
    fitted = parts
      .map((part, index) => (index === at ? `${letters.join('').trimEnd()}…` : part))
      .join('  ·  ')
  }
  return fitted
}
