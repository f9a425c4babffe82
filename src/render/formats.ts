import type { NoticeDocument, NoticeLinks } from '../notice/document.js'
import type { NoticeFormat } from './format.js'

import { docx } from './docx/docx.js'
import { jsonld } from './dpv/jsonld.js'
import { html } from './html.js'
import { json } from './json.js'
import { markdown } from './markdown.js'
import { page } from './page.js'
import { pdf } from './pdf/pdf.js'
import { text } from './text.js'
import { tilt } from './tilt/tilt.js'

/** Every format that a notice can be read in, in the order in which a client that takes several gets one. */
export const FORMATS = [
  json,
  page,
  markdown,
  text,
  html,
  pdf,
  docx,
  jsonld,
  tilt,
] as const satisfies readonly NoticeFormat[]

/** The name of a format. */
export type FormatName = (typeof FORMATS)[number]['name']

/** A notice as the JSON of an address, of REST or of a route handler. */
export type LinkedNoticeDocument = { links: NoticeLinks<FormatName> } & NoticeDocument
