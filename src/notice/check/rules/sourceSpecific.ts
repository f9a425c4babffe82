import { matchesIn } from '../../matching/matches.js'
import { sectionRule } from '../rule.js'
import { clausesOf } from '../text/clauses.js'
import { denies } from '../text/denial.js'
import { isAbout, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

/** Sources that are told by a kind of which nothing follows. */
const VAGUE: Record<string, RegExp> = {
  fi: wordsLike(
    'julki(sista|sia|sesti|sen|set|nen|sten|sissa)( (\\p{L}{1,25}|ja|tai|oleva\\p{L}{0,3}) ?){0,4}',
    '(eri|erilaisista|muista|useista|ulkopuolisista|luotettavista|asianmukaisista|laillisista|avoimista|saatavilla olevista|yleisistä|tarvittavista) (\\p{L}{1,25} ){0,3}(lähteistä|tietolähteistä|tahoilta|paikoista|rekistereistä|kanavista)',
    '(muilta|eri|ulkopuolisilta|kolmansilta|useilta) (\\p{L}{1,25} ){0,2}(tahoilta|osapuolilta|toimijoilta|henkilöiltä|organisaatioilta)',
    '(yhteistyö|sopimus)?kumppan(eilta|eiltamme|eidemme|ien kautta|eilta saatu\\p{L}{0,6})',
    '(yhteistyö|liike)tahoilta',
    'sidosryhmiltä(mme)?',
    '(inter)?netistä',
    'verkosta',
    'verkkolähteistä',
    'sosiaalisesta mediasta',
    'viranomaisilta',
    '(viranomaisten|yritysten|yhteisöjen|organisaatioiden|toimijoiden|tahojen) (\\p{L}{1,20} ){0,3}(rekistereistä|tietokannoista|järjestelmistä|tiedostoista)',
    'muulla tavoin',
    'muualta',
    'eri tavoin',
    'mu(ista|ulla) (\\p{L}{1,20} )?(lähteistä|tavalla)',
  ),
  sv: wordsLike(
    '(offentliga|allmänna|publika|öppna|allmänt tillgängliga|offentligt tillgängliga|olika|andra|övriga|externa|tillförlitliga|tillgängliga|lagliga|lämpliga|utomstående) (\\p{L}{1,25} ){0,3}(källor|uppgifter|register|instanser|aktörer|parter|personer|håll|sätt)',
    '(offentlig|publik|öppen|allmänt tillgänglig) (\\p{L}{1,20} ){0,1}(information|data)',
    '(tredje part(er)?|tredjeparter|utomstående|samarbetspartner(s|na)?|samarbetsparter|våra partner)',
    '(från|på) (internet|nätet|webben|sociala medier)',
    'från myndigheter(na)?',
    'på annat sätt',
    'annanstans ifrån',
    'från annat håll',
    '(utifrån|utomifrån)(?=\\s{0,2}(?:[.,;!]|$))',
  ),
  en: wordsLike(
    '(public|publicly available|open|various|other|external|different|third[ -]party|reliable|available|lawful|appropriate|outside) (\\p{L}{1,20} ){0,3}(sources?|information|data|registers?|records?|parties|places|means|databases?)',
    'third parties',
    '(our )?(business )?partners',
    '(from )?(the )?(internet|web|online sources)',
    'social media',
    '(public )?authorities',
    'elsewhere',
    'from (the )?outside(?=\\s{0,2}(?:[.,;!]|$))',
    'in other ways',
    'in the public domain',
    '(information|data|details) (that|which) (is|are) (\\p{L}{1,20} )?(public|publicly available)',
  ),
}

/** Which they are is told. */
const NAMED: Record<string, RegExp> = {
  fi: wordsLike(
    'esim\\p{L}{0,8}\\.?',
    'kuten',
    'eli',
    'nimittäin',
    '\\p{L}{2,30}rekisteristä',
    '\\p{L}{2,30}järjestelmästä',
    '\\p{L}{2,30}palvelusta',
    '\\p{L}{2,30}luettelosta',
    '\\p{L}{1,30}virastosta',
    '\\p{L}{1,30}virastolta',
    '\\p{L}{2,30}lehdestä',
    '\\p{L}{2,30}laitokselta',
    'Kel(alta|asta)',
    'Verohallinno\\p{L}{0,5}',
    '(kotisivuilta|verkkosivuilta)(an|si|nsa)?',
    'kunn(alta|ilta)',
    'päiväkodilta',
    'koululta',
    '*koulusta',
    'edelliseltä \\p{L}{1,20}',
    'työnantajalta(si)?',
    'lajiliitolta',
  ),
  sv: wordsLike(
    't\\. ?ex\\.?',
    'till exempel',
    'exempelvis',
    'såsom',
    'det vill säga',
    '\\p{L}{2,30}registret',
    '\\p{L}{2,30}systemet',
    '\\p{L}{2,30}verket',
    '\\p{L}{2,30}byrån',
    '\\p{L}{2,30}tjänsten',
    'FPA',
    '(egna|företagets) webb\\p{L}{0,10}',
    'skolan',
    'kommunen',
    'arbetsgivaren',
    'förbundet',
  ),
  en: wordsLike(
    'e\\.g\\.?',
    'for example',
    'such as',
    'namely',
    'that is',
    '(trade|business|population|land|company|vehicle|companies) (register|registry)',
    'companies house',
    'Kela',
    'your employer',
    'your school',
    'the municipality',
    'LinkedIn',
  ),
}

/** A name in the middle of a sentence. */
const PROPER = /(?<=\p{Ll}[,\s]\s?)\p{Lu}\p{L}{2,}/u

/** Sources that are not told. */
export const sourceSpecific = sectionRule({
  id: 'source-specific',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 14(2)(f)', 'GDPR recital 61', 'WP260 rev.01 annex'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Nimetyt tietolähteet',
    sv: 'Namngivna källor',
    en: 'Sources by name',
  },
  help: {
    fi: 'Lukijan pitää saada tietää, mistä hänen tietonsa on saatu, ja onko lähde julkinen. ”Julkiset lähteet” ei riitä: nimeä rekisteri, palvelu tai taho.',
    sv: 'Läsaren ska få veta varifrån uppgifterna kommer och om källan är offentlig. ”Offentliga källor” räcker inte: namnge registret, tjänsten eller instansen.',
    en: 'Readers should learn where their data come from, and whether the source is public. “Public sources” is not enough: name the register, the service or the body.',
  },
  messages: {
    vague: {
      fi: '”{{words}}” ei kerro, mistä tiedot saadaan. Nimeä lähde.',
      sv: '”{{words}}” berättar inte varifrån uppgifterna kommer. Namnge källan.',
      en: '“{{words}}” does not tell where the data come from. Name the source.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'sources',
      bad: 'Tietoja kerätään myös muista lähteistä.',
      good: 'Tietoja kerätään myös kaupparekisteristä.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Saamme tietoja yhteistyökumppaneiltamme.',
      good: 'Tietoja ei kerätä julkisista lähteistä.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Tiedot täydennetään julkisesti saatavilla olevista rekistereistä.',
      good: 'Tiedot saadaan sinulta itseltäsi ja julkisista lähteistä, kuten yritysten kotisivuilta.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Uppgifter hämtas även ur offentliga källor.',
      good: 'Uppgifter hämtas ur handelsregistret.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Vi får information från våra samarbetspartner.',
      good: 'Vi samlar inte in uppgifter från andra källor.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Uppgifter kan fås från tredje part.',
      good: 'Uppgifterna kommer från dig själv.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'We also obtain data from publicly available sources.',
      good: 'We also obtain data from the trade register.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'Some details come from third parties.',
      good: 'We do not collect data from other sources.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'Our partners give us information about you.',
      good: 'Public authorities, namely the Tax Administration, send us your tax rate.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Vi kompletterar registret från tillgängliga källor.',
      good: 'Vi kompletterar registret från handelsregistret.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Tiedot haetaan yritysten tietokannoista.',
      good: 'Tiedot haetaan kauppakamarin jäsenluettelosta.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Osoitteita tulee sidosryhmiltä.',
      good: 'Osoitteita tulee huoltajilta.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Telefonnummer skaffar vi utifrån.',
      good: 'Telefonnummer skaffar vi utifrån din anmälan.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'Phone numbers are bought from outside.',
      good: 'Phone numbers are copied from the notice outside your door.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [vague, named] = [VAGUE[language], NAMED[language]]
    if (!vague || !named || !isAbout(section, 'sources')) return null
    return sentencesIn(section).flatMap(({ block, sentence }) => {
      const { start: offset, text } = sentence
      // A list behind it names them.
      if (section.blocks.some(({ kind }, at) => kind === 'item' && at > block)) return []
      if (says(text, named) || /[(:]/.test(text) || PROPER.test(text)) return []
      for (const { 0: words, index } of matchesIn(text, vague)) {
        const clause = clausesOf(text).find((one) => one.start < index + words.length && one.end > index)
        if (clause && denies(clause.text, language)) continue
        const quote = words.trim()
        const start = offset + index + words.indexOf(quote)
        return [
          {
            message: 'vague' as const,
            params: { words: quote },
            words: { block, end: start + quote.length, start },
          },
        ]
      }
      return []
    })
  },
})
