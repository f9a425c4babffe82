import { expect, test } from '@playwright/test'

import { choose, faultsIn, openNew, picture, signIn } from './support.js'

test('should publish at its moment what is scheduled where nobody has to approve', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page)
  await openNew(page, 'privacy-notices')
  await page.fill('#field-title', 'Tietosuojaseloste: ajastettava')
  await choose(page, '#field-registers', 'Asiakasrekisteri')
  await page.click('#action-save-draft')
  await expect(page).not.toHaveURL(/\/create/)
  const form = page.url().split('?')[0] ?? ''
  const id = form.split('/').at(-1)
  const state = page.locator('#pn-approval-state')

  await test.step('a moment has to be given', async () => {
    await page.goto(form)
    await page.getByRole('link', { name: 'Ajastus' }).click()
    await expect(page.getByRole('heading', { name: 'Ajastus' })).toBeVisible()
    await page.click('#pn-ask-approval')
    await expect(page.locator('.pn-approval')).toContainText('sekä päivä että kellonaika')
    expect(await faultsIn(page, '.pn-approval')).toEqual([])
    await picture(page, 'admin-schedule')
  })

  await test.step('what is scheduled is told, and can be cancelled', async () => {
    await page.fill('input[name=pn-approval-publish-at]', '2099-12-01T08:00')
    await page.click('#pn-ask-approval')
    await expect(state).toContainText('Odottaa julkaisuhetkeä 1.12.2099 klo 8.00')
    await page.click('#pn-cancel-approval')
    await expect(state).toContainText('Peruttu')
  })

  await test.step('it is published at its moment', async () => {
    const publishAt = Date.now() + 5000
    const asked = await page.request.post(`/api/privacy-notices/${id}/approval`, {
      data: { publishAt: new Date(publishAt).toISOString() },
    })
    expect(asked.status()).toBe(201)
    await page.waitForTimeout(Math.max(0, publishAt - Date.now()) + 500)
    expect((await page.request.get('/api/payload-jobs/run')).status()).toBe(200)
    await expect(async () => {
      await page.reload()
      await expect(state).toContainText('Julkaistiin silloin kun piti', { timeout: 2000 })
    }).toPass()
    await picture(page, 'admin-schedule-published')
  })
})
