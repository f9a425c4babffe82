/**
 * The colours of a PDF, which PDF/A wants told (ISO 19005-2 §6.2.4): sRGB (IEC 61966-2-1) as a profile of the ICC (ICC.1:2001-04).
 * It is made here because a file beside the code is lost where an app is bundled.
 */

const D50 = [0.9642, 1, 0.8249] as const

/** The primaries of sRGB, adapted to D50. */
const PRIMARIES = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const

const CURVE_POINTS = 1024

const latin1 = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))
const u16 = (value: number): number[] => [(value >>> 8) & 0xff, value & 0xff]
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)]
const fixed = (value: number): number[] => u32(Math.round(value * 0x10000))
const zeros = (count: number): number[] => Array<number>(count).fill(0)

const xyz = (values: readonly number[]): number[] => [
  ...latin1('XYZ '),
  ...zeros(4),
  ...values.flatMap(fixed),
]

/** From what a pixel holds to light. */
const toLight = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const curve = (): number[] => [
  ...latin1('curv'),
  ...zeros(4),
  ...u32(CURVE_POINTS),
  ...Array.from({ length: CURVE_POINTS }, (_, index) =>
    u16(Math.round(toLight(index / (CURVE_POINTS - 1)) * 0xffff)),
  ).flat(),
]

const description = (text: string): number[] => [
  ...latin1('desc'),
  ...zeros(4),
  ...u32(text.length + 1),
  ...latin1(`${text}\0`),
  // The same in Unicode and for Macintosh: not given.
  ...zeros(4 + 4 + 2 + 1 + 67),
]

/** The bytes of the profile: always the same. */
export const colourProfile = (): Uint8Array<ArrayBuffer> => {
  const curves = curve()
  const tags: [name: string, data: number[]][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', [...latin1('text'), ...zeros(4), ...latin1('No copyright, use freely\0')]],
    ['wtpt', xyz(D50)],
    ...Object.entries(PRIMARIES).map(([name, values]): [string, number[]] => [name, xyz(values)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, number[]] => [name, curves]),
  ]
  const table: number[] = u32(tags.length)
  const body: number[] = []
  const begins = 128 + 4 + 12 * tags.length
  const places = new Map<number[], number>()
  for (const [name, data] of tags) {
    const place = places.get(data) ?? begins + body.length
    if (!places.has(data)) {
      places.set(data, place)
      body.push(...data, ...zeros((4 - (data.length % 4)) % 4))
    }
    table.push(...latin1(name), ...u32(place), ...u32(data.length))
  }
  const header = [
    ...u32(begins + body.length),
    ...zeros(4),
    ...u32(0x02100000),
    ...latin1('mntrRGB XYZ '),
    ...[2026, 1, 1, 0, 0, 0].flatMap(u16),
    ...latin1('acsp'),
    ...zeros(4 + 4 + 4 + 4 + 8 + 4),
    ...D50.flatMap(fixed),
    ...zeros(4 + 44),
  ]
  return Uint8Array.from([...header, ...table, ...body])
}
