import { inEachLanguage, inRegister, lacks, notApplicable, sectionsOn, together } from '../completeness.js'
import { textRule } from '../rule.js'

type Message = 'categories' | 'dataSubjects' | 'security'

/** What the controller's own record of processing asks for beside the notice. */
export const recordComplete = textRule<Message>({
  id: 'record-complete',
  kind: 'fact',
  severity: 'information',
  cites: ['GDPR Art. 30(1)'],
  languages: 'all',
  criteria: ['compai:security'],
  title: {
    fi: 'Seloste käsittelytoimista',
    sv: 'Register över behandling',
    en: 'The record of processing activities',
  },
  help: {
    fi: 'Rekisterin tiedoista syntyy myös seloste käsittelytoimista. Se on sisäinen asiakirja, joka näytetään pyynnöstä viranomaiselle: nämä eivät estä julkaisemista.',
    sv: 'Av registrets uppgifter uppstår också registret över behandling. Det är ett internt dokument som visas för myndigheten på begäran: detta hindrar inte publicering.',
    en: 'What a register says also makes the record of processing activities. It is an internal document that the authority may ask for: none of this keeps a notice from being published.',
  },
  messages: {
    categories: {
      fi: 'Käsittelytoimien selosteesta puuttuvat henkilötietoryhmät.',
      sv: 'Registret över behandling saknar kategorier av uppgifter.',
      en: 'The record of processing lacks the categories of data.',
    },
    dataSubjects: {
      fi: 'Käsittelytoimien selosteesta puuttuvat rekisteröityjen ryhmät.',
      sv: 'Registret över behandling saknar kategorier av registrerade.',
      en: 'The record of processing lacks the categories of data subjects.',
    },
    security: {
      fi: 'Rekisterin suojauksesta ei ole yleistä kuvausta.',
      sv: 'En allmän beskrivning av skyddet av registret saknas.',
      en: 'There is no general description of how the register is protected.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Rekisteröityjen ryhmiä ei ole kerrottu.',
      sv: 'Kategorierna av registrerade har inte angetts.',
      en: 'The categories of data subjects are not told.',
    },
    good: {
      fi: '”Asiakkaat”, ”Yritysasiakkaiden yhteyshenkilöt”.',
      sv: '”Kunder”, ”Kontaktpersoner hos företagskunder”.',
      en: '“Customers”, “Contact persons of business customers”.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) =>
          lacks<Message>(
            ...(register.dataSubjectCategories.length === 0
              ? [{ fact: inRegister(register, 'dataSubjectCategories'), message: 'dataSubjects' as const }]
              : []),
            ...(register.dataCategories.length === 0
              ? [{ fact: inRegister(register, 'dataCategories'), message: 'categories' as const }]
              : []),
            ...(sectionsOn(text, 'security', 'securityManual', 'securityElectronic').length === 0
              ? [{ fact: inRegister(register, 'securityText'), message: 'security' as const }]
              : []),
          ),
        ),
      ),
    words: () => notApplicable(),
  }),
})
