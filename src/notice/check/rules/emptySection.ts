import type { Found } from '../rule.js'

import { sectionRule } from '../rule.js'
import { isBareHeading } from '../text/headings.js'
import { isAbout } from '../text/words.js'

/** A text that says nothing: dashes, dots, a question mark. */
const NOTHING = /^[\s\-–—_.…*/•·?]*$/u

/** Sections with a heading and nothing under it. */
export const emptySection = sectionRule({
  id: 'empty-section',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 12(1)', 'GDPR Art. 13'],
  languages: 'all',
  title: {
    fi: 'Kohdat, joissa ei ole tekstiä',
    sv: 'Punkter utan text',
    en: 'Sections without text',
  },
  help: {
    fi: 'Otsikon alla ei ole tekstiä. Lukija ei tiedä, koskeeko asia häntä. Kirjoita vastaus, kerro ettei asia koske tätä rekisteriä, tai poista kohta.',
    sv: 'Under rubriken finns ingen text. Läsaren vet inte om saken gäller. Skriv svaret, berätta att saken inte gäller det här registret, eller ta bort punkten.',
    en: 'There is no text under the heading, so readers cannot tell whether the matter concerns them. Write the answer, say that it does not apply, or remove the section.',
  },
  messages: {
    empty: {
      fi: 'Kohdassa ei ole vielä tekstiä.',
      sv: 'Punkten har ingen text ännu.',
      en: 'The section has no text yet.',
    },
    onlyHeading: {
      fi: 'Kohdassa on vain otsikko ”{{words}}”. Kirjoita sen alle, mitä asiasta on sanottava.',
      sv: 'Punkten har bara rubriken ”{{words}}”. Skriv under den vad som gäller.',
      en: 'The section has only the heading “{{words}}”. Write under it what there is to say.',
    },
    subheading: {
      fi: 'Väliotsikon ”{{words}}” alla ei ole tekstiä.',
      sv: 'Under mellanrubriken ”{{words}}” finns ingen text.',
      en: 'There is no text under the sub-heading “{{words}}”.',
    },
  },
  examples: [
    { language: 'fi', in: 'retention', bad: '–', good: 'Kaksi vuotta.' },
    { language: 'fi', in: 'cookies', bad: 'Evästeet', good: 'Evästeitä ei käytetä.' },
    {
      language: 'fi',
      in: 'automatedDecisions',
      bad: 'Automaattinen päätöksenteko ja profilointi:',
      good: 'Ei automaattista päätöksentekoa.',
    },
    { language: 'fi', in: 'legalBasis', bad: '…', good: 'Suostumus' },
    { language: 'sv', in: 'recipients', bad: 'Mottagare', good: 'Inga mottagare' },
    { language: 'sv', in: 'retention', bad: 'Förvaringstid för personuppgifterna', good: 'Ett år' },
    { language: 'sv', in: 'consent', bad: 'Samtycke', good: 'Samtycke behövs inte.' },
    { language: 'en', in: 'transfers', bad: 'Transfer of data outside the EU or EEA', good: 'None' },
    { language: 'en', in: 'cookies', bad: 'Cookies', good: 'No cookies' },
    { language: 'en', in: 'retention', bad: 'Retention period', good: 'Six months' },
    { language: 'sv', in: 'dpo', bad: 'Dataskyddsombud:', good: 'Dataskyddsombud: personalchefen' },
  ],
  checkSection: (section) => {
    if (section.part !== 'section') return null
    const written = section.blocks
      .map(({ kind, label, text }, block) => ({ block, kind, label, text }))
      .filter(({ label, text }) => !NOTHING.test(text) || (label !== null && !NOTHING.test(label)))
    const [only] = written
    if (!only) return [{ message: 'empty' as const }]
    const last = written.at(-1)
    if (
      written.length === 1 &&
      (only.kind === 'heading' ||
        (only.label === null && !isAbout(section, 'legalBasis') && isBareHeading(only.text, ...section.keys)))
    ) {
      const words = { block: only.block, end: only.text.length, start: 0 }
      return [{ message: 'onlyHeading' as const, params: { words: only.text.trim() }, words }]
    }
    const found: Found<'subheading'>[] =
      last?.kind === 'heading'
        ? [
            {
              message: 'subheading',
              params: { words: last.text.trim() },
              severity: 'warning',
              words: { block: last.block, end: last.text.length, start: 0 },
            },
          ]
        : []
    return found
  },
})
