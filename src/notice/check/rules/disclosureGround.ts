import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { basesIn, namesLaw } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, wholeSentence, allWordsOf } from '../text/words.js'

const DISCLOSES = lexicon({
  fi: [
    'luovut(amme|etaan|taa|tettu|ettu)*',
    'luovuttaa',
    'luovutetaan',
    'anne(taan|tut)',
    'annamme',
    '(toimite|lähete|välite|siirre|jae)taan',
    '(toimitamme|lähetämme|välitämme|siirrämme|jaamme|myymme)',
    'myydään',
    '(voimme|voidaan|saatamme|saatetaan) (\\p{L}{3,20} ){0,3}(myydä|vuokrata|antaa|välittää|lähettää|toimittaa|jakaa|siirtää|julkaista)',
    'julkaistaan',
    'julkaisemme',
    'saa(vat)? (\\p{L}{3,20} ){0,3}(tiedot|tietoja|listan|luettelon)',
    '(tiedot|listat|luettelot) (saa|saavat|menevät|annetaan)',
  ],
  sv: [
    '(lämnas|lämnar|ges|överlämnas|överlåts|skickas|sänds|utlämnas|delas|säljs|överförs|förmedlas|publiceras|tillhandahålls|tillställs|delges)',
    'vidare(befordra|förmedla|sänd)s',
    'lämnar (vi )?ut',
    '(skickar|delar|säljer|förmedlar|publicerar|överlåter)( vi)?',
    '(vi (\\p{L}{2,15} )?ger|ger vi)',
    'lämna ut',
    '(?<!du |ni |vi )får (\\p{L}{2,20} ){0,3}\\p{L}{0,20}(uppgifterna|listan|listorna|namnen|adresserna|numren)',
    '(?<!du |ni |vi )får (våra|alla|samtliga) (\\p{L}{2,20} ){0,2}(e-)?\\p{L}{0,20}(uppgifter|listor|namn|adresser|nummer)',
  ],
  en: [
    '(is|are|may be|can be|will be) (\\p{L}{2,15} )?(given|disclosed|shared|passed|sold|handed|provided|sent|supplied|forwarded|published|released)',
    'we ((may|can|also|will) ){0,2}(give|disclose|share|pass|sell|hand|provide|send|supply|forward|publish|release)',
    '(?<!(you|we) )(receives?|gets?|obtains?) (the|your|our)',
  ],
})

const GROUND = lexicon({
  fi: [
    'suostumu*',
    'luva(lla|n)',
    'laki',
    'lain',
    'lakiin',
    'lais(sa|ta)',
    'lainsäädän*',
    'lakisääteis*',
    'velvoit*',
    'velvoll*',
    '*viranomai*',
    'sopimu(s|kse|ksi|sta)*',
    'käsittelij*',
    'lukuu(n|mme)',
    'puolesta*',
    'palvelun(tuott|tarjoa)*',
    'palveluntarjoa*',
    'alihankki*',
    'toimeksian*',
    'tilitoimist*',
    '*perusteella',
    '*nojalla',
    'perustu*',
    'peruste*',
    'verohallin*',
    'verottaja*',
    'kela*',
    'poliisi*',
    'eläkeyhtiö*',
    'vakuutusyhtiö*',
    'tulorekister*',
    'artikla*',
    'tilintarkast*',
    'oikeusperust*',
    '*pyynnöstä(si|nsä)?',
    'perin(tä|tää|nän|nnä)*',
    'edellyttä*',
    'ulosot*',
    // What tells of nobody needs none.
    'tunnisteettom*',
    'anony*',
  ],
  sv: [
    'samtyck*',
    'tillstånd',
    'lag(en|ens|stiftning|stadga)*',
    'enligt lag',
    'skyldig*',
    'förplikt*',
    '*myndighet*',
    'avtal*',
    '*biträde*',
    'för vår räkning',
    'på uppdrag',
    'leverantör*',
    'underleverantör*',
    'tjänsteleverantör*',
    'tjänsteproducent*',
    'bokföringsbyrå*',
    '(med stöd|på grund) av',
    'grund(ar|en)*',
    'skatteförvaltning*',
    'fpa',
    'polis*',
    'pensionsbolag*',
    'försäkringsbolag*',
    'inkomstregist*',
    'artikel*',
    'revisor*',
    'intresse*',
    'på (din |personens )?begäran',
    'inkasso*',
    'indriv*',
    'kräver',
  ],
  en: [
    'consent',
    'permission',
    'law(s|ful)?',
    'legal*',
    'statut*',
    'oblig*',
    '*authorit*',
    'contract*',
    'agreement',
    'processors?',
    'on our behalf',
    'on behalf of',
    'service providers?',
    'suppliers?',
    'subcontractor*',
    'accountant*',
    'bas(is|ed)',
    'ground*',
    'tax*',
    'police',
    'pension*',
    'insur*',
    'article*',
    'auditor*',
    'interests?',
    'at your request',
    'when you ask',
    'debt*',
    'require*',
    'court*',
  ],
})

/** Data given to others, and no ground for giving them. */
export const disclosureGround = sectionRule({
  id: 'disclosure-ground',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 6(1)', 'GDPR Art. 13(1)(c)', 'GDPR Art. 13(1)(e)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Luovutuksen peruste',
    sv: 'Grund för utlämnande',
    en: 'Ground for disclosures',
  },
  help: {
    fi: 'Tietojen antaminen toiselle omiin tarkoituksiin tarvitsee perusteen: suostumuksen, sopimuksen, lain tai oikeutetun edun. Kerro se, tai kerro, että vastaanottaja käsittelee tietoja teidän lukuunne.',
    sv: 'Att ge uppgifter till någon annan för dennes egna ändamål kräver en grund: samtycke, avtal, lag eller berättigat intresse. Ange den, eller att mottagaren behandlar uppgifterna för er räkning.',
    en: 'Giving data to others for purposes of their own needs a ground: consent, a contract, law or legitimate interests. Say which, or that the recipient processes the data on your behalf.',
  },
  messages: {
    noGround: {
      fi: 'Kerro, millä perusteella tiedot luovutetaan.',
      sv: 'Berätta på vilken grund uppgifterna lämnas ut.',
      en: 'Tell on what ground the data are disclosed.',
    },
  },
  examples: [
    ...examplesIn('fi', 'disclosures', [
      [
        'Jäsenten osoitteet annetaan lehden kustantajalle.',
        'Jäsenten osoitteet annetaan lehden kustantajalle jäsenen suostumuksella.',
      ],
      [
        'Lähetämme osallistujalistan yhteistyökumppaneille markkinointia varten.',
        'Emme lähetä osallistujalistaa yhteistyökumppaneille.',
      ],
      [
        'Asiakastiedot luovutetaan kauppakeskuksen muille liikkeille.',
        'Palkkatiedot luovutetaan Verohallinnolle.',
      ],
      [
        'Kyselyn vastaukset annetaan tutkimusryhmälle.',
        'Kyselyn vastaukset annetaan tutkimusryhmälle anonyymeina.',
      ],
    ]),
    ...examplesIn('sv', 'disclosures', [
      [
        'Medlemmarnas adresser ges till tidningens förläggare.',
        'Medlemmarnas adresser ges till förläggaren med medlemmens samtycke.',
      ],
      ['Deltagarlistan skickas till sponsorerna.', 'Deltagarlistan skickas inte till sponsorerna.'],
      [
        'Kontaktuppgifterna lämnas till andra butiker i köpcentret.',
        'Löneuppgifter lämnas till Skatteförvaltningen.',
      ],
    ]),
    ...examplesIn('en', 'disclosures', [
      [
        'Members’ addresses are given to the publisher of the magazine.',
        'Members’ addresses are given to the publisher with their consent.',
      ],
      [
        'We share the list of participants with sponsors.',
        'We do not share the list of participants with sponsors.',
      ],
      ['Customer data are sold to advertisers.', 'Payroll data are disclosed to the Tax Administration.'],
    ]),
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Medlemmarnas adresser överlåts till ett förlag.',
      good: 'Medlemmarnas adresser överlåts inte.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Vi ger listan till sponsorerna.',
      good: 'Vi ger inte listan till sponsorerna.',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Voimme vuokrata osoitteita muille.',
      good: 'Emme voi vuokrata osoitteita muille.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Skidklubben delges namnen på alla elever.',
      good: 'Skidklubben delges inte namnen på eleverna.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Lotteriet får adresserna.',
      good: 'Du får adresserna.',
    },
    {
      language: 'en',
      in: 'disclosures',
      bad: 'The lottery gets the addresses.',
      good: 'You get the addresses.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Gymmet får alla elevers telefonnummer.',
      good: 'Du får alla dina uppgifter.',
    },
  ],
  checkSection: (section) => {
    if (!isAbout(section, 'disclosures')) return null
    const { language } = section
    const all = allWordsOf(section)
    if (tells(GROUND, all, language) || namesLaw(all, language) || basesIn(all, language).length > 0)
      return []
    return sentencesIn(section)
      .filter(({ block, sentence }) => {
        const at = placesOf(DISCLOSES, sentence, block, language)[0]
        // What introduces a list is no statement by itself.
        if (sentence.text.endsWith(':')) return false
        return at && !isDeniedAt(sentence, at, language) && !isToldAsPast(sentence, at, language)
      })
      .map(({ block, sentence }) => ({ message: 'noGround' as const, words: wholeSentence(sentence, block) }))
      .slice(0, 1)
  },
})
