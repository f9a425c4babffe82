import type { Words } from '../rule.js'
import type { Sentence } from '../text/sentences.js'

import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn } from '../text/words.js'

const CERTIFICATE = lexicon({
  fi: ['(kieltäytymis|epäämis)?todistu(s|ksen|ksella|ksessa|sta|kseen|ksena)', 'kieltäytymistodistu*'],
  sv: [
    '(vägrans|avslags|skriftligt )?intyg(et|en|s)?',
    'vägransintyg*',
    '(utfärdar|ger) (ett )?(skriftligt )?bevis',
  ],
  en: ['certificates?( of refusal)?', 'refusal certificates?'],
})

const REFUSAL = lexicon({
  fi: [
    '(ei|emme) *',
    'eväty*',
    'evät(ä|ään)',
    'epäämi*',
    'epää*',
    'epätään',
    'kieltäydy*',
    'kieltäyty*',
    'kieltäytymis*',
    'hylkä*',
    'hylätä*',
    'hylätään',
    'torju*',
    'syyt?',
    'syistä',
    'perustel*',
    'kielteise*',
    // “Not corrected”, as a noun: `korjaamatta jättäminen`.
    '\\p{L}{3,20}m(atta|ättä) (jät|jää)\\p{L}{1,12}',
    '(korjaus|tarkastus|oikaisu)*',
  ],
  sv: [
    'vägra*',
    'vägran*',
    'avslå*',
    'avslag*',
    'avvisa*',
    'neka*',
    'inte',
    'skäl*',
    'orsak*',
    'godkänner inte',
    'godtas inte',
  ],
  en: [
    'refus*',
    'reject*',
    'declin*',
    'den(y|ied|ies)',
    'denial',
    'not',
    'reasons?',
    'grounds',
    'turn(s|ed)? down',
  ],
})

/** Certificates of other things: of who somebody is, of what somebody has learnt or paid. */
const OTHER = lexicon({
  fi: [
    'henkilötodistu*',
    'koulutodistu*',
    'henkilöllisyy*',
    'opinto*',
    'työtodistu*',
    'kurssi*',
    'lääkärintodistu*',
    'esitt(ää|ämällä|ämään)',
    'valtakirja*',
    'liit(ä|ää|teeksi|teenä|tää|täkää|tämällä|ettävä)',
  ],
  sv: [
    'läkarintyg*',
    'arbetsintyg*',
    'identitet*',
    'studieintyg*',
    'visa upp',
    'legitimation*',
    'fullmakt*',
    'betyg*',
  ],
  en: ['identity', 'birth certificate', 'medical', 'course', 'show', 'present', 'certified copy', 'proof of'],
})

/** A condition behind the certificate: what it denies is the request. */
const CONDITION_BEHIND = /\s(?:if|when|where|whenever|why|because|om|ifall|när|varför|eftersom)\s.*$/isu
/** A Swedish condition without its conjunction, by the verb before all: “Godkänns inte yrkandet, ges …”. */
const VERB_FIRST =
  /^\p{Lu}\p{L}{2,20}\s(?:\p{L}{1,25}\s){0,3}(?:inte|ej)\s(?:[^,]{1,80},\s(?=(?:så\s)?\p{L}{1,14}[rs]\s)|[^,]{1,80}?\s(?=(?:får|ges|ger|erhåller|utfärda[rs]|lämna[rs]|skicka[rs])\s))/u

/** A sentence without the condition behind its certificate. */
const promiseOf = (sentence: Sentence, { end }: Words): Sentence => {
  const at = end - sentence.start
  return {
    ...sentence,
    text: sentence.text.slice(0, at) + sentence.text.slice(at).replace(CONDITION_BEHIND, ''),
  }
}

/** True when the certificate itself is denied, and not what it would be given for. */
const isCertificateDenied = (promise: Sentence, at: Words, language: string): boolean => {
  const { start, text } = promise
  const first = VERB_FIRST.exec(text)?.[0].length ?? 0
  const isBehind = first > 0 && at.start - start >= first
  return isBehind ? denies(text.slice(first), language) : isDeniedAt(promise, at, language)
}

/** The certificate of refusal of the repealed act, promised still. */
export const refusalCertificate = sectionRule({
  id: 'refusal-certificate',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(4)', 'Henkilötietolaki 523/1999 §28–29 (repealed)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Kieltäytymisestä kerrotaan perusteluineen',
    sv: 'Ett avslag motiveras',
    en: 'A refusal is told with its reasons',
  },
  help: {
    fi: 'Kirjallinen kieltäytymistodistus kuului kumottuun henkilötietolakiin. Nyt kerrotaan kuukauden kuluessa, miksi pyyntöön ei suostuta, ja että asiasta voi valittaa tietosuojavaltuutetulle ja viedä sen tuomioistuimeen.',
    sv: 'Ett skriftligt intyg över vägran hörde till den upphävda personuppgiftslagen. Nu berättar man inom en månad varför begäran inte godkänns, och att man kan klaga hos dataombudsmannen och gå till domstol.',
    en: 'A written certificate of refusal belonged to the repealed Personal Data Act. Now the person is told within one month why, and that a complaint to the authority and a judicial remedy are open.',
  },
  messages: {
    certificate: {
      fi: '”{{words}}” kuuluu kumottuun lakiin. Kirjoita, että kerrotte kuukauden kuluessa syyt sekä mahdollisuudesta valittaa tietosuojavaltuutetulle.',
      sv: '”{{words}}” hör till en upphävd lag. Skriv att ni inom en månad berättar skälen och om möjligheten att klaga hos tillsynsmyndigheten.',
      en: '“{{words}}” belongs to a repealed act. Write that you tell the reasons within one month, and that a complaint to the authority is possible.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rightRectification', [
      [
        'Jos emme oikaise tietoa, annamme asiasta todistuksen.',
        'Jos emme oikaise tietoa, kerromme syyn kuukauden kuluessa.',
      ],
      [
        'Epäämisestä annetaan kirjallinen todistus.',
        'Epäämisestä ei enää anneta todistusta, vaan perusteltu vastaus.',
      ],
      [
        'Sihteeri laatii todistuksen siitä, miksi korjausta ei ole tehty.',
        'Sihteeri kertoo, miksi korjausta ei ole tehty. Todistusta asiasta ei anneta.',
      ],
      [
        'Saat kieltäytymistodistuksen, jos pyyntö hylätään.',
        'Jos pyydät oikaisua, voit liittää mukaan todistuksen muutoksesta.',
      ],
    ]),
    ...examplesIn('sv', 'rightRectification', [
      ['Om rättelsen vägras ger vi ett skriftligt intyg.', 'Om rättelsen vägras berättar vi varför.'],
      ['Ett intyg över avslaget skickas till medlemmen.', 'Vi utfärdar inget intyg utan motiverar avslaget.'],
      [
        'Om begäran inte godkänns får du ett intyg med skälen.',
        'Du kan bifoga ett läkarintyg till din begäran om vi inte kan se felet.',
      ],
    ]),
    ...examplesIn('en', 'rightRectification', [
      ['If we refuse, we issue a written certificate.', 'If we refuse, we tell you why within one month.'],
      [
        'A certificate of refusal states the reasons.',
        'No certificate is issued; a refusal is explained in writing.',
      ],
      [
        'Where access is denied, the registrar gives a certificate.',
        'You may show a birth certificate if the date is not right.',
      ],
    ]),
    {
      language: 'sv',
      in: 'rightRectification',
      bad: 'Rättas inte uppgiften, utfärdas ett intyg över det.',
      good: 'Rättas inte uppgiften, får du veta varför.',
    },
    {
      language: 'en',
      in: 'rightRectification',
      bad: 'A certificate is issued where the request is not granted.',
      good: 'No certificate is issued if the request is not granted.',
    },
    {
      language: 'fi',
      in: 'rightRectification',
      bad: 'Poistamatta jättämisestä saa todistuksen seuran sihteeriltä.',
      good: 'Poistamatta jättämisestä saa seuran sihteeriltä perustellun vastauksen.',
    },
    {
      language: 'sv',
      in: 'rightRectification',
      bad: 'Om byrån inte ändrar uppgiften ska ett intyg sändas hem till klienten.',
      good: 'Om byrån inte ändrar uppgiften ska ett brev med skälen sändas hem till klienten.',
    },
    {
      language: 'sv',
      in: 'rightRectification',
      bad: 'Rättar vi inte felet får kunden ett intyg.',
      good: 'Rättar vi inte felet får kunden inget intyg utan ett svar med skälen.',
    },
  ],
  checkSection: (section) => {
    if (!isAbout(section, ...RIGHT_SECTION_KEYS, 'complaint')) return null
    return sentencesIn(section).flatMap(({ block, sentence }) => {
      const { language } = section
      const at = placesOf(CERTIFICATE, sentence, block, language)[0]
      if (!at || tells(OTHER, sentence.text, language)) return []
      const around = section.blocks[block]?.text ?? sentence.text
      if (!tells(REFUSAL, sentence.text, language) && !tells(REFUSAL, around, language)) return []
      const promise = promiseOf(sentence, at)
      if (isCertificateDenied(promise, at, language) || isToldAsPast(promise, at, language)) return []
      return [{ message: 'certificate' as const, params: { words: at.text }, words: at }]
    })
  },
})
