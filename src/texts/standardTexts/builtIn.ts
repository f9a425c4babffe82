import type { BlockKind, SectionKey } from '../../notice/vocabulary.js'
import type { LanguagePack } from '../../notice/languagePack.js'
import type { Texts } from '../law/index.js'
import type { StandardText } from './types.js'

type Shipped = {
  key: string
  kind: BlockKind
  /** The official heading it goes by in a language that has no title here. */
  heading: SectionKey
  title?: Texts
  /** Its sentences stand in the language packs: those that generated sections show, one piece for both. */
  paragraphs?: (pack: LanguagePack) => string[]
  ofAuthority?: true
}

const SHIPPED: readonly Shipped[] = [
  {
    key: 'intro',
    kind: 'text',
    heading: 'rights',
    title: { fi: 'Oikeudet: johdanto', sv: 'Rättigheter: inledning', en: 'Rights: introduction' },
    paragraphs: ({ rightsIntro }) => [rightsIntro],
  },
  {
    key: 'howTo',
    kind: 'text',
    heading: 'rights',
    title: {
      fi: 'Oikeudet: näin niitä käytetään',
      sv: 'Rättigheter: så utövar du dem',
      en: 'Rights: how to use them',
    },
    paragraphs: ({ rightsHowTo }) => [rightsHowTo],
  },
  {
    key: 'identity',
    kind: 'text',
    heading: 'rights',
    title: {
      fi: 'Oikeudet: henkilöllisyyden varmistaminen',
      sv: 'Rättigheter: kontroll av identiteten',
      en: 'Rights: checking who asks',
    },
    paragraphs: ({ rightsIdentity }) => [rightsIdentity],
  },
  { key: 'rights', kind: 'rights', heading: 'rights' },
  {
    key: 'cookies',
    kind: 'cookies',
    heading: 'cookies',
    paragraphs: ({ statements }) => [statements.cookieConsent],
  },
  {
    key: 'authority',
    kind: 'authority',
    heading: 'complaint',
    // Its name and contact details follow as lines of their own.
    paragraphs: ({ complaintWithoutAuthority }) => [complaintWithoutAuthority],
    ofAuthority: true,
  },
]

/**
 * The standard texts of the plugin in every language that there is a pack for.
 *
 * Source: GDPR Art. 7(3), 12(3)–(6), 13(2)(b)–(d), 77; Act 917/2014 §205 for cookies. Our own wording, not reviewed by a
 * lawyer.
 *
 * @param country whose supervisory authority the text on complaints names
 */
export const builtInStandardTexts = (
  packs: Readonly<Record<string, LanguagePack>>,
  country: string,
): StandardText[] =>
  SHIPPED.map(({ heading, key, kind, ofAuthority, paragraphs, title }) => {
    const inEach = <Value>(value: (pack: LanguagePack, language: string) => Value): Record<string, Value> =>
      Object.fromEntries(Object.entries(packs).map(([language, pack]) => [language, value(pack, language)]))
    return {
      key,
      kind,
      title: inEach((pack, language) => title?.[language] ?? pack.headings[heading]),
      ...(paragraphs && { content: inEach(paragraphs) }),
      ...(ofAuthority && { authority: country }),
    }
  })
