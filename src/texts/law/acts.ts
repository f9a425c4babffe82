import type { ActEntry } from './types.js'

/**
 * A number in running text: `523/1999`, also with spaces around the slash.
 * Sources of regular expressions, because entries are plain data.
 */
const numbered = (number: string): string => number.replace('/', '\\s*/\\s*').replaceAll('.', '\\.')

/** Words with any white space between them: a line may break there. */
const words = (pattern: string): string => pattern.replaceAll(' ', '\\s+')

/** A name with its endings, and the number in brackets after it if it is there. */
const named = (name: string, number: string): string =>
  `${words(name)}(?:\\s*\\(\\s*(?:nro\\s+|nr\\s+|no\\.?\\s+)?${numbered(number)}\\s*\\))?`

/** The Finnish act by its bare name: neither another state's (“the Norwegian …”, “… of Norway”), nor with a number behind it. */
const BARE_PERSONAL_DATA_ACT = [
  '(?<=(?:^|[.,;:(]\\s?|(?<!\\p{L})(?:the|by|under|of|with|in|to|and|or|former|old|repealed)\\s))',
  words('personal data act'),
  '(?!\\p{L}|\\s+(?:of|in)\\s+(?!finland)\\p{L}|\\s*\\(|,?\\s+sections?)',
].join('')

/**
 * Finnish `laki` in its cases, as the last part of a name. Spelt out: `\p{L}*` would take `henkilötietolainsäädäntö`
 * (legislation on personal data) for a citation.
 */
const LAKI =
  'la(?:ki(?:a|in|na|en)?|i(?:n|ssa|sta|lla|lta|lle|ksi|tta)|it|keja|eissa|eista|eilla)(?:kin|kaan|han)?'
/** The endings of Swedish `lag`: `lag`, `lagen`, `lagens`. */
const LAG = 'lag(?:ens?|s)?'

const GENERAL = 'General knowledge'
const DPA = 'Tietosuojalaki 1050/2018 §37 (Finlex)'

/**
 * Acts that privacy notices cite, in force or not, with Finland first. Those of old days are here because notices still
 * cite them: above all henkilötietolaki 523/1999 §10 and §24, in the form of many a notice.
 *
 * `validFrom` is the entry into force, so that a notice may cite an act that is to apply soon; `appliesFrom` says when it
 * applied. A name that two acts share (Swedish `personuppgiftslagen`, of Finland and of Sweden) is read as the
 * Finnish one unless its number or abbreviation says otherwise.
 *
 * Sources: Finlex and EUR-Lex as each entry says.
 */
export const acts: readonly ActEntry[] = [
  {
    id: 'eu-gdpr',
    jurisdiction: 'EU',
    number: '(EU) 2016/679',
    names: {
      fi: 'yleinen tietosuoja-asetus',
      sv: 'allmänna dataskyddsförordningen',
      en: 'General Data Protection Regulation',
    },
    validFrom: '2016-05-24',
    appliesFrom: '2018-05-25',
    validTo: null,
    replacedBy: [],
    patterns: [
      numbered('2016/679'),
      'gdpr',
      'tietosuoja-?asetu\\p{L}*',
      'dataskyddsförordning(?:ens?)?',
      words('general data protection regulation'),
    ],
    verified: null,
    source: 'GDPR Art. 99 (EUR-Lex)',
  },
  {
    id: 'eu-95-46',
    jurisdiction: 'EU',
    number: '95/46/EC',
    names: { fi: 'henkilötietodirektiivi', sv: 'dataskyddsdirektivet', en: 'Data Protection Directive' },
    validFrom: '1995-12-13',
    validTo: '2018-05-25',
    replacedBy: ['eu-gdpr'],
    patterns: [
      '(?:direkti(?:ivi\\p{L}*|v\\p{L}*)\\s+)?95\\s*/\\s*46\\s*/\\s*(?:ey|eg|ec)',
      'henkilötietodirektiiv\\p{L}*',
    ],
    verified: null,
    source: `GDPR Art. 94(1). The day of entry into force: ${GENERAL.toLowerCase()}`,
  },
  {
    id: 'eu-2002-58',
    jurisdiction: 'EU',
    number: '2002/58/EC',
    names: {
      fi: 'sähköisen viestinnän tietosuojadirektiivi',
      sv: 'direktiv om integritet och elektronisk kommunikation',
      en: 'Directive on privacy and electronic communications',
    },
    validFrom: '2002-07-31',
    validTo: null,
    replacedBy: [],
    patterns: ['2002\\s*/\\s*58\\s*/\\s*(?:ey|eg|ec)'],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-471-1987',
    jurisdiction: 'FI',
    number: '471/1987',
    names: { fi: 'henkilörekisterilaki', sv: 'personregisterlagen', en: 'Personal Data File Act' },
    validFrom: '1988-01-01',
    validTo: '1999-06-01',
    replacedBy: ['fi-523-1999'],
    patterns: [
      named(`henkilörekisteri${LAKI}`, '471/1987'),
      named(`personregister${LAG}`, '471/1987'),
      numbered('471/1987'),
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-389-1994',
    jurisdiction: 'FI',
    number: '389/1994',
    names: {
      fi: 'laki tietosuojalautakunnasta ja tietosuojavaltuutetusta',
      sv: 'lag om datasekretessnämnden och dataombudsmannen',
      en: 'Act on the Data Protection Board and the Data Protection Ombudsman',
    },
    validFrom: '1994-05-27',
    approximate: ['validFrom'],
    validTo: '2019-01-01',
    replacedBy: ['fi-1050-2018'],
    patterns: [
      named(`${LAKI}\\s+tietosuojalautakunnasta ja tietosuojavaltuutetusta`, '389/1994'),
      numbered('389/1994'),
    ],
    verified: null,
    source: `${DPA} for the repeal. Not confirmed: the day of entry into force (that of the act is given), the English name.`,
  },
  {
    id: 'fi-523-1999',
    jurisdiction: 'FI',
    number: '523/1999',
    names: { fi: 'henkilötietolaki', sv: 'personuppgiftslagen', en: 'Personal Data Act' },
    validFrom: '1999-06-01',
    validTo: '2019-01-01',
    replacedBy: ['fi-1050-2018', 'eu-gdpr'],
    patterns: [
      named(`henkilötieto-?${LAKI}`, '523/1999'),
      named(`personuppgifts-?${LAG}`, '523/1999').concat('(?!\\s*\\(?\\s*(?:pul|sfs|1998))'),
      // Other states have, or had, a Personal Data Act too.
      words('finnish personal data act'),
      words('personal data act of finland'),
      `${words('personal data act')}\\s*\\(\\s*(?:no\\.?\\s+)?${numbered('523/1999')}\\s*\\)`,
      BARE_PERSONAL_DATA_ACT,
      // Its sections on what a description of a file holds, on informing and on access, as old notices cite them.
      'sections?\\s+(?:8|10|24|26|28|29)(?:\\s*(?:,|and|&)\\s*(?:8|10|24|26|28|29))?\\s+of\\s+the\\s+personal\\s+data\\s+act',
      'personal\\s+data\\s+act,?\\s+sections?\\s+(?:8|10|24|26|28|29)',
      'hetil',
      numbered('523/1999'),
    ],
    verified: null,
    source: `${DPA} for the repeal. The day of entry into force: ${GENERAL.toLowerCase()}`,
  },
  {
    id: 'fi-516-2004',
    jurisdiction: 'FI',
    number: '516/2004',
    names: {
      fi: 'sähköisen viestinnän tietosuojalaki',
      sv: 'lag om dataskydd vid elektronisk kommunikation',
      en: 'Act on the Protection of Privacy in Electronic Communications',
    },
    validFrom: '2004-09-01',
    validTo: '2015-01-01',
    replacedBy: ['fi-917-2014'],
    patterns: [
      named(`sähköisen viestinnän tietosuoja${LAKI}`, '516/2004'),
      named('lag(?:en)? om dataskydd vid elektronisk kommunikation', '516/2004'),
      numbered('516/2004'),
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-759-2004',
    jurisdiction: 'FI',
    number: '759/2004',
    names: {
      fi: 'laki yksityisyyden suojasta työelämässä',
      sv: 'lag om integritetsskydd i arbetslivet',
      en: 'Act on the Protection of Privacy in Working Life',
    },
    validFrom: '2004-10-01',
    validTo: null,
    replacedBy: [],
    patterns: [
      named(`${LAKI}\\s+yksityisyyden suojasta työelämässä`, '759/2004'),
      named(`työelämän tietosuoja${LAKI}`, '759/2004'),
      named('lag(?:en)? om integritetsskydd i arbetslivet', '759/2004'),
      numbered('759/2004'),
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-917-2014',
    jurisdiction: 'FI',
    number: '917/2014',
    names: { fi: 'tietoyhteiskuntakaari', sv: 'informationssamhällsbalken', en: 'Information Society Code' },
    validFrom: '2015-01-01',
    validTo: '2018-06-01',
    replacedBy: ['fi-917-2014'],
    patterns: [
      named('tietoyhteiskuntakaar\\p{L}*', '917/2014'),
      named('informationssamhällsbalk(?:ens?)?', '917/2014'),
      named('information society code', '917/2014'),
      numbered('917/2014'),
    ],
    verified: null,
    source: `${GENERAL}: the act got its present name on 1.6.2018`,
  },
  {
    id: 'fi-917-2014',
    jurisdiction: 'FI',
    number: '917/2014',
    names: {
      fi: 'laki sähköisen viestinnän palveluista',
      sv: 'lag om tjänster inom elektronisk kommunikation',
      en: 'Act on Electronic Communications Services',
    },
    validFrom: '2018-06-01',
    validTo: null,
    replacedBy: [],
    patterns: [
      named(`${LAKI}\\s+sähköisen viestinnän palveluista`, '917/2014'),
      named(`sähköisen viestinnän palvelu${LAKI}`, '917/2014'),
      named('lag(?:en)? om tjänster inom elektronisk kommunikation', '917/2014'),
      numbered('917/2014'),
    ],
    verified: null,
    source:
      'Release of the Helsinki Administrative Court of 9.10.2024 for the name. The day of the name: general knowledge.',
  },
  {
    id: 'fi-784-2021',
    jurisdiction: 'FI',
    number: '784/2021',
    names: {
      fi: 'laki sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä',
      sv: 'lag om elektronisk behandling av kunduppgifter inom social- och hälsovården',
      en: 'Act on the Electronic Processing of Client Data in Healthcare and Social Welfare',
    },
    validFrom: '2021-11-01',
    validTo: '2024-01-01',
    replacedBy: ['fi-703-2023'],
    patterns: [
      named(`${LAKI}\\s+sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä`, '784/2021'),
      named('lag(?:en)? om elektronisk behandling av kunduppgifter inom social- och hälsovården', '784/2021'),
      numbered('784/2021'),
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-254-2015',
    jurisdiction: 'FI',
    number: '254/2015',
    names: {
      fi: 'laki sosiaalihuollon asiakasasiakirjoista',
      sv: 'lag om klienthandlingar inom socialvården',
      en: 'Act on Client Documents in Social Welfare',
    },
    validFrom: '2015-04-01',
    validTo: '2024-01-01',
    replacedBy: ['fi-703-2023'],
    patterns: [
      named(`${LAKI}\\s+sosiaalihuollon asiakasasiakirjoista`, '254/2015'),
      named('lag(?:en)? om klienthandlingar inom socialvården', '254/2015'),
      numbered('254/2015'),
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-703-2023',
    jurisdiction: 'FI',
    number: '703/2023',
    names: {
      fi: 'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä',
      sv: 'lag om behandling av kunduppgifter inom social- och hälsovården',
      en: 'Act on the Processing of Client Data in Healthcare and Social Welfare',
    },
    validFrom: '2024-01-01',
    validTo: null,
    replacedBy: [],
    patterns: [
      named(`${LAKI}\\s+sosiaali- ja terveydenhuollon asiakastietojen käsittelystä`, '703/2023'),
      named('lag(?:en)? om behandling av kunduppgifter inom social- och hälsovården', '703/2023'),
      numbered('703/2023'),
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'fi-1050-2018',
    jurisdiction: 'FI',
    number: '1050/2018',
    names: { fi: 'tietosuojalaki', sv: 'dataskyddslagen', en: 'Data Protection Act' },
    validFrom: '2019-01-01',
    validTo: null,
    replacedBy: [],
    patterns: [
      // That on criminal matters is another act, 1054/2018.
      named(`(?<!rikosasioiden\\s)tietosuoja${LAKI}`, '1050/2018'),
      // Other states have a Dataskyddslag or Data Protection Act too: only with the number is it this one.
      `dataskydds${LAG}\\s*\\(\\s*${numbered('1050/2018')}\\s*\\)`,
      `${words('data protection act')}\\s*\\(\\s*${numbered('1050/2018')}\\s*\\)`,
      numbered('1050/2018'),
    ],
    verified: null,
    source: `${DPA}, read as issued`,
  },
  {
    id: 'ax-2019-9',
    jurisdiction: 'AX',
    number: '2019:9',
    names: {
      fi: 'maakuntalaki tietosuojasta maakunta- ja kunnallishallinnossa',
      sv: 'landskapslag om dataskydd inom landskaps- och kommunalförvaltningen',
      en: 'Åland Act on Data Protection in Regional and Municipal Administration',
    },
    validFrom: '2019-05-01',
    validTo: null,
    replacedBy: [],
    patterns: ['landskapslag(?:en)?\\s*\\(\\s*2019:9\\s*\\)'],
    verified: null,
    source:
      'https://www.di.ax/nyheter/information-om-dataskyddslagen. The Finnish and English names are translations.',
  },
  {
    id: 'se-1998-204',
    jurisdiction: 'SE',
    number: '1998:204',
    names: {
      fi: 'Ruotsin henkilötietolaki (personuppgiftslagen)',
      sv: 'personuppgiftslagen (PUL)',
      en: 'Swedish Personal Data Act',
    },
    validFrom: '1998-10-24',
    validTo: '2018-05-25',
    replacedBy: ['se-2018-218', 'eu-gdpr'],
    patterns: [
      'personuppgiftslag(?:ens?)?\\s*\\(\\s*(?:pul|(?:sfs\\s*)?1998:204)\\s*\\)',
      'personuppgiftslag(?:ens?)?\\s+(?:pul|(?:sfs\\s*)?1998:204)',
      '1998:204',
      'pul',
    ],
    verified: null,
    source: GENERAL,
  },
  {
    id: 'se-2018-218',
    jurisdiction: 'SE',
    number: '2018:218',
    names: {
      fi: 'EU:n tietosuoja-asetusta täydentävä Ruotsin laki (dataskyddslagen)',
      sv: 'lag med kompletterande bestämmelser till EU:s dataskyddsförordning',
      en: 'Swedish Act with Supplementary Provisions to the GDPR',
    },
    validFrom: '2018-05-25',
    validTo: null,
    replacedBy: [],
    patterns: ['2018:218'],
    verified: null,
    source: GENERAL,
  },
]
