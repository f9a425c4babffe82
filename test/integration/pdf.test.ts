// On one database: files are made from one record.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { JsonObject } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { RESTResponse } from './support/app.js'

import { createNoticeRoute } from '../../src/next/noticeRoute.js'
import { LONGEST_WAIT } from '../../src/paper/oneAtATime.js'
import { pdfTools } from '../../src/paper/tools.js'
import { readBack, wordsOf } from '../pdf/readBack.js'
import { text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { say } from './support/languages.js'

type Tools = Awaited<ReturnType<typeof pdfTools>>

const PDF = { accept: 'application/pdf' }
const SECTIONS = [
  { blockType: 'register', keys: ['controller'] },
  { blockType: 'text', heading: 'Teksti', text: text('Sisältö on tässä.') },
]

describe('a notice as a PDF', () => {
  let site: Site
  let tools: Tools
  let usual: Tools
  let unwritable: Id
  let draft: Id
  let made: number

  const error = ({ body, status }: RESTResponse<JsonObject>) => [
    status,
    (body.errors as { code: string }[])[0]?.code,
  ]
  const structured = async ({ bytes }: { bytes: Uint8Array }) => (await readBack(bytes)).structured

  beforeAll(async () => {
    site = await startSite('pdf', { jobs: { start: false } })
    const { id } = await site.create({ title: 'Ensimmäinen', sections: SECTIONS, slug: 'seloste' })
    await site.publish(id)
    await site.publish(id, { title: 'Toinen & <viimeinen>', change: { type: 'minor' } })
    const withdrawn = await site.create({ title: 'Poistettu', sections: SECTIONS, slug: 'poistettu' })
    await site.publish(withdrawn.id)
    await site.save(withdrawn.id, { _status: 'draft', withdrawal: { reason: 'Rekisteri lakkautettiin' } })
    const other = await site.create({ title: 'Seloste 漢字', sections: SECTIONS, slug: 'merkit' })
    await site.publish(other.id)
    unwritable = other.id
    draft = (await site.create({ title: 'Vasta luonnos', sections: SECTIONS, slug: 'luonnos' })).id

    tools = await pdfTools()
    usual = { ...tools }
    tools.kit = class extends usual.kit {
      constructor(options: Record<string, unknown>) {
        super(options)
        made++
      }
    }
    made = 0
  })
  afterAll(async () => {
    Object.assign(tools, usual)
    await site?.app.destroy()
  })

  it.each(['/seloste', '/seloste/versions/1', '/seloste/versions/2', '/seloste?at=2999-01-01'])(
    'should be given by name and by Accept, to the byte: %s',
    async (path) => {
      const named = await site.read(`${path}${path.includes('?') ? '&' : '?'}format=pdf`, {
        accept: 'image/png',
      })
      const accepted = await site.read(path, PDF)
      for (const { bytes, headers, status } of [named, accepted]) {
        expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
        expect(headers.get('content-disposition')).toBe(
          `inline; filename="seloste-v${path.endsWith('1') && path.includes('versions') ? 1 : 2}.pdf"`,
        )
        expect(headers.get('content-language')).toBe('fi')
        expect(headers.get('etag')).toMatch(/^"[0-9a-f]{64}\.fi\.pdf"$/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(Buffer.compare(bytes, named.bytes)).toBe(0)
      }
      expect([named.headers.get('vary'), accepted.headers.get('vary')]).toEqual(['Origin', 'Accept, Origin'])
      expect(named.headers.get('cache-control')).toBe(
        (await site.read(path, { accept: 'text/plain' })).headers.get('cache-control'),
      )
    },
  )

  it('should have the words that it has as text', async () => {
    const words = wordsOf((await site.read('/seloste?format=text')).text)
    const read = await readBack((await site.read('/seloste?format=pdf')).bytes)
    expect(read.title).toBe('Toinen & <viimeinen>')
    // The controller stands below the title; the text names it in its section alone.
    const found = wordsOf(read.structured.replaceAll('\u2028', ' '))
    for (const word of words) expect(found).toContain(word)
    expect(found.length).toBeGreaterThanOrEqual(words.length)
    const [record] = (await site.records((await site.read('/seloste')).body.notice as Id)).slice(-1)
    expect(read.artifacts.join()).toContain(String(record?.hash).slice(0, 16))
  })

  it('should be linked to from the other formats', async () => {
    const { body, headers } = await site.read('/seloste')
    const { formats } = body.links as { formats: Record<string, string> }
    expect(formats.pdf).toMatch(/format=pdf$/)
    expect(headers.get('link')).toContain(
      `<${formats.pdf}>; rel="alternate"; title="pdf"; type="application/pdf"`,
    )
  })

  it('should be answered by HEAD without its bytes', async () => {
    const full = await site.read('/seloste?format=pdf')
    const head = await site.app.rest('HEAD', '/privacy-notices/published/seloste?format=pdf')
    expect([head.status, head.text]).toEqual([200, ''])
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers))
  })

  it('should have a strong ETag', async () => {
    const etag = (await site.read('/seloste?format=pdf')).headers.get('etag') ?? ''
    const again = async (headers: Record<string, string>) =>
      (await site.read('/seloste?format=pdf', headers)).status
    expect(await again({ 'if-none-match': etag })).toBe(304)
    expect(await again({ 'if-match': etag })).toBe(200)
    expect(await again({ 'if-match': `W/${etag}` })).toBe(412)
    expect(await again({ 'if-none-match': '"another"' })).toBe(200)
  })

  it('should say that it is withdrawn before anything else', async () => {
    const given = await site.read('/poistettu/versions/1?format=pdf')
    expect(given.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect((await structured(given)).trim()).toMatch(
      /^Tämä seloste on poistettu käytöstä [^\n]*\n\s*Rekisteri lakkautettiin/,
    )
    expect(error(await site.read('/poistettu?format=pdf'))).toEqual([410, 'withdrawn'])
  })

  it('should be the same at an address of the app', async () => {
    const { GET } = createNoticeRoute({ config: site.app.config })
    const response = await GET(new Request('http://localhost:3000/tietosuoja/seloste', { headers: PDF }), {
      params: Promise.resolve({ slug: 'seloste' }),
    })
    const { bytes } = await site.read('/seloste?format=pdf')
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), bytes)).toBe(0)
  })

  it('should be refused where its letters cannot be written, and name them', async () => {
    for (const [path, headers] of [
      ['/merkit?format=pdf', {}],
      ['/merkit/versions/1', PDF],
    ] as const) {
      const refused = await site.read(path, { ...headers, 'accept-language': 'sv' })
      expect(error(refused)).toEqual([406, 'charactersMissing'])
      expect(refused.headers.get('cache-control')).toBe('no-store')
      expect(refused.body).toEqual({
        errors: [
          {
            characters: ['漢', '字'],
            code: 'charactersMissing',
            message: say('sv', ({ answers }) => answers.charactersMissing, { characters: '漢 字' }),
          },
        ],
      })
    }
    expect((await site.read('/merkit')).status).toBe(200)
  })

  it('should be made once for all who ask for it at once, and under any name', async () => {
    const { id } = await site.create({ title: 'Kerran', sections: SECTIONS, slug: 'kerran' })
    await site.publish(id)
    made = 0
    const all = await Promise.all(Array.from({ length: 50 }, () => site.read('/kerran?format=pdf')))
    expect(new Set(all.map(({ headers, status }) => `${status} ${headers.get('etag')}`)).size).toBe(1)
    for (const path of [
      '?format=pdf',
      '?format=pdf&at=2999-01-01',
      '/versions/1?format=pdf',
      '?locale=fi&format=pdf',
    ]) {
      expect((await site.read(`/kerran${path}`)).status).toBe(200)
    }
    await site.read('/kerran', PDF)
    expect(made).toBe(1)
  })

  it('should be made one at a time, and refused to who would wait too long', async () => {
    const titles = ['yksi', 'kaksi']
    for (const title of titles)
      await site.publish((await site.create({ title, sections: SECTIONS, slug: title })).id)
    let go: (() => void) | undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    made = 0
    tools.breathe = () => held
    try {
      const first = site.read('/yksi?format=pdf')
      while (made === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      const second = await site.read('/kaksi?format=pdf')
      expect(error(second)).toEqual([503, 'busy'])
      expect(second.headers.get('retry-after')).toBe(String(LONGEST_WAIT))
      expect(second.headers.get('cache-control')).toBe('no-store')
      expect((await site.read('/kaksi')).status).toBe(200)
      expect(made).toBe(1)
      go?.()
      expect((await first).status).toBe(200)
    } finally {
      tools.breathe = usual.breathe
      go?.()
    }
    expect((await site.read('/kaksi?format=pdf')).status).toBe(200)
  })

  describe('of a draft', () => {
    const preview = (id: Id, token?: string) =>
      site.app.rest('GET', `/privacy-notices/${id}/preview?format=pdf`, { token })

    it('should be marked as one, for nobody to keep', async () => {
      const given = await preview(draft, site.token)
      expect([given.status, given.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(given.headers.get('content-disposition')).toBe('inline; filename="luonnos-v1-draft.pdf"')
      expect(given.headers.get('cache-control')).toBe('private, no-store')
      const read = await readBack(given.bytes)
      expect(read.title).toBe('LUONNOS – Vasta luonnos')
      expect(read.artifacts.filter((one) => one.includes('LUONNOS'))).toHaveLength(read.pages)
      expect(error(await site.read('/luonnos?format=pdf'))).toEqual([404, 'notFound'])
    })

    it('should be what is in force, while nothing would change', async () => {
      const { id } = await site.create({ title: 'Sama', sections: SECTIONS, slug: 'sama' })
      await site.publish(id)
      const [seen, published] = [await preview(id, site.token), await site.read('/sama?format=pdf')]
      expect(Buffer.compare(seen.bytes, published.bytes)).toBe(0)
    })

    it('should be for nobody who may not read the notice', async () => {
      made = 0
      expect((await preview(draft)).status).toBe(403)
      expect(made).toBe(0)
    })

    it('should name the letters that cannot be written', async () => {
      expect(error(await preview(unwritable, site.token))).toEqual([406, 'charactersMissing'])
    })
  })
})
