import type { UsualRegister } from './types.js'

import {
  accountants,
  accounting,
  choice,
  contactDetails,
  itServices,
  kept,
  messages,
  offered,
  recipient,
  t,
  usualProtection,
} from './common.js'

/** Members of an association. */
export const members: UsualRegister = {
  key: 'members',
  data: [
    choice(
      'nameAndHome',
      'Täydellinen nimi ja kotipaikka',
      'Fullständigt namn och hemort',
      'Full name and place of residence',
    ),
    contactDetails,
    choice(
      'membership',
      'Jäsenyyden laji, alkamis- ja päättymispäivä',
      'Typ av medlemskap, dag då medlemskapet börjat och upphört',
      'Type of membership, dates of its beginning and end',
    ),
    choice('fees', 'Jäsenmaksut', 'Medlemsavgifter', 'Membership fees'),
    offered(
      choice(
        'activities',
        'Luottamustehtävät ja osallistuminen toimintaan',
        'Förtroendeuppdrag och deltagande i verksamheten',
        'Positions of trust and participation in activities',
      ),
    ),
    offered(choice('birthDate', 'Syntymäaika', 'Födelsedatum', 'Date of birth')),
    offered(messages),
  ],
  dataSubjects: [
    choice('members', 'Jäsenet', 'Medlemmar', 'Members'),
    offered(choice('formerMembers', 'Entiset jäsenet', 'Tidigare medlemmar', 'Former members')),
    offered(
      choice(
        'guardians',
        'Alaikäisten jäsenten huoltajat',
        'Vårdnadshavare för minderåriga medlemmar',
        'Guardians of members who are minors',
      ),
    ),
  ],
  label: t('Jäsenet', 'Medlemmar', 'Members'),
  name: t('Jäsenrekisteri', 'Medlemsregister', 'Membership register'),
  protection: usualProtection,
  provision: {
    basis: 'law',
    consequence: t(
      'Yhdistyksen on pidettävä luetteloa jäsenistään: ilman nimeä ja kotipaikkaa jäsenyys ei ole mahdollinen.',
      'Föreningen ska föra en förteckning över sina medlemmar: medlemskap är inte möjligt utan namn och hemort.',
      'An association has to keep a list of its members: membership is not possible without a name and place of residence.',
    ),
  },
  purposes: [
    {
      key: 'memberList',
      law: t(
        'Yhdistyslaki (503/1989) 11 §',
        'Föreningslagen (503/1989) 11 §',
        'Associations Act (503/1989), section 11',
      ),
      legalBases: ['legalObligation'],
      retention: [
        kept(
          'Yksi vuosi jäsenyyden päättymisestä',
          'Ett år från det att medlemskapet har upphört',
          'One year from the end of membership',
          'P1Y',
        ),
        kept(
          'Kolme vuotta jäsenyyden päättymisestä',
          'Tre år från det att medlemskapet har upphört',
          'Three years from the end of membership',
          'P3Y',
        ),
        kept('Jäsenyyden ajan', 'Så länge medlemskapet varar', 'As long as membership lasts'),
      ],
      text: t('Jäsenluettelon pitäminen', 'Förande av medlemsförteckning', 'Keeping the list of members'),
    },
    {
      key: 'membership',
      legalBases: ['contract'],
      retention: [
        kept(
          'Yksi vuosi jäsenyyden päättymisestä',
          'Ett år från det att medlemskapet har upphört',
          'One year from the end of membership',
          'P1Y',
        ),
        kept(
          'Kolme vuotta jäsenyyden päättymisestä',
          'Tre år från det att medlemskapet har upphört',
          'Three years from the end of membership',
          'P3Y',
        ),
      ],
      text: t(
        'Jäsenyyden ja jäsenetujen hoitaminen',
        'Skötsel av medlemskap och medlemsförmåner',
        'Administration of membership and its benefits',
      ),
    },
    {
      ...accounting,
      text: t('Jäsenmaksut ja kirjanpito', 'Medlemsavgifter och bokföring', 'Membership fees and accounting'),
    },
    {
      key: 'communication',
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Kerromme jäsenille yhdistyksen toiminnasta ja tapahtumista.',
        'Vi berättar för medlemmarna om föreningens verksamhet och evenemang.',
        'We tell members about the activities and events of the association.',
      ),
      retention: [kept('Jäsenyyden ajan', 'Så länge medlemskapet varar', 'As long as membership lasts')],
      text: t('Jäsenviestintä', 'Medlemskommunikation', 'Communication with members'),
    },
  ],
  recipients: [
    itServices,
    accountants,
    offered(
      recipient(
        'controller',
        'federation',
        'Liitto, johon yhdistys kuuluu',
        'Förbundet som föreningen hör till',
        'The federation to which the association belongs',
      ),
    ),
    offered(
      recipient(
        'processor',
        'magazine',
        'Jäsenlehden painotalo ja postitus',
        'Medlemstidningens tryckeri och postning',
        'Printing and mailing of the members’ magazine',
      ),
    ),
  ],
  sources: [
    offered(
      choice(
        'federation',
        'Liitto, johon yhdistys kuuluu',
        'Förbundet som föreningen hör till',
        'The federation to which the association belongs',
      ),
    ),
  ],
}
