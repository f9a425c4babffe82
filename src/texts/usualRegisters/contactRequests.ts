import type { UsualRegister } from './types.js'

import { choice, contactDetails, itServices, kept, messages, offered, t, usualProtection } from './common.js'

/** Those who get in touch by a form, by e-mail or by phone. */
export const contactRequests: UsualRegister = {
  key: 'contactRequests',
  data: [
    contactDetails,
    messages,
    offered(
      choice(
        'technical',
        'Lähetysaika ja IP-osoite',
        'Tidpunkt för sändning och IP-adress',
        'Time of sending and IP address',
      ),
    ),
  ],
  dataSubjects: [
    choice('senders', 'Yhteyttä ottaneet', 'Personer som tagit kontakt', 'People who have been in touch'),
  ],
  label: t('Yhteydenotot', 'Kontaktförfrågningar', 'Contact requests'),
  name: t('Yhteydenottojen rekisteri', 'Register över kontaktförfrågningar', 'Register of contact requests'),
  protection: usualProtection,
  provision: {
    basis: 'precondition',
    consequence: t(
      'Ilman yhteystietoja emme voi vastata.',
      'Utan kontaktuppgifter kan vi inte svara.',
      'Without contact details we cannot answer.',
    ),
  },
  purposes: [
    {
      key: 'answering',
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Vastaamme niille, jotka ottavat meihin yhteyttä.',
        'Vi svarar dem som kontaktar oss.',
        'We answer those who get in touch with us.',
      ),
      retention: [
        kept(
          'Yksi vuosi asian käsittelystä',
          'Ett år från det att ärendet har behandlats',
          'One year from the handling of the matter',
          'P1Y',
        ),
        kept(
          'Kuusi kuukautta asian käsittelystä',
          'Sex månader från det att ärendet har behandlats',
          'Six months from the handling of the matter',
          'P6M',
        ),
        kept(
          'Kaksi vuotta asian käsittelystä',
          'Två år från det att ärendet har behandlats',
          'Two years from the handling of the matter',
          'P2Y',
        ),
      ],
      text: t('Yhteydenottoihin vastaaminen', 'Svar på kontaktförfrågningar', 'Answering contact requests'),
    },
  ],
  recipients: [itServices],
  sources: [],
}
