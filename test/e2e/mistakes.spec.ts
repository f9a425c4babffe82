import { expect, test } from '@playwright/test'

import { text } from '../fixtures/sources.js'
import { formReady, openNew, picture, signIn } from './support.js'

test('should tell what keeps a notice from being published until it is put right', async ({ page }) => {
  await page.setViewportSize({ height: 900, width: 1440 })
  await signIn(page)
  const refused = page.locator('.pn-refused')

  await test.step('a new notice without a register', async () => {
    await openNew(page, 'privacy-notices')
    await page.fill('#field-title', 'Ilman rekisteriä')
    await page.click('#action-save')
    await expect(refused).toContainText('Valitse vähintään yksi rekisteri.')
    await expect(page.locator('#field-registers')).toHaveClass(/error/)
    await expect(refused.getByRole('listitem')).toHaveCount(1)
    await expect(page.locator('#action-save-draft')).toBeEnabled()
    await picture(page, 'admin-refused-new')
    await refused.getByRole('link', { name: /vähintään yksi rekisteri/ }).click()
    await expect(page.locator('#field-registers input').first()).toBeFocused()
    await page.click('#action-save-draft')
    await expect(page).not.toHaveURL(/\/create/)
    await expect(refused).toHaveCount(0)
  })

  const made = async (collection: string, data: object): Promise<number> => {
    const response = await page.request.post(`/api/${collection}?locale=fi`, { data })
    expect(response.status()).toBe(201)
    return ((await response.json()) as { doc: { id: number } }).doc.id
  }
  const controller = await made('notice-organisations', { name: 'Malliyhdistys ry', _status: 'published' })
  const register = await made('registers', { name: 'Mallirekisteri', _status: 'published', controller })
  const notice = await made('privacy-notices', {
    title: 'Korjattava seloste',
    profile: 'classic',
    registers: [register],
    sections: [
      { blockType: 'register', keys: ['registerName'] },
      { blockType: 'text', heading: '', text: text('Katso {{controller.website}}') },
    ],
  })

  await test.step('marks the tab, the row and the field, and leads there', async () => {
    await page.goto(`/admin/collections/privacy-notices/${notice}`)
    await formReady(page)
    await page.fill('#field-title', 'Korjattava seloste, muutettu')
    await page.click('#action-save')
    await expect(refused.getByRole('listitem')).toHaveCount(2)
    await expect(refused).toContainText('Rekisterinpitäjän verkkosivusto puuttuu.')
    await expect(page.locator('#action-save-draft')).toBeEnabled()
    await expect(page.locator('.tabs-field__tab-button').nth(1).locator('.error-pill')).toBeVisible()
    await picture(page, 'admin-refused')

    await refused.getByRole('link', { name: /ei ole otsikkoa/ }).click()
    const heading = page.locator('#field-sections__1__heading')
    await expect(heading).toBeFocused()
    await expect(page.locator('#sections-row-1 .error-pill').first()).toBeVisible()
    await expect(page.locator('.field-error', { hasText: 'ei ole otsikkoa' })).toBeInViewport()
    await picture(page, 'admin-refused-row')
    await page.setViewportSize({ height: 844, width: 390 })
    await expect(page.locator('.field-error', { hasText: 'ei ole otsikkoa' })).toBeVisible()
    await picture(page, 'admin-refused-phone')
    await page.setViewportSize({ height: 900, width: 1440 })
    await heading.fill('Yhteys')
  })

  await test.step('leads to the field of another document, and is gone when it is published', async () => {
    const opened = page.waitForEvent('popup')
    await refused.getByRole('link', { name: /verkkosivusto puuttuu/ }).click()
    const organisation = await opened
    const website = organisation.locator('#field-website')
    await expect(website).toBeFocused()
    await website.fill('www.malli.example')
    await organisation.click('#action-save')
    await expect(organisation.locator('.toast-success').first()).toBeVisible()
    await expect(website).toHaveValue('https://www.malli.example')
    await organisation.close()
    await page.click('#action-save')
    await expect(page.locator('.toast-success').first()).toBeVisible()
    await expect(refused).toHaveCount(0)
  })
})
