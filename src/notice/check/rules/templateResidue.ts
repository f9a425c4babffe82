import type { Severity } from '../rule.js'
import type { Place } from '../text/places.js'

import { sectionRule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { INSTRUCTIONS } from '../text/instructions.js'
import { placesIn, shortened, withoutOverlaps, wordsAt } from '../text/places.js'
import { isAbout, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

/** Something and its opposite beside each other, for the author to choose from. */
const OPPOSITES =
  /(?<!\p{L})(?:(\p{L}{2,25})\s?\/\s?\1\s(?:inte|ej|not)|(\p{L}{3,25})\s?\/\s?(?:ei|not|ej|inte)\s\2|\p{L}{2,25}\s?\/\s?(?:ei|eivät|emme|inte|not|isn['’]t|aren['’]t|don['’]t)(?:\s\p{L}{2,25})?|\p{L}{1,12}\s(?:not|inte)\s?\/\s?\p{L}{1,20}|(?:on|are|is|do|does|will|är|har|ska)\s?\/\s?(?:ei ole|are not|is not|do not|does not|will not|är inte|har inte|ska inte)|(?:ei|emme|inte|not)\s?\/\s?(?:kyllä|on|ja|yes)|(?:kyllä|ja|yes|finns|on)\s?\/\s?(?:ei|nej|no|saknas))(?!\p{L})/giu

/** A word that names a legal basis. */
const BASIS =
  '(?:suostumu\\p{L}*|sopimu\\p{L}*|oikeutettu\\p{L}* e[dt]u\\p{L}*|oikeutettuun etuun|lakisääteinen velvoite|lakisääteiseen velvoitteeseen|laki|lakiin|yleinen etu|yleiseen etuun|samtycke\\p{L}*|avtal\\p{L}*|berättigat intresse|berättigade intressen|rättslig förpliktelse|lag|allmänt intresse|consent|contract|legal obligation|legitimate interests?|vital interests?|public task|public interest)'
const BASES = new RegExp(`(?<!\\p{L})${BASIS}\\s?/\\s?(?:\\p{L}{2,15}\\s){0,3}${BASIS}(?!\\p{L})`, 'giu')

/** Words of the author's body, of which one is meant. */
const BODIES =
  /(?<!\p{L})(?:yritys|yrityks|yhtiö|yhdistys|yhdistyks|seura|säätiö|kunta|kunna|organisaatio|koulu|företaget|föreningen|bolaget|stiftelsen|kommunen|organisationen|company|association|foundation|organi[sz]ation|charity|school)\p{L}{0,6}\s?\/\s?(?:yritys|yrityk|yhtiö|yhteisö|yhdisty|seura|säätiö|kunta|kunna|organisaatio|koulu|företaget|föreningen|bolaget|stiftelsen|kommunen|organisationen|company|association|foundation|organi[sz]ation|charity|school)\p{L}{0,10}/giu

/** Three alternatives or more. Of a list of what is stored it is a way to write. */
const ALTERNATIVES =
  /(?<![\p{L}\p{N}/:.])\p{L}{2,25}\s?\/\s?(?:\p{L}{1,25}(?:\s\p{L}{1,25}){0,6}\s?\/\s?){1,4}\p{L}{1,25}(?:\s\p{L}{2,25}){0,4}/gu

/** Strokes that are no alternatives: `ja/tai`, `EU/ETA`, `he/she`. */
const USUAL =
  /(?:[Jj]a|[Oo]ch|[Aa]nd)\s?\/\s?(?:tai|eller|or)|\p{Lu}{2,}\s?\/\s?\p{Lu}{2,}|(?:[Ss]?[Hh]e|[Hh]is|[Hh]im|[Hh]er|[Hh]on|[Hh]an)\s?\//u

/** Words of the field with a letter or a syllable in front, as find-and-replace leaves them. */
const REPLACED: Record<string, RegExp> = {
  en: /(?<!\p{L})(?!(?:re|un|dis|non|sub|pre|mis|co|im|in|de|bio|geo|eco|tri|bi|self|an|the|by|pro|our|out|ex|en|em|inter|air|dat|new|own|its|any|all|for|per|one|two|oil|art|sea|it|cyb|tel|ag)-?(?:organi|person|process|control|inform|regist|recip|protec))\p{L}{1,3}(?:organi[sz]ation|personal data|processing|controller|information|recipient|protection|customer|data subject|association|register(?!ed|ing|s? of))s?(?!\p{L})/giu,
  fi: /(?<!\p{L})(?!(?:työ|ala|ali|ylä|pää|osa|emo|koe|maa|uus|yli|esi|jäl|erä|sub|sov|itä|län|euro|muu|yh|kan|lähi|ei|koti|pien|suur|kon|lap|ikä|avo|isä|äiti|rahoi|ulk|tie|yö|sos|hyvin|puo|eri|oma|it|it-)-?(?:organ|rekist|henkil|tietos|yhteys|suost|käsit|vastaan|palvel|asiak))\p{L}{1,3}(?:organisaatio|rekisterinpitäj|rekisteröi[dt]|henkilötie[dt]o|tietosuoja|yhteyshenkilö|suostumu[sk]|vastaanottaj|palveluntarjoaj|valvontaviranomai|asiakasrekister|jäsenrekister|yhdistykse|yhdistys)\p{L}{0,20}/giu,
  sv: /(?<!\p{L})(?!(?:om|för|ny|av|in|ut|upp|med|mis|dis|re|sam|under|över|sub|hel|mor|fel|o|per|icke|bi|vid|på|sjö|ö|ej|ung|bas|kör|bar)-?(?:organ|person|regist|samty|data|tillsyn|mottag|behand|förening|kund))\p{L}{1,3}(?:organisation|personuppgift|registeransvarig|samtyck|dataskydd|tillsynsmyndighet|kundregist|medlemsregist|föreningen|företaget)\p{L}{0,20}/giu,
}

/** People of whom marketing is not expected, and marketing. */
const NOT_CUSTOMERS: Record<string, RegExp> = {
  en: wordsLike(
    '(pupil|student|patient|employee|job applicant|applicant|candidate|resident|schoolchild|staff member|worker)s?',
    'child(ren)?',
  ),
  fi: /(?<!\p{L})(?:oppila[as]|opiskelij|potila[as]|työntekij|työnhakij|hakij|laps(?:i|e)|last|huoltaj|asuk(?:as|ka)|oppivelvolli|viranhaltij|esikoululai|koululai)\p{L}{0,20}/giu,
  sv: /(?<!\p{L})(?:elev|patient|anställd|arbetstagar|arbetssökand|sökande|barn|studerande|vårdnadshavar|boende|skolelev)\p{L}{0,12}/giu,
}
const MARKETING: Record<string, RegExp> = {
  en: wordsLike('(direct )?marketing', 'telemarketing', 'advertising'),
  fi: wordsLike('*markkinoin*', 'suoramaino*', 'etämyyn*', 'mielipidetutkimu*', 'markkinatutkimu*'),
  sv: wordsLike(
    '*marknadsföring*',
    'direktreklam*',
    'distansförsäljning*',
    'telefonförsäljning*',
    'marknadsundersökning*',
  ),
}

/** A note to the author between brackets. */
const NOTE =
  /\((?:jos on|jos nimetty|mikäli (?:nimetty|sovellettavissa|käytössä|soveltuu)|tarvittaessa|om (?:tillämpligt|sådant finns|sådan finns|utsedd)|vid behov|i förekommande fall|if (?:applicable|any|appointed|relevant|needed)|where applicable|as applicable|(?:[^()\n]{0,40}\s)?puhelin(?:numero)? virka-aikana[^()\n]{0,60})\)/giu

type Residue = {
  message: 'alternatives' | 'instruction' | 'matter' | 'note' | 'replaced'
  severity: Severity
} & Place

/** What a template, its instructions or find-and-replace left behind. */
export const templateResidue = sectionRule({
  id: 'template-residue',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 12(1)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Mallista jäänyt teksti',
    sv: 'Text som är kvar från en mall',
    en: 'Text left from a template',
  },
  help: {
    fi: 'Tekstissä on jäljellä mallin vaihtoehtoja, ohjeita tai korvaamisen jälkiä. Jätä se, mikä koskee teitä, ja poista muu.',
    sv: 'I texten finns kvar alternativ, anvisningar eller spår av ersättningar från en mall. Behåll det som gäller er och ta bort resten.',
    en: 'The text still has alternatives, instructions or traces of replacing from a template. Keep what holds for you, and take out the rest.',
  },
  messages: {
    alternatives: {
      fi: '”{{words}}”: mikä näistä pitää paikkansa? Jätä se ja poista muut.',
      sv: '”{{words}}”: vilket av dessa stämmer? Behåll det och ta bort de andra.',
      en: '“{{words}}”: which of these holds? Keep it, and take out the others.',
    },
    instruction: {
      fi: '”{{words}}” on ohje kirjoittajalle. Poista se.',
      sv: '”{{words}}” är en anvisning till skribenten. Ta bort den.',
      en: '“{{words}}” is an instruction to the author. Take it out.',
    },
    matter: {
      fi: 'Koskeeko ”{{words}}” tämän rekisterin ihmisiä? Jos ei, poista se.',
      sv: 'Gäller ”{{words}}” människorna i det här registret? Om inte, ta bort det.',
      en: 'Does “{{words}}” concern the people in this register? If not, take it out.',
    },
    note: {
      fi: '”{{words}}” on mallin huomautus. Kerro, koskeeko asia teitä.',
      sv: '”{{words}}” är en anmärkning i mallen. Berätta om saken gäller er.',
      en: '“{{words}}” is a note of a template. Say whether the matter concerns you.',
    },
    replaced: {
      fi: 'Onko sanassa ”{{words}}” ylimääräisiä kirjaimia alussa?',
      sv: 'Finns det bokstäver för mycket i början av ”{{words}}”?',
      en: 'Are there letters too many at the beginning of “{{words}}”?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Tietoja luovutetaan / ei luovuteta viranomaisille.',
      good: 'Tietoja ei luovuteta viranomaisille ja/tai muille EU/ETA-alueella.',
    },
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Kirjoita tähän tietosuojavastaavan yhteystiedot.',
      good: 'Kirjoita meille tai täytä lomake. Lisää tietoa saat tietosuojavastaavalta.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tässä kerro lyhyesti tietojen käyttötarkoitukset.',
      good: 'Tässä kerrotaan, mihin tietoja käytetään. Muihin kuin tässä kerrottuihin tarkoituksiin niitä ei käytetä.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Ilmoita tähän omat yhteystiedot.',
      good: 'Ilmoita omat yhteystietosi ja kerro lyhyesti, mitä tietoja pyydät.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Poista tämä kohta, jos sivustolla ei ole evästeitä.',
      good: 'Poista evästeet selaimestasi, jos et halua niitä.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Tiedot ovat vain ryorganisaation käytössä.',
      good: 'Tiedot ovat vain alaorganisaation ja emoorganisaation käytössä.',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Tietoja käytetään yhdistyksen/seuran tiedotukseen.',
      good: 'Tietoja käytetään yhdistyksen ja seuran tiedotukseen.',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Asioita hoitaa (nimi, puhelin virka-aikana) Kaisa Lehto.',
      good: 'Asioita hoitaa Kaisa Lehto, puhelin (virka-aikana) 040 765 4321.',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Käsittelyn peruste on suostumus/sopimus.',
      good: 'Käsittelyn peruste on jäsenen/huoltajan suostumus.',
    },
    {
      language: 'fi',
      in: 'rightObjectMarketing',
      bad: 'Potilas voi kieltää tietojensa käytön suoramarkkinointiin.',
      good: 'Potilaan tietoja ei käytetä suoramarkkinointiin.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Uppgifter lämnas/lämnas inte ut till andra.',
      good: 'Uppgifter lämnas ut till förbundet och/eller domaren.',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Ange här den personuppgiftsansvariges namn.',
      good: 'Ange ditt namn när du kontaktar oss. Här anges priserna.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Välj ett av följande alternativ: avtal eller samtycke.',
      good: 'Du kan välja bland kakorna i rutan.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Uppgifterna används av ryorganisationen.',
      good: 'Vid en omorganisation används uppgifterna av moderorganisationen.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'We rely on your consent/a contract with you/the law.',
      good: 'We rely on your consent and/or a contract (EU/EEA).',
    },
    {
      language: 'en',
      in: 'dpo',
      bad: 'Delete this section if you have no data protection officer.',
      good: 'We delete your data if you ask. Choose the right form on our site.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Data are / are not transferred outside the EEA.',
      good: 'Data are not transferred outside the EU/EEA.',
    },
    {
      language: 'en',
      in: 'controller',
      bad: 'Insert the name of your organisation.',
      good: 'After a reorganisation we insert the new name at once.',
    },
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Täytä tämä kohta vain tarvittaessa.',
      good: 'Tämä kohta koskee vain vuokralaisia.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'Add the purposes of the register here.',
      good: 'The purposes of the register are told here.',
    },
    {
      language: 'sv',
      in: 'introduction',
      bad: 'Texten är bara ett utkast till mall, det här är en exempeltext.',
      good: 'Detta är ett exempel på hur vi svarar.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const found: Residue[] = []
    const add = (message: Residue['message'], severity: Severity, places: readonly Place[]) => {
      found.push(...places.map((place) => ({ ...place, message, severity })))
    }
    const instructions = INSTRUCTIONS[language]
    const replaced = REPLACED[language]
    if (instructions) add('instruction', 'warning', placesIn(section, instructions))
    add('alternatives', 'error', placesIn(section, OPPOSITES))
    if (!isAbout(section, 'dataContent', 'dataCategories'))
      add('alternatives', 'error', placesIn(section, BASES))
    if (!isAbout(section, 'dataContent', 'dataCategories', 'recipients', 'sources')) {
      add('alternatives', 'warning', placesIn(section, BODIES))
    }
    if (!isAbout(section, 'dataContent', 'dataCategories', 'dataSubjectCategories', 'cookies')) {
      const chosen = placesIn(section, ALTERNATIVES).filter(({ text }) => !USUAL.test(text))
      add(
        'alternatives',
        'warning',
        chosen.filter(
          ({ text }) =>
            text
              .split('/')
              .slice(1, -1)
              .some((one) => one.trim().includes(' ')) ||
            /\/\s?(?:for|with|by|on|as|under|in|to|the|a|för|av|med|på|till)\s/iu.test(text),
        ),
      )
    }
    if (replaced) add('replaced', 'warning', placesIn(section, replaced))
    add('note', 'information', placesIn(section, NOTE))
    const [people, marketing] = [NOT_CUSTOMERS[language], MARKETING[language]]
    if (people && marketing) {
      for (const { block, sentence } of sentencesIn(section)) {
        if (!says(sentence.text, people)) continue
        marketing.lastIndex = 0
        const match = marketing.exec(sentence.text)
        if (!match) continue
        const end = match.index + match[0].length
        if (isDenied(sentence.text, match.index, end, language)) continue
        const start = sentence.start + match.index
        add('matter', 'information', [
          { block, end: sentence.start + end, groups: [], start, text: match[0] },
        ])
      }
    }
    return withoutOverlaps(found).map(({ message, severity, ...place }) => ({
      message,
      params: { words: shortened(place.text) },
      severity,
      words: wordsAt(place),
    }))
  },
})
