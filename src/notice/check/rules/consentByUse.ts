import { sectionRule } from '../rule.js'
import { agreedByUse } from '../text/byUse.js'
import { mentions } from '../text/topics.js'
import { sentencesIn, wholeSentence } from '../text/words.js'

/** Readers who are said to accept the notice, or the processing, by nothing but being there. */
export const consentByUse = sectionRule({
  id: 'consent-by-use',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 4(11)', 'GDPR Art. 7', 'GDPR recital 32', 'EDPB Guidelines 05/2020 §§84–86'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Seloste on tiedoksi',
    sv: 'Beskrivningen är till kännedom',
    en: 'A notice is for information',
  },
  help: {
    fi: 'Seloste kertoo käsittelystä; sitä ei hyväksytä. Sivujen selaaminen tai palvelun käyttö ei ole suostumus. Jos tarvitset suostumuksen, pyydä se erikseen; muuten poista virke.',
    sv: 'Beskrivningen berättar om behandlingen; den godkänns inte. Att bläddra på en webbplats eller använda en tjänst är inget samtycke. Behövs ett samtycke, be om det särskilt; annars kan meningen strykas.',
    en: 'A notice tells of the processing; nobody accepts it. Browsing a site or using a service is no consent. Where you need consent, ask for it by itself; otherwise leave the sentence out.',
  },
  messages: {
    accepted: {
      fi: 'Lukijan sanotaan hyväksyvän tämän käyttämällä palvelua. Seloste on vain tiedoksi: poista virke.',
      sv: 'Läsaren sägs godkänna detta genom att använda tjänsten. Beskrivningen är bara till kännedom: stryk meningen.',
      en: 'Readers are said to accept this by using the service. A notice is for information only: leave the sentence out.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Käyttämällä palvelua hyväksyt tämän tietosuojaselosteen ehdot.',
      good: 'Tässä selosteessa kerrotaan, miten tietoja käytetään, kun käytät palvelua.',
    },
    {
      language: 'fi',
      in: 'consent',
      bad: 'Sivujen selaaminen katsotaan suostumukseksi henkilötietojen käsittelyyn.',
      good: 'Sivujen selaaminen ei ole suostumus henkilötietojen käsittelyyn.',
    },
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Kun vierailet sivuillamme, annat suostumuksesi tietojesi käsittelyyn.',
      good: 'Tilaamalla uutiskirjeen annat suostumuksesi sen lähettämiseen; voit perua sen joka viestissä.',
    },
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Rekisteröitymällä hyväksyt tietosuojakäytäntömme.',
      good: 'Rekisteröityessäsi saat tämän tietosuojaselosteen luettavaksesi.',
    },
    {
      language: 'fi',
      in: 'consent',
      bad: 'Kilpailuun ilmoittautuminen katsotaan suostumukseksi tulosten julkaisemiseen.',
      good: 'Kilpailuun ilmoittautuminen ei ole suostumus kuvien julkaisemiseen: luvan pyydämme erikseen, ja sen voi perua.',
    },
    {
      language: 'sv',
      in: 'introduction',
      bad: 'När du använder tjänsten godkänner du våra dataskyddsvillkor.',
      good: 'Här berättar vi hur uppgifterna används när du använder tjänsten.',
    },
    {
      language: 'sv',
      in: 'consent',
      bad: 'Fortsatt användning av webbplatsen anses som samtycke till behandlingen.',
      good: 'Att använda webbplatsen är inget samtycke till behandlingen.',
    },
    {
      language: 'sv',
      in: 'introduction',
      bad: 'Genom att surfa vidare samtycker du till att dina personuppgifter behandlas.',
      good: 'Vi ber om ditt samtycke särskilt innan dina personuppgifter behandlas.',
    },
    {
      language: 'en',
      in: 'introduction',
      bad: 'By using our service you agree to this privacy notice.',
      good: 'This notice tells what happens to your data when you use our service.',
    },
    {
      language: 'en',
      in: 'consent',
      bad: 'Your continued use of the website means that you accept this policy.',
      good: 'Using the website does not mean that you consent to anything.',
    },
    {
      language: 'en',
      in: 'introduction',
      bad: 'If you visit our shop online, you consent to the processing of your personal data.',
      good: 'If you visit our shop, no personal data are processed without your consent.',
    },
    {
      language: 'fi',
      in: 'consent',
      bad: 'Ostamalla kausikortin annat suostumuksen henkilötietojesi käsittelyyn.',
      good: 'Voit palauttaa kausikortin tai peruuttaa suostumuksesi nimesi käyttöön.',
    },
    {
      language: 'sv',
      in: 'introduction',
      bad: 'Den som använder gymkortet förbinder sig att följa denna dataskyddspolicy.',
      good: 'Den som använder gymkortet får denna dataskyddspolicy till påseende.',
    },
    {
      language: 'en',
      in: 'introduction',
      bad: 'Everyone using the lockers accepts this notice.',
      good: 'Everyone using the lockers is given this notice.',
    },
    {
      language: 'en',
      in: 'introduction',
      bad: 'Upon joining you agree to the processing.',
      good: 'Upon joining you are told of the processing.',
    },
    {
      language: 'sv',
      in: 'introduction',
      bad: 'Hyr du en stuga har du godkänt denna beskrivning.',
      good: 'Hyr du en stuga får du denna beskrivning.',
    },
    {
      language: 'en',
      in: 'introduction',
      bad: 'Once you join you have agreed to this notice.',
      good: 'Once you join you are given this notice.',
    },
  ],
  checkSection: (section) =>
    sentencesIn(section).flatMap(({ block, sentence }) => {
      const agreed = agreedByUse(sentence.text, section.language)
      const isOnCookies =
        mentions(sentence.text, section.language, 'cookies') ||
        (agreed === 'other' && section.keys.includes('cookies'))
      return agreed && !isOnCookies
        ? [{ message: 'accepted' as const, words: wholeSentence(sentence, block) }]
        : []
    }),
})
