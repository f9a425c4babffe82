import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { lexicon, tells } from '../text/lexicon.js'
import { isAbout, says, wordsLike, allWordsOf, wordsOf } from '../text/words.js'

const AUTHORITY = wordsLike(
  'tietosuoja-? ?valtuut*',
  'dataombudsman*',
  'data protection ombudsman*',
  'imy',
  'integritetsskyddsmyndighet*',
  'valvontaviranomai*',
  'tillsynsmyndighet*',
  'supervisory authority',
  'data protection authority',
  'data inspectorate',
  'datainspektion*',
  '(www\\.)?tietosuoja\\.fi',
)

/** A street, box, number or address: what makes it contact details. */
const CONTACT =
  /(?<!\p{L})(?:PL|PB|P\.?\s?O\.?\s?Box|Box|puh\.?|p\.|tfn|tel\.?|vaihde|växel)\s?[\d:+]|(?<!\d)\d{5}\s\p{Lu}|@|(?<!\p{L})www\.|https?:\/\/|\d{2,4}\s\d{3}\s\d{3,4}|\p{L}(?:katu|tie|kuja|gatan|vägen|gränden)\s\d/iu

const RIGHT = lexicon({
  fi: [
    'valit(us|uksen|uksia|taa|tamalla|ettaa|uksesta|ukset)',
    '*valitus*',
    'valitat',
    'valita',
    'kante*',
    'kantelu*',
    'kanne(lla|ltava)',
    'oikeus',
    'oikeutesi',
    'saattaa',
    'viedä',
    'vireille',
    'voi(t|daan|vat)?',
    'ilmoituksen',
    'reklama*',
    'ratkaistavaksi',
    'käsiteltäväksi',
  ],
  sv: ['klag*', 'anmäl*', 'besvär*', 'rätt(en)?', 'kan', 'får', 'vända', 'överklag*'],
  en: ['complain*', 'right', 'rights', 'lodge', 'may', 'can', 'report', 'appeal'],
})

/** The details of the authority, without a word of the right to complain. */
export const complaintRight = textRule({
  id: 'complaint-right',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 13(2)(d)', 'GDPR Art. 14(2)(e)', 'GDPR Art. 77', 'Tietosuojalaki 1050/2018 §21'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oikeus valittaa kerrotaan',
    sv: 'Rätten att klaga berättas',
    en: 'The right to complain is told',
  },
  help: {
    fi: 'Pelkät viranomaisen yhteystiedot eivät kerro, mihin niitä tarvitaan. Kerro, että tietojen käsittelystä voi tehdä valituksen valvontaviranomaiselle.',
    sv: 'Enbart myndighetens kontaktuppgifter berättar inte vad de behövs till. Berätta att man kan lämna in klagomål om behandlingen till tillsynsmyndigheten.',
    en: 'The details of the authority alone do not say what they are for. Tell that a complaint about the processing can be lodged with it.',
  },
  messages: {
    notTold: {
      fi: 'Kerro myös, että viranomaiselle voi tehdä valituksen.',
      sv: 'Berätta också att man kan lämna in klagomål till myndigheten.',
      en: 'Tell too that a complaint can be lodged with the authority.',
    },
  },
  examples: [
    ...examplesIn('fi', 'complaint', [
      [
        'Tietosuojavaltuutetun toimisto, Lintulahdenkuja 4, 00530 Helsinki',
        'Valitukset: tietosuojavaltuutetun toimisto, Lintulahdenkuja 4, 00530 Helsinki',
      ],
      [
        'Valvontaviranomainen: tietosuojavaltuutettu, puh. 029 566 6700',
        'Voit ottaa yhteyttä valvontaviranomaiseen: tietosuojavaltuutettu, puh. 029 566 6700',
      ],
      [
        'Tietoa tietosuojasta: https://tietosuoja.fi',
        'Valituksen tekemisestä on ohjeita osoitteessa https://tietosuoja.fi',
      ],
      ['Tietosuojavaltuutettu, tietosuoja@om.fi', 'Käsittelyä valvoo Suomessa tietosuojavaltuutettu.'],
    ]),
    ...examplesIn('sv', 'complaint', [
      [
        'Dataombudsmannens byrå, PB 800, 00531 Helsingfors',
        'Klagomål: dataombudsmannens byrå, PB 800, 00531 Helsingfors',
      ],
      [
        'Tillsynsmyndighet: dataombudsmannen, tfn 029 566 6700',
        'Du kan kontakta dataombudsmannen, tfn 029 566 6700',
      ],
      ['Dataombudsmannen, tietosuoja@om.fi', 'Dataombudsmannen är tillsynsmyndighet i Finland.'],
    ]),
    ...examplesIn('en', 'complaint', [
      [
        'Data Protection Ombudsman, P.O. Box 800, 00531 Helsinki',
        'Complaints: Data Protection Ombudsman, P.O. Box 800, 00531 Helsinki',
      ],
      [
        'Supervisory authority: Data Protection Ombudsman, tel. 029 566 6700',
        'You may turn to the Data Protection Ombudsman, tel. 029 566 6700',
      ],
      [
        'Data Protection Ombudsman, tietosuoja@om.fi',
        'The Data Protection Ombudsman supervises data protection in Finland.',
      ],
    ]),
    {
      language: 'fi',
      in: 'complaint',
      bad: 'Tietosuojavaltuutettu: PL 800, 00531 Helsinki.',
      good: 'Valita tietosuojavaltuutetulle: PL 800, 00531 Helsinki.',
    },
  ],
  checkText: ({ content, language, sections }) => {
    const complaint = sections.filter((section) => isAbout(section, 'complaint'))
    const rights = sections.filter((section) => isAbout(section, 'complaint', 'rights', 'otherRights'))
    const bare = complaint.filter((section) => {
      const words = wordsOf(section)
      return says(words, AUTHORITY) && CONTACT.test(words)
    })
    const told =
      content?.rights.some(({ key }) => key === 'complaint') ||
      rights.some(
        (section) =>
          (complaint.includes(section) && tells(RIGHT, allWordsOf(section), language)) ||
          (says(wordsOf(section), AUTHORITY) && tells(RIGHT, wordsOf(section), language)),
      )
    return {
      applies: bare.length > 0,
      findings: told ? [] : bare.slice(0, 1).map((section) => ({ message: 'notTold' as const, section })),
    }
  },
})
