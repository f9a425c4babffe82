import type { Words } from '../rule.js'
import type { CheckedSection, CheckedText } from '../subject.js'

import { textRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { RIGHT_SECTION_KEYS } from '../text/lexicon.js'
import { foundIn, isAbout, languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

/** An address, a number or a link: any of them is a way. */
const WAY = /@|\(at\)|\[at\]|https?:|www\.|\d[\d ().-]{4,}\d|\b\d{5}\b/iu

/** The way is told elsewhere. */
const ELSEWHERE: Record<string, RegExp> = {
  fi: wordsLike(
    'yhteystie* (ovat|löytyvät|on|löytyy|yllä|edellä)',
    'kohda(ssa|sta)',
    'kohta',
    'yllä',
    'edellä',
    'samat',
    'sama kuin',
    '*lomak*',
    'alla',
    'osiossa',
  ),
  sv: wordsLike('punkt', 'avsnitt', 'ovan', 'ovannämnd*', 'samma', '*formulär*', 'nedan'),
  en: wordsLike('section', 'above', 'same', '*form', 'below'),
}

/** Contacts by role or name, and all details there are are none. */
const PERSON: Record<string, RegExp> = {
  fi: wordsLike(
    'vasta(a|avat)',
    '*henkilö*',
    'yhtey*',
    'ota*',
    'kääntyä',
    'kysy*',
    'sihteeri*',
    '*päällik*',
    '*johtaja*',
    'toimisto*',
    'hoitaa',
    '*vastaava*',
    'puheenjohtaj*',
    'rehtori*',
  ),
  sv: wordsLike(
    'ansvar*',
    '*person*',
    'kontakt*',
    'fråg*',
    'sekreterare*',
    '*chef*',
    'kansli*',
    'ordförande*',
    'rektor*',
    'vänd*',
    'sköter',
    'handläggare*',
  ),
  en: wordsLike(
    'responsib*',
    'contact*',
    'ask',
    'secretary',
    'manager',
    'office',
    'officer',
    'person',
    'questions',
    'answers?',
    'chair*',
    'headteacher',
    'principal',
  ),
}

/** Roles that readers are sent to and that many notices never tell who they are. */
const ROLES: Record<string, readonly RegExp[]> = {
  fi: [
    wordsLike('*vastuuhenkilö\\p{L}{0,8}'),
    wordsLike('*ylläpitäjä\\p{L}{0,8}'),
    wordsLike('*pääkäyttäjä\\p{L}{0,8}'),
    wordsLike('*yhdyshenkilö\\p{L}{0,8}'),
    wordsLike('*asiakaspalvelupist\\p{L}{0,12}'),
  ],
  sv: [
    wordsLike('registeransvarig\\p{L}{0,3}'),
    wordsLike('*huvudanvändar\\p{L}{0,4}'),
    wordsLike('*administratör\\p{L}{0,5}'),
    wordsLike('*kundtjänstpunkt\\p{L}{0,4}'),
  ],
  en: [
    wordsLike('person (in charge of|responsible for) the (register|database|data file)'),
    wordsLike("(register|database|data file)([’']s)? (administrator|keeper|maintainer)s?"),
    wordsLike('customer service (desk|point)s?'),
  ],
}

/** That somebody is to be turned to. */
const SENT_TO: Record<string, RegExp> = {
  fi: wordsLike(
    '*(ottam|otto|otot|ota|ottaa)\\p{L}{0,8}',
    '*yhtey\\p{L}{0,8}',
    'pyyn\\p{L}{1,8}',
    '*pyynn\\p{L}{1,8}',
    'osoit\\p{L}{1,8}',
    'ilmoit\\p{L}{1,10}',
    'lähet\\p{L}{1,8}',
    'kääntyä',
    'kysy\\p{L}{0,8}',
    'tehdä',
    'toimit\\p{L}{1,8}',
  ),
  sv: wordsLike('kontakta*', 'vänd(a|er)?', 'begäran*', 'skicka*', 'anmäl*', 'meddela*', 'rikta(s|r)?'),
  en: wordsLike('contact*', 'send', 'sent', 'requests?', 'ask', 'write', 'notify*', 'address(ed)?'),
}

/** Sentences of a notice that send readers to a role of which it tells nobody and no way. */
const unresolved = (
  { sections }: CheckedText,
  language: string,
): { at: Words; section: CheckedSection }[] => {
  const sentTo = SENT_TO[language]
  if (!sentTo) return []
  const sending = sections
    .filter((section) => isAbout(section, ...RIGHT_SECTION_KEYS))
    .flatMap((section) =>
      sentencesIn(section)
        .filter(({ sentence: { text } }) => says(text, sentTo) && !denies(text, language))
        .map((one) => ({ ...one, section })),
    )
  return (ROLES[language] ?? []).flatMap((role) => {
    const [first] = sending.flatMap(({ block, section, sentence }) =>
      foundIn(sentence, block, role).map(({ end, start }) => ({ at: { block, end, start }, section })),
    )
    const isResolved = () =>
      sections.some(
        (section) =>
          (says(section.heading, role) && hasWay(section)) ||
          section.blocks.some(
            ({ label, links, text }) =>
              (says(text, role) && WAY.test(text)) ||
              (label !== null && says(label, role) && (links.length > 0 || hasWay(section))),
          ),
      )
    return first && !isResolved() ? [first] : []
  })
}

const hasWay = (section: CheckedSection): boolean =>
  section.blocks.some(({ links, text }) => links.length > 0 || WAY.test(text))

/** Somebody to contact, and no way to do it. */
export const contactReachable = textRule({
  id: 'contact-reachable',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 13(1)(a)–(b)', 'GDPR Art. 12(2)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Yhteyshenkilön tavoittaa',
    sv: 'Kontaktpersonen går att nå',
    en: 'The contact can be reached',
  },
  help: {
    fi: 'Lukija tarvitsee sähköpostiosoitteen, puhelinnumeron tai osoitteen, jotta hän voi käyttää oikeuksiaan. Toimiva yleinen osoite, kuten toimiston, kestää paremmin kuin yhden henkilön.',
    sv: 'Läsaren behöver en e-postadress, ett telefonnummer eller en adress för att kunna använda sina rättigheter. En gemensam adress, såsom kansliets, håller längre än en persons.',
    en: 'Readers need an e-mail address, a telephone number or an address to use their rights. A shared address, such as that of the office, lasts longer than one person’s.',
  },
  messages: {
    noSuchRole: {
      fi: 'Selosteesta ei selviä, kuka ”{{words}}” on ja miten hänet tavoittaa. Käytä samaa nimitystä kuin yhteystietojen kohdalla, tai lisää yhteystiedot.',
      sv: 'Det framgår inte vem ”{{words}}” är och hur personen nås. Använd samma benämning som vid kontaktuppgifterna, eller lägg till dem.',
      en: 'The notice does not say who “{{words}}” is and how to reach them. Use the same name as beside the contact details, or add the details.',
    },
    noWay: {
      fi: 'Tästä ei selviä, miten yhteyshenkilön tavoittaa. Lisää sähköpostiosoite tai puhelinnumero.',
      sv: 'Det framgår inte hur kontaktpersonen nås. Lägg till en e-postadress eller ett telefonnummer.',
      en: 'It does not say how the contact can be reached. Add an e-mail address or a telephone number.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'rightRestriction',
      bad: 'Pyynnöt rekisterin vastuuhenkilölle.',
      good: 'Pyynnöt rekisterin vastuuhenkilölle, puh. 09 123 4567.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Skicka din begäran till registrets huvudanvändare.',
      good: 'Skicka din begäran till registrets huvudanvändare, register@exempel.example.',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'Send your request to the register’s administrator.',
      good: 'Send your request to the register’s administrator at register@club.example.',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Rekisteriasioita hoitaa toimistopäällikkö.',
      good: 'Rekisteriasioita hoitaa toimistopäällikkö, toimisto@esimerkki.example.',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Kysymyksissä voit ottaa yhteyttä kanslian henkilökuntaan.',
      good: 'Kysymyksissä voit soittaa kansliaan, 09 123 4567.',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Yhteyshenkilö on yhdistyksen puheenjohtaja.',
      good: 'Yhteyshenkilö on yhdistyksen puheenjohtaja, jonka yhteystiedot ovat kohdassa 1.',
    },
    {
      language: 'sv',
      in: 'contactPerson',
      bad: 'Föreningens sekreterare ansvarar för registret.',
      good: 'Föreningens sekreterare ansvarar för registret: sekreterare@exempel.example.',
    },
    {
      language: 'sv',
      in: 'contactPerson',
      bad: 'Vid frågor kan du kontakta kansliet.',
      good: 'Vid frågor kan du ringa kansliet, 018 12 345.',
    },
    {
      language: 'sv',
      in: 'contactPerson',
      bad: 'Kontaktperson: skolans rektor.',
      good: 'Kontaktpersonens uppgifter finns ovan.',
    },
    {
      language: 'en',
      in: 'contactPerson',
      bad: 'Questions about the register are answered by the club secretary.',
      good: 'Questions are answered by the club secretary at secretary@club.example.',
    },
    {
      language: 'en',
      in: 'contactPerson',
      bad: 'Please contact our office.',
      good: 'Please contact our office: +358 9 123 4567.',
    },
    {
      language: 'en',
      in: 'contactPerson',
      bad: 'The membership manager is responsible for the register.',
      good: 'The membership manager, whose details are given above, is responsible.',
    },
  ],
  checkText: (text) => {
    const hasContact = text.content?.contactPersons.some(
      ({ email, phone, address }) => email ?? phone ?? address.street,
    )
    const sections = hasContact
      ? []
      : text.sections.filter((section) => isAbout(section, 'contactPerson') && section.blocks.length > 0)
    const roles = unresolved(text, languageOf(text)).map(({ at, section }) => ({
      message: 'noSuchRole' as const,
      params: {
        words: at.block === null ? '' : (section.blocks[at.block]?.text.slice(at.start, at.end) ?? ''),
      },
      section,
      severity: 'information' as const,
      words: at,
    }))
    return {
      applies: sections.length > 0 || roles.length > 0,
      findings: [
        ...roles,
        ...sections.flatMap((section) => {
          const language = languageOf(section)
          const [elsewhere, person] = [ELSEWHERE[language], PERSON[language]]
          if (!elsewhere || !person || hasWay(section)) return []
          const sentences = sentencesIn(section)
          if (sentences.some(({ sentence }) => says(sentence.text, elsewhere))) return []
          const named = sentences.find(
            ({ sentence }) => says(sentence.text, person) && !denies(sentence.text, language),
          )
          const first = named ?? sentences.find(({ sentence }) => !denies(sentence.text, language))
          return first
            ? [{ message: 'noWay' as const, section, words: wholeSentence(first.sentence, first.block) }]
            : []
        }),
      ],
    }
  },
})
