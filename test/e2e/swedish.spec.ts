import { expect, test } from '@playwright/test'

import { formReady, publish, signIn } from './support.js'

test.use({ locale: 'sv-FI' })

test('should let somebody write in Swedish first, and lose nothing of it', async ({ page }) => {
  const question = page.locator('.confirmation-modal')
  const switchTo = async (language: string) => {
    await page.locator('.localizer button').first().click()
    await page.locator('button:has(.localizer__locale-code)').filter({ hasText: language }).click()
  }
  await signIn(page)

  await test.step('the questions are asked in the language that is written in', async () => {
    await page.goto('/admin/collections/privacy-notices/start?locale=sv')
    await page.selectOption('#pn-start-organisation', 'new')
    await expect(page.locator('#pn-start-languages-sv')).toBeChecked()
    await expect(page.locator('#pn-start-languages-fi')).not.toBeChecked()
    await page.fill('#pn-start-organisation-name', 'Skärgårdens båtklubb rf')
    await expect(page.getByText('Namn och adress, om andra')).toHaveCount(0)
    await page.check('#pn-start-languages-fi')
    await expect(page.getByLabel('Namn (svenska)', { exact: true })).toHaveValue('Skärgårdens båtklubb rf')
    await expect(page.getByText('Namn och adress, om andra: finska')).toBeVisible()
    await page.uncheck('#pn-start-languages-fi')
  })

  await test.step('a link takes no answers away without asking', async () => {
    await page.locator('.step-nav a').first().click()
    await expect(question).toContainText('Lämna utan att spara')
    await page.click('#confirm-cancel')
    await expect(page.locator('#pn-start-organisation-name')).toHaveValue('Skärgårdens båtklubb rf')
    // Another language of the admin's takes nothing away here.
    await switchTo('finska')
    await expect(page).toHaveURL(/locale=fi/)
    await expect(question).toHaveCount(0)
    await expect(page.locator('#pn-start-organisation-name')).toHaveValue('Skärgårdens båtklubb rf')
    await expect(page.locator('#pn-start-languages-sv')).toBeChecked()
    await switchTo('svenska')
    await expect(page).toHaveURL(/locale=sv/)
  })

  await test.step('nor a language what a form has unsaved', async () => {
    await page.fill('#pn-start-organisation-street', 'Strandgatan 4')
    await page.fill('#pn-start-organisation-postalCode', '20100')
    await page.fill('#pn-start-organisation-city', 'Åbo')
    await page.fill('#pn-start-organisation-email', 'kansliet@batklubben.example')
    await page.check('#pn-start-hasDpo-no')
    await page.check('#pn-start-kind-members')
    await page.click('.pn-start__submit button')
    await page.click('.pn-start__open')
    await expect(page).toHaveURL(/\/privacy-notices\/(?!start)[^/]+\/preview/)
    await page.goto(`${page.url().replace(/\/preview.*/, '')}?locale=sv`)
    await formReady(page)
    const title = page.locator('#field-title')
    await title.fill('Dataskyddsbeskrivning: Båtklubben')
    await switchTo('finska')
    await expect(question).toContainText('Lämna utan att spara')
    await page.click('#confirm-cancel')
    await expect(page.locator('.localizer button').first()).toBeFocused()
    await expect(title).toHaveValue('Dataskyddsbeskrivning: Båtklubben')
    await switchTo('finska')
    await page.click('#confirm-action')
    await expect(page).toHaveURL(/locale=fi/)
    await expect(title).toHaveValue('')
    await switchTo('svenska')
    await expect(question).toHaveCount(0)
    await expect(title).toHaveValue('Dataskyddsbeskrivning: Medlemsregister')
  })

  await test.step('nothing is missing in a language that the notice was never in', async () => {
    expect(await publish(page)).toBe('Version 1 har publicerats.')
    await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
    await page.click('#action-unpublish')
    await expect(page.locator('.pn-dialog textarea').first()).toHaveAttribute('name', 'pn-reason-sv')
    await page.fill('[name=pn-reason-sv]', 'Klubben har upphört.')
    await expect(page.locator('.pn-dialog')).not.toContainText('Orsaken saknas')
    await page.click('#pn-withdraw-confirm')
    await expect(page.locator('.pn-dialog h2')).toHaveText('Beskrivningen har dragits tillbaka.')
  })
})
