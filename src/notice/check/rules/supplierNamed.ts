import { matchesIn } from '../../matching/matches.js'
import { sectionRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { languageOf, sentencesIn, wordsLike } from '../text/words.js'

/** A program or service of somebody's to which data go, told by what it is for at most. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  en: wordsLike(
    '(in|into|to) an? (external|separate|outside|outsourced|third[- ]party) (\\p{L}{1,20}[- ]){0,2}(program(me)?|software|system|service|tool|application|app|platform|cloud)',
    '(transferred|transmitted|moved|exported|sent|uploaded|copied|passed|stored|kept|processed) (\\p{L}{1,20} ){0,3}(separate|external|outside|outsourced|third[- ]party) (\\p{L}{1,20}[- ]){0,3}(program(me)?|software|system|service|tool|application|app|platform|cloud)s?',
    '(\\p{L}{1,20}[- ]){0,2}(program(me)?|software|system|service|tool|application|app|platform|cloud)s?,? (\\p{L}{1,10} ){0,2}(provided|supplied|run|operated|hosted|owned|maintained) by (an|a|another) (outside|external|third[- ]party|separate)( \\p{L}{1,25})?',
  ),
  fi: wordsLike(
    '(siirretään|siirtyvät|siirtyy|viedään|lähetetään|syötetään|kopioidaan|tallennetaan|tallentuvat|tallentuu|säilytetään|käsitellään) (\\p{L}{1,30} ){0,3}(erilli|ulkopuoli|ulkoi|ulkoistet)\\p{L}{1,8} (\\p{L}{1,30} ){0,4}\\p{L}{0,30}(ohjelma|ohjelmisto|järjestelmä|palvelu|työkalu|sovellu|alusta)\\p{L}{0,8}',
  ),
  sv: wordsLike(
    '(i|till) (ett|en) (extern|externt|separat|utomstående) (\\p{L}{1,30} ){0,2}\\p{L}{0,25}(program|programvara|system|tjänst|verktyg|applikation|app|plattform)',
    '(överförs|flyttas|förs över|exporteras|skickas|sänds|matas in|kopieras|lagras|sparas|förvaras|behandlas) (\\p{L}{1,20} ){0,3}(separat|särskilt|externt?|utomståendes?|extern[at]) (\\p{L}{1,30} ){0,4}?\\p{L}{0,25}(program|programvara|system|tjänst|verktyg|applikation|app|plattform)(en|et|ets|ens)?( för \\p{L}{1,30})?',
    '\\p{L}{0,25}(program|programvara|system|tjänst|verktyg|applikation|app|plattform),? (\\p{L}{1,20} ){0,2}(tillhandahålls|levereras|drivs|ägs|upprätthålls|tillhandahållen|tillhandahållet) av (en|ett) (utomstående|extern|externt|annan|annat)( \\p{L}{1,25})?',
  ),
}

/** A name: a word with a capital that does not begin the sentence. */
const NAMED = /(?<=[\s("”])\p{Lu}[\p{L}\p{N}]/gu

/** Programs and services of others that data go to, without saying whose they are. */
export const supplierNamed = sectionRule({
  id: 'supplier-named',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 4(9)', 'GDPR Art. 13(1)(e)', 'GDPR Art. 13(1)(f)', 'GDPR Art. 28'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Kenen palveluun tiedot menevät',
    sv: 'Vems tjänst uppgifterna går till',
    en: 'Whose service the data go to',
  },
  help: {
    fi: 'Kun tietoja viedään erilliseen ohjelmaan tai palveluun, sen tarjoaja on tietojen vastaanottaja. Kerro, kuka se on tai millainen yritys, ja onko se EU:n ja ETA:n ulkopuolella.',
    sv: 'När uppgifter förs till ett separat program eller en tjänst är leverantören en mottagare. Berätta vem den är eller vilket slags företag, och om den finns utanför EU och EES.',
    en: 'Where data go to a separate program or service, its supplier is a recipient of them. Tell who that is, or what kind of company, and whether it is outside the EU and the EEA.',
  },
  messages: {
    unnamed: {
      fi: '”{{words}}”: kenen ohjelma tai palvelu se on, ja missä maassa?',
      sv: '”{{words}}”: vems program eller tjänst är det, och i vilket land?',
      en: '“{{words}}”: whose program or service is it, and in which country?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Sähköpostiosoitteet viedään erilliseen kyselyihin käytettävään ohjelmaan.',
      good: 'Sähköpostiosoitteet viedään erilliseen kyselyohjelmaan, jonka toimittaja on Kyselytalo Oy Tampereelta.',
    },
    {
      language: 'fi',
      in: 'security',
      bad: 'Tiedot tallennetaan ulkopuoliseen pilvipalveluun.',
      good: 'Tietoja ei tallenneta ulkopuoliseen pilvipalveluun.',
    },
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Nimi ja puhelinnumero siirretään erilliseen ajanvarausjärjestelmään.',
      good: 'Nimi ja puhelinnumero säilytetään erillään laskutuksen tiedoista.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'E-postadresserna överförs till ett separat program för enkäter.',
      good: 'E-postadresserna överförs till ett separat program av Enkäthuset Ab i Vasa.',
    },
    {
      language: 'sv',
      in: 'security',
      bad: 'Uppgifterna lagras i en extern molntjänst.',
      good: 'Uppgifterna lagras inte i någon extern molntjänst.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Namn och telefonnummer skickas till ett externt bokningssystem.',
      good: 'Namn och telefonnummer förvaras separat från faktureringen.',
    },
    {
      language: 'en',
      in: 'disclosures',
      bad: 'E-mail addresses are transferred to a separate survey program.',
      good: 'E-mail addresses are transferred to a separate survey program of Larkfield Surveys Ltd in Leeds.',
    },
    {
      language: 'en',
      in: 'security',
      bad: 'The data are stored in an external cloud service.',
      good: 'The data are not stored in any external cloud service.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'Names and telephone numbers are sent to a third-party booking system.',
      good: 'Names and telephone numbers are kept apart from those of invoicing.',
    },
    {
      language: 'sv',
      in: 'security',
      bad: 'Bokningarna finns i en app som drivs av ett utomstående bolag.',
      good: 'Bokningarna finns i en app som drivs av Kvist Ab i Borgå.',
    },
    {
      language: 'en',
      in: 'security',
      bad: 'Bookings are kept in an app operated by an outside company.',
      good: 'Bookings are kept in an app operated by Larkfield Ltd in Leeds.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Vi lägger in tiderna i ett externt kalendersystem.',
      good: 'Vi lägger in tiderna i vårt eget kalendersystem.',
    },
    {
      language: 'en',
      in: 'disclosures',
      bad: 'We enter times into a separate calendar application.',
      good: 'We enter times into our own calendar.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const elsewhere = ELSEWHERE[language]
    if (!elsewhere) return null
    return sentencesIn(section).flatMap(({ block, sentence: { start, text } }) => {
      const [found] = matchesIn(text, elsewhere)
      if (!found || denies(text, language) || matchesIn(text, NAMED).length > 0) return []
      const at = start + found.index
      return [
        {
          message: 'unnamed' as const,
          params: { words: found[0] },
          words: { block, end: at + found[0].length, start: at },
        },
      ]
    })
  },
})
