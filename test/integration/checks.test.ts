import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { CheckAnswer, NamedFinding } from '../../src/checks/checkComposed.js'
import type { Waiver } from '../../src/checks/waivers.js'
import type { CheckList } from '../../src/checking/list.js'
import type { Site } from '../fixtures/site.js'

import { run } from '../../src/bin/index.js'
import { seed } from '../../dev/seed.js'
import { recheckInForce } from '../../src/checking/recheck.js'
import { optionsOf } from '../../src/installation.js'
import { privacyNotices, remind, republishAll, verify } from '../../src/index.js'
import { readStatus } from '../../src/reviews/status.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { sectionRule, type SectionRule } from '../../src/notice/check/rule.js'
import { text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { forbidden } from '../fixtures/ownRules.js'
import { parseXML } from '../fixtures/xml.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

/** Of the built-in rules, the one on law alone: what others find in texts as short as these is no matter here. */
const lawAlone = Object.fromEntries(
  RULES.filter(({ id }) => id !== 'law-in-force').map(({ id }) => [id, 'off' as const]),
)

const section = (words: string, heading = 'Lisätietoja') => ({
  blockType: 'text',
  heading,
  keys: ['automatedDecisions'],
  text: text(words),
})

describe(`checks of notices, on ${databaseUnderTest.server}`, () => {
  let site: Site
  const check = async (id: Id | 'new', body?: object, query = '') => {
    const path = `/privacy-notices/${id}/check${query}`
    return site.app.rest<CheckAnswer>(body ? 'POST' : 'GET', path, { body, token: site.token })
  }

  const bad = () =>
    site.create({ _status: 'draft', sections: [section('Ensin muuta. Tämä on kelvoton lause.')] })

  beforeAll(async () => {
    site = await startSite('checks', {
      checks: {
        own: [forbidden('own-bad', 'kelvoton'), forbidden('own-doubtful', 'epäilty', 'warning')],
        rules: lawAlone,
      },
      jobs: { start: false },
    })
  })
  afterAll(() => site?.app.destroy())

  describe('asked for', () => {
    it('should name what is found, with its field, in the words of who asks', async () => {
      const { id } = await site.create({
        sections: [section('Ensin jotakin muuta. Tämä on kelvoton lause. Ja lopuksi.')],
      })
      const { body, headers, status } = await check(id)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(body.counts).toEqual({ error: 1, information: 0, warning: 0 })
      expect(body.findings).toHaveLength(1)
      expect(body.findings[0]).toMatchObject({
        code: 'found',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        help: 'Word: kelvoton',
        language: 'fi',
        message: '“kelvoton” was found.',
        rule: 'own-bad',
        section: { heading: 'Lisätietoja', part: 'section', position: 0 },
        severity: 'error',
        source: { id: String(id), collection: 'notices', path: 'sections.0.text' },
        title: 'Word: kelvoton',
        waiver: null,
        words: { block: 0, quote: 'kelvoton' },
      })
      expect(body.outcomes).toContainEqual({ outcome: 'fails', rule: 'own-bad' })
      expect(body.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    })

    it('should check what a form holds, and write nothing of it', async () => {
      const { id } = await site.create({ sections: [section('Kaikki on hyvin.')] })
      const data = { sections: [section('Tämä on kelvoton.')] }
      const typed = await check(id, { data }, '?locale=fi')
      expect([typed.status, typed.body.counts.error]).toEqual([200, 1])
      expect((await check(id)).body.counts.error).toBe(0)
    })

    it('should check a notice that is not saved yet', async () => {
      const data = {
        title: 'Uusi',
        registers: [site.sources.register],
        sections: [section('Tämä on kelvoton.')],
      }
      const { body, status } = await check('new', { data }, '?locale=fi')
      expect([status, body.counts.error]).toEqual([200, 1])
      expect(body.findings[0]?.source).toMatchObject({ collection: 'notices', path: 'sections.0.text' })
    })

    it('should lead to the field of another document whose text it is', async () => {
      const block = (await site.app.payload.create({
        collection: 'notice-blocks',
        data: { title: 'Jaettu', _status: 'published', kind: 'text', text: text('Jaettu ja kelvoton.') },
      })) as { id: Id }
      const { id } = await site.create({
        sections: [{ block: block.id, blockType: 'shared', heading: 'Jaettu' }],
      })
      expect((await check(id)).body.findings[0]?.source).toMatchObject({
        id: String(block.id),
        collection: 'blocks',
        path: 'text',
        title: 'Jaettu',
      })
    })

    it.each([{}, { data: 5 }, { data: { registers: ['x y'] } }, { data: { title: 7, sections: [5] } }])(
      'should refuse %j, or make nothing of it',
      async (body) => {
        const { id } = await site.create()
        expect([200, 400]).toContain((await check(id, body)).status)
      },
    )

    it('should be answered to those who may read the notice only', async () => {
      const { id } = await site.create()
      for (const [method, path] of [
        ['GET', `/${id}/check`],
        ['POST', `/${id}/check`],
        ['POST', '/new/check'],
        ['GET', '/checks'],
      ] as const) {
        const answer = await site.app.rest(method, `/privacy-notices${path}`, {
          body: method === 'POST' ? { data: {} } : undefined,
        })
        expect([method, path, answer.status]).toEqual([method, path, 403])
      }
    })

    it('should count what is found in all notices, as saved and as in force', async () => {
      const { id } = await site.create({ sections: [section('Kaikki on hyvin.')] })
      await site.publish(id)
      await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
        body: { _status: 'draft', sections: [section('Nyt kelvoton.')] },
        token: site.token,
      })
      const { body } = await site.app.rest<CheckList>('GET', '/privacy-notices/checks?limit=100', {
        token: site.token,
      })
      expect(body.totalNotices).toBe(body.notices.length)
      expect(body.notices.find((one) => one.id === id)).toMatchObject({
        inForce: { counts: { error: 0 }, failsNow: [], version: 1 },
        saved: { error: 1 },
      })
    })
  })

  describe('before a publishing', () => {
    type Refused = {
      errors: { data: { errors: { message: string; path: string }[]; findings: NamedFinding[] } }[]
    }
    it('should refuse what an error is found in, by REST, at its field and with the findings', async () => {
      const { id } = await bad()
      const { body, status } = await site.save(id)
      expect(status).toBe(400)
      const [error] = (body as unknown as Refused).errors
      expect(error?.data.errors).toMatchObject([
        { message: '“kelvoton” was found.', path: 'sections.0.text' },
      ])
      expect(error?.data.findings).toEqual((await check(id)).body.findings)
      expect(await site.records(id)).toEqual([])
    })

    it('should refuse it by GraphQL and by the Local API, and when it is created published', async () => {
      const { id } = await bad()
      const mutation = `mutation { updatePrivacyNotice(id: ${JSON.stringify(id)}, data: { _status: published }) { id } }`
      const { errors } = await site.app.graphql(mutation, {}, { token: site.token })
      expect(errors?.[0]).toMatchObject({ extensions: { data: { findings: [{ rule: 'own-bad' }] } } })
      const asked = { collection: 'privacy-notices', locale: 'fi' } as const
      await expect(
        site.app.payload.update({ ...asked, id, data: { _status: 'published' } } as never),
      ).rejects.toMatchObject({ data: { findings: [{ rule: 'own-bad' }] }, status: 400 })
      await expect(
        site.app.payload.create({
          ...asked,
          data: {
            title: 'Heti julki',
            _status: 'published',
            registers: [site.sources.register],
            sections: [section('Kelvoton vai kelvoton?')],
          },
        }),
      ).rejects.toMatchObject({ data: { findings: [{ rule: 'own-bad' }] }, status: 400 })
      expect(await site.records(id)).toEqual([])
    })

    it('should always save a draft, and never keep a notice from being withdrawn', async () => {
      const { id } = await site.create({ _status: 'draft', sections: [section('Kaikki on hyvin.')] })
      await site.publish(id)
      const draft = await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true&depth=0`, {
        body: { _status: 'draft', sections: [section('Nyt kelvoton.')] },
        token: site.token,
      })
      expect(draft.status).toBe(200)
      expect((await check(id)).body.counts.error).toBe(1)
      expect((await site.save(id, { _status: 'draft' })).status).toBe(200)
      expect((await site.records(id)).map(({ event }) => event)).toEqual(['published', 'withdrawn'])
    })

    it('should check by the law of the day on which it is to take force', async () => {
      const statute = 'Tietosuojalain (1050/2018) mukainen seloste'
      const { id } = await site.create({ _status: 'draft', statute, sections: [section('Hyvin.')] })
      const change = { effectiveFrom: '2018-06-01' }
      const past = await site.save(id, { change, preparedOn: '2018-06-01' })
      expect(past.status).toBe(400)
      expect((past.body as unknown as Refused).errors[0]?.data.findings[0]).toMatchObject({
        rule: 'law-in-force',
        code: 'notYet',
      })
      expect((await site.save(id, { change: { effectiveFrom: '2099-01-01' } })).status).toBe(200)
    })

    it('should tell what is left to look at in the answer, and record what was found', async () => {
      const { id } = await site.create({ _status: 'draft', sections: [section('Tämä on epäilty lause.')] })
      const doc = await site.publish(id)
      expect(doc.findings).toMatchObject([{ rule: 'own-doubtful', severity: 'warning' }])
      const [record] = await site.records(id)
      expect(record?.details).toMatchObject({
        checks: { errors: 0, rules: expect.stringMatching(/^[0-9a-f]{64}$/), waived: [], warnings: 1 },
      })
      expect((await verify(site.app.payload)).findings).toEqual([])
    })
  })

  describe('waived', () => {
    const waive = (id: Id, body: object, token = site.token) =>
      site.app.rest<Waiver>('POST', `/privacy-notices/${id}/waive`, { body, token })
    const reason = 'Lakimies on katsonut tämän kohdan.'
    const found = async (id: Id) => (await check(id)).body.findings[0]!

    it('should be published, with the waiver in its record and the reason for auditors', async () => {
      const { id } = await site.create({ _status: 'draft', sections: [section('Tämä on kelvoton lause.')] })
      const { fingerprint } = await found(id)
      const made = await waive(id, { fingerprint, reason })
      expect([made.status, made.body]).toMatchObject([
        201,
        { ended: null, fingerprint, message: '“kelvoton” was found.', reason, rule: 'own-bad', until: null },
      ])
      expect(await found(id)).toMatchObject({ waiver: { reason, until: null } })
      expect((await check(id)).body.counts.error).toBe(0)
      const doc = await site.publish(id)
      expect(doc.findings).toEqual([])
      const [record] = await site.records(id)
      expect(record).toMatchObject({
        details: { checks: { errors: 0, waived: [{ fingerprint, rule: 'own-bad' }] } },
        waivers: [{ by: made.body.by, fingerprint, reason }],
      })
      expect((await verify(site.app.payload)).findings).toEqual([])
      const { body } = await site.app.rest<{ waivers: Waiver[] }>('GET', `/privacy-notices/${id}/waivers`, {
        token: site.token,
      })
      expect(body.waivers).toEqual([made.body])
    })

    it('should end with its sentence, and be told of as unused', async () => {
      const { id } = await site.create({ _status: 'draft', sections: [section('Tämä on kelvoton lause.')] })
      const { fingerprint } = await found(id)
      await waive(id, { fingerprint, reason })
      const sections = [section('Tämä toinen on kelvoton lause.')]
      const refused = await site.save(id, { sections })
      expect(refused.status).toBe(400)
      await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
        body: { sections },
        token: site.token,
      })
      expect((await check(id)).body.unusedWaivers).toMatchObject([{ fingerprint }])
    })

    it('should hold in another place and with other spacing', async () => {
      const { id } = await site.create({ _status: 'draft', sections: [section('Tämä on kelvoton lause.')] })
      await waive(id, { fingerprint: (await found(id)).fingerprint, reason })
      const sections = [section('Muuta.', 'Ensin'), section('Alkua.  Tämä on kelvoton lause. Loppua.')]
      expect((await site.save(id, { sections })).status).toBe(200)
    })

    it('should hold until its day, and no longer once somebody ends it', async () => {
      const { id } = await site.create({ _status: 'draft', sections: [section('Tämä on kelvoton lause.')] })
      const { fingerprint } = await found(id)
      expect((await waive(id, { fingerprint, reason, until: '2020-01-01' })).status).toBe(400)
      expect((await waive(id, { fingerprint, reason, until: '2099-01-01' })).status).toBe(201)
      expect((await check(id)).body.counts.error).toBe(0)
      const end = () =>
        site.app.rest<{ waivers: Waiver[] }>('POST', `/privacy-notices/${id}/waive/end`, {
          body: { fingerprint },
          token: site.token,
        })
      expect((await end()).body.waivers).toMatchObject([{ ended: { at: expect.any(String) }, fingerprint }])
      expect((await end()).status).toBe(404)
      expect((await check(id)).body.counts.error).toBe(1)
      expect((await site.save(id)).status).toBe(400)
    })

    it.each([
      [{}, ['fingerprint', 'reason']],
      [{ fingerprint: 'a'.repeat(64), reason: 'lyhyt' }, ['reason']],
      [{ fingerprint: 'a'.repeat(64), reason }, ['fingerprint']],
      [{ fingerprint: 'A', reason, until: 'eilen' }, ['fingerprint', 'until']],
    ])('should refuse %j', async (body, paths) => {
      const { id } = await bad()
      const answer = await waive(id, body)
      expect(answer.status).toBe(400)
      const { errors } = answer.body as unknown as { errors: { data: { errors: { path: string }[] } }[] }
      expect(errors[0]?.data.errors.map(({ path }) => path).sort()).toEqual(paths)
    })

    it('should be changed and removed by nobody', async () => {
      const asked = { collection: 'notice-waivers', where: { rule: { exists: true } } } as never
      await expect(site.app.payload.delete(asked)).rejects.toThrow()
      await expect(
        site.app.payload.update({ ...(asked as object), data: { reason: 'muu' } } as never),
      ).rejects.toThrow()
    })
  })

  describe('published again because a source has changed', () => {
    const again = async (id: Id) => {
      const list = await site.app.rest<{ notices: { contentHash: string; id: Id }[] }>(
        'GET',
        `/privacy-notices/pending?source=organisations:${site.sources.controller}`,
        { token: site.token },
      )
      const { contentHash } = list.body.notices.find((one) => String(one.id) === String(id))!
      const run = await site.app.rest<{ run: string }>('POST', '/privacy-notices/republish', {
        body: {
          notices: [{ id, contentHash }],
          source: { id: site.sources.controller, collection: 'organisations' },
        },
        token: site.token,
      })
      expect([run.status, run.text]).toMatchObject([202, expect.any(String)])
      const { notices } = await republishAll(site.app.payload, run.body.run)
      return notices[0]?.result
    }
    const rename = (street: string) =>
      site.app.payload.update({
        id: site.sources.controller,
        collection: 'notice-organisations',
        data: { street },
      } as never)
    const controller = { blockType: 'register', keys: ['controller'] }

    it('should not be stopped by what the text before it has, and be by what the change brings', async () => {
      const { id } = await site.create({
        _status: 'draft',
        sections: [controller, section('Tämä on kelvoton lause.')],
      })
      const { fingerprint } = await check(id).then(({ body }) => body.findings[0]!)
      await site.app.rest('POST', `/privacy-notices/${id}/waive`, {
        body: { fingerprint, reason: 'Lakimies on katsonut tämän kohdan.' },
        token: site.token,
      })
      await site.publish(id)
      await site.app.rest('POST', `/privacy-notices/${id}/waive/end`, {
        body: { fingerprint },
        token: site.token,
      })
      await rename('Uusikatu 2')
      expect(await again(id)).toMatchObject({ outcome: 'published', version: 2 })
      expect((await site.records(id))[1]?.details).toMatchObject({ checks: { errors: 1 } })
      await rename('kelvoton 3')
      expect(await again(id)).toMatchObject({
        message: expect.stringContaining('kelvoton'),
        outcome: 'failed',
      })
      expect(await site.records(id)).toHaveLength(2)
      await rename('Mallikatu 1 A')
    })
  })
})

describe(`the command that checks notices, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let good: Id
  let wrong: Id
  const command = async (...args: string[]) => {
    const [out, err] = [[], []] as [string[], string[]]
    const keep = (into: string[]) => (chunk: unknown) => into.push(String(chunk)) > 0
    const spies = [
      jest.spyOn(process.stdout, 'write').mockImplementation(keep(out)),
      jest.spyOn(process.stderr, 'write').mockImplementation(keep(err)),
    ]
    try {
      const code = await run(() => Promise.resolve(site.app.payload), ['check', ...args])
      return { code, err: err.join(''), out: out.join('') }
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  }
  beforeAll(async () => {
    site = await startSite('checks-command', {
      checks: {
        own: [forbidden('own-bad', 'kelvoton'), forbidden('own-doubtful', 'epäilty', 'warning')],
        rules: lawAlone,
      },
    })
    good = (await site.create({ _status: 'draft', sections: [section('Tämä on epäilty.')] })).id
    wrong = (
      await site.create({ _status: 'draft', title: 'A & "B" <C>', sections: [section('Tämä on kelvoton.')] })
    ).id
  })
  afterAll(() => site?.app.destroy())

  it('should check all or some, and end as it was asked to', async () => {
    const all = await command()
    expect([all.code, all.out]).toEqual([
      1,
      expect.stringContaining('error: “kelvoton” was found. [own-bad]'),
    ])
    expect(all.out).toContain('2 notices: 1 errors, 1 warnings, 0 for information, 0 waived.')
    expect((await command(String(good))).code).toBe(0)
    expect((await command(String(good), '--fail-on=warning')).code).toBe(1)
    expect((await command('--language=fi')).out).toContain('”kelvoton” löytyi.')
    const nowhere = await command(databaseUnderTest.kind === 'mongodb' ? 'f'.repeat(24) : '999999')
    expect([nowhere.code, nowhere.out]).toEqual([2, ''])
    expect((await command('--format=yaml')).code).toBe(2)
  })

  it('should answer in JSON, SARIF and JUnit', async () => {
    const json = JSON.parse((await command('--format=json')).out) as { notices: { id: string }[] }
    expect(json.notices.map(({ id }) => id)).toEqual([String(good), String(wrong)])
    const sarif = JSON.parse((await command('--format=sarif')).out) as {
      runs: { results: object[]; tool: { driver: { rules: object[] } } }[]
    }
    expect(sarif).toMatchObject({ version: '2.1.0' })
    expect(sarif.runs[0]?.results).toMatchObject([
      { level: 'warning', ruleId: 'own-doubtful' },
      { level: 'error', message: { text: '“kelvoton” was found.' }, ruleId: 'own-bad' },
    ])
    expect(sarif.runs[0]?.tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'own-bad' }))
    const xml = (await command('--format=junit')).out
    expect(xml).toContain('name="A &#38; &#34;B&#34; &#60;C&#62;"><failure message="“kelvoton” was found."')
    expect(parseXML(xml.slice(xml.indexOf('\n') + 1)).children).toHaveLength(1)
  })
})

describe(`a version in force, on ${databaseUnderTest.server}`, () => {
  /** What is in order before a day, and no longer from then on, as law that ends. */
  const dated = sectionRule({
    ...forbidden('own-dated', 'vanheneva'),
    checkSection: (checked, context) => {
      const { checkSection } = forbidden('own-dated', 'vanheneva') as SectionRule
      return context.date < '2099-01-01' ? [] : checkSection(checked, context)
    },
  })
  const mails: { subject: string; text: string; to: string }[] = []
  const email = () => ({
    defaultFromAddress: 'notices@example.org',
    defaultFromName: 'Notices',
    name: 'kept',
    sendEmail: (mail: unknown) => Promise.resolve(mails.push(mail as (typeof mails)[number])),
  })
  let site: Site
  beforeAll(async () => {
    site = await startSite(
      'checks-in-force',
      { checks: { own: [dated], rules: lawAlone }, review: { every: null } },
      { config: { email: email as never } },
    )
  })
  afterAll(() => site?.app.destroy())

  it('should be told of once the law of the day makes it fail, and no longer once it is let be', async () => {
    const { payload } = site.app
    const { id } = await site.create({
      _status: 'draft',
      responsible: 'vastuu@example.org',
      sections: [section('Tässä on vanheneva viittaus.')],
    })
    const other = await site.create({ _status: 'draft', sections: [section('Kaikki on hyvin.')] })
    await site.publish(id)
    await site.publish(other.id)
    const { docs } = await payload.find({ collection: 'users' as never })
    const user = { collection: 'users', ...(docs[0] as object) } as never
    const failing = async (now: Date) =>
      (await readStatus(await createLocalReq({ user }, payload), optionsOf(payload), now))?.concerns.failing

    expect(await recheckInForce(payload)).toEqual({ checked: 2, failing: 0 })
    expect(await failing(new Date())).toEqual([])
    const then = new Date('2099-02-01T10:00:00Z')
    expect(await remind(payload, { now: then })).toMatchObject({ failing: 1, sent: 1 })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.to).toBe('vastuu@example.org')
    expect(mails[0]?.text).toContain('“vanheneva” was found.')
    expect(await failing(then)).toMatchObject([{ failing: ['“vanheneva” was found.'], id }])
    await remind(payload, { now: new Date('2099-02-02T10:00:00Z') })
    expect(mails).toHaveLength(1)

    const change = { effectiveFrom: '2099-02-01' }
    const { body } = await site.app.rest<CheckAnswer>('POST', `/privacy-notices/${id}/check`, {
      body: { data: { change } },
      token: site.token,
    })
    const waived = await site.app.rest('POST', `/privacy-notices/${id}/waive`, {
      body: {
        data: { change },
        fingerprint: body.findings[0]?.fingerprint,
        reason: 'Lakimies on katsonut tämän kohdan.',
      },
      token: site.token,
    })
    expect(waived.status).toBe(201)
    expect(await failing(then)).toEqual([])
  })
})

describe(`what stops a notice, on ${databaseUnderTest.server}`, () => {
  it.each([
    ['nothing', 200, 200],
    ['errors', 400, 200],
    ['warnings', 400, 400],
  ] as const)('should be as the option says: %s', async (stop, error, warning) => {
    const site = await startSite(`checks-${stop}`, {
      checks: {
        own: [forbidden('own-bad', 'kelvoton'), forbidden('own-doubtful', 'epäilty', 'warning')],
        rules: lawAlone,
        stop,
      },
    })
    try {
      const statusOf = async (words: string) => {
        const { id } = await site.create({ _status: 'draft', sections: [section(words)] })
        return (await site.save(id)).status
      }
      expect([await statusOf('Se on kelvoton.'), await statusOf('Se on epäilty.')]).toEqual([error, warning])
      expect(await statusOf('Kaikki on hyvin.')).toBe(200)
    } finally {
      await site.app.destroy()
    }
  })

  it('should leave the notices of the demo to be published by the default', async () => {
    const app = await createTestApp({
      name: 'checks-demo',
      plugins: [privacyNotices({ checks: {}, jobs: { start: false } })],
    })
    try {
      await seed(app.payload)
      const { docs } = await app.payload.find({ collection: 'privacy-notices', limit: 0 })
      expect(docs.length).toBeGreaterThan(0)
    } finally {
      await app.destroy()
    }
  }, 300_000)
})
