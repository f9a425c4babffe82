/** Countries outside the EU and EEA by their code, as Finnish, Swedish and English name them, in their cases. */
const COUNTRIES: readonly (readonly [string, RegExp])[] = (
  [
    [
      'US',
      'yhdysval\\p{L}{1,12}|usa(?::?\\p{L}{0,5})|förenta staterna\\p{L}{0,3}|united states|U\\.S\\.(?:A\\.)?',
    ],
    [
      'GB',
      '(?:iso-)?britannia\\p{L}{0,5}|iso(?:ssa|on|sta)-britannia\\p{L}{1,5}|yhdisty\\p{L}{1,8} kuningasku\\p{L}{1,8}|storbritannien|förenade kungariket|united kingdom|great britain|uk(?::\\p{L}{1,4})?',
    ],
    ['CH', 'sveitsi\\p{L}{0,5}|sveitsissä|schweiz|switzerland'],
    ['CA', 'kanada\\p{L}{0,5}|canada'],
    ['JP', 'japani\\p{L}{0,5}|japan'],
    ['IN', 'intia\\p{L}{0,5}|indien|india'],
    ['IL', 'israel\\p{L}{0,5}'],
    ['CN', 'kiina\\p{L}{0,5}|kina|china'],
    ['AU', 'australia\\p{L}{0,5}|australien'],
    ['NZ', 'uu(?:si|de\\p{L}{1,5})[- ]seelan\\p{L}{1,6}|nya zeeland|new zealand'],
    ['KR', 'etelä-korea\\p{L}{0,5}|sydkorea|south korea'],
    ['BR', 'brasilia\\p{L}{0,5}|brasilien|brazil'],
    ['AR', 'argentiina\\p{L}{0,5}|argentina'],
    ['TR', 'turk(?:ki|issa|kiin|ista|in)|turkiet|turkey|türkiye'],
    ['RU', 'venäjä\\p{L}{0,5}|ryssland|russia'],
    ['UA', 'ukraina\\p{L}{0,5}|ukraine'],
    ['PH', 'filippiin\\p{L}{0,6}|filippinerna|(?:the )?philippines'],
    ['SG', 'singapor\\p{L}{0,6}'],
    ['TH', 'thaima\\p{L}{0,6}|thailand'],
    ['MX', 'meksiko\\p{L}{0,5}|mexiko|mexico'],
    ['ZA', 'etelä-afrik\\p{L}{0,6}|sydafrika|south africa'],
    ['RS', 'serbia\\p{L}{0,5}|serbien'],
    ['TW', 'taiwan\\p{L}{0,5}'],
    ['VN', 'vietnam\\p{L}{0,5}'],
    ['MY', 'malesia\\p{L}{0,5}|malaysia'],
    ['ID', 'indonesia\\p{L}{0,5}|indonesien'],
    ['AD', 'andorra\\p{L}{0,5}'],
    ['FO', 'färsaar\\p{L}{0,6}|färöarna|faroe islands'],
    ['UY', 'uruguay\\p{L}{0,5}'],
  ] as const
).map(
  ([code, source]) =>
    [code, new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')] as const,
)

/** `the US` and `US`, which in small letters is a pronoun. */
const US = /(?<![\p{L}\p{N}])(?:the\s|in\s|to\s)?US(?![\p{L}\p{N}])/gu

/** A country that a text names, with the words for it. */
export type NamedCountry = { code: string; quote: string; start: number; end: number }

/** The countries outside the EU and EEA that a text names, each once, in its order. */
export const countriesIn = (text: string): NamedCountry[] => {
  const found = [...COUNTRIES, ['US', US] as const].flatMap(([code, expression]) =>
    [...text.matchAll(expression)].slice(0, 1).map((match) => ({
      code,
      end: match.index + match[0].length,
      quote: match[0],
      start: match.index,
    })),
  )
  return found
    .sort((one, other) => one.start - other.start)
    .filter((one, index, all) => all.findIndex(({ code }) => code === one.code) === index)
}
