import { wordsLike } from './words.js'

const AND_SO_ON: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    '(yms|tms|jne|jms|ynm)\\.?',
    'ym\\.?',
    'y\\. ?m\\.',
    't\\. ?m\\. ?s\\.',
    'ynnä muu(ta|hun|ssa|t)?',
    'ja (niin edelleen|niin edespäin|muuta (vastaavaa|sellaista))',
    'tai mu(uta|uhun|u|ut|ihin) (vastaava|sellais|senkaltais|samantap|samankalt)\\p{L}{0,8}',
    'etc\\.?',
  ),
  sv: wordsLike(
    '(?<!\\d ?)m\\.? ?m\\.?',
    'm\\.? ?fl\\.?',
    'osv\\.?',
    'o\\. ?s\\. ?v\\.?',
    'etc\\.?',
    'och så vidare',
    'med mera',
    '(med|och) mycket mera?',
    'och mycket annat',
    'med flera',
    'och dylikt',
    'o\\. ?d\\.?',
    'eller (dylikt|liknande|motsvarande)',
    'och (annat|liknande|motsvarande)',
  ),
  en: wordsLike(
    'etc\\.?',
    'et cetera',
    'and so (on|forth)',
    '(and|or) the like',
    '(and|or) (so on|such like|suchlike)',
    '(and|or) (other )?similar',
    'and (much |lots |many )?more',
  ),
}

/** Words that end a list without ending it, such as `yms.`: of a language that is read. */
export const andSoOn = (language: string): RegExp | undefined => AND_SO_ON[language]
