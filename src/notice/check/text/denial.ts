import { partAround } from './clauses.js'
import { languageOf, says, wordsLike } from './words.js'

/** Words that deny what stands near them. */
const DENIALS: Record<string, RegExp> = {
  en: wordsLike(
    'no',
    'not',
    'never',
    'none',
    'nobody',
    'no one',
    'without',
    'neither',
    'nor',
    'cannot',
    "(do|does|is|are|was|were|will|wo|ca)n['’]t",
    "don['’]t",
    'nothing',
  ),
  fi: wordsLike(
    'ei',
    'en',
    'et',
    'emme',
    'ette',
    'eivät',
    'eikä',
    'eivätkä',
    'emmekä',
    'ilman',
    'älä',
    'älkää',
    'ettei',
    'etteivät',
    'jollei',
    'ellei',
    'koskaan',
    'mitään',
    'kenellekään',
  ),
  sv: wordsLike('inte', 'ej', 'icke', 'aldrig', 'inga', 'inget', 'ingen', 'utan', 'varken', 'ingenting'),
}

/** “Without delay”, “without exception”: they tell how something is done, and deny nothing. */
const HOW =
  /(?<!\p{L})(?:ilman|utan|without)\s(?:(?:undue|any|unnecessary|onödigt|oskäligt|aiheetonta|tarpeetonta)\s)?(?:viivyt|viiväst|perustel|ehto|poikkeu|eri\ssyy|dröjsmål|undantag|motivering|villkor|förbehåll|delay|exception|condition|giving|question)\p{L}*/giu

/** True when a text holds a word such as `ei`, `inte` or `not`. */
export const denies = (text: string, language: string): boolean => {
  const denials = DENIALS[languageOf({ language })]
  return denials !== undefined && says(text, denials) && says(text.replace(HOW, ' '), denials)
}

/** Clauses end here: a denial does not reach over it. */
const CLAUSE =
  /[;:.!?()–—]|,\s+(?:mutta|vaan|ja|kun|koska|miksi|jos|joten|jolloin|sillä|vaikka|joka|jotka|men|och|som|när|varför|but|and|when|which|why|because)(?!\p{L})/giu

/**
 * True when a place in a sentence is denied: in the same clause stands a word such as `ei`, `inte` or `not`. A hint, since
 * texts deny in more ways than words can tell.
 */
export const isDenied = (sentence: string, start: number, end: number, language: string): boolean =>
  denies(partAround(sentence, start, end, CLAUSE), language)
