import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'

import { DAY_AHEAD, faultsIn, formReady, picture, signIn } from './support.js'

test('a notice is seen as readers will see it, and each mark leads to its field', async ({ page }) => {
  await signIn(page)
  await page.goto('/admin/collections/privacy-notices?limit=100')
  await page.getByRole('link', { name: 'Tietosuojaseloste: Saarelan soutajien jäsenrekisteri' }).click()
  await formReady(page)
  const notice = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Esikatselu' }).click()
  await expect(page).toHaveURL(/\/preview$/)

  for (const width of [1440, 390]) {
    await page.setViewportSize({ height: 900, width })
    const frame = page.frameLocator('.pn-preview__frame')
    await expect(frame.locator('h1')).toBeVisible()
    await expect(
      page.getByRole('heading', { name: /Ei näy tässä selosteessa|Vielä päättämättä/ }).first(),
    ).toBeVisible()
    expect(await faultsIn(page, '.pn-preview'), String(width)).toEqual([])
    const isTooWide = await page
      .locator('.pn-preview')
      .evaluate((element) => element.scrollWidth > element.clientWidth || element.clientWidth > innerWidth)
    expect(isTooWide, String(width)).toBe(false)
    await picture(page, `preview-${width}`)
  }
  await page.setViewportSize({ height: 900, width: 1440 })
  await page.getByRole('radio', { name: 'ruotsi' }).check()
  await expect(page.frameLocator('.pn-preview__frame').locator('html')).toHaveAttribute('lang', 'sv')
  for (const [name, ending] of [
    ['Tallenna PDF:nä', 'pdf'],
    ['Tallenna Word-tiedostona', 'docx'],
  ] as const) {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
    const bytes = readFileSync(await file.path())
    expect(bytes.toString('latin1', 0, 2)).toBe(ending === 'pdf' ? '%P' : 'PK')
    if (ending === 'pdf') expect(bytes.toString('latin1')).toContain('/Lang (sv)')
  }
  await page.getByRole('radio', { name: 'Puhelin' }).check()
  await expect(page.locator('.pn-preview__frame')).toHaveCSS('width', '390px')

  const mark = page.locator('.pn-preview__marks a[href*="/registers/"][href*="#field-"]')
  const href = await mark.last().getAttribute('href')
  await mark.last().click()
  await formReady(page)
  const [, id = ''] = href?.split('#') ?? []
  const field = page.locator(`#${id}`)
  await expect(field).toBeInViewport()
  await expect.poll(() => field.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  // What a notice does not show is said beside its field too.
  await expect(page.locator('.pn-not-shown').first()).toContainText(
    'Ei näy selosteessa: Tietosuojaseloste: Saarelan soutajien jäsenrekisteri',
  )
  await picture(page, 'register-not-shown')

  await page.goto(`${notice}/preview`)
  await expect(page.frameLocator('.pn-preview__frame').locator('h1')).toBeVisible()

  // One whose published text waits for its day says from when it is read.
  await page.goto('/admin/collections/privacy-notices?limit=100')
  await page.getByRole('link', { name: 'Tietosuojaseloste: Saarelan kunnan työnhakijat' }).click()
  await formReady(page)
  await page.getByRole('link', { name: 'Esikatselu' }).click()
  await expect(page.getByText(`Lukijat näkevät sen ${DAY_AHEAD} alkaen.`)).toBeVisible()
})
