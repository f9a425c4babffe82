import { expect, test } from '@playwright/test'

import { faultsIn, formReady, picture, signIn } from './support.js'

const TITLE = 'Tietosuojaseloste: Saarelan soutajien jäsenrekisteri'
const REMARK = 'Käyty läpi hallituksen kokouksessa.'

test('should note an overdue review from the dashboard, and keep who said what', async ({ page }) => {
  await signIn(page)
  const { docs } = (await (
    await page.request.get(`/api/privacy-notices?depth=0&where[title][equals]=${encodeURIComponent(TITLE)}`)
  ).json()) as { docs: { id: number | string }[] }
  const id = docs[0]?.id

  await test.step('the dashboard says what is overdue, and leads there', async () => {
    await page.goto('/admin')
    const widget = page.getByRole('region', { name: 'Selosteiden tila' })
    await expect(widget).toContainText('olisi pitänyt tarkistaa 3.2.2026')
    await picture(page, 'admin-dashboard')
    await page.setViewportSize({ height: 844, width: 390 })
    await picture(page, 'admin-dashboard-narrow')
    expect(await faultsIn(page, '.pn-status')).toEqual([])
    await widget.getByRole('link', { name: 'Avaa selosteiden tila' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Selosteiden tila' })).toBeVisible()
  })

  await test.step('it is noted there, by the keyboard alone, on a phone', async () => {
    const entry = page
      .getByRole('region', { name: /Tarkistus myöhässä/ })
      .getByRole('listitem')
      .filter({ hasText: TITLE })
    const act = entry.getByRole('button', { name: `Tarkistettu, ei muutettavaa: ${TITLE}` })
    await act.focus()
    await page.keyboard.press('Enter')
    await expect(entry.getByRole('radio', { name: /Ei muutettavaa/ })).toBeFocused()
    await picture(page, 'admin-review-narrow')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await faultsIn(page, '.pn-status')).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.type(REMARK)
    const confirm = entry.getByRole('button', { name: 'Kirjaa tarkistus' })
    await confirm.focus()
    await page.keyboard.press('Enter')
    await expect(entry.getByRole('status')).toContainText('Tarkistus on kirjattu. Seuraava tarkistus: ')
    // It cannot be noted twice by a second Enter.
    await expect(entry.getByRole('status').locator('p')).toBeFocused()
    await expect(act).toHaveCount(0)
  })

  await test.step('nothing is overdue any more, and the notice tells who reviewed it', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(
      page.getByRole('region', { name: /Tarkistus myöhässä/ }).filter({ hasText: TITLE }),
    ).toHaveCount(0)
    await page.setViewportSize({ height: 900, width: 1440 })
    await page.goto(`/admin/collections/privacy-notices/${id}`)
    await formReady(page)
    await page.getByText('Aiemmat tarkistukset').click()
    await expect(page.locator('.pn-review ol').first()).toContainText(REMARK)
    await expect(page.locator('#action-save-draft')).toBeDisabled()
    await picture(page, 'admin-reviews-of-notice')
    expect(await faultsIn(page, '.pn-review')).toEqual([])
  })
})
