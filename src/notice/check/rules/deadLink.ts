import type { Severity, Words } from '../rule.js'

import { sectionRule } from '../rule.js'
import { lexicon, sentencesTelling, tells } from '../text/lexicon.js'
import { placesIn, shortened, withoutOverlaps, wordsAt } from '../text/places.js'

type Dead = { message: 'empty' | 'markup' | 'tool'; severity?: Severity; text: string } & Words

/** Addresses that lead nowhere, or only on the machine of who wrote them. */
const DEAD =
  /^\s*(?:$|#\s*$|#!?\s*$|javascript:|about:blank|https?:\/{0,2}\s*$|mailto:\s*$|tel:\s*$|file:|[a-z]:\\|https?:\/\/(?:www\.)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|example\.(?:com|org|net|fi|se)|esimerkki\.fi|exempel\.se|yourdomain\.\w{2,3}|domain\.com)(?:[:/?#]|$)|https?:\/\/https?:|https?\/\/|htt?ps?:\/(?!\/)|htp:|todo|tba|xxx|url$|linkki$|link$|länk$)/iu

/** What is left of a link when its mark-up was pasted as text, and nothing stands behind it. */
const MARKDOWN = /\[[^[\]\n]{1,200}\]\(\s{0,3}([^()\n]{0,200}(?:\([^()\n]{0,40}\))?)\)/gu
const HTML = /<a(?:\s[^<>\n]{0,200})?>/giu
const ADDRESS = /https?:\/\/|www\.|\p{L}\.[a-z]{2,4}(?!\p{L})/iu
/** Addresses in the text itself. */
const BARE =
  /(?<![\p{L}\p{N}/])(?:https?:\/{1,2}(?=[\s).,;]|$)|https?:\/\/(?:www\.)?(?:localhost|127\.0\.0\.1|example\.(?:com|org|net|fi|se)|esimerkki\.fi|exempel\.se)[^\s<>()]{0,200}|https?:\/\/https?:\/\/[^\s<>()]{0,200}|https?:\/\/ ?[\p{L}\p{N}-]{1,40}\. [\p{Ll}]{2,3}(?![\p{L}])|www\.(?=[\s),;]|$)|(?<!\p{L})file:\/\/[^\s]{0,200})/giu

/** Tools of others by which readers refuse something, and that they do. Whoever is sent to one has to find it. */
const TOOL = lexicon({
  en: ['(browser )?(add-?ons?|extensions?|plug-?ins?)', 'opt-?out (page|tool|form)s?'],
  fi: [
    '\\p{L}{0,10}-?selaimen (lisäosa|laajennus|laajennukse)\\p{L}{0,6}',
    '(selain)?lisäosa\\p{L}{0,4}',
    'kieltosivu\\p{L}{0,5}',
  ],
  sv: ['(webbläsar)?tillägg(et)?', 'insticksprogram(met)?', 'opt-out-sida\\p{L}{0,3}'],
})
const REFUSES = lexicon({
  en: ['opt out', 'disabl*', 'block*', 'refus*', 'prevent*', '(turn|switch) (\\p{L}{1,15} )?off', 'stop*'],
  fi: ['estä*', 'pois käytöstä', 'kieltä*', 'kiellon', 'kytke*', 'lopetta*', 'eston'],
  sv: [
    'förhindra*',
    'blocker*',
    'stäng(a|er) av',
    'avaktiver*',
    'inaktiver*',
    'neka*',
    'välj(a|er) bort',
    'hindra*',
  ],
})

/** Links that lead nowhere. */
export const deadLink = sectionRule({
  id: 'dead-link',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)', 'GDPR Art. 12(2)'],
  languages: 'all',
  title: {
    fi: 'Linkit, jotka vievät perille',
    sv: 'Länkar som leder fram',
    en: 'Links that lead somewhere',
  },
  help: {
    fi: 'Linkistä puuttuu osoite, tai se on mallista. Lukija ei pääse sitä kautta mihinkään. Anna linkille osoite, tai kirjoita sanat ilman linkkiä.',
    sv: 'Länken saknar adress eller har adressen från en mall. Den leder inte läsaren någonstans. Ge länken en adress, eller skriv orden utan länk.',
    en: 'The link has no address, or that of a template, and leads the reader nowhere. Give it an address, or write the words without a link.',
  },
  messages: {
    empty: {
      fi: 'Linkki ”{{words}}” ei vie mihinkään. Anna sille osoite.',
      sv: 'Länken ”{{words}}” leder ingenstans. Ge den en adress.',
      en: 'The link “{{words}}” leads nowhere. Give it an address.',
    },
    tool: {
      fi: 'Lukija ohjataan työkaluun (”{{words}}”), johon ei ole linkkiä. Lisää linkki.',
      sv: 'Läsaren hänvisas till ett verktyg (”{{words}}”) utan länk. Lägg till en länk.',
      en: 'Readers are sent to a tool (“{{words}}”) without a link to it. Add one.',
    },
    markup: {
      fi: '”{{words}}” on jäänyt linkin merkinnäksi. Tee siitä linkki.',
      sv: '”{{words}}” är kvar som kod för en länk. Gör en länk av den.',
      en: '“{{words}}” is left as the mark-up of a link. Make it a link.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Katso [evästeasetukset](#).',
      good: 'Katso evästeasetukset: https://kotikulma.example/evasteet#valinnat.',
    },
    {
      language: 'fi',
      in: 'rights',
      bad: 'Pyyntölomake on [tässä](javascript:void(0)).',
      good: 'Pyyntölomake on verkkosivuilla (kohta Lomakkeet).',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Mer finns i [beskrivningen]().',
      good: 'Mer finns i beskrivningen (nr 2).',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'Use the form at http://localhost:3000/form.',
      good: 'Use the form at https://larkfield.example/form.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'See https:// for more.',
      good: 'Addresses begin with https://larkfield.example.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'You can switch off the counting of visits by a browser add-on.',
      good: 'You can switch off the counting of visits by a browser add-on: https://counter.example/refuse.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Kävijälaskennan voit estää selaimen lisäosalla.',
      good: 'Kävijälaskennan voit estää selaimen asetuksista. Verkkokauppa ei vaadi lisäosia.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Du kan stänga av besöksräkningen med ett tillägg i webbläsaren.',
      good: 'Du kan stänga av besöksräkningen på raknare.example/valj. Ett tillägg behövs inte för att läsa sidan.',
    },
  ],
  checkSection: (section) => {
    const tools = sentencesTelling(TOOL, section)
      .filter(
        ({ block, sentence: { text } }) =>
          tells(REFUSES, text, section.language) &&
          !ADDRESS.test(text) &&
          section.blocks[block]?.links.length === 0,
      )
      .map(({ at }) => ({ ...at, message: 'tool' as const, severity: 'information' as const }))
    const links = section.blocks.flatMap(({ links: of, text }, block) =>
      of
        .filter(({ end, href, start }) => end > start && (DEAD.test(href) || /\s/.test(href.trim())))
        .map(({ end, start }) => ({ block, end, start, text: text.slice(start, end) })),
    )
    const markup = [...placesIn(section, MARKDOWN), ...placesIn(section, HTML)]
    return withoutOverlaps<Dead>([
      ...links.map((place) => ({ ...place, message: 'empty' as const })),
      ...markup.map((place) => ({
        ...place,
        message: DEAD.test(place.groups[0] ?? '') ? ('empty' as const) : ('markup' as const),
      })),
      ...placesIn(section, BARE).map((place) => ({ ...place, message: 'empty' as const })),
      ...tools,
    ]).map(({ message, severity, ...place }) => ({
      message,
      params: { words: shortened(place.text) },
      ...(severity && { severity }),
      words: wordsAt(place),
    }))
  },
})
