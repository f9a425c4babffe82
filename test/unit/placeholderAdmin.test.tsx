import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Window } from 'happy-dom'
import React, { act } from 'react'

import type { Root } from 'react-dom/client'

import { PLACEHOLDERS } from '../../src/notice/compose/placeholders.js'
import { type AdminKey, inEveryLanguage } from '../../src/translations/index.js'
import { inWindow, placeIn } from '../support/reactWindow.js'

/** The document and the field as Payload's admin would give them. */
const admin = {
  id: 5 as number | undefined,
  collectionSlug: 'registers',
  key: undefined as unknown,
  locale: 'fi',
  updated: '1',
}
const dispatchFields = jest.fn()
const setModified = jest.fn()
const t = (key: string, values: Record<string, unknown> = {}) =>
  (inEveryLanguage(key as AdminKey).fi ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name]),
  )

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useConfig: () => ({ config: { routes: { api: '/api' }, serverURL: '' } }),
  useDocumentInfo: () => ({
    id: admin.id,
    collectionSlug: admin.collectionSlug,
    lastUpdateTime: admin.updated,
  }),
  useField: () => ({ disabled: false, path: 'key', showError: false, value: admin.key }),
  useForm: () => ({ dispatchFields, setModified }),
  useFormFields: (pick: (state: [object]) => unknown) => pick([{ key: { value: admin.key } }]),
  useLocale: () => ({ code: admin.locale }),
  useTranslation: () => ({ t }),
}))

const values = Object.fromEntries(PLACEHOLDERS.map((key) => [key, null as null | string]))
const answer = (over: object = {}) => ({
  differs: false,
  example: null,
  language: 'fi',
  values: { ...values, 'controller.name': '<b>Koivurannan Kehräämö Oy</b>' },
  ...over,
})

describe('placeholders in the admin', () => {
  const window = new Window()
  const asked: string[] = []
  let reply: () => Promise<{ json: () => Promise<unknown>; ok: boolean; statusText: string }>
  let root: Root
  let host: Element
  let putBack: () => void

  beforeAll(() => {
    putBack = inWindow(window, {
      fetch: (address: string) => {
        asked.push(address)
        return reply()
      },
    })
  })
  afterAll(() => {
    putBack()
  })
  beforeEach(async () => {
    Object.assign(admin, { id: 5, collectionSlug: 'registers', key: undefined, locale: 'fi', updated: '1' })
    asked.length = 0
    dispatchFields.mockClear()
    setModified.mockClear()
    reply = () => Promise.resolve({ json: () => Promise.resolve(answer()), ok: true, statusText: '' })
    ;({ host, root } = await placeIn(window))
  })
  afterEach(() => act(() => root.unmount()))

  const show = async (element: React.ReactElement) => {
    await act(async () => {
      root.render(element)
      await Promise.resolve()
    })
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
  }
  const load = async () => ({
    Field: (await import('../../src/admin/PlaceholderField/index.js')).PlaceholderField as React.FC<{
      path: string
    }>,
    Label: (await import('../../src/admin/PlaceholderLabel/index.js')).PlaceholderLabel,
  })
  const text = () => host.textContent ?? ''

  describe('the list', () => {
    it('should show every one by name, with its value or where to fill it in', async () => {
      const { Field } = await load()
      await show(<Field path="key" />)
      expect(asked).toEqual(['/api/privacy-notices/placeholders?id=5&collection=registers&locale=fi'])
      expect(host.querySelectorAll('input[type=radio]')).toHaveLength(PLACEHOLDERS.length)
      expect(text()).toContain('Rekisterinpitäjän nimi<b>Koivurannan Kehräämö Oy</b>')
      expect(text()).toContain(`Ei vielä arvoa. ${t('privacyNotices:placeholders:sources:dpo')}`)
      expect(text()).not.toMatch(/privacyNotices:|undefined|\{\{/)
    })

    it('should set the key that is chosen', async () => {
      const { Field } = await load()
      await show(<Field path="key" />)
      act(() => (host.querySelector('input[value="dpo.email"]') as HTMLInputElement).click())
      expect(dispatchFields).toHaveBeenCalledWith({
        type: 'UPDATE',
        errorMessage: undefined,
        path: 'key',
        valid: true,
        value: 'dpo.email',
      })
      expect(setModified).toHaveBeenCalledWith(true)
    })

    it.each(['failed', 'refused', 'unsaved'])('should show the names without values: %s', async (how) => {
      if (how === 'failed') reply = () => Promise.reject(new Error('offline'))
      if (how === 'refused') {
        reply = () => Promise.resolve({ json: () => Promise.resolve({}), ok: false, statusText: 'Forbidden' })
      }
      if (how === 'unsaved') admin.id = undefined
      const { Field } = await load()
      await show(<Field path="key" />)
      expect(host.querySelectorAll('input[type=radio]')).toHaveLength(PLACEHOLDERS.length)
      expect(text()).toContain(
        t(`privacyNotices:placeholders:${how === 'unsaved' ? 'unsaved' : 'unavailable'}`),
      )
      expect(text()).not.toContain('Kehräämö')
      expect(asked).toHaveLength(how === 'unsaved' ? 0 : 1)
    })

    it('should say of a shared text that the values are those of one notice', async () => {
      reply = () =>
        Promise.resolve({
          json: () => Promise.resolve(answer({ differs: true, example: 'Jäsenseloste' })),
          ok: true,
          statusText: '',
        })
      const { Field } = await load()
      await show(<Field path="key" />)
      expect(text()).toContain('”Jäsenseloste”')
    })
  })

  describe('one in a text', () => {
    it.each([
      ['controller.name', '<b>Koivurannan Kehräämö Oy</b>', ''],
      ['dpo.email', '⚠ Tietosuojavastaavan sähköpostiosoite: Ei vielä arvoa', 'lacking'],
      ['ei.ole', '⚠ Tuntematon paikkamerkki {{ei.ole}}', 'wrong'],
      [undefined, '⚠ Tuntematon paikkamerkki', 'wrong'],
    ])('should show its value or what is wrong: %s', async (key, shown, kind) => {
      admin.key = key
      const { Label } = await load()
      await show(<Label />)
      const label = host.querySelector('.pn-placeholder')
      expect(label?.textContent).toBe(shown)
      expect(label?.className).toBe(`pn-placeholder${kind && ` pn-placeholder--${kind}`}`)
    })

    it('should ask once for a text with many, and again in another language or after a save', async () => {
      admin.key = 'controller.name'
      const { Label } = await load()
      const many = (version: number) => (
        <>
          {[1, 2, 3].map((one) => (
            <Label key={one} notices={version ? 'privacy-notices' : undefined} />
          ))}
        </>
      )
      await show(many(0))
      expect(asked).toHaveLength(1)
      admin.locale = 'sv'
      await show(many(1))
      expect(asked).toHaveLength(2)
      expect(asked[1]).toContain('locale=sv')
      admin.updated = '2'
      await show(many(0))
      expect(asked).toHaveLength(3)
    })

    it('should never show the value of another document while it waits', async () => {
      admin.key = 'controller.name'
      const { Label } = await load()
      await show(<Label />)
      admin.id = 6
      reply = () => new Promise(() => {})
      await show(<Label notices="privacy-notices" />)
      expect(host.querySelector('.pn-placeholder')?.textContent).toBe('Rekisterinpitäjän nimi')
    })
  })
})
