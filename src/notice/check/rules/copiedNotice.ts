import { noticeRule } from '../rule.js'

/** So many words in a row are one piece; so large a part of the pieces is a copy; shorter texts are like each other by chance. */
const RUN = 4
const PART = 0.9
const WORDS = 150

const piecesOf = (text: string): { pieces: Set<string>; words: number } => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? []
  const pieces = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at += 1) pieces.add(words.slice(at, at + RUN).join(' '))
  return { pieces, words: words.length }
}

/** A notice that has its words from that of another controller. */
export const copiedNotice = noticeRule({
  id: 'copied-notice',
  kind: 'cross',
  severity: 'information',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 13'],
  languages: 'all',
  title: {
    fi: 'Oma seloste, ei kopio',
    sv: 'En egen beskrivning, inte en kopia',
    en: 'A notice of your own, not a copy',
  },
  help: {
    fi: 'Seloste on lähes sanasta sanaan sama kuin toisen rekisterinpitäjän. Käykää läpi, että jokainen kohta pitää paikkansa teillä.',
    sv: 'Beskrivningen är nästan ord för ord densamma som en annan personuppgiftsansvarigs. Gå igenom att varje punkt stämmer hos er.',
    en: 'The notice is nearly word for word that of another controller. Go through it: does each section hold for you?',
  },
  messages: {
    copied: {
      fi: '{{percent}} % tekstistä on samaa kuin selosteessa ”{{title}}”.',
      sv: '{{percent}} % av texten är densamma som i ”{{title}}”.',
      en: '{{percent}} % of the text is the same as in “{{title}}”.',
    },
  },
  examples: [],
  check: ({ otherNotices, texts }) => {
    if (otherNotices.length === 0) return { applies: false, findings: [] }
    const [text] = texts
    const own = piecesOf(
      (text?.sections ?? []).flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n'),
    )
    if (own.words < WORDS) return { applies: true, findings: [] }
    const findings = otherNotices.flatMap(({ text: other, title }) => {
      const { pieces } = piecesOf(other)
      let same = 0
      for (const piece of own.pieces) if (pieces.has(piece)) same += 1
      const part = own.pieces.size === 0 ? 0 : same / own.pieces.size
      return part >= PART
        ? [
            {
              message: 'copied' as const,
              params: { percent: String(Math.floor(part * 100)), title },
              value: title,
            },
          ]
        : []
    })
    return { applies: true, findings }
  },
})
