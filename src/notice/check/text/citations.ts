import { languageOf, says, wordsLike } from './words.js'

/** Laws of which the name says which one is meant: compounds, numbers, sections. Those on data protection are no others. */
const NAMED_LAW: Record<string, readonly RegExp[]> = {
  en: [
    /(?:\p{Lu}[\p{L}’'-]+\s+)(?:Act|Code|Decree|Law|Regulations|Order|Ordinance)(?!\p{L})/gu,
    /(?<!\p{L})(?:Act|Law|Decree)\s+(?:on|of|concerning)\s/gu,
    /(?<![\p{N}/])\d{1,4}\/(?:18|19|20)\d{2}(?![\p{N}/])/gu,
    /(?<!\p{L})(?:accounting|tax|employment|labou?r|company|associations?|education|health\s?care|social\s+welfare|bookkeeping|money\s+laundering|pensions?|archiv\p{L}{1,5})\s+(?:law|act|legislation|code)s?(?!\p{L})/giu,
  ],
  fi: [
    /(?<!\p{L})(?!(?:tietosuoja|henkilötieto|erityis|yleis|perus)-?la)\p{L}{3,40}-?(?:laki|lain|lakia|laissa|laista|lakiin|lailla|laille|laeissa|lakien|lakeihin|lainsäädän\p{L}{1,8})(?!\p{L})/giu,
    /(?<!\p{L})(?!tietosuoja)\p{L}{4,40}(?:asetus|asetuksen|asetuksessa|asetukseen|asetuksesta|kaari|kaaren|kaareen)(?!\p{L})/giu,
    /(?<!\p{L})la(?:ki|in|issa|kiin|ista|illa)\s+\p{L}{3,40}(?:sta|stä|sta|ssa|ssä)(?!\p{L})/giu,
    /(?<![\p{N}/])\d{1,4}\/(?:18|19|20)\d{2}(?![\p{N}/])/gu,
    /\d\s?§/gu,
  ],
  sv: [
    /(?<!\p{L})(?!dataskydd|personuppgift|\p{L}{0,20}(?:bolag|förslag|underlag|anslag|förlag|beslag|avslag|inslag|utslag|omslag|påslag|uppslag|tillslag|speciallag|grundlag))\p{L}{3,40}(?:lag|lagen|lagens|lagar|lagarna|lagstiftning|lagstiftningen|balk|balken|balkens|stadga|stadgan)(?!\p{L})/giu,
    /(?<!\p{L})(?!dataskydd)\p{L}{4,40}förordning(?:en|ens)?(?!\p{L})/giu,
    /(?<!\p{L})lag(?:en|ens)?\s+(?:\(\s?\d|om\s|av\s+den)/giu,
    /(?<![\p{N}/])\d{1,4}\/(?:18|19|20)\d{2}(?![\p{N}/])/gu,
    /(?:18|19|20)\d{2}:\d{1,4}(?!\p{N})/gu,
    /\d\s?(?:kap\.?\s)?§/gu,
  ],
}

/** True when a text names a law, other than that on data protection itself: an act by its name or number, or a section. */
export const namesLaw = (text: string, language: string): boolean =>
  (NAMED_LAW[languageOf({ language })] ?? []).some((expression) => says(text, expression))

/** The six legal bases as texts tell them. Each is a set of expressions by language. */
export const BASES = {
  consent: {
    en: wordsLike('consent(s|ed|ing)?'),
    fi: wordsLike('suostumu*', 'suostumus*'),
    sv: wordsLike('samtyck*'),
  },
  contract: {
    en: wordsLike('(a |the |your |our )?contract(s|ual)?(?! clauses)', 'agreements?'),
    fi: wordsLike('(?!vakio|malli|salassapito)\\p{L}{0,30}sopimu(s|kse|ksi|sta|sten|ssuh|sehd)*'),
    sv: wordsLike('avtal(et|en|s|ets|sförhåll*)?', '(?!standard)\\p{L}{0,30}avtal(et|s)?'),
  },
  legalObligation: {
    en: wordsLike(
      '(legal|statutory) (obligation|duty|duties|obligations|requirement|requirements)',
      'obligations? (under|in|by) (the )?law',
      'compl(y|iance) with (the |a )?(law|legislation|legal)',
      'required by law',
      '(the )?laws? (requires?|demands?|says? so)',
      '(bound|obliged|obligated|compelled) by (the )?law',
      '(obliges?|obliging|compels?|binds?) us( \\p{L}{1,20})? to',
    ),
    fi: wordsLike(
      'lakisääteis* (velvoit*|velvollisuu*|tehtäv*|peruste*)',
      'lakisääteinen (velvoite|velvollisuus|tehtävä|peruste)',
      '(laki|*lain|lainsäädän*) (asettam* |määrääm* |mukais* )?(velvoit*|velvollisuu*)',
      '(rekisterinpitäjän|meidän) velvoit*',
      'lakiin',
      'lain noudattami*',
      'lakivelvoi*',
      'laki (niin |sitä |tätä |meiltä )?(vaatii|edellyttää)',
      '(käsittely|tallentaminen|rekisterinpito|rekisterin pitäminen) on lakisääteis*',
      '*perust(eena(mme)?|e) (on|ovat) (\\p{L}{2,20} )?(laki|lainsäädäntö|lait)',
    ),
    sv: wordsLike(
      'rättslig* (förpliktelse|skyldighet)*',
      '(lagstadga|lagenlig)* (förpliktelse|skyldighet|uppgift|plikt)*',
      '(laglig|juridisk)* (förpliktelse|skyldighet)*',
      'rättsligförpliktelse*',
      'skyldighet* enligt lag(en)?',
      'lagkrav*',
      'lag(en|stiftningen) (säger|kräver|förutsätter|föreskriver|påbjuder)',
      '(enligt|i|genom) lag(en|stiftningen)? (skyldig|ålagd|föreskriv|stadga|fastställ|förpliktad|tvungen)*',
      '(ålägger|förpliktar|tvingar) (oss|(\\p{L}{1,20} )?(kommun|skola|förening|bolag|församling|stad|personuppgiftsansvarig)\\p{L}{0,4})',
      '(grundar|baserar|stöder|bygger|grundas|baseras) (sig )?på lag(stiftning|stiftningen)?(?! om)',
    ),
  },
  legitimateInterests: {
    en: wordsLike(
      'legitimate interests?',
      'balanc(e|ing) of interests?',
      'legitimate business interests?',
      'our interests? (\\p{L}{1,20} )?(outweighs?|prevails?|overrides?)',
      '(weigh|balanc)(ed|ing) (\\p{L}{1,20} ){0,3}interests (\\p{L}{1,20} ){0,2}(against|with) (ours|yours|our own|each other)',
    ),
    fi: wordsLike(
      'oikeut* etu*',
      'oikeut* edu*',
      'etuvertailu*',
      'intressivertailu*',
      'intressipunni*',
      '6 artikla(n|ssa)? (1 kohdan )?f[ -](ala)?koh(ta|dan|taan|dassa)',
    ),
    sv: wordsLike(
      'berättiga* intresse*',
      'intresseavvägning*',
      'legitim* intresse*',
      'våra intressen (\\p{L}{1,20} )?väger (\\p{L}{1,20} )?tyngre',
      '(avväg|sammanväg)(ning|t|er)\\p{L}{0,3} (av |mellan )?(\\p{L}{1,20} ){1,6}intressen',
    ),
  },
  publicTask: {
    en: wordsLike('public (interest|task|duty)', 'official authority', 'public authority task'),
    fi: wordsLike('yleis* etu*', 'yleis* edu*', 'julki* vallan käyt*', 'julkisen vallan', 'julki* tehtäv*'),
    sv: wordsLike(
      'allmän* intresse*',
      'myndighetsutövning*',
      'offentlig* (uppgift|makt)*',
      'utövande av offentlig makt',
    ),
  },
  vitalInterests: {
    en: wordsLike('vital interests?'),
    fi: wordsLike('elintärke* etu*', 'elintärke* edu*', 'elintärkeiden etu*'),
    sv: wordsLike('(grundläggande|vital)* (betydelse|intresse)*', 'livsviktig*', 'skydda* (liv|vitala)*'),
  },
} as const satisfies Record<string, Record<string, RegExp>>

/** A basis as texts tell it. */
export type ToldBasis = keyof typeof BASES

/** The expression for a basis in a language. */
export const basisExpression = (basis: ToldBasis, language: string): RegExp | undefined =>
  (BASES[basis] as Record<string, RegExp>)[languageOf({ language })]

/** The bases that a text names. */
export const basesIn = (text: string, language: string): ToldBasis[] =>
  (Object.keys(BASES) as ToldBasis[]).filter((basis) => {
    const expression = basisExpression(basis, language)
    return expression !== undefined && says(text, expression)
  })

/** Words that tell of a legal basis as such. */
const BASIS_CUE: Record<string, RegExp> = {
  en: wordsLike(
    '(is|are) based',
    'legal bas(is|es)',
    'bas(is|es)',
    'lawful (basis|ground)',
    'grounds?',
    'rel(y|ies|ied) on',
    'rest(s)? on',
    'follow(s)? from',
    '(obliges?|compels?|binds?) us',
    'necessary for',
    'to (comply|fulfil|meet|perform|carry out)',
    'under',
  ),
  fi: wordsLike(
    '*peruste(ena|ella|et|ita|ina|enamme|emme|ensa)?',
    'perustu*',
    'nojaa*',
    'nojautu*',
    'nojalla',
    '*oikeusperust*',
    'pohjautu*',
    'pohjana',
    '*(velvoit|velvollisuu|tehtäv|sopimu)\\p{L}{1,8} (noudatta|täyttä|suoritta|toteutta|hoita)mis(eksi|een)',
    'tarpeen (\\p{L}{1,30} ){0,5}(noudatta|täyttä|täytäntöönpane|suoritta|toteutta|hoita)mis(eksi|een|ta)',
  ),
  sv: wordsLike(
    '*grund(ar|as|en|er|erna)?',
    'på grundval',
    'stöd(er|s|jer)?',
    'med stöd av',
    'baser(ar|as|at|ad|ade|a)',
    'följ(er|de) av',
    'ålägger',
    'förpliktar',
    'för att (uppfylla|fullgöra|iaktta|utföra)',
    'bygger',
    'vilar',
    'rättsgrund*',
  ),
}

/** True when a sentence tells what processing rests on. */
export const tellsBasis = (text: string, language: string): boolean => {
  const cue = BASIS_CUE[languageOf({ language })]
  return cue !== undefined && says(text, cue)
}
