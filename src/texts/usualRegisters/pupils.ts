import type { UsualRegister } from './types.js'

import {
  choice,
  contactDetails,
  itServices,
  kept,
  messages,
  offered,
  personalIdentityCode,
  recipient,
  t,
  usualProtection,
} from './common.js'

const byPlan = kept(
  'Organisaation tiedonohjaussuunnitelmassa arkistolain (831/1994) nojalla määrätyn ajan',
  'Den tid som med stöd av arkivlagen (831/1994) har fastställts i organisationens informationsstyrningsplan',
  'For the period laid down in the information management plan of the organisation under the Archives Act (831/1994)',
)

/** Pupils of basic education. */
export const pupils: UsualRegister = {
  key: 'pupils',
  data: [
    contactDetails,
    personalIdentityCode,
    choice(
      'guardians',
      'Huoltajien yhteystiedot',
      'Kontaktuppgifter till vårdnadshavarna',
      'Contact details of the guardians',
    ),
    choice(
      'teaching',
      'Opetusryhmät, arvioinnit ja todistukset',
      'Undervisningsgrupper, bedömningar och betyg',
      'Teaching groups, assessments and certificates',
    ),
    choice('absences', 'Poissaolot', 'Frånvaro', 'Absences'),
    choice(
      'support',
      'Oppimisen tuki ja oppilashuolto',
      'Stöd för lärandet och elevvård',
      'Support for learning and pupil welfare',
    ),
    messages,
    offered(
      choice(
        'languageAndReligion',
        'Äidinkieli ja katsomusaineen valinta',
        'Modersmål och val av åskådningsämne',
        'Mother tongue and choice of religion or ethics as a subject',
      ),
    ),
  ],
  dataSubjects: [
    choice('pupils', 'Oppilaat', 'Elever', 'Pupils'),
    choice('guardians', 'Oppilaiden huoltajat', 'Elevernas vårdnadshavare', 'Guardians of pupils'),
  ],
  label: t('Oppilaat', 'Elever', 'Pupils'),
  name: t('Oppilasrekisteri', 'Elevregister', 'Pupil register'),
  protection: usualProtection,
  provision: {
    basis: 'law',
    consequence: t(
      'Ilman tietoja opetusta ja sen tukea ei voida järjestää.',
      'Utan uppgifterna kan undervisningen och stödet för den inte ordnas.',
      'Without the data teaching and its support cannot be arranged.',
    ),
  },
  purposes: [
    {
      key: 'teaching',
      law: t(
        'Perusopetuslaki (628/1998)',
        'Lagen om grundläggande utbildning (628/1998)',
        'Basic Education Act (628/1998)',
      ),
      legalBases: ['legalObligation'],
      retention: [
        byPlan,
        kept(
          'Kymmenen vuotta koulunkäynnin päättymisestä',
          'Tio år från det att skolgången har avslutats',
          'Ten years from the end of schooling',
          'P10Y',
        ),
      ],
      text: t(
        'Opetuksen järjestäminen ja arviointi',
        'Anordnande av undervisning och bedömning',
        'Organisation of teaching and assessment',
      ),
    },
    {
      key: 'welfare',
      law: t(
        'Oppilas- ja opiskelijahuoltolaki (1287/2013)',
        'Lagen om elev- och studerandevård (1287/2013)',
        'Pupil and Student Welfare Act (1287/2013)',
      ),
      legalBases: ['legalObligation'],
      retention: [byPlan],
      text: t(
        'Oppimisen tuki ja oppilashuolto',
        'Stöd för lärandet och elevvård',
        'Support for learning and pupil welfare',
      ),
    },
    {
      key: 'cooperation',
      law: t(
        'Perusopetuslaki (628/1998) 3 §',
        'Lagen om grundläggande utbildning (628/1998) 3 §',
        'Basic Education Act (628/1998), section 3',
      ),
      legalBases: ['publicTask'],
      retention: [
        kept('Lukuvuoden loppuun', 'Till utgången av läsåret', 'Until the end of the school year'),
        kept('Koulunkäynnin päättymiseen', 'Till dess att skolgången avslutas', 'Until the end of schooling'),
      ],
      text: t(
        'Kodin ja koulun yhteistyö',
        'Samarbete mellan hemmet och skolan',
        'Cooperation between home and school',
      ),
    },
  ],
  recipients: [
    itServices,
    recipient(
      'controller',
      'educationAgency',
      'Opetushallitus (Koski-tietovaranto)',
      'Utbildningsstyrelsen (informationsresursen Koski)',
      'Finnish National Agency for Education (Koski)',
    ),
    recipient(
      'controller',
      'nextSchool',
      'Koulu tai oppilaitos, johon oppilas siirtyy',
      'Skolan eller läroanstalten som eleven flyttar till',
      'The school to which a pupil moves',
    ),
    offered(
      recipient(
        'controller',
        'schoolHealth',
        'Kouluterveydenhuolto',
        'Skolhälsovården',
        'School health care',
      ),
    ),
  ],
  sources: [
    choice('guardians', 'Oppilaan huoltajat', 'Elevens vårdnadshavare', 'Guardians of the pupil'),
    choice(
      'populationRegister',
      'Väestötietojärjestelmä',
      'Befolkningsdatasystemet',
      'Population Information System',
    ),
    offered(
      choice(
        'earlierSchool',
        'Aiempi koulu tai varhaiskasvatus',
        'Tidigare skola eller småbarnspedagogik',
        'Earlier school or early childhood education',
      ),
    ),
  ],
  specialCategories: t(
    'Terveyttä ja vakaumusta koskevia tietoja käsitellään rekisterinpitäjän laissa säädetyn tehtävän hoitamiseksi (tietosuoja-asetuksen 9 artiklan 2 kohdan g alakohta; tietosuojalaki (1050/2018) 6 §).',
    'Uppgifter om hälsa och övertygelse behandlas för att sköta en uppgift som föreskrivs för den personuppgiftsansvarige i lag (artikel 9.2 g i dataskyddsförordningen; dataskyddslagen (1050/2018) 6 §).',
    'Data on health and beliefs are processed in order to carry out a task that the controller has by law (GDPR Article 9(2)(g); Data Protection Act (1050/2018), section 6).',
  ),
}
