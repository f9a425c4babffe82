import { contentText } from '../../src/notice/contentText.js'
import type { NoticeContent } from '../../src/notice/document.js'
import type { JsonObject } from 'payload'

import { randomBytes, randomUUID } from 'node:crypto'

import type { Id } from '../fixtures/collections.js'
import type { App, Call } from './app.js'
import type { Work } from './child.js'

import { createSources, type register, text } from '../fixtures/sources.js'

/** The languages every notice here is written in. */
export const LANGUAGES = ['fi', 'sv'] as const
type Language = (typeof LANGUAGES)[number]

/** A notice that is published over and over. */
export type Notice = { id: Id; register: Id; sections: JsonObject[]; slug: string }

/** One save that makes a publication, known again by a token that stands in each of its texts. */
export type Publishing = { event: 'published' | 'withdrawn'; notice: Notice; order: number; token: string }

const TOKEN = /\bno(\d+)x[0-9a-f]{8}\b/
let made = 0

/** A publishing with a new token; tokens tell in which order they were made. */
export const newPublishing = (notice: Notice, event: Publishing['event']): Publishing => {
  made += 1
  return { event, notice, order: made, token: `no${made}x${randomBytes(4).toString('hex')}` }
}

/** The place of a token in the order they were made in. */
export const orderOf = (token: string): number => Number(TOKEN.exec(token)?.[1])

const TITLES: Record<Language, string> = {
  fi: 'Jäsenrekisterin seloste',
  sv: 'Beskrivning av medlemsregistret',
}
const swedish = (one: string) => `${one} (sv)`

/** A user, their token, a register in Finnish and Swedish, and what a notice of it is created with. */
export const createRegister = async ({ payload }: App): Promise<{ register: Id; token: string }> => {
  const email = `${randomUUID()}@example.org`
  const password = 'a password for tests only'
  await payload.create({ collection: 'users', data: { email, password, role: 'admin' } })
  const { token } = await payload.login({ collection: 'users', data: { email, password } })
  const created = await createSources(payload)
  const finnish = (await payload.findByID({
    id: created.register,
    collection: 'registers' as never,
    depth: 0,
    locale: 'fi',
  })) as unknown as ReturnType<typeof register>
  await payload.update({
    id: created.register,
    collection: 'registers' as never,
    data: {
      _status: 'published',
      dataCategories: finnish.dataCategories.map(swedish),
      dataSubjectCategories: finnish.dataSubjectCategories.map(swedish),
      name: swedish(finnish.name),
      purposes: finnish.purposes.map((purpose) => ({
        ...purpose,
        law: swedish(purpose.law),
        name: swedish(purpose.name),
        retentionText: swedish(purpose.retentionText),
      })),
      recipients: finnish.recipients.map((each) => ({ ...each, category: swedish(each.category) })),
      sources: finnish.sources.map(swedish),
    },
    locale: 'sv',
  })
  return { register: created.register, token: token ?? '' }
}

/** Creates a notice, a draft, with the sections of its profile and a text of its own after them. */
export const createNotice = async (
  { call }: Pick<App, 'call'>,
  { register, token }: { register: Id; token: string },
): Promise<Notice> => {
  const must = async (sent: Call): Promise<JsonObject> => {
    const { body, status } = await call({ ...sent, token })
    if (status >= 300) throw new Error(`${sent.method} ${sent.path}: ${status} ${JSON.stringify(body)}`)
    return body.doc as JsonObject
  }
  const draft = { profile: 'classic', registers: [register], title: TITLES.fi }
  const empty = await must({ body: draft, method: 'POST', path: '/privacy-notices?depth=0' })
  const own = { blockType: 'text', heading: 'Lisätietoja', keys: [], text: text('Lisätietoja') }
  const { id, sections, slug } = await must({
    body: { _status: 'draft', sections: [...(empty.sections as JsonObject[]), own] },
    locale: 'fi',
    method: 'PATCH',
    path: `/privacy-notices/${empty.id as Id}?depth=0`,
  })
  return { id: id as Id, register, sections: sections as JsonObject[], slug: slug as string }
}

/**
 * A whole notice in a language, as the admin's form sends it, with the token in every text: title, statute, a section's
 * heading and text, and what changed.
 */
const form = ({ notice, token }: Publishing, language: Language): JsonObject => ({
  change: { note: `${TITLES[language]} ${token}`, type: 'minor' },
  profile: 'classic',
  registers: [notice.register],
  sections: notice.sections.map((section, index) =>
    index === notice.sections.length - 1
      ? { ...section, heading: `${language} ${token}`, text: text(`${language} ${token}`) }
      : section,
  ),
  statute: `${language} ${token}`,
  title: `${TITLES[language]} ${token}`,
})

/** The drafts of it: one for each language. */
export const draftsOf = (publishing: Publishing, languages: readonly Language[] = LANGUAGES): Call[] =>
  languages.map((locale) => ({
    body: { ...form(publishing, locale), _status: 'draft' },
    locale,
    method: 'PATCH',
    path: `/privacy-notices/${publishing.notice.id}?depth=0&draft=true`,
  }))

/**
 * What an editor does for it: the Swedish texts are saved as a draft, then everything is published.
 *
 * @param languages `['fi']` publishes in Finnish alone, in one call
 */
export const workOf = (publishing: Publishing, languages: readonly Language[] = LANGUAGES): Work => {
  const { event, notice, token } = publishing
  const path = `/privacy-notices/${notice.id}?depth=0`
  if (event === 'withdrawn') {
    const withdrawal = { reason: `Lakkautettu ${token}` }
    const body = { ...form(publishing, 'fi'), _status: 'draft', withdrawal }
    return { calls: [{ body, locale: 'fi', method: 'PATCH', path }], key: token }
  }
  return {
    calls: [
      ...draftsOf(
        publishing,
        languages.filter((language) => language !== 'fi'),
      ),
      { body: { ...form(publishing, 'fi'), _status: 'published' }, locale: 'fi', method: 'PATCH', path },
    ],
    key: token,
  }
}

type Content = Pick<NoticeContent, 'sections' | 'statute' | 'title'>

/**
 * The one token that stands in all texts of a publication.
 *
 * @param content by language; a notice as read is one language
 * @param notes what changed, by language
 * @throws Error when a text has another token or none, or a text is not exactly as it was written
 */
export const wholeToken = (content: Record<string, Content>, notes: Record<string, unknown>): string => {
  const title = Object.values(content)[0]?.title ?? ''
  const token = TOKEN.exec(title)?.[0]
  if (!token) throw new Error(`a text without its token: "${title}"`)
  for (const [language, { sections, statute, title }] of Object.entries(content)) {
    const last = sections.at(-1)
    const written = {
      heading: last?.heading,
      note: notes[language],
      statute,
      text: last && contentText(last.content).trim(),
      title,
    }
    const titled = `${TITLES[language as Language]} ${token}`
    const short = `${language} ${token}`
    const meant = { heading: short, note: titled, statute: short, text: short, title: titled }
    for (const field of Object.keys(meant) as (keyof typeof meant)[]) {
      if (written[field] === meant[field]) continue
      throw new Error(
        `half a text: ${language} ${field} is ${JSON.stringify(written[field])}, not "${meant[field]}"`,
      )
    }
  }
  return token
}

/** The token in the reason for a withdrawal. */
export const reasonToken = (reason: unknown): string => {
  const given = typeof reason === 'string' ? reason : (reason as null | { fi?: string })?.fi
  const token = TOKEN.exec(given ?? '')?.[0]
  if (!token || given !== `Lakkautettu ${token}`)
    throw new Error(`a withdrawal with the reason ${JSON.stringify(reason)}`)
  return token
}
