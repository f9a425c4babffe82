import type { UsualRegister } from './types.js'

import { choice, contactDetails, itServices, kept, messages, offered, t, usualProtection } from './common.js'

/** Contact persons of partners, suppliers and others that the controller works with. */
export const stakeholders: UsualRegister = {
  key: 'stakeholders',
  data: [
    contactDetails,
    choice('role', 'Organisaatio ja tehtävä', 'Organisation och uppgift', 'Organisation and position'),
    messages,
    offered(
      choice(
        'events',
        'Osallistuminen kokouksiin ja tapahtumiin',
        'Deltagande i möten och evenemang',
        'Participation in meetings and events',
      ),
    ),
  ],
  dataSubjects: [
    choice(
      'partners',
      'Yhteistyökumppaneiden yhteyshenkilöt',
      'Kontaktpersoner hos samarbetspartner',
      'Contact persons of partners',
    ),
    choice(
      'suppliers',
      'Toimittajien yhteyshenkilöt',
      'Kontaktpersoner hos leverantörer',
      'Contact persons of suppliers',
    ),
    offered(
      choice(
        'media',
        'Median ja viranomaisten edustajat',
        'Företrädare för medier och myndigheter',
        'Representatives of media and authorities',
      ),
    ),
  ],
  label: t(
    'Sidosryhmät ja yhteistyökumppanit',
    'Intressenter och samarbetspartner',
    'Stakeholders and partners',
  ),
  name: t('Sidosryhmärekisteri', 'Intressentregister', 'Stakeholder register'),
  protection: usualProtection,
  provision: { basis: 'none' },
  purposes: [
    {
      key: 'cooperation',
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Pidämme yhteyttä niihin, joiden kanssa teemme yhteistyötä.',
        'Vi håller kontakt med dem som vi samarbetar med.',
        'We stay in touch with those we work with.',
      ),
      retention: [
        kept(
          'Kaksi vuotta yhteistyön päättymisestä',
          'Två år från det att samarbetet har upphört',
          'Two years from the end of the cooperation',
          'P2Y',
        ),
        kept('Yhteistyön ajan', 'Så länge samarbetet pågår', 'As long as the cooperation lasts'),
      ],
      text: t('Yhteistyö ja yhteydenpito', 'Samarbete och kontakter', 'Cooperation and contacts'),
    },
  ],
  recipients: [itServices],
  sources: [
    choice(
      'employers',
      'Organisaatio, jota henkilö edustaa',
      'Organisationen som personen företräder',
      'The organisation that the person represents',
    ),
    offered(
      choice(
        'public',
        'Organisaatioiden verkkosivut ja kaupparekisteri',
        'Organisationernas webbplatser och handelsregistret',
        'Websites of organisations and the trade register',
      ),
    ),
  ],
}
