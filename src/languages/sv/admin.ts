import type { AdminTranslations } from '../types.js'

/** Swedish strings of the admin, as used in Finland. */
export const sv: AdminTranslations = {
  privacyNotices: {
    group: 'Dataskyddsbeskrivningar',
    collections: {
      blocks: {
        singular: 'Gemensam text',
        plural: 'Gemensamma texter',
        description: 'Texter som visas i flera beskrivningar: skriv en gång, använd överallt.',
      },
      notices: {
        singular: 'Dataskyddsbeskrivning',
        plural: 'Dataskyddsbeskrivningar',
        description: 'Det som läsarna ser. En publicerad text bevaras för alltid som den var.',
      },
      organisations: {
        singular: 'Organisation',
        plural: 'Organisationer',
        description:
          'Personuppgiftsansvariga, personuppgiftsbiträden, mottagare och myndigheter, var och en inskriven en gång.',
      },
      publications: {
        singular: 'Publicerad version',
        plural: 'Publicerade versioner',
        description:
          'Allt som har publicerats om beskrivningarna, som det var. Ingen kan ändra eller radera en version.',
      },
      registers: {
        singular: 'Register',
        plural: 'Register',
        description: 'Grunduppgifterna om ett personregister.',
      },
    },
    tabs: {
      controller: {
        label: 'Personuppgiftsansvarig',
        description: 'Vem som ansvarar för uppgifterna och vem man kan kontakta.',
      },
      purposes: {
        label: 'Ändamål',
        description: 'Varför uppgifterna behandlas, på vilken grund och hur länge.',
      },
      data: { label: 'Uppgifter', description: 'Vems uppgifter, vilka uppgifter och varifrån de kommer.' },
      sharing: {
        label: 'Utlämnande',
        description: 'Vem som får uppgifterna och om de överförs utanför EU eller EES.',
      },
      protection: { label: 'Skydd', description: 'Hur uppgifterna skyddas.' },
      automatedDecisions: {
        label: 'Automatiserade beslut',
        description: 'Beslut som fattas helt maskinellt, samt profilering.',
      },
      consent: { label: 'Samtycke', description: 'Hur man ber om samtycke och hur det återkallas.' },
      cookies: { label: 'Kakor', description: 'Om tjänsten lagrar något på besökarens enhet.' },
      details: {
        label: 'Grunduppgifter',
        description: 'Rubrik, webbadress och de register som beskrivningen gäller.',
      },
      sections: {
        label: 'Avsnitt',
        description: 'Beskrivningens avsnitt i den ordning som läsarna ser dem.',
      },
      change: {
        label: 'Publicering',
        description: 'Vad som har ändrats. Uppgiften sparas med nästa version som publiceras.',
      },
    },
    wording: 'Egen formulering',
    wordingDescription:
      'Skriv här bara om texten som bildas av fälten ovan inte räcker till. Det du skriver ersätter den i beskrivningen.',
    fields: {
      organisationName: { label: 'Namn', description: 'Det officiella namnet exakt som i handelsregistret.' },
      roles: { label: 'Ställning', description: 'Vilken ställning organisationen har i dina beskrivningar.' },
      businessId: {
        label: 'FO-nummer',
        description: 'Till exempel 1234567-1. För en utländsk organisation det egna landets företagsnummer.',
      },
      street: { label: 'Gatuadress', description: 'Gata och nummer, till exempel Exempelgatan 1 A.' },
      postalCode: { label: 'Postnummer', description: 'I Finland fem siffror, till exempel 00100.' },
      city: { label: 'Postanstalt', description: 'Till exempel Helsingfors.' },
      contactCountry: {
        label: 'Land',
        description:
          'Fyll i bara om kontaktpersonen finns i ett annat land än den personuppgiftsansvarige eller organisationen. Telefon- och postnumret läses enligt landet.',
      },
      country: { label: 'Land', description: 'Landet där adressen finns.' },
      hasPostalAddress: {
        label: 'Separat postadress',
        description: 'Kryssa för om posten ska skickas någon annanstans, till exempel till en postbox.',
      },
      postalAddress: { label: 'Postadress', description: 'Adressen dit posten skickas.' },
      email: { label: 'E-post', description: 'En adress som någon läser också under semestertider.' },
      phone: {
        label: 'Telefon',
        description:
          'Så som du vill att numret ska visas, till exempel 029 123 4567. Samtalspriset skrivs efter numret: 020 123 4567 (8,35 cent/samtal + 16,69 cent/min).',
      },
      phoneE164: {
        label: 'Telefon (internationellt format)',
        description: 'Bildas av numret du angett och används för länkar.',
      },
      website: { label: 'Webbplats', description: 'Hela adressen, till exempel https://example.org.' },

      pendingChanges: {
        label: 'Väntande ändringar',
        description: 'Uppgifter som har ändrats efter att beskrivningen publicerades.',
      },
      retired: {
        label: 'Kan inte längre väljas',
        description:
          'Försvinner ur vallistorna. De som redan använder den fortsätter att göra det, och det syns hos dem.',
      },

      registerName: {
        label: 'Registrets namn',
        description: 'Till exempel Kundregister. Namnet visas i beskrivningen.',
      },
      controller: {
        label: 'Personuppgiftsansvarig',
        description:
          'Organisationen som bestämmer varför och hur uppgifterna behandlas (artikel 4.7 i dataskyddsförordningen).',
      },
      jointControllers: {
        label: 'Gemensamt personuppgiftsansvariga',
        description:
          'Organisationer som bestämmer om behandlingen tillsammans med den personuppgiftsansvarige (artikel 26 i dataskyddsförordningen). Lämna tomt om det inte finns några.',
      },
      contact: { label: 'Kontaktperson', description: 'Den som svarar på frågor om registret.' },
      contactName: {
        label: 'Namn',
        description: 'En persons namn eller hellre en funktion som består även om personen byts ut.',
      },
      contactTitle: { label: 'Titel', description: 'Till exempel kundservicechef.' },
      contacts: {
        label: 'Andra kontaktpersoner',
        description:
          'När det finns flera kontaktpersoner, till exempel en för varje slags ärende. Ange ärendet som titel.',
      },
      organisationContacts: {
        label: 'Kontaktpersoner',
        description:
          'Personer som svarar för organisationen. De visas tillsammans med dess kontaktuppgifter.',
      },
      hasDpo: {
        label: 'Finns det ett dataskyddsombud?',
        description:
          'Obligatoriskt för myndigheter och offentliga organ och för en del andra (artikel 37 i dataskyddsförordningen).',
      },
      dpo: { label: 'Dataskyddsombud', description: 'Hur man når dataskyddsombudet. Namnet kan utelämnas.' },
      hasRepresentative: {
        label: 'Finns det en företrädare i EU?',
        description:
          'Gäller bara personuppgiftsansvariga utanför EU och EES (artikel 27 i dataskyddsförordningen).',
      },
      representative: { label: 'Företrädare', description: 'Den personuppgiftsansvariges företrädare i EU.' },

      purposes: { label: 'Ändamål', description: 'En rad för varje ändamål som uppgifterna används för.' },
      purposeName: {
        label: 'Ändamål',
        description: 'Vad uppgifterna behövs till, till exempel Leverans av beställningar.',
      },
      legalBases: {
        label: 'Rättsliga grunder',
        description: 'Vad som gör behandlingen laglig (artikel 6.1 i dataskyddsförordningen).',
      },
      law: {
        label: 'Lag eller bestämmelse',
        description: 'Lagen och paragrafen som skyldigheten eller rätten grundar sig på.',
      },
      legitimateInterest: {
        label: 'Berättigat intresse',
        description: 'Vilket intresse det gäller. Skriv så att också en kund förstår.',
      },
      directMarketing: {
        label: 'Direkt marknadsföring',
        description:
          'Kryssa för om uppgifterna används för direkt marknadsföring. Alla har rätt att invända mot det.',
      },
      retentionText: {
        label: 'Lagringstid',
        description:
          'Hur länge uppgifterna lagras eller hur tiden bestäms, till exempel 6 år efter att kundförhållandet har upphört.',
      },
      retentionDuration: {
        label: 'Lagringstid som antal',
        description:
          'Samma tid som antal. Om tiden tar slut först när något inträffar, lämna antalet tomt och berätta i texten vad det är.',
      },
      retentions: {
        label: 'Andra lagringstider',
        description: 'När en del av uppgifterna lagras en annan tid: en rad för varje slags uppgifter.',
      },
      retentionData: {
        label: 'Vilka uppgifter',
        description: 'Till exempel Bokföringsmaterial. Lagringstiden ovan gäller alla andra uppgifter.',
      },
      provisionBasis: {
        label: 'Måste man lämna uppgifterna?',
        description:
          'Om lag, avtal eller ingående av avtal kräver att uppgifterna lämnas (artikel 13.2 e i dataskyddsförordningen).',
      },
      provisionConsequence: {
        label: 'Om uppgifterna inte lämnas',
        description: 'Vad som händer om någon inte lämnar sina uppgifter.',
      },

      dataSubjectCategories: {
        label: 'Kategorier av registrerade',
        description:
          'Vems uppgifter som behandlas, till exempel Kunder eller Arbetssökande. Tryck på Enter efter varje.',
      },
      dataCategories: {
        label: 'Kategorier av personuppgifter',
        description:
          'Vilka slags uppgifter som behandlas, till exempel Kontaktuppgifter eller Faktureringsuppgifter. Tryck på Enter efter varje.',
      },
      specialCategories: {
        label: 'Behandlas särskilda kategorier av personuppgifter?',
        description:
          'Till exempel uppgifter om hälsa, etniskt ursprung, religion eller medlemskap i fackförening (artikel 9 i dataskyddsförordningen).',
      },
      specialCategoriesCondition: {
        label: 'Villkor för behandling av särskilda kategorier',
        description:
          'Vilket led i artikel 9.2 i dataskyddsförordningen och vilken lag som tillåter behandlingen.',
      },
      origin: {
        label: 'Varifrån kommer uppgifterna?',
        description: 'Från den registrerade själv, från annat håll eller båda.',
      },
      sources: {
        label: 'Uppgiftskällor',
        description:
          'Varifrån uppgifter fås utöver den registrerade, till exempel Befolkningsdatasystemet. Tryck på Enter efter varje.',
      },

      hasRecipients: {
        label: 'Finns det mottagare?',
        description: 'Alla som får uppgifterna, även personuppgiftsbiträden.',
      },
      recipients: {
        label: 'Mottagare',
        description: 'En rad för varje mottagare eller kategori av mottagare.',
      },
      recipientOrganisation: {
        label: 'Organisation',
        description: 'Välj en organisation eller skriv en kategori av mottagare bredvid.',
      },
      recipientCategory: {
        label: 'Kategori av mottagare',
        description: 'När ingen organisation nämns, till exempel Inkassobyråer.',
      },
      recipientRole: {
        label: 'Ställning',
        description:
          'Ett personuppgiftsbiträde arbetar för din organisations räkning, en personuppgiftsansvarig bestämmer själv.',
      },
      recipientCountry: {
        label: 'Land',
        description:
          'I vilket land mottagaren behandlar uppgifterna, om det inte är organisationens eget land.',
      },
      recipientPurpose: { label: 'Användning', description: 'Vad mottagaren använder uppgifterna till.' },
      hasDisclosures: {
        label: 'Lämnas uppgifter ut regelmässigt?',
        description: 'Uppgifter ges återkommande till andra för deras egen användning.',
      },
      hasTransfers: {
        label: 'Överförs uppgifter utanför EU eller EES?',
        description: 'Också när en leverantör kan se uppgifterna därifrån.',
      },
      transfers: {
        label: 'Överföringar',
        description:
          'En rad för varje mottagare och grund. Lämna landet tomt om beskrivningen inte nämner något land.',
      },
      transferRecipient: { label: 'Mottagare', description: 'Den som får uppgifterna.' },
      transferCountries: {
        label: 'Länder',
        description:
          'Länderna utanför EU och EES. Om du lämnar fältet tomt står det i beskrivningen att uppgifter överförs utanför EU eller EES.',
      },
      internationalOrganisation: {
        label: 'Internationell organisation',
        description:
          'Markera om mottagaren är en internationell organisation, till exempel ett FN-organ (artikel 4.26 i dataskyddsförordningen).',
      },
      transferMechanism: {
        label: 'Grund för överföringen',
        description: 'Vad som gör överföringen laglig (artiklarna 45–49 i dataskyddsförordningen).',
      },
      transferDetail: {
        label: 'Närmare uppgifter',
        description: 'Vilket beslut, vilka klausuler eller vilka regler. Ange nummer och datum.',
      },
      transferCopy: {
        label: 'Så får man en kopia',
        description: 'Var man kan se skyddsåtgärderna eller be om en kopia av dem.',
      },

      protectionMode: {
        label: 'Hur beskrivs skyddet?',
        description: 'I en enda text eller separat för pappersmaterial och elektroniska uppgifter.',
      },
      automated: {
        label: 'Förekommer automatiserade beslut eller profilering?',
        description:
          'Beslut som påverkar personen och som ingen människa fattar (artikel 22 i dataskyddsförordningen).',
      },
      automatedLogic: {
        label: 'Hur beslutet fattas',
        description: 'Vad beslutet grundar sig på, i klara ordalag.',
      },
      automatedConsequences: {
        label: 'Vad beslutet leder till',
        description: 'Vad beslutet innebär för personen.',
      },
      withdrawMethod: {
        label: 'Hur samtycket återkallas',
        description:
          'Ett kort uttryck som står efter ett kolon, till exempel: via länken i slutet av varje nyhetsbrev.',
      },
      usesCookies: {
        label: 'Används kakor?',
        description: 'Allt som lagras på eller läses från besökarens enhet.',
      },
      cookiesBlock: { label: 'Gemensam text om kakor', description: 'En gemensam text av typen Kakor.' },

      blockTitle: { label: 'Namn', description: 'Bara för redaktörer. Visas inte för läsarna.' },
      blockKind: {
        label: 'Typ',
        description: 'Vad texten handlar om. Valet avgör vilka fält du kan fylla i.',
      },
      blockContent: { label: 'Text', description: 'Texten som läsarna ser.' },
      authority: { label: 'Myndighet', description: 'Tillsynsmyndigheten. Välj den bland organisationerna.' },
      rights: {
        label: 'Rättigheter',
        description:
          'Lämna tomt, så visar beskrivningen de rättigheter som följer av registrens rättsliga grunder.',
      },
      cookies: { label: 'Kakor', description: 'En rad för varje kaka.' },
      cookieName: { label: 'Namn', description: 'Som i webbläsaren, till exempel session_id.' },
      cookieProvider: { label: 'Leverantör', description: 'Den som sätter kakan.' },
      cookiePurpose: { label: 'Användningsändamål', description: 'Vad kakan är till för.' },
      cookieCategory: {
        label: 'Kategori',
        description: 'Endast nödvändiga kakor får användas utan samtycke.',
      },
      cookieDuration: {
        label: 'Giltighetstid',
        description: 'Hur länge kakan finns kvar, till exempel 1 år.',
      },
      cookieThirdParty: { label: 'Tredje part', description: 'Kryssa för om någon annan kan läsa kakan.' },
      cookieSettingsUrl: {
        label: 'Kakinställningar',
        description: 'Sidan där man kan ge, neka och återkalla sitt samtycke.',
      },

      title: {
        label: 'Rubrik',
        description: 'Beskrivningens rubrik, till exempel Dataskyddsbeskrivning: kundregister.',
      },
      slug: {
        label: 'Webbadress',
        description:
          'Sista delen av webbadressen. Den bildas av rubriken, till exempel dataskyddsbeskrivning-kundregister, och kan inte ändras efter den första publiceringen.',
      },
      changeSlug: {
        label: 'Ändra webbadressen',
        description:
          'Kryssa för om du vill ändra adressen till en publicerad beskrivning. Den gamla adressen fungerar fortfarande.',
      },
      registers: {
        label: 'Register',
        description: 'De register som beskrivningen gäller. Det första är huvudregistret.',
      },
      profile: {
        label: 'Mall',
        description: 'Avgör vilka avsnitt en ny beskrivning börjar med och hur de numreras och ställs upp.',
      },
      numbering: {
        label: 'Numrering',
        description: 'Hur avsnitten numreras. Om fältet är tomt följs mallen.',
      },
      layout: {
        label: 'Uppställning',
        description: 'Hur läsarna ser avsnitten. Om fältet är tomt följs mallen.',
      },
      statute: {
        label: 'Författningsgrund',
        description: 'Lagen som nämns under rubriken. Det är oftast bäst att lämna fältet tomt.',
      },
      introduction: { label: 'Inledning', description: 'En kort text före det första avsnittet.' },
      preparedOn: {
        label: 'Upprättad',
        description:
          'Dagen, månaden eller året då beskrivningen först upprättades. Lämnas fältet tomt är beskrivningen odaterad. Kan inte ändras efter publiceringen.',
      },
      changedOn: {
        label: 'Senast ändrad',
        description:
          'Uppdateras vid publicering. Fyll i själv bara när du för in en gammal beskrivning: dag, månad eller år.',
      },
      versionLabel: {
        label: 'Dokumentets version',
        description:
          'Beskrivningens egen versionsbeteckning, till exempel 3.2, om en sådan används. De publicerade versionerna numreras dessutom.',
      },
      reviewedOn: {
        label: 'Senast granskad',
        description: 'Dagen då någon senast kontrollerade att allt fortfarande stämmer.',
      },
      nextReviewOn: { label: 'Nästa granskning', description: 'När beskrivningen ska granskas nästa gång.' },
      change: {
        label: 'Den här ändringen',
        description: 'Sparas med nästa version som publiceras. Därefter töms fälten.',
      },
      changeType: {
        label: 'Typ av ändring',
        description: 'Betydande om innehållet ändras för läsarna, mindre om det gäller en rättelse.',
      },
      changeNote: {
        label: 'Vad som har ändrats',
        description: 'En mening för läsarna, till exempel: Den personuppgiftsansvariges adress har ändrats.',
      },
      effectiveFrom: {
        label: 'Gäller från och med',
        description:
          'Tomt betyder från publiceringen. En senare dag skjuter upp ikraftträdandet. En tidigare dag passar när du sparar en gammal version.',
      },
      changeWaiting: {
        label: 'Version som väntar',
        description: 'Välj om den fortfarande träder i kraft på sin dag.',
      },
      clockConfirmed: {
        label: 'Serverns klocka går rätt',
        description: 'Kryssa för bara om tiden som servern visar är den rätta.',
      },
      withdrawal: {
        label: 'När beskrivningen dras tillbaka',
        description: 'Läsarna ser detta när beskrivningen har dragits tillbaka.',
      },
      withdrawalReason: {
        label: 'Orsak',
        description: 'Berätta för läsarna varför beskrivningen inte längre finns.',
      },
      successor: { label: 'Ersätts av', description: 'Beskrivningen som ska läsas i stället.' },
      sections: {
        label: 'Avsnitt',
        description: 'Dra för att ändra ordning. En ny beskrivning får mallens avsnitt.',
      },
      sectionHeading: { label: 'Egen rubrik', description: 'Tomt betyder den officiella rubriken.' },
      sectionKeys: {
        label: 'Ämnen',
        description: 'Vad avsnittet handlar om. Flera ämnen kan stå under samma rubrik.',
      },
      sectionText: { label: 'Text', description: 'Texten som läsarna ser i det här avsnittet.' },
      sectionBlock: {
        label: 'Gemensam text',
        description:
          'Välj bland de gemensamma texterna. När texten ändras behöver den här beskrivningen publiceras på nytt.',
      },

      publicationNotice: { label: 'Beskrivning', description: 'Vilken beskrivning som publicerades.' },
      publicationVersion: { label: 'Version', description: 'Löpande nummer från 1 utan luckor.' },
      publicationEvent: { label: 'Händelse', description: 'Publicerad eller tillbakadragen.' },
      publishedAt: { label: 'Publicerad', description: 'Tidpunkten för publiceringen.' },
      publishedBy: {
        label: 'Publicerad av',
        description: 'Den som publicerade, med det namn som gällde då.',
      },
      contentHash: {
        label: 'Innehållets kontrollsumma',
        description: 'Om kontrollsummorna är lika är också innehållet lika.',
      },
      previousHash: {
        label: 'Föregående kontrollsumma',
        description: 'Kontrollsumman för den föregående versionen.',
      },
      hash: {
        label: 'Kontrollsumma',
        description: 'SHA-256 för hela versionen. Avslöjar alla ändringar.',
      },
      publicationEffectiveFrom: { label: 'Gäller från och med', description: 'Den första dagen den gällde.' },
      body: { label: 'Det som publicerades', description: 'Allt som publicerades, på alla språk.' },
      publicationSlug: { label: 'Webbadress', description: 'Adressen vid publiceringen.' },
      publicationScope: { label: 'Organisation', description: 'Organisationens namn i webbadresser.' },
      publisher: {
        label: 'Publicerande konto',
        description: 'Kontot som publicerade och saltet till dess kontrollsumma.',
      },
    },
    blocks: {
      register: { singular: 'Registeravsnitt', plural: 'Registeravsnitt' },
      text: { singular: 'Textavsnitt', plural: 'Textavsnitt' },
      cookies: { singular: 'Kakor', plural: 'Kakor' },
      authority: { singular: 'Tillsynsmyndighet', plural: 'Tillsynsmyndigheter' },
      rights: { singular: 'Rättigheter', plural: 'Rättigheter' },
      shared: { singular: 'Gemensam text', plural: 'Gemensamma texter' },
    },
    pageBlocks: {
      authority: { singular: 'Dataskydd: tillsynsmyndighet', plural: 'Dataskydd: tillsynsmyndigheter' },
      cookies: { singular: 'Dataskydd: kakor', plural: 'Dataskydd: kakor' },
      rights: { singular: 'Dataskydd: rättigheter', plural: 'Dataskydd: rättigheter' },
      text: { singular: 'Dataskydd: gemensam text', plural: 'Dataskydd: gemensamma texter' },
      block: {
        label: 'Gemensam text',
        description:
          'Välj bland de gemensamma texterna. När texten publiceras på nytt ändras den också på den här sidan.',
      },
      organisation: {
        label: 'Myndighet',
        description: 'Tillsynsmyndigheten vars kontaktuppgifter visas.',
      },
      register: {
        label: 'Register',
        description: 'Ett publicerat register vars kontaktuppgifter ersätter textens platshållare.',
      },
      registerOfCookies: {
        label: 'Register',
        description:
          'Ett publicerat register. Det som står där om kakor visas när ingen gemensam text är vald.',
      },
      registerOfRights: {
        label: 'Register',
        description: 'Ett publicerat register vars rättsliga grunder avgör rättigheterna när inga är valda.',
      },
      rightsToShow: {
        label: 'Rättigheter',
        description:
          'De här visas med sina standardtexter. Om fältet är tomt följer rättigheterna av registret.',
      },
      heading: {
        label: 'Rubrik',
        description: 'Används i stället för den officiella rubriken.',
      },
      content: {
        label: 'Vad läsarna ser',
        notYet: 'Spara för att se texten.',
        hidden: 'Läsarna ser ingenting här, eftersom:',
        otherLanguage: 'Texten finns inte på det här språket och visas på ett annat: {{language}}',
      },
    },
    placeholder: { singular: 'Platshållare', plural: 'Platshållare' },
    placeholders: {
      groups: {
        controller: 'Personuppgiftsansvarig',
        contact: 'Kontaktperson',
        dpo: 'Dataskyddsombud',
        representative: 'Företrädare i EU',
        authority: 'Tillsynsmyndighet',
        register: 'Registret och behandlingen',
      },
      names: {
        controller: {
          name: 'Den personuppgiftsansvariges namn',
          businessId: 'Den personuppgiftsansvariges FO-nummer',
          address: 'Den personuppgiftsansvariges besöksadress',
          postalAddress: 'Den personuppgiftsansvariges postadress',
          email: 'Den personuppgiftsansvariges e-postadress',
          phone: 'Den personuppgiftsansvariges telefonnummer',
          website: 'Den personuppgiftsansvariges webbplats',
          details: 'Alla kontaktuppgifter till den personuppgiftsansvariga',
        },
        contact: {
          name: 'Kontaktpersonens namn',
          title: 'Kontaktpersonens titel',
          address: 'Kontaktpersonens besöksadress',
          email: 'Kontaktpersonens e-postadress',
          phone: 'Kontaktpersonens telefonnummer',
          details: 'Alla kontaktuppgifter till kontaktpersonen',
        },
        dpo: {
          name: 'Dataskyddsombudets namn',
          title: 'Dataskyddsombudets titel',
          address: 'Dataskyddsombudets besöksadress',
          email: 'Dataskyddsombudets e-postadress',
          phone: 'Dataskyddsombudets telefonnummer',
          details: 'Alla kontaktuppgifter till dataskyddsombudet',
        },
        representative: {
          name: 'Företrädarens namn',
          details: 'Alla kontaktuppgifter till företrädaren',
        },
        authority: {
          name: 'Tillsynsmyndighetens namn',
          postalAddress: 'Tillsynsmyndighetens postadress',
          address: 'Tillsynsmyndighetens besöksadress',
          phone: 'Tillsynsmyndighetens telefonnummer',
          email: 'Tillsynsmyndighetens e-postadress',
          website: 'Tillsynsmyndighetens webbplats',
          details: 'Alla kontaktuppgifter till tillsynsmyndigheten',
        },
        register: {
          name: 'Registrets namn',
        },
        retention: {
          text: 'Hur länge uppgifterna förvaras',
        },
        requirement: {
          consequence: 'Vad som händer om uppgifterna inte lämnas',
        },
        automated: {
          explanation: 'De automatiserade beslutens logik och följder',
        },
        consent: {
          withdrawMethod: 'Hur samtycket återkallas',
        },
        cookies: {
          settingsUrl: 'Kakinställningarnas adress',
        },
      },
      sources: {
        controller:
          'Fyll i uppgiften hos den organisation som är vald till registrets personuppgiftsansvariga.',
        contact:
          'Fyll i uppgiften i registret under Kontaktperson. Om det inte finns någon används den personuppgiftsansvariges uppgifter.',
        dpo: 'Svara i registret att det finns ett dataskyddsombud och fyll i uppgiften där.',
        representative:
          'Svara i registret att det finns en företrädare, välj organisationen och fyll i uppgiften hos den.',
        authority:
          'Lägg till ett avsnitt om tillsynsmyndigheten i beskrivningen och välj organisationen där.',
        register: 'Ge registret ett namn.',
        retention: 'Skriv i registret hur länge uppgifterna förvaras, vid varje ändamål.',
        requirement: 'Skriv det i registret där det anges om man måste lämna sina uppgifter.',
        automated:
          'Svara i registret att automatiserade beslut fattas och skriv beslutens logik och följder där.',
        consent: 'Skriv det i registret under Samtycke.',
        cookies: 'Skriv adressen i avsnittet eller den gemensamma texten om kakor.',
      },
      search: 'Sök med namn eller värde',
      noneFound: 'Ingen platshållare motsvarar sökningen.',
      noValue: 'Inget värde ännu',
      unknownKey: 'Okänd platshållare',
      choose:
        'Läsarna ser värdet i grundform i stället för platshållaren. Lämna ett mellanslag eller skiljetecken runt den och lägg aldrig till en ändelse.',
      unavailable: 'De nuvarande värdena kunde inte läsas. Platshållaren kan väljas ändå.',
      unsaved: 'Värdena visas när dokumentet har sparats.',
      example: 'Värdena är från beskrivningen ”{{title}}”: de varierar mellan beskrivningarna.',
      differs: 'Värdet varierar mellan beskrivningarna.',
      saved: 'Värdena enligt den sparade versionen, språk: {{language}}.',
      where: 'Ställe: {{place}}',
      inHeading: 'rubriken',
      inParagraph: 'textstycke {{number}}',
      inRegister: 'egen formulering i registret ”{{name}}”',
      inBlock: 'den gemensamma texten ”{{name}}”',
      around: '”{{text}}”',
      objection:
        '”{{right}}” har inget eget avsnitt: rättigheten ska presenteras tydligt och åtskilt från annan information (artikel 21.4 i dataskyddsförordningen). Lägg till ett rättighetsavsnitt med bara den rättigheten.',
    },
    rows: {
      contact: { singular: 'Kontaktperson', plural: 'Kontaktpersoner' },
      retention: { singular: 'Lagringstid', plural: 'Lagringstider' },
      purpose: { singular: 'Ändamål', plural: 'Ändamål' },
      recipient: { singular: 'Mottagare', plural: 'Mottagare' },
      transfer: { singular: 'Överföring', plural: 'Överföringar' },
      cookie: { singular: 'Kaka', plural: 'Kakor' },
      section: { singular: 'Avsnitt', plural: 'Avsnitt' },
    },
    options: {
      triState: { yes: 'Ja', no: 'Nej', undecided: 'Inte avgjort ännu' },
      roles: {
        controller: 'Personuppgiftsansvarig',
        processor: 'Personuppgiftsbiträde',
        recipient: 'Mottagare',
        authority: 'Myndighet',
      },
      legalBases: {
        consent: 'Samtycke, artikel 6.1 a',
        contract: 'Avtal, artikel 6.1 b',
        legalObligation: 'Rättslig förpliktelse, artikel 6.1 c',
        vitalInterests: 'Intressen av grundläggande betydelse, artikel 6.1 d',
        publicTask: 'Uppgift av allmänt intresse eller myndighetsutövning, artikel 6.1 e',
        legitimateInterests: 'Berättigade intressen, artikel 6.1 f',
      },
      recipientRole: {
        processor: 'Personuppgiftsbiträde',
        controller: 'Personuppgiftsansvarig',
        other: 'Annan',
      },
      provisionBasis: {
        none: 'Nej',
        law: 'Ja, enligt lag',
        contract: 'Ja, enligt avtal',
        precondition: 'Ja, för att ingå avtal',
      },
      origin: {
        fromDataSubject: 'Från den registrerade själv',
        fromOthers: 'Från annat håll',
        both: 'Från båda',
      },
      protectionMode: {
        single: 'I en enda text',
        split: 'Pappersmaterial och elektroniska uppgifter separat',
      },
      cookieCategory: {
        necessary: 'Nödvändiga',
        preferences: 'Preferenser',
        statistics: 'Statistik',
        marketing: 'Marknadsföring',
      },
      blockKind: {
        cookies: 'Kakor',
        authority: 'Tillsynsmyndighet',
        rights: 'Rättigheter',
        text: 'Text',
      },
      numbering: {
        decimal: '1, 2, 3 …',
        form: '1a, 2, 3 … (som i den gamla blanketten)',
        none: 'Inga nummer',
      },
      layout: {
        list: 'Efter varandra, rubriken ovanför texten',
        table: 'Som tabell, rubriken bredvid texten',
      },
      changeType: { minor: 'Mindre: en rättelse', major: 'Betydande: innehållet ändras' },
      waiting: {
        keep: 'Den väntar kvar och träder i kraft på sin dag',
        replace: 'Den ersätts och träder aldrig i kraft',
      },
      event: { published: 'Publicerad', withdrawn: 'Tillbakadragen' },
    },
    profiles: {
      classic: 'Traditionell blankett (12 punkter)',
      full: 'Omfattande beskrivning enligt dataskyddsförordningen (24 punkter)',
      merged: 'Kort beskrivning (10 punkter)',
    },
    validation: {
      inLanguage: '{{message}} ({{language}})',
      crossSite:
        'Begäran kom från en annan webbplats, så ingenting gjordes. Gör detta i administrationen, eller lägg till webbplatsen under csrf i Payloads konfiguration.',
      codes: {
        businessIdCheckDigit:
          'FO-numrets kontrollsiffra stämmer inte. Kontrollera siffrorna, till exempel 1234567-1.',
        businessIdFormat:
          'Skriv företagsnumret i den form som används i landet. Ett finländskt FO-nummer har sju siffror, ett bindestreck och en kontrollsiffra, till exempel 1234567-1.',
        calendarDate: 'Ange en dag som finns i formen åååå-mm-dd, till exempel 2026-05-31.',
        controlCharacter:
          'Texten innehåller osynliga styrtecken. Skriv om den eller klistra in den som ren text, till exempel med Ctrl+Skift+V.',
        country: 'Ange landet med dess kod på två bokstäver, till exempel FI.',
        duration:
          'Ange tiden som ett heltal och en tidsenhet, högst 200 år. I gränssnittet är formen ISO 8601, till exempel P10Y (10 år).',
        email: 'Skriv en enda e-postadress utan namn och mellanslag, till exempel dataskydd@example.org.',
        partialDate:
          'Ange ett datum som finns i formen åååå-mm-dd, åååå-mm eller åååå, till exempel 2026-05-31, 2026-05 eller 2026.',
        phone:
          'Skriv ett telefonnummer med minst tre siffror, till exempel 09 123 4567 (växel) eller +358 9 123 4567.',
        postalCode:
          'Skriv postnumret i den form som används i landet, till exempel 00100 i Finland, 22100 på Åland eller 111 22 i Sverige.',
        slug: 'Använd bara små bokstäver a–z, siffror och enstaka bindestreck, högst 80 tecken, till exempel kundregister.',
        slugReserved:
          'Det här ordet är reserverat för annan användning (feed, log, versions). Välj ett annat, till exempel kundregister.',
        url: 'Skriv hela webbadressen som börjar med https:// eller http://, utan mellanslag och användarnamn, till exempel https://example.org/dataskydd.',
      },
      choice: '”{{value}}” är inte ett av alternativen.',
      unknownProfile: 'Det finns ingen mall som heter ”{{value}}”. Välj någon av dessa: {{known}}.',
      sectionKeyUnknown: 'Det finns inget ämne som heter ”{{value}}”.',
      recipientNeeded: 'Välj en organisation eller skriv en kategori av mottagare.',
      slugFixed:
        'Webbadressen till en publicerad beskrivning är låst. Kryssa för ”Ändra webbadressen” om du vill ändra den. Den gamla adressen fungerar fortfarande.',
      slugTaken: 'Webbadressen ”{{value}}” hör till en annan beskrivning.',
      scopeFixed:
        'En publicerad beskrivning stannar hos sin organisation. Gör en egen beskrivning för en annan organisation.',
      scopeMissing: 'Välj vilken organisation beskrivningen gäller innan du publicerar den.',
      scopeNotYours: 'Välj en organisation som du arbetar med.',
      scopeTaken: 'Namnet ”{{value}}” hör redan till en annan organisation i beskrivningarnas webbadresser.',
      preparedAfterEffective:
        'Den första versionen träder i kraft {{effectiveFrom}}, men är daterad {{preparedOn}}. Ange det datum då beskrivningen upprättades: senast dagen då den träder i kraft.',
      preparedOnFixed:
        'Dagen då beskrivningen upprättades kan inte ändras efter den första publiceringen. Upprättad: {{value}}.',
      changedBeforePrepared:
        'Den senaste ändringen kan inte vara äldre än dagen då beskrivningen upprättades. Upprättad: {{value}}.',
      sourceParameter:
        'Måste namnge en källa: blocks, organisations eller registers, ett kolon och id, till exempel blocks:5.',
      inUse: 'Kan inte raderas, eftersom den används här: {{users}}.',
      inUseByOthers: 'innehåll som du inte får se',
      hasPublications: 'En beskrivning som har publicerats kan inte raderas. Dra tillbaka den i stället.',
      publicationsFixed:
        'Versioner skapas när en beskrivning publiceras. Ingen kan lägga till, ändra eller radera dem.',
      publishForbidden: 'Du kan spara utkast, men du har inte rätt att publicera eller avpublicera.',
      databaseBusy:
        'Databasen var för länge upptagen av andra som sparade. Ingenting ändrades. Försök igen om en stund.',
      databaseUnable:
        'Databasen kan inte spara något just nu. Din ändring sparades inte. Håll sidan öppen och försök igen om en stund.',
      notConfirmed:
        'Databasen har inte meddelat om din ändring sparades. Kontrollera läget i ett annat fönster innan du sparar igen.',
      notStored:
        'Ingenting sparades: din ändring blev inte kvar i databasen. Håll sidan öppen och försök igen om en stund.',
      writeConflict: 'En annan sparning pågick i databasen i samma ögonblick. Försök igen.',
      revision: 'En revision är 16–64 bokstäver, siffror eller bindestreck, till exempel ett UUID.',
      revisionOfOne: 'En revision namnger en enda beskrivnings sparning. Spara dem en i taget.',
      revisionUsed:
        'Med den här revisionen har redan version {{version}} av beskrivningen på adressen {{slug}} skapats.',
      clockBehind:
        'Serverns klocka visar {{now}}, men den nyaste versionen publicerades {{newest}}. Inget sparades. Om serverns klocka går rätt, kryssa för ”Serverns klocka går rätt” och försök på nytt. Be annars administratören att ställa klockan.',
      waitingUndecided: 'Välj vad som händer med versionen som väntar. {{waiting}}',
      publishConflict:
        'Någon annan publicerade den här beskrivningen samtidigt. Ladda om sidan och publicera på nytt.',
      types: {
        date: 'Ange ett datum här.',
        list: 'Ange en lista här.',
        object: 'Ange ett objekt med fält här.',
        reference: 'Ange ett dokuments id här.',
        rows: 'Ange en lista med rader här.',
        text: 'Ange text här.',
        texts: 'Ange en lista med texter här.',
        trueOrFalse: 'Ange true eller false här.',
      },
      unknownReference: '{{name}}: det finns inget med id ”{{id}}”.',
    },
    problems: {
      controllerMissing: 'Den personuppgiftsansvariga saknas. Välj den i registret.',
      headingMissing: 'Avsnittet har ingen rubrik. Skriv en rubrik.',
      languagePackMissing:
        'Det finns ingen färdig text på det här språket för ”{{what}}”. Skriv texten själv eller be administratören lägga till språket.',
      noLanguage: 'Beskrivningen saknar rubrik. Skriv den på minst ett språk.',
      noRegister: 'Välj minst ett register.',
      nothingToShow: 'Det finns inget att visa. Välj en gemensam text eller det som innehållet hämtas ur.',
      placeholderInflected:
        'Platshållaren ”{{name}}” sitter ihop med en ändelse eller en bokstav. Formulera meningen så att uppgiften passar in i sin grundform.',
      placeholderMalformed:
        'Texten innehåller lösa klammerparenteser eller en ofullständig platshållare: {{placeholder}}',
      placeholderNested: '{{name}}: uppgiften innehåller klammerparenteser. Ta bort dem. {{source}}',
      placeholderUnknown: 'Det finns ingen platshållare ”{{placeholder}}”. Välj den i listan.',
      placeholderUnreadable:
        '{{name}}: uppgiften innehåller ett osynligt tecken, troligen från kopiering. Skriv uppgiften på nytt. {{source}}',
      placeholderUnresolved: '{{missing}} {{source}}',
      registerNotPublished: 'Registret ”{{name}}” är inte publicerat ännu. Publicera det först.',
      blockMissing: 'Avsnittet saknar en gemensam text. Välj den.',
      blockNotPublished: 'Den gemensamma texten ”{{name}}” är inte publicerad ännu. Publicera den först.',
      registerMissing: 'Ett av beskrivningens register finns inte längre. Välj registren på nytt.',
      organisationMissing: 'En organisation som används här finns inte längre. Välj en annan.',
      organisationNotPublished: 'Organisationen ”{{name}}” är inte publicerad ännu. Publicera den först.',
      richTextControlCharacter:
        'Texten innehåller ett osynligt tecken, troligen från kopiering. Skriv om stället.',
      richTextInternalLink:
        'En beskrivning kan inte länka till ett dokument på den här webbplatsen, eftersom det kan ändras eller försvinna. Skriv dess webbadress i länken.',
      richTextLink:
        'Länkens adress ”{{href}}” kan inte användas. Skriv hela adressen, till exempel https://example.org. Även mailto:, tel: och # går bra.',
      richTextMalformed: 'Texten är skadad. Ta bort stället och skriv det på nytt.',
      richTextNode: 'Det här kan inte användas i en beskrivning: {{node}}. Ta bort det.',
      richTextTableHeader:
        'En tabell med fler än två kolumner behöver rubriker. Gör den första raden till en rubrikrad.',
      richTextTableLink:
        'En rubrik eller etikett i en tabell kan inte innehålla en länk. Flytta den till en annan cell.',
      richTextTableMerged: 'En tabell i en beskrivning kan inte ha sammanslagna celler. Dela dem.',
      richTextTableTooWide: 'En tabell i en beskrivning kan ha högst {{columns}} kolumner.',
      richTextTooDeep: 'Texten har för många nivåer inuti varandra. Minska dem.',
      sectionKeyUnknown: 'Det finns inget ämne som heter ”{{key}}”. Välj ämnet på nytt.',
      translationMissing: 'Här saknas text som finns på ett annat språk.',
    },
    problemWithSection: '{{message}} ({{language}}, avsnitt {{position}}: {{heading}})',
    problemWithLanguage: '{{message}} ({{language}})',
    mistakes: {
      inSection: '{{message}} ({{language}}, avsnitt {{position}})',
      at: '{{place}}: {{message}}',
      heading: 'Det gick inte att spara. Rätta till det här:',
      close: 'Dölj listan',
      openDocument: 'öppnas i en ny flik',
      locale: 'sv',
      languages: { en: 'på engelska', fi: 'på finska', sv: 'på svenska' },
      otherLanguage: 'språk: {{language}}',
      missing: '{{name}} saknas.',
      missingSeveral: '{{name}} saknas.',
      untold: 'Det här anges inte: {{name}}.',
      fact: 'En uppgift i beskrivningen',
      nodes: {
        block: 'inbäddat innehåll',
        capitalize: 'stora begynnelsebokstäver',
        check: 'checklista',
        code: 'kodformatering',
        heading: 'en rubrik på den här nivån',
        highlight: 'markeringsfärg',
        horizontalrule: 'vågrät linje',
        link: 'en länk i en länk',
        list: 'en sådan här lista',
        lowercase: 'små bokstäver',
        other: 'innehållet ”{{type}}”',
        quote: 'citat',
        relationship: 'hänvisning till ett dokument',
        strikethrough: 'överstrykning',
        subscript: 'nedsänkt text',
        superscript: 'upphöjd text',
        table: 'en tabell på det här stället',
        underline: 'understrykning',
        upload: 'bild eller fil',
        uppercase: 'stora bokstäver',
      },
    },
    checklist: {
      heading: 'Checklista',
      again: 'Kontrollera igen',
      checking: 'Kontrolleras…',
      clean: 'Ingenting att rätta.',
      failed: 'Kontrollen lyckades inte: {{problem}}',
      unsaved: 'Kontrollen börjar när utkastet har sparats.',
      goToList: 'Visa listan',
      more: 'Visa fler ({{count}} till)',
      counts: {
        error: { one: '1 fel', several: '{{count}} fel' },
        information: { one: '1 tips', several: '{{count}} tips' },
        step: { one: '1 steg kvar', several: '{{count}} steg kvar' },
        warning: { one: '1 anmärkning', several: '{{count}} anmärkningar' },
      },
      severities: { error: 'Fel', information: 'Tips', warning: 'Anmärkning' },
      parts: {
        introduction: 'Inledning',
        section: 'Avsnitt',
        statute: 'Författning',
        title: 'Rubrik',
        whole: 'Hela beskrivningen',
      },
      steps: {
        heading: 'Det här saknas ännu i beskrivningen:',
        title: 'Ge beskrivningen en rubrik.',
        registers: 'Välj det register som beskrivningen handlar om.',
        sections: 'Välj avsnitten.',
        more: 'Visa resten ({{count}})',
      },
      tips: 'Tips ({{count}})',
      why: 'Varför?',
      fixes: {
        replace: 'Byt till: ”{{text}}”',
        remove: 'Ta bort ”{{quote}}”',
        addSection: 'Lägg till avsnittet ”{{headings}}”',
        setFact: 'Rätta fältet ”{{field}}”',
        done: 'Rättat.',
        lost: 'Orden hittades inte. Rätta texten själv.',
      },
      waivers: {
        open: 'Låt stå, med motivering',
        heading: 'Låt stå',
        intro:
          'Motiveringen sparas, och granskare ser den. Anmärkningen kommer tillbaka när texten som den gäller ändras.',
        reason: 'Varför är det rätt så här?',
        reasonHint: 'Minst {{count}} tecken.',
        until: 'Till vilken dag?',
        untilHint: 'Om du utelämnar dagen gäller motiveringen så länge texten är densamma.',
        confirm: 'Låt stå',
        done: 'Motiveringen är sparad. Stället finns nu bland dem som får stå med motivering.',
        list: 'Får stå med motivering ({{count}})',
        holdsUntil: 'gäller till {{date}}',
        end: 'Återställ till listan',
        ended: 'Stället är tillbaka i listan.',
      },
      record: {
        found: 'Checklistan vid publiceringen',
        waived: 'Fick stå med motivering',
      },
      publishing: {
        stops: 'Rätta dessa först, eller låt dem stå med motivering:',
        asks: 'Se ännu på dessa före publiceringen:',
        waived: 'Får stå med motivering:',
      },
    },
    preview: {
      tab: 'Förhandsgranska',
      saved: 'Det senast sparade utkastet så som läsarna ser det när det publiceras.',
      some: 'Det finns ändringar som inte har publicerats.',
      none: 'Läsarna ser redan den här texten.',
      waits: 'Den här texten är publicerad. Läsarna ser den från och med {{date}}.',
      notShown: 'Visas inte i beskrivningen: {{notices}}',
      again: 'Beskrivningen har tagits ur bruk. Publicering tar den i bruk igen.',
      comparison: 'Visa vad som skulle ändras',
      language: 'Språk',
      width: 'Bredd',
      frame: 'Beskrivningen så som läsaren ser den',
      otherLanguage: 'Beskrivningen är inte skriven på detta språk. Läsarna ser den här i stället.',
      pageMissing: 'Beskrivningen kan inte visas ännu: den har ingen titel på något språk.',
      problems: 'Hindrar publicering',
      remarks: 'Kontrollera dessa',
      elsewhere: 'Varifrån texterna kommer',
      whole: 'Ingenting saknas.',
      several: 'Beskrivningar som använder detta register',
      unused: 'Ingen beskrivning använder ännu detta register.',
      widths: {
        desktop: 'Dator',
        phone: 'Telefon',
      },
      headings: {
        sectionEmpty: 'Tomma avsnitt',
        undecided: 'Ännu inte avgjort',
        notWritten: 'Språk som saknas',
        notPrinted: 'Visas inte i den här beskrivningen',
      },
      missing: {
        notPrinted: {
          noSection:
            '”{{field}}” visas inte i den här beskrivningen, eftersom den inte har avsnittet ”{{heading}}”.',
          replaced:
            '”{{field}}” visas inte i den här beskrivningen, eftersom avsnittet ”{{heading}}” har en annan text i stället.',
        },
        notWritten: 'Beskrivningen är inte skriven på detta språk: {{language}}.',
        sectionEmpty: 'Avsnittet ”{{heading}}” har ingen text.',
        undecided: '”{{field}}” är ännu inte avgjort.',
      },
    },
    uses: {
      tab: 'Används i',
      heading: 'Var den används',
      nowhere: 'Ingenstans ännu.',
      inForce: 'I kraft',
      inDraft: 'I det nyaste utkastet',
      version: 'Version {{version}}',
      retired: 'Den här kan inte längre väljas. De som står nedan använder den tills de ändras.',
    },
    pending: {
      heading: 'Väntande ändringar',
      none: 'Ingen publicerad beskrivning väntar på grund av den här.',
      intro:
        'Publicerade beskrivningar som ännu visar den tidigare uppgiften: {{count}}. Granska skillnaderna och kryssa för dem som ska publiceras på nytt.',
      since: 'Ändringar väntar på publicering sedan {{date}}: {{causes}}.',
      isHeld: 'Har lämnats att vänta.',
      held: 'Väntar sedan {{date}}, {{by}}: {{reason}}',
      problems: 'Kan inte publiceras ännu: {{count}} att rätta. Öppna beskrivningen.',
      differences: 'Visa skillnaderna',
      hold: 'Låt vänta tills vidare, eftersom',
      tick: 'Publicera {{title}}',
      tickAll: 'Kryssa för alla',
      change: 'Vad som sägs om ändringen',
      proposed: 'Enligt förslaget för varje beskrivning',
      publish: 'Publicera {{count}} beskrivningar',
      save: 'Låt vänta',
      running: '{{done}} av {{total}} publicerade',
      stopped: 'Publiceringen avbröts efter {{done}} av {{total}}. Ingenting har gått förlorat.',
      goOn: 'Fortsätt',
      finished: '{{done}} av {{total}} beskrivningar publicerade.',
      hint: 'Beskrivningar som ännu visar den tidigare uppgiften: {{count}}.',
      review: 'Granska och publicera på nytt',
      outcomes: {
        published: 'publicerad',
        unchanged: 'ingenting hade längre ändrats',
        changed: 'texten har ändrats sedan du granskade den: granska den igen',
        conflict: 'någon annan sparade den samtidigt: försök igen',
        notPublished: 'den är inte publicerad',
        failed: 'kunde inte publiceras',
      },
    },
    republishing: {
      unknown: 'Det finns ingen sådan ny publicering av beskrivningar som adressen hänvisar till.',
      noSource: 'Det finns ingen sådan uppgift, eller så får du inte läsa den.',
      wrong: {
        object: 'Måste vara ett JSON-objekt med source, notices, hold och change.',
        source: 'Måste vara { collection, id }: blocks, organisations eller registers och uppgiftens id.',
        notices:
          'Måste vara en lista med { id, contentHash }, minst en tillsammans med de som får vänta, så som listan över väntande ändringar ger dem.',
        hold: 'Måste vara en lista med { id, reason }, var och en med en motivering på högst 2 000 tecken.',
        twice: 'Nämns två gånger.',
        note: 'Måste vara en text per innehållsspråk, högst 2 000 tecken och utan platshållare.',
        change: 'Måste vara major, minor eller utelämnas.',
      },
    },
    publishing: {
      open: 'Publicera',
      heading: 'Publicera beskrivningen',
      permanent:
        'En publicerad version kan varken ändras eller tas bort. Ett fel rättas genom att en ny version publiceras.',
      looking: 'Jämför med den publicerade versionen…',
      tryAgain: 'Försök igen',
      nothing: 'Inget ändras för läsarna: ingen ny version skapas.',
      saveOnly: 'Spara utan ny version',
      missing: 'Detta saknas i beskrivningen:',
      notPrinted: 'Ifyllt, men visas inte i denna beskrivning ({{count}})',
      languages: {
        out: 'Publiceras på dessa språk: {{languages}}.',
        behind:
          'Texten ändras bara på vissa språk. Oförändrad: {{languages}}. Kontrollera att översättningen fortfarande stämmer.',
      },
      said: 'Vad läsarna får veta om ändringen',
      proposed: '{{type}} (förslag)',
      today: 'Lämna tomt om versionen ska börja gälla genast.',
      confirm: 'Publicera',
      anyway: 'Publicera trots bristerna',
      sure: 'Beskrivningen har brister ({{count}}). En publicerad version kan inte ändras. Vill du publicera den ändå?',
      back: 'Gå tillbaka och komplettera',
      published: 'Version {{version}} har publicerats.',
      upcoming: 'Version {{version}} har publicerats. Den börjar gälla {{date}}.',
      saved: 'Sparat. Ingen ny version skapades, eftersom inget ändrades för läsarna.',
      read: 'Läs beskrivningen',
      record: 'Öppna den publicerade versionen',
      refused: 'Publiceringen lyckades inte:',
      withdrawing: {
        open: 'Dra tillbaka',
        heading: 'Dra tillbaka beskrivningen',
        intro:
          'I stället för beskrivningen ser läsarna när och varför den drogs tillbaka. Publicerade versioner finns kvar i historiken.',
        reasonMissing: 'Orsaken saknas på: {{languages}}.',
        noSuccessor: 'Ingen ersättande beskrivning',
        confirm: 'Dra tillbaka',
        anyway: 'Dra tillbaka utan att ange orsak',
        sure: 'Ingen orsak har angetts, och den kan inte läggas till senare. Vill du dra tillbaka beskrivningen ändå?',
        back: 'Gå tillbaka och skriv orsaken',
        done: 'Beskrivningen har dragits tillbaka.',
        refused: 'Beskrivningen kunde inte dras tillbaka:',
        successorUnpublished:
          'Den ersättande beskrivningen har inte publicerats eller hör till en annan organisation: läsarna hänvisas inte till den.',
      },
    },
    changes: {
      heading: 'Vad publiceringen skulle ändra',
      state: {
        again:
          'Beskrivningen har dragits tillbaka. Publiceringen tar den i bruk igen. Jämförd med version {{version}}.',
        first: 'Den här beskrivningen har aldrig publicerats.',
        none: 'Inget har ändrats sedan version {{version}}: publiceringen skapar ingen ny version.',
        some: 'Den senast sparade texten jämförd med version {{version}}.',
      },
      clock: 'Serverns klocka visar {{now}}, men den nyaste versionen publicerades {{newest}}.',
      waiting: 'Version {{version}} väntar: den träder i kraft {{date}}.',
      problems: 'Före publiceringen ska detta rättas:',
      proposal: {
        major: 'Förslag: en betydande ändring, eftersom innehållet ändras',
        minor: 'Förslag: en mindre ändring',
      },
      follow: 'Välj enligt förslaget',
      remarks: 'Kontrollera dessa:',
      retired: '{{kind}} ”{{title}}” kan inte längre väljas: byt ut den mot en annan.',
      transferUnnamed:
        'Beskrivningen nämner inget land för en överföring ({{transfer}}). Läsarna bör få veta till vilka länder utanför EU och EES uppgifterna överförs (WP260): nämn länderna om du känner till dem.',
      notAdequate:
        'Överföringen ({{transfer}}) grundar sig på ett beslut om adekvat skyddsnivå, men inget sådant beslut är i kraft för {{country}}: kontrollera grunden för överföringen.',
      outdatedLaw: {
        ended: '”{{cited}}” gäller inte längre (avsnittet ”{{section}}”).',
        replaced: '”{{cited}}” gäller inte längre (avsnittet ”{{section}}”). I stället gäller: {{current}}.',
      },
      renamed: 'Rubrik: {{before}} → {{after}}',
      sections: {
        added: 'Nytt avsnitt: {{heading}}',
        changed: 'Avsnittet ändrades: {{heading}}',
        moved: 'Avsnittet flyttades: {{heading}}',
        removed: 'Avsnittet togs bort: {{heading}}',
      },
    },
    desk: {
      history: 'Redigeringshistorik',
      takeIntoUse: 'Ta uppgifterna i bruk',
      typeAndEnter: 'Skriv och tryck på Enter',
      publishOne: 'Publicera 1 beskrivning',
      proposed: { major: 'Förslag: betydande', minor: 'Förslag: mindre' },
      installPublished:
        'Ta texterna i bruk genast, om du har rätt till det. Annars läggs de till som utkast.',
      state: {
        label: 'Läge',
        never: 'Ännu inte publicerad',
        notYet: 'Ännu inte i kraft',
        nothing: 'Inte i kraft',
        short: { published: 'I kraft', withdrawn: 'Tillbakadragen' },
        current: {
          published: 'Version {{version}} i kraft sedan {{date}}',
          withdrawn: 'Tillbakadragen {{date}}',
        },
        upcoming: {
          published: 'Version {{version}} träder i kraft {{date}}',
          withdrawn: 'Dras tillbaka {{date}}',
        },
        draft: 'Utkastet är nyare',
        pending: 'Ändringar väntar på publicering',
        held: 'Ändringarna har lämnats att vänta',
        asReaders: 'Öppna beskrivningen så som läsarna ser den',
      },
      versions: {
        tab: 'Publicerade versioner',
        link: 'Publicerade versioner: {{count}}',
        intro: 'Allt som har publicerats av den här beskrivningen. Utkasten finns i redigeringshistoriken.',
        onDay: 'I kraft den dagen',
        wasInForce: 'I kraft {{date}}:',
        newer: 'Nyare',
        older: 'Äldre',
        status: {
          inForce: 'I kraft',
          past: 'Inte längre i kraft',
          replaced: 'Ersatt före ikraftträdandet',
          upcoming: 'Träder i kraft senare',
        },
      },
      publication: {
        title: '{{title}}, version {{version}}',
        address: 'Permanent adress för läsarna',
        record: 'Tekniska uppgifter',
        verify: 'Kontrollera sigillet',
        whole:
          'Sigillet är helt: alla versioner av beskrivningen ({{publications}}) är som de var när de publicerades.',
      },
      review: { from: 'Ska granskas tidigast', to: 'Ska granskas senast' },
    },
    proof: {
      verify: 'Kontrollera alla publicerade versioner',
      running: 'Kontrollerar …',
      export: 'Ladda ner alla publicerade versioner',
      whole:
        'Alla publicerade versioner är som de var när de publicerades. Antal versioner: {{publications}}, beskrivningar: {{notices}}.',
      found: 'Kontrollerade versioner: {{publications}}. Anmärkningar: {{count}}.',
      compared: 'Jämfört med {{name}}, som känner till {{size}} poster i loggen.',
      notCompared:
        'Inte jämfört med något utanför den här databasen: den som har tillgång till databasen kan ha tagit bort versioner och samtidigt allt som vittnar om dem. Vad det jämförs med ställs in av den som underhåller systemet (alternativet witnesses).',
      kinds: {
        altered: 'Beskrivning {{notice}}, version {{version}}: ändrad efter publiceringen.',
        incomplete: 'Beskrivning {{notice}}, version {{version}}: versionerna slutar för tidigt.',
        inserted: 'Beskrivning {{notice}}, version {{version}}: inte publicerad av det här systemet.',
        logAltered: 'Loggen över versioner, post {{entry}}: ändrad.',
        logMissing: 'Loggen över versioner, post {{entry}}: borttagen.',
        logRewritten: 'Loggen över versioner, post {{entry}}: omskriven.',
        missing: 'Beskrivning {{notice}}, version {{version}}: borttagen.',
        reordered: 'Beskrivning {{notice}}, version {{version}}: på en annan plats än förut.',
        rewritten: 'Beskrivning {{notice}}, version {{version}}: versionerna har skrivits om.',
        unlogged: 'Beskrivning {{notice}}, version {{version}}: finns inte i loggen över versioner.',
        unsealed:
          'Beskrivning {{notice}}, version {{version}}: förseglad med en nyckel som systemet inte känner till (se alternativen previousSecrets och previousKeys).',
        untimely:
          'Beskrivning {{notice}}, version {{version}}: tidpunkten för publiceringen kan inte stämma.',
        witnessUnsealed:
          'Ett jämförelsematerial innehåller kontrollpunkter som är signerade med en nyckel som systemet inte känner till (se alternativen previousSecrets och previousKeys).',
      },
    },
    imports: {
      singular: 'Import',
      plural: 'Importer',
      description: 'Beskrivningar som hämtas från filer: granskas, rättas och blir utkast.',
      fields: {
        appliedAt: 'Gjord till utkast',
        at: 'Hämtad',
        state: 'Läge',
        title: 'Filer',
      },
      states: { applied: 'Gjord till utkast', open: 'Inte färdig', undone: 'Ångrad' },
      wrong: {
        choice: '”{{value}}” är inte ett av alternativen.',
        date: 'Ange ett datum som finns i formen åååå-mm-dd, till exempel 2018-05-25. Dagen för upprättande och ändring kan också vara en månad eller ett år.',
        factPath: 'Det finns ingen uppgift ”{{value}}”.',
        factValue: 'Värdet passar inte uppgiften ”{{value}}”.',
        headingLost:
          'Rubriken till avsnitt {{part}} finns ingenstans. Sätt den före sin text eller säg varför den lämnas bort.',
        partTwice: 'Text ur avsnitt {{part}} finns på två ställen. Låt den stå på ett.',
        partUnknown: 'Det finns ingen sådan text i avsnitt {{part}}.',
        partsLost:
          'En del av texten i avsnitt {{part}} finns ingenstans. Sätt den i ett avsnitt eller säg varför den lämnas bort.',
        planUnknown:
          'Det finns ingen plan ”{{value}}” i den här importen, eller så är den rättad två gånger.',
        reason: 'Säg med några ord varför det lämnas bort.',
        shape: 'Det här har inte formen av en rättelse.',
        text: 'Ange en text som inte är för lång och inte innehåller styrtecken.',
      },
      changedMeanwhile:
        'Någon annan har rättat importen under tiden. Öppna den på nytt: dina egna rättelser sparades inte.',
      notOpen: 'Importen har redan gjorts till utkast. Ångra den innan du rättar den.',
      isApplied: 'Importen har gjorts till utkast. Ångra den innan du tar bort den.',
      onlyByFiles: 'En import börjar med sina filer: skicka dem till adressen som läser dem.',
      form: 'Skicka filerna som ett formulär (multipart/form-data).',
      noFiles: 'Välj minst en fil.',
      tooMany: 'Välj högst {{count}} filer åt gången.',
      tooLarge: 'Filerna får vara högst {{size}} MB: {{each}} MB var.',
      tooMuchText: 'Det finns för mycket text i de här filerna för en enda import. Hämta några åt gången.',
      noneRead: 'Ingen av filerna kunde läsas.',
      applyBody: 'Skicka det som ska göras som JSON: { "revision": …, "publish": true, "waive": true }.',
      nothingToMake: 'Allt i den här importen är bortlämnat: det finns inget att göra utkast av.',
      appliedAlready: 'Importen har redan gjorts till utkast.',
      needsPublishing:
        'Importen har flera versioner av samma beskrivning. De blir publicerade versioner: det kräver rätt att publicera och ”publish” i begäran.',
      mayNotPublish: 'Du har inte rätt att publicera. Be någon som har det att hämta historiken.',
      sameDay:
        'Två versioner av samma beskrivning är från samma dag. Rätta dagen för den ena eller lämna bort den.',
      withoutDay: 'Ange för varje version utom den nyaste från vilken dag den gällde.',
      laterDay: 'En version kan inte ha gällt från en dag som ännu inte har kommit. Rätta dess dag.',
      languageUnknown: 'Appen har inget språk ”{{language}}”. Välj textens språk.',
      titleMissing: 'Ge beskrivningen en rubrik.',
      wouldStop:
        'Kontrollerna hittar fel i en version. Tillåt dem med ”waive”, då versionen hämtas som den var.',
      waiverReason: 'Hämtad som den var, ur filen {{file}}',
      brokenOff: 'Importen avbröts halvvägs. Gör den på nytt för att slutföra den.',
      undonePublished:
        'Något ur importen är publicerat, så den kan inte ångras. Dra in beskrivningen i stället.',
      notApplied: 'Inget har gjorts av den här importen som kunde ångras.',
      left: {
        changed: 'Någon har ändrat det sedan dess.',
        gone: 'Det finns inte längre.',
        used: 'Något annat använder det.',
      },
    },
    start: {
      title: 'Nytt register med hjälp av frågor',
      intro:
        'Svara med egna ord. Du får en organisation, ett register och ett utkast till beskrivningen. Du kan läsa och rätta utkastet innan du publicerar det.',
      open: 'Nytt register med hjälp av frågor',
      asManyInEach: 'Ange lika många på varje språk: {{count}}.',
      registerExists:
        'Den personuppgiftsansvarige har redan ett register med detta namn, med beskrivningen ”{{title}}”. Ge det nya registret ett annat namn.',
      noticeExists:
        'Det finns redan en beskrivning på samma webbadress: ”{{title}}”. Ge registret ett annat namn.',
      notAllowed:
        'Du har inte rätt att göra register och beskrivningar. Be den som administrerar användarna om rätten.',
      notReviewed:
        'Förslagen är allmänna och våra egna: ingen jurist har granskat dem. Avmarkera det som inte stämmer hos er och låt någon som kan juridik läsa beskrivningen innan du publicerar den.',
      controller: '1. Vem ansvarar för uppgifterna?',
      organisation: 'Organisation',
      newOrganisation: 'Ny organisation',
      authority: 'Tillsynsmyndigheten läggs till enligt landet, den behöver inte skrivas in.',
      namesIn: 'Namn och adress, om andra: {{language}}',
      inOther: '{{field}}, om annat: {{language}}',
      contact: 'Vem svarar på frågor om registret?',
      contactDescription:
        'En persons namn eller hellre en befattning. Om du lämnar fältet tomt hänvisas läsaren till organisationen. Utan egen e-postadress och eget telefonnummer visas organisationens.',
      hasDpo: 'Har ni ett dataskyddsombud?',
      dpoDescription: 'Läsaren behöver åtminstone en e-postadress eller ett telefonnummer.',
      yes: 'Ja',
      no: 'Nej',
      register: '2. Vilket register gäller beskrivningen?',
      kind: 'Vems uppgifter finns i registret?',
      languages: 'På vilka språk publiceras beskrivningen?',
      name: 'Registrets namn ({{language}})',
      usual: '3. Stämmer detta?',
      chooseKind: 'Välj först vems uppgifter som finns i registret.',
      dataSubjects: 'Vems uppgifter',
      data: 'Vilka uppgifter',
      purposes: 'Vad uppgifterna används till och hur länge de bevaras',
      keptFor: 'Lagringstid: {{purpose}}',
      recipients: 'Vilka andra som får uppgifter',
      sources: 'Varifrån uppgifterna fås, utöver från personen själv',
      others: 'Annat, en per rad ({{language}})',
      addOthers: 'Lägg till något annat',
      statements: 'Dessutom',
      noTransfers: 'Uppgifter överförs inte till länder utanför EU eller EES.',
      notAutomated: 'Inga beslut fattas enbart automatiskt.',
      noCookies: 'Inga kakor hör ihop med registret.',
      later: 'Det som du avmarkerar lämnas öppet: du svarar på det senare i registrets formulär.',
      form: '4. Beskrivningens form',
      submit: 'Gör ett utkast till beskrivningen',
      making: 'Utkastet görs …',
      done: 'Utkastet till beskrivningen är klart.',
      doneUsed: 'Fanns redan och användes som sådana: {{titles}}.',
      donePublishing:
        'Organisationen och registret är utkast. Någon som har rätt att publicera måste publicera dem före beskrivningen.',
      problems: 'Något saknas eller är fel. Rätta detta:',
      firstSteps: 'De första stegen',
      firstStepsIntro: 'Så här kommer du till din första publicerade beskrivning.',
      stepOrganisation: 'Den egna organisationen',
      stepRegister: 'Det första registret och ett utkast till dess beskrivning med hjälp av frågor',
      stepPreview: 'Läs utkastet så som läsarna ser det och rätta det',
      stepPublish: 'Publicera beskrivningen',
      stepDone: 'klart',
      stepNext: 'härnäst',
      begin: 'Börja',
      continue: 'Öppna utkastet',
    },
    standardTexts: {
      failed: 'Texten ”{{title}}” kunde inte läggas till, så ingenting lades till: {{problem}}',
      add: 'Lägg till standardtexterna',
      adding: 'Lägger till …',
      added: 'Tillagda: {{titles}}.',
      drafts:
        'Texterna är utkast. De kan visas i beskrivningar först när någon som har rätt att publicera har publicerat dem.',
      present: 'Fanns redan och lämnades som de är: {{titles}}.',
      review:
        'Standardtexterna är inte juridisk rådgivning. Låt en jurist läsa dem innan du publicerar dem i en beskrivning.',
      newer: 'Nyare formulering tillgänglig',
      newerDescription:
        'Den här texten har gjorts av en standardtext som nu har en nyare formulering. Nedan ser du vad som skulle ändras.',
      newerAndChanged:
        'Du har själv ändrat texten. Om du tar den nyare formuleringen i bruk ersätter den din egen text, som finns kvar i redigeringshistoriken.',
      languages: 'Språk med nyare formulering: {{languages}}.',
      take: 'Ta den nyare formuleringen i bruk',
      taking: 'Sparar …',
      takeDescription: 'Den nyare formuleringen sparas som utkast på dessa språk. Ingenting publiceras ännu.',
      saveFirst: 'Spara dina egna ändringar först.',
    },
    importing: {
      title: 'Hämta in beskrivningar från filer',
      open: 'Hämta in beskrivningar från filer',
      notAllowed: 'Den som får redigera beskrivningar kan hämta in dem. Be administratören om rättigheten.',
      bringIntro:
        'Välj filerna med beskrivningarna: gamla och nya på en gång. Inget skapas ännu. På nästa sida ser du vad de blir och kan rätta det.',
      dropHere: 'Släpp filerna här',
      chooseFiles: 'Välj filer',
      chosenFiles: 'Valda filer',
      formats: 'Word (.docx), PDF, webbsida (.html), Markdown (.md), text (.txt) eller TILT (.json).',
      limits: 'Högst {{count}} filer, var och en högst {{each}}, sammanlagt högst {{size}}.',
      remove: 'Ta bort',
      removeFile: 'Ta bort {{file}} från valet',
      tooMany: 'Högst {{count}} filer kan hämtas in på en gång. Ta bort några och hämta in dem efteråt.',
      fileTooLarge: '{{file}} är för stor: högst {{size}}. Spara den utan bilder och välj den på nytt.',
      allTooLarge: 'Filerna är sammanlagt för stora: högst {{size}}. Hämta in några åt gången.',
      paste: 'Klistra in en text i stället för en fil',
      pasteHere: 'Beskrivningens text',
      pastedForm: 'Rubriker, listor och tabeller tas med från den inklistrade texten.',
      pastedName: 'inklistrad text',
      read: 'Läs filerna',
      reading: 'Läser…',
      readingFiles: 'Läser, antal filer: {{count}}. Det kan ta en stund.',
      seconds: '{{count}} s',
      loading: 'Hämtar…',
      intro:
        'Se vad filerna blir och rätta det som inte stämmer. Ändringarna sparas av sig själva: du kan fortsätta senare.',
      introApplied: 'Av den här importen har beskrivningarna nedan gjorts.',
      saved: 'Allt är sparat.',
      saving: 'Sparar…',
      takeBack: 'Ångra det senaste',
      takenBack: 'Den senaste ändringen är ångrad.',
      conflict:
        'Någon annan har rättat importen samtidigt. Dina egna ändringar finns kvar på sidan. Vilka ska gälla?',
      keepMine: 'Mina ändringar',
      takeTheirs: 'Den andras ändringar',
      saveFailed: 'Det gick inte att spara: {{problem}} Dina ändringar finns kvar på sidan.',
      saveAgain: 'Spara på nytt',
      notSaved: 'Ändringarna kunde inte sparas. Stäng det här och spara dem först.',
      notices: 'Beskrivningar och versioner',
      version: 'Version {{number}}',
      withoutDay: 'dag saknas',
      withoutTitle: 'Rubrik saknas',
      nothingFound: 'Inget att anmärka',
      found: 'Fel: {{errors}}, anmärkningar: {{warnings}}',
      compare: 'Jämför',
      compareWith: 'Version {{before}} och {{after}}: vad ändrades',
      nothingToCompare: 'Det finns inga skillnader.',
      close: 'Stäng',
      cancel: 'Avbryt',
      filesLeftOut: 'Utelämnade filer',
      unread: 'De här filerna kunde inte läsas',
      sides: {
        original: 'Originalet',
        result: 'Vad det blir',
      },
      original: 'Originalet: {{file}}',
      noOriginal: 'Filen har ingen text som kan visas.',
      notBrought: '(tas inte med: {{reason}})',
      show: 'Visa i originalet',
      showWhere: 'Visa i originalet: {{what}}',
      shown: 'Stället är markerat i originalet: ”{{quote}}”',
      notShown: 'Läst ur: ”{{quote}}”',
      gaps: 'Saknas',
      gapsHelp: 'De här hittades inte i texten. Fyll i dem nedan eller i utkastet.',
      noGaps: 'Ingenting saknas.',
      gapSection: 'Avsnitt: {{section}}',
      findings: 'Kontroller',
      checkedOn: 'Kontrollerat enligt den lag som gällde {{date}}.',
      severities: {
        error: 'Fel:',
        information: 'Information:',
        warning: 'Obs:',
      },
      questions: 'Vilket är rätt?',
      ambiguousDate: '{{field}}: i texten står ”{{quote}}”. Vilken dag avses?',
      dateOfWhat: 'I texten finns dagen {{date}}. Vilken dag är det?',
      details: 'Uppgifter om beskrivningen',
      dateNotFound: 'Hittades inte i texten.',
      dateWrong: 'Skriv dagen som 25.5.2018, 5/2018 eller 2018.',
      dateWholeWrong: 'Skriv dagen som 25.5.2018.',
      titleMissing: 'Ge beskrivningen en rubrik.',
      language: 'Textens språk',
      profileNone: 'Ingen av dessa',
      facts: 'Uppgifter till organisationen och registret',
      factsHelp: 'De här lästes ur texten. Bekräfta, rätta eller lämna bort dem.',
      acceptSure: 'Bekräfta alla säkra ({{count}})',
      factsAccepted: 'Bekräftade: {{count}}',
      toConfirm: 'att bekräfta: {{count}}',
      allConfirmed: 'allt bekräftat',
      sure: 'säker',
      check: 'kontrollera',
      keyMissing: 'ämne saknas',
      chosen: 'valt',
      accept: 'Bekräfta',
      acceptOne: 'Bekräfta: {{what}}',
      reject: 'Stämmer inte',
      rejectOne: 'Stämmer inte: {{what}}',
      rejected: 'tas inte med',
      existing: 'Finns den redan i systemet?',
      useThis: 'Använd den här: {{title}}',
      makeNew: 'Skapa en ny',
      useThisHelp: 'Den som finns ändras inte.',
      willBeNew: 'Av den här skapas en ny.',
      documents: {
        authority: 'Tillsynsmyndighet',
        controller: 'Personuppgiftsansvarig',
        jointControllers: 'Gemensamt personuppgiftsansvarig',
        register: 'Register',
        representative: 'Företrädare',
      },
      sections: 'Avsnitt ({{count}})',
      introduction: 'Inledning',
      withoutHeading: 'Avsnitt utan rubrik',
      heading: 'Rubrik',
      noText: 'Det finns ingen text här.',
      removeKey: 'Ta bort ämnet: {{key}}',
      keyRemoved: 'Ämnet togs bort från avsnittet ”{{section}}”: {{key}}',
      keyAdded: 'Ämnet lades till i avsnittet ”{{section}}”: {{key}}',
      addKeyTo: 'Ämne för avsnittet ”{{section}}”',
      chooseKey: 'Välj ämne…',
      addKey: 'Lägg till ämne…',
      alsoContains: 'Texten handlar också om: {{keys}}.',
      shared: 'Samma ord finns i en gemensam text',
      ownWords: 'Behåll som avsnittets egen text',
      sharedText: 'Använd den gemensamma texten: {{title}}',
      sharedHelp: 'En gemensam text ändras på ett ställe.',
      moveUp: 'Flytta upp: {{section}}',
      moveDown: 'Flytta ned: {{section}}',
      moved: '{{section}} är nu på plats {{number}}.',
      join: 'Slå ihop med föregående',
      joinOne: 'Slå ihop med föregående: {{section}}',
      joined: '{{section}} slogs ihop med föregående.',
      split: 'Dela här',
      splitHere: 'Dela här: ”{{quote}}”',
      splitDone: 'Ett nytt avsnitt börjar vid ”{{quote}}”.',
      becameHeading: 'är nu avsnittets rubrik',
      dropAsk: 'Lämna bort…',
      dropNode: 'Lämna bort: ”{{quote}}”',
      dropSection: 'Lämna bort avsnittet: {{section}}',
      drop: 'Lämna bort',
      dropWhy: 'Varför lämnas det bort?',
      dropReasons: {
        notPart: 'hör inte till beskrivningen',
        instruction: 'anvisning till den som fyller i',
        repeated: 'upprepas på annat ställe',
        outdated: 'stämmer inte längre',
      },
      dropped: 'Lämnades bort: ”{{quote}}”',
      leftOut: 'Tas inte med',
      leftByReading: 'Utelämnat vid läsningen ({{count}})',
      leftMore: '…och {{count}} till.',
      putBack: 'Ta tillbaka',
      putBackOne: 'Ta tillbaka: ”{{quote}}”',
      isBack: 'Det är med igen.',
      take: 'Ta med',
      takeOne: 'Ta med: ”{{quote}}”',
      takesInto:
        'Det du tar med hamnar i avsnittet ”{{section}}”. Klicka på ett annat avsnitt för att välja det.',
      takesNew: 'Det du tar med blir ett nytt avsnitt. Hör det till ett avsnitt, klicka först på det.',
      discarded: {
        aroundTheText: 'annat på webbsidan',
        contents: 'innehållsförteckning',
        continuation: 'upprepning vid sidbyte',
        date: 'dag som tagits till vara',
        frontMatter: 'filens egna uppgifter',
        hidden: 'dold eller struken text',
        instruction: 'formulärets anvisning',
        pageNumber: 'sidnummer',
        repeatedOnPages: 'upprepas på sidorna',
      },
      unreadable: {
        damaged: 'Filen är skadad. Öppna den i sitt program, spara den på nytt och hämta in den.',
        encrypted: 'Filen är skyddad med lösenord. Spara en kopia utan lösenord.',
        noText: 'Filen har ingen text. Kontrollera att du valde rätt fil.',
        scanned: 'Filen är en skannad bild. Tolka texten (OCR) eller klistra in texten.',
        tooLarge: 'Filen är för stor. Spara den utan bilder.',
        tooManyPages: 'Filen har för många sidor. Spara beskrivningens sidor som en egen fil.',
        tookTooLong: 'Läsningen tog för lång tid. Spara filen enklare eller klistra in texten.',
        unknownFormat: 'Filformatet kan inte läsas. Spara filen som Word (.docx) eller PDF.',
        unsafe:
          'Filen innehåller något som inte kan läsas säkert. Spara den på nytt som Word (.docx) eller klistra in texten.',
      },
      order: {
        sameDay: 'Två versioner är från samma dag. Rätta dagen för den ena eller lämna bort den.',
        withoutDay: 'Flera versioner saknar dag. Skriv dem så att versionerna kan ordnas.',
      },
      belongs: 'Till vilken beskrivning hör filen?',
      belongsTo: 'Beskrivning',
      belongsHelp: 'Filer av samma beskrivning blir dess versioner i dagarnas ordning.',
      noticeOfItsOwn: 'En egen beskrivning',
      leaveFileOut: 'Lämna bort filen',
      leftOutReason: 'filen hämtas inte in',
      takeFileIn: 'Ta med filen',
      makeDrafts: 'Gör utkast',
      bringHistory: 'Hämta in versionerna som historik',
      willMake: 'Det här händer',
      makesNotice: 'Beskrivning: {{title}}',
      makesVersions: 'Beskrivning: {{title}}. Antal versioner: {{count}}',
      fromDay: 'gäller från {{date}}',
      makesNew: 'Skapas: {{title}} ({{kind}})',
      uses: 'En befintlig används: {{title}}',
      draftsHelp: 'Allt blir utkast: läsarna ser dem inte förrän de publiceras. Du kan ångra hela importen.',
      historyHelp:
        'Det finns flera versioner av samma beskrivning. De publiceras enligt sina dagar, med anteckning om att de införts i efterhand. Det publicerade kan inte ångras.',
      publishToo: 'Publicera direkt',
      mayNotPublish:
        'För att hämta in versioner som historik behövs rätt att publicera. Be någon som har den: importen väntar här.',
      waive: 'Hämta in som de var, fast kontrollerna hittar fel ({{count}}). Det antecknas.',
      making: 'Arbetar…',
      applied: 'Utkasten är gjorda',
      published: 'Versionerna är publicerade',
      publishedVersions: 'publicerade versioner: {{count}}',
      wasThere: 'fanns redan',
      undo: 'Ångra importen',
      undoHelp:
        'Utkasten som importen gjorde tas bort. De som någon har ändrat efteråt blir kvar. Dina rättelser här finns kvar.',
      noUndo:
        'Det publicerade kan inte ångras: alla versioner bevaras. Beskrivningen kan dras in på sin egen sida.',
      undone: 'Importen är ångrad',
      undoneHelp: 'Borttaget: {{count}}. Du kan rätta importen och göra utkasten på nytt.',
      undoLeft: 'De här blev kvar:',
    },
    durations: {
      number: 'Antal',
      unit: 'Tidsenhet',
      until: 'inte som antal, utan tills något inträffar',
      one: { days: 'dag', hours: 'timme', months: 'månad', weeks: 'vecka', years: 'år' },
      many: { days: 'dagar', hours: 'timmar', months: 'månader', weeks: 'veckor', years: 'år' },
      proposal: 'Förslag ur texten: {{duration}}',
      replace: 'Byt till {{duration}}',
      differs: 'I texten står {{said}}, men här {{duration}}.',
      remark:
        'Lagringstiden ({{about}}) är {{said}} i texten men {{duration}} som antal. Rätta det som är fel.',
    },
    checks: {
      wrong: {
        data: 'Skicka ett objekt med data: beskrivningens fält med deras namn.',
        fingerprint: 'Iakttagelsens fingerprint, så som kontrollen ger det.',
        notFound:
          'Iakttagelsen finns inte i beskrivningen så som den är sparad. Spara den först eller kontrollera den på nytt.',
        reason: 'Skriv varför det får vara så här: 10–2 000 tecken.',
        until: 'Välj i dag eller en senare dag.',
      },
    },
    reviews: {
      status: 'Beskrivningarnas läge',
      title: 'Granskning',
      responsible: {
        label: 'Ansvarig för granskningen',
        description: 'E-postadress dit påminnelsen om granskning skickas. Den publiceras inte.',
      },
      act: 'Granskad, inget att ändra',
      actOther: 'Anteckna granskning: {{title}}',
      outcome: {
        legend: 'Vad visade granskningen?',
        unchanged: 'Inget att ändra: allt stämmer',
        change: 'Beskrivningen måste ändras',
        withdraw: 'Beskrivningen måste dras tillbaka',
      },
      note: 'Anmärkning (sparas, publiceras inte)',
      next: 'Nästa granskning',
      confirm: 'Anteckna granskningen',
      saving: 'Antecknas…',
      cancel: 'Avbryt',
      done: 'Granskningen är antecknad. Nästa granskning: {{date}}.',
      doneWithoutNext: 'Granskningen är antecknad. Ingen nästa granskning är bestämd.',
      dueOn: 'Ska granskas senast {{date}}',
      overdueSince: 'Granskningen är försenad: borde ha gjorts {{date}}',
      notDue: 'Ingen nästa granskning är bestämd.',
      notPublished: 'Påminnelser om granskning börjar när beskrivningen är publicerad.',
      history: 'Tidigare granskningar',
      historyEmpty: 'Ingen granskning är antecknad ännu.',
      historyEntry: '{{date}}, {{who}}: {{outcome}}',
      unknownPerson: 'okänd',
      wrong: {
        object: 'Ska vara ett JSON-objekt med outcome.',
        outcome: 'Ska vara unchanged, change eller withdraw.',
        note: 'Ska vara text, högst 2 000 tecken.',
        nextReviewOn: 'Välj en dag efter i dag.',
      },
      concerns: {
        overdue: 'Granskningen är försenad',
        failing: 'Inte längre enligt lagen',
        toChange: 'Konstaterat vid granskning, ännu inte gjort',
        pending: 'Ändringar väntar på publicering',
        soon: 'Ska granskas inom 30 dagar',
        upcoming: 'Träder i kraft senare',
        withdrawn: 'Tillbakadragen utan ersättande beskrivning',
        undecided: 'Register med obesvarade frågor',
        lagging: 'Översättningen är äldre än originaltexten',
      },
      item: {
        overdue: 'borde ha granskats {{date}}',
        failing: '{{failing}}',
        toChange: 'konstaterat {{date}}: måste ändras',
        toWithdraw: 'konstaterat {{date}}: måste dras tillbaka',
        pending: 'väntar sedan {{date}}',
        held: 'väntar sedan {{date}}, lämnas tills vidare enligt beslut',
        soon: 'ska granskas senast {{date}}',
        upcoming: 'version {{version}} träder i kraft {{date}}',
        withdrawn: 'tillbakadragen {{date}}',
        undecided: 'obesvarade: {{count}}',
        lagging: 'släpar efter: {{languages}}',
      },
      all: 'Visa alla ({{count}})',
      open: 'Öppna beskrivningarnas läge',
      summary: 'Beskrivningar: {{all}}, av dem publicerade: {{published}}.',
      nothing: 'Allt är i ordning: inget kräver åtgärd just nu.',
      none: 'Det finns inga beskrivningar ännu.',
      verified: 'Publiceringarna kontrollerades senast {{date}}: allt är oförändrat.',
      verifiedFound: 'Publiceringarna kontrollerades senast {{date}}: {{count}} iakttagelser.',
      neverVerified: 'Det har ännu inte kontrollerats att publiceringarna är oförändrade.',
      verify: 'Till publiceringarna',
      noMail: 'Inga påminnelser skickas per e-post. Den här listan visar vad som ska göras.',
      mailFailed: 'Påminnelser som inte kunde skickas: {{count}}.',
      webhookFailed: 'Meddelanden som inte nådde servern {{host}}: {{count}}.',
      mail: {
        subject: 'Dataskyddsbeskrivningar att granska: {{count}}',
        intro: 'Det är dags att granska de här dataskyddsbeskrivningarna:',
        due: 'Ska granskas senast {{date}}',
        failing: 'I beskrivningen finns nu något som var i ordning när den trädde i kraft: {{failing}}',
        overdue: 'Granskningen är försenad: borde ha gjorts {{date}}',
      },
    },
    pasting: {
      dropped: 'Följande utelämnades ur den inklistrade texten: {{what}}.',
      tooMuch: 'Texten är för lång på en gång, så ingenting klistrades in. Klistra in den i delar.',
      tableAdvice: 'Skriv tabellens innehåll som en lista.',
      named: '{{what}} ({{names}})',
      quoted: '”{{words}}”',
      one: {
        deleted: '1 ställe med struken text',
        comments: '1 kommentar',
        footnotes: '1 fotnot',
        images: '1 bild',
        textBoxes: '1 textruta',
        tables: '1 tabell',
        mergedCells: '1 sammanslagning av celler',
        links: 'adressen i 1 länk',
        underlines: '1 understrykning',
        embeds: '1 inbäddat objekt',
        controls: '1 formulärfält',
        hidden: '1 ställe med dold text',
      },
      several: {
        deleted: '{{count}} ställen med struken text',
        comments: '{{count}} kommentarer',
        footnotes: '{{count}} fotnoter',
        images: '{{count}} bilder',
        textBoxes: '{{count}} textrutor',
        tables: '{{count}} tabeller',
        mergedCells: '{{count}} sammanslagningar av celler',
        links: 'adresserna i {{count}} länkar',
        underlines: '{{count}} understrykningar',
        embeds: '{{count}} inbäddade objekt',
        controls: '{{count}} formulärfält',
        hidden: '{{count}} ställen med dold text',
      },
    },
    guide: { title: 'Handbok för dig som skriver beskrivningar' },
    dates: {
      precision: 'Noggrannhet',
      day: 'dag',
      month: 'månad',
      year: 'år',
    },
  },
}
