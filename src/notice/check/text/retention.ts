import { denies } from './denial.js'
import { remembered } from '../../matching/remembered.js'
import { languageOf, says, wordsLike } from './words.js'

/** Numbers in words, as far as periods are told in them. */
const FI_NUMBER =
  '(\\d{1,4}([.,]\\d{1,2})?|yksi|yhden|kaksi|kahden|kolme|kolmen|neljä|neljän|viisi|viiden|kuusi|kuuden|seitsemän|kahdeksan|yhdeksän|kymmenen|kaksitoista|kahdentoista|viisitoista|viidentoista|kahdenkymmenen|kaksikymmentä|kolmenkymmenen|kolmekymmentä|viisikymmentä|viidenkymmenen|sata|sadan|puoli|puolen|puolentoista|puolitoista|muutaman|parin|yhdessä|kahdessa|kolmessa|neljässä|viidessä|kuudessa|seitsemässä|kahdeksassa|yhdeksässä|kymmenessä|muutamassa|parissa|puolessa)'
const FI_UNIT =
  '(kalenteri|luku|tili|vero|toiminta)?(vuo(si|tta|den|detta|teen|ssa|dessa|sien|deksi|ksi)|vuotta|kuukau(si|tta|den|deksi|sien)|viikon|viikko|viikkoa|päivän|päivä|päivää|päiväksi|vuorokau(si|tta|den|dessa)|kuukaudessa|viikossa|päivässä|tunnissa|tunnin|tunti|tuntia|kk|v|vrk)'
const SV_UNIT =
  '(kalender|läs|räkenskaps|verksamhets)?(år|års|året|åren|årets|månad(er|en|ers)?|vecka|veckor|veckan|dag(ar|en)?|dygn(et)?|timme|timmar|säsong(er|en)?|termin(er|en)?)'
const SV_NUMBER =
  '(\\d{1,4}([.,]\\d{1,2})?|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio|femtio|hundra|halvt?|ett halvt|några)'
const EN_UNIT =
  '(calendar |financial |school |tax |business |working )?(years?|months?|weeks?|days?|hours?|fortnights?|seasons?|semesters?)'
const EN_NUMBER =
  '(\\d{1,4}([.,]\\d{1,2})?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|fifty|hundred|half a|couple of)'

/** A length of time. */
export const PERIOD: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    `${FI_NUMBER} ?(\\([^)]{1,20}\\) )?(–|-)?(\\d{1,3} )?(viimeisen |seuraavan |täyden |kuluvan )?${FI_UNIT}`,
    `${FI_UNIT} (kuluttua|kuluessa|ajan|sisällä|päästä|jälkeen|verran|viimeisestä|päättymisestä|lopusta|lopussa|loppuun|mittai\\p{L}{0,6})`,
    '(vuosi|vuoden|kuukausi|kuukauden|viikko|viikon|vuorokausi|vuorokauden) (sen|siitä|tämän|niiden) (jälkeen|kuluttua|päätyttyä|\\p{L}{2,25}(sta|stä))',
    '(seuraavan|kuluvan|saman|sen|viimeisen) (kalenteri|luku|tili|toiminta)?(vuoden|kauden|kuukauden|viikon|päivän)',
    '(vuoden|kuukauden|viikon|vuorokauden|päivän) (kuluttua|kuluessa|ajan|sisällä|päästä)',
    '\\d{1,3}(-|–| )?(vuoden|vuotta|kk|v|kuukauden|päivän|vrk)',
    '(heti|välittömästi|viipymättä|saman tien|vuosikymmenen)',
    '\\p{L}{1,20}(vuosi|vuoden|vuotta|kuukautta|kuukauden|viikkoa) \\p{L}{1,20}(sta|stä)',
  ),
  sv: wordsLike(
    `${SV_NUMBER} ?(\\([^)]{1,20}\\) )?(hela |följande )?${SV_UNIT}`,
    `\\d{1,3} ?(–|-) ?\\d{1,3} ${SV_UNIT}`,
    '(samma|följande|nästa|innevarande) (kalender|läs|räkenskaps|verksamhets)?(dag|vecka|månad|år)',
    '(genast|omedelbart|utan dröjsmål|direkt)',
    '\\d{1,3}-årig\\p{L}{0,2}',
  ),
  en: wordsLike(
    `${EN_NUMBER}(-| )?( ?\\([^)]{1,20}\\) )?(more |full |further |whole )?${EN_UNIT}`,
    `\\d{1,3} ?(–|-|to) ?\\d{1,3} ${EN_UNIT}`,
    'the (end of the|following|same|next) (calendar |financial |school |tax |business )?(year|month|week|day|season|term)',
    '(immediately|at once|straight away|without delay|right away)',
  ),
}

/** An event, or something else that decides how long. */
const CRITERION: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    'kun',
    'kunnes',
    'jolloin',
    'jälkeen',
    'asti',
    'saakka',
    '\\p{L}{2,30}(mi|y|u)seen',
    '*päätt(yy|ynyt|yessä|ymisestä|ymiseen|yvät|ymisen|yneet|ynyttä|yttyä)',
    'päätyttyä',
    'loput?tua',
    'loppuun',
    'erottua',
    '*eroa(misesta|miseen|misen|a)',
    '*umpeu\\p{L}{1,10}',
    'voimassa(?! olev)',
    '\\p{L}{3,30}(n|den|ksen) (keston )?ajan',
    '\\p{L}{3,30}aikana',
    '*ajaksi',
    'riippuu',
    'määräyty(y|vät)',
    'määritt(ää|elee|elevät)',
    'peru(t|uttaa|u|taan|utat|uu|utetaan|uttamiseen)',
    'irtisan\\p{L}{1,12}',
    'vaihtuessa',
    '\\p{L}{3,25}(ttua|ttyä|tua|tyä)',
    '\\p{L}{3,25}(yessä|uessa|aessa|äessä|oessa)',
    // Not of those who do something: `palveluntarjoajan`, `maksajan`.
    '(?!säily|määrä|vähimmäis|enimmäis|jonkin|\\p{L}{0,30}(?:t|tarjo|maks|laina|vuokra|sa)ajan(?!\\p{L}))\\p{L}{4,30}ajan',
    // A period or an event as the value of a list: `asumisaika`, `kuluva kalenterivuosi`.
    '(asumis|asiakkuus|jäsenyys|koe|kausi|kurssi|laina|opiskelu|sopimus|takuu|työsuhde|valitus|vanhenemis|voimassaolo|vuokra)-?aika',
    '(kuluva|seuraava|sama) (kalenteri|luku|tili|toiminta)?(vuosi|kausi|kuukausi)',
    'niin kauan (kuin|kun)',
    'ennen',
    'alkaen',
    'lukien',
    'pysyvästi (säilytettäv|arkistoi)\\p{L}{1,12}',
  ),
  sv: wordsLike(
    'när',
    'då (\\p{L}{1,20} ){1,3}(har|är|slutar|upphör(t)?|avslutas|löper|går)',
    'tills(?! vidare)',
    'till dess',
    'efter',
    'sedan',
    'så länge',
    'under (\\p{L}{1,20} ){0,2}\\p{L}{3,30}(tid|tiden|perioden|förhållandet|skapet|säsongen|kursen|utbildningen|avtalet)',
    'upphör\\p{L}{0,3}',
    'avsluta\\p{L}{0,3}',
    'utgång(en)?',
    'slutet',
    'vid (\\p{L}{1,20} ){1,2}slut',
    'beror på',
    'bestäms (av|utifrån|enligt)',
    'avgörs av',
    'medan',
    'innan',
    'fram till',
    'i samband med',
    'vid (utträde|avslut|uppsägning)\\p{L}{0,4}',
    'gäller',
    'återkalla\\p{L}{0,2}',
  ),
  en: wordsLike(
    'when',
    'once',
    'until(?! further)',
    'after',
    'following',
    'while',
    'as long as',
    'so long as',
    'as soon as',
    'end(s|ed)?',
    'expir(y|es|ed|ation)',
    'clos(ed|es|ure)',
    'depends? on',
    'determined by',
    'for the (duration|length|life|term) of',
    'during',
    'throughout',
    'before',
    'upon',
    'withdraw(n|s|al)?',
    'termination',
    'cancel\\p{L}{0,8}',
    'if you (leave|ask|withdraw)',
    'on (leaving|resignation|departure)',
  ),
}

/** A law by its name, its section or who gives orders under it. */
const NAMED_LAW: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    '(?!(?:sovellettav|voimass|pakottav))\\p{L}{4,30}lai(n|ssa|sta|lla)',
    '\\p{L}{4,30}laki(a|in)?',
    '\\p{L}{4,30}asetuks(en|essa|esta)',
    '*arkisto(laito|toime|nmuodostu)\\p{L}{1,12}',
    'kansallisarkisto*',
    'arkistolai\\p{L}{1,6}',
    '\\d{1,3} ?§',
    'luvun',
    '\\d{1,4}/\\d{4}',
  ),
  sv: wordsLike(
    '(?!lagstift)\\p{L}{4,30}lag(en|ens|stiftningen)?',
    '\\p{L}{4,30}förordning(en|ens)?',
    'riksarkivets?',
    'arkivlag\\p{L}{0,4}',
    'lagen om',
    '\\d{1,4}/\\d{4}',
    'kap\\.?',
    '§',
  ),
  en: wordsLike(
    '\\p{L}{3,30} act',
    'act on',
    '\\p{L}{3,30} (code|regulations)',
    'national archives?',
    'archives act',
    'sections? \\d{1,4}',
    '\\d{1,4}/\\d{4}',
    'statute of limitations',
    'limitation period',
  ),
}
const SECTION_SIGN = /§\s?\d|\d\s?§|\bArt(?:\.|icle)\s?\d/iu

/** Law, and no more said of it. */
const SOME_LAW: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    'lain',
    'laki',
    'lakien',
    'lakiin',
    'laissa',
    'lakisäätei\\p{L}{1,8}',
    'lainsäädän\\p{L}{1,10}',
    'lainsäädäntö\\p{L}{0,6}',
    'viranomaismääräy\\p{L}{1,10}',
    'säädö\\p{L}{1,10}',
    'säänn(ös|ökset|öksiä|östen|ösperusteella)\\p{L}{0,6}',
  ),
  sv: wordsLike(
    'lag',
    'lagen',
    'lagar',
    'lagstadga\\p{L}{1,4}',
    'lagstiftning\\p{L}{0,4}',
    '\\p{L}{1,20}lagstiftningen',
    'bestämmelse\\p{L}{1,4}',
    'författning\\p{L}{0,4}',
  ),
  en: wordsLike('laws?', 'legal', 'legally', 'statutory', 'legislation', 'regulations?', 'regulatory'),
}

/** It is kept while it is needed: that is what the law says to everybody, and tells nothing. */
const TAUTOLOGY: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    '(niin|siihen|sen) (kauan|pitkään|ajan|asti)?,? ?(kuin|kun|jonka|aikaa) (\\p{L}{1,30}(-\\p{L}{1,20})? ?,? ?){0,9}(tarpeen|tarpeelli\\p{L}{0,8}|tarvetta|välttämät\\p{L}{1,6}|tarvitaan|tarvitsemme|tarvitsee|vaatii|edellyttä\\p{L}{1,4}|vaativat|edellyttävät|perusteltua|asianmukaista|hyödylli\\p{L}{1,5}|aiheellista|tarkoituksenmukaista|syytä|kohtuullista)',
    '\\p{L}{3,30} (ajan|aikana) (ja|sekä) (tarpeellisen|tarvittavan|vaadittavan|riittävän|kohtuullisen|sopivan|jonkin) (\\p{L}{1,20} ){0,2}(ajan|aikaa|ajanjakson)( (sen|siitä|tämän|niiden) (jälkeen|eteenpäin))?',
    '\\p{L}{3,30} (ajan|aikana) (ja|sekä) (sen|siitä|tämän|niiden) (jälkeen|päätyttyä) (\\p{L}{1,20} )?(tarpeellisen|tarvittavan|vaadittavan|riittävän|kohtuullisen|sopivan|jonkin) (\\p{L}{1,20} ){0,2}(ajan|aikaa)',
    '(tarpeellisen|tarvittavan|vaadittavan|vaaditun|riittävän|kohtuullisen|asianmukaisen|välttämättömän|tarkoituksenmukaisen|sopivan|perustellun|tarvitseman|tarpeellisena|tarvittavana) (\\p{L}{1,20} ){0,2}(ajan|aikaa|ajanjakson|pituisen)',
    '(edellyttämän|vaatiman|tarvitseman|mukaisen|mukainen|edellyttämä) (\\p{L}{1,20} ){0,2}(ajan|aika|aikaa|ajanjakson)',
    '(kun|kunnes|sitten kun|jos|mikäli|jollei) (\\p{L}{1,30} ){0,6}(ei|eivät|emme|en) (\\p{L}{1,20} ){0,6}(tarvit\\p{L}{1,6}|tarpeen|tarpeellis\\p{L}{1,6}|tarvetta|käyttöä|perustetta|syytä)',
    '(kun|kunnes) (\\p{L}{1,30} ){0,8}(tarpeettom\\p{L}{1,8}|vanhentu\\p{L}{1,8}|perusteetto\\p{L}{1,8})',
    '(tarpeettom|vanhentune|turh)\\p{L}{1,8} (\\p{L}{1,20} ){0,5}(poiste|hävite|tuhot|poistuv|poisti)\\p{L}{0,8}',
    '(poiste|hävite)\\p{L}{1,6} (\\p{L}{1,20} ){0,3}(tarpeettom|vanhentune)\\p{L}{1,8}',
    '(kun|kunnes) (\\p{L}{1,30} ){0,6}(tarve|tarvetta|peruste|perustetta|käyttötarkoitus|tarkoitus) (\\p{L}{1,20} ){0,2}(päätty|lakka|poistu|täytty|toteutu|loppu|saavute)\\p{L}{0,8}',
    'tarpeettomaksi (käy|muuttu|jää)\\p{L}{1,8}',
    'tarpeen mukaan',
    'tarvittaessa',
    '(käyttö)?tarkoituksen (mukaan|mukaisesti|perusteella)',
    'tapauskohtaisesti',
    '(kuinka|miten) (kauan|pitkään) (\\p{L}{1,20} ){0,4}(tarvitaan|tarvitsemme|tarpeen|tarpeelli\\p{L}{1,6})',
    '(onko|ovatko|ovat|tarvitaanko) (\\p{L}{1,20} ){0,5}(tarpeen|tarpeelli\\p{L}{1,6}|tarvetta)',
    '(tarpeelli|tarpee)\\p{L}{1,8} (arvioidaan|tarkistetaan|tarkastellaan)',
    'tarvitaanko',
    '(tietojen|niiden|säilyttämisen) (tarpeellisuu|tarve|tarpee)\\p{L}{1,10}',
    '(ei|emme) (säilytetä|säilytä|pidetä) (\\p{L}{1,20} ){0,3}(pidempään|kauemmin|pitempään) (kuin )?(\\p{L}{1,20} ){0,5}(tarpeen|tarpeellista|välttämätöntä|tarvitaan)',
  ),
  sv: wordsLike(
    '(så|lika) länge (som )?(\\p{L}{1,25} ,?){0,9}(nödvändig\\p{L}{0,3}|behöv\\p{L}{1,4}|behov|krävs|kräver|motiver\\p{L}{1,4}|relevant\\p{L}{0,2}|erforder\\p{L}{1,6}|lämplig\\p{L}{0,2}|befog\\p{L}{1,4}|skäl|skälig\\p{L}{0,2}|ändamålsenlig\\p{L}{0,2}|förutsätter)',
    '(nödvändig|skälig|rimlig|lämplig|erforderlig|behövlig|tillräcklig|ändamålsenlig) (tid|period|tidsperiod)\\p{L}{0,2}',
    '(när|då|tills|om|sedan|till dess att) (\\p{L}{1,25} ){0,6}(inte|ej) (längre )?(\\p{L}{1,25} ){0,3}(behöv\\p{L}{1,4}|nödvändig\\p{L}{0,3}|relevant\\p{L}{0,2}|behov|aktuell\\p{L}{0,2}|(grund|anledning|orsak|skäl) (att|för)|fyller)',
    '(när|då) (\\p{L}{1,25} ){0,4}(blivit|blir) (onödig|inaktuell|obehövlig|föråldr)\\p{L}{0,4}',
    '(om|huruvida) (\\p{L}{1,25} ){0,4}(fortfarande |längre )?(behövs|är nödvändiga|är relevanta)',
    '(onödiga|föråldrade|inaktuella|gamla) (\\p{L}{1,20} ){0,2}(uppgifter|personuppgifter) (\\p{L}{1,20} ){0,2}(rader|gallr|tas bort|förstör|rensas)\\p{L}{0,3}',
    '(rader|gallr|rensa)\\p{L}{1,3} (\\p{L}{1,20} ){0,2}(onödiga|föråldrade|inaktuella|gamla)',
    '(när|då|tills) (\\p{L}{1,25} ){0,4}(behovet|ändamålet|syftet|grunden) (\\p{L}{1,20} ){0,3}(upphör|uppfyll|försvunnit|nåtts|avslut)\\p{L}{0,4}',
    'vid behov',
    'efter behov',
    'inte längre än (\\p{L}{1,20} ){0,5}(nödvändigt|behövs|behöver|krävs)',
    '(tid|den tid) som (\\p{L}{1,20} ){0,6}(krävs|behövs|är nödvändig|kräver|förutsätter)',
    'från fall till fall',
    'enligt ändamålet',
    'behovet av (uppgifterna|att)',
  ),
  en: wordsLike(
    '(for )?(as|so|no|not) (long|longer) (as|than) ?(\\p{L}{1,20} ,?){0,9}(necessary|need(ed|s)?|require(d|s)?|relevant|useful|appropriate|reasonabl[ey]|legitimate|justified|want|wish|see fit|think fit|purposes?|practicable|business)',
    '(an?|the|for) (appropriate|reasonable|necessary|suitable|sufficient|adequate|required|proportionate) (period|time|amount of time|length of time|duration)( of time)?',
    "(when|once|until|if|after) (\\p{L}{1,20} ){0,6}(no longer|not|n[’']t) (\\p{L}{1,20} ){0,4}(need(ed)?|necessary|required?|relevant|useful|use|serves?)",
    '(whether|if) (\\p{L}{1,20} ){0,4}(still )?(needed|necessary|required|relevant|need (them|it))',
    '(when|once|until) (\\p{L}{1,20} ){0,4}(needs?|purposes?|reasons?) (\\p{L}{1,20} ){0,4}(ends?|ended|ceases?|fulfilled|achieved|met|served|over)',
    'as (needed|necessary|required|appropriate)',
    '(unnecessary|outdated|old|obsolete|unneeded|redundant|out-of-date) (\\p{L}{1,20} ){0,2}(data|information|details|records?|files?) (are|is|will be) (\\p{L}{1,20} ){0,2}(deleted|removed|erased|destroyed)',
    '(delete|remove|erase|destroy)s? (\\p{L}{1,20} ){0,2}(unnecessary|outdated|old|obsolete|unneeded|redundant)',
    'case[ -]by[ -]case',
    '(time|period) (\\p{L}{1,20} ){0,6}(necessary|needed|required)( (for|to) (\\p{L}{1,20} ){0,4}purposes?)?',
    '(the )?need (for|to keep) (the )?(data|them|it|information)',
  ),
}

/** Words for a time that is none. */
const MEANINGLESS: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    '(ajan|aikana|aikaa|keston|voimassaolon) (ja|sekä|tai) (\\p{L}{1,20} )?(sen|siitä|niiden) (jälkeen|eteenpäin|jälkeenkin)',
    '(ajan|aikana|aikaa|keston|voimassaolon) (ja|sekä|tai) (\\p{L}{1,20} )?(sen|niiden) (päätyttyä|loputtua|lakattua)(?=\\s{0,2}[.;]|$)',
    '(tietyn|määrätyn|määritellyn|jonkin|pitkän|lyhyen|rajallisen|rajoitetun|sovitun|erikseen määritellyn|asetetun|normaalin) (\\p{L}{1,20} ){0,2}(ajan|aikaa|ajanjakson)',
    'määräajan',
    '(jonkin aikaa|pitkään|lyhyesti|mahdollisimman (lyhyen|vähän) (ajan|aikaa))',
    '(sisäis|omien|oman|rekisterinpitäjän|yhtiön|erillis|voimassa olev|tiedonohjaus|arkistonmuodostus|säilytys)\\p{L}{0,8} (\\p{L}{1,20} ){0,2}(ohjei|ohjeen|käytän|periaattei|suunnitelma|linjau|säilytysaik|aikataulu)\\p{L}{1,12}',
    '(vaihtele(e|vat)|vaihdella)',
    '(riippuu|riippuen|mukaan|määräytyy|määräytyvät) (\\p{L}{1,20} ){0,2}(tiedosta|tietotyypi\\p{L}{1,5}|tiedon (tyypistä|laadusta|luonteesta)|tilanteesta|tapauksesta|tietolaji\\p{L}{1,4}|tiedon luonteen)',
    '(riippu|määräyty|vaihtel)\\p{L}{1,6} (\\p{L}{1,20} ){0,2}(tekijästä|tekijöistä|seikoista|asioista|olosuhteista|tekijän mukaan|tekijöiden mukaan)',
    '(säännöllisesti|ajoittain|aika ajoin|määräajoin|säännöllisin väliajoin)',
    'riittävän kauan',
    'hyvän tavan',
  ),
  sv: wordsLike(
    '(under|så länge|tiden) (\\p{L}{1,25} ){0,6}(och|samt) (\\p{L}{1,20} )?(därefter|efter det|en tid efter|även efter|efteråt)',
    '(en )?(viss|bestämd|begränsad|kort|lång|kortare|längre|avsevärd|ansenlig|fastställd|överenskommen) (tid|period|tidsperiod)',
    '(interna|våra|egna|gällande|separata|(kommun|bolag|förening|församling|koncern|organisation)(ens|ets|s)|stadens|skolans) (\\p{L}{1,20} ){0,2}\\p{L}{0,25}(anvisningar(na)?|riktlinjer(na)?|regler(na)?|rutiner(na)?|plan(en)?)',
    'arkivplan\\p{L}{0,3}|gallringsplan\\p{L}{0,3}',
    'varierar',
    'beror på (uppgiften|uppgifternas (art|typ)|situationen|(vilken|vilket|vilka) (uppgift|typ|slag|sort)\\p{L}{0,3})',
    '(regelbundet|då och då|med jämna mellanrum|periodvis)',
    'tillräckligt länge',
  ),
  en: wordsLike(
    '(duration|term|length|time|during|while|as long as) (\\p{L}{1,20} ,?){0,8}and (\\p{L}{1,20} )?(thereafter|afterwards|after that|beyond|after)',
    '(a|for) (certain|limited|short|long|considerable|substantial|lengthy|brief|specified|defined|set|fixed|given|agreed) (period|time|amount of time|length of time)( of time)?',
    '(for )?(some|a) (time|while)',
    '(our|internal|the) (\\p{L}{1,20} ){0,2}(retention (policy|schedule|rules|plan|policies)|guidelines|schedule|procedures|practices|policies)',
    '(varies|vary)',
    'depends? on (the |what |which )?(type|nature|kind|sort|situation|circumstances)( of (the )?(data|information))?',
    '(regularly|periodically|from time to time|at regular intervals|routinely)',
    'long enough',
  ),
}

/** How often something is looked at: no time for which it is kept. */
const INTERVAL: Readonly<Record<string, RegExp>> = {
  sv: wordsLike(
    'med \\p{L}{2,10} (års|månaders) mellanrum',
    'vart(annat| tredje| fjärde| femte| tionde) år',
    'var sjätte månad',
  ),
  en: wordsLike(
    'every (other|second|two|three|four|five|six|ten|\\d{1,2}) (years?|months?)',
    'every other year',
  ),
}

/** After an end that is told, some time more. */
const SOME_TIME_MORE: Readonly<Record<string, RegExp>> = {
  sv: wordsLike(
    '(och|samt) (under )?(en|någon) ((skälig|rimlig|viss|lämplig|kort) )?(tid|period) (därefter|efter det|efteråt|framåt|framöver|till)(?! (dess|och))',
  ),
  en: wordsLike(
    'and (for )?(a|some) ((reasonable|certain|suitable|appropriate|short|limited) )?(time|period|while)( of time)? (thereafter|afterwards|after (that|it|which))',
  ),
}

/** Without an end. */
const OPEN: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    '(?<!voimassa )toistaiseksi(?! voimassa)',
    '(vähintään|ainakin)',
    '(tarvittaessa|mahdollisesti|joskus|toisinaan|usein) (\\p{L}{1,20} )?(pidempään|kauemmin|pitempään|toistaiseksi)',
    '(tai|ja|taikka) (\\p{L}{1,20} )?(pidempään|kauemmin|pitempään)',
    '(pysyvästi|ikuisesti|rajattoman ajan|rajoituksetta|määräämättömän ajan|määrittelemättömän ajan|määräämättömäksi ajaksi|määrittelemättömäksi ajaksi|rajattomaksi ajaksi|ei määräaikaa|ainiaaksi)',
    '(ei|emme) (\\p{L}{1,20} )?(poisteta|poista|hävitetä|hävitä|tuhota|tuhoa)',
  ),
  sv: wordsLike(
    'tills vidare',
    '(minst|åtminstone)',
    '(eller|och) (vid behov )?längre',
    'vid behov längre',
    '(permanent|för evigt|för alltid|obegränsad tid|på obestämd tid|på obegränsad tid|varaktigt|utan tidsgräns)',
    '(raderas|raderar|gallras|förstörs|tas) (\\p{L}{1,20} )?(inte|aldrig)',
    'aldrig (\\p{L}{1,20} )?(raderas|raderar|bort)',
  ),
  en: wordsLike(
    'until further notice',
    'indefinitely',
    '(at least|not less than|a minimum of|minimum)',
    'or (\\p{L}{1,20} )?longer',
    '(and|or) longer',
    'longer (if|where|when) (\\p{L}{1,20} ){0,3}(needed|necessary|required|appropriate|useful)',
    '(for ever|forever|permanently|perpetuity|without limit|no time limit|an indefinite period|unlimited)',
    '(never|not) (be )?(delete|deleted|erase|erased|remove|removed|destroyed|destroy)',
  ),
}

/** Where an end is told after all. */
const AT_MOST: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    'enintään',
    'korkeintaan',
    // Some of it for ever, and of the rest an end.
    '(muut|muilta osin|loput) (\\p{L}{1,30} ){0,4}(hävite|poiste|tuhot)\\p{L}{1,6}',
    '(ylä|aika)raja(na)?',
    '(ei|emme|eikä|emmekä) säily(tä|tetä) (\\p{L}{1,20} ){0,3}(toistaiseksi|pysyvästi|ikuisesti|rajattom\\p{L}{1,6}|määräämättöm\\p{L}{1,8})',
    'kuitenkin',
    'viimeistään',
    'asti',
    'saakka',
    'kunnes',
    'ennen kuin',
    '(arkisto|historia|tutkimus|tilasto)\\p{L}{1,20}',
    'kansallisarkisto\\p{L}{1,4}',
  ),
  sv: wordsLike(
    'högst',
    'maximalt',
    'längst',
    'senast',
    'dock',
    'tills(?! vidare)',
    'förrän',
    'innan',
    'arkiv\\p{L}{1,20}',
    'riksarkivets?',
    'historisk\\p{L}{1,3}',
  ),
  en: wordsLike(
    'at most',
    'up to',
    'no(t)? (longer|more) than',
    'maximum',
    'until(?! further)',
    'before',
    'unless',
    'archiv\\p{L}{1,10}',
    'historical',
    'latest',
  ),
}

/** The period is told elsewhere, and it says where. */
const REFERS: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    'kohda(ssa|sta|n)',
    'taulukossa',
    'taulukosta',
    'liitteessä',
    'luettelossa',
    '(alla|seuraavasti|seuraavat)',
    'osiossa',
    '*pyynnöst\\p{L}{1,4}',
  ),
  sv: wordsLike('punkt', 'avsnitt(et)?', 'tabell(en)?', 'bilaga(n)?', 'nedan', 'följande'),
  en: wordsLike('section', 'table', 'annex', 'below', 'following', 'appendix'),
}

/** Words that only lead to what decides. */
const DECIDED_BY =
  /määräyty\p{L}{1,6}|määrit\p{L}{1,8}|riippu\p{L}{1,4}|bestäms\s\p{L}{1,8}|beror\spå|avgörs\sav|determined\sby|depends?\son/giu

/** How often what is kept is looked through. */
const OFTEN: Readonly<Record<string, RegExp>> = {
  fi: wordsLike(
    '\\p{L}{0,15}(vuosi|kuukausi|viikko)(ttain|ttaisessa|ttaisen)',
    'vuosittai\\p{L}{1,6}',
    'kerran (\\p{L}{1,20} ){0,2}(vuodessa|kuukaudessa)',
    '(joka|kunkin) (vuoden|vuosi|kevät|syksy|kuukausi)',
  ),
  sv: wordsLike(
    'årlig(en|a|t)',
    'varje (år|månad|vår|höst|januari|halvår)',
    'en gång (om året|i månaden|per år)',
    'halvårsvis',
    'kvartalsvis',
    'månatligen',
  ),
  en: wordsLike(
    'annual(ly)?',
    'yearly',
    'monthly',
    'quarterly',
    '(every|each) (year|month|quarter|spring|autumn|january|summer)',
    'once a (year|month)',
    'twice a year',
  ),
}
const DELETED: Readonly<Record<string, RegExp>> = {
  fi: wordsLike('poist\\p{L}{1,12}', 'hävit\\p{L}{1,8}', 'tuhot\\p{L}{1,6}'),
  sv: wordsLike(
    'rader\\p{L}{1,3}',
    'gallr\\p{L}{1,4}',
    'ta(s|r) (\\p{L}{1,20} ){0,4}bort',
    'förstör\\p{L}{0,2}',
    'rensa\\p{L}{0,2}',
  ),
  en: wordsLike('delet\\p{L}{1,3}', 'remov\\p{L}{1,3}', 'eras\\p{L}{1,3}', 'destroy\\p{L}{0,3}'),
}

/** That data are brought up to date. */
const UPKEEP: Readonly<Record<string, RegExp>> = {
  sv: wordsLike('uppdater(as|ar|ade)', 'ajourför(s)?', 'kompletter(as|ar)', 'korriger(as|ar)'),
  en: wordsLike('updated?', 'brought up to date', 'supplemented'),
}
const KEEPS: Readonly<Record<string, RegExp>> = {
  sv: wordsLike('(spara|lagra|bevara|förvara|arkivera)(s|r)?', 'behåll(a|er|s)', '*tid(en|er)?'),
  en: wordsLike('keeps?', 'kept', 'stor(e|es|ed|age)', 'retain(s|ed)?', 'retention', 'held', 'period'),
}

/** How a sentence tells of the time for which data are kept. */
export type RetentionTold =
  /** A period, an event or a law that decides. */
  | 'definite'
  /** A review that comes round, by a rule that is not told. */
  | 'reviewed'
  /** Some law, and not which. */
  | 'someLaw'
  /** As long as it is needed. */
  | 'tautology'
  /** Words for a time that is none. */
  | 'meaningless'
  /** Without an end. */
  | 'open'

const without = (text: string, expression: RegExp): string => text.replace(expression, ' · ')

/** What a sentence tells of the time for which data are kept; null where it tells nothing of it, or its language is not read. */
export const retentionTold = remembered((sentence: string, locale: string): null | RetentionTold => {
  const language = languageOf({ language: locale })
  const [atMost, criterion, meaningless, namedLaw, open, period, refers, someLaw, tautology] = [
    AT_MOST,
    CRITERION,
    MEANINGLESS,
    NAMED_LAW,
    OPEN,
    PERIOD,
    REFERS,
    SOME_LAW,
    TAUTOLOGY,
  ].map((all) => all[language])
  if (
    !atMost ||
    !criterion ||
    !meaningless ||
    !namedLaw ||
    !open ||
    !period ||
    !refers ||
    !someLaw ||
    !tautology
  )
    return null
  const isByLaw = says(sentence, namedLaw) || SECTION_SIGN.test(sentence)
  if (says(sentence, open) && !isByLaw && !says(sentence, atMost)) return 'open'
  if (isByLaw) return 'definite'
  const more = SOME_TIME_MORE[language]
  if (more && says(sentence, more) && !says(sentence, period)) return 'meaningless'
  const isTautology = says(sentence, tautology)
  const [deleted, interval, often] = [DELETED, INTERVAL, OFTEN].map((all) => all[language])
  const isDeleted = deleted !== undefined && says(sentence, deleted)
  const kept = without(sentence, tautology)
  const rest = interval && !isDeleted ? without(kept, interval) : kept
  if (says(rest, period)) return 'definite'
  const decides = (clause: string): boolean =>
    says(clause, criterion) && clause.trim().split(/\s+/).length > 2
  if (isTautology) {
    // What else decides stands in a clause of its own: `kunnes asiakkuus on päättynyt`.
    if (
      rest
        .replace(DECIDED_BY, '')
        .split(/[,;:·]/)
        .some(decides)
    )
      return 'definite'
    if (says(sentence, someLaw)) return 'someLaw'
    return isDeleted && often && says(sentence, often) ? 'reviewed' : 'tautology'
  }
  if (says(sentence, meaningless)) {
    const others = sentence.split(/[,;:]/).filter((clause) => !says(clause, meaningless))
    return others.some((clause) => decides(clause) && !denies(clause, language)) ? 'definite' : 'meaningless'
  }
  // When data are brought up to date says nothing of how long they are kept.
  const [keeps, upkeep] = [KEEPS, UPKEEP].map((all) => all[language])
  if (upkeep && keeps && says(sentence, upkeep) && !isDeleted && !says(sentence, keeps)) return null
  if (isDeleted && often && says(sentence, often)) return 'definite'
  if (says(sentence, criterion) || says(sentence, refers)) return 'definite'
  return says(sentence, someLaw) ? 'someLaw' : null
})
