import type { SectionKey } from '../../src/notice/vocabulary.js'

import { languagePacks } from '../../src/languages/index.js'

/** The languages that notices are made in. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type MadeLanguage = (typeof LANGUAGES)[number]

/** What stands in a section: lines of a label and a value, texts, a list. */
export type Content =
  | { kind: 'lines'; lines: readonly (readonly [string, string])[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'text'; text: string }

export type MadeSection = {
  keys: SectionKey[]
  heading: string
  question: string
  content: readonly Content[]
}

/** A notice of an organisation that there is not. */
export type MadeNotice = {
  language: MadeLanguage
  title: string
  statute: string
  dateLabel: string
  /** As it is written, and as a calendar date. */
  date: readonly [string, string]
  instruction: string
  sections: readonly MadeSection[]
  facts: { controller: string; businessId: string; email: string; phone: string; contact: string }
}

const text = (words: string): Content => ({ kind: 'text', text: words })
const list = (...items: string[]): Content => ({ kind: 'list', items })
const lines = (...all: (readonly [string, string])[]): Content => ({ kind: 'lines', lines: all })

const section = (
  language: MadeLanguage,
  key: SectionKey,
  question: string,
  ...content: Content[]
): MadeSection => ({ keys: [key], heading: languagePacks[language]?.headings[key] ?? key, question, content })

const finnish: MadeNotice = {
  language: 'fi',
  title: 'Tietosuojaseloste',
  statute: 'EU:n yleinen tietosuoja-asetus (2016/679), artiklat 13 ja 14',
  dateLabel: 'Laadittu',
  date: ['14.3.2019', '2019-03-14'],
  instruction: 'Lue täyttöohjeet ennen selosteen täyttämistä. Käytä tarvittaessa liitettä.',
  facts: {
    controller: 'Koivurannan Soutajat ry',
    businessId: '1234567-1',
    email: 'toimisto@koivurannansoutajat.example',
    phone: '040 123 4567',
    contact: 'Aino Esimerkki',
  },
  sections: [
    section(
      'fi',
      'controller',
      'Kuka vastaa henkilötiedoistasi?',
      lines(
        ['Nimi', 'Koivurannan Soutajat ry'],
        ['Y-tunnus', '1234567-1'],
        ['Osoite', 'Laiturikuja 4, 99999 Koivuranta'],
        ['Puhelin', '040 123 4567'],
        ['Sähköposti', 'toimisto@koivurannansoutajat.example'],
      ),
    ),
    section(
      'fi',
      'contactPerson',
      'Keneltä voit kysyä?',
      lines(['Nimi', 'Aino Esimerkki'], ['Sähköposti', 'aino@koivurannansoutajat.example']),
    ),
    section(
      'fi',
      'registerName',
      'Mikä on rekisterin nimi?',
      text('Koivurannan Soutajien jäsen- ja ilmoittautumisrekisteri'),
    ),
    section(
      'fi',
      'purposes',
      'Mihin käytämme tietojasi?',
      text(
        'Henkilötietoja käsitellään jäsenyyden hoitamiseen, harjoitusten ja kilpailujen järjestämiseen sekä jäsenmaksujen laskuttamiseen. Tietojen käsittely on välttämätöntä, jotta yhdistys voi täyttää yhdistyslaista johtuvat velvollisuutensa.',
      ),
      text(
        'Ilmoittautumistietoja käytetään lisäksi turvallisuuden varmistamiseen vesillä ja tapahtumien jälkeisen palautteen keräämiseen osallistujilta.',
      ),
    ),
    section(
      'fi',
      'legalBasis',
      'Millä perusteella käsittelemme tietoja?',
      text('Jäsenrekisterin käsittely perustuu lakisääteiseen velvoitteeseen (yhdistyslaki 503/1989, 11 §).'),
      text('Uutiskirje lähetetään suostumuksen perusteella, jonka voi peruuttaa milloin tahansa.'),
    ),
    section(
      'fi',
      'dataContent',
      'Mitä tietoja keräämme?',
      text('Rekisteriin tallennetaan seuraavat tiedot:'),
      list(
        'nimi ja kotipaikka',
        'sähköpostiosoite',
        'puhelinnumero',
        'jäsenmaksujen maksutiedot',
        'huoltajan yhteystiedot alle 18-vuotiaista',
      ),
    ),
    section(
      'fi',
      'sources',
      'Mistä saamme tiedot?',
      text('Tiedot saadaan jäseneltä itseltään liittymislomakkeella tai sähköpostitse.'),
    ),
    section(
      'fi',
      'retention',
      'Kuinka kauan säilytämme tietoja?',
      text(
        'Jäsentiedot poistetaan vuoden kuluessa jäsenyyden päättymisestä. Kirjanpitoaineisto säilytetään kuusi vuotta tilikauden päättymisestä.',
      ),
    ),
    section(
      'fi',
      'disclosures',
      'Kenelle luovutamme tietoja?',
      text(
        'Kilpailulisenssin tiedot luovutetaan lajiliitolle. Muuten tietoja ei luovuteta yhdistyksen ulkopuolelle ilman jäsenen suostumusta.',
      ),
    ),
    section(
      'fi',
      'transfers',
      'Siirretäänkö tietoja EU:n ulkopuolelle?',
      text('Tietoja ei siirretä Euroopan unionin tai Euroopan talousalueen ulkopuolelle.'),
    ),
    section(
      'fi',
      'security',
      'Miten suojaamme tiedot?',
      text(
        'Sähköinen rekisteri on suojattu käyttäjätunnuksin ja salasanoin, jotka on vain hallituksen nimeämillä henkilöillä. Paperiset lomakkeet säilytetään lukitussa kaapissa seuran toimistolla.',
      ),
    ),
    section(
      'fi',
      'rightAccess',
      'Miten saat nähdä tietosi?',
      text(
        'Jäsenellä on oikeus tarkastaa, mitä häntä koskevia tietoja rekisteriin on tallennettu. Pyyntö tehdään kirjallisesti yhteyshenkilölle.',
      ),
    ),
    section(
      'fi',
      'complaint',
      'Voitko valittaa käsittelystä?',
      text(
        'Rekisteröidyllä on oikeus tehdä valitus tietosuojavaltuutetulle, jos henkilötietojen käsittelyssä rikotaan tietosuojalainsäädäntöä.',
      ),
    ),
  ],
}

const swedish: MadeNotice = {
  language: 'sv',
  title: 'Dataskyddsbeskrivning',
  statute: 'EU:s allmänna dataskyddsförordning (2016/679), artiklarna 13 och 14',
  dateLabel: 'Uppgjord',
  date: ['2.9.2020', '2020-09-02'],
  instruction: 'Läs ifyllningsanvisningarna innan du fyller i beskrivningen. Använd bilaga vid behov.',
  facts: {
    controller: 'Björkstrandens Sångare rf',
    businessId: '7654321-4',
    email: 'kansli@bjorkstrandenssangare.example',
    phone: '050 765 4321',
    contact: 'Stina Exempel',
  },
  sections: [
    section(
      'sv',
      'controller',
      'Vem ansvarar för dina personuppgifter?',
      lines(
        ['Namn', 'Björkstrandens Sångare rf'],
        ['FO-nummer', '7654321-4'],
        ['Adress', 'Strandstigen 7, 99998 Björkstranden'],
        ['Telefon', '050 765 4321'],
        ['E-post', 'kansli@bjorkstrandenssangare.example'],
      ),
    ),
    section(
      'sv',
      'contactPerson',
      'Vem kan du fråga?',
      lines(['Namn', 'Stina Exempel'], ['E-post', 'stina@bjorkstrandenssangare.example']),
    ),
    section(
      'sv',
      'registerName',
      'Vad heter registret?',
      text('Björkstrandens Sångares medlems- och konsertregister'),
    ),
    section(
      'sv',
      'purposes',
      'Vad använder vi dina uppgifter till?',
      text(
        'Personuppgifterna behandlas för att sköta medlemskapet, ordna övningar och konserter samt fakturera medlemsavgifter. Behandlingen är nödvändig för att föreningen ska kunna fullgöra sina skyldigheter enligt föreningslagen.',
      ),
      text(
        'Uppgifter om anmälningar används dessutom för att planera resor och för att samla in respons efter evenemangen.',
      ),
    ),
    section(
      'sv',
      'legalBasis',
      'På vilken grund behandlar vi uppgifterna?',
      text(
        'Behandlingen av medlemsregistret grundar sig på en lagstadgad skyldighet (föreningslagen 503/1989, 11 §).',
      ),
      text('Nyhetsbrevet skickas med stöd av samtycke, som kan återkallas när som helst.'),
    ),
    section(
      'sv',
      'dataContent',
      'Vilka uppgifter samlar vi in?',
      text('I registret sparas följande uppgifter:'),
      list(
        'namn och hemort',
        'e-postadress',
        'telefonnummer',
        'uppgifter om betalda medlemsavgifter',
        'vårdnadshavares kontaktuppgifter för minderåriga',
      ),
    ),
    section(
      'sv',
      'sources',
      'Varifrån får vi uppgifterna?',
      text('Uppgifterna fås av medlemmen själv med anmälningsblanketten eller per e-post.'),
    ),
    section(
      'sv',
      'retention',
      'Hur länge sparar vi uppgifterna?',
      text(
        'Medlemsuppgifterna raderas inom ett år efter att medlemskapet upphört. Bokföringsmaterialet sparas i sex år efter räkenskapsperiodens utgång.',
      ),
    ),
    section(
      'sv',
      'disclosures',
      'Till vem lämnar vi ut uppgifter?',
      text(
        'Uppgifter om resenärer lämnas ut till resebyrån. I övrigt lämnas uppgifter inte ut utanför föreningen utan medlemmens samtycke.',
      ),
    ),
    section(
      'sv',
      'transfers',
      'Överförs uppgifter utanför EU?',
      text(
        'Uppgifterna överförs inte utanför Europeiska unionen eller Europeiska ekonomiska samarbetsområdet.',
      ),
    ),
    section(
      'sv',
      'security',
      'Hur skyddar vi uppgifterna?',
      text(
        'Det elektroniska registret är skyddat med användarnamn och lösenord som endast personer utsedda av styrelsen har. Blanketter på papper förvaras i ett låst skåp på föreningens kansli.',
      ),
    ),
    section(
      'sv',
      'rightAccess',
      'Hur får du se dina uppgifter?',
      text(
        'En medlem har rätt att granska vilka uppgifter om honom eller henne som har sparats i registret. Begäran görs skriftligen till kontaktpersonen.',
      ),
    ),
    section(
      'sv',
      'complaint',
      'Kan du klaga på behandlingen?',
      text(
        'Den registrerade har rätt att lämna in klagomål till dataombudsmannen om behandlingen av personuppgifter strider mot dataskyddslagstiftningen.',
      ),
    ),
  ],
}

const english: MadeNotice = {
  language: 'en',
  title: 'Privacy notice',
  statute: 'EU General Data Protection Regulation (2016/679), Articles 13 and 14',
  dateLabel: 'Prepared on',
  date: ['7 May 2021', '2021-05-07'],
  instruction: 'Read the instructions before you fill in the notice. Use an annex if necessary.',
  facts: {
    controller: 'Birchshore Chess Club',
    businessId: '2345678-8',
    email: 'office@birchshorechess.example',
    phone: '+358 40 234 5678',
    contact: 'Sam Sample',
  },
  sections: [
    section(
      'en',
      'controller',
      'Who is responsible for your personal data?',
      lines(
        ['Name', 'Birchshore Chess Club'],
        ['Business ID', '2345678-8'],
        ['Address', 'Pier Lane 12, 99997 Birchshore'],
        ['Phone', '+358 40 234 5678'],
        ['E-mail', 'office@birchshorechess.example'],
      ),
    ),
    section(
      'en',
      'contactPerson',
      'Whom can you ask?',
      lines(['Name', 'Sam Sample'], ['E-mail', 'sam@birchshorechess.example']),
    ),
    section(
      'en',
      'registerName',
      'What is the register called?',
      text('Member and tournament register of Birchshore Chess Club'),
    ),
    section(
      'en',
      'purposes',
      'What do we use your data for?',
      text(
        'Personal data is processed to manage memberships, to arrange practice evenings and tournaments, and to invoice membership fees. Processing is necessary so that the association can comply with its obligations under the Associations Act.',
      ),
      text(
        'Registration data is also used to publish the results of tournaments and to gather feedback from participants afterwards.',
      ),
    ),
    section(
      'en',
      'legalBasis',
      'On what basis do we process the data?',
      text(
        'The processing of the register of members is based on a legal obligation (Associations Act 503/1989, section 11).',
      ),
      text('The newsletter is sent on the basis of consent, which can be withdrawn at any time.'),
    ),
    section(
      'en',
      'dataContent',
      'What data do we collect?',
      text('The following data is stored in the register:'),
      list(
        'name and place of residence',
        'e-mail address',
        'telephone number',
        'payments of membership fees',
        'contact details of a guardian for minors',
      ),
    ),
    section(
      'en',
      'sources',
      'Where do we get the data?',
      text('The data is received from the members themselves on the registration form or by e-mail.'),
    ),
    section(
      'en',
      'retention',
      'How long do we keep the data?',
      text(
        'Data of members is erased within one year of the end of the membership. Accounting material is kept for six years from the end of the financial year.',
      ),
    ),
    section(
      'en',
      'disclosures',
      'To whom do we disclose data?',
      text(
        'Ratings are disclosed to the national federation. Otherwise data is not disclosed outside the club without the consent of the member.',
      ),
    ),
    section(
      'en',
      'transfers',
      'Is data transferred outside the EU?',
      text('Data is not transferred outside the European Union or the European Economic Area.'),
    ),
    section(
      'en',
      'security',
      'How do we protect the data?',
      text(
        'The electronic register is protected by user names and passwords that only persons appointed by the board have. Forms on paper are kept in a locked cabinet at the office of the club.',
      ),
    ),
    section(
      'en',
      'rightAccess',
      'How can you see your data?',
      text(
        'A member has the right to inspect what data concerning them has been stored in the register. The request is made in writing to the contact person.',
      ),
    ),
    section(
      'en',
      'complaint',
      'Can you complain about the processing?',
      text(
        'The data subject has the right to lodge a complaint with the Data Protection Ombudsman if the processing of personal data infringes data protection legislation.',
      ),
    ),
  ],
}

/** The notices that files are made from, one of each language. */
export const NOTICES: Record<MadeLanguage, MadeNotice> = { fi: finnish, sv: swedish, en: english }
