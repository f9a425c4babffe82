import { expect, test } from '@playwright/test'

import { formReady, picture, signIn } from './support.js'

test('should offer standard texts, and placeholders by name with what they stand for now', async ({
  page,
}) => {
  await signIn(page)

  await test.step('standard texts are added once, and never again', async () => {
    await page.goto('/admin/collections/notice-blocks')
    await page.waitForLoadState('networkidle')
    const rows = page.locator('tbody tr')
    const count = await rows.count()
    await page.getByRole('button', { name: 'Lisää vakiotekstit' }).click()
    await expect(page.getByText('Olivat jo mukana ja jätettiin ennalleen')).toBeVisible()
    await expect(rows).toHaveCount(count)
    await picture(page, 'admin-standard-texts')
  })

  await page.goto('/admin/collections/privacy-notices?limit=100')
  await page.getByRole('link', { name: 'Tietosuojaseloste: Saarelan soutajien jäsenrekisteri' }).click()
  await formReady(page)
  // The admin opens the tab that was looked at last.
  await page.locator('.tabs-field__tab-button').first().click()
  const editor = page.locator('.ContentEditable__root').first()

  await test.step('typed placeholders are marked', async () => {
    await editor.click()
    await expect(editor).toBeFocused()
    await page.keyboard.type(
      'Nimi: {{controller.name}}, {{tuntematon.sana}}, {{controller.name}}:n. Puhelin: ',
    )
    await expect(editor).toContainText('{{controller.name}}:n. Puhelin:')
    const marked = () =>
      page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
      )
    await expect.poll(marked).toEqual(expect.arrayContaining(['{{controller.name}}', '{{tuntematon.sana}}']))
    await picture(page, 'admin-typed-placeholders')
  })

  await test.step('a placeholder is chosen by its name, and shows what it stands for', async () => {
    await page.keyboard.type('/paikka')
    await page.locator('.slash-menu-popup').getByText('Paikkamerkki').click()
    const drawer = page.locator('.drawer__content').last()
    await drawer.getByRole('searchbox').fill('Rekisterinpitäjän puhelin')
    await picture(page, 'admin-placeholder-picker')
    await expect(drawer.getByRole('radio')).toHaveCount(1)
    await expect(drawer).toContainText('029 123 4501')
    // Saved before the server has said what it thinks of the choice, as somebody quick does on a slow line.
    await page.route('**/admin/**', async (route) => {
      if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 1000))
      await route.continue().catch(() => {})
    })
    await drawer.getByRole('radio').check()
    await drawer.getByRole('button', { name: /tallenna/i }).click()
    await expect(page.locator('.drawer__content')).toHaveCount(0)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await expect(editor).toContainText('029 123 4501')
    await picture(page, 'admin-placeholder-label')
  })

  await test.step('what keeps it from being published is told with its place', async () => {
    await page.click('#action-save-draft')
    await page.locator('.tabs-field__tab-button').nth(2).click()
    const changes = page.locator('.pn-publishing')
    await expect(changes).toContainText('tuntematon.sana')
    await expect(changes).toContainText('Paikka: Johdanto')
    await picture(page, 'admin-placeholder-problems')
  })
})
