import type { Page } from '@playwright/test'

import { expect, test } from '@playwright/test'
import path from 'node:path'

import { faultsIn, picture, signIn } from './support.js'

/** A two-column form in Word, made by LibreOffice, and a later version of the same notice in PDF, made by Chromium. */
const FILES = ['jasenrekisteri-2018.docx', 'jasenrekisteri-2021.pdf'].map((name) =>
  path.join(import.meta.dirname, 'importing', name),
)

const BRING = '/admin/collections/notice-imports/bring'

/** Brings files in, and waits for the page of the import. */
const bring = async (page: Page, files: string[]): Promise<void> => {
  await page.goto(BRING)
  await page.waitForLoadState('networkidle')
  await page.setInputFiles('input[type=file]', files)
  await page.click('#pn-bring-read')
  await expect(page.locator('.pn-import__layout')).toBeVisible({ timeout: 60_000 })
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.locator('.pn-import, .pn-bring').evaluate((element) => element.scrollWidth > element.clientWidth)

const saved = (page: Page) => expect(page.getByText('Kaikki on tallennettu.')).toBeVisible()

test('a form of 2018 and a PDF of 2021 become versions 1 and 2 of one notice', async ({ page }) => {
  await signIn(page)
  await page.goto('/admin/collections/privacy-notices')
  await page.waitForLoadState('networkidle')
  let clicks = 0
  const click = async (selector: string) => {
    clicks += 1
    await page.click(selector)
  }
  await click('a[href$="/notice-imports/bring"]')
  await expect(page.locator('.pn-bring')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await faultsIn(page, '.pn-bring')).toEqual([])
  await picture(page, 'import-bring')
  // Choosing both in the window of the browser, and closing it.
  clicks += 2
  await page.setInputFiles('input[type=file]', FILES)
  await click('#pn-bring-read')
  await expect(page.locator('.pn-import__layout')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.pn-import__version')).toHaveCount(2)
  await expect(page.locator('.pn-import__version').first()).toContainText('14.5.2018')
  await expect(page.locator('.pn-import__version').last()).toContainText('3.2.2021')
  expect(await faultsIn(page, '.pn-import')).toEqual([])
  await picture(page, 'import-page')

  await click('.pn-import__versions .pn-import__small')
  await expect(page.locator('.pn-dialog .pn-changes')).toBeVisible()
  await picture(page, 'import-compared')
  await click('#pn-import-compared')

  await click('#pn-import-apply')
  await expect(page.locator('.pn-dialog')).toContainText('14.5.2018')
  expect(await faultsIn(page, '.pn-dialog')).toEqual([])
  const waive = page.locator('.pn-dialog input[name=waive]')
  if (await waive.isVisible()) await click('.pn-dialog input[name=waive]')
  await click('#pn-import-confirm')
  await expect(page.locator('#pn-import-made')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('#pn-import-made')).toBeFocused()
  await picture(page, 'import-made')
  await click('.pn-import__card--done a[href$="/published"]')
  await expect(page.getByText('14.5.2018').first()).toBeVisible()
  await expect(page.getByText('3.2.2021').first()).toBeVisible()
  expect(clicks).toBeLessThanOrEqual(15)
})

test('an import is corrected by keyboard, left and gone on with, made into drafts and undone', async ({
  page,
}) => {
  await signIn(page)
  await bring(page, FILES.slice(0, 1))
  const headings = page.locator('ol > li > .pn-import__section h4')
  const before = await headings.count()
  const second = (await headings.nth(1).textContent())?.replace(/^2\.\s*/, '') ?? ''

  await page.getByRole('button', { name: `Yhdistä edelliseen: ${second}` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.pn-import__told')).toContainText('on yhdistetty edelliseen')
  await expect(headings).toHaveCount(before - 1)
  await page.getByRole('button', { name: 'Kumoa viimeisin' }).focus()
  await page.keyboard.press('Enter')
  await expect(headings).toHaveCount(before)

  await page
    .getByRole('button', { name: /^Siirrä alas: / })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(headings.first()).toContainText(second)
  await page
    .getByRole('button', { name: /^Jätä pois osio: / })
    .last()
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(headings).toHaveCount(before - 1)
  await saved(page)

  await page.reload()
  await expect(headings).toHaveCount(before - 1)
  await expect(headings.first()).toContainText(second)
  await page
    .getByRole('button', { name: /^Palauta: / })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(headings).toHaveCount(before)
  await saved(page)

  await page.click('#pn-import-apply')
  await page.click('#pn-import-confirm')
  await expect(page.locator('#pn-import-made')).toBeVisible({ timeout: 60_000 })
  await page.click('#pn-import-undo')
  await page.click('#pn-import-undo-confirm')
  await expect(page.getByRole('heading', { name: 'Tuonti on peruttu' })).toBeVisible({ timeout: 60_000 })
  await page.goto('/admin/collections/notice-imports')
  const row = page.locator('tbody tr').first()
  await expect(row.locator('.cell-state')).toHaveText('Peruttu')
  await expect(row.locator('.cell-at')).toHaveText(/^\d+\.\d+\.\d{4} klo \d+\.\d\d$/)
})

test('an import is looked at on a phone', async ({ page }) => {
  await signIn(page)
  await page.setViewportSize({ height: 844, width: 390 })
  await bring(page, FILES.slice(1))
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsIn(page, '.pn-import')).toEqual([])
  await expect(page.locator('.pn-import__original')).toBeHidden()
  await page.getByRole('button', { name: 'Alkuperäinen' }).click()
  await expect(page.locator('.pn-import__original')).toBeVisible()
  expect(await faultsIn(page, '.pn-import')).toEqual([])
  await picture(page, 'import-phone')
})

test('a file that cannot be read says what to do', async ({ page }) => {
  await signIn(page)
  await page.goto(BRING)
  await page.waitForLoadState('networkidle')
  await page.setInputFiles('input[type=file]', [
    {
      buffer: Buffer.from('Rekisterinpitäjä\n\nKuvitteellinen Oy\n'),
      mimeType: 'text/plain',
      name: 'seloste.txt',
    },
    { buffer: Buffer.from('PK rikki'), mimeType: 'application/octet-stream', name: 'rikki.docx' },
  ])
  await page.click('#pn-bring-read')
  await expect(page.locator('#pn-import-unread')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.pn-import__card--ask').first()).toContainText('rikki.docx')
})
