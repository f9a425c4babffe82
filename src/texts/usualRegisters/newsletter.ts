import type { UsualRegister } from './types.js'

import { choice, itServices, kept, offered, recipient, t, usualProtection } from './common.js'

/** Subscribers of a newsletter: consent by Act 917/2014, section 200. */
export const newsletter: UsualRegister = {
  key: 'newsletter',
  data: [
    choice('email', 'Nimi ja sähköpostiosoite', 'Namn och e-postadress', 'Name and e-mail address'),
    choice(
      'subscription',
      'Tilauksen ja sen peruuttamisen ajankohta',
      'Tidpunkt för beställningen och dess återkallelse',
      'When the newsletter was subscribed to and unsubscribed from',
    ),
    offered(choice('interests', 'Kiinnostuksen kohteet', 'Intressen', 'Interests')),
    offered(
      choice(
        'opening',
        'Tieto siitä, onko kirje avattu',
        'Uppgift om huruvida brevet har öppnats',
        'Whether a newsletter was opened',
      ),
    ),
  ],
  dataSubjects: [
    choice('subscribers', 'Uutiskirjeen tilaajat', 'Prenumeranter på nyhetsbrevet', 'Newsletter subscribers'),
  ],
  label: t('Uutiskirjeen tilaajat', 'Nyhetsbrevets prenumeranter', 'Newsletter subscribers'),
  name: t(
    'Uutiskirjeen tilaajarekisteri',
    'Nyhetsbrevets prenumerantregister',
    'Newsletter subscriber register',
  ),
  protection: usualProtection,
  provision: { basis: 'none' },
  purposes: [
    {
      key: 'newsletter',
      directMarketing: true,
      legalBases: ['consent'],
      retention: [
        kept(
          'Kunnes tilaus peruutetaan',
          'Tills prenumerationen avslutas',
          'Until the subscription is cancelled',
        ),
        kept(
          'Kuusi kuukautta tilauksen peruuttamisesta',
          'Sex månader från det att prenumerationen avslutas',
          'Six months from the cancellation of the subscription',
          'P6M',
        ),
      ],
      text: t('Uutiskirjeen lähettäminen', 'Utskick av nyhetsbrev', 'Sending the newsletter'),
    },
    {
      key: 'statistics',
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Seuraamme, mitkä aiheet kiinnostavat lukijoita, jotta voimme tehdä parempia kirjeitä.',
        'Vi följer vilka ämnen som intresserar läsarna för att kunna göra bättre nyhetsbrev.',
        'We follow which topics interest readers in order to write better newsletters.',
      ),
      retention: [
        kept('Yksi vuosi lähettämisestä', 'Ett år från utskicket', 'One year from sending', 'P1Y'),
        kept(
          'Kuusi kuukautta lähettämisestä',
          'Sex månader från utskicket',
          'Six months from sending',
          'P6M',
        ),
      ],
      text: t('Lukemisen tilastointi', 'Statistik över läsningen', 'Statistics of reading'),
      usual: false,
    },
  ],
  recipients: [
    recipient(
      'processor',
      'mailingService',
      'Uutiskirjeiden lähetyspalvelu',
      'Tjänst för utskick av nyhetsbrev',
      'Newsletter mailing service',
    ),
    offered(itServices),
  ],
  sources: [],
  withdrawMethod: t(
    'Jokaisessa kirjeessä on linkki, josta tilauksen voi peruuttaa.',
    'I varje nyhetsbrev finns en länk för att avsluta prenumerationen.',
    'Every newsletter has a link for unsubscribing.',
  ),
}
