const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const roman = (number: number): string => {
  let left = number
  let text = ''
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      text += letters
      left -= value
    }
  }
  return text
}

/** What stands before an item of an ordered list, by the kind that the list names. */
export const markerOf = (number: number, style: string): string => {
  if (/^lower-(?:alpha|latin)$|^a$/.test(style) && number > 0 && number <= 26)
    return `${String.fromCharCode(96 + number)}.`
  if (/^upper-(?:alpha|latin)$|^A$/.test(style) && number > 0 && number <= 26)
    return `${String.fromCharCode(64 + number)}.`
  if (/^upper-roman$|^I$/.test(style) && number > 0 && number < 4000) return `${roman(number)}.`
  if (/^lower-roman$|^i$/.test(style) && number > 0 && number < 4000) return `${roman(number).toLowerCase()}.`
  return `${number}.`
}
