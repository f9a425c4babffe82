import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { namesLaw } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, allWordsOf, wordsOf } from '../text/words.js'

const SECTIONS = ['dataContent', 'dataCategories', 'specialCategories', 'purposes', 'sources'] as const

const SPECIAL = lexicon({
  fi: [
    'terveys(tie|tila|tilanne|-)*',
    '*terveystie(to|do)*',
    'terveydentil*',
    'terveyttä koskev*',
    'terveyteen liitty*',
    '*allergi*',
    '*yliherkky*',
    'keliaki*',
    'astma*',
    'diabete*',
    '*sairau(s|de|ks|tta|d)*',
    'pitkäaikaissair*',
    '*diagnoo*',
    'lääkärin(todistu|lausun)*',
    '*lääkity*',
    'lääketi*',
    'lääkkee*',
    '*hoitohisto*',
    'potilasti*',
    '*liikunta(rajoit|este|vamma)*',
    '*toimintarajoit*',
    'vamma(t|n|a|isuu|sta)*',
    '*erityisruokaval*',
    'erityisdieet*',
    'ruokarajoit*',
    'uskon(to|no|toa|nolli)*',
    '*vakaumu*',
    'ammattiliit*',
    'ammattiyhdisty*',
    'etni*',
    'rodu*',
    'rotu*',
    '*poliitti* (mielip|kanta|vakaum|näkem)*',
    'puoluejäsen*',
    'seksuaali*',
    'sukupuoli-identi*',
    'biometri*',
    'sormenjäl*',
    'kasvotunnist*',
    'kasvokuvatunnist*',
    'geneetti*',
    'perimä*',
    'raskau(s|de|tta)*',
    'mielenterve*',
    'veriryhm*',
    'rokotu*',
    'sairaspoissaolo*',
  ],
  sv: [
    'hälso(uppgift|tillstånd|information|data|-)*',
    'uppgift* om hälsa*',
    'hälsotillstånd*',
    'hälsa(n|ns)?',
    '*allerg*',
    '*överkänslig*',
    'celiaki*',
    'astma*',
    'diabet*',
    'hjärt(problem|fel|sjuk)*',
    '*sjukdom*',
    'sjukfrånvaro*',
    '*diagnos*',
    'medicin(er|ering|eringen|ska)*',
    'läkemedel*',
    'patientuppgift*',
    '*funktions(nedsätt|hind|vari)*',
    'rörelsehind*',
    'rörelsebegräns*',
    'special(diet|kost)*',
    'kostbegräns*',
    'religio*',
    'religi*',
    'trosuppf*',
    '*övertygelse*',
    'fackförening*',
    'fackförbund*',
    'facklig*',
    'etnisk*',
    'etnicitet*',
    'ras',
    'politisk* (åsikt|åskåd|uppfatt)*',
    'sexuell*',
    'sexualliv*',
    'biometr*',
    'fingeravtryck*',
    'ansiktsigenk*',
    'genetisk*',
    'graviditet*',
    'vaccin*',
    'blodgrupp*',
  ],
  en: [
    'health (data|information|details|condition|conditions|status|records?|issues?)',
    'state of health',
    'your health',
    '(medical|health)-related',
    '*allerg*',
    'intoleranc*',
    'coeliac*',
    'asthma*',
    'diabet*',
    '*illness*',
    'diseases?',
    'sick(ness)? (leave|absence)s?',
    'diagnos(is|es)',
    'medication*',
    'medical (data|information|history|conditions?|records?|certificate*)',
    'medicines?',
    'disabilit*',
    'impairment*',
    'mobility (needs|restriction*)',
    'special diets?',
    'dietary (requirements?|needs|restrictions?)',
    'religio*',
    'philosophical belief*',
    'trade union*',
    'union membership',
    'ethnic*',
    'racial',
    'race',
    'political (opinions?|views?|affiliation*)',
    'sexual*',
    'sex life',
    'biometr*',
    'fingerprint*',
    'facial recognition',
    'genetic*',
    'pregnan*',
    'vaccin*',
    'blood (type|group)*',
  ],
})

/** The conditions of GDPR Art. 9(2), in the words of notices. */
const CONDITION = lexicon({
  fi: [
    '9 ?\\.? ?artikla*',
    'artikla* 9',
    '(nimenomais|erillis|kirjallis)* suostumu*',
    'suostumu*',
    'luva(lla|n)',
    '9 ?\\(',
    'tietosuojalai* 6',
    'lakisääteis*',
    'lain (nojalla|perusteella|mukaan|velvoit*|mukaise*)',
    'työoikeu*',
    'sosiaaliturva*',
    'elintärke*',
    '*kansanterve*',
    'itse julki*',
    'oikeusvaate*',
    'ammattisalaisuu*',
    'salassapitovelvollis*',
  ],
  sv: [
    'artikel* 9',
    '(uttryckligt|särskilt|skriftligt)? ?samtyck*',
    '6 § i dataskyddslagen',
    'lagstadga*',
    'enligt lag(en)?',
    'med stöd av lag(en)?',
    'arbetsrätt*',
    'social trygghet',
    'vitala',
    'folkhälsa*',
    'själv offentliggjort',
    'rättsliga anspråk',
    'tystnadsplikt*',
  ],
  en: [
    'article 9',
    'art\\. ?9',
    'consent',
    'permission',
    'section 6',
    'statutory',
    '(by|under|required by) law',
    'employment law',
    'social (security|protection)',
    'vital interests?',
    'public health',
    'legal claims',
    'made public',
    'professional secrecy',
    'substantial public interest',
  ],
})

/** Data of special categories, and no condition that allows to process them. */
export const specialCategoryCondition = textRule({
  id: 'special-category-condition',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 9(1)–(2)', 'GDPR Art. 13(1)(c)', 'Tietosuojalaki 1050/2018 §6', 'WP260 rev.01'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Erityisten henkilötietojen ehto',
    sv: 'Villkor för särskilda kategorier',
    en: 'Condition for special categories',
  },
  help: {
    fi: 'Esimerkiksi terveyttä, uskontoa ja ammattiliittoa koskevia tietoja saa käsitellä vain 9 artiklan ehdoilla. Kerro ehto, esimerkiksi nimenomainen suostumus tai laki, tai pyydä tiedot niin, ettei syytä tarvitse kertoa.',
    sv: 'Uppgifter om till exempel hälsa, religion och fackförening får behandlas bara på villkoren i artikel 9. Ange villkoret, till exempel uttryckligt samtycke eller en lag, eller be om uppgifterna så att orsaken inte behöver anges.',
    en: 'Data on health, religion or trade unions, for example, may be processed only on the conditions of Article 9. Say which one, such as explicit consent or a law, or ask so that the reason need not be told.',
  },
  messages: {
    noCondition: {
      fi: '”{{words}}” voi kuulua erityisiin henkilötietoryhmiin. Kerro, millä 9 artiklan ehdolla tietoa käsitellään.',
      sv: '”{{words}}” kan höra till särskilda kategorier. Berätta på vilket villkor i artikel 9 uppgiften behandlas.',
      en: '“{{words}}” may be of a special category. Tell on which condition of Article 9 it is processed.',
    },
  },
  examples: [
    ...examplesIn('fi', 'dataContent', [
      [
        'Leiriläisestä kirjataan lääkitys ja ruokavalio.',
        'Leiriläisestä kirjataan lääkitys huoltajan nimenomaisella suostumuksella.',
      ],
      ['Kävijästä tallennetaan nimi ja terveystiedot.', 'Emme tallenna terveystietoja.'],
      ['Rekisterissä on jäsenen uskonto.', 'Potilastiedot kirjataan potilaslain nojalla.'],
    ]),
    ...examplesIn('sv', 'dataContent', [
      ['Vi antecknar deltagarens allergier.', 'Vi antecknar deltagarens allergier med uttryckligt samtycke.'],
      ['Uppgifter om hälsotillstånd sparas.', 'Inga uppgifter om hälsa sparas.'],
      ['Medlemmens funktionsnedsättning antecknas.', 'Sjukdomar antecknas enligt artikel 9.2 h.'],
    ]),
    ...examplesIn('en', 'dataContent', [
      ['We record allergies of participants.', 'We record allergies with your explicit consent.'],
      ['The file holds health information.', 'The file holds no health information.'],
      [
        'We store your fingerprint for the door.',
        'Trade union membership is processed under Article 9(2)(b).',
      ],
    ]),
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Pelaajalta pyydetään lääkärinlausunto.',
      good: 'Pelaajalta ei pyydetä lääkärinlausuntoa.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Vi antecknar om gästen är diabetiker eller har hjärtfel.',
      good: 'Vi antecknar om gästen har hund.',
    },
  ],
  checkText: ({ content, language, sections }) => {
    const mentions = sections
      .filter((section) => isAbout(section, ...SECTIONS))
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }) => {
          const at = placesOf(SPECIAL, sentence, block, language)[0]
          if (!at || isDeniedAt(sentence, at, language) || isToldAsPast(sentence, at, language)) return []
          const own = allWordsOf(section)
          return [{ at, section, told: tells(CONDITION, own, language) || namesLaw(own, language) }]
        }),
      )
    const applies = mentions.length > 0
    const told =
      content?.registers.some(({ specialCategories }) => specialCategories.condition) ||
      mentions.some((one) => one.told) ||
      sections.some(
        (section) =>
          isAbout(section, 'specialCategories', 'legalBasis', 'consent') &&
          !mentions.some((one) => one.section === section) &&
          tells(CONDITION, wordsOf(section), language),
      )
    if (told) return { applies, findings: [] }
    const findings = mentions.slice(0, 1).map(({ at, section }) => ({
      message: 'noCondition' as const,
      params: { words: at.text },
      section,
      words: at,
    }))
    return { applies, findings }
  },
})
