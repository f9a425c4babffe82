import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'

import type { PrivacyNoticesOptions, WebhookOptions } from '../../src/options.js'
import type { Site } from '../fixtures/site.js'

import { deliverWebhooks, remind } from '../../src/index.js'
import { NOTICE_OUTBOX } from '../../src/options.js'
import { BACK_OFF } from '../../src/webhooks/deliver.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { atMoment } from './support/clock.js'
import { i18n } from './support/languages.js'
import { mailbox } from './support/mailbox.js'
import { Receiver } from './support/receiver.js'

/** Who is told by mail that a receiver of webhooks was given up. */

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const HOUR = 3_600_000

const access: PrivacyNoticesOptions['access'] = {
  audit: ({ req }) => {
    const user = req.user as null | { email?: string; role?: string }
    if (user?.email === 'rikki@example.org') throw new Error('no such department')
    return user?.role === 'admin'
  },
}

const start = async (name: string, options: Partial<WebhookOptions> = {}) => {
  const receiver = new Receiver()
  const url = `${await receiver.open()}?avain=salainen`
  const { box, email } = mailbox()
  const site = await startSite(
    name,
    { access, jobs: { start: false }, webhooks: [{ ...options, secret: SECRET, url }] },
    { config: { email, i18n, serverURL: 'https://cms.example' } },
  )
  const { payload } = site.app
  let now = new Date('2026-03-02T05:00:00.000Z')
  const wait = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
    atMoment(now)
  }
  const deliver = () => deliverWebhooks(payload, () => now)
  /** Publishes something that the receiver is to be told of. */
  const publish = async (title: string) => {
    wait(1000)
    await payload.create({
      collection: 'privacy-notices',
      data: { title, _status: 'published', profile: 'classic', registers: [site.sources.register] },
    })
    wait(1000)
  }
  return {
    box,
    deliver,
    publish,
    receiver,
    site,
    wait,
    /** Publishes something, and tries to tell it until that is given up. */
    giveUp: async (title: string) => {
      await publish(title)
      await deliver()
      for (const milliseconds of BACK_OFF) {
        wait(milliseconds)
        await deliver()
      }
    },
    run: () => remind(payload, { now }),
    /** Whom a run writes to, with the mails. */
    told: async () => {
      box.mails.length = 0
      await remind(payload, { now })
      return Object.fromEntries(box.mails.map(({ subject, text, to }) => [to, `${subject}\n\n${text}`]))
    },
    stop: async () => {
      await site.app.destroy()
      await receiver.close()
    },
  }
}

describe(`mails about receivers that were given up, on ${databaseUnderTest.server}`, () => {
  let started: Awaited<ReturnType<typeof start>>
  let site: Site
  beforeAll(async () => {
    started = await start('webhook-mail')
    site = started.site
    await site.app.createUser({ email: 'vastaava@example.org' })
    await site.app.createUser({ email: 'rikki@example.org' })
    await site.app.createUser({ email: 'kirjoittaja@example.org', role: 'editor' })
    started.wait(0)
    await started.deliver()
  })
  beforeEach(() => {
    started.box.fails = false
    started.receiver.answer = 500
    // On another day than the one before.
    started.wait(24 * HOUR)
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => started?.stop())

  /** Has the receiver be told everything, so that what is given up next is news. */
  const reach = async () => {
    started.receiver.answer = 204
    await started.publish('Perille')
    started.wait(24 * HOUR)
    expect(await started.deliver()).toMatchObject({ failed: 0 })
    started.receiver.answer = 500
  }

  it('should go to nobody while it is still tried', async () => {
    await started.publish('Kesken')
    await started.deliver()
    for (const milliseconds of BACK_OFF.slice(0, -1)) {
      started.wait(milliseconds)
      await started.deliver()
    }
    expect(await started.told()).toEqual({})
  })

  it('should tell those who audit of its host, and nothing of its address or of what was lost', async () => {
    await reach()
    await started.giveUp('Salattu otsikko')
    const told = await started.told()
    expect(Object.keys(told)).toContain('vastaava@example.org')
    expect(Object.keys(told)).not.toContain('kirjoittaja@example.org')
    expect(Object.keys(told)).not.toContain('rikki@example.org')
    const [, , receiver, last, link] = told['vastaava@example.org']!.split(/\n+/)
    expect(told['vastaava@example.org']).toMatch(
      /^Receivers of webhooks that could not be told: 1\n\nOther programs could not be told of publications, however often that was tried:\n\n/,
    )
    expect(receiver).toMatch(/^127\.0\.0\.1:\d+$/)
    expect(last).toMatch(/^Announcements that did not arrive: 1, last tried on \d+ March 2026$/)
    expect(link).toBe('https://cms.example/admin/collections/privacy-notices/status')
    expect(JSON.stringify(told)).not.toMatch(/\/hook|avain|salainen|whsec|Salattu/)
    expect(await started.told()).toEqual({})
  })

  it('should tell it once, whatever more is given up, and anew once it was told something again', async () => {
    await started.giveUp('Taas')
    started.wait(24 * HOUR)
    await started.giveUp('Ja taas')
    expect(await started.told()).toEqual({})
    await reach()
    await started.giveUp('Uusi')
    await started.giveUp('Toinen uusi')
    const told = await started.told()
    expect(told['vastaava@example.org']).toContain('Announcements that did not arrive: 2, last tried')
    expect(await started.run()).toMatchObject({ sent: 0, webhooks: { givenUp: 1 } })
  })

  it('should tell of what was lost also where the receiver was told something right after it', async () => {
    await reach()
    await started.publish('Menetetty')
    await started.deliver()
    for (const [index, milliseconds] of BACK_OFF.entries()) {
      started.wait(milliseconds)
      if (index === BACK_OFF.length - 1) await started.publish('Saatu')
      await started.deliver()
    }
    started.receiver.answer = 204
    started.wait(HOUR)
    expect(await started.deliver()).toMatchObject({ sent: 1 })
    const told = await started.told()
    expect(told['vastaava@example.org']).toContain('Announcements that did not arrive: 1, last tried')
  })

  it('should be in the mail with the reviews, as one', async () => {
    await reach()
    await started.giveUp('Samassa')
    await site.app.payload.create({
      collection: 'privacy-notices',
      data: {
        _status: 'published',
        nextReviewOn: '2026-03-01',
        profile: 'classic',
        registers: [site.sources.register],
        responsible: 'vastaava@example.org',
        title: 'Tarkistettava',
      },
    })
    const told = await started.told()
    expect(told['vastaava@example.org']).toMatch(
      /^Privacy notices to review: 1\n\nIt is time to review[^]*Tarkistettava[^]*Other programs could not[^]*127\.0\.0\.1/,
    )
  })

  it('should try again what could not be sent', async () => {
    await reach()
    await started.giveUp('Myöhässä')
    started.box.fails = true
    expect(await started.run()).toMatchObject({ sent: 0 })
    started.box.fails = false
    expect(Object.keys(await started.told())).toContain('vastaava@example.org')
    expect(await started.told()).toEqual({})
  })

  it('should send each person one mail however many runs there are at the same time', async () => {
    await reach()
    await started.giveUp('Yhtaikaa')
    started.box.mails.length = 0
    const reports = await Promise.all(Array.from({ length: 20 }, () => started.run()))
    expect(reports.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    const to = started.box.mails.map((mail) => mail.to)
    expect(to.sort()).toEqual([...new Set(to)].sort())
    expect(to).toContain('vastaava@example.org')
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(to.length)
    const { docs } = await site.app.payload.db.find<{ id: string; key: string }>({
      collection: NOTICE_OUTBOX,
      pagination: false,
      where: { stage: { equals: 'givenUp' } },
    })
    expect(new Set(docs.map(({ key }) => key)).size).toBe(docs.length)
    expect(JSON.stringify(docs)).not.toMatch(/\/hook|avain|salainen/)
  })

  it('should tell nothing of what was given up more than a month ago', async () => {
    await reach()
    await started.giveUp('Vanha')
    started.wait(31 * 24 * HOUR)
    expect(await started.run()).toMatchObject({ sent: 0, webhooks: { givenUp: 0 } })
  })
})

describe(`whom the option of a receiver names, on ${databaseUnderTest.server}`, () => {
  it('should be told in their language, and nobody where the option fails', async () => {
    let fails = true
    const started = await start('webhook-mail-named', {
      recipients: () => {
        if (fails) throw new Error('no such department')
        return [
          { email: 'Johto@example.org', language: 'fi' },
          { email: 'ledning@example.org', language: 'sv' },
          { email: 'kaksi@example.org\r\nBcc: muu@example.org' },
        ]
      },
    })
    try {
      await started.site.app.createUser({ email: 'vastaava@example.org' })
      started.wait(0)
      await started.deliver()
      started.receiver.answer = 500
      await started.giveUp('Nimetty')
      expect(await started.run()).toMatchObject({ sent: 0, webhooks: { givenUp: 1 }, withoutRecipient: 1 })
      fails = false
      const told = await started.told()
      expect(Object.keys(told).sort()).toEqual(['johto@example.org', 'ledning@example.org'])
      expect(told['johto@example.org']).toMatch(
        /^Palvelimia, joille ilmoituksia ei saatu perille: 1\n\nNäille palvelimille ei saatu perille/,
      )
      expect(told['johto@example.org']).toContain(
        'Perille saamatta jääneitä ilmoituksia: 1, viimeisin yritys',
      )
      expect(told['ledning@example.org']).toMatch(
        /^Servrar som meddelanden inte nådde: 1\n\nDe här servrarna/,
      )
    } finally {
      jest.useRealTimers()
      await started.stop()
    }
  })
})
