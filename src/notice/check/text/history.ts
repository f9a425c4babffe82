import { matchesIn } from '../../matching/matches.js'
import { languageOf, says, wordsLike } from './words.js'

/** Verbs in the past, and words for an end: what stands in the same piece of a sentence as one of them, was. */
const ENDED: Record<string, RegExp> = {
  en: wordsLike(
    'repeal*',
    'invalid(ated|ity|ation)?',
    'annulled',
    'abolished',
    'superseded',
    'struck down',
    'void',
    'expired',
    'ended',
    'lapsed',
    '(was|were) (in force|in effect|applied|applicable|valid|used|based|replaced|renamed|called|followed|required|given|kept)',
    '(has|have|had) been (replaced|renamed|withdrawn|removed|deleted|dropped|archived)',
    'ceased',
    'stopped',
    'abandoned',
    'gave up',
    'given up',
    'used to',
    '(?<!(is|are|be|being) )(applied until|relied on until)',
    'we (applied|followed|relied|used)',
    'data act (\\(\\d{1,4}/\\d{4}\\) )?applied',
    'mentioned',
    'ended with',
    'no longer',
    'not any ?more',
    'any ?more',
    'formerly',
    'in the past',
    'at that time',
    'until (then|the end of|\\d{4}|\\d{1,2}|january|may|june|july|it was)',
  ),
  fi: wordsLike(
    'kumot*',
    'kumosi*',
    'kumoa(a|va|vat|minen|misen|misesta)',
    'kumonn*',
    'kumoutu*',
    '*pätemättöm*',
    'mitätöi*',
    'lakka(si|sivat|nnut|nneen|utettiin|utettu*)',
    'päättyi(vät)?',
    'poistui(vat)?',
    'väistyi(vät)?',
    'väistyn(yt|eet)',
    '(on|ovat) (historiaa|(jäänyt|jääneet) historiaan)',
    'luovuttu*',
    'luovuimme',
    'luovuttiin',
    'oli(vat)?',
    'voimassa ol(lut|leen|leet|leessa)',
    '(sovellettiin|noudatettiin|käytettiin|perustui|perustuivat|nojasi|nojasimme|nojautui|viitattiin|vaadittiin|edellytti)',
    '*(ttiin|imme) aikana',
    'korvattiin',
    'korvautui(vat)?',
    'on (korvattu|korvautunut)',
    '(asti|saakka)',
    'entisaikaan',
  ),
  sv: wordsLike(
    'upphäv(d|de|des|da|ts|t|as|er|de)',
    'upphävand*',
    'upphör(de|t|a)?',
    '*ogiltig*',
    'ogiltigförkla*',
    'underkän(t|d|de|des|ts)',
    'gällde',
    'tillämpades',
    'följdes',
    'var i kraft',
    'var gällande',
    'grundade(s)?',
    '(stödde|byggde|vilade|förlitade|åberopade|använde|utgick)s?',
    'baserade(s| (vi|sig|oss))',
    '(har|hade) (tagits bort|arkiverats|strukits|slopats|utgått)',
    '(togs bort|ströks|slopades|utgick)',
    'hänvisade(s)?',
    'krävde(s)?',
    'skulle',
    'ersattes',
    '(har|är) ersat(ts|t)',
    'bytte namn',
    'nämnde(s)?',
    'hette',
    'kallades',
    'avser numera',
    'i äldre (handlingar|versioner|beskrivningar|avtal)',
    'övergav(s)?',
    'slutade',
    'slutat',
    '(?<!(kom|kommer|komma|kommit) )fram till',
    'till och med',
    'på den tiden',
  ),
}

/** Verbs of resting on law or on a tool: denied, or told with “no longer”, they tell that it is not so. */
const RESTS: Record<string, RegExp> = {
  en: wordsLike(
    'rel(y|ies|ied|ying)',
    '(is|are)? ?based',
    'in force',
    'appl(y|ies|icable|ied)',
    'valid',
    'use(d|s)?',
    'follow(s|ed)?',
    'effective',
    'rest(s|ed)?',
    'refer(s|red)?',
    'depend(s)?',
    'cover(s|ed)?',
    'require(s|d)?',
    'suffice(s)?',
    'enough',
    'sufficient',
    'accept(ed)?',
    'adequate',
    'legal basis',
  ),
  fi: wordsLike(
    'perust*',
    'nojaa*',
    'nojau*',
    'nojata',
    'noudat*',
    'sovell*',
    'sovelta*',
    'voimassa',
    'laadita',
    'laatia',
    'pidetä',
    'tunneta',
    'päde',
    'päteviä?',
    'tukeudu*',
    'turvaudu*',
    'luot(a|eta)',
    'viitata',
    'viittaa',
    'vetoa',
    'vedota',
    'käytössä',
    'kelpaa',
    'riitä',
    'edellytetä',
    'vaadita',
    'hyväksytä',
    'kyse',
    'käytetä',
  ),
  sv: wordsLike(
    'grundar',
    'grunda',
    'grundas',
    'gäller',
    'gälla',
    'i kraft',
    'tillämp*',
    'stöd*',
    'åberop*',
    'använd*',
    'förlit*',
    'hänvis*',
    'följer',
    'följs',
    'följa',
    'giltig*',
    'räcker',
    'kräv*',
    'bygger',
    'vilar',
    'godtas',
    'luta*',
    'lutar',
  ),
}

/** “No longer”, and denials. */
const DENIED: Record<string, RegExp> = {
  en: wordsLike(
    'no longer',
    'not',
    'never',
    'neither',
    'nor',
    'cannot',
    "(does|do|is|are|ca)n['’]t",
    'any ?more',
  ),
  fi: wordsLike('ei', 'eivät', 'emme', 'en', 'eikä', 'eivätkä', 'emmekä', 'enää'),
  sv: wordsLike('inte', 'ej', 'icke', 'aldrig', 'varken', 'längre', 'inte heller'),
}

/** What makes past what stands right behind it. */
const PAST_BEFORE: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:former(?:ly)?|previous(?:ly)?|old|earlier|repealed|instead\s+of|in\s+place\s+of|rather\s+than|replac(?:es|ed|ing)|tak(?:es|ing|en)\s+the\s+place\s+of|supersed(?:es|ed|ing)|succeed(?:s|ed|ing)|since(?!\s+(?:we|you|they|it|he|she|there)\s)|unlike|days\s+of|time\s+of|era\s+of|in\s+the\s+(?:19|20)\d0s)\s+(?:[\p{L}'’.-]+\s+){0,3}\(?$/iu,
  fi: /(?<!\p{L})(?:aiem(?:man|mat|pi|pien|min|paa|mista)|aikaisem(?:man|mat|pi|min|paa)|silloi(?:sen|set|nen|sten|sessa|sesta)|tuolloi(?:sen|nen|sten)|entis(?:en|et|tä|ten)|entinen|vanha(?:n|a|t)?|kumotu(?:n|t|ssa)|korva(?:a|si|nnut|avat|sivat)|syrjäyt(?:ti|tää)|toisin\s+kuin)\s+(?:[\p{L}:.-]+\s+){0,3}\(?$/iu,
  sv: /(?<!\p{L})(?:tidigare|förra|gaml[ae]|dåvarande|före\s+detta|f\.d\.|upphävda|i\s?stället\s+för|ersätter|ersatte|ersatt|avlöste|avlöser|till\s+skillnad\s+från|f\.\s?d\.|före\s+(?:år\s+)?\d{4}|på\s\d{4}-talet)\s+(?:[\p{L}:.-]+\s+){0,3}\(?$/iu,
}

/** What makes past what stands right before it. */
const PAST_BEHIND: Record<string, RegExp> = {
  en: /^\s*\)?\s*(?:era|days|times?)\b|^[^.;]{0,12}\bhas\s+(?:ended|lapsed)/iu,
  fi: /^\s*(?:\([^()]{0,20}\)\s*)?(?:-?\p{L}{0,15}\s+)?(?:aika(?:na|an|inen|iset|isen|isten|ista|isia)|aikai(?:nen|sen|set|sten|sta)|sija(?:an|sta)|tilalle|korvan(?:nut|neen|neet|neessa)|korvaava(?:n|t)?)(?!\p{L})/iu,
  sv: /^[\p{L}\s-]{0,15}\s?(?:tid|dagar)(?!\p{L})/iu,
}

/** A clause that tells more of what stands before it: “, which …”. */
const RELATIVE =
  /^\s*,?\s*(?:joka|jonka|jota|jolla|johon|jotka|joita|joiden|som|vars|vilken|vilket|which|that|whose)\s/iu

/** “…, repealed in 2019”: its end, told behind a comma. */
const ENDED_BEHIND =
  /^,\s(?:now\s|since\s|sittemmin\s|numera\s)?(?:repealed|invalidated|annulled|kumottu|upphävd)(?!\p{L})/iu

/** “korvaa … henkilötietolain mukaisen selosteen”: the old notice is what is replaced. */
const OBJECT_OF_REPLACES = /^(?:\p{L}+\s){0,3}korva(?:a|si)\s/iu

/** “ersätter den registerbeskrivning som upprättades enligt …”: the old notice is what is replaced. */
const IN_WHAT_IS_REPLACED: Record<string, RegExp> = {
  en: /(?<!\p{L})replac(?:es|ed)\s(?:[\p{L}\p{N}-]+,?\s){1,9}(?:drawn\sup|made|prepared|written|drafted|given)\s(?:[\p{L}\p{N}]+\s){0,3}(?:under|pursuant\sto|according\sto|in\saccordance\swith)\s(?:the\s)?(?:Finnish\s)?$|(?<!\p{L})(?:replac(?:es|ed)|t(?:ook|akes)\sthe\splace\sof)\s(?:[\p{L}\p{N}-]+\s){1,6}(?:that|which)\s(?:the\s)?(?:Finnish\s)?$/iu,
  sv: /(?<!\p{L})ersätt(?:er|e)\s(?:[\p{L}\p{N}-]+,?\s){1,9}(?:(?:upprätta|utarbeta)(?:de?s?|ts|t)|(?:upp)?gjor(?:d|des|ts|t)|avfatta(?:d|des|ts|t)|skriv(?:en|its|et)|skrevs)\s(?:[\p{L}\p{N}]+\s){0,3}(?:enligt|under|med\sstöd\sav|i\senlighet\smed)\s$/iu,
}

/** Verbs that begin a statement of their own, and how law is cited as ground: what is told as past before is not this. */
const STATEMENT =
  /\s(?:ja|sekä|mutta|och|men|and|but)\s+(?=(?:\p{L}+\s+){0,2}(?:perustu(?:u|vat)|noudat(?:taa|amme|etaan)|nojaa|on\s+laadit|laadi|täyttää|siirtää|siirrämme|siirto|grundar|grundas|följer|uppfyller|överför|bygger|is\s+based|are\s+based|rests|complies|follows|relies|transfers|is\s+certified|on\s+sertifi|är\s+certifi|rely|follow|comply)(?!\p{L}))/giu

/** What ends a piece of a sentence within which words belong together. */
const PIECE_ENDS = /[;:!?–—]|,\s|\.\s/gu

/**
 * True when the words at a place in a sentence tell of law or of a tool as something that was: a verb in the past or a word for
 * its end in the same piece of the sentence or in the clause that tells more of it, “former” before it, or “no longer” with a
 * verb of resting on it. Such a word elsewhere in the sentence does not count.
 */
export const isToldAsPast = (
  sentence: { start: number; text: string },
  place: { end: number; start: number },
  language: string,
): boolean => {
  const code = languageOf({ language })
  const ended = ENDED[code]
  const rests = RESTS[code]
  const denied = DENIED[code]
  if (!ended || !rests || !denied) return false
  const text = sentence.text
  const start = place.start - sentence.start
  const end = place.end - sentence.start
  if (PAST_BEHIND[code]?.test(text.slice(end, end + 60))) return true
  let from = 0
  let to = text.length
  for (const expression of [PIECE_ENDS, STATEMENT]) {
    for (const match of matchesIn(text, expression)) {
      const behind = match.index + match[0].length
      if (behind <= start) from = Math.max(from, behind)
      else if (match.index >= end) {
        to = Math.min(to, match.index)
        break
      }
    }
  }
  if (PAST_BEFORE[code]?.test(text.slice(Math.max(from, start - 60), start))) return true
  const piece = text.slice(from, to)
  if (says(piece, ended)) return true
  if (says(piece, denied) && says(piece, rests)) return true
  const rest = text.slice(to)
  if (ENDED_BEHIND.test(rest)) return true
  if (OBJECT_OF_REPLACES.test(text.slice(0, start)) && /^\s*mukai(?:sen|set)\s/iu.test(text.slice(end)))
    return true
  if (IN_WHAT_IS_REPLACED[code]?.test(text.slice(0, start))) return true
  if (!RELATIVE.test(rest)) return false
  const next = rest.slice(1, 200)
  const clause = next.slice(0, Math.max(next.search(/[,;:]\s/u), 0) || undefined)
  return says(clause, ended) || (says(clause, denied) && says(clause, rests))
}
