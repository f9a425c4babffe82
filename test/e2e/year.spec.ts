import { expect, type Page, test } from '@playwright/test'

import { en } from '../../src/languages/en/admin.js'
import { fi } from '../../src/languages/fi/admin.js'
import { sv } from '../../src/languages/sv/admin.js'
import { formReady, markup, paste, picture, publish, signIn } from './support.js'

/** What an editor does in a year, in each language of the admin and on a desktop and a phone. */

const TEXTS = { en, fi, sv }

/** A sentence as it is seen, with its values; what `{{…}}` leaves is any text. */
const saying = (text: string): RegExp =>
  new RegExp(text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.+'))

const created = async (page: Page, collection: string, data: Record<string, unknown>): Promise<number> => {
  const answer = await page.request.post(`/api/${collection}?locale=fi&depth=0`, { data })
  const body = (await answer.json()) as { doc?: { id: number } }
  expect({ body, status: answer.status() }).toMatchObject({ status: 201 })
  return body.doc?.id ?? 0
}

/** The register's form at one of its tabs. */
const openRegister = async (page: Page, id: number, tab: number): Promise<void> => {
  await page.goto(`/admin/collections/registers/${id}`)
  await formReady(page)
  await page.locator('.tabs-field__tab-button').nth(tab).click()
}

for (const { language, viewport } of [
  { language: 'fi', viewport: { height: 844, width: 390 } },
  { language: 'sv', viewport: { height: 900, width: 1440 } },
  { language: 'sv', viewport: { height: 844, width: 390 } },
] as const) {
  test.describe(`a year in ${language} at ${viewport.width}`, () => {
    test.use({ locale: `${language}-FI`, viewport })

    test('should go by the words of the admin: phone, retention, review, paste, withdrawal', async ({
      page,
    }) => {
      test.setTimeout(180_000)
      await signIn(page)
      const texts = TEXTS[language].privacyNotices
      const name = `Vuosi ${language} ${viewport.width}`
      const organisation = await created(page, 'notice-organisations', {
        name: `${name} ry`,
        city: 'Saarela',
        email: 'toimisto@saarelanveneveistamo.example',
        phone: '029 123 4510',
        postalCode: '21999',
        street: 'Telakkatie 12',
        _status: 'published',
      })
      const register = await created(page, 'registers', {
        name: `${name}: jäsenrekisteri`,
        contact: { name: 'Sihteeri', email: 'sihteeri@saarelanveneveistamo.example' },
        controller: organisation,
        purposes: [{ name: 'Jäsenasiat', legalBases: ['contract'], retentionText: '2 vuotta' }],
        _status: 'published',
      })
      const notice = await created(page, 'privacy-notices', {
        title: `Tietosuojaseloste: ${name}`,
        nextReviewOn: '2026-01-31',
        profile: 'full',
        registers: [register],
        _status: 'published',
      })
      const slug = (
        (await (await page.request.get(`/api/privacy-notices/${notice}?depth=0`)).json()) as { slug: string }
      ).slug
      const read = async () =>
        (await page.request.get(`/api/privacy-notices/published/${slug}?locale=fi&format=text`)).text()
      const fits = async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        )
      const shot = (step: string) => picture(page, `year-${language}-${viewport.width}-${step}`)

      await test.step('a phone is corrected once, and carried to the notice', async () => {
        await page.goto(`/admin/collections/notice-organisations/${organisation}`)
        await formReady(page)
        await page.fill('#field-phone', '029 123 4599')
        await page.click('#action-save')
        await page.getByRole('link', { name: texts.pending.review }).click()
        const card = page.locator('.pn-uses__notice')
        await expect(card).toHaveCount(1)
        await card.getByText(texts.pending.differences).click()
        await expect(card.locator('.pn-changes')).toContainText('4599')
        await card.getByRole('checkbox').check()
        await fits()
        await shot('phone')
        await page.getByRole('button', { name: texts.desk.publishOne }).click()
        await expect(page.getByText(saying(texts.pending.finished))).toBeVisible()
        expect(await read()).toContain('029 123 4599')
      })

      await test.step('a retention is changed by its number and its words', async () => {
        await openRegister(page, register, 1)
        await page.fill('#field-purposes__0__retentionText', '3 vuotta eroamisesta')
        await page
          .getByRole('button', { name: saying(texts.durations.proposal.split('{{')[0] ?? '') })
          .click()
        await expect(page.locator('#field-purposes__0__retentionDuration')).toHaveValue('3')
        await fits()
        await shot('retention')
        await page.click('#action-save')
        await expect(page.getByRole('link', { name: texts.pending.review })).toBeVisible()
        await page.goto(`/admin/collections/privacy-notices/${notice}`)
        await formReady(page)
        expect(await publish(page)).toMatch(saying(texts.publishing.published))
        expect(await read()).toContain('3 vuotta eroamisesta')
      })

      await test.step('a text from Word loses what was struck out', async () => {
        await openRegister(page, register, 1)
        const wordings = page.locator('.collapsible-field', { hasText: texts.wording }).first()
        const editor = wordings.locator('.ContentEditable__root').first()
        if (!(await editor.isVisible())) await wordings.locator('.collapsible__toggle').first().click()
        // What is pasted before the editor listens is lost.
        await expect(async () => {
          await editor.click()
          await page.keyboard.type('x')
          await expect(editor).toContainText('x', { timeout: 1000 })
        }).toPass()
        await paste(editor, { 'text/html': markup('deleted and inserted text of tracked changes') })
        await expect(editor).toContainText('Tietoja säilytetään kolme vuotta.')
        await page.click('#action-save-draft')
        await expect(page.locator('.payload-toast-container .toast-success').first()).toBeVisible()
        await shot('pasted')
      })

      await test.step('an overdue review is noted', async () => {
        await page.goto(`/admin/collections/privacy-notices/status`)
        const entry = page.getByRole('listitem').filter({ hasText: `Tietosuojaseloste: ${name}` })
        const act = entry.getByRole('button', { name: saying(texts.reviews.act) }).first()
        await expect(act).toBeVisible()
        await act.click()
        await entry.getByRole('textbox').first().fill('Gicks igenom på mötet.')
        await fits()
        await shot('review')
        await entry.getByRole('button', { name: texts.reviews.confirm }).click()
        await expect(entry.getByRole('status')).toContainText(saying(texts.reviews.done))
      })

      await test.step('it is withdrawn with its reason in one go', async () => {
        await page.goto(`/admin/collections/privacy-notices/${notice}`)
        await formReady(page)
        await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
        await page.click('#action-unpublish')
        const dialog = page.getByRole('dialog')
        await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
          texts.publishing.withdrawing.heading,
        )
        await page.fill('[name=pn-reason-fi]', 'Yhdistys on purettu.')
        await page.fill('[name=pn-reason-sv]', 'Föreningen har upplösts.')
        await page.fill('[name=pn-reason-en]', 'The association was dissolved.')
        await fits()
        await shot('withdrawal')
        await page.click('#pn-withdraw-confirm')
        await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(texts.publishing.withdrawing.done)
        const gone = await page.request.get(`/api/privacy-notices/published/${slug}?locale=${language}`)
        expect(gone.status()).toBe(410)
        expect(await gone.text()).toContain(
          language === 'sv' ? 'Föreningen har upplösts.' : 'Yhdistys on purettu.',
        )
      })
    })
  })
}
