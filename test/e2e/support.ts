import { expect, type Page } from '@playwright/test'
import path from 'node:path'

import { demoUser } from '../../dev/credentials.js'

/** Signs in to the admin as the demo user. */
export const signIn = async (page: Page): Promise<void> => {
  await page.goto('/admin/login')
  await page.fill('#field-email', demoUser.email)
  await page.fill('#field-password', demoUser.password)
  await page.click('button[type=submit]')
  await expect(page).toHaveURL(/\/admin$/)
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
