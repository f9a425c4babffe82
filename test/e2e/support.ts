import type { AxeResults } from 'axe-core'

import { expect, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { inThreeMonths } from '../../dev/content/notices.js'
import { demoUser } from '../../dev/credentials.js'
import { formatDate } from '../../src/notice/dates.js'
import { PASTED } from '../fixtures/pasted.js'

/** The day on which the demo's version of the applicants' notice takes force that is still ahead, as Finnish readers write it. */
export const DAY_AHEAD = formatDate(inThreeMonths(new Date()), 'fi')

/** Signs in to the admin as the demo user, who writes in the demo's own language whatever a test before chose. */
export const signIn = async (page: Page): Promise<void> => {
  await page.goto('/admin/login')
  await page.fill('#field-email', demoUser.email)
  await page.fill('#field-password', demoUser.password)
  await page.click('button[type=submit]')
  await expect(page).toHaveURL(/\/admin$/)
  await page.request.delete('/api/payload-preferences/locale')
}

/** Chooses from a list by what it shows, as typed. */
export const choose = async (page: Page, field: string, label: string): Promise<void> => {
  await page.locator(`${field} .rs__control`).click()
  await page.locator(`${field} .rs__input`).first().fill(label)
  await page.locator('.rs__option', { hasText: label }).first().click()
}

/** Waits until the form of a document answers: what is typed before React has taken over the form that was sent is lost. */
export const formReady = async (page: Page): Promise<void> => {
  const form = page.locator('form.collection-edit__form, .collection-edit form').first()
  await page.waitForLoadState('networkidle')
  await expect
    .poll(() =>
      form.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true)
}

/** Opens a new document of a collection, and waits until its form answers. */
export const openNew = async (page: Page, collection: string): Promise<void> => {
  await page.goto(`/admin/collections/${collection}/create`)
  await formReady(page)
}

/** Saves or publishes, and waits until the admin says so. */
export const save = async (page: Page): Promise<void> => {
  await page.click('#action-save')
  await expect(page.locator('.payload-toast-container .toast-success').first()).toBeVisible()
  await expect(page).not.toHaveURL(/\/create/)
  await page
    .locator('.payload-toast-container .toast-success')
    .first()
    .click({ trial: true })
    .catch(() => {})
}

/**
 * Publishes the notice of an open form by its dialog, whatever it lacks, and closes it.
 *
 * @returns what the dialog says in the end
 */
export const publish = async (page: Page): Promise<string> => {
  await page.click('#action-save')
  await page.click('#pn-publish-confirm')
  const done = page.locator('#pn-published-address')
  const anyway = page.locator('#pn-publish-anyway')
  await expect(done.or(anyway)).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(done).toBeVisible()
  const said = await page.locator('.pn-dialog h2').textContent()
  await page.click('#pn-publish-close')
  await expect(page.locator('.pn-dialog')).toHaveCount(0)
  return said ?? ''
}

/** Keeps a picture of a screen, where E2E_SCREENSHOTS names a folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.E2E_SCREENSHOTS
  if (folder) await page.screenshot({ fullPage: true, path: path.join(folder, `${name}.png`) })
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page, or with parts of it by their selectors.
 *
 * @param off rules that are left out
 */
export const violationsIn = async (
  page: Page,
  {
    off = [],
    only = [],
    parts = [],
  }: { off?: readonly string[]; only?: readonly string[]; parts?: readonly string[] } = {},
): Promise<AxeResults['violations']> => {
  await page.evaluate(axeScript)
  const { violations } = await page.evaluate(
    ({ include, options }) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (at: Document | { include: readonly string[] }, options: object) => Promise<AxeResults> }
      }
      return axe.run(include.length > 0 ? { include } : document, options)
    },
    {
      include: parts,
      options: {
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        ...(only.length > 0 && { runOnly: only }),
      },
    },
  )
  return violations
}

/** What axe finds wrong with parts of a page, in a line for each rule. */
export const faultsIn = async (page: Page, ...parts: string[]): Promise<string[]> =>
  (await violationsIn(page, { parts })).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

/** Pastes as a browser does what a program has put on the clipboard. */
export const paste = (editor: Locator, data: Record<string, string>): Promise<void> =>
  editor.evaluate((element, formats) => {
    const clipboardData = new DataTransfer()
    for (const [format, text] of Object.entries(formats)) clipboardData.setData(format, text)
    element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  }, data)

/** What Word puts on the clipboard for a text of the fixtures, by its name. */
export const markup = (name: string): string => {
  const found = PASTED.Word?.find((each) => each.name === name)
  if (!found) throw new Error(`No such text: ${name}`)
  return found.html
}
