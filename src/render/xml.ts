/** Everything but the characters that XML 1.0 has (§2.2); alone, surrogates are none. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text for XML, in an element or in a quoted attribute. What XML cannot hold, even escaped, is left out. */
export const escapeXML = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)
