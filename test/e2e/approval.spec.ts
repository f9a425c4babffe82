import { expect, type Page, test } from '@playwright/test'

import { type OwnDemo, startDemo } from './ownDemo.js'
import { choose, faultsIn, formReady, openNew, picture, publish, signIn } from './support.js'

const OFFICER = { email: 'tarkastaja@example.com', name: 'Tiina Tarkastaja', password: 'tarkastaja' }

let demo: OwnDemo

test.beforeAll(async () => {
  demo = await startDemo({ DEMO_APPROVAL: '1', DEMO_CHECKS: 'none', DEMO_EMPTY: '1' })
})
test.afterAll(() => demo.stop())

const signInAsOfficer = async (page: Page) => {
  await page.goto('/admin/login')
  await page.fill('#field-email', OFFICER.email)
  await page.fill('#field-password', OFFICER.password)
  await page.click('button[type=submit]')
  await expect(page).toHaveURL(/\/admin$/)
}

test('should publish what somebody else has looked at, and nothing else', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await browser.newPage({ baseURL: demo.address })
  await signIn(page)
  const make = async (collection: string, data: object) => {
    const made = await page.request.post(`/api/${collection}`, { data })
    expect([made.status(), collection]).toEqual([201, collection])
    return ((await made.json()) as { doc: { id: number } }).doc.id
  }
  await make('users', OFFICER)
  const controller = await make('notice-organisations', {
    _status: 'published',
    city: 'Esimerkkilä',
    email: 'toimisto@esimerkki.example',
    name: 'Esimerkkiyhdistys ry',
    phone: '029 123 4567',
    postalCode: '00100',
    roles: ['controller'],
    street: 'Mallikatu 1 A',
  })
  await make('registers', {
    _status: 'published',
    controller,
    dataCategories: ['Yhteystiedot'],
    dataSubjectCategories: ['Jäsenet'],
    name: 'Jäsenrekisteri',
    purposes: [{ name: 'Jäsenasiat', legalBases: ['consent'] }],
  })
  const second = await browser.newPage({ baseURL: demo.address })
  await signInAsOfficer(second)

  await openNew(page, 'privacy-notices')
  await page.fill('#field-title', 'Tietosuojaseloste: hyväksyttävä')
  await choose(page, '#field-registers', 'Jäsenrekisteri')
  await page.click('#action-save-draft')
  await expect(page).not.toHaveURL(/\/create/)
  const form = page.url().split('?')[0] ?? ''
  const desk = `${form}/approval`
  const state = (who: Page) => who.locator('#pn-approval-state')

  await test.step('nothing is published that nobody was asked about', async () => {
    await formReady(page)
    await page.click('#action-save')
    await page.click('#pn-publish-confirm')
    await page.click('#pn-publish-anyway')
    await expect(page.locator('.pn-dialog')).toContainText(/hyväksy/i)
    await expect(page.locator('#pn-published-address')).toHaveCount(0)
    await picture(page, 'admin-approval-refused')
    // The draft was saved before: who goes to ask is not told that something is lost.
    await expect(page.locator('.pn-dialog__refused')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.pn-dialog')).toHaveCount(0)
    await expect(page.locator('.pn-refused')).toContainText('pyydä hyväksyntää')
    // As long as a mark of a refusal takes to be put back.
    await page.waitForTimeout(1500)
    await page.getByRole('link', { name: 'Hyväksyntä' }).click()
    await expect(page).toHaveURL(desk)
  })

  await test.step('an editor asks, and cannot approve', async () => {
    await page.goto(desk)
    await page.click('#pn-ask-approval')
    await expect(state(page)).toContainText('Odottaa hyväksyntää')
    await expect(state(page)).toBeFocused()
    await expect(page.locator('#pn-approve')).toHaveCount(0)
    await picture(page, 'admin-approval-asked')
  })

  await test.step('it stands on the page of all that there is to do', async () => {
    await second.goto('/admin/collections/privacy-notices/status')
    const waiting = second.locator('#toApprove')
    await expect(waiting).toContainText('Odottaa hyväksyntää')
    await expect(waiting).toContainText('pyysi')
    expect(await faultsIn(second, '.pn-status')).toEqual([])
    await picture(second, 'admin-approval-waiting')
    await waiting.getByRole('link', { name: 'Tietosuojaseloste: hyväksyttävä' }).click()
    await expect(second).toHaveURL(desk)
  })

  await test.step('somebody else sees the very text, and returns it with a remark at a section', async () => {
    await second.goto(desk)
    await expect(state(second)).toContainText('Odottaa hyväksyntää')
    await expect(second.locator('.pn-approval__text')).toContainText('Tietosuojaseloste: hyväksyttävä')
    expect(await faultsIn(second, '.pn-approval')).toEqual([])
    await second.click('#pn-return')
    await second.locator('select[name=pn-approval-section]').selectOption({ index: 1 })
    await second.fill('textarea[name=pn-approval-remark]', 'Lisätään puhelinnumero.')
    await picture(second, 'admin-approval-returning')
    await second.click('#pn-return-confirm')
    await expect(state(second)).toContainText('Palautettu korjattavaksi')
    await expect(state(second)).toBeFocused()
  })

  await test.step('the editor mends it and asks again', async () => {
    await page.goto(desk)
    await expect(page.locator('blockquote')).toHaveText('Lisätään puhelinnumero.')
    await page.goto(form)
    await formReady(page)
    await page.fill('#field-title', 'Tietosuojaseloste: korjattu')
    await page.click('#action-save-draft')
    await expect(page.locator('.payload-toast-container .toast-success').first()).toBeVisible()
    await page.goto(desk)
    await page.click('#pn-ask-approval')
    await expect(state(page)).toContainText('Odottaa hyväksyntää')
  })

  await test.step('approved, it is published', async () => {
    await second.reload()
    await second.click('#pn-approve')
    await expect(state(second)).toContainText('Hyväksytty')
    await picture(second, 'admin-approval-approved')
    await page.goto(form)
    await formReady(page)
    expect(await publish(page)).toBe('Versio 1 on julkaistu.')
  })

  await test.step('a text that is otherwise by then is not', async () => {
    await page.reload()
    await formReady(page)
    await page.fill('#field-title', 'Tietosuojaseloste: uusi')
    await page.click('#action-save-draft')
    await expect(page.locator('.payload-toast-container .toast-success').first()).toBeVisible()
    await page.goto(desk)
    await page.click('#pn-ask-approval')
    await expect(state(page)).toContainText('Odottaa')
    await second.reload()
    await expect(second.locator('.pn-approval')).toContainText('Tietosuojaseloste: uusi')
    await second.click('#pn-approve')
    await expect(state(second)).toContainText('Hyväksytty')
    await page.goto(form)
    await formReady(page)
    await page.fill('#field-title', 'Tietosuojaseloste: toinen')
    await page.click('#action-save-draft')
    await expect(page.locator('.payload-toast-container .toast-success').first()).toBeVisible()
    await page.goto(desk)
    await expect(page.locator('.pn-approval')).toContainText(/toisin|eri|muuttunut/i)
    await picture(page, 'admin-approval-differs')
    const id = /privacy-notices\/([^/?]+)/.exec(form)?.[1] ?? ''
    const answer = await page.request.patch(`/api/privacy-notices/${id}`, { data: { _status: 'published' } })
    expect(answer.status()).toBe(409)
  })

  await test.step('a text waits for its moment, and is cancelled', async () => {
    await page.goto(desk)
    await page.fill('input[name=pn-approval-publish-at]', '2099-12-01T08:00')
    await page.click('#pn-ask-approval')
    await expect(state(page)).toContainText('Julkaistaan 1.12.2099 klo 8.00')
    await second.reload()
    await second.click('#pn-approve')
    await expect(state(second)).toContainText('odottaa julkaisuhetkeä 1.12.2099 klo 8.00')
    expect(await faultsIn(second, '.pn-approval')).toEqual([])
    await picture(second, 'admin-approval-moment')
    await page.reload()
    await page.click('#pn-cancel-approval')
    await expect(state(page)).toContainText('Peruttu')
  })

  await test.step('approved for a moment, it is published then, and what was written since is not', async () => {
    const id = /privacy-notices\/([^/?]+)/.exec(form)?.[1] ?? ''
    const publishAt = Date.now() + 15_000
    // The field tells minutes.
    const asked = await page.request.post(`/api/privacy-notices/${id}/approval`, {
      data: { publishAt: new Date(publishAt).toISOString() },
    })
    expect(asked.status()).toBe(201)
    await second.reload()
    await second.click('#pn-approve')
    await expect(state(second)).toContainText('odottaa julkaisuhetkeä')
    const saved = await page.request.patch(`/api/privacy-notices/${id}?draft=true&locale=fi`, {
      data: { title: 'Tietosuojaseloste: vasta luonnos' },
    })
    expect(saved.status()).toBe(200)
    const versions = async () =>
      ((await (await page.request.get('/api/notice-publications?depth=0')).json()) as { totalDocs: number })
        .totalDocs
    expect(await versions()).toBe(1)
    await page.waitForTimeout(Math.max(0, publishAt - Date.now()) + 500)
    expect((await page.request.get('/api/payload-jobs/run')).status()).toBe(200)
    await expect.poll(versions).toBe(2)
    await page.goto(desk)
    await expect(state(page)).toContainText('Julkaistiin silloin kun piti')
    await expect(page.locator('.pn-approval')).toContainText('Tietosuojaseloste: toinen')
    await picture(page, 'admin-approval-at-its-moment')
    await page.goto(form)
    await formReady(page)
    await expect(page.locator('#field-title')).toHaveValue('Tietosuojaseloste: vasta luonnos')
  })
  await page.close()
  await second.close()
})
