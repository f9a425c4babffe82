import { languageOf, says, wordsLike } from './words.js'

/** Words that tell of something as past, ended or replaced. */
const PAST: Record<string, RegExp> = {
  en: wordsLike(
    'was (repealed|invalidated|replaced|annulled|struck down|superseded|declared invalid)',
    '(has|have|had) been (repealed|invalidated|replaced|annulled|superseded)',
    'were (repealed|invalidated|replaced|superseded)',
    'repealed',
    'invalidated',
    '(is|are) no longer',
    'no longer',
    'not any ?more',
    'stopped',
    'ceased',
    'former(ly)?',
    'previous(ly)?',
    'until (it|they|its) (was|were)?*',
    'used to',
    'in place of',
    'instead of',
    'replac(es|ed|ing)',
  ),
  fi: wordsLike(
    'kumottiin',
    'kumottu*',
    'kumosi*',
    'kumonn(ut|eet)',
    'kumoutu*',
    '*pätemättöm*',
    'mitätöi*',
    'lakka(si|sivat|nnut|utettiin|utettu*)',
    '(ei|emme|eivät|en|et|ette) enää',
    'aikana laadi*',
    'aikai(nen|sen|sta|sten|set|sessa|sesta)',
    'voimassa ollee(n|t|seen|lla)',
    'oli voimassa',
    'aiem(pi|man|paa|min|massa|masta|mat|pien)',
    'entis(tä|en|et|iä)',
    'entinen',
    'korva(a|si|sivat|nnut|taan|ttiin|ttu*|avat|utui*)',
    'tilalle',
    'sijasta',
    'sijaan',
    'luovuttu',
    'luovuimme',
  ),
  sv: wordsLike(
    'upphävd(e|es|a)?',
    'upphävts',
    'upphävt',
    'upphör(de|t)',
    'ogiltigförkla*',
    'inte längre',
    'ej längre',
    'gällde',
    'tidigare',
    'före detta',
    'f\\.d\\.',
    'ersätt(er|s)',
    'ersatte?s?',
    'ersatts',
    'i stället för',
    'istället för',
    'slutade',
    'slutat',
  ),
}

/**
 * True when a sentence tells of law or of a tool as something that was: repealed, replaced, no longer used. Such a sentence is
 * right about law that is not in force.
 */
export const isHistory = (sentence: string, language: string): boolean => {
  const past = PAST[languageOf({ language })]
  return past !== undefined && says(sentence, past)
}
