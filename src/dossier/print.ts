import type { NormalisedOptions } from '../options.js'
import type { Language } from '../notice/document.js'
import type { Dossier } from './dossier.js'

import { forLanguage, lookUpLanguage } from '../notice/lookUpLanguage.js'
import { printPaper } from '../paper/print.js'
import { dossierPaper } from './paper.js'

/** The language that a dossier is made in: of those that there are words in, the one asked for, or else English. */
export const dossierLanguage = ({ languages }: NormalisedOptions, asked: Language): Language =>
  lookUpLanguage(asked, Object.keys(languages.admin)) ?? 'en'

/** What a language is called in another one; its code where that says nothing. */
const namesIn = (language: Language): ((code: Language) => string) => {
  const tag = (code: Language) => code.replaceAll('_', '-')
  return (code) => {
    try {
      return new Intl.DisplayNames([tag(language)], { type: 'language' }).of(tag(code)) ?? code
    } catch {
      // An app may call its languages by what is no tag.
      return code
    }
  }
}

/**
 * A dossier as a PDF (PDF/A-2a and PDF/UA-1). One is made at a time, as with notices.
 *
 * @throws NotInstalled, Busy
 */
export const printDossier = (
  dossier: Dossier,
  { languages, timeZone }: NormalisedOptions,
): Promise<Uint8Array<ArrayBuffer>> =>
  printPaper(
    dossierPaper(dossier, {
      nameOfLanguage: namesIn(dossier.language),
      timeZone,
      words: (forLanguage(languages.admin, dossier.language) ?? languages.admin.en).privacyNotices,
    }),
  )
