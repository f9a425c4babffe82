import type { Found } from '../rule.js'

import { matchesIn } from '../../matching/matches.js'
import { toldOnce } from '../completeness.js'
import { textRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { clausesOf } from '../text/clauses.js'
import { isAbout, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

const DPO: Record<string, RegExp> = {
  fi: wordsLike('tietosuojavastaava*', 'tietosuojavastaavana'),
  sv: wordsLike('dataskyddsombud*'),
  en: wordsLike('data protection officer', 'DPO', 'privacy officer'),
}

/** Those who decide why and how data are used: nominative, so that `toimitusjohtajalle` is not among them. */
const ROLES: Record<string, RegExp> = {
  fi: wordsLike(
    '(toimitus|henkilöstö|tietohallinto|talous|markkinointi|myynti|hallinto|kehitys|teknologia|teknillinen |tekninen |operatiivinen |digi|yksikön |toimialan |toiminnan)johtaja(mme|nsa|na)?',
    'johtaja(mme|nsa|na)?',
    '(it|atk|ict|tietohallinto|henkilöstö|talous|markkinointi|myynti|hallinto|tietoturva|järjestelmä|hr)-?päällikkö(mme|nsä|nä)?',
    '(henkilöstö|markkinointi|it|hr|talous)(osaston|hallinnon|osasto)? (johtaja|päällikkö|vetäjä)(mme|na|nä)?',
    'omistaja(mme|nsa|na)?',
    '(osa|pää)omistaja(mme|na)?',
    '(omistaja|yksityis)?yrittäjä(mme|nä)?',
    'perustaja(mme|na)?',
    '(hallituksen )?puheenjohtaja(mme|nsa|na)?',
    'rehtori(mme|na)?',
    '(kunnan|kaupungin|pormestar)(johtaja|i)(na)?',
    'rekisterinpitäjä( itse)?',
    'toiminnanjohtaja(mme|nsa|na)?',
    'CEO',
    'CIO',
    'CTO',
    'CFO',
    'COO',
    'hallituksen jäsen(enä)?',
  ),
  sv: wordsLike(
    'VD:?n?',
    '(vår|bolagets|företagets|föreningens) (VD|ägare)',
    'verkställande direktör(en)?',
    '*direktör(en)?',
    '(it|personal|ekonomi|marknads|försäljnings|hr|data|säkerhets|verksamhets|informations|förvaltnings)-?chef(en)?',
    '(chef|direktör)(en)? för (\\p{L}{1,20} ){0,2}\\p{L}{0,20}(data|it|ict|personal|ekonomi|marknad|förvaltning|säkerhet|verksamhet|information|försäljning)\\p{L}{0,14}',
    '(huvud|del)?ägare(n)?',
    'grundare(n)?',
    'företagare(n)?',
    '(styrelsens )?ordförande(n)?',
    'styrelseordförande(n)?',
    'rektor(n)?',
    'verksamhetsledare(n)?',
    '(den )?personuppgiftsansvarige? själv',
    'CEO',
    'CIO',
    'CTO',
    'CFO',
  ),
  en: wordsLike(
    '(chief|managing) (\\p{L}{1,20} ){0,2}(officer|director)',
    'chief (executive|technology|technical|information|financial|operating|marketing|operations|data)( security)? ?(officer)?',
    'chief executive',
    '(managing|executive|finance|marketing|HR|IT|human resources|technical|sales|operations) director',
    'directors?',
    '(co-)?(owner|founder)',
    'proprietor',
    '(head|director|manager|chief) of (the )?(IT|HR|human resources|marketing|finance|information (technology|management|systems|services)|data (management|administration)|administration|digitali[sz]ation|security|operations|sales|technology)',
    '(HR|IT|human resources|marketing|finance|security|sales) manager',
    'CEO',
    'CIO',
    'CTO',
    'CFO',
    'COO',
    'CISO',
    'chair(man|woman|person)?( of the board)?',
    'president',
    'mayor',
    '(city|municipal|town) (manager|director)',
    'head ?(teacher|master|mistress)',
    'principal',
    'the controller( itself| himself| herself)?',
  ),
}

/** The officer and the other have to do with each other, but are not one. */
const APART: Record<string, RegExp> = {
  fi: wordsLike(
    'raportoi*',
    'riippumat*',
    'itsenäi*',
    'nimittää',
    'nimeää',
    'valitsee',
    'neuvoo',
    'tukee',
    'avustaa',
    'tukena*',
    'kanssa',
    'lisäksi',
    'yhteyshenkilö*',
    'alaisuude*',
    'vastaa käsittelystä',
  ),
  sv: wordsLike(
    'rapporter*',
    'oberoende',
    'självständig*',
    'utser',
    'utses',
    'utsetts av',
    'utsedd av',
    'stöder',
    'bistår',
    'tillsammans',
    'kontaktperson*',
    'ger råd',
    'samarbetar',
    'borta',
    'frånvarande',
    'vikarie*',
    'ersättare',
  ),
  en: wordsLike(
    'reports?',
    'reporting',
    'independent(ly)?',
    'appointed by',
    'appoints',
    'advises?',
    'supports?',
    'together with',
    'contact person',
    'accountable to',
    'answers to',
    'works with',
    '(is|are) (away|absent)',
    'deput(y|ises|izes)( for)?',
  ),
}

const roleIn = (text: string, language: string): null | { end: number; start: number; text: string } => {
  const [roles, apart] = [ROLES[language], APART[language]]
  if (!roles || !apart || says(text, apart)) return null
  for (const clause of clausesOf(text)) {
    if (denies(clause.text, language)) continue
    const [match] = matchesIn(clause.text, roles)
    if (!match) continue
    const start = clause.start + match.index
    return { end: start + match[0].length, start, text: match[0] }
  }
  return null
}

/** A data protection officer who also decides on the processing. */
export const dpoIndependent = textRule({
  id: 'dpo-independent',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 38(6)', 'GDPR Art. 38(3)', 'WP243 rev.01 §3.5', 'CJEU C-453/21'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Riippumaton tietosuojavastaava',
    sv: 'Oberoende dataskyddsombud',
    en: 'An independent data protection officer',
  },
  help: {
    fi: 'Tietosuojavastaava valvoo käsittelyä, joten hän ei voi itse päättää siitä: ei omistaja, toimitusjohtaja eikä tietohallinnon, henkilöstön tai markkinoinnin johtaja. Jos vastaavaa ei tarvitse nimetä, kutsu henkilöä yhteyshenkilöksi.',
    sv: 'Dataskyddsombudet övervakar behandlingen och kan därför inte själv besluta om den: inte ägaren, verkställande direktören eller chefen för it, personal eller marknadsföring. Behövs inget ombud kan personen kallas kontaktperson.',
    en: 'The officer watches over the processing and so cannot decide on it: not the owner, the managing director or the head of IT, personnel or marketing. Where no officer is needed, call the person a contact person.',
  },
  messages: {
    conflict: {
      fi: '”{{role}}” päättää yleensä käsittelystä, eikä voi silloin olla tietosuojavastaava. Nimeä joku muu, tai kutsu häntä yhteyshenkilöksi.',
      sv: '”{{role}}” beslutar vanligen om behandlingen och kan då inte vara dataskyddsombud. Utse någon annan, eller kalla personen kontaktperson.',
      en: '“{{role}}” usually decides on the processing, and then cannot be the data protection officer. Appoint somebody else, or call the person a contact person.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Tietosuojavastaava: toimitusjohtaja Maija Esimerkki.',
      good: 'Tietosuojavastaava: juristi Maija Esimerkki.',
    },
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Tietosuojavastaavaksi on nimetty IT-päällikkömme.',
      good: 'Tietosuojavastaava raportoi suoraan toimitusjohtajalle.',
    },
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Tietosuojavastaavana toimii yhdistyksen puheenjohtaja.',
      good: 'Toimitusjohtaja ei toimi tietosuojavastaavana; tehtävä on ostettu lakitoimistolta.',
    },
    {
      language: 'sv',
      in: 'dpo',
      bad: 'Dataskyddsombud är föreningens ordförande.',
      good: 'Dataskyddsombud är föreningens jurist.',
    },
    {
      language: 'sv',
      in: 'dpo',
      bad: 'Vår personalchef är dataskyddsombud.',
      good: 'Dataskyddsombudet rapporterar till verkställande direktören.',
    },
    {
      language: 'sv',
      in: 'dpo',
      bad: 'Som dataskyddsombud fungerar bolagets ägare.',
      good: 'Dataskyddsombudet är oberoende av rektorn.',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'The Head of Marketing acts as our data protection officer.',
      good: 'Our data protection officer is an outside lawyer.',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'Data Protection Officer: the owner of the shop.',
      good: 'The data protection officer reports directly to the managing director.',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'Our DPO is also our CEO.',
      good: 'The CEO is not our DPO; an adviser of the federation is.',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'The headmaster acts as data protection officer.',
      good: 'The data protection officer reports to the headmaster.',
    },
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Yksityisyrittäjä hoitaa itse tietosuojavastaavan tehtäviä.',
      good: 'Yksityisyrittäjä ei ole nimennyt tietosuojavastaavaa.',
    },
    {
      language: 'sv',
      in: 'dpo',
      bad: 'Dataskyddsombud är chefen för personalavdelningen.',
      good: 'Dataskyddsombudet rapporterar till chefen för personalavdelningen.',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'The data protection officer is the head of data administration.',
      good: 'The data protection officer reports to the head of data administration.',
    },
    {
      language: 'sv',
      in: 'dpo',
      bad: 'Rektor är dataskyddsombud.',
      good: 'Rektor svarar när dataskyddsombudet är frånvarande.',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'The principal is the data protection officer.',
      good: 'The principal answers when the data protection officer is away.',
    },
  ],
  checkText: ({ content, language: locale, sections }) => {
    const findings: Found<'conflict'>[] = []
    const language = languageOf({ language: locale })
    const dpo = DPO[language]
    if (!dpo) return { applies: false, findings }
    const title = content?.dataProtectionOfficer?.title
    let applies = Boolean(content?.dataProtectionOfficer)
    const role = title ? roleIn(title, language) : null
    if (title && role) {
      const fact = { of: 'dpo' as const, path: 'title' }
      findings.push({ fact, message: 'conflict', params: { role: role.text }, value: title })
    }
    for (const section of sections) {
      for (const { block, sentence } of sentencesIn(section)) {
        if (!says(sentence.text, dpo) && !(section.keys.length === 1 && isAbout(section, 'dpo'))) continue
        applies = true
        // What the fact says, its section says again.
        if (role && sentence.text.includes(title ?? '')) continue
        const found = roleIn(sentence.text, language)
        if (!found) continue
        findings.push({
          message: 'conflict',
          params: { role: found.text },
          section,
          words: { block, end: sentence.start + found.end, start: sentence.start + found.start },
        })
      }
    }
    return { applies, findings }
  },
  ofAll: toldOnce(({ fact }) => fact !== undefined),
})
