import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Window } from 'happy-dom'
import React, { act } from 'react'

import type { Root } from 'react-dom/client'

import type { NamedFinding } from '../../src/checks/checkComposed.js'

import { type AdminKey, inEveryLanguage } from '../../src/translations/index.js'
import { namedFinding, sectionAt } from '../support/namedFindings.js'
import { inWindow, placeIn } from '../support/reactWindow.js'

/** The form as Payload's admin would give it. */
const form = {
  fields: {} as Record<string, { rows?: object[]; value?: unknown }>,
  mayPublish: true,
}
const dispatchFields = jest.fn()
const addFieldRow = jest.fn()
const setModified = jest.fn()
const t = (key: string, values: Record<string, unknown> = {}) =>
  (inEveryLanguage(key as AdminKey).fi ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name]),
  )
const config = {
  localization: { locales: [{ code: 'fi' }] },
  routes: { admin: '/admin', api: '/api' },
  serverURL: '',
}
const entity = { fields: [] }
const i18n = { language: 'fi' }
const given = { config, getEntityConfig: () => entity }
const said = { i18n, t }
const ownForm = {
  addFieldRow,
  dispatchFields,
  getData: () => Object.fromEntries(Object.entries(form.fields).map(([name, { value }]) => [name, value])),
  getDataByPath: (path: string) => form.fields[path]?.value,
  getField: (path: string) => form.fields[path],
  setModified,
}

jest.unstable_mockModule('@payloadcms/ui', () => ({
  Button: ({ children, disabled, id, onClick }: React.ComponentProps<'button'>) => (
    <button disabled={disabled} id={id} onClick={onClick} type="button">
      {children}
    </button>
  ),
  DatePicker: () => <input />,
  Link: ({ children, ...props }: React.ComponentProps<'a'>) => <a {...props}>{children}</a>,
  useAllFormFields: () => [form.fields],
  useConfig: () => given,
  useDocumentInfo: () => ({
    id: 5,
    collectionSlug: 'privacy-notices',
    hasPublishPermission: form.mayPublish,
    lastUpdateTime: 1,
  }),
  useEditDepth: () => 1,
  useForm: () => ownForm,
  useFormFields: (pick: (state: [object]) => unknown) => pick([form.fields]),
  useLocale: () => ({ code: 'fi' }),
  useTranslation: () => said,
}))
jest.unstable_mockModule('@payloadcms/translations', () => ({
  getTranslation: (label: Record<string, string>) => label['fi'],
}))

const slugs = {
  blocks: 'notice-blocks',
  notices: 'privacy-notices',
  organisations: 'notice-organisations',
  publications: 'notice-publications',
  registers: 'registers',
}
const published = { state: { value: { versions: 1 } } }
const filled = {
  registers: { value: [1] },
  sections: { rows: [{}], value: 1 },
  title: { value: 'Vanha laki' },
}

describe('the list beside the form of a notice', () => {
  const window = new Window()
  const asked: { address: string; body: Record<string, unknown>; signal?: AbortSignal }[] = []
  let putBack: () => void
  let findings: NamedFinding[] = []
  let refusal: string | undefined
  let root: Root
  let host: Element

  beforeAll(() => {
    putBack = inWindow(window, {
      Element: window.Element,
      HTMLElement: window.HTMLElement,
      fetch: (address: string, { body, signal }: { body: string; signal: AbortSignal }) => {
        asked.push({ address, body: JSON.parse(body) as Record<string, unknown>, signal })
        const counts = { error: 0, information: 0, warning: 0 }
        const answer = refusal ? { errors: [{ message: refusal }] } : { counts, findings, outcomes: [] }
        return Promise.resolve({ json: () => Promise.resolve(answer), ok: !refusal, statusText: '' })
      },
    })
    ;(window as unknown as { SyntaxError: unknown }).SyntaxError = SyntaxError
  })
  afterAll(() => {
    putBack()
  })
  beforeEach(async () => {
    asked.length = 0
    findings = []
    refusal = undefined
    form.fields = { ...filled, ...published }
    form.mayPublish = true
    for (const mock of [dispatchFields, addFieldRow, setModified]) mock.mockClear()
    ;({ host, root } = await placeIn(window))
  })
  afterEach(() => act(() => root.unmount()))

  const wait = (milliseconds: number) =>
    act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)))
  const show = async () => {
    const { CheckPanel } = await import('../../src/admin/Checks/index.js')
    const headings = [{ label: { fi: 'Säilytysaika' }, value: 'retention' }]
    act(() => root.render(<CheckPanel headings={headings} slugs={slugs} />))
    await wait(600)
  }
  const text = () => host.textContent ?? ''
  const counts = () => host.querySelector('.pn-checks__counts')?.textContent
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  const wrong = (over: Parameters<typeof namedFinding>[0] = {}) =>
    namedFinding({ language: 'fi', section: sectionAt(1), source: { path: 'title' }, ...over })

  it('should ask once what is typed has rested, and say so when nothing is to mend', async () => {
    await show()
    expect(asked.map(({ address }) => address)).toEqual(['/api/privacy-notices/5/check?locale=fi'])
    expect(asked[0]?.body).toMatchObject({ data: { title: 'Vanha laki' } })
    expect(counts()).toBe('Ei korjattavaa.')
    // Nothing has changed: nothing is asked.
    await show()
    expect(asked).toHaveLength(1)
    form.fields = { ...form.fields, title: { value: 'Uusi' } }
    await show()
    expect(asked).toHaveLength(2)
    expect(text()).not.toMatch(/privacyNotices:|undefined|\{\{/)
  })

  it('should list by section, with where each is and why', async () => {
    findings = [
      wrong({ rule: 'own' }),
      wrong({
        rule: 'elsewhere',
        severity: 'warning',
        source: {
          id: '9',
          collection: 'registers',
          field: 'Säilytysaika',
          path: 'purposes.0.retentionText',
          title: 'Jäsenet',
        },
      }),
      wrong({ rule: 'other-language', language: 'sv', section: sectionAt(3) }),
      wrong({ rule: 'tip', severity: 'information' }),
    ]
    await show()
    expect(counts()).toBe('2 virhettä · 1 huomautus · 1 vinkki')
    expect([...host.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Osio 1',
      'Osio 3',
    ])
    const links = [...host.querySelectorAll('a')]
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('target')])).toEqual([
      ['#field-title', null],
      ['/admin/collections/registers/9?locale=fi#field-purposes__0__retentionText', '_blank'],
      ['/admin/collections/privacy-notices/5?locale=sv#field-title', null],
      ['#field-title', null],
    ])
    expect(text()).toContain('Jäsenet · Säilytysaika')
    expect(text()).toContain('ruotsi')
    expect(host.querySelector('details.pn-checks__fold')?.textContent).toContain('Vinkit (1)')
  })

  it('should tell a new notice what to do next, and ask nothing before there is a register', async () => {
    form.fields = {}
    await show()
    expect(asked).toEqual([])
    expect(text()).toContain('Tästä selosteesta puuttuu vielä:')
    expect([...host.querySelectorAll('ol li')]).toHaveLength(3)
    expect(counts()).toBe('3 vaihetta jäljellä')
    form.fields = { ...filled }
    findings = Array.from({ length: 8 }, (_, index) => namedFinding({ rule: `lack-${index}` }))
    await show()
    expect(counts()).toBe('8 vaihetta jäljellä')
    expect(host.querySelectorAll('.pn-checks__item--error')).toHaveLength(0)
    expect(host.querySelectorAll('.pn-checks > section > ul > li')).toHaveLength(5)
    expect(text()).toContain('Näytä loput (3)')
    expect(text()).not.toContain('Virhe')
  })

  it('should keep the list while it asks, and when there is no answer', async () => {
    findings = [wrong({ rule: 'kept' })]
    await show()
    refusal = 'Ei yhteyttä.'
    form.fields = { ...form.fields, title: { value: 'Uusi' } }
    await show()
    expect(text()).toContain('Sanottu: kept')
    expect(counts()).toContain('Tarkistus ei onnistunut: Ei yhteyttä.')
    refusal = undefined
    findings = []
    act(() => button('Tarkista uudelleen')?.click())
    await wait(600)
    expect(counts()).toBe('Ei korjattavaa.')
  })

  it('should mend by a button what is safe', async () => {
    const words = { block: 0, end: 10, quote: 'Vanha laki', start: 0 }
    findings = [
      wrong({ fix: { text: 'Uusi laki', type: 'replace' }, rule: 'words', words }),
      wrong({ fix: { keys: ['retention'], type: 'addSection' }, rule: 'section', section: null }),
      wrong({ fix: { type: 'setFact', value: 'laki' }, rule: 'fact', source: { path: 'slug' } }),
    ]
    await show()
    act(() => button('Vaihda tilalle: ”Uusi laki”')?.click())
    await wait(0)
    expect(dispatchFields).toHaveBeenLastCalledWith({ path: 'title', type: 'UPDATE', value: 'Uusi laki' })
    expect(button('Korjattu.')?.getAttribute('aria-disabled')).toBe('true')
    act(() => button('Korjaa kenttä ”Kenttä”')?.click())
    await wait(0)
    expect(dispatchFields).toHaveBeenLastCalledWith({ path: 'slug', type: 'UPDATE', value: 'laki' })
    const added = window.document.createElement('input')
    added.id = 'field-sections__0__heading'
    window.document.body.appendChild(added)
    act(() => button('Lisää osio ”Säilytysaika”')?.click())
    // It is led to.
    await wait(300)
    expect(window.document.activeElement).toBe(added)
    expect(addFieldRow).toHaveBeenCalledWith(
      expect.objectContaining({ blockType: 'register', path: 'sections', rowIndex: 0 }),
    )
    expect(setModified).toHaveBeenCalledTimes(3)
  })

  it('should say when the words are gone, and offer it again', async () => {
    const words = { block: 0, end: 3, quote: 'muu', start: 0 }
    findings = [wrong({ fix: { text: '', type: 'replace' }, words })]
    await show()
    act(() => button('Poista ”muu”')?.click())
    await wait(0)
    expect(counts()).toContain('Sanoja ei löytynyt.')
    expect(button('Poista ”muu”')).toBeDefined()
    expect(dispatchFields).not.toHaveBeenCalled()
  })

  it('should show what was let be apart, with who and why', async () => {
    findings = [
      wrong({
        rule: 'waived',
        waiver: {
          at: '2026-11-02T10:00:00.000Z',
          by: 'Aino',
          reason: 'Laki on nimeltään tämä.',
          until: '2027-01-31',
        },
      }),
    ]
    await show()
    const fold = host.querySelector('details.pn-checks__fold')
    expect(fold?.textContent).toContain('Perustellen ennalleen jätetyt (1)')
    expect(fold?.textContent).toContain('Laki on nimeltään tämä.')
    expect(fold?.textContent).toContain('Aino, 2.11.2026')
    expect(fold?.textContent).toContain('voimassa 31.1.2027 asti')
    act(() => button('Palauta luetteloon')?.click())
    await wait(0)
    expect(asked.at(-1)).toMatchObject({
      address: '/api/privacy-notices/5/waive/end?locale=fi',
      body: { fingerprint: 'print-of-waived' },
    })
  })

  it('should offer waivers to those alone who may publish', async () => {
    findings = [wrong(), wrong({ rule: 'tip', severity: 'information' })]
    await show()
    expect([...host.querySelectorAll('.pn-checks__waive')]).toHaveLength(1)
    form.mayPublish = false
    await show()
    expect([...host.querySelectorAll('.pn-checks__waive')]).toHaveLength(0)
  })
})
