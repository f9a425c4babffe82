import { expect, test } from '@playwright/test'

import { choose, formReady, openNew, picture, publish, signIn } from './support.js'

test('should ask what becomes of a version that waits, and do as the editor chooses', async ({ page }) => {
  await signIn(page)
  const form = async () => {
    await page.reload()
    await formReady(page)
    await page.locator('.tabs-field__tab-button').nth(2).click()
  }
  const waiting = page.locator('.pn-waiting')
  const day = `1.3.${new Date().getFullYear() + 1}`

  await test.step('a notice, and a version for a later day', async () => {
    await openNew(page, 'privacy-notices')
    await page.fill('#field-title', 'Tietosuojaseloste: odottava')
    await choose(page, '#field-registers', 'Jäsenrekisteri')
    await publish(page)
    await form()
    await expect(page.locator('.pn-publishing')).toBeVisible()
    await expect(waiting).toHaveCount(0)
    await expect(page.locator('.pn-clock')).toHaveCount(0)
    await page.fill('#field-title', 'Tietosuojaseloste: tuleva')
    await page.locator('.date-time-field').filter({ hasText: 'Voimassa alkaen' }).locator('input').fill(day)
    await page.keyboard.press('Enter')
    expect(await publish(page)).toBe(`Versio 2 on julkaistu. Se tulee voimaan ${day}.`)
  })

  await test.step('one before it is not published until the editor has chosen', async () => {
    await form()
    await expect(waiting).toContainText(`Versio 2 odottaa: se tulee voimaan ${day}.`)
    await page.fill('#field-title', 'Tietosuojaseloste: korjattu')
    await page.click('#action-save')
    await expect(page.locator('#pn-publish-confirm')).toBeDisabled()
    await expect(page.locator('.pn-dialog')).toContainText(`Versio 2 odottaa: se tulee voimaan ${day}.`)
    await picture(page, 'admin-waiting')
    await page.locator('.pn-dialog').getByText('Korvataan, eikä tule koskaan voimaan').click()
    await picture(page, 'admin-waiting-chosen')
    await page.keyboard.press('Escape')
    await expect(page.locator('.pn-dialog')).toHaveCount(0)
    expect(await publish(page)).toBe('Versio 3 on julkaistu.')
  })

  await test.step('readers get it on that day too', async () => {
    await form()
    await expect(page.locator('.pn-publishing')).toBeVisible()
    await expect(waiting).toHaveCount(0)
    const slug = await page.locator('#field-slug').inputValue()
    const [year] = day.split('.').slice(-1)
    const read = await page.request.get(`/api/privacy-notices/published/${slug}?at=${year}-03-01`)
    expect(await read.json()).toMatchObject({ title: 'Tietosuojaseloste: korjattu', version: 3 })
  })
})
