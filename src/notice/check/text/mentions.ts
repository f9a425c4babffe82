import type { CheckedSection, CheckedText } from '../subject.js'

import { languageOf, rememberedBySection, says, sentencesIn, wordsLike } from './words.js'

/** Expressions that all find something in one sentence. */
type Sign = readonly RegExp[]

/** The matters of a notice that can be told by its words. */
export const MATTERS = [
  'access',
  'arrangement',
  'authority',
  'automated',
  'automatedRight',
  'basis',
  'basisNamed',
  'categories',
  'complaint',
  'consent',
  'contact',
  'contractBasis',
  'cookies',
  'cookieConsent',
  'dpo',
  'erasure',
  'interest',
  'jointControllers',
  'marketing',
  'objection',
  'objectMarketing',
  'obliged',
  'period',
  'portability',
  'provision',
  'publicTask',
  'purposes',
  'recipients',
  'rectification',
  'representative',
  'restriction',
  'retention',
  'safeguards',
  'sources',
  'specialCondition',
  'specialData',
  'thirdCountry',
  'transfers',
  'website',
  'way',
  'withdrawal',
] as const
export type Matter = (typeof MATTERS)[number]

type Lexicon = Readonly<Record<Matter, readonly Sign[]>>

/** Short names of countries, which in small letters are words. */
const BY_LETTERS = /(?<![\p{L}\p{N}])(?:US|UK)(?![\p{L}\p{N}])/u

/** Reach by telephone, e-mail or post: the same in every language. */
const CONTACT: readonly Sign[] = [
  [/[\w.+-]{1,60}(?:@|\(at\)|\[at\])[\w-]{1,60}\.[a-z]{2,}/iu],
  [/(?<![\p{L}\d])(?:\+\d{1,3}[\s\d()-]{6,20}|0\d{1,3}[\s-]?\d{2,4}[\s-]?\d{2,4})(?!\d)/u],
  [/(?<!\d)\d{5}\s+\p{Lu}/u],
]

/** A time, or what decides one. */
const FINNISH_PERIOD = wordsLike(
  '(\\d{1,3}|yhden|yksi|kahden|kaksi|kolme|kolmen|neljä|neljän|viisi|viiden|kuusi|kuuden|seitsemän|kahdeksan|yhdeksän|kymmenen|kahdentoista|kaksitoista|vuoden|kuukauden|viikon|muutaman|puoli|puolen)( (kalenteri|tilikauden )?*)? ?(vuo(tta|den|tena|si|teen)|v|kuukau(tta|den|si)|kk|päivä(ä|n)|vrk|viik(koa|on)|tun(tia|nin)|vuorokau(tta|den))',
  'vuoden',
  'kuukauden',
  'päätty*',
  'päättymi*',
  'päättynyt',
  'päättyessä',
  '*lain',
  'laki',
  '*laissa',
  'lakisäätei*',
  'vanhentumis*',
  'jälkeen',
  'kunnes',
  'kuluttua',
  'eroami*',
  'eronnut',
  'pysyvä*',
  'voimassa',
  'kestä*',
  'aktiivi*',
  'määräy*',
  'kriteer*',
  'peruut*',
  'peruu*',
  'tiedonohjaus*',
  'arkistonmuodostus*',
)

const FINNISH: Lexicon = {
  period: [[FINNISH_PERIOD]],
  arrangement: [
    [
      wordsLike(
        'vastuunjako*',
        'vastuunja*',
        'järjestely*',
        'sovit*',
        'sopi*',
        'vastaa',
        'vastaavat',
        'vastuu*',
        'yhteispist*',
        'yhteyspist*',
      ),
    ],
  ],
  automatedRight: [
    [
      wordsLike('automaatti*', 'automatisoi*', 'profiloi*'),
      wordsLike('oikeu*', 'pyytä*', 'vaati*', 'riitauttaa', 'ihmi*'),
    ],
  ],
  basisNamed: [
    [
      wordsLike(
        'suostumu*',
        '*sopimu*',
        'lakisäätei*',
        '*laki',
        '*lain',
        '*laissa',
        'oikeutet*',
        'yleinen etu',
        'yleis* edu*',
        'yleistä etua',
        'julki* vallan',
        'julkista valtaa',
        'elintärk*',
        'velvoi*',
        'velvolli*',
      ),
    ],
  ],
  contractBasis: [
    [
      wordsLike('sopimu*', '*sopimu*', 'asiakassuh*'),
      wordsLike('perust*', '*perust*', 'osapuol*', 'täytäntöön*', 'täyttämi*', 'nojal*'),
    ],
  ],
  publicTask: [
    [wordsLike('yleinen etu', 'yleis* edu*', 'yleistä etua*', 'julki* vallan', 'julkista valtaa')],
  ],
  way: [
    [
      wordsLike(
        'linki*',
        '*linki*',
        'asetuks*',
        '*asetuks*',
        'sähköposti*',
        'puhelim*',
        'lomak*',
        'ilmoitt*',
        'ottamalla',
        'kirjoitt*',
        'lähettä*',
        'soitta*',
        'viesti*',
        'tilill*',
        'omaasioin*',
        'asiakaspalvelu*',
      ),
    ],
    [/https?:/iu],
  ],

  access: [
    [wordsLike('tarkastusoike*', 'tarkastuspyyn*', 'tietopyyn*')],
    [
      wordsLike(
        'tarkast(aa|ella|us|uksen|ettavaksi)',
        'tarkistaa',
        'pääsy*',
        'pääst*',
        'tutustua',
        'jäljen*',
        'kopio*',
        'nähdä',
      ),
      wordsLike('oikeu*', 'pyytä*', 'voit', 'voi', 'vaati*', 'saad*', 'tieto*', 'tiedot'),
    ],
  ],
  authority: [
    [wordsLike('tietosuojavaltuut*', 'tietosuoja-valtuut*', 'valvontaviranomai*', 'tietosuojaviranomai*')],
  ],
  automated: [
    [wordsLike('profiloi*')],
    [
      wordsLike('automaatti*', 'automatisoi*', 'automatiikka*', 'algoritm*'),
      wordsLike('*päätö*', '*päätte*', '*yksittäispäätö*'),
    ],
  ],
  basis: [
    [
      wordsLike(
        '*oikeusperust*',
        '*käsittelyperust*',
        'oikeudelli* perust*',
        'laillinen perust*',
        'lainmukai* perust*',
      ),
    ],
    [
      wordsLike(
        'oikeute*',
        'lakisäätei*',
        'laki',
        'lain',
        'sopimu*',
        'suostumu*',
        'yleinen etu',
        'yleis* edu*',
        'julkisen vallan',
        'elintärk*',
      ),
      wordsLike(
        'perust*',
        'nojal*',
        'velvoi*',
        'velvolli*',
        'tehtäv*',
        'etu*',
        'edu*',
        'täytäntöönpan*',
        'täyttämi*',
      ),
    ],
    [wordsLike('6 artikl*', 'artikl(a|an) 6')],
  ],
  categories: [
    [wordsLike('henkilötietoryhm*', 'tietoryhm*', 'tietosisäl*', 'tietolaj*')],
    [
      wordsLike('nimi', 'nime*', 'etunimi', 'sukunimi', '*nimi'),
      wordsLike(
        '*osoite',
        '*osoitte*',
        'puhelin*',
        'sähköposti*',
        'yhteystie*',
        'syntymäaika*',
        'henkilötunnu*',
      ),
    ],
    [
      wordsLike('yhteystie*', 'tunnistetie*', 'perustie*'),
      wordsLike('tallenn*', 'käsitel*', 'kerä*', 'sisält*', '*tiedot'),
    ],
  ],
  complaint: [
    [
      wordsLike(
        'valitu*',
        'valitta*',
        'kantelu*',
        'kannella',
        'kantel*',
        'saattaa',
        'saatta*',
        'ilmoittaa',
        'ilmoitu*',
        'vie*',
        'kääntyä',
      ),
      wordsLike('tietosuojavaltuut*', 'tietosuoja-valtuut*', '*viranomai*'),
    ],
  ],
  consent: [[wordsLike('suostumu*', 'suostut', 'suostunut', 'suostuneet')]],
  contact: CONTACT,
  cookieConsent: [
    [wordsLike('eväste*'), wordsLike('suostumu*', 'hyväksy*', 'valin*', 'kieltäyty*', 'evätä')],
  ],
  cookies: [[wordsLike('*eväste*', 'cookie*', 'keksi(t|en|ejä)')]],
  dpo: [[wordsLike('tietosuojavastaav*', 'tietosuoja-vastaav*')]],
  erasure: [
    [
      wordsLike('poist*', 'unohdetuksi', 'hävitt*', 'poista*'),
      wordsLike('oikeu*', 'pyytä*', 'pyyn*', 'vaati*', 'voit', 'voi', 'unohdetuksi', 'oikaist*', 'oikaisem*'),
    ],
    [wordsLike('oikeus', 'oikeutesi', 'oikeudet', 'oikeutta'), wordsLike('poistami*')],
    [wordsLike('poistamisoikeu*', 'poistopyyn*', '(tietojen|tietojesi|henkilötietojen) poistami*')],
  ],
  interest: [
    [
      wordsLike(
        'oikeutet* etu*',
        'oikeutet* edu*',
        'oikeutettu* etum*',
        'oikeutettujen etujen',
        'oikeutettuihin etuihin',
      ),
    ],
  ],
  jointControllers: [[wordsLike('yhteisrekisterinpitä*')]],
  marketing: [
    [
      wordsLike(
        'suoramarkkinoin*',
        'suoramainon*',
        'uutiskirje*',
        'markkinoin(ti|nin|tiin|tia|nissa|tiviestin*|titarkoit*)',
        'markkinoida*',
        'markkinoimme',
        'mainonn*',
        'etämyyn*',
      ),
    ],
  ],
  obliged: [[wordsLike('lakisäätei*', 'pakolli*', 'edellyty*', 'velvoll*')]],
  objectMarketing: [
    [
      wordsLike(
        'kieltä*',
        'kiellon',
        'kiellä*',
        'kielto*',
        'vastusta*',
        'perua',
        'perun*',
        'peruut*',
        'estää',
        'estä*',
        'lopettaa',
        'kieltäyty*',
      ),
      wordsLike('*markkinoin*', '*mainon*', '*mainost*', 'uutiskirj*', 'etämyyn*'),
    ],
  ],
  objection: [[wordsLike('vastust*')]],
  portability: [
    [
      wordsLike('siirtää', 'siirto*', 'siirtämi*', 'siirrettä*', 'siirretään'),
      wordsLike(
        'järjestelmästä',
        'rekisterinpitäjälle',
        'koneellis*',
        'jäsennel*',
        'konelu*',
        'palveluntarjoajalle',
      ),
    ],
    [wordsLike('siirto-oikeu*', 'siirto oikeu*', '(tietojen|tietojesi) siirrettävyy*')],
    [wordsLike('oikeus', 'oikeutesi', 'oikeutta'), wordsLike('siirtää (omat |henkilö)?*tie*', 'siirtämi*')],
  ],
  provision: [
    [
      wordsLike(
        '*tietojen antami*',
        '*tietojesi antami*',
        '*tietojen luovuttami*',
        '*tietojen toimittami*',
        '*tietojen ilmoittami*',
        'antamat(ta|tomuu*|tomuude*)',
        'antaa (tarvitta|pyyde|vaadi|henkilö|näitä|omia)?*tie*',
        '(anna|annet|toimita|luovuta|ilmoita) (tarvittavia |vaadittuja |näitä |pyydettyjä |henkilö)?*tieto(ja|jasi|jaan)',
        'ilman (näitä |tarvittavia |pakollisia )?*tieto(ja|jasi|jaan|jen)',
        'pakolli* tie*',
        'tietoja ei anne*',
      ),
      wordsLike(
        'lakisäätei*',
        'sopimu*',
        'edellyty*',
        'edellyt*',
        'pakolli*',
        'välttämät*',
        'vapaaehtoi*',
        'velvolli*',
        'velvoi*',
        'vaatimu*',
        'emme',
        'ei',
        'voida',
        'tarpeen',
        'tarpeelli*',
        'seura*',
      ),
    ],
  ],
  purposes: [
    [wordsLike('*tarkoitu*', '*tarkoituks*')],
    [
      wordsLike('käytetään', 'käytämme', 'käsitellään', 'käsittelemme', 'tarvitaan', 'tarvitsemme'),
      wordsLike('varten', '*mis(een|eksi)', '*nnan', '*hoitami*', '*hoito*', '*nin', '*seen'),
    ],
  ],
  recipients: [
    [
      wordsLike(
        'vastaanotta*',
        '*luovut*',
        'kolmansi* osapuol*',
        'kolmann* osapuol*',
        'ulkopuolis*',
        'palveluntarjoaj*',
        'palveluntuotta*',
        'palvelun tuotta*',
        'alihankki*',
        'yhteistyökumppan*',
        'ulkoist*',
        'ulkoistus*',
        '(henkilötietojen )käsittelijä*',
        'käsittelijöi*',
        'toimittaj*',
        'viranomais*',
      ),
    ],
  ],
  rectification: [
    [
      wordsLike('oikai*', 'korja*', 'korjaami*', 'täydentä*'),
      wordsLike('oikeu*', 'pyytä*', 'pyyn*', 'vaati*', 'voit', 'voi', '*tie*', 'virhe*'),
    ],
  ],
  representative: [[wordsLike('edustaja*', 'edustajan*')]],
  restriction: [
    [
      wordsLike('rajoittami*', 'rajoittaa', 'rajoitusta', 'rajoitta*', 'rajoittamisoike*', 'rajoitetaan'),
      wordsLike('oikeu*', 'pyytä*', 'pyyn*', 'vaati*', 'voit', 'voi', 'käsittel*', '*käsittely*'),
    ],
  ],
  retention: [
    [
      wordsLike('säily*', '*säily*', 'poist*', 'hävit*', 'tuho*', 'arkistoi*', 'tallenn*', 'talle*', 'pide*'),
      FINNISH_PERIOD,
    ],
    [
      wordsLike('säilytysa*', 'säilyttämisa*', 'säilytyskriteer*'),
      /\d{1,3}\s?(?:v|kk|vuot|kuukau|päiv|vrk)/iu,
    ],
  ],
  safeguards: [
    [
      wordsLike(
        'vakiolauseke*',
        'vakiosopimuslauseke*',
        'mallisopimuslauseke*',
        'mallilauseke*',
        'riittävyy*',
        'riittävän',
        'riittäväksi',
        'tietosuojakehy*',
        'suojatoim*',
        'sitov* *säännö*',
        'DPF',
        'BCR',
        'SCC',
        'Data Privacy Framework',
        '4[5-9] artikl*',
        'nimenomai* suostumu*',
        '2021\\/914',
      ),
    ],
  ],
  sources: [
    [
      wordsLike(
        '*tietoläh*',
        '*lähteis*',
        '*lähteestä',
        '*lähtei(tä|nä|den)',
        '*rekisteristä',
        '*rekistereistä',
        '*järjestelmästä',
      ),
    ],
    [
      wordsLike(
        'saadaan',
        'saamme',
        'saatu*',
        'kerätään',
        'keräämme',
        'kerätty*',
        'kerää',
        'kertyy',
        'kertyneet',
        'antaa',
        'antamat',
        'antama*',
        'ilmoitta*',
        'toimitta*',
        'haetaan',
        'haemme',
        'päivitetään',
        'muodostu*',
      ),
      wordsLike(
        '*lta',
        '*ltä',
        '*lta(mme|si|an)',
        '*ltä(än|si)',
        '*sta',
        '*stä',
        'itse',
        'itseltä*',
        '*ssa',
        '*ssä',
        '*lla',
        '*llä',
        'rekisteröi*',
      ),
    ],
  ],
  specialCondition: [
    [
      wordsLike(
        '9 artikl*',
        'artikl(a|an) 9',
        'nimenomai* suostumu*',
        'työ(oikeu|terveys|suojelu)*',
        'terveydenhuol*',
        '*laki',
        '*lain',
        '*laissa',
        '6 §*',
      ),
    ],
  ],
  specialData: [
    [
      wordsLike(
        'erityi* (henkilö)?*tietoryhm*',
        'arkaluontei*',
        'terveystie*',
        'terveydentil*',
        'allergia*',
        'ruoka-aine*',
        'erityisruokavalio*',
        'diagnoos*',
        'sairau*',
        'vakaumu*',
        'ammattiliito*',
        'biometri*',
        'etni*',
        'uskonno*',
      ),
    ],
  ],
  thirdCountry: [
    [
      wordsLike(
        'Yhdysval*',
        'USA*',
        'Iso-Britan*',
        'Britan*',
        'Sveitsi*',
        'Intia*',
        'Kiina*',
        'Kanada*',
        'Japani*',
        'Israel*',
        'Venäjä*',
        'Turk(ki|in|kiin)',
        'Australia*',
        'Brasilia*',
        'Ukrain*',
        'Etelä-Korea*',
        'Korea*',
        'Filippiin*',
        'Uu(si|den|teen)-Seelan*',
        'Singapor*',
        'Serbia*',
        'Meksiko*',
        'Etelä-Afrik*',
      ),
    ],
  ],
  transfers: [
    [
      wordsLike('EU', 'ETA', 'EU:n', 'ETA:n', 'EU-*', 'ETA-*', 'Euroopan', '(EU|ETA)(n|-alue*|-mai*|/ETA)?*'),
      wordsLike('ulkopuol*', 'ulkopuolel*', 'sisäl*', 'sisäpuol*', 'alueel*'),
    ],
    [wordsLike('kolmansi(in|en|ssa) mai*', 'kolmanteen maahan', 'kolmannessa maassa')],
    [wordsLike('siir*', 'luovu*'), wordsLike('Yhdysval*', 'USA*')],
  ],
  website: [
    [
      wordsLike(
        '*sivusto*',
        '*sivui*',
        'verkkosivu*',
        'www-*',
        'verkkopalvelu*',
        'verkkokaup*',
        'IP-oso*',
        'kotisivu*',
      ),
    ],
  ],
  withdrawal: [
    [wordsLike('peruut*', 'peruu*', 'perua', 'perun*', 'perumi*', 'perut*', 'vetää'), wordsLike('suostumu*')],
  ],
}

/** A time, or what decides one. */
const SWEDISH_PERIOD = wordsLike(
  '(\\d{1,3}|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|några) (kalender|hela )?*(år|månad|månader|dag|dagar|dygn|vecka|veckor|timmar)',
  'år efter',
  'efter',
  'tills',
  'lag',
  'lagen',
  '*lagen',
  'lagstadga*',
  'upphör*',
  'avsluta*',
  'avslutats',
  'utgång*',
  'löpt',
  'löper',
  'bestäm*',
  'kriteri*',
  'varaktig*',
  'permanent',
  'giltig*',
  'pågår',
  'i kraft',
  'preskriber*',
  'återkall*',
  'när',
)

const SWEDISH: Lexicon = {
  period: [[SWEDISH_PERIOD]],
  arrangement: [
    [
      wordsLike(
        'ansvarsfördelning*',
        'arrangemang*',
        'överenskom*',
        'avtala*',
        'svarar',
        'ansvarar',
        'ansvar*',
        'kontaktpunkt*',
        'fördel*',
      ),
    ],
  ],
  automatedRight: [
    [wordsLike('automati*', 'profiler*'), wordsLike('rätt*', 'begär*', 'bestrida', 'människa*')],
  ],
  basisNamed: [
    [
      wordsLike(
        'samtyck*',
        '*avtal*',
        'rättslig* förpliktels*',
        'lagstadga*',
        '*lag',
        '*lagen',
        'berättiga*',
        'allmän(t|na) intress*',
        'myndighetsutövning',
        'grundläggande betydelse',
        'skyldighet*',
        'förpliktels*',
      ),
    ],
  ],
  contractBasis: [
    [
      wordsLike('*avtal*', 'kundförhåll*'),
      wordsLike('grund*', 'part', 'fullgör*', 'enligt', 'baser*', 'stöd'),
    ],
  ],
  publicTask: [[wordsLike('allmän(t|na) intress*', 'myndighetsutövning')]],
  way: [
    [
      wordsLike(
        'länk*',
        '*inställning*',
        'e-post*',
        'telefon*',
        'blankett*',
        'meddel*',
        'kontakt*',
        'skriv*',
        'skicka*',
        'ring*',
        'konto*',
        'kundtjänst*',
      ),
    ],
    [/https?:/iu],
  ],

  access: [
    [wordsLike('rätt till (tillgång|insyn)', 'insynsrätt*', 'registerutdrag*', 'tillgångsbegär*')],
    [
      wordsLike(
        'tillgång',
        'insyn',
        'kopia',
        'kopior',
        'kontrollera',
        'granska',
        'utdrag',
        'ta del',
        'få veta',
      ),
      wordsLike('rätt*', 'begär*', 'kan', 'får', 'uppgift*'),
    ],
  ],
  authority: [
    [
      wordsLike(
        'dataombudsman*',
        'tillsynsmyndighet*',
        'integritetsskyddsmyndighet*',
        'IMY',
        'datainspektion*',
        'dataskyddsmyndighet*',
      ),
    ],
  ],
  automated: [
    [wordsLike('profiler*')],
    [wordsLike('automati*', 'algoritm*'), wordsLike('*beslut*', '*bedömning*')],
  ],
  basis: [
    [wordsLike('rättslig* grund*', 'laglig* grund*', 'rättsgrund*', 'behandlingsgrund*')],
    [
      wordsLike(
        'samtyck*',
        'avtal*',
        'förpliktels*',
        'skyldighet*',
        'berättiga* intress*',
        'allmän(t|na) intress*',
        'myndighetsutövning',
        'lag',
        'lagen',
        '*lagen',
        'laglig*',
      ),
      wordsLike('grund*', 'baser*', 'stöd', 'enligt', 'bygger', 'fullgör*', 'nödvändig*', 'stödjer', 'vilar'),
    ],
    [wordsLike('artikel 6')],
  ],
  categories: [
    [
      wordsLike(
        'kategorier av (person)?*uppgifter',
        'uppgiftskategori*',
        'datainnehåll*',
        'registrets innehåll',
        'typer av (person)?*uppgifter',
      ),
    ],
    [
      wordsLike('namn', 'för-', 'efternamn', 'namn-'),
      wordsLike(
        '*adress*',
        'telefon*',
        'e-post*',
        'kontaktuppgift*',
        'födelse*',
        'personbeteckning*',
        'personnummer*',
      ),
    ],
    [
      wordsLike('kontaktuppgift*', 'identifikationsuppgift*', 'basuppgift*'),
      wordsLike('spara*', 'lagra*', 'behandl*', 'saml*', 'innehåll*', '*uppgifter'),
    ],
  ],
  complaint: [
    [
      wordsLike('klag*', 'klagomål*', 'besvär*', 'anmäl*', 'överklag*', 'föra', 'hänskjut*', 'vända'),
      wordsLike('dataombudsman*', '*myndighet*', 'IMY', 'datainspektion*'),
    ],
  ],
  consent: [[wordsLike('samtyck*')]],
  contact: CONTACT,
  cookieConsent: [
    [
      wordsLike('kakor*', 'kaka', 'kakan', 'cookie*', 'kakinställ*'),
      wordsLike('samtyck*', 'godkän*', 'neka', 'nekar', 'välj*', 'val', 'tacka'),
    ],
  ],
  cookies: [[wordsLike('kakor*', 'kaka', 'kakan', 'cookie*', 'webbkak*', 'kakinställ*')]],
  dpo: [[wordsLike('dataskyddsombud*')]],
  erasure: [
    [
      wordsLike('rader*', 'ta(s)? bort', 'utplån*', 'stryk*', 'bortglömd', 'avlägsna*', 'borttag*'),
      wordsLike('rätt*', 'begär*', 'kan', 'kräv*', 'får', 'be', 'ber', 'bortglömd'),
    ],
  ],
  interest: [[wordsLike('berättiga(d|de|t) intress*', 'legitim(t|a) intress*')]],
  jointControllers: [[wordsLike('gemensam* personuppgiftsansvar*')]],
  marketing: [[wordsLike('direktmarknadsför*', 'direktreklam*', 'marknadsför*', 'nyhetsbrev*', 'reklam*')]],
  obliged: [[wordsLike('lagstadga*', 'obligatorisk*', 'förutsättning*', 'skyldig*')]],
  objectMarketing: [
    [
      wordsLike(
        'motsätt*',
        'invänd*',
        'förbjud*',
        'tacka nej',
        'avböj*',
        'säga nej',
        'neka',
        'avregistrer*',
        'avbeställ*',
        'säga upp',
      ),
      wordsLike('*marknadsför*', '*reklam*', 'nyhetsbrev*'),
    ],
  ],
  objection: [[wordsLike('invänd*', 'invändning*', 'motsätt*')]],
  portability: [
    [wordsLike('dataportabilitet*', 'uppgiftsportabilitet*')],
    [
      wordsLike('överför*', 'flytta*', 'överflytt*'),
      wordsLike(
        'från ett system',
        'maskinläsbar*',
        'strukturera*',
        'annan (personuppgiftsansvarig|tjänst*|leverantör*)',
        'annat system',
      ),
    ],
  ],
  provision: [
    [
      wordsLike(
        'lämna* (inte |ut )?(de |dina |sina |dessa |nödvändiga )?(person)?*uppgift*',
        'uppgifter* (som )?(inte |måste )?lämna*',
        'utan (de |dessa |nödvändiga )?*uppgifter*',
        'ge (oss )?(dina |de )?(person)?*uppgifter',
        'ger (oss )?(inte )?(dina |de )?(person)?*uppgifter',
        'tillhandahåll* (av )?(person)?*uppgift*',
        'lämnandet',
        'uppge',
      ),
      wordsLike(
        'lagstadga*',
        'avtal*',
        'krav*',
        'kräv*',
        'förutsättning*',
        'frivillig*',
        'nödvändig*',
        'skyldig*',
        'obligatorisk*',
        'kan',
        'måste',
        'följd*',
      ),
    ],
  ],
  purposes: [
    [wordsLike('ändamål*', 'syfte*', 'ändamålet')],
    [
      wordsLike('används', 'använder', 'behandlas', 'behandlar', 'behövs', 'behöver'),
      wordsLike('för', 'att', 'till'),
    ],
  ],
  recipients: [
    [
      wordsLike(
        'mottagar*',
        'lämna* ut',
        'utlämn*',
        'tredje part*',
        'utomstående',
        'leverantör*',
        'tjänsteleverantör*',
        'underleverantör*',
        'samarbetspartner*',
        '*personuppgiftsbiträd*',
        'biträd*',
        'myndighet*',
        'överlåt*',
        'delas',
        'delar',
      ),
    ],
  ],
  rectification: [
    [
      wordsLike(
        'rätta',
        'rättas',
        'rättad',
        'rättade',
        'rättelse*',
        'rätta till',
        'korriger*',
        'komplettera*',
      ),
      wordsLike('rätt', 'rättighet*', 'begär*', 'kan', 'kräv*', 'får', 'be', 'ber', '*uppgift*', 'fel*'),
    ],
  ],
  representative: [[wordsLike('företrädare*', 'representant*')]],
  restriction: [
    [
      wordsLike('begränsa*', 'begränsning*'),
      wordsLike('rätt*', 'begär*', 'kan', 'kräv*', 'får', 'behandling*'),
    ],
  ],
  retention: [
    [
      wordsLike(
        'lagr*',
        '*lagring*',
        'spar*',
        'bevar*',
        'förvar*',
        '*förvaringstid*',
        'rader*',
        'gallr*',
        'arkiver*',
        'förstör*',
        'ta(s)? bort',
        'behåll*',
        'utplån*',
      ),
      SWEDISH_PERIOD,
    ],
  ],
  safeguards: [
    [
      wordsLike(
        'standardavtalsklausul*',
        'standardklausul*',
        'modellklausul*',
        'adekvat*',
        'skyddsåtgärd*',
        'bindande företagsbestämmels*',
        'DPF',
        'BCR',
        'SCC',
        'Data Privacy Framework',
        'ram(en)? för dataskydd',
        'dataskyddsram*',
        'artikel 4[5-9]',
        'uttryckliga? samtyck*',
        '2021\\/914',
      ),
    ],
  ],
  sources: [
    [
      wordsLike(
        'uppgiftskäll*',
        'källor*',
        'källa',
        'källan',
        'informationskäll*',
        '*registret',
        '*systemet',
      ),
    ],
    [
      wordsLike(
        'får',
        'fås',
        'samlas',
        'samlar',
        'hämtas',
        'hämtar',
        'erhåll*',
        'inhämt*',
        'lämnar',
        'lämnat',
        'lämnas',
        'kommer',
        'uppdateras',
        'ger',
        'anger',
      ),
      wordsLike('från', 'av', 'själv', 'själva', 'ur'),
    ],
  ],
  specialCondition: [
    [
      wordsLike(
        'artikel 9',
        'uttryckliga? samtyck*',
        'arbetsrätt*',
        'företagshälsovård*',
        'hälso- och sjukvård*',
        '*lag',
        '*lagen',
        '6 §*',
      ),
    ],
  ],
  specialData: [
    [
      wordsLike(
        'särskilda kategorier',
        'känsliga *uppgifter',
        'hälsouppgift*',
        'hälsotillstånd*',
        'allergi*',
        'specialkost*',
        'diagnos*',
        'sjukdom*',
        'övertygels*',
        'fackförening*',
        'biometri*',
        'etnisk*',
        'religi*',
      ),
    ],
  ],
  thirdCountry: [
    [
      wordsLike(
        'USA',
        'Förenta stat*',
        'Storbritannien*',
        'Schweiz*',
        'Indien*',
        'Kina*',
        'Kanada*',
        'Japan*',
        'Israel*',
        'Ryssland*',
        'Turkiet*',
        'Australien*',
        'Brasilien*',
        'Ukraina*',
        'Sydkorea*',
        'Nya Zeeland*',
        'Filippinerna*',
        'Singapor*',
        'Serbien*',
        'Mexiko*',
        'Sydafrik*',
      ),
    ],
  ],
  transfers: [
    [
      wordsLike('EU', 'EES', 'EU:s', 'EES-*', 'EU-*', '(EU|EES)(/EES|-området|-länder*)?', 'Europeiska'),
      wordsLike('utanför', 'utom', 'inom', 'innanför'),
    ],
    [wordsLike('tredje ?land*', 'tredjeländer*', 'tredje länder*')],
    [wordsLike('överför*', 'utlämn*'), wordsLike('USA', 'Förenta stat*')],
  ],
  website: [
    [
      wordsLike(
        '*webbplats*',
        'webbsid*',
        'hemsid*',
        'webbutik*',
        'nätbutik*',
        'IP-adress*',
        'nätsid*',
        'webbtjänst*',
      ),
    ],
  ],
  withdrawal: [
    [wordsLike('återkall*', 'återta*', 'dra* tillbaka', 'ta tillbaka', 'ångra*'), wordsLike('samtyck*')],
  ],
}

/** A time, or what decides one. */
const ENGLISH_PERIOD = wordsLike(
  '(\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few)( calendar| full)? (year|month|week|day|hour)s?',
  'after',
  'until',
  'act',
  'law',
  'statut*',
  'ends?',
  'ended',
  'expir*',
  'depends',
  'criteri*',
  'permanent*',
  'as long as (you|the|your|it|they) *',
  'during',
  'terminat*',
  'closed',
  'filled',
  'limitation',
  'withdraw*',
  'when',
)

const ENGLISH: Lexicon = {
  period: [[ENGLISH_PERIOD]],
  arrangement: [
    [wordsLike('arrangement*', 'agreed', 'agreement*', 'responsib*', 'contact point*', 'answers? for')],
  ],
  automatedRight: [
    [wordsLike('automat*', 'profil(e|es|ed|ing)'), wordsLike('right', 'rights', 'ask', 'contest', 'human')],
  ],
  basisNamed: [
    [
      wordsLike(
        'consent*',
        'contract*',
        'legal (obligation|duty)*',
        'statut*',
        'act',
        'law',
        'legitimate interest*',
        'public interest',
        'official authority',
        'vital interest*',
        'obligation*',
      ),
    ],
  ],
  contractBasis: [
    [
      wordsLike('contract*'),
      wordsLike('based', 'basis', 'perform*', 'party', 'rely', 'rests?', 'necessary', 'under', 'ground*'),
    ],
  ],
  publicTask: [[wordsLike('public interest', 'official authority')]],
  way: [
    [
      wordsLike(
        'link*',
        'setting*',
        'e-?mail*',
        'telephon*',
        'phon*',
        'form',
        'contact*',
        'writ*',
        'send*',
        'call*',
        'account',
        'telling',
        'tell',
      ),
    ],
    [/https?:/iu],
  ],

  access: [
    [wordsLike('(right|rights) (of|to) access', 'access requests?', 'subject access')],
    [
      wordsLike('access', 'inspect', 'copy', 'copies', 'see', 'know'),
      wordsLike('right', 'rights', 'request*', 'ask', 'you may', 'you can', 'entitled'),
    ],
  ],
  authority: [
    [
      wordsLike(
        '(data protection )?ombudsman*',
        'supervisory authorit*',
        'data protection (authorit|commission|agenc|regulator)*',
        'IMY',
        'ICO',
        'regulator',
        'Privacy Protection',
      ),
    ],
  ],
  automated: [
    [wordsLike('profil(e|es|ed|ing)')],
    [
      wordsLike('automat*', 'algorithm*', 'solely by machine*'),
      wordsLike('decision*', 'decid*', 'decision-making'),
    ],
  ],
  basis: [
    [
      wordsLike(
        'legal (basis|bases|ground|grounds)',
        'lawful (basis|bases|ground|grounds)',
        'basis (of|for) (the |our )?processing',
        'grounds (of|for) (the |our )?processing',
      ),
    ],
    [
      wordsLike(
        'consent',
        'contract*',
        'legal (obligation|duty)',
        'legitimate interest*',
        'public interest',
        'official authority',
        'vital interest*',
        'statut*',
        'act',
        'law',
      ),
      wordsLike(
        'based',
        'basis',
        'rely',
        'relies',
        'rests?',
        'under',
        'necessary',
        'perform*',
        'ground*',
        'comply',
      ),
    ],
    [wordsLike('article 6', 'art\\. 6')],
  ],
  categories: [
    [
      wordsLike(
        'categories of (personal )?(data|information)',
        'data content',
        'types? of (personal )?(data|information)',
        'data we (hold|collect|process|keep)',
        'information we (hold|collect|process|keep)',
      ),
    ],
    [
      wordsLike('name', 'names'),
      wordsLike(
        'address*',
        'telephone',
        'phone',
        'e-?mail',
        'contact details',
        'date of birth',
        'identity code',
      ),
    ],
    [
      wordsLike('contact (details|information|data)', 'basic (details|information)'),
      wordsLike(
        'keep',
        'collect*',
        'hold',
        'process*',
        'store*',
        'record*',
        'such as',
        'include*',
        'history',
      ),
    ],
  ],
  complaint: [
    [
      wordsLike('complain*', 'lodge', 'refer*', 'report'),
      wordsLike('ombudsman*', 'authorit*', 'regulator*', 'commission*', 'IMY', 'ICO'),
    ],
  ],
  consent: [[wordsLike('consent', 'consents', 'consented', 'consenting')]],
  contact: CONTACT,
  cookieConsent: [
    [
      wordsLike('cookie', 'cookies'),
      wordsLike('consent*', 'accept*', 'refus*', 'reject*', 'choose', 'choice*', 'agree*'),
    ],
  ],
  cookies: [[wordsLike('cookie', 'cookies')]],
  dpo: [[wordsLike('data protection officer*', 'DPO', 'privacy officer')]],
  erasure: [
    [
      wordsLike('eras*', 'delet*', 'be forgotten', 'remov*'),
      wordsLike('right', 'rights', 'request*', 'ask', 'you may', 'you can', 'entitled', 'forgotten', 'have'),
    ],
  ],
  interest: [[wordsLike('legitimate interests?')]],
  jointControllers: [[wordsLike('joint(ly)? (data )?controller*', 'joint controllership')]],
  marketing: [[wordsLike('marketing', 'newsletter*', 'advertis*', 'promotion*')]],
  obliged: [[wordsLike('mandatory', 'obligatory', 'required', 'precondition', 'obliged')]],
  objectMarketing: [
    [
      wordsLike('object*', 'opt out', 'opt-out', 'unsubscribe', 'refuse', 'stop', 'prohibit*', 'forbid'),
      wordsLike('marketing', 'newsletter*', 'advertis*', 'promotion*'),
    ],
  ],
  objection: [[wordsLike('object', 'objects', 'objecting', 'objection*', 'objected')]],
  portability: [
    [wordsLike('portab*')],
    [
      wordsLike(
        'machine-readable',
        'machine readable',
        'structured',
        'transfer (your|the|them|it)*',
        'transmit*',
        'another (controller|service|system|provider)',
      ),
      wordsLike('right', 'rights', 'receive', 'transfer*', 'transmit*', 'move'),
    ],
  ],
  provision: [
    [
      wordsLike(
        'provi(de|ding|sion of|ded) (us )?(with )?(your |the |this |these |personal |any |certain )?*(data|information|details)',
        'provision of (the |your |personal )?*(data|information)',
        'giv(e|ing) (us )?(your |the |this |these )?(personal )?(data|information|details)',
        'without (the|these|this|your|such|contact|billing)( \\p{L}{1,20}){0,4} (data|information|details)',
        'without (them|it)',
        '(do|does) not (give|provide)*',
        'not provided',
        'fail* to provide',
        'fill in',
        'data are required',
        'data is required',
      ),
      wordsLike(
        'statutory',
        'contract*',
        'requir*',
        'obliged',
        'obligat*',
        'voluntary',
        'mandatory',
        'optional',
        'necessary',
        'cannot',
        'can not',
        'must',
        'consequence*',
        'condition',
        'unable',
        'precondition',
      ),
    ],
  ],
  purposes: [
    [wordsLike('purpose', 'purposes')],
    [wordsLike('use', 'used', 'process', 'processed', 'need', 'needed'), wordsLike('to', 'for', 'in order')],
  ],
  recipients: [
    [
      wordsLike(
        'recipient*',
        'disclos*',
        'third part*',
        'shar(e|ed|es|ing)',
        'suppliers?',
        'service providers?',
        'subcontract*',
        'processors?',
        'partners?',
        'pass(ed)? on',
        'given to',
        'hand(ed)? over',
        'provider*',
      ),
    ],
  ],
  rectification: [
    [
      wordsLike('rectif*', 'correct', 'corrected', 'correction*', 'complete(d)?', 'put right'),
      wordsLike(
        'right',
        'rights',
        'request*',
        'ask',
        'you may',
        'you can',
        'entitled',
        'inaccurate',
        'have',
        'data',
        'mistake*',
      ),
    ],
  ],
  representative: [[wordsLike('representative', 'representatives')]],
  restriction: [
    [
      wordsLike('restrict*', 'limit', 'limited', 'limitation'),
      wordsLike('right', 'rights', 'request*', 'ask', 'you may', 'you can', 'entitled', 'processing'),
    ],
  ],
  retention: [
    [
      wordsLike(
        'retain*',
        'retention',
        'keep',
        'kept',
        'keeps',
        'stor(e|ed|es|age)',
        'delet*',
        'eras*',
        'archiv*',
        'destroy*',
        'remov*',
        'shredded',
        'hold',
        'held',
        'period',
      ),
      ENGLISH_PERIOD,
    ],
  ],
  safeguards: [
    [
      wordsLike(
        'standard (contractual|contract) clauses',
        'standard data protection clauses',
        'model clauses',
        'adequa*',
        'safeguard*',
        'binding corporate rules',
        'DPF',
        'BCRs?',
        'SCCs?',
        'Data Privacy Framework',
        'article 4[5-9]',
        'explicit consent',
        '2021\\/914',
      ),
    ],
  ],
  sources: [
    [wordsLike('source', 'sources')],
    [
      wordsLike(
        'obtain*',
        'collect*',
        'receiv*',
        'get',
        'gets',
        'got',
        'comes?',
        'taken',
        'given',
        'gave',
        'supplied',
        'provided',
        'provide',
        'give',
      ),
      wordsLike('from', 'by', 'yourself', 'you'),
    ],
  ],
  specialCondition: [
    [
      wordsLike(
        'article 9',
        'explicit consent',
        'employment law',
        'occupational health*',
        'health care',
        'healthcare',
        'act',
        'law',
        'section 6',
      ),
    ],
  ],
  specialData: [
    [
      wordsLike(
        'special categor*',
        'sensitive (personal )?data',
        'health',
        'medical',
        'allerg*',
        'dietary',
        'diagnos*',
        'illness*',
        'trade union',
        'biometric*',
        'ethnic*',
        'religio*',
        'beliefs',
      ),
    ],
  ],
  thirdCountry: [
    [
      wordsLike(
        'United States',
        'USA',
        'U\\.S\\.A?\\.?',
        'United Kingdom',
        'Switzerland',
        'India',
        'China',
        'Canada',
        'Japan',
        'Israel',
        'Russia',
        'Turkey',
        'Türkiye',
        'Australia',
        'Brazil',
        'Ukraine',
        'South Korea',
        'Republic of Korea',
        'New Zealand',
        'Philippines',
        'Singapore',
        'Serbia',
        'Mexico',
        'South Africa',
      ),
    ],
    [BY_LETTERS],
  ],
  transfers: [
    [
      wordsLike('EU', 'EEA', 'EU/EEA', 'European'),
      wordsLike('outside', 'within', 'inside', 'beyond', 'leave*'),
    ],
    [wordsLike('third countr*', 'international transfers?')],
    [
      wordsLike('transfer*', 'sent', 'stor(e|ed|es|age)', 'processed'),
      wordsLike('United States', 'USA', 'United Kingdom'),
    ],
  ],
  website: [
    [wordsLike('web ?sites?', 'web ?pages?', 'web ?shops?', 'online (shop|store|service)s?', 'IP address*')],
  ],
  withdrawal: [
    [
      wordsLike('withdraw*', 'revok*', 'take back', 'cancel*', 'unsubscribe'),
      wordsLike('consent', 'consents'),
    ],
  ],
}

const LEXICONS: Readonly<Record<string, Lexicon>> = { en: ENGLISH, fi: FINNISH, sv: SWEDISH }

/** True where the words of a language can tell what a text is about. */
export const tellsByWords = (language: string): boolean => languageOf({ language }) in LEXICONS

/** Where a matter is told: the section, and the block and place of the sentence that tells it. */
export type Mention = { section: CheckedSection; words: { block: number; end: number; start: number } }

const findsAll = (text: string, sign: Sign): boolean => sign.every((words) => says(text, words))

const readMention = (section: CheckedSection, matter: Matter): Mention | null => {
  const signs = LEXICONS[languageOf(section)]?.[matter] ?? []
  const whole = section.blocks.map(({ label, text }) => `${label ?? ''} ${text}`).join('\n')
  const likely = signs.filter((sign) => findsAll(whole, sign))
  if (likely.length === 0) return null
  for (const { block, sentence } of sentencesIn(section)) {
    const { kind, label } = section.blocks[block] ?? { kind: 'paragraph', label: null }
    // A heading within a section asks as much as that of the section.
    if (kind === 'heading') continue
    const said = label ? `${label}: ${sentence.text}` : sentence.text
    if (likely.some((sign) => findsAll(said, sign))) {
      return { section, words: { block, end: sentence.end, start: sentence.start } }
    }
  }
  return null
}

const READERS = new Map<Matter, (section: CheckedSection) => Mention | null>()

/**
 * The sentence of a section that tells a matter; null where none does. A heading tells nothing: that something is asked
 * is no answer. A field tells with the label before it.
 */
export const mentionIn = (section: CheckedSection, matter: Matter): Mention | null => {
  const read = READERS.get(matter) ?? rememberedBySection((one) => readMention(one, matter))
  READERS.set(matter, read)
  return read(section)
}

/** Where a notice tells a matter first, by its words; null where it does not. */
export const mentionOf = ({ sections }: Pick<CheckedText, 'sections'>, matter: Matter): Mention | null => {
  for (const section of sections) {
    const mention = mentionIn(section, matter)
    if (mention) return mention
  }
  return null
}
