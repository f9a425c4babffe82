import { rememberedByText } from '../../matching/remembered.js'

/** Short words that are many in a text of a language and few in one of the others. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is are for we your you by or with that this be as on it not from our may can will which have has if any when an at their been such do other'.split(
      ' ',
    ),
  ),
  fi: new Set(
    'ja on ei tai se että sekä jos joka jotka kun sen niiden ovat voi voidaan myös mukaan sinulla oikeus tiedot tietoja tietojen henkilötietojen henkilötietoja käsittelyn rekisterin kuin hän häntä hänen ne emme mikäli vain ennen jälkeen kuten jossa jonka voit tämä tässä oikeutta sinun meille'.split(
      ' ',
    ),
  ),
  sv: new Set(
    'och att är för av som den det de en ett med på till om inte vi du din ditt dina kan ska har eller från vid efter när uppgifter uppgifterna enligt också personuppgifter behandlas behandling våra vår vårt få rätt till oss dem denna detta hos över'.split(
      ' ',
    ),
  ),
}

/** How a text shares out among the languages: the part of its words that are short words of each. */
export type LanguageShares = { words: number; shares: Readonly<Record<string, number>> }

/** The part of the words of a text that are usual short words of Finnish, Swedish and English. */
export const languageShares = rememberedByText((text: string): LanguageShares => {
  const words = text.toLowerCase().match(/\p{L}{1,30}/gu) ?? []
  const shares = Object.fromEntries(
    Object.entries(STOP_WORDS).map(([language, stop]) => [
      language,
      words.length === 0 ? 0 : words.filter((word) => stop.has(word)).length / words.length,
    ]),
  )
  return { shares, words: words.length }
})

/** The least that a text needs to be told a language: words, and the part of them that are short words of it. */
const WORDS = 12
const SHARE = 0.12
const TIMES = 3

/**
 * The language that a text is in for sure, out of Finnish, Swedish and English.
 *
 * @returns null for a text that is short, or could be in several, or in another
 */
export const languageOfText = (text: string, least = WORDS): null | string => {
  const { shares, words } = languageShares(text)
  if (words < least) return null
  const [first, second] = Object.entries(shares).sort(([, one], [, other]) => other - one)
  if (!first || first[1] < SHARE) return null
  return second && first[1] < TIMES * second[1] ? null : first[0]
}
