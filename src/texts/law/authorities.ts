import type { Address } from '../../notice/document.js'
import type { AuthorityContact, AuthorityEntry, Texts } from './types.js'

const GDPR_APPLIES = '2018-05-25'
/** The day the GDPR came to apply in the EEA (EEA Joint Committee Decision No 154/2018). */
const GDPR_APPLIES_IN_EEA = '2018-07-20'

const LIST =
  'datenanfragen/data, supervisory-authorities (community list), with English names of the W3C DPV list; official list: https://www.edpb.europa.eu/about-edpb/who-we-are/members_en'
const LIST_SEEN = '2026-07-21'

const authority = (
  id: string,
  country: string,
  website: string,
  localLanguages: readonly string[],
  names: Texts,
  more: Partial<AuthorityEntry> = {},
): AuthorityEntry => ({
  id,
  country,
  localLanguages,
  names,
  website,
  validFrom: GDPR_APPLIES,
  validTo: null,
  verified: LIST_SEEN,
  source: LIST,
  ...more,
})

const place = (street: string, postalCode: string, city: string): Address => ({
  street,
  postalCode,
  city,
  country: 'FI',
})

const OMBUDSMAN: Texts = {
  fi: 'Tietosuojavaltuutetun toimisto',
  sv: 'Dataombudsmannens byrå',
  en: 'Office of the Data Protection Ombudsman',
}

const OMBUDSMAN_COMPETENCE: Texts = {
  fi: 'Ahvenanmaalla muut kuin maakunnan ja kuntien viranomaiset',
  sv: 'På Åland andra än landskapets och kommunernas myndigheter',
  en: 'In Åland, controllers other than the authorities of the region and its municipalities',
}

const ombudsmanPages: Record<
  'en' | 'fi' | 'sv',
  Pick<AuthorityContact, 'complaintPage' | 'contactPage' | 'website'>
> = {
  fi: {
    website: 'https://tietosuoja.fi',
    complaintPage: 'https://tietosuoja.fi/ilmoitus-tietosuojavaltuutetulle',
    contactPage: 'https://tietosuoja.fi/yhteystiedot',
  },
  sv: {
    website: 'https://tietosuoja.fi/sv',
    complaintPage: null,
    contactPage: 'https://tietosuoja.fi/sv/kontaktuppgifter',
  },
  en: {
    website: 'https://tietosuoja.fi/en',
    complaintPage: 'https://tietosuoja.fi/en/notification-to-the-data-protection-ombudsman',
    contactPage: 'https://tietosuoja.fi/en/contact-information',
  },
}

const EMAIL = 'tietosuoja@om.fi'
/** On pages of 2019, and on none of today. When it was given up is not known. */
const FAX = '029 566 6735'
const FAX_ABROAD = '+358 29 566 6735'

/**
 * Contact details at Ratapihantie. The addresses of pages are left out: the site had another structure then. The
 * registry's number is not known from those days.
 */
const atRatapihantie: Record<string, AuthorityContact> = {
  fi: {
    visitingAddress: place('Ratapihantie 9, 6. krs', '00520', 'Helsinki'),
    postalAddress: place('PL 800', '00521', 'Helsinki'),
    phone: '029 566 6700',
    registryPhone: null,
    fax: FAX,
    email: EMAIL,
    website: 'https://tietosuoja.fi',
    complaintPage: null,
    contactPage: null,
  },
  sv: {
    visitingAddress: place('Bangårdsvägen 9, 6 vån.', '00520', 'Helsingfors'),
    postalAddress: place('PB 800', '00521', 'Helsingfors'),
    phone: '029 566 6700',
    registryPhone: null,
    fax: FAX,
    email: EMAIL,
    website: 'https://tietosuoja.fi/sv',
    complaintPage: null,
    contactPage: null,
  },
  en: {
    visitingAddress: place('Ratapihantie 9, 6th floor', '00520', 'Helsinki'),
    postalAddress: place('P.O. Box 800', '00521', 'Helsinki'),
    phone: '+358 29 566 6700',
    registryPhone: null,
    fax: FAX_ABROAD,
    email: EMAIL,
    website: 'https://tietosuoja.fi/en',
    complaintPage: null,
    contactPage: null,
  },
}

const atLintulahdenkuja: Record<string, AuthorityContact> = {
  fi: {
    visitingAddress: place('Lintulahdenkuja 4', '00530', 'Helsinki'),
    postalAddress: place('PL 800', '00531', 'Helsinki'),
    phone: '029 566 6700',
    registryPhone: '029 566 6768',
    fax: null,
    email: EMAIL,
    ...ombudsmanPages.fi,
  },
  sv: {
    visitingAddress: place('Fågelviksgränden 4', '00530', 'Helsingfors'),
    postalAddress: place('PB 800', '00531', 'Helsingfors'),
    phone: '029 566 6700',
    registryPhone: '029 566 6768',
    fax: null,
    email: EMAIL,
    ...ombudsmanPages.sv,
  },
  en: {
    visitingAddress: place('Lintulahdenkuja 4', '00530', 'Helsinki'),
    postalAddress: place('P.O. Box 800', '00531', 'Helsinki'),
    phone: '+358 29 566 6700',
    registryPhone: '+358 29 566 6768',
    fax: null,
    email: EMAIL,
    ...ombudsmanPages.en,
  },
}

const finland = { alsoIn: ['AX'], competence: OMBUDSMAN_COMPETENCE } as const

/**
 * The supervisory authorities of the GDPR in the 27 states of the EU, in Iceland, Liechtenstein and Norway, and in
 * Åland, since the GDPR applies there. Of those abroad only name and website: addresses age, and a notice that needs
 * one can get it through the `law` option.
 *
 * The Finnish office moved from Ratapihantie to Lintulahdenkuja in 2018 or 2019; the day is not known, so the turn of the
 * year stands for it and both entries say so.
 *
 * Sources: each entry names its own.
 */
export const authorities: readonly AuthorityEntry[] = [
  authority(
    'fi-tietosuojavaltuutettu',
    'FI',
    'https://tietosuoja.fi',
    ['fi', 'sv'],
    { ...OMBUDSMAN },
    {
      ...finland,
      contact: atRatapihantie,
      validTo: '2019-01-01',
      approximate: ['validTo'],
      verified: null,
      source:
        'Archived lists and notices, and a community record of 14.7.2018 for the postal address. Not confirmed: the day of the move, the Swedish and English form of the visiting address, when the fax ended.',
    },
  ),
  authority(
    'fi-tietosuojavaltuutettu',
    'FI',
    'https://tietosuoja.fi',
    ['fi', 'sv'],
    { ...OMBUDSMAN },
    {
      ...finland,
      contact: atLintulahdenkuja,
      validFrom: '2019-01-01',
      approximate: ['validFrom'],
      verified: '2026-03-30',
      source:
        'https://tietosuoja.fi/yhteystiedot, https://tietosuoja.fi/sv/kontaktuppgifter, https://tietosuoja.fi/en/contact-information. Not confirmed: the day of the move; the address of the Swedish form for complaints. The English name of the box is a translation of “PL 800”.',
    },
  ),
  authority(
    'ax-datainspektionen',
    'AX',
    'https://www.di.ax',
    ['sv'],
    { sv: 'Datainspektionen', fi: 'Datainspektionen (Ahvenanmaa)', en: 'Åland Data Inspectorate' },
    {
      competence: {
        fi: 'Ahvenanmaan maakunnan ja kuntien hallinto',
        sv: 'Landskaps- och kommunalförvaltningen på Åland',
        en: 'The administration of the region of Åland and its municipalities',
      },
      verified: null,
      source:
        'https://www.di.ax; landskapslag (2019:9) om dataskydd inom landskaps- och kommunalförvaltningen. Not confirmed: the English and Finnish forms of the name.',
    },
  ),
  authority('at-datenschutzbehoerde', 'AT', 'https://www.dsb.gv.at', ['de'], {
    de: 'Österreichische Datenschutzbehörde',
    en: 'Austrian Data Protection Authority',
  }),
  authority(
    'be-gegevensbeschermingsautoriteit',
    'BE',
    'https://www.dataprotectionauthority.be',
    ['nl', 'fr', 'de'],
    {
      nl: 'Gegevensbeschermingsautoriteit',
      fr: 'Autorité de protection des données',
      de: 'Datenschutzbehörde',
      en: 'Belgian Data Protection Authority',
    },
    { source: `${LIST}. The German name: general knowledge.` },
  ),
  authority('bg-kzld', 'BG', 'https://www.cpdp.bg', ['bg'], {
    bg: 'Комисия за защита на личните данни',
    en: 'Commission for Personal Data Protection',
  }),
  authority('cy-epitropos', 'CY', 'https://www.dataprotection.gov.cy', ['el'], {
    el: 'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
    en: 'Office of the Commissioner for Personal Data Protection',
  }),
  authority(
    'cz-uoou',
    'CZ',
    'https://uoou.gov.cz',
    ['cs'],
    { cs: 'Úřad pro ochranu osobních údajů', en: 'Office for Personal Data Protection' },
    {
      verified: null,
      source: `${LIST}. Not confirmed: the new address of the site (the list has https://www.uoou.cz).`,
    },
  ),
  authority(
    'de-bfdi',
    'DE',
    'https://www.bfdi.bund.de',
    ['de'],
    {
      de: 'Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit (BfDI)',
      en: 'Federal Commissioner for Data Protection and Freedom of Information',
    },
    {
      competence: {
        de: 'Bundesbehörden, Telekommunikation und Post; für andere sind die Aufsichtsbehörden der Länder zuständig',
        en: 'Federal bodies, telecommunications and post; other controllers are supervised by the authorities of the Länder',
        fi: 'Liittovaltion viranomaiset, teleyritykset ja posti; muita valvovat osavaltioiden viranomaiset',
        sv: 'Förbundsmyndigheter, telekommunikation och post; övriga övervakas av delstaternas myndigheter',
      },
      source: `${LIST}. The Länder have authorities of their own, which are not listed here. The article in the name (Der, Die) follows the office holder.`,
    },
  ),
  authority('dk-datatilsynet', 'DK', 'https://www.datatilsynet.dk', ['da'], {
    da: 'Datatilsynet',
    en: 'Danish Data Protection Agency',
  }),
  authority('ee-aki', 'EE', 'https://www.aki.ee', ['et'], {
    et: 'Andmekaitse Inspektsioon',
    en: 'Estonian Data Protection Inspectorate',
  }),
  authority('gr-dpa', 'GR', 'https://www.dpa.gr', ['el'], {
    el: 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
    en: 'Hellenic Data Protection Authority',
  }),
  authority('es-aepd', 'ES', 'https://www.aepd.es', ['es'], {
    es: 'Agencia Española de Protección de Datos (AEPD)',
    en: 'Spanish Data Protection Agency',
  }),
  authority('fr-cnil', 'FR', 'https://www.cnil.fr', ['fr'], {
    fr: 'Commission nationale de l’informatique et des libertés (CNIL)',
    en: 'National Commission on Informatics and Liberty',
  }),
  authority('hr-azop', 'HR', 'https://azop.hr', ['hr'], {
    hr: 'Agencija za zaštitu osobnih podataka (AZOP)',
    en: 'Croatian Personal Data Protection Agency',
  }),
  authority('hu-naih', 'HU', 'https://www.naih.hu', ['hu'], {
    hu: 'Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)',
    en: 'Hungarian National Authority for Data Protection and Freedom of Information',
  }),
  authority(
    'ie-dpc',
    'IE',
    'https://www.dataprotection.ie',
    ['en', 'ga'],
    { en: 'Data Protection Commission', ga: 'An Coimisiún um Chosaint Sonraí' },
    { verified: null, source: `${LIST}. Not confirmed: the Irish name.` },
  ),
  authority('it-garante', 'IT', 'https://www.garanteprivacy.it', ['it'], {
    it: 'Garante per la protezione dei dati personali',
    en: 'Italian Data Protection Authority',
  }),
  authority('lt-vdai', 'LT', 'https://vdai.lrv.lt', ['lt'], {
    lt: 'Valstybinė duomenų apsaugos inspekcija (VDAI)',
    en: 'State Data Protection Inspectorate',
  }),
  authority('lu-cnpd', 'LU', 'https://cnpd.public.lu', ['fr'], {
    fr: 'Commission nationale pour la protection des données (CNPD)',
    en: 'National Commission for Data Protection',
  }),
  authority('lv-dvi', 'LV', 'https://www.dvi.gov.lv', ['lv'], {
    lv: 'Datu valsts inspekcija',
    en: 'Data State Inspectorate',
  }),
  authority(
    'mt-idpc',
    'MT',
    'https://idpc.org.mt',
    ['en', 'mt'],
    {
      en: 'Office of the Information and Data Protection Commissioner (IDPC)',
      mt: 'Uffiċċju tal-Kummissarju għall-Informazzjoni u l-Protezzjoni tad-Data',
    },
    { verified: null, source: `${LIST}. Not confirmed: the Maltese name.` },
  ),
  authority('nl-ap', 'NL', 'https://autoriteitpersoonsgegevens.nl', ['nl'], {
    nl: 'Autoriteit Persoonsgegevens',
    en: 'Dutch Data Protection Authority',
  }),
  authority('pl-uodo', 'PL', 'https://uodo.gov.pl', ['pl'], {
    pl: 'Urząd Ochrony Danych Osobowych (UODO)',
    en: 'Personal Data Protection Office',
  }),
  authority('pt-cnpd', 'PT', 'https://www.cnpd.pt', ['pt'], {
    pt: 'Comissão Nacional de Proteção de Dados (CNPD)',
    en: 'Portuguese Data Protection Authority',
  }),
  authority('ro-anspdcp', 'RO', 'https://www.dataprotection.ro', ['ro'], {
    ro: 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal (ANSPDCP)',
    en: 'National Supervisory Authority for Personal Data Processing',
  }),
  authority(
    'se-imy',
    'SE',
    'https://www.datainspektionen.se',
    ['sv'],
    { sv: 'Datainspektionen', en: 'Swedish Data Protection Authority' },
    {
      validTo: '2021-01-01',
      verified: null,
      source: 'General knowledge: the authority was renamed on 1.1.2021.',
    },
  ),
  authority(
    'se-imy',
    'SE',
    'https://www.imy.se',
    ['sv'],
    { sv: 'Integritetsskyddsmyndigheten (IMY)', en: 'Swedish Authority for Privacy Protection' },
    { validFrom: '2021-01-01' },
  ),
  authority('si-informacijski-pooblascenec', 'SI', 'https://www.ip-rs.si', ['sl'], {
    sl: 'Informacijski pooblaščenec',
    en: 'Information Commissioner of the Republic of Slovenia',
  }),
  authority('sk-uoou', 'SK', 'https://dataprotection.gov.sk', ['sk'], {
    sk: 'Úrad na ochranu osobných údajov Slovenskej republiky',
    en: 'Office for Personal Data Protection of the Slovak Republic',
  }),
  authority(
    'is-personuvernd',
    'IS',
    'https://www.personuvernd.is',
    ['is'],
    { is: 'Persónuvernd', en: 'Icelandic Data Protection Authority' },
    { validFrom: GDPR_APPLIES_IN_EEA },
  ),
  authority(
    'li-datenschutzstelle',
    'LI',
    'https://www.datenschutzstelle.li',
    ['de'],
    { de: 'Datenschutzstelle Fürstentum Liechtenstein', en: 'Data Protection Office Liechtenstein' },
    { validFrom: GDPR_APPLIES_IN_EEA },
  ),
  authority(
    'no-datatilsynet',
    'NO',
    'https://www.datatilsynet.no',
    ['nb'],
    { nb: 'Datatilsynet', en: 'Norwegian Data Protection Authority' },
    { validFrom: GDPR_APPLIES_IN_EEA },
  ),
]
