import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Window } from 'happy-dom'
import React, { act } from 'react'

import type { Root } from 'react-dom/client'

import { type AdminKey, inEveryLanguage } from '../../src/translations/index.js'
import { inWindow, placeIn } from '../support/reactWindow.js'

const t = (key: string, values: Record<string, unknown> = {}) =>
  (inEveryLanguage(key as AdminKey).fi ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name]),
  )

/** What the picker of days was last drawn with. */
let pick: (date: Date | null) => void = () => {}

jest.unstable_mockModule('@payloadcms/ui', () => ({
  Banner: ({ children }: { children: React.ReactNode }) => <p role="status">{children}</p>,
  Button: ({ children, disabled, onClick }: React.ComponentProps<'button'>) => (
    <button disabled={disabled} onClick={onClick} type="button">
      {children}
    </button>
  ),
  DatePicker: ({ onChange }: { onChange: typeof pick }) => {
    pick = onChange
    return <input className="day" />
  },
  useConfig: () => ({
    config: { localization: {}, routes: { admin: '/admin', api: '/api' }, serverURL: '' },
  }),
  useLocale: () => ({ code: 'sv' }),
  useTranslation: () => ({ t }),
}))

describe('the form above the registers', () => {
  const window = new Window()
  const asked: string[] = []
  const saved: string[] = []
  let reply: () => Promise<Response>
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
    jest.spyOn(URL, 'createObjectURL').mockImplementation(() => 'blob:file')
    jest.spyOn(window.HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: {
      download: string
    }) {
      saved.push(this.download)
    })
  })
  afterAll(async () => {
    await window.happyDOM.close()
    putBack()
  })
  beforeEach(async () => {
    asked.length = 0
    saved.length = 0
    reply = () =>
      Promise.resolve(
        new Response('bytes', { headers: { 'Content-Disposition': 'attachment; filename="ropa-ico.xlsx"' } }),
      )
    ;({ host, root } = await placeIn(window))
    const { RopaForm } = await import('../../src/admin/Ropa/Form.js')
    act(() =>
      root.render(
        <RopaForm
          formats={['xlsx', 'ods', 'csv', 'json']}
          profiles={[
            { label: '30 artikla', value: 'art30' },
            { label: 'ICO', value: 'ico' },
          ]}
          registers="registers"
          timeZone="Europe/Helsinki"
        />,
      ),
    )
  })
  afterEach(() => act(() => root.unmount()))

  const choose = (index: number, value: string) =>
    act(() => {
      const select = host.querySelectorAll('select')[index] as HTMLSelectElement
      select.value = value
      select.dispatchEvent(new window.Event('change', { bubbles: true }) as unknown as Event)
    })
  const button = () => host.querySelector('button') as HTMLButtonElement
  const press = async () => {
    await act(async () => {
      button().click()
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
  }

  it('should name every choice, and the label of each field', () => {
    expect(host.textContent).not.toMatch(/privacyNotices:|undefined|\{\{/)
    for (const select of host.querySelectorAll('select')) {
      expect(host.querySelector(`label[for="${select.id}"]`)?.textContent).toBeTruthy()
      expect([...select.options].every((one) => one.text !== '')).toBe(true)
    }
  })

  it('should ask for what was chosen, in the language of the form, and save the file by its name', async () => {
    choose(0, 'ico')
    choose(1, 'purpose')
    await press()
    expect(asked).toEqual(['/api/registers/ropa?format=xlsx&locale=sv&profile=ico&rows=purpose'])
    expect(saved).toEqual(['ropa-ico.xlsx'])
    expect(host.querySelector('[role=status]')?.textContent).toContain('ropa-ico.xlsx')
  })

  it('should ask which sheet of CSV, and of a day without drafts', async () => {
    choose(2, 'csv')
    choose(3, 'transfers')
    act(() => (host.querySelector('input[type=checkbox]') as HTMLInputElement).click())
    await press()
    expect(asked[0]).toContain('drafts=true')
    expect(asked[0]).toContain('sheet=transfers')
    act(() => pick(new Date(2025, 5, 30, 12)))
    expect(host.querySelector('input[type=checkbox]')).toBeNull()
    await press()
    expect(asked[1]).toContain('at=2025-06-30')
    expect(asked[1]).not.toContain('drafts')
  })

  it('should not ask for a day that has not come, and say why', () => {
    act(() => pick(new Date(9998, 0, 1, 12)))
    expect(button().disabled).toBe(true)
    expect(host.textContent).toContain(t('privacyNotices:ropa:notAhead'))
    act(() => pick(null))
    expect(button().disabled).toBe(false)
  })

  it.each<[string, () => Promise<Response>, string]>([
    [
      'refused',
      () => Promise.resolve(Response.json({ errors: [{ message: 'Ei oikeutta' }] }, { status: 403 })),
      'Ei oikeutta',
    ],
    [
      'no JSON',
      () => Promise.resolve(new Response('<html>', { status: 502, statusText: 'Bad Gateway' })),
      'Bad Gateway',
    ],
    ['offline', () => Promise.reject(new Error('offline')), 'offline'],
  ])('should say what went wrong and save nothing: %s', async (_, failing, said) => {
    reply = failing
    await press()
    expect(host.querySelector('[role=status]')?.textContent).toContain(said)
    expect(saved).toEqual([])
    expect(button().disabled).toBe(false)
  })
})
