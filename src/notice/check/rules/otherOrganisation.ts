import type { Found } from '../rule.js'
import type { CheckedSection, CheckedText } from '../subject.js'

import { matches, matchesIn } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'
import { textRule } from '../rule.js'
import {
  bareName,
  FORM_BEHIND,
  hasForm,
  isSameOrganisation,
  organisationsIn,
  stemsOf,
} from '../text/organisations.js'
import { lexicon, RIGHT_SECTION_KEYS, sentencesTelling } from '../text/lexicon.js'
import { shortened } from '../text/places.js'
import { isAbout, languageOf, literally, sentencesIn, wordsOf } from '../text/words.js'

type Message = 'known' | 'notOwn' | 'register' | 'short' | 'two'

/** Where only the controller is named by right: whose register, whose name, whom to ask. */
const OWN = [
  'controller',
  'registerName',
  'contactPerson',
  'rights',
  'rightAccess',
  'rightRectification',
  'rightErasure',
  'rightRestriction',
  'rightObjection',
  'rightPortability',
  'rightWithdrawConsent',
  'otherRights',
  'purposes',
  'dataContent',
] as const

/** What makes a second body part of the sentence by right. */
const BESIDE =
  /(?<!\p{L})(?:konserni|tytäryhtiö|emoyhtiö|omista|lukuun|käsittelijä|yhteistyö|yhteis|toimeksian|palveluntarjo|edusta|ent\.|entinen|aiemmin|sulautu|fuusio|perustu|järjestelmä|toimittaja|koncern|dotterbolag|moderbolag|biträde|samarbet|för räkning|leverantör|gemensam|tidigare|företräd|group|subsidiar|parent|on behalf|processor|partner|supplier|joint|formerly|trading as|provided by|represent|part of|member of|medlem i|jäsen(?:ä)? \p{L}+ (?:liito|järjestö)|liiton|förbundet)/iu

/** The controller's name as the notice has it: by its facts, else by its own section. */
const ownNames = ({ content, sections }: CheckedText): string[] => {
  const facts = content
    ? [
        content.controller,
        ...content.jointControllers,
        ...(content.representative ? [content.representative] : []),
      ].map(({ name }) => name)
    : []
  if (facts.length > 0) return facts
  const [own] = sections.filter((section) => isAbout(section, 'controller'))
  const [named] = own ? organisationsIn(own.blocks.map(({ text }) => text).join('\n')) : []
  return named ? [named.name] : []
}

/** A name of an organisation known elsewhere, in the forms that it takes in a text. */
const knownAs = rememberedByText((name): null | RegExp => {
  // A name of a common word, or of a few letters, would be met by chance.
  if (bareName(name).length < 5) return null
  const words = stemsOf(name).map(
    (stem, index, all) => `${literally(stem)}${index === all.length - 1 ? '\\p{L}{0,8}' : '\\p{L}{0,3}'}`,
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]')}(?![\\p{L}\\p{N}])`, 'giu')
})

/** Whose register a section on rights speaks of, where it is told by a name alone: `Kotikulman jäsenrekisteri`. */
const WHOSE_REGISTER: Readonly<Record<string, RegExp>> = {
  en: /(?<=[\p{Ll}\p{N},] )(?<name>\p{Lu}\p{Ll}{3,25}(?: \p{Lu}\p{Ll}{1,25}){0,2})['’]s (?:\p{Ll}{2,20} )?(?:customer|member|membership|client|patient|pupil|marketing) (?:register|list|database|records)(?!\p{L})/gu,
  fi: /(?<=[\p{Ll}\p{N},] )(?<name>\p{Lu}\p{Ll}{3,25}(?: \p{Lu}\p{Ll}{1,25}){0,2}n) (?:\p{Ll}{2,20} )?(?:asiakas|jäsen|henkilö|oppilas|potilas|työntekijä|sidosryhmä|markkinointi)-?(?:\p{Ll}{1,15})?rekister\p{Ll}{1,8}/gu,
  sv: /(?<=[\p{Ll}\p{N},] )(?<name>\p{Lu}\p{Ll}{3,25}(?: \p{Lu}\p{Ll}{1,25}){0,2}s) (?:kund|medlems|person|patient|elev|marknadsförings)-?register\p{Ll}{0,3}/gu,
}

/** What is told of two who agree on something. */
const BETWEEN = lexicon({
  en: ['between'],
  fi: ['väli(nen|se\\p{L}{1,4}|sen|sessä|siin|stä)'],
  sv: ['mellan'],
})

/** The controller as a party, by a name without what makes it a legal person. */
const shortNames = (text: CheckedText): Found<'short'>[] => {
  const [controller] = ownNames(text)
  const expression = controller === undefined ? null : knownAs(controller)
  if (controller === undefined || !expression || !hasForm(controller)) return []
  return text.sections
    .filter((section) => isAbout(section, 'purposes', 'legalBasis'))
    .flatMap((section) =>
      sentencesTelling(BETWEEN, section).flatMap(({ block, sentence }) =>
        matchesIn(sentence.text, expression)
          .filter(
            ({ 0: name, index }) =>
              /^\p{Lu}/u.test(name) && !FORM_BEHIND.test(sentence.text.slice(index + name.length)),
          )
          .slice(0, 1)
          .map(({ 0: name, index }): Found<'short'> => ({
            message: 'short',
            params: { controller, words: name },
            section,
            severity: 'information',
            words: { block, end: sentence.start + index + name.length, start: sentence.start + index },
          })),
      ),
    )
}

/** Whose register: those whom registers are of, in the compounds that name them. */
const NAMED_REGISTER: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:(?<first>customer|client|member|pupil|student|patient|employee|donor|tenant|resident|participant|applicant|subscriber|volunteer|supplier|shareholder)s? (?:and|or) )?(?<second>customer|client|member(?:ship)?|pupil|student|patient|employee|donor|tenant|resident|participant|applicant|subscriber|volunteer|supplier|shareholder) (?:register|registry|database)s?(?!\p{L})/giu,
  fi: /(?<![\p{L}-])(?:(?<first>asiakasomistaja|asiakas|jäsen|oppilas|opiskelija|potilas|työntekijä|henkilöstö|lahjoittaja|vuokralais|asukas|osallistuja|hakija|tilaaja|vapaaehtois|toimittaja|osakas)- (?:ja|tai|sekä) )?(?<second>asiakasomistaja|asiakas|jäsen|oppilas|opiskelija|potilas|työntekijä|henkilöstö|lahjoittaja|vuokralais|asukas|osallistuja|hakija|tilaaja|vapaaehtois|toimittaja|osakas)rekister\p{Ll}{1,6}(?!\p{L})/giu,
  sv: /(?<![\p{L}-])(?:(?<first>ägarkund|kund|medlems|elev|student|patient|personal|givar|hyresgäst|invånar|deltagar|prenumerant|frivillig|leverantörs|delägar)- (?:och|eller|samt) )?(?<second>ägarkund|kund|medlems|elev|student|patient|personal|givar|hyresgäst|invånar|deltagar|prenumerant|frivillig|leverantörs|delägar)regist\p{Ll}{1,6}(?!\p{L})/giu,
}

/** Where a register that is named is the one that the notice is about. */
const OF_THIS = ['security', 'securityManual', 'securityElectronic', 'retention', ...RIGHT_SECTION_KEYS]

/** Registers of people whom the notice speaks of nowhere else: words of another notice. */
const strangeRegisters = (text: CheckedText): Found<'register'>[] => {
  const expression = NAMED_REGISTER[languageOf(text)]
  const names = text.content
    ? text.content.registers.map(({ name }) => name)
    : text.sections.filter((section) => isAbout(section, 'registerName')).map(wordsOf)
  const own = names.join(', ').trim()
  if (!expression || own === '') return []
  return text.sections
    .filter((section) => isAbout(section, ...OF_THIS))
    .flatMap((section) =>
      sentencesIn(section).flatMap(({ block, sentence }) =>
        matchesIn(sentence.text, expression).flatMap((match): Found<'register'>[] => {
          const stems = [match.groups?.['first'], match.groups?.['second']].flatMap((word) =>
            word === undefined ? [] : word.toLowerCase().slice(0, Math.max(4, word.length - 2)),
          )
          const isElsewhere = (stem: string): boolean =>
            own.toLowerCase().includes(stem) ||
            text.sections.some(
              (one) =>
                one.heading.toLowerCase().includes(stem) ||
                sentencesIn(one).some(
                  ({ sentence: other }) => other !== sentence && other.text.toLowerCase().includes(stem),
                ),
            )
          if (stems.every(isElsewhere)) return []
          const start = sentence.start + match.index
          return [
            {
              message: 'register',
              params: { own: shortened(own), words: match[0] },
              section,
              severity: 'information',
              words: { block, end: start + match[0].length, start },
            },
          ]
        }),
      ),
    )
}

/** Names of organisations that are not this notice's. */
export const otherOrganisation = textRule({
  id: 'other-organisation',
  kind: 'cross',
  severity: 'warning',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 13(1)(a)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oma organisaatio, ei toisen',
    sv: 'Den egna organisationen, inte en annans',
    en: 'Your own organisation, not another’s',
  },
  help: {
    fi: 'Tekstissä on toisen organisaation nimi kohdassa, jossa pitäisi olla omanne. Usein teksti on kopioitu. Vaihda nimi, tai kerro, miksi toinen on mukana.',
    sv: 'I texten finns en annan organisations namn där ert eget borde stå. Ofta har texten kopierats. Byt namnet, eller berätta varför den andra är med.',
    en: 'The text names another organisation where yours should be. Often it was copied. Change the name, or say why the other is there.',
  },
  messages: {
    known: {
      fi: '”{{words}}” on toinen organisaatio. Kuuluuko sen nimi tähän?',
      sv: '”{{words}}” är en annan organisation. Hör namnet hit?',
      en: '“{{words}}” is another organisation. Does its name belong here?',
    },
    notOwn: {
      fi: 'Rekisterinpitäjä on {{controller}}, mutta tässä on ”{{words}}”. Kumpi on oikein?',
      sv: 'Personuppgiftsansvarig är {{controller}}, men här står ”{{words}}”. Vilket är rätt?',
      en: 'The controller is {{controller}}, but this says “{{words}}”. Which is right?',
    },
    register: {
      fi: 'Seloste kertoo rekisteristä ”{{own}}”, mutta tässä on ”{{words}}”, josta ei puhuta muualla. Onko kohta toisesta selosteesta?',
      sv: 'Beskrivningen handlar om registret ”{{own}}”, men här står ”{{words}}”, som inte nämns annars. Är stycket från en annan beskrivning?',
      en: 'The notice is about the register “{{own}}”, but this says “{{words}}”, of which nothing is said elsewhere. Is it from another notice?',
    },
    short: {
      fi: 'Rekisterinpitäjä on {{controller}}, mutta osapuolena on tässä ”{{words}}”. Kirjoita koko nimi, tai käytä paikkamerkkiä.',
      sv: 'Personuppgiftsansvarig är {{controller}}, men parten här är ”{{words}}”. Skriv hela namnet, eller använd en platshållare.',
      en: 'The controller is {{controller}}, but the party here is “{{words}}”. Write the whole name, or use a placeholder.',
    },
    two: {
      fi: 'Tässä on kaksi nimeä, {{controller}} ja ”{{words}}”. Kumman rekisteri tämä on?',
      sv: 'Här finns två namn, {{controller}} och ”{{words}}”. Vems register är det?',
      en: 'There are two names here, {{controller}} and “{{words}}”. Whose register is it?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'controller+rightAccess',
      bad: 'Rekisterinpitäjä on Kotikulman Lukupiiri ry. Voit tarkastaa, mitä Mäntylän jäsenrekisteriin on talletettu.',
      good: 'Rekisterinpitäjä on Kotikulman Lukupiiri ry. Voit tarkastaa, mitä Kotikulman jäsenrekisteriin on talletettu.',
    },
    {
      language: 'sv',
      in: 'controller+rightAccess',
      bad: 'Personuppgiftsansvarig är Bokstugan Ab. Du får veta vad som finns i Granhagens kundregister.',
      good: 'Personuppgiftsansvarig är Bokstugan Ab. Du får veta vad som finns i Bokstugans kundregister.',
    },
    {
      language: 'en',
      in: 'controller+rightAccess',
      bad: 'The controller is Larkfield Ltd. You may ask what is in Hopton’s customer register.',
      good: 'The controller is Larkfield Ltd. You may ask what is in Larkfield’s customer register.',
    },
    {
      language: 'fi',
      in: 'registerName',
      bad: 'Kotikulma Oy: Rantakulman Leirit ry:n asiakasrekisteri',
      good: 'Kotikulma Oy:n asiakasrekisteri (Kotikulma Oy)',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Kotikulma Oy:n asiakas voi tarkastaa tietonsa Rantakulman Leirit ry:n toimistossa.',
      good: 'Kotikulma Oy:n asiakas voi tarkastaa tietonsa. Käsittelijä Rantakulma Oy vastaa Kotikulma Oy:n lukuun.',
    },
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Rantakulman säätiö tallentaa nimet. Kotikulma Oy poistaa ne.',
      good: 'Kotikulma Oy tallentaa nimet, jotka kunta ja liitto antavat.',
    },
    {
      language: 'sv',
      in: 'registerName',
      bad: 'Bokstugan i Vik Ab: medlemsregister för Sjöfararna rf',
      good: 'Bokstugan i Vik Ab: kundregister för Bokstugan i Vik Ab',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Kunder hos Bokstugan i Vik Ab ser sina uppgifter i registret hos Sjöfararna rf.',
      good: 'Kunder hos Bokstugan i Vik Ab ser sina uppgifter hos biträdet Sjödata Ab.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Bokstugan i Vik Ab behöver uppgifterna för verksamheten i Sjöfararna rf.',
      good: 'Bokstugan i Vik Ab behöver uppgifterna för faktureringen.',
    },
    {
      language: 'en',
      in: 'registerName',
      bad: 'Larkfield Ltd: customers of Hopton Rowing Club',
      good: 'Larkfield Ltd: customers of Larkfield',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'You may ask Larkfield Ltd what Bramble Books Limited holds about you.',
      good: 'You may ask Larkfield Ltd or its processor Bramble Books Limited.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'Larkfield Ltd stores names. Hopton Rowing Club stores addresses.',
      good: 'Larkfield Ltd stores names, and the club stores addresses.',
    },
  ],
  checkText: (text, { otherOrganisations }) => {
    const findings: Found<Message>[] = []
    const known = otherOrganisations.flatMap((name) => {
      const expression = knownAs(name)
      return expression ? [{ expression, name }] : []
    })
    const add = (
      section: CheckedSection,
      found: Omit<Found<Message>, 'section'> & { words: NonNullable<Found['words']> },
    ) => {
      const { block, end, start } = found.words
      const overlaps = findings.some(
        (one) =>
          one.section === section &&
          one.words?.block === block &&
          one.words.start < end &&
          one.words.end > start,
      )
      if (!overlaps) findings.push({ ...found, section })
    }
    const own = ownNames(text)
    const others = known.filter(({ name }) => !own.some((one) => isSameOrganisation(one, name)))
    for (const section of text.sections) {
      const isOwnPlace = section.part !== 'section' || isAbout(section, ...OWN)
      if (!isOwnPlace || isAbout(section, 'recipients', 'disclosures', 'transfers', 'jointControllers'))
        continue
      const isName = isAbout(section, 'registerName')
      let [first] = own
      for (const { block, sentence } of sentencesIn(section)) {
        const isBeside = matches(sentence.text, BESIDE)
        for (const { expression } of others) {
          for (const match of matchesIn(sentence.text, expression)) {
            // A common word is not a name: names begin with a capital.
            if (!/^\p{Lu}/u.test(match[0]) || isBeside) continue
            const start = sentence.start + match.index
            add(section, {
              message: 'known',
              params: { words: match[0] },
              words: { block, end: start + match[0].length, start },
            })
          }
        }
        if (isBeside) continue
        const whose = WHOSE_REGISTER[languageOf(section)]
        if (whose && isAbout(section, ...RIGHT_SECTION_KEYS)) {
          for (const match of matchesIn(sentence.text, whose)) {
            const name = match.groups?.['name'] ?? ''
            if (!first || isSameOrganisation(first, name) || own.some((one) => isSameOrganisation(one, name)))
              continue
            const start = sentence.start + match.index
            add(section, {
              message: 'notOwn',
              params: { controller: first, words: match[0] },
              words: { block, end: start + match[0].length, start },
            })
          }
        }
        for (const { end, name, start } of organisationsIn(sentence.text)) {
          if (!first) {
            first = name
            continue
          }
          const isOwn =
            own.length > 0
              ? own.some((one) => isSameOrganisation(one, name))
              : isSameOrganisation(first, name)
          if (isOwn) continue
          add(section, {
            message: own.length > 0 && !isAbout(section, 'controller') ? 'notOwn' : 'two',
            params: { controller: first.replace(/[:’'][a-zäö]{1,6}$/u, ''), words: name },
            severity:
              isAbout(section, 'controller', 'contactPerson', 'purposes', 'dataContent') ||
              section.part !== 'section'
                ? 'information'
                : isName
                  ? 'error'
                  : 'warning',
            words: { block, end: sentence.start + end, start: sentence.start + start },
          })
        }
      }
    }
    return { applies: true, findings: [...findings, ...shortNames(text), ...strangeRegisters(text)] }
  },
})
