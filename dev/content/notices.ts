import { inThree, rich } from './text.js'

type Id = number | string

/** A section as a profile puts it into a new notice. */
export type Section = { [field: string]: unknown; blockType: string; keys?: null | string[] }

/** The texts that notices share. */
export type SharedTexts = { authority: Id; cookies: Id }

const about = (section: Section, key: string): boolean =>
  section.blockType === 'register' && section.keys?.[0] === key

/** Gives the section that begins with the first of some matters all of them. */
const merge = (sections: Section[], keys: string[]): Section[] =>
  sections.map((section) => (about(section, keys[0] ?? '') ? { ...section, keys } : section))

const addBeforeLast = (sections: Section[], ...added: Section[]): Section[] => [
  ...sections.slice(0, -1),
  ...added,
  ...sections.slice(-1),
]

/** The rowing club's notice: the classic form as it was on paper, to which it adds what the form is too old to ask. */
export const memberNotice = {
  data: (register: Id) => ({
    title: inThree(
      'Tietosuojaseloste: Saarelan soutajien jäsenrekisteri',
      'Dataskyddsbeskrivning: medlemsregistret för Saarelan soutajat',
      'Privacy notice: membership register of Saarelan soutajat',
    ),
    slug: 'jasenrekisteri',
    change: { effectiveFrom: '2025-02-10' },
    layout: 'table',
    numbering: 'form',
    preparedOn: '2025-02-03',
    profile: 'classic',
    registers: [register],
    statute: inThree(
      'EU:n yleinen tietosuoja-asetus (EU) 2016/679, 13 ja 14 artikla',
      'EU:s allmänna dataskyddsförordning (EU) 2016/679, artiklarna 13 och 14',
      'EU General Data Protection Regulation (EU) 2016/679, Articles 13 and 14',
    ),
  }),
  sections: (sections: Section[], { authority }: SharedTexts): Section[] =>
    addBeforeLast(
      [
        ['purposes', 'legalBasis', 'legitimateInterests'],
        ['dataContent', 'retention'],
        ['disclosures', 'recipients'],
      ].reduce(merge, sections),
      { blockType: 'register', keys: ['provisionRequirement'] },
      { block: authority, blockType: 'shared' },
    ),
}

/** The boatyard's notice: everything the GDPR asks for, each under its own heading. */
export const customerNotice = {
  data: (register: Id) => ({
    // The English text is written for the second version.
    title: inThree(
      'Tietosuojaseloste: veneveistämön asiakasrekisteri',
      'Dataskyddsbeskrivning: båtvarvets kundregister',
    ),
    slug: 'asiakasrekisteri',
    change: { effectiveFrom: '2025-03-01' },
    introduction: inThree(
      rich(
        '{{controller.name}} käsittelee asiakkaidensa henkilötietoja. Tästä selosteesta näet, mitä tietoja meillä on, mihin niitä tarvitaan ja mitä oikeuksia sinulla on.',
      ),
      rich(
        '{{controller.name}} behandlar personuppgifter om sina kunder. I den här beskrivningen ser du vilka uppgifter vi har, vad de behövs för och vilka rättigheter du har.',
      ),
      rich(
        '{{controller.name}} processes personal data of its customers. This notice tells you what data we hold, what they are needed for and what rights you have.',
      ),
    ),
    preparedOn: '2025-02-14',
    profile: 'full',
    registers: [register],
  }),
  sections: (sections: Section[], { authority, cookies }: SharedTexts): Section[] =>
    sections.map((section) => {
      if (section.blockType === 'cookies') return { ...section, block: cookies }
      if (section.blockType === 'authority') return { ...section, block: authority }
      return section
    }),
  /** What the second version changes. */
  change: {
    title: inThree(
      'Tietosuojaseloste: veneveistämön asiakasrekisteri',
      'Dataskyddsbeskrivning: båtvarvets kundregister',
      'Privacy notice: customer register of the boatyard',
    ),
    change: {
      effectiveFrom: '2026-05-01',
      note: inThree(
        'Uutiskirje lähetetään nyt palvelulla, joka käsittelee tilaajien nimiä ja sähköpostiosoitteita Yhdysvalloissa. Seloste on luettavissa myös englanniksi.',
        'Nyhetsbrevet skickas nu med en tjänst som behandlar prenumeranternas namn och e-postadresser i USA. Beskrivningen finns nu också på engelska.',
        'The newsletter is now sent with a service that processes the names and e-mail addresses of subscribers in the United States. The notice is now available in English too.',
      ),
      type: 'major',
    },
    nextReviewOn: '2027-05-01',
    reviewedOn: '2026-04-20',
  },
}

/** The first day of the third month from now: what takes force then is still ahead while the demo is looked at. */
export const inThreeMonths = (now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3, 1)).toISOString().slice(0, 10)

/** What the short form would call by the names of all its matters. */
const sharingHeading = inThree(
  'Tietojen luovutukset ja siirrot',
  'Utlämnande och överföring av uppgifter',
  'Disclosures and transfers of data',
)

/** The municipality's notice: the short form, with the matters it would lack merged in. */
export const applicantNotice = {
  data: (register: Id) => ({
    title: inThree(
      'Tietosuojaseloste: Saarelan kunnan työnhakijat',
      'Dataskyddsbeskrivning: arbetssökande i Saarela kommun',
      'Privacy notice: job applicants of the Municipality of Saarela',
    ),
    slug: 'tyonhakijat',
    change: { effectiveFrom: '2025-09-01' },
    preparedOn: '2025-08-18',
    profile: 'merged',
    registers: [register],
  }),
  sections: (sections: Section[], { authority }: SharedTexts): Section[] =>
    addBeforeLast(
      [
        ['contactPerson', 'dpo'],
        ['legalBasis', 'purposes', 'provisionRequirement'],
        ['dataContent', 'retention'],
        ['disclosures', 'recipients', 'transfers'],
      ]
        .reduce(merge, sections)
        .map((section) =>
          about(section, 'disclosures') ? { ...section, heading: sharingHeading } : section,
        ),
      { blockType: 'register', keys: ['automatedDecisions'] },
      { block: authority, blockType: 'shared' },
    ),
  /** What the second version changes, published well before it takes force. */
  change: (effectiveFrom: string) => ({
    change: {
      effectiveFrom,
      note: inThree(
        'Hakemuksia säilytetään vuosi valintapäätöksestä. Ennen säilytysaika oli kaksi vuotta.',
        'Ansökningarna sparas i ett år från urvalsbeslutet. Tidigare sparades de i två år.',
        'Applications are kept for one year from the selection decision. Before, they were kept for two years.',
      ),
      type: 'major',
    },
  }),
}

/** A notice of its own that the newsletter once had: withdrawn when the customer notice told all of it. */
export const newsletterNotice = {
  data: (register: Id) => ({
    title: inThree(
      'Tietosuojaseloste: uutiskirje',
      'Dataskyddsbeskrivning: nyhetsbrevet',
      'Privacy notice: newsletter',
    ),
    slug: 'uutiskirje',
    change: { effectiveFrom: '2024-05-02' },
    preparedOn: '2024-04-25',
    profile: 'merged',
    registers: [register],
  }),
  sections: (sections: Section[], { cookies }: SharedTexts): Section[] =>
    addBeforeLast(
      [['dataContent', 'retention']].reduce(merge, sections),
      { blockType: 'register', keys: ['legitimateInterests'] },
      { blockType: 'register', keys: ['provisionRequirement'] },
      { block: cookies, blockType: 'shared' },
    ),
  withdrawal: (successor: Id) => ({
    withdrawal: {
      reason: inThree(
        'Uutiskirje kuuluu nyt asiakasrekisterin selosteeseen.',
        'Nyhetsbrevet ingår numera i beskrivningen av kundregistret.',
        'The newsletter is now part of the notice on the customer register.',
      ),
      successor,
    },
  }),
}
