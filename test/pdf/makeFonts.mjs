/**
 * `npm run make:fonts`: the fonts of PDFs, from Noto Sans (SIL Open Font License 1.1): Latin, Greek and Cyrillic, and in one weight arrows,
 * signs and marks that texts in Word have, from Noto Sans Math and Noto Sans Symbols 2; without hints for screens, as modules, so
 * that no bundler loses them. What is made is kept in `src/paper/fonts`, with the licence.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'

import { create } from 'fontkit'
import subsetFont from 'subset-font'

const { resolve } = createRequire(import.meta.url)
const from = (name, family = 'noto-sans') =>
  resolve(`@expo-google-fonts/${family}/package.json`).replace(/package\.json$/, name)
const to = (name) => fileURLToPath(new URL(`../../src/paper/fonts/${name}`, import.meta.url))

/** By the blocks of Unicode. */
const RANGES = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x24f], // Latin-1 Supplement, Latin Extended-A and -B
  [0x2b0, 0x36f], // Spacing Modifier Letters, Combining Diacritical Marks
  [0x370, 0x3ff], // Greek and Coptic
  [0x400, 0x52f], // Cyrillic, Cyrillic Supplement
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2000, 0x2bff], // Punctuation, currencies, letterlike symbols, fractions, arrows, mathematics, shapes
  [0xfffd, 0xfffd],
]

const wanted = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
)

/** By the font that has them; those that the one before has are taken from that. */
const SYMBOLS = {
  'noto-sans-math/NotoSansMath':
    '←↑→↓↔↕↖↗↘↙⇐⇑⇒⇓⇔−∓∕∗∘∙√∝∞∠∧∨∩∪∫∴∼≃≅≈≠≡≤≥≪≫⊂⊃⊆⊇⊥∀∂∃∅∆∇∈∉∏∑■□▪▫▲△▶▷►▼▽◀◁◆◇◊○●◦★☆✓',
  'noto-sans-symbols-2/NotoSansSymbols2': '☎☐☑☒✉✆✔✗✘✱✦❖➔➜➢➤⚠',
}

const make = async (file, characters = wanted) => {
  const font = await subsetFont(readFileSync(file), String.fromCodePoint(...characters), {
    dropTables: ['DSIG', 'STAT'],
    // No ligatures, and no letters made of parts (`ccmp`), which fontkit names wrongly: what is read out of a PDF are the
    // letters that were typed.
    keepFeatures: ['kern', 'mark', 'mkmk'],
    noHinting: true,
    targetFormat: 'truetype',
  })
  return { characters: create(font).characterSet, font }
}

const module_ = (name, value) =>
  `/** Made by \`npm run make:fonts\`; Copyright 2022 The Noto Project Authors, SIL Open Font License 1.1. */\nexport const ${name} = ${value}\n`

const ofWeight = (weight) => make(from(`${weight}/NotoSans_${weight}.ttf`))
const [regular, bold] = [await ofWeight('400Regular'), await ofWeight('700Bold')]
const both = wanted.filter((one) => [bold, regular].every(({ characters }) => characters.includes(one)))
const rangesOf = (characters) => {
  const ranges = []
  for (const one of characters) {
    const last = ranges.at(-1)
    if (last && last[1] === one - 1) last[1] = one
    else ranges.push([one, one])
  }
  return ranges
}
const pack = (font) => deflateRawSync(font, { level: 9 }).toString('base64')
const ranges = rangesOf(both)

for (const [name, { font }] of Object.entries({ bold, regular })) {
  const packed = pack(font)
  writeFileSync(to(`${name}.ts`), module_(name, `'${packed}'`))
  console.log(`${name}: ${font.length} bytes, ${packed.length} as it is kept`)
}
writeFileSync(
  to('covered.ts'),
  module_('covered: readonly (readonly [first: number, last: number])[]', JSON.stringify(ranges)),
)
const symbols = []
const known = new Set(both)
for (const [source, texts] of Object.entries(SYMBOLS)) {
  const [family, name] = source.split('/')
  const missing = Array.from(texts, (one) => one.codePointAt(0))
    .filter((one) => !known.has(one))
    .sort((one, other) => one - other)
  const { characters, font } = await make(from(`400Regular/${name}_400Regular.ttf`, family), missing)
  const covered = missing.filter((one) => characters.includes(one))
  for (const one of covered) known.add(one)
  const packed = pack(font)
  symbols.push({ covered: rangesOf(covered), font: packed })
  console.log(
    `${name}: ${font.length} bytes, ${packed.length} as it is kept, ${covered.length} of ${missing.length} characters`,
  )
}
writeFileSync(
  to('symbols.ts'),
  module_(
    'symbols: readonly { covered: readonly (readonly [first: number, last: number])[]; font: string }[]',
    JSON.stringify(symbols),
  ),
)
copyFileSync(from('LICENSE_FONT'), to('OFL.txt'))
console.log(`${both.length} characters in ${ranges.length} ranges`)
