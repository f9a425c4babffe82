import type { CheckedSection } from '../subject.js'
import type { Sentence } from './sentences.js'

import { clausesOf } from './clauses.js'
import { denies } from './denial.js'
import { mayMatch } from '../../matching/matches.js'
import { remembered } from '../../matching/remembered.js'
import { languageOf, rememberedBySection, says, sentencesIn, wordsLike } from './words.js'

/** What a notice says to be done, or not to be done at all. */
export const CLAIMS = [
  'automated',
  'collected',
  'cookies',
  'disclosed',
  'marketing',
  'special',
  'transferred',
] as const
export type Claim = (typeof CLAIMS)[number]

/** How a claim is told in a language: what it is about, and what is done to it. Both stand in one clause. */
type Telling = {
  about: RegExp
  done: RegExp
  /** Clauses that are about something else. */
  but?: RegExp
  /** Denials of a part only. */
  butDenied?: RegExp
  /** What says without a denial that it is not done: all data stay here. */
  instead?: RegExp
  /** What says by other verbs that it is not done: outsiders never see the data, a site free from cookies. */
  never?: RegExp
}

const FI_DATA =
  '(\\p{L}{0,20}tieto(ja|jasi|jaan|jen|a|mme)?|\\p{L}{0,20}tiedot|\\p{L}{0,20}tietosi|\\p{L}{0,20}tulokset|\\p{L}{0,20}luettelo|\\p{L}{0,20}lista|\\p{L}{0,20}listat|niitä|ne|nimet|nimi|yhteystiedot|\\p{L}{0,20}osoitteet|\\p{L}{0,10}numerot)'
const SV_DATA =
  '(\\p{L}{0,20}uppgift(er|erna)?|information(en)?|data|namn(en)?|\\p{L}{0,12}adresser(na)?|foton(a)?|bilder(na)?|fordringar(na)?|resultat(en)?|\\p{L}{0,20}listan|\\p{L}{0,20}listor(na)?|dem|de)'
const EN_DATA =
  '(data|information|details|names?|results?|lists?|them|records?|addresses|photos|pictures|debts)'

const FI: Record<Claim, Telling> = {
  automated: {
    about: wordsLike(
      '*profiloin*',
      '*profiloi*',
      '*automaattis*',
      '*automatisoi*',
      'automaattisesti',
      'algoritm*',
      'tekoäly*',
      'koneellisesti',
    ),
    done: wordsLike(
      '*profiloi(mme|daan|vat|da|nnin|ntiin|nti|ntia)?',
      '*profiloidaan',
      '(jaetaan|jaamme|ryhmitellään|ryhmittelemme|luokitellaan|luokittelemme|segmentoi(daan|mme)|pisteytetään)',
      '*päätö*',
      '*päätet\\p{L}{1,6}',
      'päättää',
      'hylät\\p{L}{1,6}',
      'hylkää',
      'hyväksyy',
      'ratkai\\p{L}{1,8}',
      'pistey\\p{L}{1,8}',
      'luokittelee',
    ),
    but: wordsLike('oikeu\\p{L}{1,6}', 'vastusta\\p{L}{1,6}', 'kieltä\\p{L}{1,6}', 'jos', 'mikäli'),
  },
  collected: {
    about: wordsLike(
      '*tieto(ja|a)',
      '*tietojasi',
      'tiedot',
      '*tiedot',
      'mitään',
      'IP-osoit*',
      '*selaim*',
      '*nimen',
      '*nimi',
      '*osoite*',
      '*osoittee*',
      '*sähköposti*',
      '*sijain*',
      '*käyntia*',
      '*kävijä*',
      '*sivupol*',
      '*laitte*',
    ),
    done: wordsLike(
      'kerä(ämme|tään|ä|tä|ää)',
      'tallen(namme|netaan|na|neta|tuu|tuvat)',
      'rekisteröi(daan|mme|dä|da|)',
      'kirja(amme|taan|ta|a)',
      'käsittele(mme)?',
      'käsitellä(än)?',
      'talleta(mme|taan)?',
    ),
    but: wordsLike(
      'muita',
      'muuta',
      'arkaluont\\p{L}{1,10}',
      'lapsi\\p{L}{1,8}',
      'lasten',
      'alle',
      'terveys\\p{L}{1,12}',
      'erityis\\p{L}{1,4}',
      '\\p{L}{1,30}(lta|ltä|sta|stä) lähteistä',
      'julkisista',
      'tarpeettomia',
      'enempää',
      'luotto\\p{L}{1,10}',
      'henkilötunnu\\p{L}{1,6}',
      'varten',
      'tarkoituksiin',
      'ulkopuolella',
    ),
  },
  cookies: {
    about: wordsLike(
      '*eväste(et|itä|iden|ellä|illä|istä|ttä|)',
      'cookie*',
      '*kävijäseuran\\p{L}{1,6}',
      'google analytics\\p{L}{0,6}',
    ),
    done: wordsLike(
      'käyt(ä|etä|ämme|etään|tää|össä|etty)',
      'aset(a|eta|amme|etaan|taa)',
      'tallen(na|neta|namme|netaan|tuu)',
      'hyödyn(nä|netä|nämme|netään|tää)',
      'ole',
      'kohdennamme',
      'seuraamme',
      'kerä(tään|ämme)',
      '(mitataan|mittaamme|lasketaan|laskemme)',
    ),
    but: wordsLike('muita', 'muut', 'muihin'),
    // A denial of some cookies is none of all, but what is told of some is told.
    butDenied: wordsLike(
      'välttämättöm\\p{L}{1,6}',
      'markkinointieväste\\p{L}{1,6}',
      'mainoseväste\\p{L}{1,6}',
      '(analytiikka|seuranta|tilasto|kohdennus|kolmannen)\\p{L}{0,20}',
      'seurantaan',
      'kohdentamiseen',
    ),
  },
  disclosed: {
    instead: wordsLike(
      '(tiedot|tietosi|rekisteri|\\p{L}{1,20}rekisteri|rekisterin tiedot) (on|ovat) (vain|ainoastaan|yksinomaan|pelkästään) (\\p{L}{1,25} ){1,3}käytössä',
    ),
    about: wordsLike(FI_DATA),
    done: wordsLike(
      'ovat myös (?!henkilö|hallitu|työnteki|johtoku|vapaaeht)(\\p{L}{1,25} ){1,4}(saatavilla|käytettävissä|käytössä)',
      '(luovu|anne|väli|välite|lähete|toimite|siirre|jae|julkais|myy|myyd|vuokra|ilmoite)(ta|tä|ä|a|taan|tään|ään)',
      '(luovu|anna|väli|lähet|toimi|siir|jaa|julkaise|myy)(tä|ta|t|rä)?(mme)',
      'luovut(a|amme|eta|etaan)',
      'anna(mme)?',
      'annetaan',
      'anneta',
      'julkaista(an)?',
      'lähetä',
      'lähetämme',
      'lähete(tään|tä)',
      'välitä',
      'välitämme',
      'jaeta(an)?',
      'jaamme',
      'toimita(mme)?',
      'myy',
      'myydä(än)?',
      'siirretään',
      'siirrämme',
      'luovuttaa',
      'antaa',
      'lähettää',
      'välittää',
      'siirtää',
    ),
    but: wordsLike(
      'säännönmukaise\\p{L}{1,3}',
      'säännöllisesti',
      'pääsääntöisesti',
      'lähtökohtaisesti',
      'paitsi',
      'ellei',
      'ellet',
      'ilman',
      'muuten',
      'muutoin',
      'muuhun',
      'muihin tarkoituksiin',
      'kaupallis\\p{L}{1,8}',
      'viranomais\\p{L}{1,6}',
      'lain',
      'laki',
      'laissa',
      'lakiin',
      'suostumuk\\p{L}{1,8}',
      'pyynnö\\p{L}{1,6}',
      'sinulle',
      'itsellesi',
      'rekisteröidylle',
      '\\p{L}{0,20}lomak\\p{L}{1,6}',
      'EU\\p{L}{0,2}',
      'EU:n',
      'ETA\\p{L}{0,2}',
      'ETA:n',
      'talousalue\\p{L}{1,4}',
      'unionin',
      'maihin',
      'oikeu\\p{L}{1,5}',
      'järjestelmästä toiseen',
      'toiselle rekisterinpitäjälle',
      'turvallisesti',
      'salattuna',
      'suojattuna',
      'voit',
      'asiakas',
      'itse',
      'antaessasi',
    ),
    butDenied: wordsLike('*markkinoi\\p{L}{1,14}'),
  },
  marketing: {
    about: wordsLike(
      '*markkinoin\\p{L}{1,8}',
      '*suoramarkkinoin\\p{L}{1,8}',
      '*mainon\\p{L}{1,6}',
      '*mainoks\\p{L}{1,6}',
      '*tarjouks\\p{L}{1,6}',
      '*uutiskirje\\p{L}{0,6}',
      '*mainosviest\\p{L}{1,6}',
    ),
    done: wordsLike(
      'käyt(etä|ä|etään|ämme)',
      'lähet(ä|etä|ämme|etään)',
      'harjoit\\p{L}{1,6}',
      'tehdä(än)?',
      'tee(mme)?',
      'markkinoi(mme|daan|da)',
      'hyödyn\\p{L}{1,6}',
      'kohden\\p{L}{1,8}',
      'luovuteta',
      'luovuta',
    ),
    but: wordsLike(
      'luovu\\p{L}{1,8}',
      'suostumuk\\p{L}{1,8}',
      'oikeu\\p{L}{1,5}',
      'kieltä\\p{L}{1,8}',
      'kiellä\\p{L}{0,2}',
      'jos',
      'ilman',
      'ellei',
      'eväste\\p{L}{1,8}',
      'sähköis\\p{L}{1,6}',
      'kolman\\p{L}{1,6}',
    ),
  },
  special: {
    about: wordsLike(
      '*arkaluont\\p{L}{1,10}',
      'erityis\\p{L}{1,4} (\\p{L}{1,12})?(henkilötieto)?ryhm\\p{L}{1,6}',
      'erityisiä henkilötietoja',
      '*terveys?(tieto|tiedo|tila)\\p{L}{1,6}',
      '*terveyde\\p{L}{1,6}',
      '*terveyttä',
      '*allergi\\p{L}{1,6}',
      '*diagnoos\\p{L}{1,6}',
      '*sairau\\p{L}{1,8}',
      '*vamma\\p{L}{0,6}',
      '*ruoka-?aine\\p{L}{1,12}',
      '*uskonno\\p{L}{1,8}',
      '*vakaumu\\p{L}{1,6}',
      '*ammattiliit\\p{L}{1,10}',
      '*lääkity\\p{L}{1,6}',
      '*etni\\p{L}{1,10}',
      '*biometri\\p{L}{1,10}',
    ),
    done: wordsLike(
      'kerä(ä|tä|ämme|tään)',
      'tallen(na|neta|namme|netaan)',
      'käsit(tele|ellä|telemme|ellään)',
      'kirja(a|ta|amme|taan)',
      'merki(tse|tä|tsemme|tään)',
      'rekisteröi(dä|daan|mme)',
      'kysy(mme|tään|tä|)',
      'talleta(an)?',
      'sisällä',
      'sisältää',
      'ole',
    ),
    but: wordsLike('muita', 'ilman', 'ellei', 'ellet', 'paitsi'),
  },
  transferred: {
    instead: wordsLike(
      'kaikki (\\p{L}{1,20} ){0,2}\\p{L}{0,20}(tiedot|tietosi|tietomme|palvelimet|palvelimemme) (\\p{L}{1,20} ){0,3}(pysyvät|säilyvät|säilytetään|tallennetaan|sijaitsevat|käsitellään|ovat) (\\p{L}{1,20} ){0,3}(EU:ssa|EU:n (alueella|sisällä)|(EU/)?(EU|ETA)-alueella|Euroopan (unionissa|unionin alueella|talousalueella)|Suomessa)',
    ),
    about: wordsLike(
      '(EU|ETA|EU:n|ETA:n|euroopan|unionin|talousalueen|EU[/-]ETA\\p{L}{0,2}|EU / ETA)(-| |\\p{L}{1,12}| tai| ja| sekä|:n|/){0,8}(ulkopuol\\p{L}{1,8})',
      'kolman(sii|sissa|teen|nessa)\\p{L}{0,3} (ma|val)\\p{L}{1,10}',
      '*yhdysval\\p{L}{1,8}',
      'USA\\p{L}{0,2}',
      'USA:(han|ssa|sta)',
      'intia(an|ssa)',
      'kiina(an|ssa)',
      'ulkomaille',
      'EU:n ulkopuol\\p{L}{1,8}',
      '(iso-)?britanni\\p{L}{1,6}',
    ),
    done: wordsLike(
      'siir(ry|retä|rä|retään|rämme|tyy|tyvät|tää)',
      'luovut(a|eta|amme|etaan)',
      'lähet(ä|etä|ämme|etään)',
      'tallentu(u|vat)',
      'tallen(na|neta|namme|netaan)',
      'säily(tä|tetä|tämme|tetään)',
      'käsit(tele|ellä|telemme|ellään)',
      'sijait(se|see|sevat)',
      'anneta(an)?',
      'anna(mme)?',
      'toimite(ta|taan)',
      'välite(tä|tään)',
      'olevil(la|le) palvelimil(la|le)',
      '(palvelin|palvelimet|konesali|konesalit) (\\p{L}{1,20} ){0,2}(on|ovat)',
      'palvelimilla',
    ),
    but: wordsLike(
      'ellei',
      'paitsi',
      'ilman',
      'muuten',
      'pääsääntöisesti',
      'lähtökohtaisesti',
      'säännönmukaisesti',
      'jos',
      'mikäli',
      'ensisijaisesti',
      'kilpailet',
      'oikeu\\p{L}{1,5}',
    ),
  },
}

const SV: Record<Claim, Telling> = {
  automated: {
    about: wordsLike(
      '*profiler\\p{L}{1,6}',
      '*automat\\p{L}{1,12}',
      'algoritm\\p{L}{0,6}',
      '*maskinell\\p{L}{0,2}',
    ),
    done: wordsLike(
      '*profiler(ing|as|ar|ingen)',
      '*beslut\\p{L}{0,12}',
      'beslutas',
      'avslås',
      'avgörs?',
      'avgör',
      'poängsätt\\p{L}{1,4}',
      'segmenter\\p{L}{1,4}',
      'del(as|ar) (\\p{L}{1,20} ){0,3}in',
      'rangordna(s|r)',
      'klassificera(s|r)',
    ),
    but: wordsLike('rätt', 'invända', 'motsätta', 'om'),
  },
  collected: {
    about: wordsLike(
      '*uppgifter(na)?',
      'information',
      'IP-adress\\p{L}{0,4}',
      '*webbläsare\\p{L}{0,3}',
      '*adress\\p{L}{0,4}',
      'namn',
      '*enhet\\p{L}{0,4}',
      '*plats\\p{L}{0,10}',
      'data',
    ),
    done: wordsLike(
      'samla(r|s)',
      'spara(r|s)',
      'lagra(r|s)',
      'registrera(r|s)',
      'registrerar',
      'behandla(r|s)',
      'antecknar?s?',
    ),
    but: wordsLike(
      'andra',
      'övriga',
      'känsliga',
      'barn\\p{L}{0,6}',
      'under',
      'hälso\\p{L}{1,12}',
      'särskilda',
      'offentliga',
      'onödiga',
      'för andra ändamål',
      'personbeteckning\\p{L}{0,6}',
      'utanför',
    ),
  },
  cookies: {
    never: wordsLike('(fri|fritt|fria) från (kakor|cookies)', 'kakfri(tt|a)?'),
    about: wordsLike('kak(a|or|orna)', '*kakor', '*cookies?', 'google analytics'),
    done: wordsLike('använd(er|s)', 'sätt(er|s)', 'lagra(r|s)', 'spara(r|s)', 'utnyttja(r|s)'),
    but: wordsLike('andra', 'nödvändiga'),
    butDenied: wordsLike('(analys|statistik|marknadsförings|spårnings|tredjeparts)\\p{L}{0,12}', 'för'),
  },
  disclosed: {
    never: wordsLike(
      '(utomstående|tredje part(er)?|ingen (annan|utomstående)|inga (andra|utomstående)) (får|kan|har|ges) (\\p{L}{1,20} ){0,2}(se|ta del av|tillgång till|insyn i) (\\p{L}{1,20} ){0,2}\\p{L}{0,20}(uppgift(er|erna)|information(en)?|registret)',
    ),
    about: wordsLike(SV_DATA),
    done: wordsLike(
      'lämna(r|s)',
      'ge(r|s)',
      'skicka(r|s)',
      'dela(r|s)',
      'säljer',
      'säljs',
      'publicera(r|s)',
      'vidarebefordra(r|s)',
      'överlåt(er|s)',
      'förmedla(r|s)',
      'sänd(er|s)',
      'mejla(r|s)',
      'lämnas ut',
      'utlämnas',
    ),
    but: wordsLike(
      'regelbundet',
      'regelmässigt',
      'i regel',
      'i huvudsak',
      'marknadsföring\\p{L}{0,8}',
      'utom',
      'utan',
      'om inte',
      'annars',
      'andra ändamål',
      'kommersiel\\p{L}{1,4}',
      'myndighet\\p{L}{0,6}',
      'lag',
      'lagen',
      'lagstift\\p{L}{1,8}',
      '*samtyck\\p{L}{0,4}',
      'begäran',
      'till dig',
      'rätt',
      'EU',
      'EES',
      'land',
      'annan personuppgiftsansvarig',
      'kan du',
      'du lämnar',
      'själv',
      'endast',
      'bara',
      'krypter\\p{L}{1,4}',
    ),
  },
  marketing: {
    about: wordsLike(
      '*marknadsföring\\p{L}{0,4}',
      '*reklam\\p{L}{0,6}',
      '*annons\\p{L}{0,6}',
      '*erbjudanden?',
      '*nyhetsbrev\\p{L}{0,4}',
    ),
    done: wordsLike(
      'använd(er|s)',
      'skicka(r|s)',
      'riktar',
      'riktas',
      'sänd(er|s)',
      'bedriver',
      'bedrivs',
      'gör',
      'görs',
    ),
    but: wordsLike(
      'lämna\\p{L}{0,2}',
      '*samtyck\\p{L}{0,4}',
      'rätt',
      'förbjuda',
      'om',
      'utan',
      'kakor',
      'tredje',
    ),
  },
  special: {
    about: wordsLike(
      'känslig\\p{L}{0,2}',
      'särskilda kategorier',
      '*hälso\\p{L}{1,16}',
      '*hälsa(n)?',
      '*allergi\\p{L}{0,6}',
      '*diagnos\\p{L}{0,6}',
      '*sjukdom\\p{L}{0,6}',
      '*funktionsneds\\p{L}{1,14}',
      '*relig\\p{L}{1,8}',
      '*fackförening\\p{L}{0,12}',
      '*medicin\\p{L}{0,8}',
      '*specialkost\\p{L}{0,4}',
      '*etnisk\\p{L}{0,4}',
      '*biometrisk\\p{L}{0,2}',
    ),
    done: wordsLike(
      'samla(r|s)',
      'spara(r|s)',
      'lagra(r|s)',
      'registrera(r|s)',
      'behandla(r|s)',
      'anteckna(r|s)',
      'frågar',
      'efterfrågas',
      'innehåller',
      'ingår',
      'finns',
      'noteras',
      'noterar',
    ),
    but: wordsLike('andra', 'utan', 'utom', 'om inte'),
  },
  transferred: {
    instead: wordsLike(
      '(all|alla|samtliga) (\\p{L}{1,20} ){0,2}(data|information|servrar|\\p{L}{0,20}uppgifter(na)?) (\\p{L}{1,20} ){0,3}(stannar|finns|ligger|lagras|sparas|förvaras|behandlas|hålls|är) (\\p{L}{1,20} ){0,3}(inom|i) (EU|EES|EU/EES|Finland|europeiska (unionen|ekonomiska samarbetsområdet))',
      '(uppgifterna|personuppgifter(na)?|dina uppgifter|data) (lagras|sparas|förvaras|behandlas|finns) (endast|bara|enbart|uteslutande) (inom|i) (EU|EES|EU/EES|Finland)',
    ),
    about: wordsLike(
      '(till |i |utanför |från )?(ett )?tredje ?(land|länder)\\p{L}{0,2}',
      'utanför (\\p{L}{1,14} (eller|och) |det )?(EU|EES|europeiska)\\p{L}{0,2}',
      '(till|i) (USA|förenta staterna|indien|kina|storbritannien)',
      'utomlands',
    ),
    done: wordsLike(
      'överför(s|as|a)?',
      'förs?( ut| över)?',
      'skicka(r|s)',
      'lämna(r|s)',
      'lagra(r|s)',
      'spara(r|s)',
      'behandla(r|s)',
      'sänd(er|s)',
      'finns',
      'servrar\\p{L}{0,2} (\\p{L}{1,20} ){0,2}(står|ligger|är)',
      'ges',
      'ger',
      'flyttas',
    ),
    but: wordsLike(
      'utom',
      'utan',
      'om inte',
      'i regel',
      'i huvudsak',
      'regelmässigt',
      'regelbundet',
      'rätt',
      'annars',
      'om',
    ),
  },
}

const EN: Record<Claim, Telling> = {
  automated: {
    about: wordsLike(
      'profil(e|es|ed|ing)',
      'automat(ed|ic|ically)',
      'algorithms?',
      'by (a )?(computer|machine)',
      'artificial intelligence',
    ),
    done: wordsLike(
      'profil(e|es|ed|ing)',
      'deci(de|des|ded|sion|sions)',
      'decision-making',
      'reject(s|ed)?',
      'approv(es|ed)',
      'scor(e|es|ed|ing)',
      'ranks?',
      'ranked',
      'segment(s|ed)?',
      'classif(y|ies|ied)',
      'categori[sz](e|es|ed)',
    ),
    but: wordsLike('right', 'object', 'if', 'ask', 'review(ed)?'),
  },
  collected: {
    about: wordsLike(
      'data',
      'information',
      'anything',
      'IP[ -]address(es)?',
      'browser',
      'names?',
      'e-?mail',
      'addresses',
      'location',
      'devices?',
      'pages',
    ),
    done: wordsLike(
      'collect(s|ed)?',
      'store(s|d)?',
      'record(s|ed)?',
      'log(s|ged)?',
      'process(es|ed)?',
      'gather(s|ed)?',
      'save(s|d)?',
      'register(s|ed)?',
    ),
    but: wordsLike(
      'other',
      'sensitive',
      'child(ren)?',
      'under',
      'health',
      'special',
      'public',
      'unnecessary',
      'more',
      'for other',
      'outside',
      'criminal',
      'from',
    ),
  },
  cookies: {
    never: wordsLike('free (from|of) cookies', 'cookie-free'),
    about: wordsLike('\\p{L}{0,12}cookies?', 'google analytics', 'analytics'),
    done: wordsLike('uses?', 'used', 'sets?', 'stores?', 'stored', 'places?', 'placed', 'employs?'),
    but: wordsLike('other', 'necessary', 'essential'),
    butDenied: wordsLike('(analytics|marketing|tracking|advertising|third[ -]party) cookies', 'to', 'for'),
  },
  disclosed: {
    never: wordsLike(
      '(outsiders|third parties|nobody else|no ?one else|no outsiders?) ((can(not)?|may|will|do|does|have|has|are|never|not|ever|get|given|able|allowed) ){0,4}(to )?(see|sees|access|view|access to) (\\p{L}{1,20} ){0,2}(data|information|details|register|records)',
    ),
    about: wordsLike(EN_DATA),
    done: wordsLike(
      'disclos(e|es|ed)',
      'shar(e|es|ed)',
      'giv(e|es|en)',
      'send(s)?',
      'sent',
      'pass(ed|es)?',
      'sold',
      'sell(s)?',
      'publish(ed|es)?',
      'provided?',
      'forward(ed)?',
      '(?<!the |an |your |by )e-?mail(s|ed)? (the|our|a|your)',
      'hand(s|ed)? (\\p{L}{1,12} ){0,2}(over|on|out|to)',
      'handed',
    ),
    but: wordsLike(
      'regularly',
      'routinely',
      'normally',
      'generally',
      'marketing',
      'except',
      'unless',
      'without',
      'otherwise',
      'for other',
      'commercial',
      'authorit(y|ies)',
      'law',
      'legal(ly)?',
      'legislation',
      'consent',
      'request',
      'to you',
      'right',
      'EU',
      'EEA',
      'countr(y|ies)',
      'another controller',
      'you (may|can|give|send|provide|share)',
      'only',
      'encrypted',
      'securely',
      'police',
      'court',
      'with your',
    ),
  },
  marketing: {
    about: wordsLike(
      '(direct )?marketing',
      'advertis(ing|ements?)',
      'promotion(s|al)?',
      'newsletters?',
      'offers',
    ),
    done: wordsLike('uses?', 'used', 'send(s)?', 'sent', 'carry out', 'do', 'target(s|ed)?', 'email'),
    but: wordsLike(
      'shar(e|ed)',
      'disclos(e|ed)',
      'sold',
      'sell',
      'consent',
      'right',
      'object',
      'if',
      'unless',
      'without',
      'cookies?',
      'third',
    ),
  },
  special: {
    about: wordsLike(
      'sensitive',
      'special categor(y|ies)',
      'health',
      'allerg(y|ies)',
      'medical',
      'diagnos(is|es)',
      'illness(es)?',
      'disabilit(y|ies)',
      'religio(n|us)',
      'trade[ -]union',
      'dietary',
      'ethnic(ity)?',
      'biometric',
      'medication',
    ),
    done: wordsLike(
      'collect(s|ed)?',
      'store(s|d)?',
      'record(s|ed)?',
      'process(es|ed)?',
      'hold(s)?',
      'held',
      'keep(s)?',
      'kept',
      'ask(s|ed)?',
      'noted?',
      'include(s|d)?',
      'contains?',
    ),
    but: wordsLike('other', 'without', 'unless', 'except'),
  },
  transferred: {
    instead: wordsLike(
      'all (\\p{L}{1,20} ){0,3}(data|information|servers|records|details) (\\p{L}{1,20} ){0,3}(stays?|remains?|kept|stored|held|hosted|processed|located|are|is) (\\p{L}{1,20} ){0,3}(in|within|inside) (the )?(EU|EEA|EU/EEA|European (Union|Economic Area)|Finland)',
      '(?<!\\p{L} )(personal |the |your )?(data|information) (is|are) (kept|stored|held|hosted|processed) (only|solely|exclusively) (in|within|inside) (the )?(EU|EEA|EU/EEA|Finland)',
    ),
    about: wordsLike(
      '(outside|beyond) (of )?(the )?(EU|EEA|european|UK)',
      'third countr(y|ies)',
      '(to|in|into) (the )?(united states|USA?|india|china|united kingdom)',
      '(abroad|overseas)',
    ),
    done: wordsLike(
      'transfer(s|red)?',
      'send(s)?',
      'sent',
      'store(s|d)?',
      'host(s|ed)',
      'servers? (\\p{L}{1,20} ){0,2}(are|is|stands?)',
      'held',
      'process(es|ed)?',
      'disclos(e|ed)',
      'shar(e|ed)',
      'kept',
      'leaves?',
      'move(d|s)?',
      'based',
      'located',
    ),
    but: wordsLike(
      'unless',
      'except',
      'without',
      'generally',
      'normally',
      'as a rule',
      'right',
      'otherwise',
      'if',
    ),
  },
}

const TELLINGS: Readonly<Record<string, Record<Claim, Telling>>> = { en: EN, fi: FI, sv: SV }

/** That a denial means everybody and always. */
const ALTOGETHER: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    'kenellekään',
    'koskaan',
    'lainkaan',
    'ollenkaan',
    'mitään',
    'missään',
    'ulkopuolis\\p{L}{1,6}',
    'sivullis\\p{L}{1,6}',
    'kolmansille',
    'muille',
    'eteenpäin',
    'milloinkaan',
    'yhtään',
    'mihinkään',
  ),
  sv: wordsLike(
    'aldrig',
    'ingen',
    'inga',
    'någon(sin)?',
    'några',
    'utomstående',
    'tredje part(er)?',
    'tredjeparter',
    'andra',
    'alls',
    'vidare',
    'ut',
  ),
  en: wordsLike(
    'never',
    'any(one|body|thing)?',
    'no( ?one|body)?',
    'third parties',
    'others',
    'at all',
    'outsiders?',
    'ever',
  ),
}

const readClaim = (sentence: string, locale: string, claim: Claim): 'denied' | 'told' | null => {
  const language = languageOf({ language: locale })
  const telling = TELLINGS[language]?.[claim]
  const altogether = ALTOGETHER[language]
  if (!telling || !altogether) return null
  const { about, but, butDenied, done, instead, never } = telling
  if (never && says(sentence, never) && !(but && says(sentence, but))) return 'denied'
  if (instead && says(sentence, instead) && !(but && says(sentence, but)) && !denies(sentence, language)) {
    return 'denied'
  }
  // What no part of the sentence can say need not be asked of each.
  if (!mayMatch(sentence, about) || !mayMatch(sentence, done)) return null
  if (sentence.trim().endsWith('?')) return null
  let answer: 'denied' | 'told' | null = null
  for (const { text } of clausesOf(sentence)) {
    if (!says(text, about) || !says(text, done)) continue
    const isDenied = denies(text, language)
    // An exception anywhere in the sentence makes a denial none.
    if (but && says(isDenied ? sentence : text, but)) continue
    if (isDenied && butDenied && says(sentence, butDenied)) continue
    if (isDenied) {
      if ((claim === 'disclosed' || claim === 'collected') && !says(text, altogether)) continue
      answer ??= 'denied'
    } else {
      answer = 'told'
    }
  }
  return answer
}

type Said = { claim: Claim; said: 'denied' | 'told' }

const readClaims = remembered((sentence, locale): readonly Said[] =>
  CLAIMS.flatMap((claim) => {
    const said = readClaim(sentence, locale, claim)
    return said === null ? [] : [{ claim, said }]
  }),
)

/**
 * Whether a sentence says that something is done (`told`) or that it is not done at all (`denied`); null where it says neither
 * for sure, as one with an exception does.
 */
export const claimOf = (sentence: string, locale: string, claim: Claim): 'denied' | 'told' | null =>
  readClaims(sentence, locale).find((one) => one.claim === claim)?.said ?? null

/** A sentence that says something for sure, and where it stands. */
type Claimed = { block: number; section: CheckedSection; sentence: Sentence } & Said

/** The sentences of a section that say that something is done, or that it is not done at all: see {@link claimOf}. */
export const claimsIn = rememberedBySection((section): readonly Claimed[] =>
  sentencesIn(section).flatMap(({ block, sentence }) =>
    readClaims(sentence.text, section.language).map((one) => ({ ...one, block, section, sentence })),
  ),
)
