import type { Texts } from '../law/index.js'
import type { UsualChoice, UsualPurpose, UsualRecipient, UsualRetention } from './types.js'

/** The same in Finnish, Swedish and English. */
export const t = (fi: string, sv: string, en: string): Texts => ({ en, fi, sv })

/** Something to choose. */
export const choice = (key: string, fi: string, sv: string, en: string): UsualChoice => ({
  key,
  text: t(fi, sv, en),
})

/** The same, which nobody has unless they tick it. */
export const offered = <Choice extends UsualChoice>(one: Choice): Choice => ({ ...one, usual: false })

/** A recipient. */
export const recipient = (
  role: UsualRecipient['role'],
  key: string,
  fi: string,
  sv: string,
  en: string,
): UsualRecipient => ({ key, role, text: t(fi, sv, en) })

/** A retention period; one without a duration ends with an event. */
export const kept = (fi: string, sv: string, en: string, duration?: string): UsualRetention => ({
  text: t(fi, sv, en),
  ...(duration !== undefined && { duration }),
})

export const contactDetails = choice(
  'contactDetails',
  'Nimi ja yhteystiedot (osoite, puhelinnumero, sähköpostiosoite)',
  'Namn och kontaktuppgifter (adress, telefonnummer, e-postadress)',
  'Name and contact details (address, telephone number, e-mail address)',
)

export const messages = choice(
  'messages',
  'Viestit ja yhteydenpito',
  'Meddelanden och kontakter',
  'Messages and correspondence',
)

export const personalIdentityCode = choice(
  'personalIdentityCode',
  'Henkilötunnus',
  'Personbeteckning',
  'Personal identity code',
)

export const itServices = recipient(
  'processor',
  'itServices',
  'Tietojärjestelmien toimittajat ja ylläpitäjät',
  'Leverantörer och förvaltare av informationssystem',
  'Providers of information systems and their maintenance',
)

export const accountants = recipient(
  'processor',
  'accountants',
  'Tilitoimisto',
  'Bokföringsbyrå',
  'Accounting firm',
)

/** Kirjanpitolaki 1336/1997, chapter 2, section 10. */
export const accounting: UsualPurpose = {
  key: 'accounting',
  law: t(
    'Kirjanpitolaki (1336/1997) 2 luku 10 §',
    'Bokföringslagen (1336/1997) 2 kap. 10 §',
    'Accounting Act (1336/1997), chapter 2, section 10',
  ),
  legalBases: ['legalObligation'],
  retention: [
    kept(
      'Kuusi vuotta sen kalenterivuoden päättymisestä, jonka aikana tilikausi on päättynyt',
      'Sex år från utgången av det kalenderår under vilket räkenskapsperioden har avslutats',
      'Six years from the end of the calendar year in which the accounting period ended',
      'P6Y',
    ),
    kept(
      'Kymmenen vuotta tilikauden päättymisestä',
      'Tio år från räkenskapsperiodens utgång',
      'Ten years from the end of the accounting period',
      'P10Y',
    ),
  ],
  text: t('Laskutus ja kirjanpito', 'Fakturering och bokföring', 'Invoicing and accounting'),
}

export const writtenWithdrawal = t(
  'Lähetä meille viesti, jossa kerrot peruuttavasi suostumuksesi.',
  'Skicka oss ett meddelande om att du återkallar ditt samtycke.',
  'Send us a message saying that you withdraw your consent.',
)

export const usualProtection = {
  electronic: t(
    'Tiedot ovat järjestelmissä, joihin kirjaudutaan henkilökohtaisilla tunnuksilla. Käyttöoikeudet annetaan työtehtävien mukaan, yhteydet on salattu ja tiedoista otetaan varmuuskopiot.',
    'Uppgifterna finns i system där man loggar in med personliga användarnamn. Åtkomsträttigheter ges enligt arbetsuppgifterna, förbindelserna är krypterade och uppgifterna säkerhetskopieras.',
    'The data are in systems that people sign in to with personal accounts. Access is granted according to duties, connections are encrypted and the data are backed up.',
  ),
  manual: t(
    'Paperit säilytetään lukituissa tiloissa, joihin pääsevät vain ne, jotka tarvitsevat tietoja työssään. Tarpeettomat paperit hävitetään tietoturvallisesti.',
    'Papper förvaras i låsta utrymmen dit endast de som behöver uppgifterna i sitt arbete har tillträde. Papper som inte längre behövs förstörs på ett säkert sätt.',
    'Papers are kept in locked rooms that only those who need the data in their work can enter. Papers that are no longer needed are destroyed securely.',
  ),
}
