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
  personalIdentityCode,
  recipient,
  t,
  usualProtection,
} from './common.js'

/** Customers of a business or a service. */
export const customers: UsualRegister = {
  key: 'customers',
  data: [
    contactDetails,
    choice(
      'orders',
      'Tilaukset, sopimukset ja asiakashistoria',
      'Beställningar, avtal och kundhistorik',
      'Orders, contracts and customer history',
    ),
    choice(
      'billing',
      'Laskutus- ja maksutiedot',
      'Fakturerings- och betalningsuppgifter',
      'Billing and payment details',
    ),
    messages,
    offered(
      choice(
        'marketingChoices',
        'Markkinointia koskevat luvat ja kiellot',
        'Tillstånd till och förbud mot marknadsföring',
        'Marketing permissions and objections',
      ),
    ),
    offered(personalIdentityCode),
  ],
  dataSubjects: [
    choice('customers', 'Asiakkaat', 'Kunder', 'Customers'),
    choice(
      'businessContacts',
      'Yritysasiakkaiden yhteyshenkilöt',
      'Kontaktpersoner hos företagskunder',
      'Contact persons of business customers',
    ),
    offered(choice('prospects', 'Mahdolliset asiakkaat', 'Potentiella kunder', 'Prospective customers')),
  ],
  label: t('Asiakkaat', 'Kunder', 'Customers'),
  name: t('Asiakasrekisteri', 'Kundregister', 'Customer register'),
  protection: usualProtection,
  provision: {
    basis: 'precondition',
    consequence: t(
      'Ilman yhteys- ja laskutustietoja emme voi ottaa tilausta vastaan tai tehdä sopimusta.',
      'Utan kontakt- och faktureringsuppgifter kan vi inte ta emot en beställning eller ingå avtal.',
      'Without contact and billing details we cannot accept an order or enter into a contract.',
    ),
  },
  purposes: [
    {
      key: 'contract',
      legalBases: ['contract'],
      retention: [
        kept(
          'Kolme vuotta asiakassuhteen päättymisestä',
          'Tre år från det att kundförhållandet har upphört',
          'Three years from the end of the customer relationship',
          'P3Y',
        ),
        kept(
          'Yksi vuosi asiakassuhteen päättymisestä',
          'Ett år från det att kundförhållandet har upphört',
          'One year from the end of the customer relationship',
          'P1Y',
        ),
        kept(
          'Kymmenen vuotta asiakassuhteen päättymisestä',
          'Tio år från det att kundförhållandet har upphört',
          'Ten years from the end of the customer relationship',
          'P10Y',
        ),
      ],
      text: t(
        'Tilausten ja sopimusten hoitaminen',
        'Skötsel av beställningar och avtal',
        'Handling orders and contracts',
      ),
    },
    accounting,
    {
      key: 'service',
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Vastaamme asiakkaidemme kysymyksiin ja parannamme palveluamme palautteen perusteella.',
        'Vi svarar på våra kunders frågor och förbättrar vår service utifrån den respons vi får.',
        'We answer the questions of our customers and improve our service on the basis of feedback.',
      ),
      retention: [
        kept('Kaksi vuotta yhteydenotosta', 'Två år från kontakten', 'Two years from the contact', 'P2Y'),
        kept('Yksi vuosi yhteydenotosta', 'Ett år från kontakten', 'One year from the contact', 'P1Y'),
      ],
      text: t(
        'Asiakaspalvelu ja palvelun kehittäminen',
        'Kundtjänst och utveckling av servicen',
        'Customer service and its development',
      ),
    },
    {
      key: 'marketing',
      directMarketing: true,
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Kerromme asiakkaillemme tuotteista ja palveluista, jotka liittyvät heidän aiempiin hankintoihinsa.',
        'Vi berättar för våra kunder om produkter och tjänster som hör samman med deras tidigare köp.',
        'We tell our customers about products and services related to their earlier purchases.',
      ),
      retention: [
        kept(
          'Kunnes asiakas kieltää markkinoinnin tai asiakassuhde päättyy',
          'Tills kunden förbjuder marknadsföringen eller kundförhållandet upphör',
          'Until the customer objects to marketing or the customer relationship ends',
        ),
      ],
      text: t(
        'Suoramarkkinointi asiakkaille',
        'Direktmarknadsföring till kunder',
        'Direct marketing to customers',
      ),
      usual: false,
    },
  ],
  recipients: [
    itServices,
    accountants,
    offered(
      recipient(
        'processor',
        'carriers',
        'Kuljetus- ja postipalvelut',
        'Transport- och posttjänster',
        'Transport and postal services',
      ),
    ),
    offered(
      recipient('controller', 'debtCollectors', 'Perintätoimisto', 'Inkassobyrå', 'Debt collection agency'),
    ),
  ],
  sources: [
    offered(
      choice(
        'publicRegisters',
        'Julkiset rekisterit, kuten kaupparekisteri',
        'Offentliga register, till exempel handelsregistret',
        'Public registers, such as the trade register',
      ),
    ),
  ],
}
