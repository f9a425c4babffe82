import { expect, test } from '@playwright/test'

import { text } from '../fixtures/sources.js'
import { formReady, openNew, picture, publish, save, signIn } from './support.js'

test('should tell what keeps a notice from being published until it is put right', async ({ page }) => {
  await page.setViewportSize({ height: 900, width: 1440 })
  await signIn(page)
  const dialog = page.getByRole('dialog')
  const refused = dialog.locator('.pn-dialog__refused')

  await test.step('a new notice without a register', async () => {
    await openNew(page, 'privacy-notices')
    await page.fill('#field-title', 'Ilman rekisteriä')
    await page.click('#action-save')
    await expect(refused.getByRole('listitem')).toHaveText([/^Valitse vähintään yksi rekisteri\./])
    await expect(page.locator('#pn-publish-confirm')).toBeDisabled()
    await picture(page, 'admin-refused-new')
    await refused.getByRole('link').click()
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('#field-registers input').first()).toBeFocused()
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

  await test.step('leads to the field in another tab', async () => {
    await page.goto(`/admin/collections/privacy-notices/${notice}`)
    await formReady(page)
    await page.fill('#field-title', 'Korjattava seloste, muutettu')
    await page.click('#action-save')
    await expect(refused.getByRole('listitem')).toHaveCount(2)
    await expect(refused).toContainText('Rekisterinpitäjän verkkosivusto puuttuu.')
    await expect(page.locator('#pn-publish-confirm')).toBeDisabled()
    await picture(page, 'admin-refused')
    await refused
      .getByRole('listitem')
      .filter({ hasText: /ei ole otsikkoa/ })
      .getByRole('link')
      .click()
    await expect(dialog).toHaveCount(0)
    const heading = page.locator('#field-sections__1__heading')
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
    await heading.fill('Yhteys')
  })

  await test.step('leads to the field of another document, which says what keeps it from being saved', async () => {
    await page.click('#action-save')
    await expect(refused.getByRole('listitem')).toHaveCount(1)
    await refused.getByRole('link').click()
    const website = page.locator('#field-website')
    await expect(website).toBeFocused()
    await website.fill('javascript:alert(1)')
    await page.click('#action-save')
    const told = page.locator('.pn-refused')
    await expect(told.getByRole('listitem')).toHaveCount(1)
    for (const width of [390, 1440]) {
      await page.setViewportSize({ height: 900, width })
      await told.getByRole('link').click()
      await expect(website).toBeFocused()
      await expect(page.locator('.field-error').first()).toBeVisible()
      await picture(page, `admin-refused-field-${width}`)
    }
    await website.fill('www.malli.example')
    await save(page)
    await expect(told).toHaveCount(0)
    await expect(website).toHaveValue('https://www.malli.example')
  })

  await test.step('is published when all is put right', async () => {
    await page.goto(`/admin/collections/privacy-notices/${notice}`)
    await formReady(page)
    expect(await publish(page)).toBe('Versio 1 on julkaistu.')
  })
})
