import type { Words } from '../rule.js'

import { sectionRule } from '../rule.js'
import { shortened } from '../text/places.js'

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/** `a)`, `1)`, `iv)` at the beginning of a line or behind white space: marks of a list. */
const MARK = /(?:^|[\s(,;:])(?:\p{L}|[ivx]{1,4}|\d{1,2}[a-z]?)$/iu

/** Brackets of a text that are opened and not closed, and the other way round. */
const unpaired = (text: string): { at: number; opens: boolean }[] => {
  if (!/[()[\]]/.test(text)) return []
  const open: { at: number; close: string }[] = []
  const found: { at: number; opens: boolean }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const close = PAIRS[character]
    if (close) open.push({ at, close })
    else if (character === ')' || character === ']') {
      if (open.at(-1)?.close === character) open.pop()
      else if (!(
        character === ')' &&
        (MARK.test(text.slice(Math.max(0, at - 8), at)) ||
          /[:;]-?$/.test(text.slice(Math.max(0, at - 2), at)))
      ))
        found.push({ at, opens: false })
    }
  }
  return [...found, ...open.map(({ at }) => ({ at, opens: true }))].sort((one, other) => one.at - other.at)
}

/** Brackets that are opened and never closed, or closed and never opened. */
export const unclosedBrackets = sectionRule({
  id: 'unclosed-brackets',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)'],
  languages: 'all',
  title: {
    fi: 'Sulut auki ja kiinni',
    sv: 'Parenteser som öppnas och stängs',
    en: 'Brackets that open and close',
  },
  help: {
    fi: 'Sulku alkaa mutta ei pääty, tai päinvastoin. Usein tekstistä on silloin jäänyt jotain pois. Lisää puuttuva sulku tai poista ylimääräinen.',
    sv: 'En parentes öppnas men stängs inte, eller tvärtom. Ofta har något då fallit bort ur texten. Lägg till den som saknas eller ta bort den som är över.',
    en: 'A bracket opens and does not close, or the other way round. Often something fell out of the text. Add the missing one, or remove the other.',
  },
  messages: {
    close: {
      fi: 'Sulku päättyy ilman alkua: ”{{words}}”.',
      sv: 'Parentesen stängs utan att ha öppnats: ”{{words}}”.',
      en: 'The bracket closes without having opened: “{{words}}”.',
    },
    open: {
      fi: 'Sulku jää auki: ”{{words}}”.',
      sv: 'Parentesen stängs inte: ”{{words}}”.',
      en: 'The bracket stays open: “{{words}}”.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Perusteena on laki (yhdistyslain 11 §.',
      good: 'Perusteita ovat a) laki (yhdistyslain 11 §) ja b) sopimus.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Av kunden själv (på blankett.',
      good: '1) Av kunden själv (på blankett).',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'From you, by letter) or by phone.',
      good: 'From you (letter [signed] or phone).',
    },
  ],
  checkSection: ({ blocks }) =>
    blocks.flatMap(({ text }, block) =>
      unpaired(text)
        .slice(0, 3)
        .map(({ at, opens }) => {
          const words: Words = opens
            ? { block, end: Math.min(text.length, at + 40), start: at }
            : { block, end: at + 1, start: Math.max(0, at - 39) }
          return {
            message: opens ? ('open' as const) : ('close' as const),
            params: { words: shortened(text.slice(words.start, words.end), 40) },
            words,
          }
        }),
    ),
})
