import type { JsonObject } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Drafted, Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { collections } from '../fixtures/collections.js'
import { startSite } from '../fixtures/site.js'
import { organisation, register, text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

/** As a word processor or another system may hold a text. */
const pasted = (value: string): string =>
  `${value.normalize('NFD').replaceAll(' ', '\u00a0').replaceAll('suoja', 'suo\u00adja')}\u200b`

describe(`what people type, on ${databaseUnderTest.server}`, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite('as_typed')
  })
  afterAll(() => site?.app.destroy())

  const send = async (method: string, path: string, body: object) => {
    const answer = await site.app.rest(method, path, { body, locale: 'fi', token: site.token })
    return { ...answer, doc: answer.body.doc as JsonObject & { id: Id } }
  }
  const create = (key: Drafted, body: object, query = '') =>
    send('POST', `/${collections[key].slug}?depth=0${query}`, body)
  const save = (key: Drafted, id: Id, body: object, query = '') =>
    send('PATCH', `/${collections[key].slug}/${id}?depth=0${query}`, body)

  describe('as the same words in other bytes', () => {
    it('should be stored in one form in every kind of text', async () => {
      const words = 'Tietosuojan säännöt täällä'
      const { doc, status } = await create('registers', {
        ...register(site.sources.controller),
        dataCategories: [pasted(words)],
        name: pasted(words),
        purposes: [{ name: pasted(words), legalBases: ['contract'], retentionText: pasted(words) }],
        recipients: [{ category: pasted(words), role: 'processor' }],
        securityText: text(pasted(words)),
      })
      expect(status).toBe(201)
      expect(doc).toMatchObject({
        name: words,
        dataCategories: [words],
        purposes: [{ name: words, retentionText: words }],
        recipients: [{ category: words }],
        securityText: text(words),
      })
    })

    it('should make no new version of a notice', async () => {
      const { id } = await site.create({ title: 'Tietosuojaseloste täällä' })
      await site.publish(id)
      await site.publish(id, { title: pasted('Tietosuojaseloste täällä') })
      expect(await site.records(id)).toHaveLength(1)
    })

    it('should make a dash in place of another a minor change', async () => {
      const { id } = await site.create({ statute: 'Laki 1-5 §', title: 'Seloste 2020-2024' })
      await site.publish(id)
      await site.publish(id, { statute: 'Laki 1–5 §', title: 'Seloste 2020–2024' })
      const [, second] = await site.records(id)
      expect(second).toMatchObject({ body: { content: { fi: { title: 'Seloste 2020–2024' } } }, version: 2 })
      expect((second!.details as { change: { type: string } }).change.type).toBe('minor')
    })
  })

  describe('as codes and numbers', () => {
    it('should be stored in one form', async () => {
      const { doc, status } = await create(
        'organisations',
        organisation({
          businessId: '1234567–1',
          email: ' toimisto@esimerkki.example\u00a0',
          phone: '020\u00a0123\u00a04567 (8,35\u00a0snt/puh + 16,69\u00a0snt/min)',
          postalCode: '00\u00a0100',
        }),
      )
      expect(status).toBe(201)
      expect(doc).toMatchObject({
        businessId: '1234567-1',
        email: 'toimisto@esimerkki.example',
        phone: '020 123 4567 (8,35 snt/puh + 16,69 snt/min)',
        phoneE164: '+358201234567',
        postalCode: '00100',
      })
    })

    it('should be read by the country that is stored where a save leaves it out', async () => {
      const { doc } = await create(
        'organisations',
        organisation({ businessId: '556016-0680', country: 'SE', postalCode: '11120' }),
      )
      expect(doc.postalCode).toBe('111 20')
      const { doc: saved, status } = await save('organisations', doc.id, { postalCode: '222\u00a030' })
      expect([status, saved.postalCode]).toEqual([200, '222 30'])
    })

    it('should be refused where no country has them', async () => {
      const { status } = await create('organisations', organisation({ postalCode: '0010' }))
      expect(status).toBe(400)
    })
  })

  describe('as the details of a contact abroad', () => {
    const contact = { name: 'Kontakt', city: 'Exempelstad', phone: '08-508 290 00', postalCode: '11120' }

    it('should be read by the country of the contact', async () => {
      const { doc, status } = await create(
        'registers',
        register(site.sources.controller, { contact: { ...contact, country: 'SE' } }),
      )
      expect(status).toBe(201)
      expect(doc.contact).toMatchObject({ country: 'SE', phoneE164: '+46850829000', postalCode: '111 20' })
      const { id } = await site.create({ registers: [doc.id], title: 'Utomlands' })
      await site.publish(id)
      const [record] = await site.records(id)
      const { content } = record!.body as { content: { fi: { contactPersons: object[] } } }
      expect(content.fi.contactPersons).toEqual([
        expect.objectContaining({
          address: expect.objectContaining({ country: 'SE' }) as object,
          phoneE164: '+46850829000',
        }),
      ])
    })

    it('should be read by the country of the controller where the contact has none', async () => {
      const swedish = organisation({
        businessId: '556016-0680',
        country: 'SE',
        phone: null,
        postalCode: '111 20',
      })
      const { doc: controller } = await create('organisations', swedish)
      const { doc, status } = await create('registers', register(controller.id, { contact }))
      expect(status).toBe(201)
      expect(doc.contact).toMatchObject({ phoneE164: '+46850829000', postalCode: '111 20' })
      // And by that of another one from then on.
      const { doc: moved, status: saved } = await save('registers', doc.id, {
        _status: 'published',
        controller: site.sources.controller,
      })
      expect([saved, (moved.contact as JsonObject).phoneE164]).not.toEqual([200, '+46850829000'])
      expect(saved).toBe(200)
    })

    it('should be read by the country of the organisation that it answers for', async () => {
      const { doc } = await create(
        'organisations',
        organisation({ businessId: '556016-0680', contacts: [contact], country: 'SE', postalCode: '111 20' }),
      )
      expect(doc.contacts).toEqual([
        expect.objectContaining({ phoneE164: '+46850829000', postalCode: '111 20' }),
      ])
    })
  })

  describe('as the dates of a first version', () => {
    it('should fit together', async () => {
      const { id } = await site.create({ preparedOn: '2026-05-01', title: 'Vanha' })
      const change = { effectiveFrom: '2020-03-01' }
      const { body, status } = await site.save(id, { change })
      expect(status).toBe(400)
      const [error] = body.errors as { data: { errors: { message: string; path: string }[] } }[]
      expect(error!.data.errors).toEqual([
        expect.objectContaining({ message: expect.stringContaining('2020'), path: 'preparedOn' }),
      ])
      expect(await site.records(id)).toEqual([])
      await site.publish(id, { change, preparedOn: '2020-03' })
      expect(await site.records(id)).toEqual([expect.objectContaining({ effectiveFrom: '2020-03-01' })])
    })

    it('should be none that nobody has given', async () => {
      const { id } = await site.create({ title: 'Päiväämätön' })
      await site.publish(id, { change: { effectiveFrom: '2020-03-01' } })
      expect(await site.records(id)).toHaveLength(1)
    })
  })

  it('should be pointed out where the words of a retention disagree with its number', async () => {
    const { doc } = await create(
      'registers',
      register(site.sources.controller, {
        purposes: [
          {
            name: 'Jäsenyys',
            legalBases: ['contract'],
            retentionDuration: 'P3Y',
            retentionText: 'viisi vuotta',
          },
        ],
      }),
    )
    const { id } = await site.create({ registers: [doc.id], title: 'Ristiriitainen' })
    const { body } = await site.app.rest('GET', `/privacy-notices/${id}/changes`, {
      headers: { 'accept-language': 'en' },
      token: site.token,
    })
    expect(body.remarks).toContainEqual(
      expect.objectContaining({
        code: 'retentionAtOdds',
        language: 'fi',
        message: expect.stringContaining('5 years') as unknown,
      }),
    )
    // It never refuses.
    await site.publish(id)
    expect(await site.records(id)).toHaveLength(1)
  })
})
