import type { Found } from '../rule.js'
import type { CheckedSection, CheckedText } from '../subject.js'
import type { RetentionTold } from '../text/retention.js'

import { textRule } from '../rule.js'
import { retentionTold } from '../text/retention.js'
import { mentions } from '../text/topics.js'
import { isAbout, sentencesIn, wholeSentence } from '../text/words.js'

type Message = 'meaningless' | 'missing' | 'open' | 'reviewed' | 'someLaw' | 'tautology'

const toldIn = (section: CheckedSection) =>
  sentencesIn(section).map(({ block, sentence }) => ({
    block,
    sentence,
    told: retentionTold(sentence.text, section.language),
  }))

/** What is found in a section on retention. */
const inRetention = (section: CheckedSection): Found<Message>[] => {
  const sentences = toldIn(section)
  if (sentences.length === 0) return []
  const isDefinite =
    sentences.some(({ told }) => told === 'definite') ||
    section.blocks.some(({ kind, links }) => kind === 'cell' || links.length > 0)
  const found = sentences.flatMap(({ block, sentence, told }): Found<Message>[] => {
    const as = (message: Message, severity: Found['severity']): Found<Message>[] => [
      { message, section, ...(severity && { severity }), words: wholeSentence(sentence, block) },
    ]
    if (told === 'open') return as('open', 'warning')
    if (isDefinite) return []
    if (told === 'tautology' || told === 'meaningless') return as(told, 'error')
    return told === 'someLaw' || told === 'reviewed' ? as(told, 'information') : []
  })
  return found.length > 0 || isDefinite ? found : [{ message: 'missing', section }]
}

/** Whether a text tells a time for which data are kept, in whatever section. */
const tellsTime = ({ sections }: CheckedText): boolean =>
  sections.some((section) =>
    sentencesIn(section).some(
      ({ sentence: { text } }) =>
        (isAbout(section, 'retention') || mentions(text, section.language, 'retention')) &&
        ['definite', 'open'].includes(retentionTold(text, section.language) ?? ''),
    ),
  )

/** Elsewhere only a sentence that is nothing but the tautology is one. */
const ELSEWHERE: readonly RetentionTold[] = ['tautology']

/** How long data are kept, told so that it tells something. */
export const retentionStated = textRule<Message>({
  id: 'retention-stated',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 5(1)(e)', 'GDPR Art. 13(2)(a)', 'GDPR Art. 14(2)(a)', 'WP260 rev.01 annex'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Säilytysaika tai sen peruste',
    sv: 'Förvaringstiden eller vad som avgör den',
    en: 'The storage period, or what decides it',
  },
  help: {
    fi: 'Kerro aika (”kaksi vuotta jäsenyyden päättymisestä”) tai mikä sen ratkaisee: tapahtuma, laki pykälineen, katselmus sääntöineen. ”Niin kauan kuin on tarpeen” koskee kaikkia tietoja eikä kerro lukijalle mitään.',
    sv: 'Berätta tiden (”två år efter medlemskapet”) eller vad som avgör den: en händelse, en lag med paragraf, en granskning med regler. ”Så länge det behövs” gäller alla uppgifter och säger läsaren ingenting.',
    en: 'Tell the time (“two years after membership ends”) or what decides it: an event, a law with its section, a review with its rule. “As long as necessary” holds for all data and tells readers nothing.',
  },
  messages: {
    meaningless: {
      fi: 'Tästä ei selviä, kuinka kauan tietoja säilytetään. Kerro aika tai mikä sen ratkaisee.',
      sv: 'Det framgår inte hur länge uppgifterna sparas. Berätta tiden eller vad som avgör den.',
      en: 'It does not say how long the data are kept. Tell the time, or what decides it.',
    },
    missing: {
      fi: 'Tässä osassa ei kerrota säilytysaikaa eikä sen perustetta. Lisää jompikumpi.',
      sv: 'Här berättas varken förvaringstiden eller vad som avgör den. Lägg till det ena.',
      en: 'Neither a storage period nor what decides it is told here. Add one of them.',
    },
    open: {
      fi: 'Säilytysajalla ei tämän mukaan ole loppua. Kerro enimmäisaika tai milloin tiedot poistetaan.',
      sv: 'Enligt detta har förvaringstiden inget slut. Berätta den längsta tiden eller när uppgifterna raderas.',
      en: 'By this the storage period has no end. Tell the longest time, or when the data are deleted.',
    },
    reviewed: {
      fi: 'Kerro myös, millä perusteella tieto katselmuksessa poistetaan.',
      sv: 'Berätta också enligt vilken regel uppgifter raderas vid granskningen.',
      en: 'Tell also by which rule data are deleted in the review.',
    },
    someLaw: {
      fi: 'Kerro, mikä laki säilytysajan määrää ja kuinka pitkä aika on.',
      sv: 'Berätta vilken lag som bestämmer förvaringstiden och hur lång den är.',
      en: 'Tell which law decides the storage period, and how long it is.',
    },
    tautology: {
      fi: '”Niin kauan kuin on tarpeen” ei kerro säilytysaikaa. Kerro aika tai mikä sen ratkaisee.',
      sv: '”Så länge det behövs” berättar inte förvaringstiden. Berätta tiden eller vad som avgör den.',
      en: '“As long as necessary” does not tell the storage period. Tell the time, or what decides it.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'retention',
      bad: 'Tiedot poistetaan, kun niitä ei enää tarvita.',
      good: 'Tiedot poistetaan, kun kurssi on päättynyt ja todistukset on annettu.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Henkilötietoja säilytetään käyttötarkoituksen edellyttämän ajan.',
      good: 'Henkilötietoja säilytetään takuuajan.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Säilytysajat vaihtelevat.',
      good: 'Säilytysajat vaihtelevat: tilaukset kolme vuotta, laskut kuusi vuotta.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Tietoja säilytetään tietyn ajan.',
      good: 'Tietoja säilytetään niin kauan kuin jäsenyys on voimassa.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Ilmoittautumiset säilytetään kurssin ajan ja kohtuullisen ajan sen jälkeen.',
      good: 'Ilmoittautumiset säilytetään kurssin ajan ja puoli vuotta sen jälkeen.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Vuokralaisen tietoja säilytetään vuokrasuhteen aikana ja sen päätyttyä.',
      good: 'Vuokralaisen tietoja säilytetään vuokrasuhteen aikana ja sen päätyttyä kolme vuotta.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Säilytysajan ratkaisee se, miten pitkään tiedot ovat tarpeen.',
      good: 'Vapaaehtoisten tiedot säilytetään toiminnan ajan ja kuukausi sen jälkeen.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Avaintiedot: säilytysaika. Vesimittarit: käyttöaika.',
      good: 'Avaintiedot: asumisaika. Vesimittarit: kuluva kalenterivuosi.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Tiedot ovat palveluntarjoajan konesalissa.',
      good: 'Tiedot ovat palveluntarjoajan konesalissa sopimusajan.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Leirikuvat jäävät talteen määrittelemättömäksi ajaksi.',
      good: 'Leirikuvat jäävät talteen kesän loppuun.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Tietoja säilytetään vähintään kolme vuotta.',
      good: 'Tietoja säilytetään vähintään yksi ja enintään kolme vuotta.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Rekisteri on lukitussa kaapissa.',
      good: 'Tietoja säilytetään vain niin kauan kuin on tarpeen. Hakemukset hävitetään puolen vuoden kuluttua valinnasta.',
    },
    {
      language: 'fi',
      in: 'security',
      bad: 'Tietoja säilytetään vain tarpeellisen ajan.',
      good: 'Paperit säilytetään lukitussa kaapissa.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Uppgifterna bevaras så länge det behövs för ändamålet.',
      good: 'Uppgifterna bevaras så länge medlemskapet varar.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Vi raderar uppgifterna när de inte längre behövs.',
      good: 'Vi raderar uppgifterna när kursen är slut.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Uppgifterna sparas tills vidare.',
      good: 'Uppgifterna sparas högst tre år.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Uppgifterna sparas en viss tid.',
      good: 'Verifikationer sparas enligt bokföringslagen.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'We retain information for no longer than is necessary.',
      good: 'We retain information for no longer than two years.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Data are deleted when they are no longer needed.',
      good: 'Data are deleted when your membership ends.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'We keep records for a reasonable period.',
      good: 'We keep records while a claim can be brought.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'We keep records indefinitely.',
      good: 'We keep records for six years under the Accounting Act.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'We take good care of your data.',
      good: 'Each file is deleted on the day the case is closed.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Bokningarna sparas under medlemskapet och en skälig tid därefter.',
      good: 'Bokningarna sparas under medlemskapet och ett år därefter.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Bookings are kept for the membership and for some time afterwards.',
      good: 'Bookings are kept for the membership and for one year afterwards.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Behovet av uppgifterna granskas vartannat år.',
      good: 'Uppgifter äldre än ett år gallras vartannat år.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'The files are reviewed every three years.',
      good: 'Files are deleted every three years.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Vuorolistat arkistoidaan voimassa olevien säännösten mukaan.',
      good: 'Vuorolistoja ei säilytetä pysyvästi: yläraja on viisi vuotta.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Säilytysaika vaihtelee useiden tekijöiden mukaan.',
      good: 'Todistukset säilytetään pysyvästi; muut asiakirjat hävitetään kuudessa vuodessa.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Anteckningarna sparas en avsevärd tid.',
      good: 'Anteckningarna sparas två år.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Notes are kept for a considerable time.',
      good: 'Notes are kept for two years.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Uppgifter tas bort då det inte finns skäl att ha dem kvar.',
      good: 'Uppgifter tas bort då eleven har slutat.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Arkiveringen följer församlingens arkiveringsanvisningar.',
      good: 'Varje vår tas ansökningar från året innan bort.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Adresserna uppdateras när terminen börjar.',
      good: 'Adresserna raderas när terminen slutar.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Addresses are updated when term begins.',
      good: 'Addresses are removed when term ends.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Tiden beror på vilket slags handling det är.',
      good: 'Tiden beror på vilket slags handling det är: avtal sparas i tre år.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'The time depends on which kind of data it is.',
      good: 'The time depends on which kind of data it is: contracts are kept for three years.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Namnen slängs när registret inte fyller sitt syfte.',
      good: 'Namnen sparas i två terminer.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Names are erased when keeping them no longer serves us.',
      good: 'Names are kept for two seasons.',
    },
  ],
  checkText: (text) => {
    const onRetention = text.sections.filter((section) => isAbout(section, 'retention'))
    const found = onRetention.flatMap(inRetention)
    if (tellsTime(text)) return { applies: true, findings: found }
    const elsewhere = text.sections
      .filter((section) => section.part === 'section' && !onRetention.includes(section))
      // Among the rights it is when erasure can be asked for.
      .filter((section) => !isAbout(section, 'rightErasure', 'rights'))
      .flatMap((section) =>
        toldIn(section).flatMap(({ block, sentence, told }): Found<Message>[] =>
          told && ELSEWHERE.includes(told) && mentions(sentence.text, section.language, 'retention')
            ? [{ message: 'tautology', section, words: wholeSentence(sentence, block) }]
            : [],
        ),
      )
    return { applies: true, findings: [...found, ...elsewhere] }
  },
})
