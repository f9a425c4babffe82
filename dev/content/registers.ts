import type { OrganisationIds } from './organisations.js'

import { inThree, rich } from './text.js'

const accountingAct = inThree(
  'Kirjanpitolaki (1336/1997) 2 luku 10 §',
  'Bokföringslagen (1336/1997) 2 kap. 10 §',
  'Accounting Act (1336/1997), chapter 2, section 10',
)
const accountingRetention = inThree(
  'Kuusi vuotta sen kalenterivuoden päättymisestä, jonka aikana tilikausi on päättynyt',
  'Sex år från utgången av det kalenderår under vilket räkenskapsperioden har avslutats',
  'Six years from the end of the calendar year in which the accounting period ended',
)

/** The customer register of the boatyard, as it is today. */
export const customerRegister = (organisations: OrganisationIds, cookiesBlock: number | string) => ({
  name: inThree('Asiakasrekisteri', 'Kundregister', 'Customer register'),
  automated: 'no',
  contact: {
    name: 'Aino Esimerkki',
    email: 'tietosuoja@saarelanveneveistamo.example',
    phone: '029 123 4511',
    title: inThree('asiakaspalvelupäällikkö', 'kundtjänstchef', 'customer service manager'),
  },
  controller: organisations.company,
  cookiesBlock,
  dataCategories: inThree(
    ['Yhteystiedot', 'Veneen tiedot', 'Tilaus- ja huoltohistoria', 'Laskutustiedot', 'Uutiskirjeen tilaus'],
    [
      'Kontaktuppgifter',
      'Uppgifter om båten',
      'Beställnings- och servicehistorik',
      'Faktureringsuppgifter',
      'Prenumeration på nyhetsbrevet',
    ],
    [
      'Contact details',
      'Details of the boat',
      'Order and maintenance history',
      'Billing details',
      'Newsletter subscription',
    ],
  ),
  dataContentText: inThree(
    rich(
      'Asiakkaasta tallennetaan',
      [
        'nimi, osoite, puhelinnumero ja sähköpostiosoite',
        'veneen merkki, malli, rekisteritunnus ja laituripaikka',
        'tilaukset, huollot, takuuajat ja annettu palaute',
        'laskut ja maksut',
        'tieto siitä, onko asiakas tilannut uutiskirjeen ja milloin.',
      ],
      'Henkilötunnusta ei tallenneta.',
    ),
    rich(
      'Om kunden sparas',
      [
        'namn, adress, telefonnummer och e-postadress',
        'båtens märke, modell, registerbeteckning och bryggplats',
        'beställningar, servicearbeten, garantitider och lämnad respons',
        'fakturor och betalningar',
        'uppgift om huruvida och när kunden har beställt nyhetsbrevet.',
      ],
      'Personbeteckning sparas inte.',
    ),
    rich(
      'We keep the following about a customer:',
      [
        'name, address, telephone number and e-mail address',
        'make, model, registration number and berth of the boat',
        'orders, maintenance work, warranty periods and feedback given',
        'invoices and payments',
        'whether and when the customer subscribed to the newsletter.',
      ],
      'Personal identity codes are not kept.',
    ),
  ),
  dataSubjectCategories: inThree(
    ['Asiakkaat', 'Yritysasiakkaiden yhteyshenkilöt', 'Uutiskirjeen tilaajat'],
    ['Kunder', 'Kontaktpersoner hos företagskunder', 'Prenumeranter på nyhetsbrevet'],
    ['Customers', 'Contact persons of business customers', 'Newsletter subscribers'],
  ),
  hasDisclosures: 'no',
  hasDpo: 'no',
  hasRecipients: 'yes',
  hasRepresentative: 'no',
  hasSpecialData: 'no',
  hasTransfers: 'yes',
  origin: 'both',
  protectionMode: 'split',
  provisionBasis: 'precondition',
  provisionConsequence: inThree(
    'Ilman yhteys- ja laskutustietoja emme voi ottaa tilausta vastaan. Uutiskirjeen voi jättää tilaamatta.',
    'Utan kontakt- och faktureringsuppgifter kan vi inte ta emot beställningen. Nyhetsbrevet är frivilligt.',
    'Without contact and billing details we cannot accept an order. The newsletter is optional.',
  ),
  purposes: [
    {
      name: inThree(
        'Vene- ja huoltotilausten toimittaminen',
        'Leverans av båtar och servicearbeten',
        'Delivering boats and maintenance work',
      ),
      legalBases: ['contract'],
      retentionDuration: 'P3Y',
      retentionText: inThree(
        'Kolme vuotta työn takuuajan päättymisestä',
        'Tre år från det att arbetets garantitid har löpt ut',
        'Three years from the end of the warranty period of the work',
      ),
    },
    {
      name: inThree('Laskutus ja kirjanpito', 'Fakturering och bokföring', 'Invoicing and accounting'),
      law: accountingAct,
      legalBases: ['legalObligation'],
      retentionDuration: 'P6Y',
      retentionText: accountingRetention,
      retentions: [
        {
          data: inThree('Kirjanpitokirjat', 'Bokföringsböcker', 'Accounting books'),
          duration: 'P10Y',
          text: inThree(
            'Kymmenen vuotta tilikauden päättymisestä',
            'Tio år från räkenskapsperiodens utgång',
            'Ten years from the end of the accounting period',
          ),
        },
      ],
    },
    {
      name: inThree(
        'Asiakaspalaute ja palvelun kehittäminen',
        'Kundrespons och utveckling av servicen',
        'Customer feedback and service development',
      ),
      legalBases: ['legitimateInterests'],
      legitimateInterest: inThree(
        'Haluamme tietää, missä onnistuimme ja mitä pitää korjata. Palautteesta ei tehdä päätelmiä yksittäisestä asiakkaasta.',
        'Vi vill veta vad vi har lyckats med och vad vi behöver rätta till. Responsen används inte för att dra slutsatser om enskilda kunder.',
        'We want to know what went well and what needs putting right. No conclusions about individual customers are drawn from the feedback.',
      ),
      retentionDuration: 'P2Y',
      retentionText: inThree(
        'Kaksi vuotta palautteen antamisesta',
        'Två år från det att responsen lämnades',
        'Two years from when the feedback was given',
      ),
    },
    {
      name: inThree('Uutiskirjeen lähettäminen', 'Utskick av nyhetsbrevet', 'Sending the newsletter'),
      directMarketing: true,
      legalBases: ['consent'],
      retentionText: inThree(
        'Kunnes peruutat uutiskirjeen tilauksen',
        'Tills du avslutar prenumerationen på nyhetsbrevet',
        'Until you unsubscribe from the newsletter',
      ),
    },
  ],
  purposesText: inThree(
    rich(
      'Henkilötietoja tarvitaan veneiden ja huoltojen myyntiin, toimittamiseen ja laskuttamiseen sekä yhteydenpitoon asiakkaiden kanssa.',
    ),
    rich(
      'Personuppgifter behövs för att sälja, leverera och fakturera båtar och servicearbeten samt för kontakten med kunderna.',
    ),
    rich(
      'Personal data are needed to sell, deliver and invoice boats and maintenance work and to stay in touch with customers.',
    ),
  ),
  recipients: [
    {
      organisation: organisations.accounting,
      purpose: inThree('kirjanpito ja laskutus', 'bokföring och fakturering', 'accounting and invoicing'),
      role: 'processor',
    },
    {
      organisation: organisations.hosting,
      purpose: inThree(
        'asiakasjärjestelmän ja verkkokaupan ylläpito',
        'drift av kundsystemet och webbutiken',
        'running the customer system and the web shop',
      ),
      role: 'processor',
    },
    {
      organisation: organisations.newsletterService,
      purpose: inThree('uutiskirjeen lähettäminen', 'utskick av nyhetsbrevet', 'sending the newsletter'),
      role: 'processor',
    },
  ],
  securityElectronicText: inThree(
    rich(
      'Tiedot ovat asiakasjärjestelmässä, johon kirjaudutaan henkilökohtaisella tunnuksella ja kaksivaiheisella tunnistautumisella. Yhteydet on salattu, tiedoista otetaan varmuuskopio joka yö ja käyttöoikeudet tarkistetaan kahdesti vuodessa.',
    ),
    rich(
      'Uppgifterna finns i ett kundsystem som kräver personlig inloggning med tvåfaktorsautentisering. Förbindelserna är krypterade, uppgifterna säkerhetskopieras varje natt och åtkomsträttigheterna ses över två gånger om året.',
    ),
    rich(
      'The data are in a customer system that requires a personal login with two-factor authentication. Connections are encrypted, backups are made every night, and access rights are reviewed twice a year.',
    ),
  ),
  securityManualText: inThree(
    rich(
      'Tulostetut työmääräykset säilytetään lukitussa toimistossa, johon pääsevät vain veistämön työntekijät. Ne tuhotaan silppurilla, kun työ on luovutettu ja laskutettu.',
    ),
    rich(
      'Utskrivna arbetsordrar förvaras på ett låst kontor dit endast varvets anställda har tillträde. De förstörs i en dokumentförstörare när arbetet har överlämnats och fakturerats.',
    ),
    rich(
      'Printed work orders are kept in a locked office that only employees of the boatyard can enter. They are shredded once the work has been handed over and invoiced.',
    ),
  ),
  sources: inThree(
    ['Liikenne- ja viestintäviraston vesikulkuneuvorekisteri (veneen tiedot)'],
    ['Transport- och kommunikationsverkets farkostregister (uppgifter om båten)'],
    ['Register of watercraft of the Finnish Transport and Communications Agency (details of the boat)'],
  ),
  transfers: [
    {
      copy: inThree(
        'Jäljennöksen lausekkeista saa pyynnöstä osoitteesta tietosuoja@saarelanveneveistamo.example.',
        'En kopia av klausulerna fås på begäran från tietosuoja@saarelanveneveistamo.example.',
        'A copy of the clauses is available on request from tietosuoja@saarelanveneveistamo.example.',
      ),
      countries: ['US'],
      detail: inThree(
        'komission täytäntöönpanopäätös (EU) 2021/914, moduuli 2',
        'kommissionens genomförandebeslut (EU) 2021/914, modul 2',
        'Commission Implementing Decision (EU) 2021/914, module 2',
      ),
      mechanism: 'standardContractualClauses',
      recipient: 'Harbourpost Inc.',
    },
  ],
  usesCookies: 'yes',
  withdrawMethod: inThree(
    'jokaisen uutiskirjeen lopussa olevasta linkistä',
    'via länken i slutet av varje nyhetsbrev',
    'by the link at the end of every newsletter',
  ),
})

/** What the customer register said before the newsletter moved to a service outside the EU. */
export const customerRegisterBefore = (organisations: OrganisationIds, cookiesBlock: number | string) => {
  const today = customerRegister(organisations, cookiesBlock)
  return {
    ...today,
    hasTransfers: 'no',
    recipients: today.recipients.filter(
      ({ organisation }) => organisation !== organisations.newsletterService,
    ),
    transfers: [],
  }
}

/** The membership register of the rowing club. */
export const memberRegister = (organisations: OrganisationIds) => ({
  name: inThree('Jäsenrekisteri', 'Medlemsregister', 'Membership register'),
  automated: 'no',
  contact: {
    name: 'Kari Keksitty',
    email: 'jasenasiat@saarelansoutajat.example',
    phone: '029 123 4502',
    title: inThree('jäsensihteeri', 'medlemssekreterare', 'membership secretary'),
  },
  controller: organisations.association,
  dataCategories: inThree(
    [
      'Nimi, kotikunta ja syntymävuosi',
      'Yhteystiedot',
      'Alaikäisen jäsenen huoltajan yhteystiedot',
      'Jäsenmaksut',
      'Harjoitusryhmät, kilpailut ja lisenssi',
      'Kuvauslupa',
    ],
    [
      'Namn, hemkommun och födelseår',
      'Kontaktuppgifter',
      'Kontaktuppgifter till minderåriga medlemmars vårdnadshavare',
      'Medlemsavgifter',
      'Träningsgrupper, tävlingar och licens',
      'Fotograferingstillstånd',
    ],
    [
      'Name, municipality of residence and year of birth',
      'Contact details',
      'Contact details of the guardians of under-age members',
      'Membership fees',
      'Training groups, competitions and licence',
      'Permission to take photographs',
    ],
  ),
  dataSubjectCategories: inThree(
    ['Jäsenet', 'Alaikäisten jäsenten huoltajat'],
    ['Medlemmar', 'Minderåriga medlemmars vårdnadshavare'],
    ['Members', 'Guardians of under-age members'],
  ),
  disclosuresText: inThree(
    rich(
      'Kilpailevan jäsenen nimi, syntymävuosi ja seura luovutetaan Suomen Saaristosoutuliitto ry:lle kilpailulisenssiä varten.',
    ),
    rich(
      'Namn, födelseår och klubb för medlemmar som tävlar lämnas ut till Finlands Skärgårdsroddförbund rf för tävlingslicensen.',
    ),
    rich(
      'The name, year of birth and club of members who compete are disclosed to the Finnish Archipelago Rowing Federation for the competition licence.',
    ),
  ),
  hasDisclosures: 'yes',
  hasDpo: 'no',
  hasRecipients: 'yes',
  hasRepresentative: 'no',
  hasSpecialData: 'no',
  hasTransfers: 'no',
  origin: 'both',
  protectionMode: 'single',
  provisionBasis: 'law',
  provisionConsequence: inThree(
    'Jos nimeä ja kotikuntaa ei anneta, emme voi ottaa jäseneksi.',
    'Om namn och hemkommun inte uppges kan vi inte godkänna dig som medlem.',
    'Without a name and a municipality of residence we cannot accept you as a member.',
  ),
  purposes: [
    {
      name: inThree(
        'Jäsenluettelon pitäminen',
        'Förande av medlemsförteckning',
        'Keeping the list of members',
      ),
      law: inThree(
        'Yhdistyslaki (503/1989) 11 §',
        'Föreningslagen (503/1989) 11 §',
        'Associations Act (503/1989), section 11',
      ),
      legalBases: ['legalObligation'],
      retentionDuration: 'P1Y',
      retentionText: inThree(
        'Jäsenyyden ajan ja vuoden sen päättymisestä',
        'Under medlemskapet och ett år efter att det har upphört',
        'For the duration of membership and one year after it ends',
      ),
    },
    {
      name: inThree(
        'Jäsenmaksut ja kirjanpito',
        'Medlemsavgifter och bokföring',
        'Membership fees and accounting',
      ),
      law: accountingAct,
      legalBases: ['legalObligation'],
      retentionDuration: 'P6Y',
      retentionText: accountingRetention,
    },
    {
      name: inThree(
        'Harjoitusten ja kilpailujen järjestäminen',
        'Ordnande av träningar och tävlingar',
        'Organising training and competitions',
      ),
      legalBases: ['legitimateInterests'],
      legitimateInterest: inThree(
        'Yhdistyksen on tiedettävä, ketkä ovat vesillä, jotta veneet, pelastusliivit ja ohjaajat riittävät kaikille.',
        'Föreningen måste veta vilka som är ute på vattnet, så att båtarna, räddningsvästarna och instruktörerna räcker till för alla.',
        'The club needs to know who is on the water, so that there are boats, life jackets and instructors for everyone.',
      ),
      retentionDuration: 'P1Y',
      retentionText: inThree(
        'Vuoden soutukauden päättymisestä',
        'Ett år efter roddsäsongens slut',
        'One year after the end of the rowing season',
      ),
    },
    {
      name: inThree(
        'Kuvien julkaiseminen yhdistyksen viestinnässä',
        'Publicering av bilder i föreningens kommunikation',
        'Publishing pictures in the communications of the club',
      ),
      legalBases: ['consent'],
      retentionDuration: 'P5Y',
      retentionText: inThree(
        'Kunnes suostumus peruutetaan, kuitenkin enintään viisi vuotta',
        'Tills samtycket återkallas, dock högst fem år',
        'Until consent is withdrawn, but for no more than five years',
      ),
    },
  ],
  purposesText: inThree(
    rich(
      'Henkilötietoja tarvitaan jäsenasioiden hoitamiseen, harjoitusten ja kilpailujen järjestämiseen sekä yhdistyksen toiminnasta viestimiseen.',
    ),
    rich(
      'Personuppgifter behövs för att sköta medlemsärenden, ordna träningar och tävlingar och informera om föreningens verksamhet.',
    ),
    rich(
      'Personal data are needed to manage memberships, organise training and competitions and communicate about the activities of the club.',
    ),
  ),
  recipients: [
    {
      organisation: organisations.accounting,
      purpose: inThree('kirjanpito', 'bokföring', 'accounting'),
      role: 'processor',
    },
    {
      organisation: organisations.hosting,
      purpose: inThree(
        'jäsenjärjestelmän ylläpito',
        'drift av medlemssystemet',
        'running the membership system',
      ),
      role: 'processor',
    },
    {
      organisation: organisations.federation,
      purpose: inThree('kilpailulisenssit', 'tävlingslicenser', 'competition licences'),
      role: 'controller',
    },
  ],
  securityText: inThree(
    rich(
      'Jäsenrekisteriä käyttävät vain jäsensihteeri ja hallituksen nimeämät henkilöt omilla tunnuksillaan. Ohjaajat näkevät oman ryhmänsä nimet, puhelinnumerot ja huoltajien yhteystiedot.',
      'Venevajan ilmoitustaululla ei ole nimiä, ja paperiset osallistujalistat tuhotaan jokaisen harjoituksen jälkeen.',
    ),
    rich(
      'Medlemsregistret används endast av medlemssekreteraren och personer som styrelsen har utsett, med egna användarnamn. Instruktörerna ser namn, telefonnummer och vårdnadshavarnas kontaktuppgifter för sin egen grupp.',
      'På båthusets anslagstavla finns inga namn, och deltagarlistor på papper förstörs efter varje träning.',
    ),
    rich(
      'Only the membership secretary and persons appointed by the board use the membership register, each with a login of their own. Instructors see the names, telephone numbers and guardians’ contact details of their own group.',
      'No names are shown on the notice board of the boathouse, and paper lists of participants are destroyed after each session.',
    ),
  ),
  sources: inThree(
    ['Alaikäisen jäsenen huoltaja', 'Suomen Saaristosoutuliitto ry (lisenssitiedot)'],
    ['Minderåriga medlemmars vårdnadshavare', 'Finlands Skärgårdsroddförbund rf (licensuppgifter)'],
    ['Guardians of under-age members', 'Finnish Archipelago Rowing Federation (licence details)'],
  ),
  usesCookies: 'no',
  withdrawMethod: inThree(
    'viestillä osoitteeseen jasenasiat@saarelansoutajat.example',
    'med ett meddelande till jasenasiat@saarelansoutajat.example',
    'by a message to jasenasiat@saarelansoutajat.example',
  ),
})

/** The register of job applicants of the municipality. */
export const applicantRegister = (organisations: OrganisationIds) => ({
  name: inThree('Työnhakijarekisteri', 'Register över arbetssökande', 'Register of job applicants'),
  automated: 'no',
  contact: {
    name: 'Paula Malli',
    email: 'rekrytointi@saarela.example',
    phone: '029 123 4521',
    title: inThree('henkilöstöpäällikkö', 'personalchef', 'head of human resources'),
  },
  controller: organisations.municipality,
  dataCategories: inThree(
    [
      'Yhteystiedot',
      'Hakemus, koulutus ja työkokemus',
      'Haastattelumuistiinpanot',
      'Suosittelijan yhteystiedot',
    ],
    [
      'Kontaktuppgifter',
      'Ansökan, utbildning och arbetserfarenhet',
      'Intervjuanteckningar',
      'Referenspersonens kontaktuppgifter',
    ],
    [
      'Contact details',
      'Application, education and work experience',
      'Interview notes',
      'Contact details of referees',
    ],
  ),
  dataContentText: inThree(
    rich(
      '### Hakijan itse antamat tiedot',
      [
        'nimi ja yhteystiedot',
        'hakemus ja ansioluettelo liitteineen',
        'suosittelijoiden nimet ja yhteystiedot',
      ],
      '### Haun aikana syntyvät tiedot',
      [
        'haastattelijoiden muistiinpanot',
        'soveltuvuusarvioinnin lausunto, jos arviointi tehdään',
        'merkintä siitä, että rikosrekisteriote on nähty, kun tehtävässä työskennellään lasten kanssa; otetta ei kopioida',
      ],
    ),
    rich(
      '### Uppgifter som den sökande själv lämnar',
      [
        'namn och kontaktuppgifter',
        'ansökan och meritförteckning med bilagor',
        'referenspersonernas namn och kontaktuppgifter',
      ],
      '### Uppgifter som uppkommer under rekryteringen',
      [
        'intervjuarnas anteckningar',
        'utlåtande från en lämplighetsbedömning, om en sådan görs',
        'anteckning om att straffregisterutdraget har setts, när uppgiften innebär arbete med barn; utdraget kopieras inte',
      ],
    ),
    rich(
      '### Data given by the applicant',
      [
        'name and contact details',
        'application and curriculum vitae with attachments',
        'names and contact details of referees',
      ],
      '### Data created during the recruitment',
      [
        'notes of the interviewers',
        'statement from an aptitude assessment, where one is made',
        'a note that the criminal record extract has been seen, where the post involves working with children; the extract is not copied',
      ],
    ),
  ),
  dataSubjectCategories: inThree(
    ['Työnhakijat', 'Suosittelijat'],
    ['Arbetssökande', 'Referenspersoner'],
    ['Job applicants', 'Referees'],
  ),
  dpo: {
    email: 'tietosuojavastaava@saarela.example',
    phone: '029 123 4530',
    title: inThree('tietosuojavastaava', 'dataskyddsombud', 'data protection officer'),
  },
  hasDisclosures: 'no',
  hasDpo: 'yes',
  hasRecipients: 'yes',
  hasRepresentative: 'no',
  hasSpecialData: 'no',
  hasTransfers: 'no',
  origin: 'both',
  protectionMode: 'single',
  provisionBasis: 'precondition',
  provisionConsequence: inThree(
    'Hakemusta, josta puuttuu pyydettyjä tietoja, ei voida ottaa huomioon valinnassa.',
    'En ansökan som saknar begärda uppgifter kan inte beaktas vid valet.',
    'An application that lacks the requested data cannot be considered.',
  ),
  purposes: [
    {
      name: inThree(
        'Avoimen tehtävän täyttäminen',
        'Tillsättning av en ledig tjänst eller uppgift',
        'Filling a vacant post',
      ),
      law: inThree(
        'Laki kunnan ja hyvinvointialueen viranhaltijasta (304/2003) 2 luku',
        'Lagen om tjänsteinnehavare i kommuner och välfärdsområden (304/2003) 2 kap.',
        'Act on Public Officials in Municipalities and Wellbeing Services Counties (304/2003), chapter 2',
      ),
      legalBases: ['contract', 'legalObligation'],
      retentionDuration: 'P2Y',
      retentionText: inThree(
        'Kaksi vuotta valintapäätöksestä',
        'Två år från urvalsbeslutet',
        'Two years from the selection decision',
      ),
    },
    {
      name: inThree(
        'Lasten kanssa työskentelevän rikostaustan selvittäminen',
        'Kontroll av brottslig bakgrund hos personer som arbetar med barn',
        'Checking the criminal background of persons who work with children',
      ),
      law: inThree(
        'Laki lasten kanssa työskentelevien rikostaustan selvittämisestä (504/2002)',
        'Lagen om kontroll av brottslig bakgrund hos personer som arbetar med barn (504/2002)',
        'Act on Checking the Criminal Background of Persons Working with Children (504/2002)',
      ),
      legalBases: ['legalObligation'],
      retentionText: inThree(
        'Merkintä otteen näkemisestä säilytetään palvelussuhteen ajan',
        'Anteckningen om att utdraget har setts bevaras så länge anställningen varar',
        'The note that the extract has been seen is kept for the duration of the employment',
      ),
    },
    {
      name: inThree(
        'Avointen hakemusten säilyttäminen tulevia tehtäviä varten',
        'Förvaring av öppna ansökningar för framtida uppgifter',
        'Keeping open applications for future posts',
      ),
      legalBases: ['consent'],
      retentionDuration: 'P6M',
      retentionText: inThree(
        'Kuusi kuukautta hakemuksen saapumisesta',
        'Sex månader från det att ansökan kom in',
        'Six months from receipt of the application',
      ),
    },
  ],
  purposesText: inThree(
    rich(
      'Henkilötietoja tarvitaan, jotta kunta voi täyttää avoimet virat ja tehtävät ja arvioida hakijoiden soveltuvuutta.',
    ),
    rich(
      'Personuppgifter behövs för att kommunen ska kunna tillsätta lediga tjänster och uppgifter och bedöma de sökandes lämplighet.',
    ),
    rich(
      'Personal data are needed so that the municipality can fill vacant posts and assess the suitability of applicants.',
    ),
  ),
  recipients: [
    {
      organisation: organisations.recruitment,
      purpose: inThree(
        'rekrytointijärjestelmän ylläpito',
        'drift av rekryteringssystemet',
        'running the recruitment system',
      ),
      role: 'processor',
    },
    {
      category: inThree(
        'Soveltuvuusarviointeja tekevät yritykset',
        'Företag som gör lämplighetsbedömningar',
        'Companies that make aptitude assessments',
      ),
      purpose: inThree(
        'loppuvaiheen hakijoiden arviointi hakijan suostumuksella',
        'bedömning av slutkandidater med den sökandes samtycke',
        'assessment of final candidates with their consent',
      ),
      role: 'processor',
    },
  ],
  securityText: inThree(
    rich(
      'Hakemukset käsitellään rekrytointijärjestelmässä. Ne näkevät vain kyseiseen hakuun nimetyt henkilöt, joita sitoo salassapitovelvollisuus. Järjestelmän käytöstä jää lokimerkintä, ja käyttöoikeus päättyy, kun haku päättyy.',
    ),
    rich(
      'Ansökningarna behandlas i ett rekryteringssystem. De ses endast av personer som har utsetts för rekryteringen i fråga och som omfattas av tystnadsplikt. Användningen av systemet loggas, och åtkomsten upphör när rekryteringen avslutas.',
    ),
    rich(
      'Applications are handled in a recruitment system. Only persons appointed to the recruitment in question see them, and they are bound by confidentiality. Use of the system is logged, and access ends when the recruitment ends.',
    ),
  ),
  sources: inThree(
    ['Hakijan nimeämät suosittelijat', 'Soveltuvuusarvioinnin tekijä, jos arviointi tehdään'],
    ['Referenspersoner som den sökande har uppgett', 'Den som gör lämplighetsbedömningen, om en sådan görs'],
    ['Referees named by the applicant', 'The assessor, where an aptitude assessment is made'],
  ),
  usesCookies: 'no',
  withdrawMethod: inThree(
    'rekrytointijärjestelmän omilla sivuilla tai viestillä osoitteeseen rekrytointi@saarela.example',
    'på de egna sidorna i rekryteringssystemet eller med ett meddelande till rekrytointi@saarela.example',
    'on your own pages in the recruitment system or by a message to rekrytointi@saarela.example',
  ),
})

/** The register of applicants as it will be: applications are kept for a shorter time. */
export const applicantRegisterAhead = (organisations: OrganisationIds) => {
  const register = applicantRegister(organisations)
  const [vacancies, ...others] = register.purposes
  return {
    ...register,
    purposes: [
      {
        ...vacancies,
        retentionDuration: 'P1Y',
        retentionText: inThree(
          'Yksi vuosi valintapäätöksestä',
          'Ett år från urvalsbeslutet',
          'One year from the selection decision',
        ),
      },
      ...others,
    ],
  }
}
