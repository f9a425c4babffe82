import type { Found } from '../rule.js'
import type { CheckedSection, CheckedText, OtherNotice, OtherText } from '../subject.js'
import type { Print } from '../text/runs.js'

import { controllersOf, isOwnMatter, printOfSections, registersOf, runsOfBlock } from '../otherNotice.js'
import { noticeRule } from '../rule.js'
import { RUN, sharedPlaces } from '../text/runs.js'

/** So large a part of a text is a copy; a text of fewer runs of words is like others by chance. */
const PART = 0.9
const WHOLE = 150
const OWN = 40

/** So many words in a row are copied: fewer are what the same law or the same usage has everybody say. */
const PASSAGE = 30

/** What so many other notices say is the organisation's usual wording, and nobody's own. */
const USUAL = 3

/** It is told of no more notices than these. */
const MOST = 10

type Message = 'copied' | 'passage'

/** A text as it is compared: what it says, and what of it stands in others. */
type Compared = {
  likenesses: Likeness[]
  print: Print
  /** How much of it is no usual wording. */
  size: number
}

type Likeness = { other: OtherNotice; places: readonly number[]; text: OtherText }

const share = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((name) => other.includes(name))

/** What of a text stands in others in its language, of which those that have more of it than is by chance are told. */
const compared = (
  print: Print,
  language: string,
  others: readonly OtherNotice[],
  of: 'own' | 'whole',
): Compared => {
  const counts = new Uint16Array(print.length)
  const likenesses = others.flatMap((other) =>
    other.texts
      .filter((text) => text.language === language)
      .map((text): Likeness => {
        const places = sharedPlaces(print, text[of])
        for (const place of places) counts[place] = (counts[place] ?? 0) + 1
        return { other, places, text }
      }),
  )
  const isOwn = (place: number): boolean => (counts[place] ?? 0) < USUAL
  return {
    likenesses: likenesses
      .filter(({ places }) => places.length > PASSAGE - RUN)
      .map((one) => ({ ...one, places: one.places.filter(isOwn) }))
      .filter(({ places }) => places.length > PASSAGE - RUN),
    print,
    size: counts.reduce((sum, count) => (count < USUAL ? sum + 1 : sum), 0),
  }
}

/** The longest passage of a section that stands word for word in what another notice says. */
const passageIn = (
  section: CheckedSection,
  hashes: ReadonlySet<number>,
): null | { block: number; end: number; start: number; words: number } => {
  let longest: ReturnType<typeof passageIn> = null
  for (const [block, { text }] of section.blocks.entries()) {
    const runs = runsOfBlock(text)
    let from = 0
    for (let at = 0; at <= runs.hashes.length; at += 1) {
      if (at < runs.hashes.length && hashes.has(runs.hashes[at] ?? 0)) continue
      const words = at - from + RUN - 1
      if (at > from && words >= PASSAGE && words > (longest?.words ?? 0)) {
        longest = { block, end: runs.ends[at - 1] ?? 0, start: runs.starts[from] ?? 0, words }
      }
      from = at + 1
    }
  }
  return longest
}

/** The passages of a text that stand in others: the longest of each section. */
const passagesIn = (
  sections: readonly CheckedSection[],
  print: Print,
  likenesses: readonly Likeness[],
): Found<Message>[] => {
  const likely = [...likenesses]
    .sort((one, other) => other.places.length - one.places.length)
    .slice(0, MOST)
    .map(({ places, text }) => ({ hashes: new Set(places.map((place) => print[place] ?? 0)), text }))
  return sections.flatMap((section) => {
    const [longest] = likely
      .flatMap(({ hashes, text }) => {
        const passage = passageIn(section, hashes)
        return passage ? [{ passage, title: text.title }] : []
      })
      .sort((one, other) => other.passage.words - one.passage.words)
    if (!longest) return []
    const { passage, title } = longest
    const { words, ...place } = passage
    return [{ message: 'passage', params: { title, words: String(words) }, section, words: place }]
  })
}

/** What of a text stands in other notices. */
const foundIn = (
  text: CheckedText,
  { left, others }: { left: ReadonlySet<number> | undefined; others: readonly OtherNotice[] },
): { copied: ReadonlyMap<OtherNotice, Found<Message>>; passages: Found<Message>[] } => {
  const { language } = text
  const controllers = controllersOf(text.content)
  const own = text.sections.filter(isOwnMatter)
  const particular = compared(printOfSections(own, left), language, others, 'own')
  // Notices of one controller rightly say the same of rights and of security; those of two do not.
  const ofOthers = others.filter((other) => !share(controllers, other.controllers))
  const whole = compared(printOfSections(text.sections, left), language, ofOthers, 'whole')
  const copied = new Map<OtherNotice, Found<Message>>()
  const look = ({ likenesses, size }: Compared, least: number) => {
    if (size < least) return
    for (const { other, places, text: of } of likenesses) {
      const part = places.length / size
      if (part < PART || copied.has(other) || copied.size >= MOST) continue
      const percent = String(Math.floor(part * 100))
      copied.set(other, { message: 'copied', params: { percent, title: of.title } })
    }
  }
  look(whole, WHOLE)
  look(particular, OWN)
  const rest = particular.likenesses.filter(({ other }) => !copied.has(other))
  return { copied, passages: passagesIn(own, particular.print, rest) }
}

/** A notice that has its words, or a passage, from another one: what was copied may be true of that one only. */
export const copiedNotice = noticeRule<Message>({
  id: 'copied-notice',
  kind: 'cross',
  reads: 'otherNotices',
  severity: 'information',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 13'],
  languages: 'all',
  title: {
    fi: 'Oma seloste, ei kopio',
    sv: 'En egen beskrivning, inte en kopia',
    en: 'A notice of your own, not a copy',
  },
  help: {
    fi: 'Seloste tai sen kohta on sanasta sanaan sama kuin toisessa selosteessa. Tarkista, että se pitää paikkansa myös tässä: kopioon jää helposti tietoja toisesta rekisteristä. Mikä on tarkoituksella sama, sopii yhteiseksi tekstiksi.',
    sv: 'Beskrivningen eller ett stycke i den är ord för ord densamma som i en annan. Gå igenom att det stämmer även här: i en kopia blir uppgifter om ett annat register lätt kvar. Det som avsiktligt är detsamma kan göras till en gemensam text.',
    en: 'The notice, or a passage of it, is word for word that of another one. Go through it: does it hold here too? A copy easily keeps particulars of another register. What is the same on purpose can be made a shared text.',
  },
  messages: {
    copied: {
      fi: '{{percent}} % tekstistä on samaa kuin selosteessa ”{{title}}”.',
      sv: '{{percent}} % av texten är densamma som i ”{{title}}”.',
      en: '{{percent}} % of the text is the same as in “{{title}}”.',
    },
    passage: {
      fi: '{{words}} sanaa peräkkäin on samaa kuin selosteessa ”{{title}}”.',
      sv: '{{words}} ord i följd är desamma som i ”{{title}}”.',
      en: '{{words}} words in a row are the same as in “{{title}}”.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Jäsenrekisterin selosteen käyttötarkoitukset on kopioitu asiakasrekisterin selosteesta, ja niissä puhutaan yhä verkkokaupasta.',
      sv: 'Ändamålen i medlemsregistrets beskrivning är kopierade från kundregistrets, och där talas det fortfarande om nätbutiken.',
      en: 'The purposes in the notice of the member register are copied from that of the customer register, and still tell of the web shop.',
    },
    good: {
      fi: 'Kumpikin seloste kertoo omista käyttötarkoituksistaan. Mikä on molemmissa samaa, on yhteinen teksti.',
      sv: 'Båda beskrivningarna berättar om sina egna ändamål. Det som är detsamma i båda är en gemensam text.',
      en: 'Each notice tells of its own purposes. What is the same in both is a shared text.',
    },
  },
  check: ({ commonRuns = {}, otherNotices, texts }) => {
    const registers = texts.flatMap(({ content }) => registersOf(content))
    // Two notices about one register, such as a long one and a short one, rightly say the same.
    const others = otherNotices.filter((other) => !share(registers, other.registers))
    if (others.length === 0) return { applies: false, findings: [] }
    const copied = new Map<OtherNotice, Found<Message>>()
    const findings = texts.flatMap((text) => {
      const left = others.filter((other) => !copied.has(other))
      const found = foundIn(text, { left: commonRuns[text.language], others: left })
      for (const [other, one] of found.copied) copied.set(other, one)
      return found.passages
    })
    return { applies: true, findings: [...copied.values(), ...findings].slice(0, 2 * MOST) }
  },
})
