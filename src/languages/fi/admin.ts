import type { AdminTranslations } from '../types.js'

/** Finnish strings of the admin. Values stand in the nominative: no sentence needs a case ending on one. */
export const fi: AdminTranslations = {
  privacyNotices: {
    group: 'Tietosuojaselosteet',
    collections: {
      blocks: {
        singular: 'Yhteinen teksti',
        plural: 'Yhteiset tekstit',
        description: 'Tekstejä, jotka näkyvät useassa selosteessa: kirjoita kerran, käytä kaikkialla.',
      },
      notices: {
        singular: 'Tietosuojaseloste',
        plural: 'Tietosuojaselosteet',
        description: 'Selosteet, joita lukijat näkevät. Julkaistu teksti säilyy pysyvästi sellaisenaan.',
      },
      organisations: {
        singular: 'Organisaatio',
        plural: 'Organisaatiot',
        description:
          'Rekisterinpitäjät, henkilötietojen käsittelijät, vastaanottajat ja viranomaiset, kukin kirjattuna kerran.',
      },
      publications: {
        singular: 'Julkaistu versio',
        plural: 'Julkaistut versiot',
        description:
          'Kaikki, mitä selosteista on julkaistu, sellaisena kuin se oli. Kukaan ei voi muuttaa tai poistaa versioita.',
      },
      registers: {
        singular: 'Rekisteri',
        plural: 'Rekisterit',
        description: 'Yhden henkilörekisterin perustiedot.',
      },
    },
    tabs: {
      controller: {
        label: 'Rekisterinpitäjä',
        description: 'Kuka vastaa tiedoista ja keneen voi ottaa yhteyttä.',
      },
      purposes: {
        label: 'Tarkoitukset',
        description: 'Miksi tietoja käsitellään, millä perusteella ja kuinka kauan.',
      },
      data: { label: 'Tiedot', description: 'Kenen tietoja, mitä tietoja ja mistä ne saadaan.' },
      sharing: {
        label: 'Luovutukset',
        description: 'Ketkä saavat tietoja ja siirtyykö tietoja EU:n tai ETA:n ulkopuolelle.',
      },
      protection: { label: 'Suojaus', description: 'Miten tiedot suojataan.' },
      automatedDecisions: {
        label: 'Automaattiset päätökset',
        description: 'Pelkästään koneellisesti tehtävät päätökset ja profilointi.',
      },
      consent: { label: 'Suostumus', description: 'Miten suostumus pyydetään ja peruutetaan.' },
      cookies: { label: 'Evästeet', description: 'Tallentaako palvelu jotain kävijän laitteelle.' },
      details: {
        label: 'Perustiedot',
        description: 'Otsikko, verkko-osoite ja rekisterit, joita seloste koskee.',
      },
      sections: {
        label: 'Osiot',
        description: 'Selosteen osiot siinä järjestyksessä kuin ne näkyvät lukijoille.',
      },
      change: {
        label: 'Julkaiseminen',
        description: 'Mikä muuttui. Tieto tallennetaan seuraavaan julkaistavaan versioon.',
      },
    },
    wording: 'Oma muotoilu',
    wordingDescription:
      'Kirjoita tähän vain, jos yllä olevista kentistä muodostuva teksti ei riitä. Oma tekstisi korvaa sen selosteessa.',
    fields: {
      organisationName: {
        label: 'Nimi',
        description: 'Virallinen nimi täsmälleen samassa muodossa kuin kaupparekisterissä.',
      },
      roles: { label: 'Asema', description: 'Missä asemassa organisaatio on selosteissasi.' },
      businessId: {
        label: 'Y-tunnus',
        description: 'Esimerkiksi 1234567-1. Ulkomaiselle organisaatiolle oman maan yritystunnus.',
      },
      street: { label: 'Katuosoite', description: 'Katu ja numero, esimerkiksi Esimerkkikatu 1 A.' },
      postalCode: { label: 'Postinumero', description: 'Suomessa viisi numeroa, esimerkiksi 00100.' },
      city: { label: 'Postitoimipaikka', description: 'Esimerkiksi Helsinki.' },
      contactCountry: {
        label: 'Maa',
        description:
          'Täytä vain, jos yhteyshenkilö on muussa maassa kuin rekisterinpitäjä tai organisaatio. Puhelin- ja postinumero luetaan tämän maan mukaan.',
      },
      country: { label: 'Maa', description: 'Maa, jossa osoite on.' },
      hasPostalAddress: {
        label: 'Erillinen postiosoite',
        description: 'Rastita, jos posti lähetetään muualle, esimerkiksi postilokeroon.',
      },
      postalAddress: { label: 'Postiosoite', description: 'Osoite, johon posti lähetetään.' },
      email: { label: 'Sähköposti', description: 'Osoite, jota joku lukee myös loma-aikoina.' },
      phone: {
        label: 'Puhelin',
        description:
          'Siinä muodossa, jossa haluat numeron näkyvän, esimerkiksi 029 123 4567. Puhelun hinta kirjoitetaan perään: 020 123 4567 (8,35 snt/puh + 16,69 snt/min).',
      },
      phoneE164: {
        label: 'Puhelin (kansainvälinen muoto)',
        description: 'Muodostuu antamastasi numerosta linkkejä varten.',
      },
      website: { label: 'Verkkosivusto', description: 'Koko osoite, esimerkiksi https://example.org.' },

      pendingChanges: {
        label: 'Odottavat muutokset',
        description: 'Tiedot, jotka ovat muuttuneet selosteen julkaisemisen jälkeen.',
      },
      retired: {
        label: 'Ei enää valittavissa',
        description:
          'Poistuu valintalistoista. Ne, jotka jo käyttävät tätä, käyttävät sitä edelleen, ja siitä kerrotaan niissä.',
      },

      registerName: {
        label: 'Rekisterin nimi',
        description: 'Esimerkiksi Asiakasrekisteri. Nimi näkyy selosteessa.',
      },
      controller: {
        label: 'Rekisterinpitäjä',
        description:
          'Organisaatio, joka päättää, miksi ja miten tietoja käsitellään (tietosuoja-asetuksen 4 artiklan 7 kohta).',
      },
      jointControllers: {
        label: 'Yhteisrekisterinpitäjät',
        description:
          'Organisaatiot, jotka päättävät käsittelystä yhdessä rekisterinpitäjän kanssa (tietosuoja-asetuksen 26 artikla). Jätä tyhjäksi, jos niitä ei ole.',
      },
      contact: { label: 'Yhteyshenkilö', description: 'Kuka vastaa rekisteriä koskeviin kysymyksiin.' },
      contactName: {
        label: 'Nimi',
        description: 'Henkilön nimi tai mieluummin tehtävä, joka säilyy, vaikka henkilö vaihtuu.',
      },
      contactTitle: { label: 'Tehtävänimike', description: 'Esimerkiksi asiakaspalvelupäällikkö.' },
      contacts: {
        label: 'Muut yhteyshenkilöt',
        description:
          'Kun yhteyshenkilöitä on useita, esimerkiksi yksi kutakin asiaa varten. Kirjoita asia tehtävänimikkeen kohdalle.',
      },
      organisationContacts: {
        label: 'Yhteyshenkilöt',
        description: 'Organisaation puolesta vastaavat henkilöt; näytetään sen yhteystietojen yhteydessä.',
      },
      hasDpo: {
        label: 'Onko tietosuojavastaava nimetty?',
        description:
          'Pakollinen viranomaisille ja julkishallinnon elimille sekä osalle muista (tietosuoja-asetuksen 37 artikla).',
      },
      dpo: {
        label: 'Tietosuojavastaava',
        description: 'Miten tietosuojavastaavan tavoittaa. Nimen voi jättää pois.',
      },
      hasRepresentative: {
        label: 'Onko rekisterinpitäjällä edustaja EU:ssa?',
        description:
          'Koskee vain EU:n ja ETA:n ulkopuolella toimivia rekisterinpitäjiä (tietosuoja-asetuksen 27 artikla).',
      },
      representative: { label: 'Edustaja', description: 'Rekisterinpitäjän edustaja EU:ssa.' },

      purposes: {
        label: 'Käsittelyn tarkoitukset',
        description: 'Yksi rivi jokaista tarkoitusta varten, johon tietoja käytetään.',
      },
      purposeName: {
        label: 'Käsittelyn tarkoitus',
        description: 'Mihin tietoja tarvitaan, esimerkiksi Tilausten toimittaminen.',
      },
      legalBases: {
        label: 'Oikeusperusteet',
        description: 'Mihin käsittelyn lainmukaisuus perustuu (tietosuoja-asetuksen 6 artiklan 1 kohta).',
      },
      law: { label: 'Laki tai säännös', description: 'Laki ja pykälä, johon velvoite tai oikeus perustuu.' },
      legitimateInterest: {
        label: 'Oikeutettu etu',
        description: 'Mistä edusta on kyse. Kirjoita niin, että asiakaskin ymmärtää.',
      },
      directMarketing: {
        label: 'Suoramarkkinointi',
        description:
          'Rastita, jos tietoja käytetään suoramarkkinointiin. Jokaisella on oikeus vastustaa sitä.',
      },
      retentionText: {
        label: 'Säilytysaika',
        description:
          'Kuinka kauan tietoja säilytetään tai miten aika määräytyy, esimerkiksi 6 vuotta asiakassuhteen päättymisestä.',
      },
      retentionDuration: {
        label: 'Säilytysaika lukuna',
        description:
          'Sama aika lukuna. Jos aika päättyy vasta, kun jotain tapahtuu, jätä luku tyhjäksi ja kerro tekstissä, mitä silloin tapahtuu.',
      },
      retentions: {
        label: 'Muut säilytysajat',
        description: 'Kun osaa tiedoista säilytetään eri aika: yksi rivi kutakin tietojen lajia varten.',
      },
      retentionData: {
        label: 'Mitkä tiedot',
        description: 'Esimerkiksi Kirjanpitoaineisto. Yllä oleva säilytysaika koskee kaikkia muita tietoja.',
      },
      provisionBasis: {
        label: 'Onko tiedot pakko antaa?',
        description:
          'Edellyttääkö laki, sopimus tai sopimuksen tekeminen tietojen antamista (tietosuoja-asetuksen 13 artiklan 2 kohdan e alakohta).',
      },
      provisionConsequence: {
        label: 'Jos tietoja ei anneta',
        description: 'Mitä siitä seuraa, jos joku ei anna tietojaan.',
      },

      dataSubjectCategories: {
        label: 'Rekisteröityjen ryhmät',
        description:
          'Kenen tietoja käsitellään, esimerkiksi Asiakkaat tai Työnhakijat. Paina Enter jokaisen jälkeen.',
      },
      dataCategories: {
        label: 'Henkilötietoryhmät',
        description:
          'Millaisia tietoja käsitellään, esimerkiksi Yhteystiedot tai Laskutustiedot. Paina Enter jokaisen jälkeen.',
      },
      specialCategories: {
        label: 'Käsitelläänkö erityisiä henkilötietoryhmiä?',
        description:
          'Esimerkiksi terveyttä, etnistä alkuperää, uskontoa tai ammattiliiton jäsenyyttä koskevat tiedot (tietosuoja-asetuksen 9 artikla).',
      },
      specialCategoriesCondition: {
        label: 'Erityisten henkilötietoryhmien käsittelyn edellytys',
        description: 'Mikä tietosuoja-asetuksen 9 artiklan 2 kohdan alakohta ja mikä laki sallii käsittelyn.',
      },
      origin: {
        label: 'Mistä tiedot saadaan?',
        description: 'Rekisteröidyltä itseltään, muualta vai molemmista.',
      },
      sources: {
        label: 'Tietolähteet',
        description:
          'Mistä muualta kuin rekisteröidyltä tietoja saadaan, esimerkiksi Väestötietojärjestelmä. Paina Enter jokaisen jälkeen.',
      },

      hasRecipients: {
        label: 'Onko tiedoilla vastaanottajia?',
        description: 'Kaikki, joille tietoja annetaan, myös henkilötietojen käsittelijät.',
      },
      recipients: {
        label: 'Vastaanottajat',
        description: 'Yksi rivi jokaista vastaanottajaa tai vastaanottajaryhmää varten.',
      },
      recipientOrganisation: {
        label: 'Organisaatio',
        description: 'Valitse organisaatio tai kirjoita viereen vastaanottajaryhmä.',
      },
      recipientCategory: {
        label: 'Vastaanottajaryhmä',
        description: 'Kun organisaatiota ei nimetä, esimerkiksi Perintätoimistot.',
      },
      recipientRole: {
        label: 'Asema',
        description: 'Käsittelijä toimii organisaatiosi lukuun, rekisterinpitäjä päättää itse.',
      },
      recipientCountry: {
        label: 'Maa',
        description: 'Missä maassa vastaanottaja käsittelee tietoja, jos se ei ole organisaation oma maa.',
      },
      recipientPurpose: { label: 'Käyttötarkoitus', description: 'Mihin vastaanottaja käyttää tietoja.' },
      hasDisclosures: {
        label: 'Luovutetaanko tietoja säännönmukaisesti?',
        description: 'Tietoja annetaan toistuvasti muille näiden omaan käyttöön.',
      },
      hasTransfers: {
        label: 'Siirretäänkö tietoja EU:n tai ETA:n ulkopuolelle?',
        description: 'Myös silloin, kun palveluntarjoaja voi nähdä tiedot sieltä käsin.',
      },
      transfers: {
        label: 'Siirrot',
        description:
          'Yksi rivi jokaista vastaanottajaa ja siirron perustetta varten. Jätä maa pois, jos selosteessa ei nimetä sitä.',
      },
      transferRecipient: { label: 'Vastaanottaja', description: 'Kuka saa tiedot.' },
      transferCountries: {
        label: 'Maat',
        description:
          'EU:n ja ETA:n ulkopuoliset maat. Jos jätät kohdan tyhjäksi, selosteessa lukee, että tietoja siirretään EU:n tai ETA:n ulkopuolelle.',
      },
      internationalOrganisation: {
        label: 'Kansainvälinen järjestö',
        description:
          'Valitse, jos vastaanottaja on kansainvälinen järjestö, esimerkiksi YK:n alainen (tietosuoja-asetuksen 4 artiklan 26 kohta).',
      },
      transferMechanism: {
        label: 'Siirron peruste',
        description: 'Mihin siirron lainmukaisuus perustuu (tietosuoja-asetuksen 45–49 artikla).',
      },
      transferDetail: {
        label: 'Lisätiedot',
        description: 'Mikä päätös, mitkä lausekkeet tai mitkä säännöt. Mainitse numero ja päivämäärä.',
      },
      transferCopy: {
        label: 'Mistä jäljennöksen saa',
        description: 'Missä suojatoimet voi nähdä tai mistä niitä voi pyytää.',
      },

      protectionMode: {
        label: 'Miten suojaus kuvataan?',
        description: 'Yhdessä tekstissä tai erikseen paperiaineistosta ja sähköisistä tiedoista.',
      },
      automated: {
        label: 'Tehdäänkö automaattisia päätöksiä tai profilointia?',
        description:
          'Henkilöön vaikuttavat päätökset, joita ihminen ei tee (tietosuoja-asetuksen 22 artikla).',
      },
      automatedLogic: {
        label: 'Miten päätös syntyy',
        description: 'Mihin päätös perustuu, selkeästi ilmaistuna.',
      },
      automatedConsequences: {
        label: 'Mitä päätöksestä seuraa',
        description: 'Mitä päätös merkitsee henkilölle.',
      },
      withdrawMethod: {
        label: 'Miten suostumus peruutetaan',
        description:
          'Lyhyt ilmaus, joka tulee kaksoispisteen jälkeen, esimerkiksi: jokaisen uutiskirjeen lopussa olevasta linkistä.',
      },
      usesCookies: {
        label: 'Käytetäänkö evästeitä?',
        description: 'Kaikki, mitä kävijän laitteelle tallennetaan tai siltä luetaan.',
      },
      cookiesBlock: {
        label: 'Yhteinen evästeteksti',
        description: 'Yhteinen teksti, jonka laji on Evästeet.',
      },

      blockTitle: { label: 'Nimi', description: 'Vain muokkaajia varten. Ei näy lukijoille.' },
      blockKind: {
        label: 'Laji',
        description: 'Mitä teksti koskee. Tämä valinta ratkaisee, mitä kenttiä voit täyttää.',
      },
      blockContent: { label: 'Teksti', description: 'Lukijoille näkyvä teksti.' },
      authority: { label: 'Viranomainen', description: 'Valvontaviranomainen. Valitse se organisaatioista.' },
      rights: {
        label: 'Oikeudet',
        description: 'Jätä tyhjäksi, niin seloste näyttää rekisterien oikeusperusteista seuraavat oikeudet.',
      },
      cookies: { label: 'Evästeet', description: 'Yksi rivi jokaista evästettä varten.' },
      cookieName: { label: 'Nimi', description: 'Samassa muodossa kuin selaimessa, esimerkiksi session_id.' },
      cookieProvider: { label: 'Tarjoaja', description: 'Kuka evästeen asettaa.' },
      cookiePurpose: { label: 'Käyttötarkoitus', description: 'Mitä varten eväste on.' },
      cookieCategory: {
        label: 'Luokka',
        description: 'Vain välttämättömiä evästeitä saa asettaa ilman suostumusta.',
      },
      cookieDuration: {
        label: 'Voimassaoloaika',
        description: 'Kuinka kauan eväste säilyy, esimerkiksi 1 vuosi.',
      },
      cookieThirdParty: {
        label: 'Kolmas osapuoli',
        description: 'Rastita, jos joku muu voi lukea evästeen.',
      },
      cookieSettingsUrl: {
        label: 'Evästeasetukset',
        description: 'Sivu, jolla suostumuksen voi antaa, evätä ja peruuttaa.',
      },

      title: {
        label: 'Otsikko',
        description: 'Selosteen otsikko, esimerkiksi Tietosuojaseloste: asiakasrekisteri.',
      },
      slug: {
        label: 'Verkko-osoite',
        description:
          'Verkko-osoitteen viimeinen osa. Muodostuu otsikosta, esimerkiksi tietosuojaseloste-asiakasrekisteri, eikä sitä voi muuttaa ensimmäisen julkaisemisen jälkeen.',
      },
      changeSlug: {
        label: 'Muuta verkko-osoitetta',
        description:
          'Rastita, jos haluat muuttaa julkaistun selosteen osoitetta. Vanha osoite toimii edelleen.',
      },
      registers: {
        label: 'Rekisterit',
        description: 'Rekisterit, joita seloste koskee. Ensimmäinen on päärekisteri.',
      },
      profile: {
        label: 'Selosteen malli',
        description: 'Ratkaisee, millä osioilla uusi seloste alkaa ja miten osiot numeroidaan ja asetellaan.',
      },
      numbering: {
        label: 'Numerointi',
        description: 'Miten osiot numeroidaan. Jos kenttä on tyhjä, seurataan mallia.',
      },
      layout: {
        label: 'Asettelu',
        description: 'Miten lukijat näkevät osiot. Jos kenttä on tyhjä, seurataan mallia.',
      },
      statute: {
        label: 'Säädösperusta',
        description: 'Otsikon alla mainittava laki. Yleensä kannattaa jättää tyhjäksi.',
      },
      introduction: { label: 'Johdanto', description: 'Lyhyt teksti ennen ensimmäistä osiota.' },
      preparedOn: {
        label: 'Laatimispäivä',
        description:
          'Päivä, kuukausi tai vuosi, jona seloste alun perin laadittiin. Jos jätät tyhjäksi, selosteessa ei ole päiväystä. Ei voi muuttaa julkaisemisen jälkeen.',
      },
      changedOn: {
        label: 'Viimeisin muutos',
        description:
          'Päivittyy julkaistaessa. Täytä itse vain, kun tuot järjestelmään vanhan selosteen: päivä, kuukausi tai vuosi.',
      },
      versionLabel: {
        label: 'Asiakirjan versio',
        description:
          'Selosteen oma versiomerkintä, esimerkiksi 3.2, jos sellaista käytetään. Julkaistut versiot numeroidaan lisäksi.',
      },
      reviewedOn: {
        label: 'Tarkistettu viimeksi',
        description: 'Päivä, jona joku viimeksi tarkisti, että kaikki pitää yhä paikkansa.',
      },
      nextReviewOn: {
        label: 'Seuraava tarkistus',
        description: 'Milloin seloste on tarkistettava seuraavan kerran.',
      },
      change: {
        label: 'Tämä muutos',
        description: 'Tallennetaan seuraavaan julkaistavaan versioon. Sen jälkeen kentät tyhjenevät.',
      },
      changeType: {
        label: 'Muutoksen laji',
        description: 'Merkittävä, jos sisältö muuttuu lukijan kannalta. Vähäinen, jos kyse on korjauksesta.',
      },
      changeNote: {
        label: 'Mikä muuttui',
        description: 'Yksi virke lukijoille, esimerkiksi: Rekisterinpitäjän osoite on muuttunut.',
      },
      effectiveFrom: {
        label: 'Voimassa alkaen',
        description:
          'Tyhjä tarkoittaa julkaisuhetkeä. Myöhempi päivä lykkää voimaantuloa. Aiempi päivä sopii, kun tallennat vanhan version.',
      },
      changeWaiting: {
        label: 'Odottava versio',
        description: 'Valitse, tuleeko se yhä voimaan päivänään.',
      },
      clockConfirmed: {
        label: 'Palvelimen kello on oikeassa',
        description: 'Rastita vain, jos palvelimen näyttämä aika on oikea.',
      },
      withdrawal: {
        label: 'Kun seloste poistetaan käytöstä',
        description: 'Lukijat näkevät tämän, kun seloste on poistettu käytöstä.',
      },
      withdrawalReason: { label: 'Syy', description: 'Kerro lukijoille, miksi selostetta ei enää ole.' },
      successor: { label: 'Korvaava seloste', description: 'Seloste, joka luetaan tämän sijasta.' },
      sections: {
        label: 'Osiot',
        description: 'Vaihda järjestystä vetämällä. Uusi seloste saa mallinsa osiot.',
      },
      sectionHeading: { label: 'Oma otsikko', description: 'Tyhjä tarkoittaa virallista otsikkoa.' },
      sectionKeys: {
        label: 'Aiheet',
        description: 'Mitä osio koskee. Saman otsikon alla voi olla useita aiheita.',
      },
      sectionText: { label: 'Teksti', description: 'Tässä osiossa lukijoille näkyvä teksti.' },
      sectionBlock: {
        label: 'Yhteinen teksti',
        description:
          'Valitse yhteisistä teksteistä. Kun tekstiä muutetaan, tämä seloste on julkaistava uudelleen.',
      },

      publicationNotice: { label: 'Seloste', description: 'Mikä seloste julkaistiin.' },
      publicationVersion: { label: 'Versio', description: 'Juokseva numero ykkösestä alkaen.' },
      publicationEvent: { label: 'Tapahtuma', description: 'Julkaistu tai poistettu käytöstä.' },
      publishedAt: { label: 'Julkaistu', description: 'Julkaisuhetki.' },
      publishedBy: {
        label: 'Julkaisija',
        description: 'Kuka julkaisi. Nimi on siinä muodossa kuin se silloin oli.',
      },
      contentHash: {
        label: 'Sisällön tiiviste',
        description: 'Jos tiivisteet ovat samat, sisältökin on sama.',
      },
      previousHash: { label: 'Edellinen tiiviste', description: 'Tätä edeltävän version tiiviste.' },
      hash: {
        label: 'Tiiviste',
        description: 'Koko version SHA-256-tiiviste. Paljastaa kaikki muutokset.',
      },
      publicationEffectiveFrom: { label: 'Voimassa alkaen', description: 'Ensimmäinen voimassaolopäivä.' },
      body: { label: 'Julkaistu kokonaisuus', description: 'Kaikki, mitä julkaistiin, kaikilla kielillä.' },
      publicationSlug: { label: 'Verkko-osoite', description: 'Osoite julkaisuhetkellä.' },
      publicationScope: { label: 'Organisaatio', description: 'Organisaation nimi verkko-osoitteissa.' },
      publisher: {
        label: 'Julkaisijan tili',
        description: 'Käyttäjätili, jolla julkaistiin, ja sen tiivisteen suola.',
      },
    },
    blocks: {
      register: { singular: 'Rekisteriosio', plural: 'Rekisteriosiot' },
      text: { singular: 'Tekstiosio', plural: 'Tekstiosiot' },
      cookies: { singular: 'Evästeet', plural: 'Evästeet' },
      authority: { singular: 'Valvontaviranomainen', plural: 'Valvontaviranomaiset' },
      rights: { singular: 'Oikeudet', plural: 'Oikeudet' },
      shared: { singular: 'Yhteinen teksti', plural: 'Yhteiset tekstit' },
    },
    pageBlocks: {
      authority: {
        singular: 'Tietosuoja: valvontaviranomainen',
        plural: 'Tietosuoja: valvontaviranomaiset',
      },
      cookies: { singular: 'Tietosuoja: evästeet', plural: 'Tietosuoja: evästeet' },
      rights: { singular: 'Tietosuoja: oikeudet', plural: 'Tietosuoja: oikeudet' },
      text: { singular: 'Tietosuoja: yhteinen teksti', plural: 'Tietosuoja: yhteiset tekstit' },
      block: {
        label: 'Yhteinen teksti',
        description:
          'Valitse yhteisistä teksteistä. Kun teksti julkaistaan uudelleen, se vaihtuu tälläkin sivulla.',
      },
      organisation: {
        label: 'Viranomainen',
        description: 'Valvontaviranomainen, jonka yhteystiedot näytetään.',
      },
      register: {
        label: 'Rekisteri',
        description: 'Julkaistu rekisteri, jonka yhteystiedot tulevat tekstin paikkamerkkien tilalle.',
      },
      registerOfCookies: {
        label: 'Rekisteri',
        description:
          'Julkaistu rekisteri, jonka tiedot evästeistä näytetään, kun yhteistä tekstiä ei ole valittu.',
      },
      registerOfRights: {
        label: 'Rekisteri',
        description:
          'Julkaistu rekisteri, jonka käsittelyperusteista oikeudet päätellään, jos niitä ei ole valittu.',
      },
      rightsToShow: {
        label: 'Oikeudet',
        description: 'Nämä näytetään vakioteksteineen. Jos jätät tyhjäksi, oikeudet päätellään rekisteristä.',
      },
      heading: {
        label: 'Otsikko',
        description: 'Käytetään virallisen otsikon sijasta.',
      },
      content: {
        label: 'Mitä lukijat näkevät',
        notYet: 'Tallenna, niin näet tekstin.',
        hidden: 'Lukijat eivät näe tässä mitään, koska:',
        otherLanguage:
          'Tekstiä ei ole kirjoitettu tällä kielellä. Se näytetään toisella kielellä: {{language}}',
      },
    },
    placeholder: { singular: 'Paikkamerkki', plural: 'Paikkamerkit' },
    placeholders: {
      groups: {
        controller: 'Rekisterinpitäjä',
        contact: 'Yhteyshenkilö',
        dpo: 'Tietosuojavastaava',
        representative: 'Edustaja EU:ssa',
        authority: 'Valvontaviranomainen',
        register: 'Rekisteri ja tietojen käsittely',
      },
      names: {
        controller: {
          name: 'Rekisterinpitäjän nimi',
          businessId: 'Rekisterinpitäjän Y-tunnus',
          address: 'Rekisterinpitäjän käyntiosoite',
          postalAddress: 'Rekisterinpitäjän postiosoite',
          email: 'Rekisterinpitäjän sähköpostiosoite',
          phone: 'Rekisterinpitäjän puhelinnumero',
          website: 'Rekisterinpitäjän verkkosivusto',
          details: 'Rekisterinpitäjän kaikki yhteystiedot',
        },
        contact: {
          name: 'Yhteyshenkilön nimi',
          title: 'Yhteyshenkilön tehtävänimike',
          address: 'Yhteyshenkilön käyntiosoite',
          email: 'Yhteyshenkilön sähköpostiosoite',
          phone: 'Yhteyshenkilön puhelinnumero',
          details: 'Yhteyshenkilön kaikki yhteystiedot',
        },
        dpo: {
          name: 'Tietosuojavastaavan nimi',
          title: 'Tietosuojavastaavan tehtävänimike',
          address: 'Tietosuojavastaavan käyntiosoite',
          email: 'Tietosuojavastaavan sähköpostiosoite',
          phone: 'Tietosuojavastaavan puhelinnumero',
          details: 'Tietosuojavastaavan kaikki yhteystiedot',
        },
        representative: {
          name: 'Edustajan nimi',
          details: 'Edustajan kaikki yhteystiedot',
        },
        authority: {
          name: 'Valvontaviranomaisen nimi',
          postalAddress: 'Valvontaviranomaisen postiosoite',
          address: 'Valvontaviranomaisen käyntiosoite',
          phone: 'Valvontaviranomaisen puhelinnumero',
          email: 'Valvontaviranomaisen sähköpostiosoite',
          website: 'Valvontaviranomaisen verkkosivusto',
          details: 'Valvontaviranomaisen kaikki yhteystiedot',
        },
        register: {
          name: 'Rekisterin nimi',
        },
        retention: {
          text: 'Henkilötietojen säilytysaika',
        },
        requirement: {
          consequence: 'Mitä seuraa, jos tietoja ei anneta',
        },
        automated: {
          explanation: 'Automaattisten päätösten logiikka ja seuraukset',
        },
        consent: {
          withdrawMethod: 'Miten suostumus peruutetaan',
        },
        cookies: {
          settingsUrl: 'Evästeasetusten osoite',
        },
      },
      sources: {
        controller: 'Täytä tieto organisaatiolle, joka on valittu rekisterin rekisterinpitäjäksi.',
        contact:
          'Täytä tieto rekisterin kohtaan Yhteyshenkilö. Jos yhteyshenkilöä ei ole, käytetään rekisterinpitäjän tietoja.',
        dpo: 'Vastaa rekisterissä, että tietosuojavastaava on nimetty, ja täytä tieto sinne.',
        representative: 'Vastaa rekisterissä, että edustaja on, valitse organisaatio ja täytä tieto sille.',
        authority: 'Lisää selosteeseen valvontaviranomaista koskeva osio ja valitse siihen organisaatio.',
        register: 'Anna rekisterille nimi.',
        retention: 'Kirjoita rekisteriin säilytysaika jokaisen käsittelyn tarkoituksen kohdalle.',
        requirement: 'Kirjoita tieto rekisteriin kohtaan, jossa kerrotaan, onko tiedot pakko antaa.',
        automated:
          'Vastaa rekisterissä, että automaattisia päätöksiä tehdään, ja kirjoita sinne niiden logiikka ja seuraukset.',
        consent: 'Kirjoita tieto rekisterin kohtaan Suostumus.',
        cookies: 'Kirjoita osoite evästeitä koskevaan osioon tai yhteiseen tekstiin.',
      },
      search: 'Hae nimellä tai arvolla',
      noneFound: 'Hakua vastaavia paikkamerkkejä ei ole.',
      noValue: 'Ei vielä arvoa',
      unknownKey: 'Tuntematon paikkamerkki',
      choose:
        'Lukijat näkevät paikkamerkin tilalla sen arvon perusmuodossa. Jätä ympärille välilyönti tai välimerkki, äläkä lisää taivutuspäätettä.',
      unavailable: 'Nykyisiä arvoja ei voitu lukea. Paikkamerkin voi silti valita.',
      unsaved: 'Arvot näkyvät, kun asiakirja on tallennettu.',
      example: 'Arvot ovat selosteesta ”{{title}}”: ne vaihtelevat selosteittain.',
      differs: 'Arvo vaihtelee selosteittain.',
      saved: 'Arvot tallennetun version mukaan, kieli: {{language}}.',
      where: 'Paikka: {{place}}',
      inHeading: 'otsikko',
      inParagraph: 'tekstikappale {{number}}',
      inRegister: 'rekisterin ”{{name}}” oma muotoilu',
      inBlock: 'yhteinen teksti ”{{name}}”',
      around: '”{{text}}”',
      objection:
        '”{{right}}” ei ole omana osionaan: oikeus on esitettävä selkeästi ja muusta erillään (tietosuoja-asetuksen 21 artiklan 4 kohta). Lisää Oikeudet-osio, jossa on vain tämä oikeus.',
    },
    rows: {
      contact: { singular: 'Yhteyshenkilö', plural: 'Yhteyshenkilöt' },
      retention: { singular: 'Säilytysaika', plural: 'Säilytysajat' },
      purpose: { singular: 'Käsittelyn tarkoitus', plural: 'Käsittelyn tarkoitukset' },
      recipient: { singular: 'Vastaanottaja', plural: 'Vastaanottajat' },
      transfer: { singular: 'Siirto', plural: 'Siirrot' },
      cookie: { singular: 'Eväste', plural: 'Evästeet' },
      section: { singular: 'Osio', plural: 'Osiot' },
    },
    options: {
      triState: { yes: 'Kyllä', no: 'Ei', undecided: 'Ei vielä päätetty' },
      roles: {
        controller: 'Rekisterinpitäjä',
        processor: 'Henkilötietojen käsittelijä',
        recipient: 'Vastaanottaja',
        authority: 'Viranomainen',
      },
      legalBases: {
        consent: 'Suostumus, 6 art. 1 a',
        contract: 'Sopimus, 6 art. 1 b',
        legalObligation: 'Lakisääteinen velvoite, 6 art. 1 c',
        vitalInterests: 'Elintärkeät edut, 6 art. 1 d',
        publicTask: 'Yleistä etua koskeva tehtävä tai julkinen valta, 6 art. 1 e',
        legitimateInterests: 'Oikeutetut edut, 6 art. 1 f',
      },
      recipientRole: {
        processor: 'Henkilötietojen käsittelijä',
        controller: 'Rekisterinpitäjä',
        other: 'Muu',
      },
      provisionBasis: {
        none: 'Ei',
        law: 'Kyllä, lain mukaan',
        contract: 'Kyllä, sopimuksen mukaan',
        precondition: 'Kyllä, sopimuksen tekemistä varten',
      },
      origin: { fromDataSubject: 'Rekisteröidyltä itseltään', fromOthers: 'Muualta', both: 'Molemmista' },
      protectionMode: { single: 'Yhdessä tekstissä', split: 'Paperiaineisto ja sähköiset tiedot erikseen' },
      cookieCategory: {
        necessary: 'Välttämättömät',
        preferences: 'Mieltymykset',
        statistics: 'Tilastointi',
        marketing: 'Markkinointi',
      },
      blockKind: {
        cookies: 'Evästeet',
        authority: 'Valvontaviranomainen',
        rights: 'Oikeudet',
        text: 'Teksti',
      },
      numbering: {
        decimal: '1, 2, 3 …',
        form: '1a, 2, 3 … (kuten vanhassa lomakkeessa)',
        none: 'Ei numeroita',
      },
      layout: {
        list: 'Peräkkäin, otsikko tekstin yläpuolella',
        table: 'Taulukkona, otsikko tekstin vieressä',
      },
      changeType: { minor: 'Vähäinen: korjaus', major: 'Merkittävä: sisältö muuttuu' },
      waiting: {
        keep: 'Jää odottamaan ja tulee voimaan päivänään',
        replace: 'Korvataan, eikä tule koskaan voimaan',
      },
      event: { published: 'Julkaistu', withdrawn: 'Poistettu käytöstä' },
    },
    profiles: {
      classic: 'Perinteinen lomake (12 kohtaa)',
      full: 'Laaja tietosuoja-asetuksen mukainen seloste (24 kohtaa)',
      merged: 'Tiivis seloste (10 kohtaa)',
    },
    validation: {
      inLanguage: '{{message}} ({{language}})',
      crossSite:
        'Pyyntö tuli toiselta sivustolta, joten mitään ei tehty. Tee tämä hallinnassa tai lisää sivusto Payloadin asetusten kohtaan csrf.',
      codes: {
        businessIdCheckDigit:
          'Y-tunnuksen tarkistusnumero ei täsmää. Tarkista numerot, esimerkiksi 1234567-1.',
        businessIdFormat:
          'Kirjoita yritystunnus siinä muodossa, jota sen maassa käytetään. Suomalaisessa Y-tunnuksessa on seitsemän numeroa, yhdysmerkki ja tarkistusnumero, esimerkiksi 1234567-1.',
        calendarDate: 'Anna todellinen päivä muodossa vvvv-kk-pp, esimerkiksi 2026-05-31.',
        controlCharacter:
          'Tekstissä on näkymättömiä ohjausmerkkejä. Kirjoita se uudelleen tai liitä se pelkkänä tekstinä, esimerkiksi näppäimillä Ctrl+Shift+V.',
        country: 'Anna maa kaksikirjaimisena tunnuksena, esimerkiksi FI.',
        duration:
          'Anna aika kokonaislukuna ja aikayksikkönä, enintään 200 vuotta. Rajapinnassa muoto on ISO 8601, esimerkiksi P10Y (10 vuotta).',
        email:
          'Kirjoita yksi sähköpostiosoite ilman nimeä ja välilyöntejä, esimerkiksi tietosuoja@example.org.',
        partialDate:
          'Anna olemassa oleva päivämäärä muodossa vvvv-kk-pp, vvvv-kk tai vvvv, esimerkiksi 2026-05-31, 2026-05 tai 2026.',
        phone:
          'Kirjoita puhelinnumero, jossa on vähintään kolme numeroa, esimerkiksi 09 123 4567 (vaihde) tai +358 9 123 4567.',
        postalCode:
          'Kirjoita postinumero siinä muodossa, jota sen maassa käytetään, esimerkiksi 00100 Suomessa, 22100 Ahvenanmaalla tai 111 22 Ruotsissa.',
        slug: 'Käytä vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysmerkkejä, enintään 80 merkkiä, esimerkiksi tietosuojaseloste-asiakasrekisteri.',
        slugReserved:
          'Tämä sana on varattu muuhun käyttöön (feed, log, versions). Valitse toinen, esimerkiksi tietosuojaseloste-asiakasrekisteri.',
        url: 'Kirjoita koko verkko-osoite, jonka alussa on https:// tai http://, ilman välilyöntejä ja käyttäjätunnusta, esimerkiksi https://example.org/tietosuoja.',
      },
      choice: 'Tätä vaihtoehtoa ei ole: ”{{value}}”.',
      unknownProfile: 'Tätä mallia ei ole: ”{{value}}”. Valitse jokin näistä: {{known}}.',
      sectionKeyUnknown: 'Tätä aihetta ei ole: ”{{value}}”.',
      recipientNeeded: 'Valitse organisaatio tai kirjoita vastaanottajaryhmä.',
      slugFixed:
        'Julkaistun selosteen verkko-osoite on lukittu. Jos haluat muuttaa sitä, rastita ”Muuta verkko-osoitetta”. Vanha osoite toimii edelleen.',
      slugTaken: 'Verkko-osoite on jo toisen selosteen käytössä: ”{{value}}”.',
      scopeFixed: 'Julkaistu seloste pysyy organisaatiollaan. Tee toiselle organisaatiolle oma seloste.',
      scopeMissing: 'Valitse ennen julkaisemista, minkä organisaation seloste tämä on.',
      scopeNotYours: 'Valitse organisaatio, jonka kanssa työskentelet.',
      scopeTaken: 'Nimi ”{{value}}” on selosteiden verkko-osoitteissa jo toisen organisaation käytössä.',
      preparedAfterEffective:
        'Ensimmäinen versio tulee voimaan {{effectiveFrom}}, mutta sen laatimispäiväksi on merkitty {{preparedOn}}. Anna päivä, jona seloste laadittiin: viimeistään voimaantulopäivä.',
      preparedOnFixed:
        'Laatimispäivää ei voi muuttaa ensimmäisen julkaisemisen jälkeen. Laatimispäivä: {{value}}.',
      changedBeforePrepared: 'Viimeisin muutos ei voi olla ennen laatimispäivää. Laatimispäivä: {{value}}.',
      sourceParameter:
        'Pitää nimetä lähde: blocks, organisations tai registers, kaksoispiste ja tunniste, esimerkiksi blocks:5.',
      inUse: 'Ei voi poistaa, koska tätä käytetään täällä: {{users}}.',
      inUseByOthers: 'sisältö, jota et voi nähdä',
      hasPublications: 'Kerran julkaistua selostetta ei voi poistaa kokonaan. Poista se sen sijaan käytöstä.',
      publicationsFixed:
        'Versiot syntyvät, kun seloste julkaistaan. Kukaan ei voi lisätä, muuttaa tai poistaa niitä.',
      publishForbidden:
        'Voit tallentaa luonnoksia, mutta sinulla ei ole oikeutta julkaista tai poistaa julkaistua käytöstä.',
      databaseBusy:
        'Tietokanta oli liian kauan varattuna muille tallennuksille. Mitään ei muutettu. Yritä hetken kuluttua uudelleen.',
      databaseUnable:
        'Tietokanta ei juuri nyt pysty tallentamaan. Muutostasi ei tallennettu. Pidä sivu auki ja yritä hetken kuluttua uudelleen.',
      notConfirmed:
        'Tietokanta ei kertonut, tallentuiko muutoksesi. Katso tilanne toisessa ikkunassa, ennen kuin tallennat uudelleen.',
      notStored:
        'Mitään ei tallennettu: muutoksesi ei jäänyt tietokantaan. Pidä sivu auki ja yritä hetken kuluttua uudelleen.',
      writeConflict: 'Tietokannassa oli samalla hetkellä käynnissä toinen tallennus. Yritä uudelleen.',
      revision: 'Revisiossa on 16–64 kirjainta, numeroa tai yhdysmerkkiä, esimerkiksi UUID.',
      revisionOfOne: 'Revisio nimeää yhden selosteen tallennuksen. Tallenna selosteet yksitellen.',
      revisionUsed: 'Tällä revisiolla on jo tehty versio {{version}} selosteesta, jonka osoite on {{slug}}.',
      clockBehind:
        'Palvelimen kello näyttää {{now}}, mutta uusin versio on julkaistu {{newest}}. Mitään ei tallennettu. Jos palvelimen kello on oikeassa, rastita ”Palvelimen kello on oikeassa” ja yritä uudelleen. Muuten pyydä ylläpitoa korjaamaan kello.',
      waitingUndecided: 'Valitse, mitä odottavalle versiolle tehdään. {{waiting}}',
      publishConflict:
        'Joku muu julkaisi tämän selosteen samaan aikaan. Lataa sivu uudelleen ja julkaise sitten.',
      types: {
        date: 'Anna tähän päivämäärä.',
        list: 'Anna tähän luettelo.',
        object: 'Anna tähän olio, jossa on kentät.',
        reference: 'Anna tähän asiakirjan tunniste.',
        rows: 'Anna tähän luettelo riveistä.',
        text: 'Anna tähän tekstiä.',
        texts: 'Anna tähän luettelo teksteistä.',
        trueOrFalse: 'Anna tähän true tai false.',
      },
      unknownReference: '{{name}}: tunnistetta ”{{id}}” ei ole.',
    },
    problems: {
      controllerMissing: 'Rekisterinpitäjä puuttuu. Valitse se rekisteriin.',
      headingMissing: 'Osiolla ei ole otsikkoa. Kirjoita sille otsikko.',
      languagePackMissing:
        'Kohtaan ”{{what}}” ei ole valmista tekstiä tällä kielellä. Kirjoita teksti itse tai pyydä ylläpitäjää lisäämään kieli.',
      noLanguage: 'Selosteelta puuttuu otsikko. Kirjoita se ainakin yhdellä kielellä.',
      noRegister: 'Valitse vähintään yksi rekisteri.',
      nothingToShow: 'Näytettävää ei ole. Valitse yhteinen teksti tai se, mistä sisältö saadaan.',
      placeholderInflected:
        'Paikkamerkkiin ”{{name}}” on kirjoitettu kiinni pääte tai kirjain. Muotoile virke niin, että tieto sopii siihen perusmuodossa.',
      placeholderMalformed:
        'Tekstissä on ylimääräisiä aaltosulkeita tai keskeneräinen paikkamerkki: {{placeholder}}',
      placeholderNested: '{{name}}: tiedossa on aaltosulkeita. Poista ne. {{source}}',
      placeholderUnknown: 'Tällaista paikkamerkkiä ei ole: ”{{placeholder}}”. Valitse se luettelosta.',
      placeholderUnreadable:
        '{{name}}: tiedossa on näkymätön merkki, joka on tullut luultavasti kopioitaessa. Kirjoita tieto uudelleen. {{source}}',
      placeholderUnresolved: '{{missing}} {{source}}',
      registerNotPublished: 'Rekisteriä ”{{name}}” ei ole vielä julkaistu. Julkaise se ensin.',
      blockMissing: 'Osiosta puuttuu yhteinen teksti. Valitse se.',
      blockNotPublished: 'Yhteistä tekstiä ”{{name}}” ei ole vielä julkaistu. Julkaise se ensin.',
      registerMissing: 'Yhtä selosteen rekistereistä ei enää ole. Valitse rekisterit uudelleen.',
      organisationMissing: 'Tässä käytettyä organisaatiota ei enää ole. Valitse toinen.',
      organisationNotPublished: 'Organisaatiota ”{{name}}” ei ole vielä julkaistu. Julkaise se ensin.',
      richTextControlCharacter:
        'Tekstissä on näkymätön merkki, joka on tullut luultavasti kopioitaessa. Kirjoita kohta uudelleen.',
      richTextInternalLink:
        'Selosteesta ei voi linkittää tämän sivuston asiakirjaan, koska se voi muuttua tai poistua. Kirjoita linkkiin sen verkko-osoite.',
      richTextLink:
        'Linkin osoite ”{{href}}” ei kelpaa. Kirjoita koko osoite, esimerkiksi https://example.org. Myös mailto:, tel: ja # käyvät.',
      richTextMalformed: 'Teksti on vioittunut. Poista kohta ja kirjoita se uudelleen.',
      richTextNode: 'Selosteessa ei voi käyttää tätä: {{node}}. Poista se.',
      richTextTableHeader:
        'Taulukko, jossa on yli kaksi saraketta, tarvitsee otsikot. Tee ensimmäisestä rivistä otsikkorivi.',
      richTextTableLink: 'Taulukon otsikossa tai selitteessä ei voi olla linkkiä. Siirrä se toiseen soluun.',
      richTextTableMerged: 'Selosteen taulukossa ei voi olla yhdistettyjä soluja. Jaa ne.',
      richTextTableTooWide: 'Selosteen taulukossa voi olla enintään {{columns}} saraketta.',
      richTextTooDeep: 'Tekstissä on liian monta sisäkkäistä tasoa. Vähennä niitä.',
      sectionKeyUnknown: 'Tätä aihetta ei ole: ”{{key}}”. Valitse aihe uudelleen.',
      translationMissing: 'Tästä puuttuu teksti, joka toisella kielellä on.',
    },
    problemWithSection: '{{message}} ({{language}}, osio {{position}}: {{heading}})',
    problemWithLanguage: '{{message}} ({{language}})',
    mistakes: {
      inSection: '{{message}} ({{language}}, osio {{position}})',
      at: '{{place}}: {{message}}',
      heading: 'Tallennus ei onnistunut. Korjaa nämä:',
      close: 'Piilota luettelo',
      openDocument: 'avautuu uuteen välilehteen',
      locale: 'fi',
      languages: { en: 'englanniksi', fi: 'suomeksi', sv: 'ruotsiksi' },
      otherLanguage: 'kieli: {{language}}',
      missing: '{{name}} puuttuu.',
      missingSeveral: '{{name}} puuttuvat.',
      untold: 'Tätä ei ole kerrottu: {{name}}.',
      fact: 'Jokin selosteeseen tuleva tieto',
      nodes: {
        block: 'upotettu sisältö',
        capitalize: 'isot alkukirjaimet',
        check: 'valintaluettelo',
        code: 'koodimuotoilu',
        heading: 'tämän tason otsikko',
        highlight: 'korostusväri',
        horizontalrule: 'vaakaviiva',
        link: 'linkki linkin sisällä',
        list: 'tällainen luettelo',
        lowercase: 'pienet kirjaimet',
        other: 'sisältö ”{{type}}”',
        quote: 'lainaus',
        relationship: 'viittaus asiakirjaan',
        strikethrough: 'yliviivaus',
        subscript: 'alaindeksi',
        superscript: 'yläindeksi',
        table: 'taulukko tässä kohdassa',
        underline: 'alleviivaus',
        upload: 'kuva tai tiedosto',
        uppercase: 'suuret kirjaimet',
      },
    },
    checklist: {
      heading: 'Tarkistuslista',
      again: 'Tarkista uudelleen',
      checking: 'Tarkistetaan…',
      clean: 'Ei korjattavaa.',
      failed: 'Tarkistus ei onnistunut: {{problem}}',
      unsaved: 'Tarkistus alkaa, kun luonnos on tallennettu.',
      goToList: 'Näytä lista',
      more: 'Näytä lisää (vielä {{count}})',
      counts: {
        error: { one: '1 virhe', several: '{{count}} virhettä' },
        information: { one: '1 vinkki', several: '{{count}} vinkkiä' },
        step: { one: '1 vaihe jäljellä', several: '{{count}} vaihetta jäljellä' },
        warning: { one: '1 huomautus', several: '{{count}} huomautusta' },
      },
      severities: { error: 'Virhe', information: 'Vinkki', warning: 'Huomautus' },
      parts: {
        introduction: 'Johdanto',
        section: 'Osio',
        statute: 'Säädös',
        title: 'Otsikko',
        whole: 'Koko seloste',
      },
      steps: {
        heading: 'Tästä selosteesta puuttuu vielä:',
        title: 'Anna selosteelle otsikko.',
        registers: 'Valitse rekisteri, josta seloste kertoo.',
        sections: 'Valitse osiot.',
        more: 'Näytä loput ({{count}})',
      },
      tips: 'Vinkit ({{count}})',
      why: 'Miksi?',
      fixes: {
        replace: 'Vaihda tilalle: ”{{text}}”',
        remove: 'Poista ”{{quote}}”',
        addSection: 'Lisää osio ”{{headings}}”',
        setFact: 'Korjaa kenttä ”{{field}}”',
        done: 'Korjattu.',
        lost: 'Sanoja ei löytynyt. Korjaa teksti itse.',
      },
      waivers: {
        open: 'Jätä ennalleen perustellen',
        heading: 'Jätä ennalleen',
        intro:
          'Perustelu jää talteen, ja tarkastajat näkevät sen. Huomautus palaa, kun tekstiä, jota se koskee, muutetaan.',
        reason: 'Miksi kohta on oikein näin?',
        reasonHint: 'Vähintään {{count}} merkkiä.',
        until: 'Mihin päivään asti?',
        untilHint: 'Jos jätät päivän pois, perustelu on voimassa niin kauan kuin teksti pysyy samana.',
        confirm: 'Jätä ennalleen',
        done: 'Perustelu on tallessa. Kohta on nyt perustellen ennalleen jätettyjen luettelossa.',
        list: 'Perustellen ennalleen jätetyt ({{count}})',
        holdsUntil: 'voimassa {{date}} asti',
        end: 'Palauta luetteloon',
        ended: 'Kohta on palautettu luetteloon.',
      },
      record: {
        found: 'Tarkistuslista julkaistaessa',
        waived: 'Jätettiin ennalleen perustellen',
      },
      publishing: {
        stops: 'Korjaa nämä ensin, tai jätä ennalleen perustellen:',
        asks: 'Katso vielä nämä ennen julkaisemista:',
        waived: 'Perustellen ennalleen jätetyt:',
      },
    },
    preview: {
      tab: 'Esikatselu',
      saved: 'Viimeksi tallennettu luonnos sellaisena kuin lukijat näkevät sen, kun se julkaistaan.',
      some: 'Julkaisematta on muutoksia.',
      none: 'Lukijat näkevät jo tämän tekstin.',
      waits: 'Tämä teksti on julkaistu. Lukijat näkevät sen {{date}} alkaen.',
      notShown: 'Ei näy selosteessa: {{notices}}',
      again: 'Seloste on poistettu käytöstä. Julkaiseminen palauttaa sen.',
      comparison: 'Näytä, mitä muuttuisi',
      language: 'Kieli',
      width: 'Leveys',
      frame: 'Seloste lukijan näkemänä',
      otherLanguage: 'Selostetta ei ole kirjoitettu tällä kielellä. Lukijat näkevät sen sijaan tämän.',
      pageMissing: 'Selostetta ei voi vielä näyttää: sillä ei ole otsikkoa millään kielellä.',
      problems: 'Estää julkaisemisen',
      remarks: 'Tarkista nämä',
      elsewhere: 'Mistä tekstit tulevat',
      whole: 'Mitään ei puutu.',
      several: 'Selosteet, jotka käyttävät tätä rekisteriä',
      unused: 'Mikään seloste ei vielä käytä tätä rekisteriä.',
      widths: {
        desktop: 'Tietokone',
        phone: 'Puhelin',
      },
      headings: {
        sectionEmpty: 'Tyhjät osiot',
        undecided: 'Vielä päättämättä',
        notWritten: 'Puuttuvat kielet',
        notPrinted: 'Ei näy tässä selosteessa',
      },
      missing: {
        notPrinted: {
          noSection: '”{{field}}” ei näy tässä selosteessa, koska siinä ei ole osiota ”{{heading}}”.',
          replaced:
            '”{{field}}” ei näy tässä selosteessa, koska osiossa ”{{heading}}” on muu teksti sen tilalla.',
        },
        notWritten: 'Selostetta ei ole kirjoitettu tällä kielellä: {{language}}.',
        sectionEmpty: 'Osiossa ”{{heading}}” ei ole tekstiä.',
        undecided: '”{{field}}” on vielä päättämättä.',
      },
    },
    uses: {
      tab: 'Käyttökohteet',
      heading: 'Missä tätä käytetään',
      nowhere: 'Ei vielä missään.',
      inForce: 'Voimassa',
      inDraft: 'Uusimmassa luonnoksessa',
      version: 'Versio {{version}}',
      retired: 'Tätä ei voi enää valita. Alla olevat käyttävät sitä, kunnes ne muutetaan.',
    },
    pending: {
      heading: 'Odottavat muutokset',
      none: 'Yksikään julkaistu seloste ei odota tämän vuoksi.',
      intro:
        'Julkaistuja selosteita, joissa on vielä entinen tieto: {{count}}. Katso erot ja valitse, mitkä julkaistaan uudelleen.',
      since: 'Muutoksia odottaa julkaisemista {{date}} alkaen: {{causes}}.',
      isHeld: 'Jätetty odottamaan.',
      held: 'Odottaa {{date}} alkaen, {{by}}: {{reason}}',
      problems: 'Ei voi vielä julkaista: korjattavaa {{count}}. Avaa seloste.',
      differences: 'Näytä erot',
      hold: 'Jätä toistaiseksi, koska',
      tick: 'Julkaise {{title}}',
      tickAll: 'Valitse kaikki',
      change: 'Mitä muutoksesta kerrotaan',
      proposed: 'Kunkin selosteen ehdotuksen mukaan',
      publish: 'Julkaise {{count}} selostetta',
      save: 'Jätä odottamaan',
      running: 'Julkaistu {{done}}/{{total}}',
      stopped: 'Julkaiseminen pysähtyi, valmiina {{done}}/{{total}}. Mitään ei ole hukattu.',
      goOn: 'Jatka',
      finished: 'Julkaistu {{done}}/{{total}} selostetta.',
      hint: 'Selosteita, joissa on vielä entinen tieto: {{count}}.',
      review: 'Tarkista ja julkaise uudelleen',
      outcomes: {
        published: 'julkaistu',
        unchanged: 'mikään ei enää ollut muuttunut',
        changed: 'teksti on muuttunut sen jälkeen, kun katsoit sitä: katso uudelleen',
        conflict: 'joku muu tallensi sitä samaan aikaan: yritä uudelleen',
        notPublished: 'sitä ei ole julkaistu',
        failed: 'ei voitu julkaista',
      },
    },
    republishing: {
      unknown: 'Selosteiden uudelleenjulkaisua, johon tämä osoite viittaa, ei ole.',
      noSource: 'Tällaista tietoa ei ole, tai sinulla ei ole oikeutta lukea sitä.',
      wrong: {
        object: 'Pitää olla JSON-olio, jossa ovat source, notices, hold ja change.',
        source: 'Pitää olla { collection, id }: blocks, organisations tai registers sekä tiedon tunniste.',
        notices:
          'Pitää olla luettelo { id, contentHash }, vähintään yksi odottamaan jätettyjen kanssa yhteensä, kuten odottavien muutosten luettelo ne antaa.',
        hold: 'Pitää olla luettelo { id, reason }, jokaisella enintään 2 000 merkin perustelu.',
        twice: 'On mainittu kahdesti.',
        note: 'Pitää olla teksti sisällön kielittäin, enintään 2 000 merkkiä ja ilman paikkamerkkejä.',
        change: 'Pitää olla major, minor tai tyhjä.',
      },
    },
    publishing: {
      open: 'Julkaise',
      heading: 'Julkaise seloste',
      permanent:
        'Julkaistua versiota ei voi muuttaa eikä poistaa. Virheen voi korjata julkaisemalla uuden version.',
      looking: 'Verrataan julkaistuun versioon…',
      tryAgain: 'Yritä uudelleen',
      nothing: 'Lukijoille mikään ei muutu: uutta versiota ei synny.',
      saveOnly: 'Tallenna ilman uutta versiota',
      missing: 'Selosteesta puuttuu:',
      notPrinted: 'Täytetty, mutta ei näy tässä selosteessa ({{count}})',
      languages: {
        out: 'Julkaistaan näillä kielillä: {{languages}}.',
        behind:
          'Teksti muuttuu vain osassa kielistä. Ennallaan pysyy: {{languages}}. Tarkista, pitääkö käännös yhä paikkansa.',
      },
      said: 'Mitä muutoksesta kerrotaan lukijoille',
      proposed: '{{type}} (ehdotus)',
      today: 'Jos jätät päivän tyhjäksi, versio tulee voimaan heti.',
      confirm: 'Julkaise',
      anyway: 'Julkaise puutteista huolimatta',
      sure: 'Selosteessa on puutteita ({{count}}). Julkaistua versiota ei voi muuttaa. Julkaistaanko se silti?',
      back: 'Palaa täydentämään',
      published: 'Versio {{version}} on julkaistu.',
      upcoming: 'Versio {{version}} on julkaistu. Se tulee voimaan {{date}}.',
      saved: 'Tallennettu. Uutta versiota ei syntynyt, koska lukijoille mikään ei muuttunut.',
      read: 'Lue seloste',
      record: 'Avaa julkaistu versio',
      refused: 'Julkaiseminen ei onnistunut:',
      withdrawing: {
        open: 'Poista käytöstä',
        heading: 'Poista seloste käytöstä',
        intro:
          'Lukijat näkevät selosteen tilalla, milloin ja miksi se poistettiin käytöstä. Julkaistut versiot jäävät historiaan.',
        reasonMissing: 'Syytä ei ole kirjoitettu näillä kielillä: {{languages}}.',
        noSuccessor: 'Ei korvaavaa selostetta',
        confirm: 'Poista käytöstä',
        anyway: 'Poista käytöstä kertomatta syytä',
        sure: 'Syytä ei ole kerrottu, eikä sitä voi lisätä jälkikäteen. Poistetaanko seloste silti käytöstä?',
        back: 'Palaa kirjoittamaan syy',
        done: 'Seloste on poistettu käytöstä.',
        refused: 'Selostetta ei voitu poistaa käytöstä:',
        successorUnpublished:
          'Korvaavaa selostetta ei ole julkaistu, tai se kuuluu toiselle organisaatiolle: lukijoita ei ohjata siihen.',
      },
    },
    changes: {
      heading: 'Mitä julkaiseminen muuttaisi',
      state: {
        again:
          'Seloste on poistettu käytöstä. Julkaiseminen ottaa sen takaisin käyttöön. Vertailukohtana on versio {{version}}.',
        first: 'Tätä selostetta ei ole vielä julkaistu.',
        none: 'Mikään ei ole muuttunut version {{version}} jälkeen: julkaisemisesta ei synny uutta versiota.',
        some: 'Viimeksi tallennettu teksti verrattuna versioon {{version}}.',
      },
      clock: 'Palvelimen kello näyttää {{now}}, mutta uusin versio on julkaistu {{newest}}.',
      waiting: 'Versio {{version}} odottaa: se tulee voimaan {{date}}.',
      problems: 'Ennen julkaisemista on korjattava:',
      proposal: {
        major: 'Ehdotus: merkittävä muutos, koska sisältö muuttuu',
        minor: 'Ehdotus: vähäinen muutos',
      },
      follow: 'Valitse ehdotuksen mukaan',
      remarks: 'Tarkista nämä:',
      retired: '{{kind}} ”{{title}}” ei ole enää valittavissa: vaihda tilalle toinen.',
      transferUnnamed:
        'Siirron ({{transfer}}) maata ei nimetä. Lukijoille pitäisi kertoa, mihin EU:n ja ETA:n ulkopuolisiin maihin tiedot siirretään (WP260). Nimeä maat, jos tiedät ne.',
      notAdequate:
        'Siirron ({{transfer}}) peruste on tietosuojan riittävyyttä koskeva päätös, mutta maasta {{country}} ei ole voimassa sellaista päätöstä. Tarkista siirron peruste.',
      outdatedLaw: {
        ended: '”{{cited}}” ei ole enää voimassa (osio ”{{section}}”).',
        replaced: '”{{cited}}” ei ole enää voimassa (osio ”{{section}}”). Sen tilalla: {{current}}.',
      },
      renamed: 'Otsikko: {{before}} → {{after}}',
      sections: {
        added: 'Uusi osio: {{heading}}',
        changed: 'Osio muuttui: {{heading}}',
        moved: 'Osion paikka vaihtui: {{heading}}',
        removed: 'Osio poistettiin: {{heading}}',
      },
    },
    desk: {
      history: 'Muokkaushistoria',
      takeIntoUse: 'Ota tiedot käyttöön',
      typeAndEnter: 'Kirjoita ja paina Enter',
      publishOne: 'Julkaise 1 seloste',
      proposed: { major: 'Ehdotus: merkittävä', minor: 'Ehdotus: vähäinen' },
      installPublished:
        'Ota tekstit heti käyttöön, jos sinulla on oikeus siihen. Muuten ne lisätään luonnoksina.',
      state: {
        label: 'Tila',
        never: 'Ei vielä julkaistu',
        notYet: 'Ei vielä voimassa',
        nothing: 'Ei voimassa',
        short: { published: 'Voimassa', withdrawn: 'Poistettu käytöstä' },
        current: {
          published: 'Voimassa versio {{version}}, {{date}} alkaen',
          withdrawn: 'Poistettu käytöstä {{date}}',
        },
        upcoming: {
          published: 'Versio {{version}} tulee voimaan {{date}}',
          withdrawn: 'Poistuu käytöstä {{date}}',
        },
        draft: 'Luonnos on uudempi',
        pending: 'Muutoksia odottaa julkaisemista',
        held: 'Muutokset on jätetty odottamaan',
        asReaders: 'Avaa seloste sellaisena kuin lukijat sen näkevät',
      },
      versions: {
        tab: 'Julkaistut versiot',
        link: 'Julkaistut versiot: {{count}}',
        intro: 'Kaikki, mitä tästä selosteesta on julkaistu. Luonnokset ovat muokkaushistoriassa.',
        onDay: 'Voimassa päivänä',
        wasInForce: '{{date}} voimassa:',
        newer: 'Uudemmat',
        older: 'Vanhemmat',
        status: {
          inForce: 'Voimassa',
          past: 'Ei enää voimassa',
          replaced: 'Korvattu ennen voimaantuloa',
          upcoming: 'Tulossa voimaan',
        },
      },
      publication: {
        title: '{{title}}, versio {{version}}',
        address: 'Pysyvä osoite lukijoille',
        record: 'Tekniset tiedot',
        verify: 'Tarkista sinetti',
        whole:
          'Sinetti on ehjä: selosteen kaikki versiot ({{publications}}) ovat sellaisina kuin ne julkaistiin.',
      },
      review: { from: 'Tarkistettava aikaisintaan', to: 'Tarkistettava viimeistään' },
    },
    proof: {
      verify: 'Tarkista kaikki julkaistut versiot',
      running: 'Tarkistetaan…',
      export: 'Lataa kaikki julkaistut versiot',
      whole:
        'Kaikki julkaistut versiot ovat sellaisina kuin ne julkaistiin. Versioita on {{publications}}, selosteita {{notices}}.',
      found: 'Tarkistettuja versioita: {{publications}}. Havaintoja: {{count}}.',
      compared: 'Verrattu: {{name}}, jossa on tieto lokin {{size}} merkinnästä.',
      notCompared:
        'Ei verrattu mihinkään tämän tietokannan ulkopuoliseen: se, jolla on pääsy tietokantaan, on voinut poistaa versioita ja samalla kaiken, mikä niistä kertoo. Vertailukohdat määrittää järjestelmän ylläpitäjä (asetus witnesses).',
      kinds: {
        altered: 'Seloste {{notice}}, versio {{version}}: muutettu julkaisemisen jälkeen.',
        incomplete: 'Seloste {{notice}}, versio {{version}}: versiot loppuvat liian aikaisin.',
        inserted: 'Seloste {{notice}}, versio {{version}}: ei ole tämän järjestelmän julkaisema.',
        logAltered: 'Versioiden loki, merkintä {{entry}}: muutettu.',
        logMissing: 'Versioiden loki, merkintä {{entry}}: poistettu.',
        logRewritten: 'Versioiden loki, merkintä {{entry}}: kirjoitettu uudelleen.',
        missing: 'Seloste {{notice}}, versio {{version}}: poistettu.',
        reordered: 'Seloste {{notice}}, versio {{version}}: eri paikassa kuin ennen.',
        rewritten: 'Seloste {{notice}}, versio {{version}}: versiot on kirjoitettu uudelleen.',
        unlogged: 'Seloste {{notice}}, versio {{version}}: puuttuu versioiden lokista.',
        unsealed:
          'Seloste {{notice}}, versio {{version}}: sinetöity avaimella, jota järjestelmä ei tunne (ks. asetukset previousSecrets ja previousKeys).',
        untimely: 'Seloste {{notice}}, versio {{version}}: julkaisuaika ei voi pitää paikkaansa.',
        witnessUnsealed:
          'Vertailukohtaan on tallennettu tarkistuspisteitä, jotka on allekirjoitettu avaimella, jota järjestelmä ei tunne (ks. asetukset previousSecrets ja previousKeys).',
      },
    },
    imports: {
      singular: 'Tuonti',
      plural: 'Tuonnit',
      description: 'Tiedostoista tuodut selosteet: katsotaan, korjataan ja tehdään luonnoksiksi.',
      fields: {
        appliedAt: 'Tehty luonnoksiksi',
        at: 'Tuotu',
        state: 'Tila',
        title: 'Tiedostot',
      },
      states: { applied: 'Tehty luonnoksiksi', open: 'Kesken', undone: 'Peruttu' },
      wrong: {
        choice: '”{{value}}” ei ole yksi vaihtoehdoista.',
        date: 'Anna päivä, joka on olemassa, muodossa vvvv-kk-pp, esimerkiksi 2018-05-25. Laatimisen ja muutoksen päivä voi olla myös kuukausi tai vuosi.',
        factPath: 'Tietoa ”{{value}}” ei ole.',
        factValue: 'Arvo ei sovi tietoon ”{{value}}”.',
        headingLost:
          'Tämän kohdan otsikko ei ole missään: {{part}}. Laita se tekstinsä eteen tai kerro, miksi se jätetään pois.',
        partTwice: 'Tämän kohdan tekstiä on kahdessa paikassa: {{part}}. Jätä se yhteen.',
        partUnknown: 'Tässä kohdassa ei ole sellaista tekstiä: {{part}}.',
        partsLost:
          'Osa tämän kohdan tekstistä ei ole missään: {{part}}. Laita se johonkin kohtaan tai kerro, miksi se jätetään pois.',
        planUnknown:
          'Tässä tuonnissa ei ole tällaista suunnitelmaa, tai se on korjattu kahdesti: ”{{value}}”.',
        reason: 'Kerro muutamalla sanalla, miksi se jätetään pois.',
        shape: 'Korjaus ei ole oikeassa muodossa.',
        text: 'Anna teksti, joka ei ole liian pitkä eikä sisällä ohjausmerkkejä.',
      },
      changedMeanwhile:
        'Joku muu on sillä välin korjannut tuontia. Avaa se uudelleen: omia korjauksiasi ei tallennettu.',
      notOpen: 'Tuonti on jo tehty luonnoksiksi. Peru se ennen kuin korjaat sitä.',
      isApplied: 'Tuonti on tehty luonnoksiksi. Peru se ennen kuin poistat sen.',
      onlyByFiles: 'Tuonti alkaa tiedostoista: lähetä ne osoitteeseen, joka lukee ne.',
      form: 'Lähetä tiedostot lomakkeena (multipart/form-data).',
      noFiles: 'Valitse ainakin yksi tiedosto.',
      tooMany: 'Liian monta tiedostoa. Kerralla saa valita enintään: {{count}}.',
      tooLarge: 'Tiedostoja saa olla yhteensä enintään {{size}} megatavua, ja yhdessä enintään {{each}}.',
      tooMuchText: 'Näissä tiedostoissa on liikaa tekstiä yhteen tuontiin. Tuo ne muutama kerrallaan.',
      noneRead: 'Yhtäkään tiedostoista ei voitu lukea.',
      applyBody: 'Lähetä JSON-muodossa, mitä tehdään: { "revision": …, "publish": true, "waive": true }.',
      nothingToMake: 'Kaikki tässä tuonnissa on jätetty pois: luonnoksia ei ole mistä tehdä.',
      appliedAlready: 'Tuonti on jo tehty luonnoksiksi.',
      needsPublishing:
        'Tuonnissa on samasta selosteesta monta versiota. Niistä tulee julkaistuja versioita: siihen tarvitaan oikeus julkaista ja pyyntöön ”publish”.',
      mayNotPublish: 'Sinulla ei ole oikeutta julkaista. Pyydä historian tuojaksi joku, jolla se on.',
      sameDay: 'Kaksi saman selosteen versiota on samalta päivältä. Korjaa toisen päivä tai jätä se pois.',
      withoutDay: 'Kerro kaikista versioista uusinta lukuun ottamatta, mistä alkaen ne olivat voimassa.',
      laterDay: 'Versio ei ole voinut olla voimassa päivästä, joka on vasta tulossa. Korjaa sen päivä.',
      languageUnknown: 'Sovelluksessa ei ole kieltä ”{{language}}”. Valitse tekstin kieli.',
      titleMissing: 'Anna selosteelle otsikko.',
      wouldStop:
        'Tarkistukset löytävät versiosta virheitä. Salli ne valinnalla ”waive”, kun versio tuodaan sellaisena kuin se oli.',
      waiverReason: 'Tuotu sellaisena kuin se oli, tiedostosta {{file}}',
      brokenOff: 'Tuonti keskeytyi. Tee se loppuun tekemällä se uudelleen.',
      undonePublished:
        'Jotakin tuonnista on julkaistu, joten sitä ei voi perua. Poista seloste julkaisusta sen sijaan.',
      notApplied: 'Tästä tuonnista ei ole tehty mitään, minkä voisi perua.',
      left: {
        changed: 'Joku on muuttanut sitä sen jälkeen.',
        gone: 'Sitä ei enää ole.',
        used: 'Jokin muu käyttää sitä.',
      },
    },
    start: {
      title: 'Uusi rekisteri kysymyksin',
      intro:
        'Vastaa omin sanoin. Saat organisaation, rekisterin ja selosteen luonnoksen. Voit lukea ja korjata luonnosta, ennen kuin julkaiset sen.',
      open: 'Uusi rekisteri kysymyksin',
      asManyInEach: 'Kirjoita jokaisella kielellä yhtä monta: {{count}}.',
      registerExists:
        'Rekisterinpitäjällä on jo tämänniminen rekisteri, jolla on seloste ”{{title}}”. Anna uudelle rekisterille toinen nimi.',
      noticeExists: 'Samassa verkko-osoitteessa on jo seloste ”{{title}}”. Anna rekisterille toinen nimi.',
      notAllowed:
        'Sinulla ei ole oikeutta tehdä rekistereitä ja selosteita. Pyydä oikeutta siltä, joka hallinnoi käyttäjiä.',
      notReviewed:
        'Ehdotukset ovat yleisiä ja omiamme: lakimies ei ole tarkistanut niitä. Poista valinta siitä, mikä ei teillä pidä paikkaansa, ja pyydä lakia tuntevaa lukemaan seloste ennen julkaisemista.',
      controller: '1. Kuka vastaa tiedoista?',
      organisation: 'Organisaatio',
      newOrganisation: 'Uusi organisaatio',
      authority: 'Valvontaviranomainen tulee selosteeseen maan mukaan, sitä ei tarvitse kirjoittaa.',
      namesIn: 'Nimi ja osoite, jos eri: {{language}}',
      inOther: '{{field}}, jos eri: {{language}}',
      contact: 'Kuka vastaa rekisteriä koskeviin kysymyksiin?',
      contactDescription:
        'Henkilön nimi tai mieluummin tehtävä. Jos jätät kohdan tyhjäksi, lukijaa pyydetään ottamaan yhteyttä organisaatioon. Ilman omaa sähköpostiosoitetta ja puhelinnumeroa näytetään organisaation.',
      hasDpo: 'Onko teillä tietosuojavastaava?',
      dpoDescription: 'Lukija tarvitsee ainakin sähköpostiosoitteen tai puhelinnumeron.',
      yes: 'Kyllä',
      no: 'Ei',
      register: '2. Mitä rekisteriä seloste koskee?',
      kind: 'Kenen tietoja rekisterissä on?',
      languages: 'Millä kielillä seloste julkaistaan?',
      name: 'Rekisterin nimi ({{language}})',
      usual: '3. Pitääkö tämä paikkansa?',
      chooseKind: 'Valitse ensin, kenen tietoja rekisterissä on.',
      dataSubjects: 'Kenen tietoja',
      data: 'Mitä tietoja',
      purposes: 'Mihin tietoja käytetään ja kuinka kauan niitä säilytetään',
      keptFor: 'Säilytysaika: {{purpose}}',
      recipients: 'Ketkä muut saavat tietoja',
      sources: 'Mistä tiedot saadaan, paitsi ihmiseltä itseltään',
      others: 'Muita, yksi riville ({{language}})',
      addOthers: 'Lisää jotain muuta',
      statements: 'Lisäksi',
      noTransfers: 'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
      notAutomated: 'Mitään päätöksiä ei tehdä pelkästään koneellisesti.',
      noCookies: 'Rekisteriin ei liity evästeitä.',
      later: 'Se, mistä poistat valinnan, jää avoimeksi: vastaat siihen myöhemmin rekisterin lomakkeella.',
      form: '4. Selosteen muoto',
      submit: 'Tee selosteen luonnos',
      making: 'Luonnosta tehdään …',
      done: 'Selosteen luonnos on valmis.',
      doneUsed: 'Oli jo olemassa ja käytettiin sellaisenaan: {{titles}}.',
      donePublishing:
        'Organisaatio ja rekisteri ovat luonnoksia. Jonkun, jolla on oikeus julkaista, pitää julkaista ne ennen selostetta.',
      problems: 'Jotain puuttuu tai on väärin. Korjaa nämä:',
      firstSteps: 'Ensimmäiset vaiheet',
      firstStepsIntro: 'Näin pääset ensimmäiseen julkaistuun selosteeseen.',
      stepOrganisation: 'Oma organisaatio',
      stepRegister: 'Ensimmäinen rekisteri ja sen selosteen luonnos kysymyksin',
      stepPreview: 'Lue luonnos sellaisena kuin lukijat sen näkevät, ja korjaa se',
      stepPublish: 'Julkaise seloste',
      stepDone: 'valmis',
      stepNext: 'seuraavaksi',
      begin: 'Aloita',
      continue: 'Avaa luonnos',
    },
    standardTexts: {
      failed: 'Tekstiä ”{{title}}” ei voitu lisätä, joten mitään ei lisätty: {{problem}}',
      add: 'Lisää vakiotekstit',
      adding: 'Lisätään …',
      added: 'Lisätty: {{titles}}.',
      drafts:
        'Tekstit ovat luonnoksia. Ne näkyvät selosteissa vasta, kun joku, jolla on oikeus julkaista, on julkaissut ne.',
      present: 'Olivat jo mukana ja jätettiin ennalleen: {{titles}}.',
      review:
        'Vakiotekstit eivät ole oikeudellista neuvontaa. Pyydä lakimiestä lukemaan ne, ennen kuin julkaiset niitä selosteessa.',
      newer: 'Uudempi sanamuoto saatavilla',
      newerDescription:
        'Tämä teksti on tehty vakiotekstistä, jolla on nyt uudempi sanamuoto. Alla näet, mikä muuttuisi.',
      newerAndChanged:
        'Olet muuttanut tätä tekstiä itse. Jos otat uudemman sanamuodon käyttöön, se korvaa oman tekstisi. Oma tekstisi säilyy muokkaushistoriassa.',
      languages: 'Kielet, joilla on uudempi sanamuoto: {{languages}}.',
      take: 'Ota uudempi sanamuoto käyttöön',
      taking: 'Tallennetaan …',
      takeDescription:
        'Uudempi sanamuoto tallennetaan luonnokseksi näillä kielillä. Mitään ei vielä julkaista.',
      saveFirst: 'Tallenna ensin omat muutoksesi.',
    },
    durations: {
      number: 'Luku',
      unit: 'Aikayksikkö',
      until: 'ei lukuna, vaan kunnes jotain tapahtuu',
      one: { days: 'päivä', hours: 'tunti', months: 'kuukausi', weeks: 'viikko', years: 'vuosi' },
      many: { days: 'päivää', hours: 'tuntia', months: 'kuukautta', weeks: 'viikkoa', years: 'vuotta' },
      proposal: 'Ehdotus tekstistä: {{duration}}',
      replace: 'Vaihda luvuksi {{duration}}',
      differs: 'Tekstissä on {{said}}, mutta luku on {{duration}}.',
      remark:
        'Säilytysaika ({{about}}) on tekstissä {{said}}, mutta lukuna {{duration}}. Korjaa se, joka on väärin.',
    },
    checks: {
      wrong: {
        data: 'Lähetä olio, jossa on data: selosteen kentät nimineen.',
        fingerprint: 'Havainnon tunniste (fingerprint), sellaisena kuin tarkistus sen antaa.',
        notFound:
          'Tallennetussa selosteessa ei ole tätä havaintoa. Tallenna seloste ensin tai tarkista se uudelleen.',
        reason: 'Kirjoita, miksi kohta saa olla näin: 10–2 000 merkkiä.',
        until: 'Valitse tämä päivä tai myöhempi.',
      },
    },
    reviews: {
      status: 'Selosteiden tila',
      title: 'Tarkistus',
      responsible: {
        label: 'Tarkistuksesta vastaa',
        description: 'Sähköpostiosoite, johon muistutus tarkistuksesta lähetetään. Sitä ei julkaista.',
      },
      act: 'Tarkistettu, ei muutettavaa',
      actOther: 'Kirjaa tarkistus: {{title}}',
      outcome: {
        legend: 'Mitä tarkistuksessa todettiin?',
        unchanged: 'Ei muutettavaa: kaikki pitää paikkansa',
        change: 'Selostetta on muutettava',
        withdraw: 'Seloste on poistettava käytöstä',
      },
      note: 'Huomautus (jää talteen, ei julkaista)',
      next: 'Seuraava tarkistus',
      confirm: 'Kirjaa tarkistus',
      saving: 'Kirjataan…',
      cancel: 'Peruuta',
      done: 'Tarkistus on kirjattu. Seuraava tarkistus: {{date}}.',
      doneWithoutNext: 'Tarkistus on kirjattu. Seuraavaa tarkistusta ei ole sovittu.',
      dueOn: 'Tarkistettava viimeistään {{date}}',
      overdueSince: 'Tarkistus on myöhässä: olisi pitänyt tarkistaa {{date}}',
      notDue: 'Seuraavaa tarkistusta ei ole sovittu.',
      notPublished: 'Tarkistuksesta muistutetaan, kun seloste on julkaistu.',
      history: 'Aiemmat tarkistukset',
      historyEmpty: 'Yhtään tarkistusta ei ole vielä kirjattu.',
      historyEntry: '{{date}}, {{who}}: {{outcome}}',
      unknownPerson: 'tuntematon',
      wrong: {
        object: 'Pitää olla JSON-olio, jossa on outcome.',
        outcome: 'Pitää olla unchanged, change tai withdraw.',
        note: 'Pitää olla teksti, enintään 2 000 merkkiä.',
        nextReviewOn: 'Valitse päivä, joka on tämän päivän jälkeen.',
      },
      concerns: {
        overdue: 'Tarkistus myöhässä',
        failing: 'Ei enää lain mukainen',
        toChange: 'Tarkistuksessa todettu, vielä tekemättä',
        pending: 'Muutoksia odottaa julkaisemista',
        soon: 'Tarkistettava 30 päivän sisällä',
        upcoming: 'Tulossa voimaan',
        withdrawn: 'Poistettu käytöstä ilman korvaavaa selostetta',
        undecided: 'Rekisterit, joissa on vastaamattomia kysymyksiä',
        lagging: 'Käännös on vanhempi kuin alkuperäinen teksti',
      },
      item: {
        overdue: 'olisi pitänyt tarkistaa {{date}}',
        failing: '{{failing}}',
        toChange: 'todettu {{date}}: muutettava',
        toWithdraw: 'todettu {{date}}: poistettava käytöstä',
        pending: 'odottaa {{date}} alkaen',
        held: 'odottaa {{date}} alkaen, päätetty jättää toistaiseksi',
        soon: 'tarkistettava {{date}} mennessä',
        upcoming: 'versio {{version}} voimaan {{date}}',
        withdrawn: 'poistettu {{date}}',
        undecided: 'vastaamatta: {{count}}',
        lagging: 'jäljessä: {{languages}}',
      },
      all: 'Näytä kaikki ({{count}})',
      open: 'Avaa selosteiden tila',
      summary: 'Selosteita {{all}}, niistä julkaistuna {{published}}.',
      nothing: 'Kaikki kunnossa: mikään ei vaadi nyt huomiota.',
      none: 'Selosteita ei ole vielä.',
      verified: 'Julkaisut tarkistettu viimeksi {{date}}: kaikki ennallaan.',
      verifiedFound: 'Julkaisut tarkistettu viimeksi {{date}}: havaintoja {{count}}.',
      neverVerified: 'Julkaisujen muuttumattomuutta ei ole vielä tarkistettu.',
      verify: 'Siirry julkaistuihin versioihin',
      noMail: 'Muistutuksia ei lähetetä sähköpostilla. Tämä luettelo kertoo, mitä on tehtävä.',
      mailFailed: 'Muistutuksia, joita ei saatu lähetetyksi: {{count}}.',
      mail: {
        subject: 'Tarkistettavia tietosuojaselosteita: {{count}}',
        intro: 'Nämä tietosuojaselosteet on aika tarkistaa:',
        due: 'Tarkistettava viimeistään {{date}}',
        failing: 'Selosteessa on nyt kohta, joka sen tullessa voimaan oli kunnossa: {{failing}}',
        overdue: 'Tarkistus on myöhässä: olisi pitänyt tarkistaa {{date}}',
      },
    },
    pasting: {
      dropped: 'Liitetystä tekstistä jäi pois: {{what}}.',
      tooMuch: 'Tekstiä on liikaa kerralla, joten mitään ei liitetty. Liitä se osissa.',
      tableAdvice: 'Kirjoita taulukon sisältö luettelona.',
      named: '{{what}} ({{names}})',
      quoted: '”{{words}}”',
      one: {
        deleted: '1 kohta poistettua tekstiä',
        comments: '1 kommentti',
        footnotes: '1 alaviite',
        images: '1 kuva',
        textBoxes: '1 tekstiruutu',
        tables: '1 taulukko',
        mergedCells: '1 solujen yhdistäminen',
        links: '1 linkin osoite',
        underlines: '1 alleviivaus',
        embeds: '1 upotus',
        controls: '1 lomakekenttä',
        hidden: '1 kohta piilotettua tekstiä',
      },
      several: {
        deleted: '{{count}} kohtaa poistettua tekstiä',
        comments: '{{count}} kommenttia',
        footnotes: '{{count}} alaviitettä',
        images: '{{count}} kuvaa',
        textBoxes: '{{count}} tekstiruutua',
        tables: '{{count}} taulukkoa',
        mergedCells: '{{count}} solujen yhdistämistä',
        links: '{{count}} linkin osoitteet',
        underlines: '{{count}} alleviivausta',
        embeds: '{{count}} upotusta',
        controls: '{{count}} lomakekenttää',
        hidden: '{{count}} kohtaa piilotettua tekstiä',
      },
    },
    guide: { title: 'Ohje selosteiden tekijälle' },
    dates: {
      precision: 'Tarkkuus',
      day: 'päivä',
      month: 'kuukausi',
      year: 'vuosi',
    },
  },
}
