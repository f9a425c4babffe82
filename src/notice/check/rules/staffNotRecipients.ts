import { sectionRule } from '../rule.js'
import { partAround } from '../text/clauses.js'
import { denies } from '../text/denial.js'
import { foundIn, isAbout, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

/** Who somebody works for, as a notice says of its own. */
const FI_OWN =
  '(rekisterinpitäjän|organisaation|toimiston|klinikan|hoivakodin|kirjaston|koulun|kunnan|kaupungin|liikkeen|liiton|päiväkodin|seuran|seurakunnan|säätiön|taloyhtiön|virasto(n|mme)|kirkkoherranviraston|yhdistyksen|yhtiön|yrityksen|järjestön|(organisaatio|toimisto|koulu|kunta|seura|järjestö|säätiö|yhtiö|yrityks|yhdistykse)mme|omat?|omalle|omille|sisäi(nen|set))'
/** People who work for somebody. */
const FI_PEOPLE =
  '(henkilöstö|henkilökunta|henkilökunnalle|(työntekij|virkailij|asiakaspalvelij|hoitaj|ohjaaj|opettaj|myyj|viranhaltij)(ät|at|öille|ille)|(toimihenkilö|luottamushenkilö)(t|ille)|vapaaehtoiset|vapaaehtoisille|hallitus|hallituksen jäsenet|tiimit?|osastot)(mme|nsa|nsä|lle|llemme)?'

const STAFF: Record<string, RegExp> = {
  fi: wordsLike(
    `${FI_OWN} (\\p{L}{1,20} ){0,2}${FI_PEOPLE}`,
    '(henkilöstömme|henkilökuntamme|työntekijämme|toimihenkilömme|henkilöstöllemme|henkilökunnallemme|työntekijöillemme|vapaaehtoisemme|hallituksemme|esihenkilömme)',
  ),
  sv: wordsLike(
    '(vår|vårt|våra|egen|eget|egna|föreningens|bolagets|företagets|skolans|den personuppgiftsansvariges|organisationens|kommunens|stadens|församlingens|butikens|bibliotekets|kansliets|kontorets|daghemmets|klinikens|klubbens|stiftelsens|interna) (\\p{L}{1,20} ){0,2}(personal|anställda|medarbetare|tjänstemän|frivilliga|styrelse|handläggare|chefer|\\p{L}{0,15}avdelning(ar)?)',
  ),
  en: wordsLike(
    "(our|own|internal|the (company|association|controller|organisation|club|school)[’']s) (\\p{L}{1,20} ){0,3}(staff|employees|personnel|volunteers|managers|team|teams|departments?|workers|board)",
    'our (staff|employees|personnel|team|colleagues|volunteers)',
    '(board|staff|employees|personnel|volunteers) of (the|our) (company|association|controller|organisation|club|school|municipality|city|parish|shop|store|library|office|clinic|foundation|day-care centre)',
  ),
}

/** Others that have a name like it. */
const OTHERS: Record<string, RegExp> = {
  fi: wordsLike(
    '*palveluntarjo*',
    '*toimittaj*',
    '*kumppan*',
    '*palveluyrity*',
    'ei ole vastaanot*',
    'eivät ole vastaanot*',
  ),
  sv: wordsLike('*leverantör*', '*partner*', '*tjänsteproducent*'),
  en: wordsLike('provider*', 'supplier*', 'partner*', 'contractors?'),
}

/** What stands between those who are named beside each other. */
const BETWEEN = /[,;:]|(?<!\p{L})(?:ja|sekä|tai|och|samt|eller|and|or)(?!\p{L})/giu

/** Own staff named as those who receive the data. */
export const staffNotRecipients = sectionRule({
  id: 'staff-not-recipients',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 4(9)', 'GDPR Art. 13(1)(e)', 'CJEU C-579/21'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oma henkilöstö ei ole vastaanottaja',
    sv: 'Egen personal är inte mottagare',
    en: 'Own staff are not recipients',
  },
  help: {
    fi: 'Vastaanottajia ovat ne, joille tietoja annetaan organisaation ulkopuolelle tai jotka käsittelevät niitä lukuun. Omat työntekijät käsittelevät tietoja rekisterinpitäjänä: heidät voi jättää pois tai kertoa suojauksen yhteydessä.',
    sv: 'Mottagare är de som får uppgifter utanför organisationen eller behandlar dem för dess räkning. De egna anställda behandlar uppgifter som den personuppgiftsansvarige: de kan utelämnas eller nämnas i samband med skyddet.',
    en: 'Recipients are those outside the organisation who are given data, or who process them on its behalf. Its own employees act as the controller: leave them out, or tell of them where you tell of security.',
  },
  messages: {
    staff: {
      fi: '”{{staff}}” ei ole vastaanottaja. Kerro vain, kenelle tietoja annetaan organisaation ulkopuolelle.',
      sv: '”{{staff}}” är inte en mottagare. Berätta bara vem som får uppgifter utanför organisationen.',
      en: '“{{staff}}” is not a recipient. Tell only who is given data outside the organisation.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Vastaanottajia ovat yhdistyksen oma henkilökunta ja tilitoimisto.',
      good: 'Vastaanottaja on tilitoimisto, joka hoitaa palkanlaskennan.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Tietoja saavat työntekijämme ja hallituksen jäsenet.',
      good: 'Henkilöstöpalveluja tuottava yritys käsittelee tietoja lukuumme.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Yhdistyksen henkilökunta ja painotalo sekä muut palveluntarjoajat.',
      good: 'Painotalo, palveluntarjoajan oma henkilökunta ja liitto.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Vastaanottajia ovat seuramme valmentajat ja toimiston henkilökunta.',
      good: 'Vastaanottajia ovat seuramme tilitoimisto ja vakuutusyhtiö.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Föreningens personal samt våra leverantörer.',
      good: 'Leverantörens egen personal och förbundet.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'Our staff and the suppliers of the shop.',
      good: 'Our supplier’s own staff, and the league.',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Tiedot annetaan omille työntekijöille.',
      good: 'Palveluntarjoajan henkilöstö käsittelee tietoja vain ohjeidemme mukaan.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Mottagare är vår personal.',
      good: 'Mottagare är bokföringsbyrån.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Uppgifterna lämnas till föreningens egna anställda.',
      good: 'Våra anställda är inte mottagare; uppgifterna lämnas till förbundet.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Företagets medarbetare och banken.',
      good: 'Banken och personalvårdsföretaget.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'Recipients are our employees and our accountants.',
      good: 'Recipients are our accountants.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'The data are received by our own finance team.',
      good: 'A payroll provider and its staff process the data for us.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'The club’s volunteers and managers receive the list.',
      good: 'Our staff are not recipients; the league receives the list of players.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'The recipients are the personnel of the association.',
      good: 'The recipient is the personnel agency that we use.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Tietoja saavat päiväkodin hoitajat.',
      good: 'Tietoja saavat päiväkodin tilitoimisto ja painotalo.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Mottagare är församlingens anställda.',
      good: 'Mottagare är församlingens revisor.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'Recipients are the employees of the library.',
      good: 'Recipients are the auditors of the library.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [staff, others] = [STAFF[language], OTHERS[language]]
    if (!staff || !others || !isAbout(section, 'recipients', 'disclosures')) return null
    return sentencesIn(section).flatMap(({ block, sentence }) => {
      if (denies(sentence.text, language)) return []
      return foundIn(sentence, block, staff)
        .filter(
          ({ end, start }) =>
            !says(partAround(sentence.text, start - sentence.start, end - sentence.start, BETWEEN), others),
        )
        .slice(0, 1)
        .map(({ text, ...words }) => ({ message: 'staff' as const, params: { staff: text }, words }))
    })
  },
})
