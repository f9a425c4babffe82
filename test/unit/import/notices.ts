/** Notices of organisations that there are not, in forms that real ones have, with what a person reads in them. */
export type FictionalNotice = {
  file: string
  text: string
  /** One for each notice of the file. */
  plans: {
    language: string
    title: null | string
    /** Headings with their keys. */
    sections: [heading: string, keys: string][]
    dates?: Record<string, string>
    facts?: Record<string, boolean | string | string[]>
    profile?: string
    numbering?: string
  }[]
}

export const FICTIONAL: Record<string, FictionalNotice> = {
  'an association, numbers without marks and run-in answers': {
    file: 'seura.txt',
    text: `Jäsenrekisterin tietosuojaseloste
Päivitetty 3.2.2023

1 Rekisterinpitäjä: Harjulan Hiihtoseura ry, Latupolku 4, 40100 Jyväskylä, y-tunnus 0201256-6
2 Yhteyshenkilö: Sihteeri Aino Lumi, puh. 040 555 1234, aino.lumi(at)harjulanhiihto.example
3 Rekisterin nimi: Jäsenrekisteri
4 Henkilötietojen käsittelyn tarkoitus ja oikeusperuste
Tietoja käsitellään jäsenasioiden hoitamiseksi. Käsittelyn oikeusperuste on lakisääteinen velvoite (yhdistyslaki 503/1989).
5 Rekisterin tietosisältö
Nimi, osoite, sähköpostiosoite ja syntymäaika
6 Säännönmukaiset tietolähteet
Tiedot saadaan jäseneltä itseltään.
7 Tietojen säilytysaika
Tiedot poistetaan yhden vuoden kuluttua jäsenyyden päättymisestä.
8 Rekisteröidyn oikeudet
Sinulla on oikeus tarkastaa tietosi ja vaatia virheen korjaamista.`,
    plans: [
      {
        dates: { changedOn: '2023-02-03' },
        facts: {
          'controller.city': 'Jyväskylä',
          'controller.name': 'Harjulan Hiihtoseura ry',
          'controller.postalCode': '40100',
          'controller.street': 'Latupolku 4',
          'register.contact.email': 'aino.lumi@harjulanhiihto.example',
          'register.contact.name': 'Aino Lumi',
          'register.contact.phone': '040 555 1234',
          'register.contact.title': 'Sihteeri',
          'register.dataCategories': ['Nimi', 'osoite', 'sähköpostiosoite', 'syntymäaika'],
          'register.name': 'Jäsenrekisteri',
          'register.origin': 'fromDataSubject',
          'register.purposes.0.legalBases': ['legalObligation'],
          'register.purposes.0.retentionDuration': 'P1Y',
        },
        language: 'fi',
        numbering: 'decimal',
        sections: [
          ['Rekisterinpitäjä', 'controller'],
          ['Yhteyshenkilö', 'contactPerson'],
          ['Rekisterin nimi', 'registerName'],
          ['Henkilötietojen käsittelyn tarkoitus ja oikeusperuste', 'purposes+legalBasis'],
          ['Rekisterin tietosisältö', 'dataContent'],
          ['Säännönmukaiset tietolähteet', 'sources'],
          ['Tietojen säilytysaika', 'retention'],
          ['Rekisteröidyn oikeudet', 'rights'],
        ],
        title: 'Jäsenrekisterin tietosuojaseloste',
      },
    ],
  },
  'a municipality, Swedish, plain headings that only a lexicon knows': {
    file: 'kommun.txt',
    text: `Dataskyddsbeskrivning för småbarnspedagogiken
Upprättad den 14 mars 2022, senast uppdaterad 1.9.2023

Personuppgiftsansvarig
Västerstrands kommun
Strandvägen 12
22100 Mariehamn
kansliet@vasterstrand.example
018 123 45

Dataskyddsombud
Karin Ek
dataskydd@vasterstrand.example

Varför behandlar vi personuppgifter?
Uppgifterna behandlas för att ordna småbarnspedagogik. Behandlingen grundar sig på en lagstadgad skyldighet.

Vilka uppgifter behandlar vi?
- barnets namn och personbeteckning
- vårdnadshavarnas kontaktuppgifter
- uppgifter om allergier

Hur länge sparas uppgifterna?
Uppgifterna sparas i tio år efter att barnets plats upphört.

Överföring av uppgifter utanför EU eller EES
Uppgifter överförs inte utanför EU eller EES.

Dina rättigheter
Du har rätt att granska dina uppgifter och att lämna in klagomål till dataombudsmannen.`,
    plans: [
      {
        dates: { changedOn: '2023-09-01', preparedOn: '2022-03-14' },
        facts: {
          'controller.city': 'Mariehamn',
          'controller.email': 'kansliet@vasterstrand.example',
          'controller.name': 'Västerstrands kommun',
          'controller.street': 'Strandvägen 12',
          'register.dpo.name': 'Karin Ek',
          'register.hasDpo': 'yes',
          'register.hasTransfers': 'no',
          'register.purposes.0.legalBases': ['legalObligation'],
          'register.purposes.0.retentionDuration': 'P10Y',
        },
        language: 'sv',
        numbering: 'none',
        sections: [
          ['Personuppgiftsansvarig', 'controller'],
          ['Dataskyddsombud', 'dpo'],
          ['Varför behandlar vi personuppgifter?', 'purposes'],
          ['Vilka uppgifter behandlar vi?', 'dataContent'],
          ['Hur länge sparas uppgifterna?', 'retention'],
          ['Överföring av uppgifter utanför EU eller EES', 'transfers'],
          ['Dina rättigheter', 'rights'],
        ],
        title: 'Dataskyddsbeskrivning för småbarnspedagogiken',
      },
    ],
  },
  'a shop, English, headings of a page with a cookie table and a pop-up': {
    file: 'shop.html',
    text: `<!doctype html><html lang="en"><head><title>Privacy policy | Lantern Goods</title></head><body>
<div class="cookie-banner"><p>We use cookies to improve our site.</p><button>Accept all</button><button>Reject</button></div>
<nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
<main><h1>Privacy policy</h1><p>Last updated: 5 May 2024</p>
<h2>Who we are</h2><p>Lantern Goods Ltd, 12 Mill Lane, Norwich NR1 3AB. You can write to <a href="mailto:hello@lantern.example">hello@lantern.example</a>.</p>
<h2>What data we collect</h2><ul><li>name and address</li><li>order history</li></ul>
<h2>Legal basis</h2><p>We process orders because it is necessary for a contract. Newsletters are based on your consent.</p>
<h2>Who we share your data with</h2><ul><li>delivery companies</li><li>payment providers</li></ul>
<h2>International transfers</h2><p>Our e-mail provider transfers data to the United States under standard contractual clauses.</p>
<h2>How long we keep your data</h2><ul><li>Orders: 6 years</li><li>Newsletters: until you unsubscribe</li></ul>
<h2>Cookies</h2><table><tr><th>Cookie</th><th>Purpose</th><th>Duration</th></tr><tr><td>sid</td><td>Session</td><td>1 day</td></tr></table>
<h2>Your rights</h2><h3>Right of access</h3><p>You can ask for a copy.</p><h3>Right to erasure</h3><p>You can ask us to delete your data.</p>
</main><footer>© 2024 Lantern Goods Ltd</footer></body></html>`,
    plans: [
      {
        dates: { changedOn: '2024-05-05' },
        facts: {
          'controller.city': 'Norwich',
          'controller.email': 'hello@lantern.example',
          'controller.name': 'Lantern Goods Ltd',
          'controller.postalCode': 'NR1 3AB',
          'controller.street': '12 Mill Lane',
          'register.dataCategories': ['name and address', 'order history'],
          'register.purposes.0.legalBases': ['consent', 'contract'],
          'register.recipients.0.category': 'delivery companies',
          'register.transfers.0.countries': ['US'],
          'register.transfers.0.mechanism': 'standardContractualClauses',
        },
        language: 'en',
        sections: [
          ['Who we are', 'controller'],
          ['What data we collect', 'dataContent'],
          ['Legal basis', 'legalBasis'],
          ['Who we share your data with', 'recipients'],
          ['International transfers', 'transfers'],
          ['How long we keep your data', 'retention'],
          ['Cookies', 'cookies'],
          ['Your rights', 'rights'],
        ],
        title: 'Privacy policy',
      },
    ],
  },
  'a clinic, the form of the authority with hints and a page break': {
    file: 'klinikka.html',
    text: `<h1>REKISTERISELOSTE</h1><p>Henkilötietolaki (523/1999) 10 §</p><p>Laatimispäivä: 2.1.2017</p>
<table><tr><td>1a Rekisterin-<br>pitäjä</td><td>Nimi<br>Lumon Lääkäriasema Oy</td></tr>
<tr><td></td><td>Osoite<br>Sairaalakatu 3 A 5, 90100 OULU</td></tr>
<tr><td></td><td>Muut yhteystiedot (esim. puhelin virka-aikana, sähköpostiosoite)<br>08 555 1234</td></tr>
<tr><td>2 Yhteyshenkilö rekisteriä koskevissa asioissa</td><td>Nimi<br>Eino Kuura</td></tr>
<tr><td>3 Rekisterin nimi</td><td>Potilasrekisteri</td></tr>
<tr><td>4 Henkilötietojen käsittelyn tarkoitus</td><td>Potilaan hoidon järjestäminen ja toteuttaminen. Tietoja käsitellään potilaslain mukaan ja niitä säilytetään sosiaali- ja</td></tr></table>
<table><tr><td></td><td>terveysministeriön asetuksen mukaisesti.</td></tr>
<tr><td>5 Rekisterin tietosisältö</td><td>Potilaan tunnistetiedot</td></tr>
<tr><td>8 Tietojen siirto EU:n tai ETA:n ulkopuolelle</td><td>Ei siirretä.</td></tr>
<tr><td>9 Rekisterin suojauksen periaatteet</td><td><p>A Manuaalinen aineisto</p><p>Paperit säilytetään lukitussa kaapissa, johon on pääsy vain hoitohenkilökunnalla.</p><p>B ATK:lla käsiteltävät tiedot</p><p>Järjestelmään kirjaudutaan henkilökohtaisella tunnuksella ja salasanalla joka kerta.</p></td></tr>
<tr><td>10 Tarkastusoikeus</td><td></td></tr><tr><td>11 Oikeus vaatia tiedon</td><td>Virhe</td></tr></table><table><tr><td>korjaamista</td><td>korjataan heti.</td></tr><tr><td>12 Suostumus</td><td>Ei käytössä.</td></tr></table>`,
    plans: [
      {
        dates: { preparedOn: '2017-01-02' },
        facts: {
          'controller.city': 'OULU',
          'controller.name': 'Lumon Lääkäriasema Oy',
          'controller.phone': '08 555 1234',
          'controller.postalCode': '90100',
          'controller.street': 'Sairaalakatu 3 A 5',
          'register.contact.name': 'Eino Kuura',
          'register.name': 'Potilasrekisteri',
        },
        language: 'fi',
        numbering: 'form',
        sections: [
          ['Rekisterinpitäjä', 'controller'],
          ['Yhteyshenkilö rekisteriä koskevissa asioissa', 'contactPerson'],
          ['Rekisterin nimi', 'registerName'],
          ['Henkilötietojen käsittelyn tarkoitus', 'purposes'],
          ['Rekisterin tietosisältö', 'dataContent'],
          ['Tietojen siirto EU:n tai ETA:n ulkopuolelle', 'transfers'],
          ['Rekisterin suojauksen periaatteet', 'security'],
          ['Tarkastusoikeus', 'rightAccess'],
          ['Oikeus vaatia tiedon korjaamista', 'rightRectification'],
          ['Suostumus', 'consent'],
        ],
        title: 'REKISTERISELOSTE',
      },
    ],
  },
  'a school, capitals with the text on the same line': {
    file: 'koulu.txt',
    text: `KIVIKON KOULUN TIETOSUOJASELOSTE

REKISTERINPITÄJÄ Kivikon koulun kannatusyhdistys ry, Koulutie 1, 00940 Helsinki

YHTEYSHENKILÖ Rehtori Pirjo Saari, 09 555 6789

KÄSITTELYN TARKOITUS Oppilaiden opetuksen ja kerhojen järjestäminen.

TIETOLÄHTEET Huoltajilta ja edellisestä koulusta.

TIETOJEN LUOVUTUKSET Tietoja ei luovuteta ulkopuolisille.

SUOJAUS Tiedot ovat suljetussa verkossa.

OIKEUDET Huoltajalla on oikeus tarkastaa lapsensa tiedot.`,
    plans: [
      {
        facts: {
          'controller.name': 'Kivikon koulun kannatusyhdistys ry',
          'controller.street': 'Koulutie 1',
          'register.contact.name': 'Pirjo Saari',
          'register.contact.phone': '09 555 6789',
          'register.hasDisclosures': 'no',
        },
        language: 'fi',
        sections: [
          ['REKISTERINPITÄJÄ', 'controller'],
          ['YHTEYSHENKILÖ', 'contactPerson'],
          ['KÄSITTELYN TARKOITUS', 'purposes'],
          ['TIETOLÄHTEET', 'sources'],
          ['TIETOJEN LUOVUTUKSET', 'disclosures'],
          ['SUOJAUS', 'security'],
          ['OIKEUDET', 'rights'],
        ],
        title: 'KIVIKON KOULUN TIETOSUOJASELOSTE',
      },
    ],
  },
  'a foundation, Roman numbers, hard-wrapped lines': {
    file: 'stiftelse.txt',
    text: `Registerbeskrivning
Datum: 2018-05-25

I. Registeransvarig

Stiftelsen Fyrljus sr, Hamngatan 7, 10600 Ekenäs, info@fyrljus.example

II. Registrets namn

Stipendieregister

III. Ändamålet med behandlingen av personuppgifter

Uppgifterna används för att behandla ansökningar om stipendier, för att betala
ut dem och för att rapportera till skattemyndigheten i enlighet med de bestäm-
melser som gäller. Ansökningarna läses av stiftelsens styrelse och av de sak-
kunniga som styrelsen utser.

IV. Regelmässiga uppgiftskällor

Uppgifterna fås av den sökande själv.

V. Principerna för skyddet av registret

Handlingarna förvaras i låsta skåp.`,
    plans: [
      {
        dates: { preparedOn: '2018-05-25' },
        facts: {
          'controller.city': 'Ekenäs',
          'controller.email': 'info@fyrljus.example',
          'controller.name': 'Stiftelsen Fyrljus sr',
          'controller.street': 'Hamngatan 7',
          'register.name': 'Stipendieregister',
          'register.origin': 'fromDataSubject',
        },
        language: 'sv',
        sections: [
          ['Registeransvarig', 'controller'],
          ['Registrets namn', 'registerName'],
          ['Ändamålet med behandlingen av personuppgifter', 'purposes'],
          ['Regelmässiga uppgiftskällor', 'sources'],
          ['Principerna för skyddet av registret', 'security'],
        ],
        title: 'Registerbeskrivning',
      },
    ],
  },
  'a housing company, bold run-in headings in Markdown': {
    file: 'taloyhtio.md',
    text: `# Asukasrekisterin tietosuojaseloste

**Rekisterinpitäjä.** Asunto Oy Mäntyrinne, Rinnetie 5, 33100 Tampere.

**Rekisterin yhteyshenkilö.** Isännöitsijä Olli Kanto, olli.kanto@mantyrinne.example, 050 555 7890.

**Käsittelyn tarkoitus.** Yhtiön lakisääteisten tehtävien hoitaminen.

**Tietojen säilyttäminen.** Tiedot säilytetään kymmenen vuotta muuton jälkeen.

**Automaattinen päätöksenteko.** Emme tee tiedoilla automaattisia päätöksiä emmekä profiloi ketään.

Päivitetty 12/2021`,
    plans: [
      {
        dates: { changedOn: '2021-12' },
        facts: {
          'controller.city': 'Tampere',
          'controller.name': 'Asunto Oy Mäntyrinne',
          'controller.street': 'Rinnetie 5',
          'register.automated': 'no',
          'register.contact.name': 'Olli Kanto',
          'register.contact.title': 'Isännöitsijä',
          'register.purposes.0.retentionDuration': 'P10Y',
        },
        language: 'fi',
        sections: [
          ['Rekisterinpitäjä', 'controller'],
          ['Rekisterin yhteyshenkilö', 'contactPerson'],
          ['Käsittelyn tarkoitus', 'purposes'],
          ['Tietojen säilyttäminen', 'retention'],
          ['Automaattinen päätöksenteko', 'automatedDecisions'],
        ],
        title: 'Asukasrekisterin tietosuojaseloste',
      },
    ],
  },
  'a parish, two registers one after the other': {
    file: 'seurakunta.md',
    text: `# Rippikoulurekisterin tietosuojaseloste

## 1. Rekisterinpitäjä
Koivulahden seurakunta, Kirkkotie 2, 65800 Raippaluoto

## 2. Rekisterin nimi
Rippikoulurekisteri

## 3. Henkilötietojen käsittelyn tarkoitus
Rippikoulun järjestäminen.

## 4. Henkilötietojen säilytysaika
Kaksi vuotta.

# Hautausrekisterin tietosuojaseloste

## 1. Rekisterinpitäjä
Koivulahden seurakunta, Kirkkotie 2, 65800 Raippaluoto

## 2. Rekisterin nimi
Hautausrekisteri

## 3. Henkilötietojen käsittelyn tarkoitus
Hautapaikkojen hallinta.

## 4. Henkilötietojen säilytysaika
Pysyvästi.`,
    plans: [
      {
        facts: {
          'controller.name': 'Koivulahden seurakunta',
          'register.name': 'Rippikoulurekisteri',
          'register.purposes.0.retentionDuration': 'P2Y',
        },
        language: 'fi',
        sections: [
          ['Rekisterinpitäjä', 'controller'],
          ['Rekisterin nimi', 'registerName'],
          ['Henkilötietojen käsittelyn tarkoitus', 'purposes'],
          ['Henkilötietojen säilytysaika', 'retention'],
        ],
        title: 'Rippikoulurekisterin tietosuojaseloste',
      },
      {
        facts: { 'register.name': 'Hautausrekisteri' },
        language: 'fi',
        sections: [
          ['Rekisterinpitäjä', 'controller'],
          ['Rekisterin nimi', 'registerName'],
          ['Henkilötietojen käsittelyn tarkoitus', 'purposes'],
          ['Henkilötietojen säilytysaika', 'retention'],
        ],
        title: 'Hautausrekisterin tietosuojaseloste',
      },
    ],
  },
  'a charity, English, letters of a policy and a definition list': {
    file: 'charity.html',
    text: `<h1>Harbour Trust privacy notice</h1><p>Effective from 1 June 2024. Prepared on 12 May 2024.</p>
<dl><dt>Data controller</dt><dd>Harbour Trust, 4 Quay Street, Leith. Telephone 0131 555 0199.</dd>
<dt>Purposes of the processing</dt><dd>To arrange volunteering.</dd>
<dt>Legal basis</dt><dd>Our legitimate interests in running the charity.</dd>
<dt>Retention period</dt><dd>Two years from the last shift.</dd>
<dt>Right to object</dt><dd>Tell us, and we stop.</dd></dl>`,
    plans: [
      {
        dates: { effectiveFrom: '2024-06-01', preparedOn: '2024-05-12' },
        facts: {
          'controller.name': 'Harbour Trust',
          'controller.phone': '0131 555 0199',
          'controller.street': '4 Quay Street',
          'register.purposes.0.legalBases': ['legitimateInterests'],
          'register.purposes.0.retentionDuration': 'P2Y',
        },
        language: 'en',
        sections: [
          ['Data controller', 'controller'],
          ['Purposes of the processing', 'purposes'],
          ['Legal basis', 'legalBasis'],
          ['Retention period', 'retention'],
          ['Right to object', 'rightObjection'],
        ],
        title: 'Harbour Trust privacy notice',
      },
    ],
  },
  'a café, front matter and a contents list': {
    file: 'kahvila.md',
    text: `---
title: Tietosuoja
date: 2022-04-01
---

# Kahvila Havun tietosuojaseloste

- [Rekisterinpitäjä](#a)
- [Mitä tietoja keräämme?](#b)
- [Evästeet](#c)

## Rekisterinpitäjä
Kahvila Havu Tmi
Torikatu 9
80100 Joensuu

## Mitä tietoja keräämme?
Nimi ja puhelinnumero.

## Evästeet
Sivusto ei käytä evästeitä.`,
    plans: [
      {
        facts: {
          'controller.name': 'Kahvila Havu Tmi',
          'controller.street': 'Torikatu 9',
          'register.usesCookies': 'no',
        },
        language: 'fi',
        sections: [
          ['Rekisterinpitäjä', 'controller'],
          ['Mitä tietoja keräämme?', 'dataContent'],
          ['Evästeet', 'cookies'],
        ],
        title: 'Kahvila Havun tietosuojaseloste',
      },
    ],
  },
  'a library, numbers of two levels and an unknown heading': {
    file: 'kirjasto.txt',
    text: `Kirjaston asiakasrekisteri – tietosuojaseloste – 24.5.2018

1. Yleistä
Tässä kerrotaan asiakkaiden tietojen käsittelystä.

2. Rekisterinpitäjä
Saarijoen kaupunki, PL 12, 43100 Saarijärvi

3. Käsittelyn tarkoitus ja oikeusperuste
3.1 Lainaus
Lainojen hallinta. Peruste on yleistä etua koskeva tehtävä.
3.2 Maksut
Laskutus.

4. Vastaanottajat
- perintätoimisto
- kirjastojärjestelmän toimittaja

5. Oikeus vastustaa käsittelyä
Voit vastustaa käsittelyä.`,
    plans: [
      {
        facts: {
          'controller.city': 'Saarijärvi',
          'controller.name': 'Saarijoen kaupunki',
          'controller.street': 'PL 12',
          'register.purposes.0.legalBases': ['publicTask'],
          'register.recipients.1.category': 'kirjastojärjestelmän toimittaja',
        },
        language: 'fi',
        sections: [
          ['Yleistä', ''],
          ['Rekisterinpitäjä', 'controller'],
          ['Käsittelyn tarkoitus ja oikeusperuste', 'purposes+legalBasis'],
          ['Vastaanottajat', 'recipients'],
          ['Oikeus vastustaa käsittelyä', 'rightObjection'],
        ],
        title: 'Kirjaston asiakasrekisteri – tietosuojaseloste',
      },
    ],
  },
  'a sports hall, labels only, a date that can be read in two ways': {
    file: 'halli.txt',
    text: `Privacy statement
Updated: 03/04/2020

Controller: Northgate Sports Hall Ltd
Contact person: Jane Doe, jane@northgate.example
Name of the register: Customer register
Purposes of the processing: Bookings and invoices
Retention period: 3 years
Regular disclosures of data: None`,
    plans: [
      {
        facts: {
          'controller.name': 'Northgate Sports Hall Ltd',
          'register.contact.email': 'jane@northgate.example',
          'register.contact.name': 'Jane Doe',
          'register.name': 'Customer register',
          'register.purposes.0.retentionDuration': 'P3Y',
        },
        language: 'en',
        sections: [
          ['Controller', 'controller'],
          ['Contact person', 'contactPerson'],
          ['Name of the register', 'registerName'],
          ['Purposes of the processing', 'purposes'],
          ['Retention period', 'retention'],
          ['Regular disclosures of data', 'disclosures'],
        ],
        title: 'Privacy statement',
      },
    ],
  },
}
