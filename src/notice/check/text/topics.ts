import { remembered } from '../../matching/remembered.js'
import { languageOf, says, wordsLike } from './words.js'

/** What a sentence of a notice can be about. */
export const TOPICS = [
  'access',
  'automatedDecisions',
  'complaint',
  'consentWithdrawal',
  'cookies',
  'disclosure',
  'erasure',
  'legalBasis',
  'marketingObjection',
  'objection',
  'portability',
  'provisionRequirement',
  'rectification',
  'restriction',
  'retention',
  'security',
  'source',
  'specialCategories',
  'transfer',
] as const
export type Topic = (typeof TOPICS)[number]

/** Expressions that all have to find something. */
type Sign = readonly RegExp[]
type Signs = Readonly<Record<Topic, readonly Sign[]>>

const sign = (...patterns: readonly string[]): Sign => [wordsLike(...patterns)]

// Finnish

const FI_DATA = wordsLike(
  '*tieto',
  '*tietoa',
  '*tietoj*',
  '*tiedo*',
  'niitä',
  'ne',
  'rekisteri*',
  'aineisto*',
)
/** That somebody may have something done. */
const FI_MAY = wordsLike(
  'oikeu(s|den|tta|teen|desta|ksia|det|tesi|desi|ttaan|teensa|ksien)',
  'voi(t|da|vat)?',
  'saa(t|vat)?',
  'pyy(tä|dä|nnö|nnä|nnös)\\p{L}{0,20}',
  'vaati*',
  'vaadi*',
  'voi',
)
const FI_KEEP = wordsLike(
  'säily(tä|te|ty)\\p{L}{0,20}',
  'säily(y|vät|isi)',
  '(pidetään|pidämme|pitää|ovat|on) (tallessa|arkistossa|muistissa)',
  'arkistoi*',
  'poist(etaan|amme|uvat|uu|ettaisiin|eta|aa|etaisiin)',
  'poistettu',
  'hävit(etään|ämme|ettäisiin|ä|etä|tää)',
  'hävite(tään|tä)',
  'hävitettävä*',
  'tuhotaan',
  'tuhoamme',
  'tuhota',
  'tuhoutuvat',
  'anonymisoi(daan|mme|da)',
  'pyyhitään',
  'pyyhkiytyvät',
  'siivotaan',
  'karsitaan',
)
const FI_WHEN = wordsLike(
  '(vuo|kuukau|kuukaut|viik|päiv|vuorokau|vuorokaut|tun)\\p{L}{1,12}',
  'vuosi*',
  '*vuoden',
  '*vuotta',
  '*kuuka(usi|uden|utta|usien)',
  'kun',
  'kunnes',
  'kauan',
  'pitkään',
  'asti',
  'saakka',
  'ajan',
  'jälkeen',
  'päätyttyä',
  'päättymi*',
  'kuluttua',
  'kuluessa',
  'viimeistään',
  'toistaiseksi',
  'pysyvästi',
  'tarpeen',
  'tarpeelli*',
  'tarpeettom*',
  'enää',
)

const FI: Signs = {
  access: [
    sign(
      '*tarkastusoikeu*',
      '*tarkastuspyyn*',
      '*tarkistuspyyn*',
      'pääsy\\p{L}{0,4} (omiin )?*tietoi*',
      '15 artikl*',
    ),
    [
      FI_MAY,
      wordsLike(
        'tarkasta(a|mista|minen|vat)',
        'tarkastella',
        'tarkista(a|mista|vat)',
        'tutustua',
        'tutustumi*',
        '*jäljennö*',
        'kopio*',
        'nähdä',
        'saada (tieto|tietää)',
        'tietää',
        'pääsy*',
      ),
      wordsLike('*tieto*', '*tiedo*', 'mitä', 'hänestä', 'sinusta', 'itseään', 'itsestä*'),
    ],
  ],
  automatedDecisions: [
    sign(
      '*profiloin*',
      '*profiloi(da|daan|mme|tu*|da)',
      'profilointi*',
      '*automaattipäätö*',
      '*koneellis* päätö*',
    ),
    [
      wordsLike('automaatti*', 'automatisoi*', 'automatiikka*', 'algoritm*', 'koneellis*', '*tekoäly*'),
      wordsLike('*päätö*', 'ratkai*', 'hylät*', 'hylkää'),
    ],
  ],
  complaint: [
    sign('*valvontaviranomai*', '*tietosuojavaltuut*', '*tietosuoja-?valtuut*', 'kantelu*', 'kannella'),
    [wordsLike('*valituks*', '*valitus*', 'valittaa'), wordsLike('viranomai*', 'valtuut*', 'oikeu*')],
  ],
  consentWithdrawal: [
    [
      wordsLike('peruut*', 'perua', 'peru(t|u|taan|mi\\p{L}{0,10})', 'takaisin', 'perut*'),
      wordsLike('*suostumu*', 'lupa*', 'luvan'),
    ],
  ],
  cookies: [sign('*eväste*', 'cookie*', 'kekse(jä|ihin)', '*seurantapiksel*', '*selaintallen*')],
  disclosure: [
    sign(
      'luovut(a|amme|eta|etaan|taa|tavat|ettu*|us|uks*)',
      'luovutuks*',
      '*luovutus',
      'tietojenluovutu*',
      '*luovutukse*',
    ),
    [
      FI_DATA,
      wordsLike(
        '(anne|väli|välite|lähete|toimite|jae|siirre|ilmoite|julkais|julkis|myy|vuokra|raportoi)ta(an)?',
        '(anne|välite|lähete|toimite|siirre)t(ään|ä)',
        'anne(taan|ta)',
        'myydä(än)?',
        'jaetaan',
        'jaamme',
        'annamme',
        'välitämme',
        'lähetämme',
        'toimitamme',
        'siirrämme',
        'julkaisemme',
        'julkaistaan',
        'saa(vat)?',
      ),
      wordsLike('*lle', '*lleen', '*llensä', '*on', '*ssa'),
    ],
  ],
  erasure: [
    sign('unohdetuksi', 'unohtami*', '17 artikl*', 'poistopyyn*', 'poistamispyyn*', 'tulla unohde*'),
    [
      FI_MAY,
      wordsLike(
        'poista(a|mista|minen|misen|miseen|misesta|maan)',
        'poistet(tavaksi|uksi|taviksi)',
        'poistoa',
        'poisto',
        'hävitettä*',
        'hävittämi*',
      ),
    ],
  ],
  legalBasis: [
    sign(
      '*oikeusperust*',
      '*käsittelyperust*',
      'oikeutet* etu*',
      'oikeutet* edu*',
      'oikeutet* etumme',
      'lakisäätei* velvo*',
      '*yleistä etua*',
      'yleisen edun',
      'julkisen vallan',
      '6 artikl*',
      'käsittel(y|yn|yt) (perustuu|perustuvat|nojaa|nojaavat)',
      '(perustuu|perustuvat|nojaa|nojautuu) (\\p{L}{1,30} ){0,2}(suostumukse\\p{L}{0,10}|sopimukse\\p{L}{0,10}|lakiin|velvoi\\p{L}{0,20})',
    ),
  ],
  marketingObjection: [
    [
      wordsLike('kieltä*', 'kiel(lä|lon|to|toa|let)\\p{L}{0,8}', 'vastustaa', 'vastustami*', 'estää'),
      wordsLike('*markkinoin*', '*suoramain*', '*mainon*', '*mainos*', '*etämyyn*'),
    ],
  ],
  objection: [
    sign('*vastustamisoike*', 'vastusta(a|t|mme|minen|mista|misen|miseen|vat)', 'vastustus*', '21 artikl*'),
  ],
  portability: [
    sign(
      'järjestelmästä toiseen',
      'oikeu* siirtää',
      '*siirrettävyy*',
      'siirto-?oikeu*',
      '*koneellisesti luettav*',
      'koneluettav*',
      '(toiselle|toiseen) (rekisterinpitäj*|palvelu*|järjestelm*)',
      '20 artikl*',
    ),
  ],
  provisionRequirement: [
    [
      wordsLike(
        'tieto(jen|jesi|jaan) (anta|luovutta|ilmoitta|toimitta)\\p{L}{0,12}',
        '(anta|luovutta|ilmoitta)ma(tta|an)? \\p{L}{0,12}tieto*',
        'jos (tietoja|niitä|et) *',
        'ilman (niitä|tietoja|*tietoja)',
      ),
      wordsLike(
        'edelly*',
        'pakolli*',
        'vaatimu*',
        'vapaaehto*',
        'velvo*',
        'ei voi*',
        'emme voi',
        '*lakisäätei*',
        'tarpeen',
        'välttämät*',
      ),
    ],
  ],
  rectification: [
    sign('*oikaisuoike*', '*oikaisupyyn*', '*korjauspyyn*', '16 artikl*', 'oikaist(ava|aan|avaksi|uksi)'),
    [
      FI_MAY,
      wordsLike(
        'oikai(sta|sua|semaan|semista|seminen|semisen|su)',
        'korja(ta|amista|aminen|amaan|amisen|usta)',
        'korjat(tavaksi|uksi)',
        'täyden(tää|nystä|tämistä|nettä*|tämään)',
      ),
    ],
  ],
  restriction: [
    sign('*rajoittamisoike*', '18 artikl*'),
    [
      wordsLike('*käsittel*'),
      wordsLike('rajoitta(a|mista|minen|misen|miseen|maan)', 'rajoitet*', 'rajoitus*'),
    ],
  ],
  retention: [
    sign(
      '*säilytysai*',
      '*säilyttämisai*',
      '*säilytysaj*',
      '*säilyttämisaj*',
      '*poistoaj*',
      '*hävittämisaj*',
    ),
    [FI_KEEP, FI_WHEN],
  ],
  security: [
    sign(
      '*suojat*',
      '*suojau*',
      'suoja(amme|a|avat|ta)',
      '*palomuur*',
      '*salasan*',
      '*lukit*',
      '*lukoll*',
      '*käyttöoikeu*',
      '*salattu*',
      'salaus*',
      'salauks*',
      '*tietoturva*',
      '*varmuuskop*',
      '*kulunvalvon*',
      '*salassapitos*',
    ),
  ],
  source: [
    sign('*tietolähte*', '*tietojen lähte*', 'peräisin'),
    [
      wordsLike(
        'saadaan',
        'saamme',
        'saatu*',
        'kerätään',
        'keräämme',
        'kerätty*',
        'kerääntyy',
        'hankitaan',
        'hankimme',
        'poimitaan',
        'haetaan',
        'haemme',
        'tuottaa',
        'kertyy',
        'kertyvät',
      ),
      wordsLike('\\p{L}{2,30}(lta|ltä|sta|stä)(an|än|mme|nsa|nsä)?', '\\p{L}{2,30}(lta|ltä)'),
    ],
  ],
  specialCategories: [
    sign(
      '*terveystie*',
      '*terveyde*',
      '*terveyttä*',
      '*allergi*',
      '*arkaluont*',
      '*erityisi* (henkilö)?(tieto)?ryhm*',
      '*uskonno*',
      '*vakaumu*',
      '*ammattilii*',
      '*diagnoos*',
      '*etni*',
      '*biometri*',
      '*geneetti*',
      '*seksuaali*',
      '*poliitti*',
      '*vamma*',
      '*sairau*',
      '*liikuntarajoit*',
      '9 artikl*',
    ),
  ],
  transfer: [
    sign(
      'kolman(sii|sissa|sista|teen|nessa|nesta|net) (ma|val)\\p{L}{1,10}',
      '*vakio(sopimus)?lausekk*',
      '*mallilausekk*',
      '*sopimuslausekk*',
    ),
    [
      wordsLike(
        'EU(:n|:sta)?',
        'ETA(:n)?',
        'euroopan',
        'unionin',
        'talousalue*',
        'EU[/-]ETA(-|:n)?*',
        'EU',
        'ETA',
      ),
      wordsLike('*ulkopuol*', '*ulos', 'ulkomai*'),
    ],
    [
      wordsLike(
        'siir(re|rä|ty|to|rot|ron|tää)\\p{L}{0,10}',
        'tallennetaan',
        'säilyte*',
        'sijait*',
        'lähete*',
        'käsitellään',
        'palvelim*',
      ),
      wordsLike('yhdysval*', 'USA*', 'intia*', 'kiina*', 'sveitsi*', 'ulkomai*', 'iso*britannia*', 'japani*'),
    ],
  ],
}

// Swedish

const SV_MAY = wordsLike(
  'rätt',
  'rättighet*',
  'kan',
  'får',
  'begära',
  'begär',
  'be',
  'kräva',
  'kräv',
  'begäran',
  'du vill',
  'vill du',
)
const SV_DATA = wordsLike('*uppgift*', 'data', 'information', 'register*', '*list(an|or|orna)', 'de', 'dem')
const SV_KEEP = wordsLike(
  '(be|för)var(a|as|ar|ats)',
  'spar(a|as|ar|ats)',
  'lagr(a|as|ar|ats)',
  'arkiver(as|ar|a)',
  'radera(s|r)?',
  'rader(as|ar)',
  'förstör(s|a|as)?',
  'utpl?ånas',
  'gallr(as|ar|a)',
  'tas bort',
  'tar (vi )?bort',
  'avlägsn(as|ar)',
  'anonymiser(as|ar)',
  'behåll(s|er|as|a)',
  'finns kvar',
  'rensas',
)
const SV_WHEN = wordsLike(
  'år',
  'åren',
  '*månad*',
  '*veck*',
  '*dag(ar|en)?',
  '*dygn*',
  'timm*',
  'när',
  'tills',
  'länge',
  'så länge',
  'efter',
  'tid',
  'tiden',
  'under',
  'senast',
  'inom',
  'tills vidare',
  'permanent',
  'behövs',
  'nödvändig*',
  'varaktigt',
)

const SV: Signs = {
  access: [
    sign(
      '*registerutdrag*',
      'rätt (till|att få) (tillgång|insyn)',
      'insynsrätt*',
      'rätt till insyn',
      'artikel 15',
    ),
    [
      SV_MAY,
      wordsLike(
        'ta del',
        'granska*',
        'kontrollera',
        'tillgång',
        '*utdrag',
        '*kopia',
        '*kopior',
        'insyn',
        'få veta',
        'se',
      ),
      wordsLike('*uppgift*', 'utdrag', 'vad', 'vilka'),
    ],
  ],
  automatedDecisions: [
    sign('*profiler*'),
    [wordsLike('automat*', 'algoritm*', 'maskinell*'), wordsLike('*beslut*', 'avgör*', 'avslå*')],
  ],
  complaint: [
    sign(
      '*klagomål*',
      'klaga*',
      '*tillsynsmyndighet*',
      '*dataombudsman*',
      '*integritetsskyddsmyndighet*',
      'anföra besvär',
    ),
  ],
  consentWithdrawal: [
    [wordsLike('återkall*', 'dra(s|r)?', 'tillbaka', 'ta tillbaka'), wordsLike('*samtyck*')],
  ],
  cookies: [sign('kak(a|or|an|orna|ors|ornas)', '*kakor(na)?', '*kakin*', '*cookie*')],
  disclosure: [
    sign(
      '*utlämn*',
      '*utlämna*',
      'lämna(s|r|t|de|ts)? (inte |aldrig |endast |bara )?(ut|vidare|över)',
      'vidarebefordr*',
      '*överlåt*',
    ),
    [
      SV_DATA,
      wordsLike(
        'lämna(s|r|t)?',
        'ge(s|r)?',
        'skicka(s|r)?',
        'sänd(s|er)',
        'dela(s|r)?',
        'publicer*',
        'sälj(s|er|a|as)?',
        'offentliggör*',
        'förmedla(s|r)',
        'överför*',
      ),
      wordsLike('till', 'med', 'på', 'åt', 'för', 'av', 'inte'),
    ],
  ],
  erasure: [
    sign('bli(r)? (bort)?glömd', 'bortglömd', 'artikel 17', 'rätt till radering'),
    [
      SV_MAY,
      wordsLike(
        'rader(a|as|ade|at|ad|ing|ingen)',
        'utpl?åna*',
        'utplåning',
        'borttag*',
        'ta(s)? bort',
        'strykas',
        'avlägsna(s|de)?',
      ),
    ],
  ],
  legalBasis: [
    sign(
      '*rättslig* grund*',
      '*laglig* grund*',
      'berättigat intresse*',
      'berättigade intresse*',
      '*intresseavväg*',
      'rättslig*( )?förpliktels*',
      'behandlingen (grundar|baserar|stöder) sig',
      'allmänt intresse*',
      'artikel 6*',
      '(grundar sig|baseras|baserar sig|stöder sig|vilar) på (\\p{L}{1,20} ){0,2}(samtyck\\p{L}{0,5}|avtal\\p{L}{0,5}|lag\\p{L}{0,5})',
    ),
  ],
  marketingObjection: [
    [
      wordsLike('motsätt*', 'förbjud*', 'invänd*', 'tacka nej', 'avböj*'),
      wordsLike('*marknadsföring*', '*reklam*', '*direktreklam*'),
    ],
  ],
  objection: [sign('invänd*', 'göra invändning*', 'motsätt(a|er|s|as|ning)\\p{L}{0,4}', 'artikel 21')],
  portability: [
    sign(
      '*dataportabilitet*',
      '*maskinläsbar*',
      'från ett system till ett annat',
      'till en annan (person(uppgifts)?ansvarig|registeransvarig|personuppgiftsansvarig)',
      'artikel 20',
    ),
    [SV_MAY, wordsLike('flytta', 'överföra', 'överförda', 'flyttade'), wordsLike('*uppgift*', 'dem')],
  ],
  provisionRequirement: [
    [
      wordsLike(
        '(lämna|uppge|ge|tillhandahålla) (\\p{L}{1,15} ){0,2}\\p{L}{0,12}uppgift*',
        'utan (uppgifterna|dem|uppgift*)',
        '*uppgift* (inte )?(lämnas|ges)',
      ),
      wordsLike(
        'krav*',
        'krävs',
        'villkor*',
        'förutsättning*',
        'obligatorisk*',
        'frivillig*',
        'skyldig*',
        'kan vi inte',
        'kan inte',
        'måste',
      ),
    ],
  ],
  rectification: [
    sign('*rättelse*', 'artikel 16'),
    [
      SV_MAY,
      wordsLike('rätta(d|de|t|s|s)', 'korriger*', 'komplettera*', 'rätta', 'ändra(de|t|d|s)'),
      wordsLike('*uppgift*', 'fel', '*felaktig*'),
    ],
  ],
  restriction: [sign('artikel 18'), [wordsLike('*behandling*'), wordsLike('begräns*')]],
  retention: [
    sign('*lagringstid*', '*bevaringstid*', '*förvaringstid*', '*gallring*', '*sparas i', '*lagringsperiod*'),
    [SV_KEEP, SV_WHEN],
  ],
  security: [
    sign(
      'skydda*',
      'skyddas',
      '*brandvägg*',
      '*lösenord*',
      '*låst(a|t)?',
      '*krypter*',
      '*behörighet*',
      '*informationssäkerhet*',
      '*datasäkerhet*',
      '*säkerhetskop*',
      '*tystnadsplikt*',
    ),
  ],
  source: [
    sign('*uppgiftskäll*', '*informationskäll*', '*datakäll*', 'källan till', 'källorna'),
    [
      wordsLike(
        'får vi',
        'vi får',
        'fås',
        'samla(s|r)',
        'samlas in',
        'samlar',
        'hämta(s|r)',
        'inhämta(s|r)',
        'kommer',
        'erhåll*',
      ),
      wordsLike('från', 'av', 'ur'),
    ],
  ],
  specialCategories: [
    sign(
      'känslig*',
      '*hälso*',
      '*hälsa*',
      '*allergi*',
      'särskilda kategorier*',
      '*religi*',
      '*fackförening*',
      '*diagnos*',
      '*etnisk*',
      '*biometrisk*',
      '*genetisk*',
      '*sexuell*',
      '*politisk*',
      '*sjukdom*',
      '*funktionsneds*',
      'artikel 9',
    ),
  ],
  transfer: [
    sign(
      '*tredje( )?land*',
      '*tredjeländer*',
      'tredje länder',
      '*standardavtalsklausul*',
      '*standardklausul*',
    ),
    [
      wordsLike('EU', 'EES', 'EU[/-]EES', '*europeiska*', '*unionen', 'EES-*', 'EU-*'),
      wordsLike('utanför', 'utom', 'utomlands', 'ut ur'),
    ],
    [
      wordsLike('överför*', 'skickas', 'lagras', 'sparas', 'finns', 'behandlas'),
      wordsLike(
        'USA',
        'förenta staterna',
        'indien',
        'kina',
        'schweiz',
        'utomlands',
        'storbritannien',
        'japan',
      ),
    ],
  ],
}

// English

const EN_MAY = wordsLike(
  'right',
  'rights',
  'may',
  'can',
  'ask',
  'request',
  'requests?',
  'require',
  'entitled',
  'wish',
  'you (want|would like)',
)
const EN_DATA = wordsLike(
  'data',
  '*information',
  'details',
  'they',
  'them',
  'it',
  'records?',
  'lists?',
  'names?',
)
const EN_KEEP = wordsLike(
  'keep(s|ing)?',
  'kept',
  'retain(s|ed|ing)?',
  'store(s|d)?',
  'hold(s)?',
  'held',
  'archive(s|d)?',
  'delete(s|d)?',
  'erase(s|d)?',
  'destroy(s|ed)?',
  'remove(s|d)?',
  'purge(s|d)?',
  'anonymis(e|es|ed)',
  'anonymiz(e|es|ed)',
  'shredded',
  'wiped?',
)
const EN_WHEN = wordsLike(
  'years?',
  'months?',
  'weeks?',
  'days?',
  'hours?',
  'when',
  'until',
  'long(er)?',
  'after',
  'within',
  'once',
  'duration',
  'period',
  'indefinitely',
  'permanently',
  'forever',
  'as soon as',
  'necessary',
  'needed',
)

const EN: Signs = {
  access: [
    sign(
      'right (of|to) access',
      'right to (inspect|know)',
      'subject access',
      'access requests?',
      'article 15',
    ),
    [
      EN_MAY,
      wordsLike('access', 'inspect', 'cop(y|ies)', 'see', 'obtain', 'find out', 'know', 'check'),
      wordsLike('*data', 'information', 'what', 'records?'),
    ],
  ],
  automatedDecisions: [
    sign('profil(e|es|ed|ing)', 'automated decisions?*', 'automated[ -]decision*'),
    [
      wordsLike('automat*', 'algorithm*', 'machines?', 'by computer'),
      wordsLike('deci(de|des|ded|sion|sions)', 'decision-making', 'reject(s|ed)?', 'refuse(s|d)?'),
    ],
  ],
  complaint: [
    sign(
      'complain(s|t|ts)?',
      'supervisory authorit(y|ies)',
      '(data protection )?ombudsman',
      'regulator',
      'information commissioner*',
    ),
  ],
  consentWithdrawal: [
    [wordsLike('withdraw(s|n|al|ing)?', 'revok(e|ed|ing)', 'take back'), wordsLike('consent*', 'permission')],
  ],
  cookies: [sign('*cookies?', 'tracking pixels?', 'local storage')],
  disclosure: [
    sign(
      'disclos(e|es|ed|ure|ures|ing)',
      'pass(ed|es)? (on|to)',
      'hand(s|ed)? (\\p{L}{1,12} ){0,2}(over|on)',
    ),
    [
      EN_DATA,
      wordsLike(
        'shar(e|es|ed|ing)',
        'g(ive|iven|ives)',
        'send(s)?',
        'sent',
        'pass(ed|es)?',
        'publish(ed|es)?',
        's(ell|old|ells)',
        'transferred',
        'provided?',
        'forward(ed|s)?',
      ),
      wordsLike('to', 'with', 'on'),
    ],
  ],
  erasure: [
    sign('right to (be forgotten|erasure)', 'be forgotten', 'article 17'),
    [EN_MAY, wordsLike('eras(e|ed|ure)', 'delet(e|ed|ion)', 'remov(e|ed|al)', 'forgotten')],
  ],
  legalBasis: [
    sign(
      'legal bas(is|es)',
      'lawful bas(is|es)',
      'legal grounds?',
      'legitimate interests?',
      'legal obligations?',
      'public interest',
      'article 6*',
      '(based|rests?|relies|rely) on (\\p{L}{1,15} ){0,3}(consent|contract|law)',
      'with your consent',
      'processing (is based|rests|relies) on',
    ),
  ],
  marketingObjection: [
    [
      wordsLike('object(s|ion)?', 'opt[ -]out', 'unsubscribe', 'refuse', 'forbid', 'prohibit'),
      wordsLike('*marketing', 'advertis*', 'promotion*', 'newsletters?'),
    ],
  ],
  objection: [sign('object(s|ion|ions|ing)?', 'article 21')],
  portability: [
    sign(
      '*portab(ility|le)',
      'machine[ -]readable',
      '(to|another) (another )?(data )?controller',
      '(to|from one) (system|provider|service) to another',
      'article 20',
    ),
  ],
  provisionRequirement: [
    [
      wordsLike(
        '(provid(e|ing)|giv(e|ing)) (\\p{L}{1,15} ){0,3}(data|information|details)',
        "(do not|don['’]t) (provide|give)",
        'without (it|them|the data|this data|your data)',
      ),
      wordsLike(
        'requir*',
        'mandatory',
        'voluntary',
        'condition',
        'necessary',
        'cannot',
        'obliged',
        'optional',
        'must',
      ),
    ],
  ],
  rectification: [
    sign('rectif(y|ied|ication|ies)', 'article 16'),
    [EN_MAY, wordsLike('correct(ed|ion|ing|s)?', 'amend(ed)?', 'completed?', 'updated?', 'put right')],
  ],
  restriction: [sign('article 18'), [wordsLike('process*', 'use'), wordsLike('restrict(s|ed|ion|ing)?')]],
  retention: [sign('retention*', 'storage (period|time)s?', 'kept for'), [EN_KEEP, EN_WHEN]],
  security: [
    sign(
      'protect(ed|s)? (by|with|from|against)',
      'firewalls?',
      'passwords?',
      'locked',
      'encrypt*',
      'access rights',
      'security measures?',
      'backups?',
      'back[ -]ups?',
      'confidentiality',
      'information security',
    ),
  ],
  source: [
    sign('sources? of', 'data sources?', 'obtained from', 'sources?'),
    [
      wordsLike('get', 'receive(d)?', 'collect(s|ed)?', 'gather(ed)?', 'comes?', 'obtain(ed)?'),
      wordsLike('from', 'through'),
    ],
  ],
  specialCategories: [
    sign(
      'sensitive',
      'health',
      'medical',
      'allerg*',
      'special categor*',
      'religi*',
      'trade union*',
      'diagnos*',
      'ethnic*',
      'biometric*',
      'genetic*',
      'sexual*',
      'political*',
      'disabilit*',
      'illness*',
      'article 9',
    ),
  ],
  transfer: [
    sign(
      'third countr(y|ies)',
      'standard contractual clauses',
      'international transfers?',
      'adequacy decisions?',
    ),
    [
      wordsLike('EU', 'EEA', 'EU[/-]EEA', 'european', 'UK'),
      wordsLike('outside', 'beyond', 'out of', 'leave'),
    ],
    [
      wordsLike('transfer*', 'stored?', 'hosted', 'sent', 'servers?', 'held', 'processed'),
      wordsLike('united states', 'USA?', 'U\\.S\\.', 'india', 'china', 'abroad', 'overseas'),
    ],
  ],
}

const SIGNS: Readonly<Record<string, Signs>> = { en: EN, fi: FI, sv: SV }

/**
 * The matters that a sentence mentions, in the order of {@link TOPICS}: what it says of them is another question. Empty in a
 * language that is not read. A heading is read likewise.
 */
export const topicsOf = remembered((sentence: string, language: string): readonly Topic[] => {
  const signs = SIGNS[languageOf({ language })]
  return signs
    ? TOPICS.filter((topic) =>
        signs[topic].some((all) => all.every((expression) => says(sentence, expression))),
      )
    : []
})

/** True when a sentence mentions one matter. */
export const mentions = (sentence: string, language: string, topic: Topic): boolean =>
  topicsOf(sentence, language).includes(topic)
