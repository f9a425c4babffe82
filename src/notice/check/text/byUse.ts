import { remembered } from '../../matching/remembered.js'
import { clausesOf } from './clauses.js'
import { denies } from './denial.js'
import { languageOf, says, wordsLike } from './words.js'

/** That somebody goes on, visits or uses, as a way or a condition of something else. */
const USE: Record<string, RegExp> = {
  fi: wordsLike(
    '(jatka|käyttä|selaa|selaile|vieraile|käy|siirty|tule|sulke|klikkaile|lataa|avaa|asioi|palaa|surffaa|kirjautu|asenta)m(alla|ällä)(nne)?',
    '(käyttäe|jatkae|selate|vierailta|vieraillee|selaile|käyde)\\p{L}{0,4}ssa(si|nne|an)?',
    '(käyttäessäsi|jatkaessasi|selatessasi|vieraillessasi|käydessäsi|käyttäessään|selatessaan)',
    '(kun|jos|mikäli) (\\p{L}{1,20} ){0,2}(jatkat|käytät|selaat|vierailet|käyt|siirryt|pysyt|suljet|tulet|jatkaa|käyttää|selaa|vierailee|käy|jatkaa)',
    '(käyttö|käyttäminen|käyttämisen|jatkaminen|jatkamisen|selaaminen|selaamisen|selaamista|jatkamista|vierailu|vierailun|käytön|käyttöä|käyttämistä|vierailua|asiointi|asioinnin|asiointia|käynti|vieraileminen)',
    '(osallistuminen|ilmoittautuminen|läsnäolo|paikallaolo|saapuminen|tuleminen) (\\p{L}{1,20} ){0,2}(katsotaan|tulkitaan|merkitsee|tarkoittaa)',
    '(ellet|jollet|(jos|mikäli) et) (\\p{L}{1,20} ){0,2}(poistu|sulje|lopeta|keskeytä)',
    '(verkko)?(sivuston|sivujen|palvelun|sovelluksen) (käyttäjä|kävijä|käyttäjät|kävijät)',
  ),
  sv: wordsLike(
    'genom att (\\p{L}{1,20} ){0,2}(fortsätta|använda|besöka|surfa|klicka|navigera|stänga|gå|bläddra|stanna|läsa|ladda|logga)',
    '(om|när|då) (du|man|ni|användaren|besökaren) (\\p{L}{1,20} ){0,1}(fortsätter|använder|besöker|surfar|stannar|går|stänger|bläddrar)',
    '(fortsatt|din fortsatta|fortsatta) (användning|surfning|surfande|användande|besök)\\p{L}{0,3}',
    '(användning(en)?|användandet|nyttjande(t)?|besök(et)?|besöket) (av|på|i) (\\p{L}{1,20} ){0,3}(\\p{L}{0,6}(webbplats|tjänst|app|sid)|\\p{L}{0,8}(butik|handel|portal|sajt))\\p{L}{0,4}',
    '(surfar|stannar|klickar|bläddrar|läser|går|fortsätter) (du|man|ni) (vidare|kvar|att)',
    'den som (använder|besöker)',
    '(besökare|användare|den) som (använder|besöker|fortsätter)',
    '(besöka|använda)r(e|en|na) (\\p{L}{1,20} ){0,4}(anses|antas|förutsätts)',
  ),
  en: wordsLike(
    '(by|through) (\\p{L}{1,20} ){0,2}(continuing|using|browsing|visiting|accessing|staying|closing|navigating|scrolling|entering|remaining|downloading|reading|clicking (through|on|anywhere))',
    '(if|when|once|as|whenever|where) (you|users?|visitors?|a (user|visitor)) (\\p{L}{1,20} ){0,1}(continues?|uses?|visits?|browses?|keep|stays?|access|navigate|carry on|go on)',
    '(continued|your|the|any|further) (continued )?(use|using|visit|visits|browsing|access)',
    'continu(ing|ed) (to|use|using|browsing)',
    '(continue|keep|go on|carry on) (browsing|using|visiting|reading)',
    '(visiting|browsing|entering|accessing) (this|the|our) (\\p{L}{1,20} )?(site|website|service|shop|app|page|pages)',
    'using (this|the|our) (site|website|service|app)',
    'read(ing)? on',
    'use of (this|the|our) (\\p{L}{1,20} ){0,2}(site|website|service|shop|app|store|portal)',
    '(anyone|anybody|everyone|those|whoever|persons) (who )?(uses?|using|visits?|visiting|browses?|browsing)',
    '(visitors?|users?) (\\p{L}{1,20} ){0,4}(are|is) (deemed|taken|regarded|considered|assumed)',
  ),
}

/** That they agree by it. */
const AGREE: Record<string, RegExp> = {
  fi: wordsLike(
    'hyväksyt(te|yksi|ään)?',
    'hyväksyy',
    'hyväksyvät',
    'hyväksyneesi',
    'hyväksyneen(sä)?',
    'hyväksyneeksi',
    'hyväksymise(ksi|nä|n)',
    'hyväksyntä(nä|si|mme|än)?',
    'hyväksynnäksi',
    'suostut(te)?',
    'suostuu',
    'suostuvat',
    'suostuneesi',
    'suostuneen(sa)?',
    '(annat|antaa|antavat|annatte) (\\p{L}{1,20} ){0,3}(suostumu\\p{L}{0,10}|hyväksyn\\p{L}{0,8}|luvan)',
    '(katsotaan|tulkitaan|merkitsee|tarkoittaa|pidetään) (\\p{L}{1,20} ){0,4}(suostumu|hyväksy|suostuvan)\\p{L}{0,12}',
    'suostumukse(ksi|na)',
    '(ilmais|vahvist|osoit)\\p{L}{1,5} (\\p{L}{1,20} ){0,2}suostumukse(si|nsa)',
    '(oleta|katso|tulkits)\\p{L}{1,6} (\\p{L}{1,20} ){0,3}(hyväksy|suostu)(vän|van|neen)(si)?',
    'että (\\p{L}{1,20} ){0,2}(olet|on|ovat) (hyväksy|suostu)n(yt|ut|eet)',
    'sallit(te)?',
    '(eväste|tallen|seuran|käsittely)\\p{L}{0,12} (\\p{L}{1,20} ){0,2}(on|ovat) sallittu(a|ja)?',
  ),
  sv: wordsLike(
    'godkänner',
    'godkänt',
    'godkännande(t)?',
    'accepterar',
    'accepterat',
    'samtycker',
    'samtyckt',
    'godtar',
    'går (du )?med på',
    '(ger|lämnar) (du|man|ni|besökaren|användaren)? ?(ditt |sitt |er )?(samtycke|medgivande|godkännande|tillåtelse)',
    '(anses|räknas|betraktas|tolkas|tolkar|uppfattar|räknar|betraktar|ser) (\\p{L}{1,20} ){0,4}((samtyck|godkän|accept|medgiv)\\p{L}{0,8}|ja)',
    'förbinder (sig|dig|er)',
    '(okej|ok) för (dig|er|besökaren)',
    '(innebär|utgör|är) (\\p{L}{1,20} ){0,3}(samtycke|godkännande)',
  ),
  en: wordsLike(
    'accepts?',
    'agrees?',
    'consents?',
    'consented',
    'accepted',
    'agreed',
    'acceptance',
    'agreement',
    'give (us )?(your )?(consent|permission)',
    'acknowledge(s)?',
    '(take it|assume) that',
    '(takes?|treats?|regards?|reads?|counts?|interprets?|understands?) (\\p{L}{1,20} ){1,3}as (\\p{L}{1,20} ){0,2}(yes|consent|acceptance|agreement|approval)',
    'happy with',
    '(deemed|taken|regarded|considered|treated|constitutes?|implies|means)( \\p{L}{1,20}){0,4} (consent|acceptance|agreement|agreed|accepted|consented)',
  ),
}

/** That they may say no at once. */
const CHOICE: Record<string, RegExp> = {
  fi: wordsLike(
    'hylkä\\p{L}{0,8}',
    'hylä\\p{L}{0,8}',
    'evästeasetu\\p{L}{0,8}',
    'evästevalin\\p{L}{0,8}',
    'painik\\p{L}{0,8}',
    'rasti\\p{L}{0,10}',
    'hyväksymättä',
  ),
  sv: wordsLike(
    'avvisa(r)?',
    'neka(r)?',
    'kakinställning\\p{L}{0,6}',
    'cookieinställning\\p{L}{0,6}',
    'knapp\\p{L}{0,4}',
    'ruta\\p{L}{0,2}',
    'kryssa\\p{L}{0,3}',
  ),
  en: wordsLike(
    'reject(ing|s)?',
    'declin(e|ing)',
    'refus(e|ing)',
    'cookie (settings|preferences)',
    'buttons?',
    'tick(ing)?',
    'without accepting',
  ),
}

/** The documents that visitors are made to accept. */
const DOCUMENT: Record<string, RegExp> = {
  fi: wordsLike(
    '*seloste\\p{L}{0,6}',
    '*selostee\\p{L}{0,6}',
    '*ehdo\\p{L}{1,6}',
    '*ehto\\p{L}{1,8}',
    '*käytän(tö|nö)\\p{L}{0,8}',
    '*periaatte\\p{L}{0,8}',
    '*politiik\\p{L}{1,6}',
    '*lausek\\p{L}{1,6}',
    '*ilmoituks\\p{L}{1,6}',
    '*käsittely\\p{L}{0,4}',
    '*käsitellään',
    'keräämis\\p{L}{0,6}',
  ),
  sv: wordsLike(
    '*polic(y|yn|ies)\\p{L}{0,3}',
    '*beskrivning\\p{L}{0,4}',
    '*villkor\\p{L}{0,4}',
    '*meddelande\\p{L}{0,3}',
    '*redogörelse\\p{L}{0,3}',
    '*principer\\p{L}{0,3}',
    '*information(en)?',
    '*behandl(as|ar|ing|ingen|a)',
    '*insaml(as|ing|ingen)',
    'personuppgift\\p{L}{0,6}',
  ),
  en: wordsLike(
    'polic(y|ies)',
    'notice',
    'statement',
    'terms',
    'conditions',
    'practices',
    'process(ing|ed)?',
    'collection',
    'document',
    'use of your (data|information|personal data)',
    'personal data',
  ),
}

/** Giving one's details, as a way to accept a document. */
const GIVE: Record<string, RegExp> = {
  fi: wordsLike(
    '(rekisteröity|ilmoittautu|liitty|tilaa|anta|lähettä|täyttä|luovutta|toimitta|osallistu|varaa|osta|asioi|liity)m(alla|ällä)(nne)?',
    '(kun|jos) (rekisteröidyt|ilmoittaudut|liityt|tilaat|lähetät|annat)',
  ),
  sv: wordsLike(
    'genom att (\\p{L}{1,20} ){0,2}(registrera|anmäla|beställa|lämna|skicka|fylla|delta|boka|köpa|bli|ge)',
    '(bokar|köper|beställer|anmäler|registrerar|hyr) (du|man|ni)',
  ),
  en: wordsLike(
    '(by|on|upon) (\\p{L}{1,20} ){0,2}(becoming|registering|signing|joining|ordering|submitting|sending|providing|filling|booking|buying|giving|participating|applying|subscribing)',
    '(if|when|once) you (book|order|register|sign up|join|apply|subscribe|buy)',
  ),
}

const agreesIn = (text: string, agree: RegExp, language: string): boolean =>
  clausesOf(text).some(({ text: clause }) => {
    agree.lastIndex = 0
    const match = agree.exec(clause)
    if (!match) return false
    // Whole words only: the first letters of `notice` deny nothing.
    const before = clause.slice(0, match.index).split(/\s/).slice(-6)
    const behind = clause
      .slice(match.index + match[0].length)
      .split(/\s/)
      .slice(0, 3)
    return !denies([...before, match[0], ...behind].join(' '), language)
  })

/** What a sentence makes readers agree to by nothing but going on: to a document or the processing, or to something else. */
export const agreedByUse = remembered((sentence, locale): 'document' | 'other' | null => {
  const language = languageOf({ language: locale })
  const [agree, choice, document, give, use] = [AGREE, CHOICE, DOCUMENT, GIVE, USE].map(
    (all) => all[language],
  )
  if (!agree || !choice || !document || !give || !use) return null
  if (says(sentence, choice) || !agreesIn(sentence, agree, language)) return null
  const isDocument = says(sentence, document)
  if (says(sentence, use)) return isDocument ? 'document' : 'other'
  const bundled = BUNDLED[language]
  if (bundled && says(sentence, bundled)) return 'document'
  return isDocument && says(sentence, give) && !says(sentence, FOR_IT[language] ?? give) ? 'document' : null
})

/** Consent to the processing as such, given by ordering or joining: it is asked for nothing that is told. */
const BUNDLED: Record<string, RegExp> = {
  fi: wordsLike(
    '(tilaa|osta|varaa|rekisteröity|liitty|ilmoittautu|osallistu)m(alla|ällä)(nne)? (\\p{L}{1,25} ){0,5}(annat|antaa|annatte) (\\p{L}{1,20} ){0,2}suostumukse(n|si|nne|nsa) (\\p{L}{1,20} ){0,2}(henkilö)?tieto(jen|jesi|jenne|jensa) käsittelyyn(?= ?[.,;]| ?$| tämän)',
  ),
}

/** Giving consent by a clear act to a purpose that is told is as it should be. */
const FOR_IT: Record<string, RegExp> = {
  fi: wordsLike(
    'suostumukse(n|si|nsa) (\\p{L}{1,20} ){0,3}(lähettämis|käsittely|käyttö)\\p{L}{0,6}',
    'varten',
    'suostumu*',
  ),
  sv: wordsLike('samtyck*'),
  en: wordsLike('consent*'),
}
