import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { sectionRule } from '../rule.js'
import { agreedByUse } from '../text/byUse.js'
import { clausesOf } from '../text/clauses.js'
import { denies } from '../text/denial.js'
import { mentions } from '../text/topics.js'
import { languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

const BROWSER: Record<string, RegExp> = {
  fi: wordsLike('*selai(n|me)\\p{L}{0,12}', 'selainohjelm*', '*selainasetu*', 'selainten'),
  sv: wordsLike('*webbläsar*', '*bläddrar(e|en|ens)', '*browser*'),
  en: wordsLike('*browsers?', "browser[’']s"),
}

/** What is done there to cookies. */
const CONTROL: Record<string, RegExp> = {
  fi: wordsLike(
    '*asetu*',
    'estä(ä|minen|mällä|mistä)?',
    'estetään',
    'kieltä\\p{L}{0,10}',
    'kiel(lä|lät)',
    'hylätä',
    'hylkä\\p{L}{0,6}',
    'poist(aa|amalla|amista|at|a)',
    'poistaminen',
    'tyhjent\\p{L}{0,8}',
    'hallit\\p{L}{0,6}',
    'hallinn\\p{L}{0,8}',
    'hallinnoi\\p{L}{0,6}',
    'kytk\\p{L}{0,8}',
    'pois (päältä|käytöstä)',
    'poiskytk\\p{L}{0,8}',
    'rajoit\\p{L}{0,8}',
    'torju\\p{L}{0,6}',
    'salli\\p{L}{0,6}',
    'sää(tä|de|te)\\p{L}{1,8}',
    'määrit\\p{L}{0,8}',
    'vaikut\\p{L}{0,8}',
  ),
  sv: wordsLike(
    '*inställning*',
    'blocker\\p{L}{0,4}',
    'spärra\\p{L}{0,2}',
    'hindra\\p{L}{0,2}',
    'förhindra\\p{L}{0,2}',
    'stäng\\p{L}{0,2} av',
    'avaktivera\\p{L}{0,2}',
    'inaktivera\\p{L}{0,2}',
    'neka',
    '(säga|tacka) nej',
    'förbjuda',
    'ta bort',
    'tar bort',
    'radera\\p{L}{0,2}',
    'rensa\\p{L}{0,2}',
    'hantera\\p{L}{0,2}',
    'kontrollera\\p{L}{0,2}',
    'välja bort',
    'tillåta',
    'begränsa',
    'avvisa',
    'styra',
    'inte (tar? emot|godkän\\p{L}{1,3}|accepterar?)',
  ),
  en: wordsLike(
    'settings?',
    'preferences',
    'options',
    'block(ing|ed|s)?',
    'disabl(e|ing|ed)',
    'refus(e|ing)',
    'reject(ing)?',
    'delet(e|ing)',
    'remov(e|ing)',
    'clear(ing)?',
    'manag(e|ing)',
    'control(ling)?',
    '(turn|switch)(ing)? (\\p{L}{1,20} ){0,3}off',
    'prevent(ing)?',
    'declin(e|ing)',
    'restrict(ing)?',
    'allow(s|ing)?',
    'configur(e|ing)',
    'opt out',
    'say(ing)? no',
    'not (to )?(accept|receive|allow)',
  ),
}

/** That the browser is said not to do. */
const NOT_ENOUGH: Record<string, RegExp> = {
  fi: wordsLike(
    '(ei|eivät) (\\p{L}{1,20} ){0,3}(korvaa|riitä|ole|tarvitse|tarvita|merkitse|tarkoita|kelpaa|vaikuta|edellytä|katsota|pidetä)',
    '(ei|et|emme) tarvitse',
    'lisäksi',
    'sen sijaan',
  ),
  sv: wordsLike(
    '(ersätter|räcker|behöver|behövs|är|duger|innebär|krävs|betyder|anses|påverkar|inverkar) (\\p{L}{1,20} ){0,2}(inte|ej|inget)',
    'dessutom',
    'behöver du inte',
  ),
  en: wordsLike(
    "(is|are|does|do|need|will|would) ?(not|n[’']t) (\\p{L}{1,20} ){0,3}(needed|necessary|enough|sufficient|required|replace|count|amount|constitute|mean|affect|change|consent|need|a substitute)",
    'not (needed|enough|necessary)',
    'no (need|reason) (to|for)',
    'in addition',
    'additionally',
    'as well',
  ),
}

/** When a cookie ends, and what a browser tells: there nothing is set by the reader. */
const NO_CONTROL: Record<string, RegExp> = {
  fi: wordsLike(
    'sul(kea|kee|jet|jetaan|kemalla|keminen|kemisen) (\\p{L}{1,20} ){0,2}selai(n|me)\\p{L}{0,10}',
    '(selai(n|me)|selainikkuna)\\p{L}{0,6} (on )?(sul(kemi|je|keu)\\p{L}{1,10}|kieliasetu\\p{L}{1,8})',
  ),
  sv: wordsLike(
    '(stäng(er|s|a|t)|avsluta(r|s|d|t)?) (\\p{L}{1,20} ){0,2}(webbläsar|browser)\\p{L}{0,8}',
    '(webbläsar|browser)\\p{L}{0,8} (har )?(stäng(s|ts)|avslutas?)',
    '(webbläsaren|webbläsare|browser)s (\\p{L}{1,20} ){0,4}språkinställning\\p{L}{0,4}',
    'webbläsarens inställningar för språk',
  ),
  en: wordsLike(
    '(clos(e|es|ing|ed)|quit|shut) (\\p{L}{1,20} ){0,2}browsers?',
    'browser (is|has been|window is) (closed|shut)',
    "browser[’']?s? (\\p{L}{1,20},? ){0,4}language (settings?|preferences?|options)",
  ),
}

/** Consent by other means than the browser. */
const ASKED: Record<string, RegExp> = {
  fi: wordsLike(
    'suostumu*',
    'evästeasetu*',
    'evästevalin*',
    'evästeilmoitu*',
    'evästebanner*',
    'evästehallin*',
    'evästetyökal*',
    'evästekysely*',
    'evästeikkun*',
    '(hyväksynnälläsi|luvallasi|luvalla)',
    '(voit|saat|pystyt) (\\p{L}{1,20} ){0,4}(valita|hylätä|kieltäytyä|evätä|hyväksyä tai)',
  ),
  sv: wordsLike(
    '*samtyck*',
    '*kakinställning*',
    '*cookieinställning*',
    '*kakbanner*',
    '*cookiebanner*',
    '*kakfönst*',
    'medgivande',
    'i rutan',
    'neka lika',
  ),
  en: wordsLike(
    'consent*',
    'cookie (settings|banner|preferences|panel|tool|notice|centre|choices)',
    'permission',
    'opt[ -]in',
  ),
}
const IF: Record<string, RegExp> = {
  fi: /^\s*(?:jos|mikäli|ellet|ellei|jollet)\s/iu,
  sv: /^\s*(?:om|ifall)\s/iu,
  en: /^\s*(?:if|unless)\s/iu,
}

/** A button, and nothing beside it. */
const BUTTON: Record<string, RegExp> = {
  fi: wordsLike(
    '(ok|okei|hyväksy|hyväksyn|selvä|ymmärrän|jatka|sulje|kyllä|joo)-?(painik|napi|napp)\\p{L}{1,8}',
    '(pain|klikk|napsaut|napaut|valits)\\p{L}{1,10} (\\p{L}{1,20} ){0,3}[”"“\']?(ok|okei|hyväksy|hyväksyn|selvä|ymmärrän|jatka|sulje|kyllä)',
    '[”"“\']?(ok|okei|hyväksy|selvä|ymmärrän)[”"\']? (\\p{L}{1,20} ){0,2}(pain|klikk|napsaut|napp|napi)\\p{L}{1,10}',
    '(vain|ainoastaan|pelkästään) (hyväksyä|hyväksymällä)',
    '(yksi|ainoa|ainoana) (\\p{L}{1,20} ){0,2}(painike|painikkeena|nappi|nappina|valinta|valintana)',
    '(kuittaa|kuitata|kuittaamalla|sulkemalla|suljet|sulje) (\\p{L}{1,20} ){0,2}(\\p{L}{0,8}ilmoitu|bannerin|ikkunan|viestin|palkin)\\p{L}{0,8}',
  ),
  sv: wordsLike(
    '(trycker|klickar|väljer|tryck|klicka) (\\p{L}{1,20} ){0,3}[”"“\']?(ok|okej|godkänn(er)?|acceptera(r)?|jag förstår|förstår|fortsätt|stäng)',
    '(ok|okej|godkänn|acceptera|förstår)[”"\']?-?(knappen|knapp)',
    '(knapp|knappen) (\\p{L}{1,20} ){0,3}[”"“\']?(ok|okej|godkänn|acceptera|jag förstår|förstår|fortsätt|stäng)',
    'genom att (klicka|trycka|stänga) (\\p{L}{1,20} ){0,4}[”"“\']?(ok|okej|godkänn|acceptera|rutan|meddelandet|fönstret)',
    'stänger (\\p{L}{1,20} ){0,2}(rutan|meddelandet|bannern)',
  ),
  en: wordsLike(
    '(click|clicking|press|pressing|tap|tapping|choose|select|hit) (\\p{L}{1,20} ){0,3}[“”"\']?(ok|okay|accept|agree|got it|i agree|i understand|continue|close|yes)',
    '[“"\']?(ok|okay|accept|agree|got it|continue)[”"\']? button',
    '(close|closing|dismiss|dismissing) (the|this|our) (\\p{L}{1,20} ){0,2}(banner|message|notice|window|pop-up)',
  ),
}

/** Access only to those who accept. */
const WALL: Record<string, RegExp> = {
  fi: wordsLike(
    '(edellyttää|vaatii|edellytyksenä (on|ovat)?) (\\p{L}{1,20} ){0,4}(eväste|cookie)\\p{L}{0,10} (\\p{L}{1,20} ){0,2}hyväksy\\p{L}{0,8}',
    '(on|täytyy|pitää|tulee|pakko) (\\p{L}{1,20} ){0,3}hyväksy(ttävä|ä) (\\p{L}{1,20} ){0,3}eväste\\p{L}{0,8}',
    'evästeet (\\p{L}{1,20} ){0,3}(on|täytyy|pitää|tulee|pakko) (\\p{L}{1,20} ){0,3}hyväksy(ttävä|ä)',
    '(pääs|käytettävis)\\p{L}{1,8} (\\p{L}{1,20} ){0,5}(vasta|vain) (\\p{L}{1,20} ){0,4}(hyväksy)\\p{L}{0,8}',
    'evästeit(ä|tä) ei (voi|voida) (kieltää|estää|hylätä|kieltäytyä)',
    'evästeistä ei (voi|voida) kieltäytyä',
    '(ellet|jollet|(jos|mikäli) et) (\\p{L}{1,20} ){0,3}hyväksy (\\p{L}{1,20} ){0,3}eväste\\p{L}{0,8}, (\\p{L}{1,20} ){0,4}(lopet|poistu|sulje|keskeyt|käyt)\\p{L}{0,8}',
  ),
  sv: wordsLike(
    '(kräver|förutsätter) (\\p{L}{1,20} ){0,4}(kakor|cookies|kakorna) (\\p{L}{1,20} ){0,2}(godkän|accept)\\p{L}{0,6}',
    '(kräver|förutsätter) att (du|man|besökaren) (godkänner|accepterar) (kakor|cookies|kakorna|alla kakor)',
    'måste (\\p{L}{1,20} ){0,2}(godkänna|acceptera) (\\p{L}{1,20} ){0,2}(kakor|cookies|kakorna)',
    '(kakor|kakorna|cookies) (kan|går) inte (\\p{L}{1,20} ){0,2}(nekas|avvisas|väljas bort|avböjas)',
  ),
  en: wordsLike(
    '(requires?|condition|depends?) (\\p{L}{1,20} ){0,6}(accept|acceptance|accepting) (\\p{L}{1,20} ){0,3}cookies',
    'must (\\p{L}{1,20} ){0,2}accept (\\p{L}{1,20} ){0,3}cookies',
    "cookies (cannot|can ?not|can[’']t) be (refused|rejected|declined|turned off)",
    'only (\\p{L}{1,20} ){0,4}(if|when|after) (you|visitors) (have )?accept(ed)? (\\p{L}{1,20} ){0,3}cookies',
  ),
}
const REFUSE: Record<string, RegExp> = {
  fi: wordsLike(
    'hylkä\\p{L}{0,8}',
    'hylä\\p{L}{0,6}',
    'kieltäy\\p{L}{0,10}',
    'ev(ätä|äät|ätä)',
    'peru\\p{L}{0,12}',
    'valita',
    'valitse\\p{L}{0,6}',
    'valin\\p{L}{1,10}',
    'vain välttämättöm\\p{L}{0,8}',
    'evästeasetu\\p{L}{0,10}',
    'muuttaa',
  ),
  sv: wordsLike(
    'avvisa\\p{L}{0,2}',
    'neka\\p{L}{0,2}',
    'avböj\\p{L}{0,2}',
    'återkalla\\p{L}{0,3}',
    'välj(a|er)?',
    'val(et|en)?',
    'endast nödvändiga',
    'bara nödvändiga',
    '*inställningar\\p{L}{0,2}',
    'ändra',
  ),
  en: wordsLike(
    'reject(s|ing)?',
    'declin(e|es|ing)',
    'refus(e|es|ing|al)',
    'withdraw(ing|al)?',
    'choose',
    'choices?',
    'only (the )?(necessary|essential)',
    'settings',
    'preferences',
    'change',
  ),
}
const NECESSARY: Record<string, RegExp> = {
  fi: wordsLike('välttämättöm\\p{L}{0,8}'),
  sv: wordsLike('nödvändiga'),
  en: wordsLike('necessary', 'essential'),
}

const asksElsewhere = (section: CheckedSection, language: string): boolean => {
  const [asked, browser, ifs] = [ASKED[language], BROWSER[language], IF[language]]
  if (!asked || !browser || !ifs) return false
  return sentencesIn(section).some(
    ({ sentence: { text } }) =>
      agreedByUse(text, language) === null &&
      clausesOf(text).some(
        (clause) =>
          says(clause.text, asked) &&
          !says(clause.text, browser) &&
          !ifs.test(clause.text) &&
          !denies(clause.text, language),
      ),
  )
}

/** Consent to cookies that is none: by going on, by the browser, or without a way to say no. */
export const cookieConsent = sectionRule({
  id: 'cookie-consent',
  kind: 'text',
  severity: 'error',
  cites: [
    'Act 917/2014 §205',
    'GDPR Art. 4(11)',
    'GDPR Art. 7',
    'CJEU C-673/17',
    'Traficom guidance on cookies 2021',
  ],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Suostumus evästeisiin',
    sv: 'Samtycke till kakor',
    en: 'Consent to cookies',
  },
  help: {
    fi: 'Muihin kuin välttämättömiin evästeisiin pyydetään suostumus ennen kuin ne asetetaan, ja kieltäytyminen on yhtä helppoa kuin hyväksyminen. Selaimen asetukset, sivujen selaaminen tai pelkkä OK-painike eivät ole suostumus.',
    sv: 'För andra än nödvändiga kakor begärs samtycke innan de sätts, och det är lika lätt att neka som att godkänna. Inställningar i webbläsaren, att surfa vidare eller bara en OK-knapp är inget samtycke.',
    en: 'Consent to other than necessary cookies is asked for before they are set, and refusing is as easy as accepting. Browser settings, going on browsing or nothing but an OK button are no consent.',
  },
  messages: {
    browser: {
      fi: 'Selaimen asetukset eivät ole suostumus evästeisiin. Kerro, missä suostumuksen antaa, epää ja peruu.',
      sv: 'Webbläsarens inställningar är inget samtycke till kakor. Berätta var man samtycker, nekar och återkallar.',
      en: 'Browser settings are no consent to cookies. Tell where consent is given, refused and withdrawn.',
    },
    noRefusal: {
      fi: 'Tästä ei selviä, miten evästeistä kieltäytyy. Kerro myös se.',
      sv: 'Det framgår inte hur man nekar kakorna. Berätta även det.',
      en: 'It does not say how the cookies can be refused. Tell that too.',
    },
    use: {
      fi: 'Sivujen selaaminen ei ole suostumus evästeisiin. Kerro, missä suostumus pyydetään.',
      sv: 'Att surfa vidare är inget samtycke till kakor. Berätta var samtycke begärs.',
      en: 'Going on browsing is no consent to cookies. Tell where consent is asked for.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Evästeiden käytön voi estää verkkoselaimen asetuksissa.',
      good: 'Evästeet asetetaan vain suostumuksellasi. Jo tallennetut evästeet voit poistaa selaimestasi.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Evästekyselyn ainoa painike on Hyväksyn.',
      good: 'Evästekyselyssä on kaksi painiketta: Hyväksyn ja Hylkään.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Käyttämällä sivustoamme hyväksyt evästeiden käytön.',
      good: 'Voit käyttää sivustoa hyväksymättä evästeitä.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Hyväksyt evästeet klikkaamalla Selvä-painiketta.',
      good: 'Hyväksyt tai hylkäät evästeet painikkeesta.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Sivuston käyttö edellyttää evästeiden hyväksymistä.',
      good: 'Sivuston käyttö ei edellytä evästeiden hyväksymistä.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Selainohjelmasta voit kytkeä evästeet pois päältä.',
      good: 'Lokiin tallentuu selaimen versio.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Du kan blockera kakor i din webbläsare.',
      good: 'Inställningarna i webbläsaren ersätter inte samtycke till kakor.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Om du fortsätter att surfa accepterar du våra kakor.',
      good: 'Kakor används först när du har samtyckt till dem.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Kakorna tas i bruk när du klickar på OK.',
      good: 'Kakorna tas i bruk när du klickar på Godkänn; du kan lika gärna neka dem.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'You can refuse cookies by changing the settings of your browser.',
      good: 'You can change or withdraw your consent in the cookie panel at any time.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'By continuing to browse you agree to our use of cookies.',
      good: 'If you go on without choosing, no cookies are set but the necessary ones.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Press Accept to close the message about cookies.',
      good: 'Press Accept or Reject; both buttons are the same size.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Kakor kan raderas i webbläsaren om du inte vill ha dem.',
      good: 'Kakan raderas när du stänger din webbläsare.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'You can delete cookies in your browser.',
      good: 'Session cookies delete themselves when you close your browser.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Du kan ange i webbläsaren att du inte tar emot kakor.',
      good: 'Om du inte godkänner kakor sätts inga.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'You can tell your browser not to accept cookies.',
      good: 'If you do not accept cookies, none are set.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Användaren antas ha godkänt kakor.',
      good: 'Användaren antas inte ha godkänt kakor.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Users are assumed to have accepted cookies.',
      good: 'Users are never assumed to have accepted cookies.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Klickar du vidare accepterar du kakorna.',
      good: 'Klickar du vidare utan att välja sätts inga kakor.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Keep reading and you accept our cookies.',
      good: 'Keep reading: we set no cookies unless you accept them.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Jos et hyväksy evästeitä, poistu sivuilta.',
      good: 'Jos et hyväksy evästeitä, sivut toimivat silti.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Oletamme, että olet hyväksynyt evästeet, ellet poistu verkkokaupasta.',
      good: 'Verkkokaupan käyttö on sallittu kaikille.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Jos jatkat, oletamme sinun suostuneen evästeisiin.',
      good: 'Jos jatkat, emme oleta sinun suostuneen evästeisiin.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Evästeet voi säätää selaimessa.',
      good: 'Istuntoeväste poistetaan, kun suljet selaimen.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Besök i vår nätbutik räknar vi som ett ja till kakor.',
      good: 'Besök i vår nätbutik räknar vi inte som ett ja till kakor.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Rutan har en knapp märkt ”Fortsätt” för kakorna.',
      good: 'Rutan har en knapp märkt ”Fortsätt” och en märkt ”Neka”.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Anyone who visits the shop agrees to cookies.',
      good: 'Anyone who visits the shop may refuse cookies.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Switch all cookies off in your browser.',
      good: 'Your browser settings do not change what you chose.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Klicka på Jag accepterar när kakorna dyker upp.',
      good: 'Klicka på Jag accepterar eller Jag nekar när kakorna dyker upp.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'I webbläsaren kan du tacka nej till kakor.',
      good: 'Du kan tacka nej till kakor i kakpanelen.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Your browser is where you say no to cookies.',
      good: 'The cookie panel is where you say no to cookies.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [browser, button, control, necessary, notEnough, refuse, wall] = [
      BROWSER,
      BUTTON,
      CONTROL,
      NECESSARY,
      NOT_ENOUGH,
      REFUSE,
      WALL,
    ].map((all) => all[language])
    if (!browser || !button || !control || !necessary || !notEnough || !refuse || !wall) return null
    const sentences = sentencesIn(section)
    const isOnCookies = section.keys.includes('cookies')
    const onCookies = sentences.filter(
      ({ sentence }) => isOnCookies || mentions(sentence.text, section.language, 'cookies'),
    )
    if (onCookies.length === 0) return null
    const isAsked = asksElsewhere(section, language)
    const mayRefuse = onCookies.some(
      ({ sentence: { text } }) => says(text, refuse) && !says(text, browser) && !denies(text, language),
    )
    return onCookies.flatMap(({ block, sentence }): Found<'browser' | 'noRefusal' | 'use'>[] => {
      const { text } = sentence
      const words = wholeSentence(sentence, block)
      const saysCookies = mentions(text, section.language, 'cookies')
      const agreed = agreedByUse(text, section.language)
      if (agreed && (saysCookies || agreed === 'other')) return [{ message: 'use', words }]
      const told = NO_CONTROL[language] ? text.replaceAll(NO_CONTROL[language], ' ') : text
      if (says(told, browser) && says(told, control) && !says(text, notEnough) && !isAsked) {
        return [{ message: 'browser', words }]
      }
      const isWall = says(text, wall) && !says(text, necessary)
      const isButton = says(text, button) && !mayRefuse && !says(text, refuse)
      return isWall || isButton ? [{ message: 'noRefusal', severity: 'warning', words }] : []
    })
  },
})
