import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Window } from 'happy-dom'
import React, { act } from 'react'

import type { Root } from 'react-dom/client'

import { type AdminKey, inEveryLanguage } from '../../src/translations/index.js'
import { inWindow, placeIn } from '../support/reactWindow.js'

/** Forms that ask whose something is to be, of who works with several organisations. */

const t = (key: string) => inEveryLanguage(key as AdminKey).fi ?? key

const Text: React.FC<{ children?: React.ReactNode }> = ({ children }) => <div>{children}</div>

jest.unstable_mockModule('@payloadcms/ui', () => ({
  Banner: Text,
  Button: ({ id, children, disabled, onClick, type }: React.ComponentProps<'button'>) => (
    <button disabled={disabled} id={id} onClick={onClick} type={type}>
      {children}
    </button>
  ),
  ConfirmationModal: () => null,
  DatePicker: () => null,
  Link: Text,
  SetStepNav: () => null,
  useConfig: () => ({
    config: { localization: {}, routes: { admin: '/admin', api: '/api' }, serverURL: '' },
  }),
  useFormModified: () => false,
  useLocale: () => ({ code: 'fi' }),
  useModal: () => ({ openModal: () => {} }),
  useRouteCache: () => ({ clearRouteCache: () => {} }),
  useTranslation: () => ({ i18n: { language: 'fi' }, t }),
}))

const owners = [
  { label: 'Alfa', value: 1 },
  { label: 'Beeta', value: 2 },
]

describe('forms that ask whose something is to be', () => {
  const window = new Window()
  const asked: { address: string; body: unknown }[] = []
  let root: Root
  let host: Element
  let putBack: () => void

  beforeAll(() => {
    putBack = inWindow(window, {
      fetch: (address: string, init: RequestInit = {}) => {
        asked.push({ address, body: init.body })
        return Promise.resolve(Response.json({ errors: [{ message: 'Ei nyt' }] }, { status: 400 }))
      },
    })
  })
  afterAll(async () => {
    await window.happyDOM.close()
    putBack()
  })
  beforeEach(async () => {
    asked.length = 0
    ;({ host, root } = await placeIn(window))
  })
  afterEach(() => act(() => root.unmount()))

  const question = () =>
    [...host.querySelectorAll('label')].find(
      ({ textContent }) => textContent === t('privacyNotices:desk:owner:label'),
    )
  const owner = () => host.querySelector(`select[id="${question()?.htmlFor}"]`) as HTMLSelectElement
  const textsOf = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text)
  const choose = (label: string) =>
    act(() => {
      const select = owner()
      select.value = [...select.options].find(({ text }) => text === label)!.value
      select.dispatchEvent(new window.Event('change', { bubbles: true }) as unknown as Event)
    })
  const press = async (event: 'click' | 'submit' = 'click') => {
    await act(async () => {
      if (event === 'click') host.querySelector('button')!.click()
      else
        host
          .querySelector('form')!
          .dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }) as unknown as Event)
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
  }

  describe('the record of processing activities', () => {
    const draw = async (some: typeof owners) => {
      const { RopaForm } = await import('../../src/admin/Ropa/Form.js')
      const profiles = [{ label: '30 artikla', value: 'art30' }]
      act(() =>
        root.render(
          <RopaForm
            formats={['xlsx']}
            owners={some}
            profiles={profiles}
            registers="registers"
            timeZone="Europe/Helsinki"
          />,
        ),
      )
    }

    it('should be that of one, or of all where that is meant', async () => {
      await draw(owners)
      expect(host.textContent).not.toMatch(/privacyNotices:|undefined/)
      expect(host.querySelector('button')!.disabled).toBe(true)
      choose('Beeta')
      await press()
      choose(t('privacyNotices:desk:owner:all'))
      await press()
      expect(asked.map(({ address }) => new URL(address, 'http://app').searchParams.get('owner'))).toEqual([
        '2',
        null,
      ])
    })

    it('should ask nothing of who works with one', async () => {
      await draw(owners.slice(0, 1))
      expect(question()).toBeUndefined()
      await press()
      expect(asked[0]?.address).not.toContain('owner')
    })
  })

  it('should add standard texts for the one chosen', async () => {
    const { InstallTextsForm } = await import('../../src/admin/InstallTexts/Form.js')
    act(() => root.render(<InstallTextsForm blocks="notice-blocks" owners={owners} />))
    choose('Beeta')
    await press()
    expect(JSON.parse(String(asked[0]?.body))).toEqual({ owner: 2, publish: false })
  })

  it('should read files for the one chosen', async () => {
    const { Bring } = await import('../../src/admin/Importing/Bring.js')
    const limits = { bytes: 1000, bytesEach: 1000, files: 2 }
    act(() => root.render(<Bring limits={limits} owner={1} owners={owners} />))
    expect(textsOf(owner())[owner().selectedIndex]).toBe('Alfa')
    choose('Beeta')
    act(() => {
      const area = host.querySelector('textarea')!
      const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(area) as object, 'value')!.set!
      set.call(area, 'Tietosuojaseloste')
      area.dispatchEvent(new window.Event('input', { bubbles: true }) as unknown as Event)
    })
    await press('submit')
    expect((asked[0]?.body as FormData).get('owner')).toBe('2')
  })

  it('should begin with an organisation of the one chosen', async () => {
    const { StartForm } = await import('../../src/admin/Start/Form.js')
    act(() =>
      root.render(
        <StartForm
          languages={[{ code: 'fi', label: 'suomi' }]}
          organisations={[
            { id: 10, name: 'Alfan yhdistys', owners: [1] },
            { id: 20, name: 'Beetan yhdistys', owners: [2] },
            { id: 30, name: 'Yhteinen', owners: [1, 2] },
          ]}
          owner={1}
          owners={owners}
          profiles={[{ key: 'classic', label: 'Perinteinen' }]}
          questions={[]}
          slug="privacy-notices"
          view=""
        />,
      ),
    )
    const organisations = () =>
      textsOf(host.querySelector('#pn-start-organisation') as HTMLSelectElement).slice(0, -1)
    expect(organisations()).toEqual(['Alfan yhdistys', 'Yhteinen'])
    choose('Beeta')
    expect(organisations()).toEqual(['Beetan yhdistys', 'Yhteinen'])
    await press('submit')
    expect(JSON.parse(String(asked[0]?.body))).toMatchObject({ organisation: 20, owner: 2 })
  })
})
