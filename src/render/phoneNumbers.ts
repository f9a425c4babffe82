/** What may be a phone number: digits in groups, some of them in brackets. No longer than one is, so that any screen holds it. */
const NUMBER = /[+(]?\d(?:[ ()/\-\u2010-\u2013]{0,3}\d){5,17}/g

/**
 * A text in which no phone number is broken over two lines, nor any other number in groups of digits: the spaces in it are
 * no-break ones. Browsers copy them as plain spaces and find them by plain ones. For HTML only: data and plain text keep what was
 * typed.
 */
export const withWholeNumbers = (text: string): string =>
  text.replace(NUMBER, (number) => number.replaceAll(' ', '\u00a0'))
