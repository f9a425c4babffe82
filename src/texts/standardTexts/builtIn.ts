import type { BlockKind, SectionKey } from '../../notice/vocabulary.js'
import type { LanguagePack } from '../../notice/languagePack.js'
import type { StandardText } from './types.js'

type Shipped = {
  key: string
  kind: BlockKind
  /** The official heading it goes by when its language pack has no title for it. */
  heading: SectionKey
  /** Its sentences stand in the language packs: those that generated sections show, one piece for both. */
  paragraphs?: (pack: LanguagePack) => string[]
  ofAuthority?: true
}

const SHIPPED: readonly Shipped[] = [
  {
    key: 'intro',
    kind: 'text',
    heading: 'rights',
    paragraphs: ({ rightsIntro }) => [rightsIntro],
  },
  {
    key: 'howTo',
    kind: 'text',
    heading: 'rights',
    paragraphs: ({ rightsHowTo }) => [rightsHowTo],
  },
  {
    key: 'identity',
    kind: 'text',
    heading: 'rights',
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

const titleIn = ({ standardTitles }: LanguagePack, key: string): string | undefined =>
  (standardTitles as Readonly<Record<string, string>>)[key]

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
  SHIPPED.map(({ heading, key, kind, ofAuthority, paragraphs }) => {
    const inEach = <Value>(value: (pack: LanguagePack) => Value): Record<string, Value> =>
      Object.fromEntries(Object.entries(packs).map(([language, pack]) => [language, value(pack)]))
    return {
      key,
      kind,
      title: inEach((pack) => titleIn(pack, key) ?? pack.headings[heading]),
      ...(paragraphs && { content: inEach(paragraphs) }),
      ...(ofAuthority && { authority: country }),
    }
  })
