import type { AdequacyDecisionEntry, Texts } from './types.js'

const LIST = 'List of cnpd.public.lu and of the Commission'
const CONFIRMED =
  'confirmed by the Commission on 15.1.2024 (GDPR Art. 45(4)). Number and day of the decision: general knowledge.'

const decision = (
  id: string,
  country: null | string,
  number: null | string,
  validFrom: string,
  more: Partial<AdequacyDecisionEntry> = {},
): AdequacyDecisionEntry => ({
  id,
  country,
  organisation: null,
  number,
  scope: null,
  ended: null,
  validFrom,
  validTo: null,
  verified: null,
  source: `${LIST}; ${CONFIRMED}`,
  ...more,
})

const participants = (framework: string): Texts => ({
  fi: `vain järjestelyyn ${framework} liittyneet organisaatiot`,
  sv: `endast organisationer som anslutit sig till ${framework}`,
  en: `only organisations that participate in ${framework}`,
})

/**
 * Adequacy decisions of the Commission, in force or ended. `validFrom` is the day of the decision (it takes effect on
 * being notified to the Member States, TFEU Art. 297(2)). Those made under Directive 95/46/EC stay in force by GDPR
 * Art. 45(9).
 *
 * The United Kingdom was no third country before 1.1.2021, and transfers there were not transfers to one until the
 * decision of 28.6.2021 (EU–UK Trade and Cooperation Agreement, Art. FINPROV.10A): those days are not an adequacy
 * decision and are not listed. Nor are decisions under the Law Enforcement Directive, or agreements on passenger names.
 *
 * Sources: as each entry says; the state is that of July 2026.
 */
export const adequacyDecisions: readonly AdequacyDecisionEntry[] = [
  decision('ad', 'AD', '2010/625/EU', '2010-10-19'),
  decision('ar', 'AR', '2003/490/EC', '2003-06-30'),
  decision('br', 'BR', '(EU) 2026/179', '2026-01-26', {
    source:
      'europalov.no. In the EEA states outside the EU not yet in force on 6.5.2026. Not confirmed: the exact scope.',
  }),
  decision('ca', 'CA', '2002/2/EC', '2001-12-20', {
    scope: {
      fi: 'vain kaupalliset organisaatiot, joihin sovelletaan Kanadan PIPEDA-lakia',
      sv: 'endast kommersiella organisationer som omfattas av Kanadas lag PIPEDA',
      en: 'only commercial organisations subject to the Canadian act PIPEDA',
    },
  }),
  decision('ch', 'CH', '2000/518/EC', '2000-07-26'),
  decision('epo', null, null, '2025-07-15', {
    organisation: {
      fi: 'Euroopan patenttijärjestö',
      sv: 'Europeiska patentorganisationen',
      en: 'European Patent Organisation',
    },
    source: 'Press on the decision of 15.7.2025. Not confirmed: its number.',
  }),
  decision('fo', 'FO', '2010/146/EU', '2010-03-05'),
  decision('gb', 'GB', '(EU) 2021/1772', '2021-06-28', {
    // The last day is 27.12.2031.
    validTo: '2031-12-28',
    scope: {
      fi: 'ei Yhdistyneen kuningaskunnan maahanmuuton valvontaa varten siirrettävät tiedot',
      sv: 'inte uppgifter som överförs för Förenade kungarikets invandringskontroll',
      en: 'not data transferred for United Kingdom immigration control',
    },
    source:
      'Extended in 2025 to 27.12.2025 and on 19.12.2025 to 27.12.2031 (press). Not confirmed: the numbers of the decisions of 2025, and whether the one of 19.12.2025 kept the exception.',
  }),
  decision('gg', 'GG', '2003/821/EC', '2003-11-21'),
  decision('hu', 'HU', '2000/519/EC', '2000-07-26', {
    validTo: '2004-05-01',
    ended: 'Hungary joined the EU.',
    source: 'General knowledge',
  }),
  decision('il', 'IL', '2011/61/EU', '2011-01-31', {
    scope: {
      fi: 'vain automaattisesti käsiteltävät tiedot',
      sv: 'endast uppgifter som behandlas automatiserat',
      en: 'only data processed by automated means',
    },
  }),
  decision('im', 'IM', '2004/411/EC', '2004-04-28'),
  decision('je', 'JE', '2008/393/EC', '2008-05-08'),
  decision('jp', 'JP', '(EU) 2019/419', '2019-01-23', {
    scope: {
      fi: 'vain yksityisen sektorin toimijat',
      sv: 'endast aktörer inom den privata sektorn',
      en: 'only private operators',
    },
    source: `${LIST}. The day of the decision: general knowledge.`,
  }),
  decision('kr', 'KR', '(EU) 2022/254', '2021-12-17', {
    scope: {
      fi: 'ei uskonnollisten järjestöjen lähetystyö, puolueiden ehdokasasettelu eikä rahoitusvalvojan alaiset luottotiedot',
      sv: 'inte religiösa organisationers missionsarbete, partiers nominering av kandidater eller kreditupplysningar under finanstillsyn',
      en: 'not missionary activities of religious organisations, nomination of candidates by parties, or credit information under financial supervision',
    },
    source: `${LIST}. The day and the scope of the decision: general knowledge.`,
  }),
  decision('nz', 'NZ', '2013/65/EU', '2012-12-19'),
  decision('us-safe-harbour', 'US', '2000/520/EC', '2000-07-26', {
    validTo: '2015-10-06',
    ended: 'Declared invalid: CJEU C-362/14 (Schrems), 6.10.2015.',
    scope: participants('Safe Harbour'),
    source: 'CJEU C-362/14. The day of the decision: general knowledge.',
  }),
  decision('us-privacy-shield', 'US', '(EU) 2016/1250', '2016-07-12', {
    validTo: '2020-07-16',
    ended: 'Declared invalid: CJEU C-311/18 (Schrems II), 16.7.2020.',
    scope: participants('Privacy Shield'),
    source: 'CJEU C-311/18. The day of the decision: general knowledge.',
  }),
  decision('us-data-privacy-framework', 'US', '(EU) 2023/1795', '2023-07-10', {
    scope: participants('EU–US Data Privacy Framework'),
    source:
      'Implementing Decision (EU) 2023/1795; appeal C-703/25 P pending when last seen. Not confirmed: the state after July 2026.',
  }),
  decision('uy', 'UY', '2012/484/EU', '2012-08-21'),
]
