import { inThree } from './text.js'

/**
 * The organisations of the demo, all made up. The supervisory authority comes with the standard texts.
 *
 * Business IDs have a right check digit and are from a range that is not given out.
 */
export const organisations = {
  association: {
    name: 'Saarelan soutajat ry',
    businessId: '9000001-1',
    city: 'Saarela',
    country: 'FI',
    email: 'toimisto@saarelansoutajat.example',
    phone: '029 123 4501',
    postalCode: '21999',
    roles: ['controller'],
    street: 'Laiturikatu 3',
    website: 'https://saarelansoutajat.example',
  },
  company: {
    name: 'Saarelan Veneveistämö Oy',
    businessId: '9000003-8',
    city: 'Saarela',
    country: 'FI',
    email: 'toimisto@saarelanveneveistamo.example',
    phone: '029 123 4510',
    postalCode: '21999',
    roles: ['controller'],
    street: 'Telakkatie 12',
    website: inThree(
      'https://saarelanveneveistamo.example',
      'https://saarelanveneveistamo.example/sv',
      'https://saarelanveneveistamo.example/en',
    ),
  },
  municipality: {
    name: inThree('Saarelan kunta', 'Saarela kommun', 'Municipality of Saarela'),
    businessId: '9000004-6',
    city: 'Saarela',
    country: 'FI',
    email: 'kirjaamo@saarela.example',
    hasPostalAddress: true,
    phone: '029 123 4520',
    postalAddress: {
      city: 'Saarela',
      postalCode: '21998',
      street: inThree('PL 15', 'PB 15', 'P.O. Box 15'),
    },
    postalCode: '21999',
    roles: ['controller'],
    street: inThree('Kunnantie 1', 'Kommunvägen 1', 'Kunnantie 1'),
    website: inThree('https://saarela.example', 'https://saarela.example/sv', 'https://saarela.example/en'),
  },
  accounting: {
    name: 'Tilitoimisto Luotsi Oy',
    businessId: '9000005-4',
    city: 'Saarela',
    country: 'FI',
    email: 'info@luotsi.example',
    postalCode: '21999',
    roles: ['processor'],
    street: 'Satamakuja 4 B',
  },
  hosting: {
    name: 'Majakka Hosting OÜ',
    businessId: '99000001',
    city: 'Tallinn',
    country: 'EE',
    email: 'privacy@majakka.example',
    roles: ['processor'],
  },
  recruitment: {
    name: 'Rekrysatama Oy',
    businessId: '9000006-2',
    city: 'Saarela',
    country: 'FI',
    email: 'tuki@rekrysatama.example',
    postalCode: '21999',
    roles: ['processor'],
    street: 'Satamakuja 9',
  },
  newsletterService: {
    name: 'Harbourpost Inc.',
    city: 'Portland, Oregon',
    country: 'US',
    email: 'privacy@harbourpost.example',
    roles: ['processor', 'recipient'],
    website: 'https://harbourpost.example',
  },
  federation: {
    name: inThree(
      'Suomen Saaristosoutuliitto ry',
      'Finlands Skärgårdsroddförbund rf',
      'Finnish Archipelago Rowing Federation',
    ),
    businessId: '9000008-9',
    city: 'Saarela',
    country: 'FI',
    email: 'liitto@saaristosoutu.example',
    postalCode: '21999',
    roles: ['recipient'],
    street: 'Airokuja 2',
  },
}

/** The ids under which they are stored. */
export type OrganisationIds = Record<keyof typeof organisations, number | string>
