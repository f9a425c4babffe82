import type { CheckedSection } from '../subject.js'

import { textRule } from '../rule.js'
import { clausesOf } from '../text/clauses.js'
import { denies } from '../text/denial.js'
import { mentions } from '../text/topics.js'
import { languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

/** That cookies, or what does as they do, are in use. */
const USED: Record<string, RegExp> = {
  fi: wordsLike(
    'käyt(etään|ämme|tää|össä|ettävät|ettyjä|töä|tö|etyt)',
    'käytetyt',
    'asetetaan',
    'asettaa',
    'asetamme',
    'hyödyn(netään|nämme|tää)',
    'tallen(netaan|namme|tuu|tuvat|taa)',
    '(on|ovat) käytössä',
    'seura(amme|taan|a)',
    'kerä(ämme|tään|ää)',
    'mitataan',
    'analysoi(daan|mme|)',
    'kohdentaa',
    'kohdennetaan',
    'ovat',
    'on',
  ),
  sv: wordsLike(
    'använd(s|er)',
    'sätt(s|er)',
    'lagra(s|r)',
    'spara(s|r)',
    '(ut)?nyttja(s|r)',
    'placera(s|r)',
    'samla(s|r)',
    'följ(s|er)',
    'mät(s|er)',
    'analyser(as|ar)',
    'har',
    'finns',
    'hjälper',
    'möjliggör',
    'gör',
  ),
  en: wordsLike(
    'uses?',
    'used',
    'sets?',
    'stores?',
    'stored',
    'saves?',
    'saved',
    'places?',
    'placed',
    'employs?',
    'collects?',
    'collected',
    'tracks?',
    'measured?',
    'has',
    'have',
    'are',
    'helps?',
    'lets?',
    'enables?',
    'allows?',
  ),
}

/** Tools and kinds of cookies that are not necessary. */
const OPTIONAL: Record<string, RegExp> = {
  fi: wordsLike(
    '*analytiik*',
    '*analysoi*',
    '*tilasto*',
    '*markkinoin*',
    '*mainon*',
    '*mainos*',
    '*kohdenta*',
    '*kohdenne*',
    '*kävijäseuran*',
    '*kävijä(määr|tieto|tila)\\p{L}{0,10}',
    '*seuran*',
    '*seura(amme|taan)',
    '*kolman(nen|sien) osapuol*',
    '*käyttökokemu*',
    '*kehittä*',
    '*paranta*',
    '*personoi*',
    '*sosiaalisen median',
    'google*',
    'analytics*',
    'matomo*',
    'hotjar*',
    'facebook*',
    'meta',
    'pikseli*',
    '*pikseli*',
    'youtube*',
    'linkedin*',
  ),
  sv: wordsLike(
    '*analys*',
    '*statisti*',
    '*marknadsföring*',
    '*annons*',
    '*reklam*',
    '*målgrupp*',
    '*spårning*',
    '*besök(ar|s)\\p{L}{0,12}',
    '*tredje part*',
    '*förbättra*',
    '*utveckl*',
    '*användarupplevelse*',
    '*sociala medier*',
    'google*',
    'analytics*',
    'matomo*',
    'hotjar*',
    'facebook*',
    'meta',
    '*pixel*',
    'youtube*',
  ),
  en: wordsLike(
    'analytic(s|al)?',
    'analyse',
    'statistic(s|al)?',
    'marketing',
    'advert(s|ising|isements?)?',
    'targeting',
    'tracking',
    'third[ -]part(y|ies)',
    'improve',
    'experience',
    'personalis(e|ation)',
    'social media',
    'performance',
    'google*',
    'matomo',
    'hotjar',
    'facebook',
    'meta',
    'pixels?',
    'youtube',
    'visitors?',
  ),
}
const NECESSARY: Record<string, RegExp> = {
  fi: wordsLike(
    'välttämättöm*',
    'pakolli*',
    'teknis*',
    'toiminnalli*',
    'istuntoeväste*',
    'istunto*',
    'kirjautumi*',
    'ostosk*',
    'kielivalin*',
    'tarpeelli*',
    'tarvit*',
  ),
  sv: wordsLike(
    '*nödvändiga*',
    'tekniska',
    'funktionella',
    'sessionskak*',
    '*inlogg(ning|ad)*',
    'varukorg*',
    'språkval*',
    'behövs',
    'krävs',
  ),
  en: wordsLike(
    '(strictly )?necessary',
    'essential',
    'technical',
    'functional',
    'session',
    'log ?in',
    'signed in',
    'basket',
    'language',
    'needed',
    'required',
    'needs?',
  ),
}

/** How long, by whose choice, or where the list is. */
const DETAILS: Record<string, RegExp> = {
  fi: wordsLike(
    '(vuo(si|tta|den|deksi)|kuukau(si|tta|den|deksi)|viik(ko|koa|on)|päiv(ä|ää|än)|vuorokau(si|tta|den)|tun(ti|tia|nin))',
    'istunnon (ajan|päättyessä|päätyttyä)',
    'voimassa',
    'säily\\p{L}{0,10}',
    'vanhe\\p{L}{0,8}',
    'suostu\\p{L}{0,12}',
    'luva(lla|lla)\\p{L}{0,3}',
    'evästeasetu\\p{L}{0,10}',
    'evästeluettelo\\p{L}{0,8}',
    'taulukko\\p{L}{0,6}',
    'taulukossa',
    'luettelo\\p{L}{0,6}',
  ),
  sv: wordsLike(
    'år',
    'månad(er)?',
    'veck(a|or)',
    'dag(ar)?',
    'dygn',
    'timm(e|ar)',
    '*samtyck*',
    '*godkänn*',
    '*kakinställning*',
    '*cookieinställning*',
    'tabellen',
    'förteckning*',
    'sessionen',
    'giltig*',
    'frivillig*',
    '(neka|avböj|avvisa)\\p{L}{0,2}',
  ),
  en: wordsLike(
    'years?',
    'months?',
    'weeks?',
    'days?',
    'hours?',
    'session ends',
    'expires?',
    'consent*',
    'cookie (settings|preferences|list|table|panel)',
    'table',
    'permission',
    'list of cookies',
    'opt[ -]in',
    'agree(d)?',
    'lasts?',
    'voluntary',
    '(refuse|reject|decline)',
  ),
}

const tells = (section: CheckedSection, details: RegExp): boolean =>
  section.blocks.some(
    ({ kind, links, text }) =>
      kind === 'cell' ||
      kind === 'field' ||
      links.length > 0 ||
      /https?:|www\./i.test(text) ||
      says(text, details),
  )

/** Cookies that are not necessary, and nothing told of them. */
export const cookieDetails = textRule({
  id: 'cookie-details',
  kind: 'text',
  severity: 'warning',
  cites: ['Act 917/2014 §205', 'CJEU C-673/17', 'GDPR Art. 13(1)(e)', 'GDPR Art. 13(2)(a)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Tiedot evästeistä',
    sv: 'Uppgifter om kakor',
    en: 'What cookies there are',
  },
  help: {
    fi: 'Muista kuin välttämättömistä evästeistä kerrotaan tarkoitus, voimassaoloaika ja kuka tiedot saa. Helpoiten se käy luettelemalla evästeet selosteen evästetaulukkoon.',
    sv: 'Om andra än nödvändiga kakor berättas ändamålet, giltighetstiden och vem som får uppgifterna. Lättast går det genom att räkna upp kakorna i beskrivningens tabell.',
    en: 'Of cookies that are not necessary the purpose, the duration and who receives the data are told. It is easiest to list the cookies in the table of the notice.',
  },
  messages: {
    details: {
      fi: 'Kerro näistä evästeistä myös voimassaoloaika ja kuka tiedot saa, tai lisää evästetaulukko.',
      sv: 'Berätta också hur länge dessa kakor gäller och vem som får uppgifterna, eller lägg till en tabell över kakor.',
      en: 'Tell also how long these cookies last and who receives the data, or add a table of cookies.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Sivuillamme on käytössä Google Analytics.',
      good: 'Sivuillamme on käytössä Google Analytics, jonka evästeet ovat voimassa 13 kuukautta.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Käytämme evästeitä mainonnan kohdentamiseen.',
      good: 'Käytämme vain välttämättömiä evästeitä.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Käytämme kävijätilastoihin palvelua, joka asettaa evästeitä.',
      good: 'Käytämme kävijätilastoihin palvelua, joka toimii ilman evästeitä.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Sivusto hyödyntää evästeitä käyttökokemuksen parantamiseksi.',
      good: 'Sivusto ei käytä evästeitä kävijöiden seurantaan.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Webbplatsen använder kakor för statistik.',
      good: 'Kakor för statistik används med ditt samtycke och gäller ett år.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Vi använder kakor för riktad annonsering.',
      good: 'Vi använder inga kakor för annonsering.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'På sidan används Facebooks pixel.',
      good: 'Sidan använder en kaka som behövs för inloggningen.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'The site uses cookies to improve your experience.',
      good: 'The site uses one cookie, which is needed for your basket.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'We use Google Analytics.',
      good: 'With your consent we use analytics cookies, which last two months.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Advertising cookies are used on our pages.',
      good: 'We do not use advertising cookies.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Appen nyttjar kakor för annonser.',
      good: 'Appen nyttjar kakor för annonser om du väljer det; de är frivilliga.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'The booking page saves cookies for advertising.',
      good: 'The booking page saves cookies for advertising where you do not refuse them.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Kakor gör att annonser kan anpassas.',
      good: 'Kakor gör att du förblir inloggad.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Cookies enable targeting of advertisements.',
      good: 'Cookies enable you to stay signed in.',
    },
  ],
  checkText: ({ content, language: locale, sections }) => {
    const language = languageOf({ language: locale })
    const [details, necessary, optional, used] = [DETAILS, NECESSARY, OPTIONAL, USED].map(
      (all) => all[language],
    )
    if (!details || !necessary || !optional || !used) return { applies: false, findings: [] }
    if (content?.cookies.some(({ category }) => category !== 'necessary')) {
      return { applies: true, findings: [] }
    }
    let applies = false
    const findings = sections.flatMap((section) => {
      const isOnCookies = section.keys.includes('cookies')
      const found = sentencesIn(section).find(({ sentence: { text } }) => {
        const saysCookies = mentions(text, locale, 'cookies')
        if (!saysCookies && !isOnCookies) return false
        const clauses = clausesOf(text)
        // Where all that is said of cookies is that there are none, what else is used sets none.
        const ofCookies = clauses.filter((clause) => mentions(clause.text, locale, 'cookies'))
        if (ofCookies.length > 0 && ofCookies.every((clause) => denies(clause.text, language))) return false
        return (
          clauses.some(
            (clause) =>
              says(clause.text, used) &&
              (saysCookies || says(clause.text, optional)) &&
              (says(text, optional) || /^\P{L}*\p{L}+(?:\s\p{L}+){1,5}\P{L}*$/u.test(text)) &&
              !denies(clause.text, language),
          ) && !says(text, necessary)
        )
      })
      applies ||= found !== undefined
      return found && !tells(section, details)
        ? [
            {
              message: 'details' as const,
              section,
              // Cookies of no kind may all be necessary ones.
              ...(!says(found.sentence.text, optional) && { severity: 'information' as const }),
              words: wholeSentence(found.sentence, found.block),
            },
          ]
        : []
    })
    return { applies, findings }
  },
})
