import type { RegisterFacts, TriState } from '../../document.js'
import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'
import type { Claim } from '../text/claims.js'
import type { Sentence } from '../text/sentences.js'

import { durationInWords } from '../../durations.js'
import { forLanguage } from '../../lookUpLanguage.js'
import { retentionsAtOdds } from '../remarks.js'
import { textRule } from '../rule.js'
import { claimsIn } from '../text/claims.js'
import { denies } from '../text/denial.js'
import { RIGHT_SECTION_KEYS } from '../text/lexicon.js'
import { isAbout, languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

type Message = 'denied' | 'interest' | 'origin' | 'retention' | 'told'

type Place = { block: number; section: CheckedSection; sentence: Sentence }

/** A fact with three answers, the claim that it makes, and the sections in which a text about it is looked for. */
const FACTS: readonly {
  claim: Claim
  /** The field that holds it. */
  path: string
  answer: (register: RegisterFacts) => TriState
  /** Sections in which prose denies it for the whole notice. */
  sections: readonly string[]
}[] = [
  {
    answer: ({ transfers }) => transfers.applies,
    claim: 'transferred',
    path: 'transfers.applies',
    sections: ['transfers', 'disclosures', 'recipients'],
  },
  {
    answer: ({ automatedDecisions }) => automatedDecisions.applies,
    claim: 'automated',
    path: 'automatedDecisions.applies',
    sections: ['automatedDecisions', 'purposes', 'rightNotAutomated'],
  },
  {
    answer: ({ specialCategories }) => specialCategories.applies,
    claim: 'special',
    path: 'specialCategories.applies',
    sections: ['specialCategories', 'dataContent', 'dataCategories'],
  },
  {
    answer: ({ cookies }) => cookies.applies,
    claim: 'cookies',
    path: 'cookies.applies',
    sections: ['cookies'],
  },
  {
    answer: ({ disclosures, recipients }) =>
      disclosures.applies === 'no' && recipients.applies === 'no'
        ? 'no'
        : disclosures.applies === 'yes'
          ? 'yes'
          : 'undecided',
    claim: 'disclosed',
    path: 'disclosures.applies',
    sections: ['disclosures', 'recipients'],
  },
]

/** Data that come from others than the person. */
const FROM_OTHERS: Record<string, RegExp> = {
  fi: wordsLike(
    '\\p{L}{0,25}rekisteri?stä',
    '\\p{L}{0,20}järjestelmästä',
    'viranomaisilta',
    'viranomaiselta',
    'työnantajalta(si)?',
    'huoltajalta',
    'julkisista',
    '\\p{L}{0,20}kumppan(eilta|ilta)',
    'kolmansilta',
    'luottotietoyhtiö\\p{L}{0,6}',
    'Verohallinnolta',
    'Kelalta',
    'koululta',
    '\\p{L}{0,20}liitolta',
  ),
  sv: wordsLike(
    '(från|ur) (\\p{L}{1,20} ){0,2}(\\p{L}{0,20}registret|myndighet\\p{L}{0,6}|arbetsgivaren|\\p{L}{0,20}källor|samarbetspartner\\p{L}{0,2}|vårdnadshavar\\p{L}{1,4}|skolan|förbundet|FPA)',
  ),
  en: wordsLike(
    'from (\\p{L}{1,20} ){0,3}(register|registry|authorit(y|ies)|employer|public sources|third parties|partners|guardians?|school|federation)',
  ),
}
const GOT: Record<string, RegExp> = {
  fi: wordsLike(
    'saadaan',
    'saamme',
    'kerätään',
    'keräämme',
    'haetaan',
    'hankitaan',
    'hankimme',
    'päivitetään',
    'tarkistetaan',
    'poimitaan',
  ),
  sv: wordsLike(
    'fås',
    'får vi',
    'vi får',
    'hämta(s|r)',
    'samlas',
    'samlar',
    'inhämta(s|r)',
    'uppdateras',
    'kommer',
  ),
  en: wordsLike('obtain(ed)?', 'collect(ed)?', 'receive(d)?', 'get', 'come', 'updated', 'checked', 'taken'),
}

/** Prose that says otherwise than the facts of the registers. */
export const factContradiction = textRule<Message>({
  id: 'fact-contradiction',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 12(1)', 'GDPR Art. 13(1)–(2)'],
  languages: 'all',
  title: {
    fi: 'Teksti ja rekisterin tiedot samaa mieltä',
    sv: 'Text och registeruppgifter är överens',
    en: 'Text and facts that agree',
  },
  help: {
    fi: 'Rekisterin tiedoissa on vastattu toisin kuin tekstissä kerrotaan. Selvitä, kuinka asia on, ja korjaa joko rekisterin tieto tai teksti.',
    sv: 'I registrets uppgifter har svarats på annat sätt än texten berättar. Ta reda på hur det är och rätta antingen uppgiften eller texten.',
    en: 'The facts of the register answer otherwise than the text tells. Find out how it is, and mend either the fact or the text.',
  },
  messages: {
    denied: {
      fi: 'Teksti kieltää sen, mihin rekisterin ”{{register}}” tiedoissa on vastattu kyllä.',
      sv: 'Texten förnekar det som har besvarats med ja i uppgifterna om registret ”{{register}}”.',
      en: 'The text denies what the facts of the register “{{register}}” answer with yes.',
    },
    interest: {
      fi: 'Tarkoitukselle ”{{purpose}}” on kirjoitettu oikeutettu etu, mutta sen oikeusperuste on toinen. Valitse peruste, tai poista etu.',
      sv: 'För ändamålet ”{{purpose}}” har ett berättigat intresse skrivits, men den rättsliga grunden är en annan. Välj grunden, eller ta bort intresset.',
      en: 'The purpose “{{purpose}}” tells a legitimate interest, but rests on another basis. Choose the basis, or remove the interest.',
    },
    origin: {
      fi: 'Rekisterin ”{{register}}” tiedot saadaan vain henkilöltä itseltään, mutta tekstissä kerrotaan muusta lähteestä.',
      sv: 'Uppgifterna i registret ”{{register}}” fås bara av personen själv, men texten berättar om en annan källa.',
      en: 'The data of the register “{{register}}” come only from the person, but the text tells of another source.',
    },
    retention: {
      fi: 'Säilytysaika on sanoina {{said}} ja lukuna {{duration}} ({{about}}). Kumpi pitää paikkansa?',
      sv: 'Förvaringstiden är {{said}} i ord och {{duration}} i tal ({{about}}). Vilken stämmer?',
      en: 'The storage period is {{said}} in words and {{duration}} as a number ({{about}}). Which holds?',
    },
    told: {
      fi: 'Teksti kertoo siitä, mihin rekisterin ”{{register}}” tiedoissa on vastattu ei.',
      sv: 'Texten berättar om det som har besvarats med nej i uppgifterna om registret ”{{register}}”.',
      en: 'The text tells of what the facts of the register “{{register}}” answer with no.',
    },
  },
  examples: [],
  checkText: (text, { durationWords = {}, isFirst }) => {
    const findings: Found<Message>[] = []
    const { content, language: locale } = text
    const language = languageOf({ language: locale })
    const first = content?.registers[0]
    if (!content || !first) return { applies: false, findings }
    const own = text.sections.filter(({ part }) => part === 'section')
    const add = (message: Message, register: RegisterFacts, path: string, at: Place) => {
      findings.push({
        fact: { of: 'register', path, register: register.register },
        message,
        params: { register: register.name },
        section: at.section,
        words: wholeSentence(at.sentence, at.block),
      })
    }
    for (const { answer, claim, path, sections } of FACTS) {
      const answers = content.registers.map(answer)
      const isNone = answers.every((one) => one === 'no')
      const isAll = answers.every((one) => one === 'yes')
      if (!isNone && !isAll) continue
      const other = own
        .filter((section) => {
          if (isAll && !isAbout(section, ...sections)) return false
          // What somebody may do about it is told where it does not happen too.
          if (isNone && isAbout(section, ...RIGHT_SECTION_KEYS)) return false
          // Only in its own sections is prose on disclosing sure to be about it.
          return claim !== 'disclosed' || isAbout(section, ...sections)
        })
        .flatMap(claimsIn)
        .find((one) => one.claim === claim && one.said === (isNone ? 'told' : 'denied'))
      if (other) add(isNone ? 'told' : 'denied', first, path, other)
    }
    if (content.registers.every(({ origin }) => origin === 'fromDataSubject')) {
      const [from, got] = [FROM_OTHERS[language], GOT[language]]
      const other = own
        .filter((section) => isAbout(section, 'sources'))
        .flatMap((section) => sentencesIn(section).map((one): Place => ({ ...one, section })))
        .find(
          ({ sentence: { text: words } }) =>
            from && got && says(words, from) && says(words, got) && !denies(words, language),
        )
      if (other) add('origin', first, 'origin', other)
    }
    for (const { about, duration, register, row, said } of retentionsAtOdds(
      content,
      forLanguage(durationWords, locale),
    )) {
      findings.push({
        fact: { of: 'register', path: `purposes.${row}.retentions`, register },
        message: 'retention',
        params: {
          about,
          duration: durationInWords(duration, locale),
          said: durationInWords(said, locale),
        },
        value: `${said} ${duration}`,
      })
    }
    // The interest is one fact in every language.
    for (const { name, purposes, register } of isFirst ? content.registers : []) {
      for (const [row, { legalBases, legitimateInterest, name: purpose }] of purposes.entries()) {
        if (!legitimateInterest || legalBases.length === 0 || legalBases.includes('legitimateInterests'))
          continue
        findings.push({
          fact: { of: 'register', path: `purposes.${row}.legitimateInterest`, register },
          fix: { type: 'setFact', value: null },
          message: 'interest',
          params: { purpose: purpose || name },
          value: legitimateInterest,
        })
      }
    }
    return { applies: true, findings }
  },
})
