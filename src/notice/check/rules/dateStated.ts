import type { Found } from '../rule.js'

import { matchesIn } from '../../matching/matches.js'
import { noticeRule } from '../rule.js'
import { datesIn, roleBefore } from '../text/dates.js'
import { rememberedBySection } from '../text/words.js'

/** A label of a date with nothing behind it, or a mark that stands for nothing. */
const EMPTY =
  /(?<!\p{L})((?:seloste(?:en)? |tietosuojaseloste(?:en)? |dokumentin |beskrivningen |notice |policy |document )?(?:laatimis(?:päivä(?:määrä)?|pvm|aika)|laadittu|päivitys(?:päivä(?:määrä)?|pvm)?|päivitetty(?: viimeksi)?|viimeksi (?:päivitetty|muutettu)|viimeisin (?:muutos|päivitys)|muutos(?:päivä(?:määrä)?|pvm)|muutettu|tarkistettu|tarkastettu|päiväys|päivämäärä|pvm|voimassa alkaen|hyväksytty|datum(?: för upprättande)?|upprättad(?: den)?|upprättat|uppgjord(?: den)?|uppgjort|utarbetad(?: den)?|daterad|uppdaterad(?: den| senast)?|uppdateringsdatum|senast (?:uppdaterad|ändrad|granskad)|senaste ändring|ändrad(?: den)?|granskad|gäller från|date(?: of (?:issue|drafting|preparation|the notice))?|dated|prepared(?: on)?|drawn up(?: on)?|last (?:updated|changed|modified|amended|reviewed)(?: on)?|updated(?: on)?|reviewed(?: on)?|effective (?:date|from)))(?:\s{0,2}[:.]\s{0,3}(?:[-–—_?.…]{1,12}|ei (?:tiedossa|merkitty)|(?:pvm |päivä(?:määrä)? )?puuttuu|saknas|okänt|unknown|n\/a)?|\s{1,2}[-–—]{1,3})\s*(?=$|[\n;,.(])/giu

/** A time of year without its year, as when a notice was drawn up. */
const NO_YEAR =
  /(?<!\p{L})((?:laadittu|päivitetty|tarkistettu|muutettu)(?:\sviimeksi)?|viimeksi\s(?:päivitetty|tarkistettu|muutettu))\s(?:keväällä|kesällä|syksyllä|talvella|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuussa|hiljattain|äskettäin|viime\s(?:vuonna|kuussa|keväänä|syksynä|kesänä|talvena))(?![,.]?\s(?:\d|vuonna)|\p{L})/giu

/** True where the words stand for themselves: “…are kept up to date.” ends with them too, and is no label. */
const isLabel = (text: string, { 0: words, 1: label = '', index }: RegExpMatchArray): boolean =>
  !/^[\s.…]*$/u.test(words.slice(label.length)) || /(?:^|[.,;:|()\n–—-])\s*$/u.test(text.slice(0, index))

const emptyLabels = rememberedBySection((section): Found<'empty'>[] =>
  section.blocks.flatMap(({ label, text }, block): Found<'empty'>[] => {
    if (label !== null && /^[\s\-–—_?.…]*$/u.test(text)) {
      EMPTY.lastIndex = 0
      if (!EMPTY.test(`${label.replace(/:\s*$/u, '')}:`)) return []
      const words = text === '' ? {} : { words: { block, end: text.length, start: 0 } }
      return [{ message: 'empty', params: { words: label }, section, ...words }]
    }
    const bare = matchesIn(text, EMPTY).filter((match) => isLabel(text, match))
    return [...bare, ...matchesIn(text, NO_YEAR)].map((match) => ({
      message: 'empty' as const,
      params: { words: match[1] ?? '' },
      section,
      words: { block, end: match.index + match[0].trimEnd().length, start: match.index },
    }))
  }),
)

/** True where a section tells how old the notice is. */
const tellsAge = rememberedBySection(({ blocks, part }): boolean =>
  blocks.some(({ label, text }) =>
    datesIn(text).some(
      ({ start }) =>
        part !== 'section' || roleBefore(`${label ?? ''} ${text}`, start + (label ?? '').length + 1) !== null,
    ),
  ),
)

/** Fewer sections than this are a part of a notice, which need not be dated by itself. */
const SECTIONS = 4

/** A notice that does not tell how old it is. */
export const dateStated = noticeRule({
  id: 'date-stated',
  kind: 'date',
  severity: 'warning',
  cites: ['GDPR Art. 5(2)', 'GDPR Art. 12(1)', 'WP260 rev.01 §29'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Selosteella on päivämäärä',
    sv: 'Beskrivningen har ett datum',
    en: 'The notice has a date',
  },
  help: {
    fi: 'Päivämäärästä lukija näkee, onko seloste ajan tasalla, ja te näette, mikä versio oli voimassa milloinkin. Kirjoita, milloin seloste on laadittu tai viimeksi muutettu.',
    sv: 'Av datumet ser läsaren om beskrivningen är aktuell, och ni ser vilken version som gällde när. Skriv när beskrivningen upprättades eller senast ändrades.',
    en: 'The date tells readers whether the notice is up to date, and you which version held when. Write when it was prepared or last changed.',
  },
  messages: {
    empty: {
      fi: 'Kohdassa ”{{words}}” ei ole päivämäärää.',
      sv: '”{{words}}” har inget datum.',
      en: '“{{words}}” has no date.',
    },
    none: {
      fi: 'Selosteessa ei ole päivämäärää. Kirjoita, milloin se on laadittu.',
      sv: 'Beskrivningen har inget datum. Skriv när den upprättades.',
      en: 'The notice has no date. Write when it was prepared.',
    },
  },
  examples: [
    { language: 'fi', in: 'dates', bad: 'Päivitetty viimeksi: –', good: 'Päivitetty viimeksi: 4.5.2024' },
    { language: 'fi', in: 'dates', bad: 'Laadittu:', good: 'Laadittu toukokuussa 2024.' },
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Kylätalon varaukset. Päiväys: ---',
      good: 'Kylätalon varaukset. Seloste päivitetään vuosittain.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Tositteet hävitetään, kun kuusi vuotta on kulunut. Laadittu:',
      good: 'Tositteet hävitetään, kun tilinpäätös on tarkastettu ja hyväksytty. Yhteystiedot ovat ajan tasalla, kun ne on päivitetty.',
    },
    { language: 'sv', in: 'dates', bad: 'Uppdaterad: –', good: 'Uppdaterad: 4.5.2024' },
    { language: 'sv', in: 'dates', bad: 'Datum: saknas', good: 'Datum: den 4 maj 2024' },
    { language: 'sv', in: 'dates', bad: 'Upprättad den:', good: 'Upprättad den 4.5.2024. Granskas årligen.' },
    { language: 'en', in: 'dates', bad: 'Last updated: —', good: 'Last updated: May 2024' },
    { language: 'en', in: 'dates', bad: 'Date:', good: 'Date: 4 May 2024' },
    { language: 'en', in: 'dates', bad: 'Last reviewed: unknown', good: 'Last reviewed on 4 May 2024.' },
    { language: 'sv', in: 'dates', bad: 'Uppgjord den: –', good: 'Uppgjord den 4 maj 2024' },
    {
      language: 'en',
      in: 'introduction',
      bad: 'Harbour bookings. Last updated.',
      good: 'Harbour bookings. The list is kept up to date.',
    },
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Seloste on tarkistettu viimeksi keväällä.',
      good: 'Seloste on tarkistettu viimeksi keväällä 2025. Tilat tarkistetaan keväällä.',
    },
    { language: 'fi', in: 'dates', bad: 'Laadittu: päivämäärä puuttuu', good: 'Laadittu keväällä, 4.5.2025' },
  ],
  check: ({ dates, texts }) => {
    const empty = texts.flatMap(({ sections }) => sections.flatMap(emptyLabels))
    const [first] = texts
    const told =
      Object.values(dates).some((date) => date !== null) ||
      texts.some(({ sections }) => sections.some(tellsAge))
    const sections = first?.sections.filter(({ part }) => part === 'section').length ?? 0
    const none: Found<'none'>[] =
      !told && empty.length === 0 && sections >= SECTIONS
        ? [{ fact: { of: 'notice', path: 'preparedOn' }, message: 'none' }]
        : []
    return { applies: told || sections >= SECTIONS || empty.length > 0, findings: [...empty, ...none] }
  },
})
