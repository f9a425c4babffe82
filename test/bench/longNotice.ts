import { recordedNotice, sections } from '../pdf/documents.js'

const SENTENCE =
  'Rekisterinpitäjä käsittelee henkilötietoja jäsenyyden hoitamista, tiedottamista ja laissa säädettyjen velvoitteiden täyttämistä varten. '

/** A notice of about so many pages, in twelve sections. */
export const longNotice = (pages: number) =>
  recordedNotice({
    sections: sections(
      ...Array.from({ length: 12 }, (_, section) =>
        Array.from({ length: Math.round(pages * 0.62) }, (_, index) => ({
          type: 'paragraph' as const,
          children: [{ text: `${section}.${index} ${SENTENCE.repeat(4)}` }],
        })),
      ),
    ),
  })
