import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'

import { demoUser } from '../../../dev/credentials.js'
import { REGISTER_SECTION_KEYS } from '../../../src/notice/vocabulary.js'
import { HOSTILE } from '../../fixtures/hostile.js'
import {
  groupsOf,
  hostileCookies,
  hostileNotice,
  hostileOrganisation,
  hostileRegister,
  richOf,
  textsBy,
} from '../../fixtures/hostileNotice.js'

export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Data = Record<string, unknown>
export type Stored = { id: number; slug?: string } & Data

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same data for the rows that are stored: a row without its id would be another one, in every language. */
const withIds = (data: unknown, stored: unknown): unknown => {
  if (Array.isArray(data)) {
    return data.map((one, index) => withIds(one, Array.isArray(stored) ? stored[index] : undefined))
  }
  if (!isData(data) || 'root' in data) return data
  const known = isData(stored) ? stored : {}
  return {
    ...(known.id !== undefined && { id: known.id }),
    ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withIds(value, known[key])])),
  }
}

/** What writes by REST as the user of the demo. */
export const storing = (request: APIRequestContext) => {
  const done = async (answer: APIResponse): Promise<Stored> => {
    if (!answer.ok()) throw new Error(`${answer.url()}: ${(await answer.text()).slice(0, 2000)}`)
    return ((await answer.json()) as { doc: Stored }).doc
  }
  const address = (collection: string, path: string, query: Record<string, string>) =>
    `/api/${collection}${path}?${new URLSearchParams({ depth: '0', locale: 'fi', ...query })}`
  const update = async (collection: string, id: number, data: Data, query: Record<string, string> = {}) =>
    done(await request.patch(address(collection, `/${id}`, query), { data }))
  return {
    signIn: () => request.post('/api/users/login', { data: demoUser }),
    /** Tries to, and gives the answer. */
    tryCreate: (collection: string, data: Data, query: Record<string, string> = {}) =>
      request.post(address(collection, '', query), { data }),
    update,
    /** Creates a document in Finnish, and writes it in the other languages. */
    create: async (
      collection: string,
      dataIn: (language: Language) => Data,
      query: Record<string, string> = {},
    ): Promise<Stored> => {
      let stored = await done(await request.post(address(collection, '', query), { data: dataIn('fi') }))
      for (const locale of ['sv', 'en'] as const)
        stored = await update(collection, stored.id, withIds(dataIn(locale), stored) as Data, {
          ...query,
          locale,
        })
      return stored
    },
  }
}
export type Storing = ReturnType<typeof storing>

/** Languages begin at other places of the corpus, so that a field holds other texts in each. */
const START: Record<Language, number> = { en: 150, fi: 0, sv: 75 }
const sayIn = (language: Language, count = 5) => textsBy(count, START[language])

const GROUPS = groupsOf(HOSTILE)

const sectionsIn = (language: Language, { cookies, organisation, text }: Record<string, number>) => {
  const say = sayIn(language, 3)
  return [
    ...REGISTER_SECTION_KEYS.map((key) => ({ blockType: 'register', heading: say(), keys: [key] })),
    // Every text of the corpus, in every way an editor can write it.
    ...GROUPS.map(({ texts }) => ({ blockType: 'text', heading: texts.join(' '), text: richOf(texts) })),
    { block: text, blockType: 'shared', heading: say() },
    { block: cookies, blockType: 'cookies', heading: say() },
    { blockType: 'rights', heading: say(), rights: ['access', 'objection'], text: richOf([say()]) },
    { blockType: 'authority', heading: say(), organisation, text: richOf([say()]) },
    {
      blockType: 'cookies',
      cookies: hostileCookies(say).cookies,
      heading: say(),
      settingsUrl: hostileCookies(say).settingsUrl,
      text: richOf([say()]),
    },
  ]
}

/** Everything a notice is made of, hostile in every language, and published as two versions; another is withdrawn. */
export const storeHostile = async (store: Storing) => {
  const organisation = await store.create('notice-organisations', (language) => ({
    ...hostileOrganisation(sayIn(language)),
    _status: 'published',
  }))
  const cookies = await store.create('notice-blocks', (language) => ({
    ...hostileCookies(sayIn(language)),
    _status: 'published',
  }))
  const text = await store.create('notice-blocks', (language) => ({
    title: sayIn(language)(),
    _status: 'published',
    kind: 'text',
    text: richOf([sayIn(language, 9)()]),
  }))
  const registerIn = (language: Language): Data => ({
    ...hostileRegister(sayIn(language), organisation.id),
    _status: 'published',
    cookiesBlock: cookies.id,
    securityText: richOf([sayIn(language)()]),
  })
  const register = await store.create('registers', registerIn)
  const ids = { cookies: cookies.id, organisation: organisation.id, text: text.id }
  const noticeIn = (language: Language): Data => ({
    ...hostileNotice(sayIn(language, 9)),
    introduction: richOf([sayIn(language, 20)()]),
    profile: 'classic',
    registers: [register.id],
    sections: sectionsIn(language, ids),
  })
  const draft = { draft: 'true' }
  const notice = await store.create('privacy-notices', noticeIn, draft)
  const first = await store.update('privacy-notices', notice.id, { _status: 'published' })

  // A second version, of which every title and note is another.
  for (const locale of LANGUAGES)
    await store.update(
      'privacy-notices',
      notice.id,
      {
        ...hostileNotice(textsBy(9, START[locale] + 40)),
        change: { note: textsBy(HOSTILE.length, START[locale])(), type: 'minor' },
        introduction: richOf([textsBy(20, START[locale] + 60)()]),
      },
      { ...draft, locale },
    )
  await store.update('privacy-notices', notice.id, { _status: 'published' })

  const short = (language: Language): Data => ({
    title: `${sayIn(language)()} withdrawn`,
    profile: 'classic',
    registers: [register.id],
    sections: [{ blockType: 'register', heading: sayIn(language)(), keys: ['controller'] }],
  })
  const withdrawn = await store.create('privacy-notices', short, draft)
  const other = await store.update('privacy-notices', withdrawn.id, { _status: 'published' })
  for (const locale of LANGUAGES)
    await store.update(
      'privacy-notices',
      withdrawn.id,
      { withdrawal: { reason: textsBy(HOSTILE.length, START[locale])(), successor: notice.id } },
      { ...draft, locale },
    )
  await store.update('privacy-notices', withdrawn.id, { _status: 'draft' })

  // What is not published yet waits, and is told of in the admin.
  for (const locale of LANGUAGES)
    await store.update(
      'notice-organisations',
      organisation.id,
      { name: textsBy(6, START[locale] + 99)() },
      { locale },
    )
  return {
    ids: { ...ids, notice: notice.id, register: register.id, withdrawn: withdrawn.id },
    slug: String(first.slug),
    withdrawnSlug: String(other.slug),
  }
}

/** The fields that a refusal names. */
export const fieldsRefused = async (answer: APIResponse): Promise<string[]> => {
  expect(answer.status(), await answer.text()).toBe(400)
  const { errors } = (await answer.json()) as {
    errors: { data?: { errors?: { message: string; path: string }[] } }[]
  }
  const found = errors.flatMap(({ data }) => data?.errors ?? [])
  for (const { message, path } of found) expect(message, path).not.toBe('')
  return found.map(({ path }) => path)
}
