import type { TransferMechanism } from '../../notice/vocabulary.js'
import type { TransferDecisionEntry, TransferMechanismEntry } from './types.js'

import { TRANSFER_ARTICLES, TRANSFER_MECHANISMS } from '../../notice/vocabulary.js'

const mechanism = (
  id: TransferMechanism,
  validFrom = '2018-05-25',
  source = 'GDPR Chapter V',
): TransferMechanismEntry => ({
  id,
  article: TRANSFER_ARTICLES[id],
  validFrom,
  validTo: null,
  verified: null,
  source,
})

/**
 * The mechanisms of transfer of the vocabulary, with the article each rests on, since the GDPR applies. The EU–US Data
 * Privacy Framework is an adequacy decision too, with a key of its own because only its participants may rely on it.
 *
 * Source: GDPR Art. 45–49.
 */
export const transferMechanisms: readonly TransferMechanismEntry[] = TRANSFER_MECHANISMS.map((id) =>
  id === 'dataPrivacyFramework'
    ? mechanism(id, '2023-07-10', 'Implementing Decision (EU) 2023/1795')
    : mechanism(id),
)

/** The number of a decision in running text, with whatever letters follow it: `2001/497/EC`, `2001/497/EY`. */
const numbered = (number: string): string =>
  `${number.replace('/', '\\s*/\\s*')}(?:\\s*/\\s*(?:ec|ey|eg|eu))?`

/** The clauses told by the year of their decision: “vuoden 2010 mallilausekkeet”, “2010 års standardavtalsklausuler”. */
const clausesOf = (year: string): string[] => [
  `vuo(?:den|nna)\\s+${year}\\s+(?:\\p{L}+\\s+){0,3}?(?:malli|vakio)\\p{L}*lausek\\p{L}*`,
  `(?:malli|vakio)\\p{L}*lausek\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}?(?:vuodelta|vuosimallia)\\s+${year}`,
  `${year}\\s+års\\s+(?:\\p{L}+\\s+){0,2}?(?:standard|modell)\\p{L}*klausul\\p{L}*`,
  `(?:standard|modell)\\p{L}*klausul\\p{L}*\\s+från\\s+(?:år\\s+)?${year}`,
  `${year}\\s+(?:\\p{L}+\\s+){0,2}?(?:standard\\s+(?:contractual|data\\s+protection)|model(?:\\s+contract(?:ual)?)?)\\s+clauses`,
  `(?:standard\\s+(?:contractual|data\\s+protection)|model(?:\\s+contract(?:ual)?)?)\\s+clauses\\s+(?:of|from)\\s+${year}`,
]

const OLD_CLAUSES_REPEALED = '2021-09-27'
/** Contracts could be relied on until 27.12.2022, that day included. */
const OLD_CLAUSES_IN_CONTRACTS = '2022-12-28'
const OLD_CLAUSES = `Implementing Decision (EU) 2021/914, Art. 4. Not read for this entry: the days are general knowledge.`

/**
 * The decisions of the Commission behind the mechanisms, with those that have ended: standard contractual clauses, and
 * the three frameworks for transfers to the United States.
 *
 * A framework that a judgment has annulled is invalid from the day of the judgment here (in law it never was valid).
 *
 * Sources: Implementing Decisions (EU) 2021/914 and (EU) 2023/1795; CJEU C-362/14 and C-311/18; each entry says
 * what is general knowledge.
 */
export const transferDecisions: readonly TransferDecisionEntry[] = [
  {
    id: 'scc-2001-497',
    mechanism: 'standardContractualClauses',
    number: '2001/497/EC',
    names: {
      fi: 'vakiolausekkeet rekisterinpitäjältä rekisterinpitäjälle (sarja I)',
      sv: 'standardavtalsklausuler mellan personuppgiftsansvariga (uppsättning I)',
      en: 'standard contractual clauses, controller to controller (set I)',
    },
    validFrom: '2001-09-03',
    validTo: OLD_CLAUSES_REPEALED,
    existingContractsTo: OLD_CLAUSES_IN_CONTRACTS,
    judgment: null,
    replacedBy: ['scc-2021-914'],
    patterns: [numbered('2001/497'), ...clausesOf('2001')],
    verified: null,
    source: OLD_CLAUSES,
  },
  {
    id: 'scc-2004-915',
    mechanism: 'standardContractualClauses',
    number: '2004/915/EC',
    names: {
      fi: 'vakiolausekkeet rekisterinpitäjältä rekisterinpitäjälle (sarja II)',
      sv: 'standardavtalsklausuler mellan personuppgiftsansvariga (uppsättning II)',
      en: 'standard contractual clauses, controller to controller (set II)',
    },
    validFrom: '2005-04-01',
    validTo: OLD_CLAUSES_REPEALED,
    existingContractsTo: OLD_CLAUSES_IN_CONTRACTS,
    judgment: null,
    replacedBy: ['scc-2021-914'],
    patterns: [numbered('2004/915'), ...clausesOf('2004')],
    verified: null,
    source: `${OLD_CLAUSES} It amended 2001/497/EC and ended with it.`,
  },
  {
    id: 'scc-2010-87',
    mechanism: 'standardContractualClauses',
    number: '2010/87/EU',
    names: {
      fi: 'vakiolausekkeet rekisterinpitäjältä käsittelijälle',
      sv: 'standardavtalsklausuler till personuppgiftsbiträden',
      en: 'standard contractual clauses, controller to processor',
    },
    validFrom: '2010-05-15',
    validTo: OLD_CLAUSES_REPEALED,
    existingContractsTo: OLD_CLAUSES_IN_CONTRACTS,
    judgment: null,
    replacedBy: ['scc-2021-914'],
    patterns: [numbered('2010/87'), ...clausesOf('2010')],
    verified: null,
    source: OLD_CLAUSES,
  },
  {
    id: 'scc-2021-914',
    mechanism: 'standardContractualClauses',
    number: '(EU) 2021/914',
    names: {
      fi: 'vakiosopimuslausekkeet',
      sv: 'standardavtalsklausuler',
      en: 'standard contractual clauses',
    },
    validFrom: '2021-06-27',
    validTo: null,
    existingContractsTo: null,
    judgment: null,
    replacedBy: [],
    patterns: [numbered('2021/914')],
    verified: null,
    source:
      'OJ L 199, 7.6.2021, p. 31. Entry into force on the twentieth day after publication: general knowledge.',
  },
  {
    id: 'us-safe-harbour',
    mechanism: 'dataPrivacyFramework',
    number: '2000/520/EC',
    names: { fi: 'Safe Harbour', sv: 'Safe Harbour', en: 'Safe Harbour' },
    validFrom: '2000-07-26',
    validTo: '2015-10-06',
    existingContractsTo: null,
    judgment: 'CJEU C-362/14 (Schrems), 6.10.2015',
    replacedBy: ['us-privacy-shield'],
    patterns: [
      numbered('2000/520'),
      'safe[\\s-]*harbou?r\\p{L}*',
      'turvasatama\\p{L}*',
      'säkra?\\s+hamn(?:ar|en)?',
    ],
    verified: null,
    source: 'CJEU C-362/14. validFrom is the day of the decision: general knowledge.',
  },
  {
    id: 'us-privacy-shield',
    mechanism: 'dataPrivacyFramework',
    number: '(EU) 2016/1250',
    names: {
      fi: 'EU:n ja Yhdysvaltojen Privacy Shield',
      sv: 'skölden för skydd av privatlivet i EU och USA (Privacy Shield)',
      en: 'EU–US Privacy Shield',
    },
    validFrom: '2016-07-12',
    validTo: '2020-07-16',
    existingContractsTo: null,
    judgment: 'CJEU C-311/18 (Schrems II), 16.7.2020',
    replacedBy: ['us-data-privacy-framework'],
    patterns: [
      numbered('2016/1250'),
      'privacy[\\s-]*shield\\p{L}*',
      'integritetssköld(?:en|ens)?',
      'skölden\\s+för\\s+skydd\\s+av\\s+privatlivet',
      '(?:eu|swiss)\\s*[-–]\\s*u\\.?s\\.?\\s+shield',
    ],
    verified: null,
    source: 'CJEU C-311/18. validFrom is the day of the decision: general knowledge.',
  },
  {
    id: 'us-data-privacy-framework',
    mechanism: 'dataPrivacyFramework',
    number: '(EU) 2023/1795',
    names: {
      fi: 'EU:n ja Yhdysvaltojen tietosuojakehys',
      sv: 'ramen för dataskydd mellan EU och USA',
      en: 'EU–US Data Privacy Framework',
    },
    validFrom: '2023-07-10',
    validTo: null,
    existingContractsTo: null,
    judgment: null,
    replacedBy: [],
    patterns: [numbered('2023/1795'), 'data[\\s-]+privacy[\\s-]+framework\\p{L}*'],
    verified: null,
    source:
      'Implementing Decision (EU) 2023/1795; action T-553/23 dismissed on 3.9.2025, appeal C-703/25 P pending when last seen. Not confirmed: the state after July 2026.',
  },
]
