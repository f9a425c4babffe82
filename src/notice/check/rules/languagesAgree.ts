import type { FactPlace, Found } from '../rule.js'
import type { CheckedSection, CheckedText } from '../subject.js'

import { matches } from '../../matching/matches.js'
import { noticeRule } from '../rule.js'
import { datesIn } from '../text/dates.js'
import { languageOf, rememberedBySection } from '../text/words.js'

type Message = 'date' | 'link' | 'missing' | 'number' | 'order' | 'partMissing'

/** Words of numbers that notices write out, by what they say. */
const NUMBERS: Readonly<Record<string, readonly RegExp[]>> = {
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
    .split('|')
    .map((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu')),
  fi: 'yks|yhde|yhtä;kaks|kahde|kahta;kolm;nelj;viisi|viide|viittä|viiden;kuusi|kuude|kuutta;seitsemä|seitsemän;kahdeksa;yhdeksä;kymmen;yksitoista;kaksitoista|kahdentoista|kahtatoista'
    .split(';')
    .map((word) => new RegExp(`(?<!\\p{L})(?:${word})`, 'iu')),
  sv: 'en|ett|första;två|andra;tre|tredje;fyra;fem;sex;sju;åtta;nio;tio;elva;tolv'
    .split(';')
    .map((word) => new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu')),
}

/** What makes a section the same in each language: its matters, or, where it has none, its place. */
const identity = (section: CheckedSection): string =>
  section.part === 'section'
    ? section.keys.length > 0
      ? section.keys.join('+')
      : `#${section.anchor ?? String(section.position)}`
    : section.part

/** An address without what differs by language. */
const sameLink = (href: string): string =>
  href
    .toLowerCase()
    .replace(/^(https?:\/\/(?:www\.)?[^/?#]+).*$/u, '$1')
    .replace(/^https?:\/\/(?:www\.)?(?:fi|sv|en)\./u, 'https://')
    .replace(/^http:/u, 'https:')
    .replace('://www.', '://')

const linksOf = ({ blocks }: CheckedSection): Map<string, string> =>
  new Map(blocks.flatMap(({ links }) => links.map(({ href }) => [sameLink(href), href] as const)))

/** Numbers of a text that are no dates: each once. Digits that belong together are one. */
const numbersOf = (text: string): Set<string> => {
  let rest = ''
  let from = 0
  for (const { end, start } of datesIn(text)) {
    rest += `${text.slice(from, start)} `
    from = end
  }
  rest += text.slice(from)
  return new Set(
    (rest.match(/(?<![\p{L}\p{N}])\d{1,3}(?:[  ]\d{3})+(?!\d)|\d{1,9}/gu) ?? []).map((number) =>
      number.replace(/[  ]/gu, '').replace(/^0+(?=\d)/u, ''),
    ),
  )
}

const saysNumber = (
  number: string,
  { numbers, text }: Pick<ReturnType<typeof readOf>, 'numbers' | 'text'>,
  language: string,
): boolean => {
  if (numbers.has(number)) return true
  const word = NUMBERS[language]?.[Number(number) - 1]
  return word !== undefined && matches(text, word)
}

/** What is compared of a section. */
const readOf = rememberedBySection((section) => {
  const text = section.blocks
    .map(({ label, text: own }) => (label === null ? own : `${label}: ${own}`))
    .join('\n')
  return {
    dates: new Set(datesIn(text).flatMap(({ date }) => date ?? [])),
    isEmpty: text.trim() === '',
    links: linksOf(section),
    numbers: numbersOf(text),
    text,
  }
})

/** Where a difference of a text is mended: its section, or, where there is none, the notice. */
const notice = (path: string): FactPlace => ({ of: 'notice', path })

/** What one text has and another has not, for each section that both have. */
const compare = (first: CheckedText, other: CheckedText): Found<Message>[] => {
  const [left, right] = [first, other].map(({ sections }) => {
    const byIdentity = new Map<string, CheckedSection>()
    for (const section of sections) {
      let key = identity(section)
      for (let count = 2; byIdentity.has(key); count += 1) key = `${identity(section)}~${count}`
      byIdentity.set(key, section)
    }
    return byIdentity
  })
  if (!left || !right) return []
  const languages = { language: other.language, than: first.language }
  const missing = [...left].flatMap(([key, section]): Found<Message>[] =>
    right.has(key) || readOf(section).isEmpty
      ? []
      : section.part === 'section'
        ? [
            {
              message: 'missing',
              params: { heading: section.heading || key, language: other.language },
              section,
            },
          ]
        : [
            {
              fact: notice(section.part === 'statute' ? 'statute' : section.part),
              message: 'partMissing',
              params: { language: other.language, part: section.part },
            },
          ],
  )
  const extra = [...right].flatMap(([key, section]): Found<Message>[] =>
    left.has(key) || section.part !== 'section' || readOf(section).isEmpty
      ? []
      : [
          {
            message: 'missing',
            params: { heading: section.heading || key, language: first.language },
            section,
          },
        ],
  )
  const both = [...left].flatMap(([key, section]) => {
    const twin = right.get(key)
    return twin ? [{ section, twin }] : []
  })
  const keysOf = (sections: Map<string, CheckedSection>, held: Map<string, CheckedSection>) =>
    [...sections].filter(([key, { part }]) => part === 'section' && held.has(key)).map(([key]) => key)
  const order: Found<Message>[] =
    missing.length === 0 && extra.length === 0 && keysOf(left, right).join() !== keysOf(right, left).join()
      ? [{ fact: notice('sections'), message: 'order', params: languages, severity: 'information' }]
      : []
  const within = both.flatMap(({ section, twin }): Found<Message>[] => {
    const [inOne, inTwo] = [readOf(section), readOf(twin)]
    if (inOne.isEmpty || inTwo.isEmpty) return []
    const differing = (
      message: Message,
      value: string,
      severity: 'information' | 'warning',
    ): Found<Message> => ({
      message,
      params: { ...languages, value },
      section: twin,
      severity,
    })
    return [
      ...[...inOne.dates]
        .filter((date) => !inTwo.dates.has(date))
        .map((date) => differing('date', date, 'warning')),
      ...[...inOne.links]
        .filter(([link]) => !inTwo.links.has(link))
        .map(([, href]) => differing('link', href, 'information')),
      ...[...inOne.numbers]
        .filter((number) => !saysNumber(number, inTwo, languageOf(other)))
        .map((number) => differing('number', number, 'information')),
      ...[...inTwo.numbers]
        .filter((number) => !saysNumber(number, inOne, languageOf(first)))
        .map((value): Found<Message> => ({
          message: 'number',
          params: { language: first.language, than: other.language, value },
          section,
          severity: 'information',
        })),
    ]
  })
  return [...missing, ...extra, ...order, ...within]
}

/** The same in every language: sections, dates, links and numbers. */
export const languagesAgree = noticeRule({
  id: 'languages-agree',
  kind: 'cross',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)', 'WP260 rev.01 §13', 'Kielilaki 423/2003 §32'],
  languages: 'all',
  title: {
    fi: 'Sama kaikilla kielillä',
    sv: 'Samma på alla språk',
    en: 'The same in every language',
  },
  help: {
    fi: 'Kieliversiot kertovat eri asioita. Lukijan oikeudet eivät saa riippua kielestä. Vertaa versioita ja korjaa se, joka on jäänyt jälkeen.',
    sv: 'Språkversionerna berättar olika saker. Läsarens rättigheter får inte bero på språket. Jämför versionerna och rätta den som har blivit efter.',
    en: 'The languages tell different things. What readers may expect must not depend on their language. Compare them, and mend the one that fell behind.',
  },
  messages: {
    date: {
      fi: 'Päivä {{value:date}} on yhdellä kielellä ({{than:language}}) mutta puuttuu toisesta ({{language:language}}).',
      sv: 'Dagen {{value:date}} finns på {{than:language}} men inte på {{language:language}}.',
      en: 'The day {{value:date}} is there in {{than:language}} and not in {{language:language}}.',
    },
    link: {
      fi: 'Linkki {{value}} on yhdellä kielellä ({{than:language}}) mutta puuttuu toisesta ({{language:language}}).',
      sv: 'Länken {{value}} finns på {{than:language}} men inte på {{language:language}}.',
      en: 'The link {{value}} is there in {{than:language}} and not in {{language:language}}.',
    },
    missing: {
      fi: 'Kohta ”{{heading}}” puuttuu yhdestä kielestä ({{language:language}}).',
      sv: 'Punkten ”{{heading}}” saknas på {{language:language}}.',
      en: 'The section “{{heading}}” is missing in {{language:language}}.',
    },
    number: {
      fi: 'Luku {{value}} on yhdellä kielellä ({{than:language}}) mutta puuttuu toisesta ({{language:language}}).',
      sv: 'Talet {{value}} finns på {{than:language}} men inte på {{language:language}}.',
      en: 'The number {{value}} is there in {{than:language}} and not in {{language:language}}.',
    },
    order: {
      fi: 'Kohdat ovat eri järjestyksessä eri kielillä ({{than:language}} ja {{language:language}}).',
      sv: 'Punkterna står i olika ordning på {{than:language}} och {{language:language}}.',
      en: 'The sections are in another order in {{than:language}} and {{language:language}}.',
    },
    partMissing: {
      fi: '{{part:part}} puuttuu yhdestä kielestä ({{language:language}}).',
      sv: '{{part:part}} saknas på {{language:language}}.',
      en: '{{part:part}} is missing in {{language:language}}.',
    },
  },
  examples: [],
  check: ({ texts }) => {
    const [first, ...others] = texts
    if (!first || others.length === 0) return { applies: false, findings: [] }
    return { applies: true, findings: others.flatMap((other) => compare(first, other)) }
  },
})
