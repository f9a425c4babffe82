import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf } from '../text/lexicon.js'
import { isAbout, sentencesIn } from '../text/words.js'

const OLD_NAME = lexicon({
  fi: [
    '(henkilö)?rekisteriselost(e|een|etta|eessa|eella|eet|eiden)',
    'rekisteri- ja tietosuojaselost(e|een|etta|eessa)',
  ],
  sv: ['(person)?registerbeskrivning(en|ens|ar)?', 'register- och dataskyddsbeskrivning(en)?'],
  en: [
    '(register|file|filing system) description',
    'descriptions? of (the )?(file|register)',
    '(personal )?data file description',
  ],
})

/** The day that the act which knew the name came to its end. */
const ACT_ENDED = '2019-01-01'

/** A name of the document that law no longer knows. */
export const documentName = sectionRule({
  id: 'document-name',
  kind: 'date',
  severity: 'information',
  cites: ['GDPR Art. 12–14', 'Henkilötietolaki 523/1999 §10 (repealed)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Selosteen nimi',
    sv: 'Beskrivningens namn',
    en: 'The name of the notice',
  },
  help: {
    fi: 'Rekisteriseloste oli kumotun henkilötietolain asiakirja. Nykyinen nimi on tietosuojaseloste. Vanha nimi ei ole virhe, mutta se antaa vanhentuneen kuvan.',
    sv: 'Registerbeskrivningen var ett dokument enligt den upphävda personuppgiftslagen. I dag heter det dataskyddsbeskrivning. Det gamla namnet är inget fel, men ger en föråldrad bild.',
    en: 'A description of file was a document of the repealed Personal Data Act. Today it is called a privacy notice. The old name is no mistake, but it looks out of date.',
  },
  messages: {
    oldName: {
      fi: '”{{words}}” on vanhan lain nimi. Nykyään asiakirja on tietosuojaseloste.',
      sv: '”{{words}}” är den gamla lagens namn. I dag heter dokumentet dataskyddsbeskrivning.',
      en: '“{{words}}” is the name of the old act. Today the document is a privacy notice.',
    },
  },
  examples: [
    ...examplesIn('fi', 'title', [
      ['Kuntosali Kimmoke Oy:n rekisteriseloste', 'Kuntosali Kimmoke Oy:n tietosuojaseloste'],
      ['Rekisteri- ja tietosuojaseloste', 'Tietosuojaseloste ja seloste käsittelytoimista'],
      ['Henkilörekisteriseloste', 'Tämä tietosuojaseloste korvaa aiemman rekisteriselosteen.'],
    ]),
    ...examplesIn('sv', 'title', [
      ['Registerbeskrivning', 'Dataskyddsbeskrivning'],
      ['Registerbeskrivning för medlemsregistret', 'Dataskyddsbeskrivning för medlemsregistret'],
      ['Register- och dataskyddsbeskrivning', 'Ersätter den tidigare registerbeskrivningen'],
    ]),
    ...examplesIn('en', 'title', [
      ['Description of file', 'Privacy notice'],
      ['Register description', 'Privacy notice of the register'],
      ['Personal data file description', 'This replaces the former description of file.'],
    ]),
  ],
  checkSection: (section, { date }) => {
    if (section.part === 'section' && !isAbout(section, 'registerName')) return null
    if (date < ACT_ENDED) return null
    return sentencesIn(section)
      .flatMap(({ block, sentence }) =>
        placesOf(OLD_NAME, sentence, block, section.language)
          .slice(0, 1)
          .filter(
            (at) =>
              !isDeniedAt(sentence, at, section.language) && !isToldAsPast(sentence, at, section.language),
          ),
      )
      .slice(0, 1)
      .map((words) => ({ message: 'oldName' as const, params: { words: words.text }, words }))
  },
})
