import type { SectionKey } from '../../vocabulary.js'

import { leanOf } from '../../matching/lean.js'
import { mayMatch } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'
import { foldMarks, normaliseText } from '../../spelling.js'

/** What headings of a matter have in common, in Finnish, Swedish and English at once: few words are in two of them. */
const STEMS: readonly (readonly [SectionKey, RegExp])[] = (
  [
    [
      'jointControllers',
      'yhteisrekisterinpit|gemensam\\p{L}* personuppgiftsansvar|joint (?:data )?controller',
    ],
    [
      'representative',
      'rekisterinpitäjän edustaja|edustaja eu|företrädare|representative of|representative in the',
    ],
    [
      'controller',
      "rekisterinpitäj(?!än (?:edustaja|oikeutet|velvo))|rekisterin pitäj|(?<!\\p{L})personuppgiftsansvarig(?!a? företräd|s (?:berättigad|företräd))|registeransvarig|registerförare|(?<!\\p{L})controllers?(?!\\p{L}|[’']s (?!contact|name|details))|who we are|^about us$|^om oss$|keitä (?:me )?olemme|vilka vi är|vem är ansvarig|kuka (?:\\p{L}{0,7}tieto\\p{L}{1,8} )?(?:vastaa|on vastuussa|käsittelee|pitää)|vem (?:ansvarar|har ansvar|behandlar)|vem som (?:ansvarar|är ansvarig)|who (?:is|are) (?:responsible|in charge)|who (?:controls|looks after|processes)",
    ],
    [
      'contactPerson',
      "yhteyshenki|vastuuhenkilö|rekister\\p{L}{0,12} vastaava henkilö|yhteydenot(?:ot|to)(?!\\p{L})|rekisteriasioita hoita|yhteystaho|yhteyspiste|kontaktpunkt|kontaktperson|contact (?:person|point|us)|^contacts?$|^contact (?:for|in|on) |contacting us|(?:and|or) contact$|(?<!(?:controller|officer|dpo)(?:[’']s)? (?:and )?)contact (?:details|information)(?! (?:of|for) .{0,20}(?:controller|officer|dpo))|(?<!pitäjän )(?:^|\\p{L}an )(?<!(?:tietosuoja|asioista )vastaavan )yhteystiedot|(?<!(?:ansvarig|ombud)\\p{L}{0,3} (?:namn )?(?:och )?)kontaktuppgift(?!\\p{L}{0,4} (?:till|för) (?:den )?(?:personuppgiftsansvarig|dataskyddsombud))|^kontakt(?: i |$)|ota yhteyttä|kontakta oss|(?:kene(?:ltä|en|lle)|kehen) (?:(?:voi|saa)\\p{L}{0,3} )?(?:kysyä|ottaa|otan|lähettää)|mistä saa\\p{L}{0,2} lisätieto|(?:vem|vart) (?:kan|ska) (?:du|jag|man) (?:fråga|kontakta|vända)|hur (?:kontaktar|når) (?:du|jag)|whom? (?:can|do|should) (?:you|i) (?:ask|contact|turn to)|how (?:can you|do you|can i|do i|to) (?:contact|reach)",
    ],
    ['dpo', 'tietosuojavastaav|dataskyddsombud|data protection officer|(?<!\\p{L})dpo(?!\\p{L})'],
    [
      'registerName',
      "rekisterin nim|registrets namn|vad heter registret|vad kallas registret|what is the (?:register|file) called|name of (?:the )?(?:register|file)|register(?:’s|'s)? name",
    ],
    [
      'legitimateInterests',
      'oikeutet\\p{L}{1,5} e[dt]u|berättiga\\p{L}{1,3} intress|legitimate interest|intresseavvägning',
    ],
    [
      'legalBasis',
      'oikeusperust|millä (?:oikeudella|perusteella)|mihin .{0,40}perustuu|(?:på|enligt) vilken (?:rättslig )?grund|(?:on|under) what (?:legal )?(?:basis|ground)|what is .{0,30}based on|oikeudelli\\p{L}+ perust|(?:laillinen|lainmukainen|lakisääteinen) peruste|käsittelyn lainmukaisuu|käsittely(?:n )?perust|peruste(?:et)?$|(?:rättslig|laglig)\\p{L}* grund|grund(?:en|erna)? för behandling|(?:legal|lawful) (?:bas[ie]s|grounds?)|grounds? for (?:the )?processing',
    ],
    [
      'purposes',
      '(?<!\\p{L})(?:käyttö)?tarkoitu[sk]|miksi (?:\\p{L}{1,20} )?(?:käsit|kerä|kuva|valvo|tallen|tarvita)|mihin (?:tieto|henkilötieto)(?!.{0,40}perustuu)|miksi ja (?:miten|millä)|mihin (?:me )?käyt|mitä varten|miksi (?:me )?(?:tarvits|käyt)|vad (?:vi )?använd\\p{L}{1,3}.{0,40} till(?!\\p{L})|vad (?:dina )?(?:person)?uppgifter\\p{L}{0,3} används|till vad använd|what (?:do )?we use|what .{0,30}(?:is|are) used for|ändamål|syfte|varför (?:vi )?(?:behandla|samla)|purpose|why (?:do )?we|how (?:do )?we use|hur använder vi|miten (?:me )?käytämme',
    ],
    [
      'provisionRequirement',
      'tietojen antami|vaatimus antaa|pakollisuu|(?:pakko|täytyykö|pitääkö|onko) .{0,30}antaa .{0,20}tieto|(?:krav|skyldighet) på? ?att lämna|lämna uppgifterna|(?:måste|behöver) (?:du|jag) lämna|requirement to provide|provi(?:de|ding|sion of) (?:the |your )?(?:personal )?(?:data|information)|statutory or contractual',
    ],
    [
      'dataSubjectCategories',
      'rekisteröityjen (?:henkilö)?ryhm|(?:keiden|keitä).*(?:tieto|rekister)|(?:kategorier|grupper) av registrerade|vems uppgifter|categories of data subjects|whose (?:personal )?(?:data|information)|(?:^| ja )rekisteröidyt$',
    ],
    [
      'specialCategories',
      'erityi\\p{L}+ (?:henkilö)?tietoryhm|arkaluon|terveystietojen käsittely|behandling av hälsouppgifter|processing of health data|särskilda kategorier|känsliga (?:person)?uppgift|special categor|sensitive (?:personal )?(?:data|information)',
    ],
    [
      'dataCategories',
      '(?<!erityis?\\p{L}{0,6} )(?<!\\p{L})(?:henkilö)?tieto(?:jen )?(?:ryhm|kategori)|(?<!särskilda )kategorier av (?:person)?uppgift|(?<!special )categories of (?:personal )?(?:data|information)(?! subject)',
    ],
    [
      'dataContent',
      'tietosisäl|rekisterin sisäl|rekisterissä olevat|rekisteriin tallennetta|uppgifter i registret|(?:data|information) in the register|(?:käsiteltävät|kerättävät|tallennettavat) (?:henkilö)?tied|(?:mitä|millaisia|minkälaisia) (?:henkilö)?tietoja|^rekisterin tiedot$|^(?:the )?(?:personal )?(?:data|information) (?:collected|processed)|^(?:collected|processed) personal data|datainnehåll|registrets innehåll|vilka (?:person)?uppgifter (?:vi )?(?:behandla|samla|lagra|finns)|uppgifter som (?:vi )?(?:behandla|samla|lagra)|data content|content of the register|what (?:personal )?(?:data|information)|(?:data|information) we (?:collect|process|hold)',
    ],
    [
      'sources',
      'tieto\\p{L}* ?läh(?:de|te)|tietolähte|mistä .{0,20}(?:tieto|tiedot|saa)|(?:uppgifts|informations|data)käll|källor|varifrån|miten (?:me )?ker(?:äämme|ätään)|^(?:henkilö)?tietojen kerääminen|miten (?:tiedot|tietoja|henkilötietoja) kerätään|hur (?:vi )?samla|how (?:is|are|do we) .{0,40}collect|sources?(?!\\p{L})|where .{0,30}(?:comes?|get|obtain)',
    ],
    [
      'rightWithdrawConsent',
      '(?:peruutta|perua|perumi)\\p{L}* .{0,12}suostumu|suostumu\\p{L}+ (?:peruutta|perumi)|(?:återkalla|återta)\\p{L}* .{0,12}samtyck|withdraw\\p{L}* .{0,12}consent',
    ],
    ['consent', 'suostumu|samtyck|(?<!\\p{L})consent'],
    [
      'retention',
      'säilyty|säilyttämi|säilytet|säilytämme|tietojen hävittämi|^storage of|kuinka kauan|kauanko|(?:lagrings|förvarings|bevarande|bevarings|gallrings)tid|hur länge|^förvaring$|^lagring$|^säilytys$|(?:lagring|förvaring|bevarande) av (?:person)?uppgift|retention|how long|(?:storage|retention) (?:period|time)',
    ],
    [
      'recipients',
      'vastaanotta|kenelle(?!.{0,40}luovut)(?! (?:voi|saa)\\p{L}{0,3} (?:kysyä|lähettää))|ke(?:tkä|tä) (?:saa|käsittel)|kuka saa(?! (?:\\p{L}+ )?yhtey)|kenellä on pääsy|(?:kuka|ketkä) (?:\\p{L}{1,20} ){0,2}(?:näkee|näkevät|nähdä)|^(?:alihankkijat|palveluntarjoajat)|^(?:service providers|(?:sub-?)?processors)|tietojen käsittelijä|mottagar|(?:vem|vilka) (?:som )?(?:får|har tillgång|kan ta del)|till vem(?!.{0,20}lämna.{0,24} ut(?!\\p{L}))|recipient|who (?:receives?|gets?|has access|can (?:see|access)|(?:do )?we share|sees)|with whom',
    ],
    [
      'disclosures',
      'luovut|(?<!\\p{L})lämna[rs]? (?:\\p{L}{1,14} ){0,2}ut(?!\\p{L})|utlämna|utlämning|delning av (?:person)?uppgift|disclos|^do we share|^how (?:do )?we share|jaammeko|jaetaanko|sharing (?:of )?(?:your |personal )?(?:data|information)',
    ],
    [
      'transfers',
      'siir(?:to|ro|tä|re|ty)(?!\\p{L}* tiedot järjestelmästä)(?!oikeu).{0,40}(?:(?<!\\p{L})eu(?!\\p{L})|eta|ulkopuol|kolma|ulkomai)|(?<=^|(?:tietojen|ja|sekä) )siir(?:rot|to|täminen)(?= ja |$)|kansainväli\\p{L}+ (?:tiedon|tieto)?siir|(?<!\\p{L})eu.{0,14}(?:eta.{0,12})?ulkopuol|överför(?!.{0,30}(?:portab|system))|tredje ?land|utanför (?:eu|ees)|transfers?(?!\\p{L})|outside (?:the )?(?:eu|eea|europe)|third countr',
    ],
    [
      'securityManual',
      '(?:suojau|suoja|skydd|protection|security).{0,30}(?:manua|paperi|pappers|paper)|^a[ :.]*manuaali|manuaalinen aineisto$|manuellt material$',
    ],
    [
      'securityElectronic',
      '(?:suojau|suoja|skydd|protection|security).{0,45}(?:sähköi|atk|adb|elektron|electron|digita)|^b[ :.]*(?:atk|sähköi)|atk.{0,8}käsiteltäv',
    ],
    [
      'security',
      '(?<!\\p{L})suojau|suojaami|suojaks|tietoturva|(?<!\\p{L})skydd(?:et|ande|)? av|skyddas|(?:informations|data)?säkerhet|protection of (?:the )?(?:register|data|personal|your)|(?<!\\p{L})security|how (?:do )?we (?:protect|secure|keep .{0,30}safe)|(?:miten|kuinka) (?:\\p{L}{1,20} ){0,2}(?:suojaa|suojat|turva)|tieto\\p{L}{2,6} turva|suojaamme|^safeguards|keeping .{0,30}(?:safe|secure)|hur (?:vi )?(?:skyddar|skyddas)|how (?:is|are) .{0,40}(?:protected|secured|kept safe)',
    ],
    [
      'cookies',
      'eväste|(?<!\\p{L})(?:verkko)?analytiikka|web(?:site)? analytics|(?<!\\p{L})kakor|kakpolicy|cookie',
    ],
    ['rightNotAutomated', '(?:oikeus|rätt|right).{0,30}(?:automaatti|automatis|automatiser|automated)'],
    [
      'automatedDecisions',
      'automaatti|automatisoi|profiloin|automatisk|automatiser|profiler|automated|profiling',
    ],
    ['rightNotification', 'ilmoitusvelvollisuus|anmälningsskyldighet|notification (?:obligation|of rectif)'],
    [
      'rightAccess',
      'tarkastusoikeu|tarkistusoikeu|(?:oikeus|oikeutesi) (?:tarkast|tarkist|saada (?:pääsy|tieto))|(?<!kenellä on )pääsy (?:henkilö)?tieto|rätt (?:till|att få) (?:tillgång|insyn|utdrag)|insynsrätt|registerutdrag|granskningsrätt|kontrollrätt|rätt att (?:granska|kontrollera)|miten (?:saat|voit|pääset) .{0,20}(?:nähdä|tarkast|tarkist|katso|näkemään)|hur (?:kan|får) (?:du|jag) .{0,15}(?:se|ta del|granska|tillgång)(?!\\p{L})|how (?:can|do) (?:you|i) (?:see|access|view|get a copy)|right (?:of|to) (?:access|inspect)|subject access',
    ],
    [
      'rightRectification',
      '(?:tiedon|tietojen|virhe\\p{L}*) (?:korja|oikais)|oikaisem|oikaisuoikeu|vaatia.{0,20}(?:korja|oikais)|rättelse|korrigering|(?<!\\p{L})rätta|rectif|correct(?:ion|ed)',
    ],
    [
      'rightErasure',
      '(?<!säily\\p{L}{1,12} ja )poistamis?e?|poisto-?oikeu|oikeus (?:tulla|tietojen poist)|unohdetu|radering|raderade|bli bortglömd|bli glömd|erasure|right to be forgotten|delet(?:ion|ed)',
    ],
    ['rightRestriction', 'rajoittami|rajoitusoikeu|begränsning|begränsa|restrict'],
    [
      'rightPortability',
      'järjestelmästä toiseen|siirto-?oikeu|siirrettäv|dataportab|överföra uppgift|flytta (?:dina )?uppgift|portab',
    ],
    [
      'rightObjectMarketing',
      '(?:vastust|kielt|invänd|motsätta|förbjud|object|opt out).{0,40}(?:suoramarkk|markkin|marknadsför|reklam|marketing)|suoramarkkinointikielto|markkinointikielto',
    ],
    ['rightObjection', 'vastust|kielto-?oikeu|invänd|motsätta|right to object|objection'],
    [
      'complaint',
      'valitu[sk]|valitta(?:mi|a(?!\\p{L}))|valvontaviranomai|kantelu|klagomål|klaga|besvär|tillsynsmyndighet|complain|supervisory authority',
    ],
    ['otherRights', '(?:muut|muista) .{0,50}oikeu|(?:övriga|andra) .{0,40}rättighet|other .{0,30}rights'],
    ['rights', 'oikeude(?!lli)|oikeuksi|oikeutesi|oikeutenne|oikeuteni|rättighet|(?<!\\p{L})rights'],
    [
      'children',
      '(?<!\\p{L})las(?:ten|te)|^lapset$|alaikäi|(?<!\\p{L})barn|minderårig|child|minors?(?!\\p{L})',
    ],
    [
      'changes',
      'muutok[sk]|muuttami|päivittämi|(?:ä|förä)ndringar|uppdatering|(?<!\\p{L})changes|amendments|updates? (?:to|of)',
    ],
  ] as const
).map(([key, source]) => [key, new RegExp(source, 'iu')] as const)

/** A matter that is told by a nearer one: where the first is found, the others are not meant. */
const INSTEAD: Partial<Record<SectionKey, readonly SectionKey[]>> = {
  complaint: ['rights'],
  jointControllers: ['controller'],
  otherRights: ['rights'],
  representative: ['controller'],
  rightAccess: ['rights', 'dataContent'],
  rightErasure: ['rights'],
  rightNotAutomated: ['automatedDecisions', 'rights'],
  rightNotification: ['rightErasure', 'rightRectification', 'rightRestriction', 'rights'],
  rightObjection: ['rights'],
  rightObjectMarketing: ['rightObjection', 'rights'],
  rightPortability: ['rights', 'transfers', 'disclosures'],
  rightRectification: ['rights', 'changes'],
  rightRestriction: ['rights'],
  rightWithdrawConsent: ['consent', 'rights'],
  legitimateInterests: ['legalBasis'],
  securityElectronic: ['security', 'securityManual', 'dataContent'],
  securityManual: ['security'],
  specialCategories: ['dataCategories'],
}

/** A heading as its stems are looked for in it: in lower case, on one line, without its number and what breaks a word. */
export const headingWords = (heading: string): string =>
  foldMarks(normaliseText(heading))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Ll})- ?(?!(?:ja|tai|sekä|eli|och|eller|samt|and|or)(?!\p{L}))(?=\p{Ll})/gu, '')
    .replace(/^[ #*]*(?:\d{1,2}[a-z]?(?:\.\d{1,2})?[.):]? )?/u, '')
    .replace(/[ :.*]+$/u, '')

/**
 * The matters that a heading names, in the order in which it names them, told by the stems that headings of notices have in
 * Finnish, Swedish and English. Headings of one's own are met where they say the usual.
 *
 * @returns an empty list where the heading tells none
 */
export const keysOfHeading = rememberedByText((heading: string): readonly SectionKey[] => {
  const words = headingWords(heading.slice(0, 300))
  const found = STEMS.flatMap(([key, stem]) => {
    const at = mayMatch(words, stem) ? words.search(leanOf(stem)) : -1
    return at < 0 ? [] : [{ at, key }]
  })
  const meant = new Set(found.flatMap(({ key }) => INSTEAD[key] ?? []))
  return found
    .filter(({ key }) => !meant.has(key))
    .sort((one, other) => one.at - other.at)
    .map(({ key }) => key)
})

const STEM_WORDS = STEMS.map(([, stem]) => new RegExp(`\\p{L}{0,40}(?:${stem.source})\\p{L}{0,40}`, 'giu'))

/** Words that stand in headings beside what they are about. */
const BESIDE =
  /(?<!\p{L})(?:antaa|lakisääteinen|sopimu\p{L}*|perustuva\p{L}*|vaatimus|oikaisua|poistoa|rajoitusta|siirtää|järjestelmästä|toiseen|olla|joutumatta|pelkästään|kohteeksi|suoramarkkinointia|varten|som|gäller|ärenden|lagstadgat|avtalsenligt|krav|elektroniskt|avseende|radering|göra|samband|ändringar|dataskyddsbeskriv\p{L}*|matters|concerning|electronically|related|this|privacy|notice|policy|statement|b|henkilötie\p{L}*|tieto\p{L}*|tiedo\p{L}*|rekister\p{L}*|käsittely\p{L}*|oikeu\p{L}*|periaat\p{L}*|säännönmukai\p{L}*|yhteys\p{L}*|liittyv\p{L}*|koskev\p{L}*|asioi\p{L}*|ja|tai|sekä|eu\p{L}*|eta\p{L}*|ulkopuol\p{L}*|peruste\p{L}*|ryhm\p{L}*|aineisto|päätöksen\p{L}*|tehdä|vaatia|muut|laki\p{L}*|person\p{L}*|uppgift\p{L}*|regist\p{L}*|behandling\p{L}*|rätt\p{L}*|princip\p{L}*|regelmässig\p{L}*|kategori\p{L}*|av|för|till|i|om|och|eller|den|det|de|på|att|med|en|dina|din|ditt|era|ert|sinun|teidän|utanför|ees|besluts\p{L}*|mottagare|laglig\p{L}*|grund\p{L}*|lämna|in|data|subject\p{L}*|information|process\p{L}*|right\p{L}*|principle\p{L}*|regular|categor\p{L}*|of|for|to|the|an|a|and|or|other|its|our|your|legal|basis|lodge|with|period\p{L}*|time|outside|eea|making|decision\p{L}*|person|name)(?!\p{L})/giu

/** True for a text that is nothing but a heading of one of the matters: it says what it should be about, and no more. */
export const isBareHeading = (text: string, ...matters: readonly SectionKey[]): boolean => {
  // Behind a colon stands a value: “Dataskyddsombud: personalchefen”.
  if (text.length > 120 || /[@\d]|[.!?]\s|:\s+\p{L}/u.test(text)) return false
  const keys = keysOfHeading(text)
  if (!keys.some((key) => matters.includes(key))) return false
  return saysNoMore(text)
}

/** True for a heading that holds no words but those of matters. */
const saysNoMore = rememberedByText((text) => {
  const rest = STEM_WORDS.reduce(
    (words, stem) => (mayMatch(words, stem) ? words.replace(leanOf(stem), ' ') : words),
    headingWords(text),
  ).replace(leanOf(BESIDE), ' ')
  return !/\p{L}{2,}/u.test(rest)
})
