import { expect, test } from '@playwright/test'

import { choose, faultsIn, formReady, openNew, picture, publish, signIn } from './support.js'

test('should publish and withdraw by dialogs that ask first, by keyboard alone', async ({ page }) => {
  await signIn(page)
  const dialog = page.getByRole('dialog')
  const heading = dialog.getByRole('heading', { level: 2 })
  /** Goes on by Tab until something has the focus, as somebody without a mouse does. */
  const tabTo = async (selector: string) => {
    for (let step = 0; step < 300; step += 1) {
      if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${selector} is not reached by Tab`)
  }

  // One of the demo's: those of other tests may lack what a notice needs.
  const organisations = await page.request.get('/api/notice-organisations?limit=1&depth=0&sort=createdAt')
  const { docs } = (await organisations.json()) as { docs: { id: number }[] }
  const bare = await page.request.post('/api/registers?locale=fi', {
    data: { name: 'Näppäimistörekisteri', _status: 'published', controller: docs[0]?.id },
  })
  expect(bare.status()).toBe(201)

  await test.step('an emptiest notice is not published by accident', async () => {
    await openNew(page, 'privacy-notices')
    await page.fill('#field-title', 'Tietosuojaseloste: näppäimistö')
    await choose(page, '#field-registers', 'Näppäimistörekisteri')
    await choose(page, '#field-profile', 'Laaja')
    await page.locator('#action-save').focus()
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(/\/create/)
    await expect(heading).toHaveText('Julkaise seloste')
    await expect(dialog).toContainText('Selosteesta puuttuu')
    for (const width of [1440, 390]) {
      await page.setViewportSize({ height: 900, width })
      expect(await faultsIn(page, '.pn-dialog'), String(width)).toEqual([])
      const { scrollWidth } = await dialog.evaluate(({ scrollWidth: wide }) => ({ scrollWidth: wide }))
      expect(scrollWidth).toBeLessThanOrEqual(width)
      await picture(page, `admin-publishing-${width}`)
    }
    await page.setViewportSize({ height: 900, width: 1280 })
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('#action-save')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(heading).toBeFocused()
    await tabTo('#pn-publish-confirm')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('Julkaistaanko se silti?')
    // A second Enter does not publish it.
    await expect(page.getByRole('button', { name: 'Palaa täydentämään' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#pn-publish-confirm')).toBeVisible()
    await tabTo('#pn-publish-confirm')
    await page.keyboard.press('Enter')
    await tabTo('#pn-publish-anyway')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('Versio 1 on julkaistu.')
    await expect(heading).toBeFocused()
    expect(await faultsIn(page, '.pn-dialog')).toEqual([])
    await picture(page, 'admin-published')
    const read = await page.request.get((await page.locator('#pn-published-address').getAttribute('href'))!)
    expect(await read.text()).toContain('Tietosuojaseloste: näppäimistö')
    await page.keyboard.press('Escape')
    await expect(page.locator('#action-save')).toBeFocused()
  })

  await test.step('nothing is published where nothing changed, and what is said is kept', async () => {
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('uutta versiota ei synny')
    await expect(page.locator('#pn-publish-confirm')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.fill('#field-title', 'Tietosuojaseloste: näppäimistö ja hiiri')
    await page.click('#action-save')
    await page.fill('[name=pn-change-note-sv]', 'Rubriken ändrades.')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    // At once, while it is being kept.
    await page.click('#action-save')
    await expect(page.locator('[name=pn-change-note-sv]')).toHaveValue('Rubriken ändrades.')
    await page.fill('[name=pn-change-note-fi]', 'Otsikko muuttui.')
    await page.keyboard.press('Escape')
    expect(await publish(page)).toBe('Versio 2 on julkaistu.')
  })

  const url = page.url()
  await test.step('published again because of its register, without touching a field', async () => {
    const notice = await page.request.get(
      `/api/privacy-notices/${new URL(url).pathname.split('/').at(-1)}?depth=0`,
    )
    const { registers } = (await notice.json()) as { registers: number[] }
    const register = `/api/registers/${registers[0]}?locale=fi&depth=0`
    const { name } = (await (await page.request.get(register)).json()) as { name: string }
    const rename = async (to: string) => {
      const data = { _status: 'published', name: to }
      expect((await page.request.patch(register, { data })).status()).toBe(200)
    }
    await rename(`${name} ja postituslista`)
    await page.goto(url)
    await formReady(page)
    expect(await publish(page)).toBe('Versio 3 on julkaistu.')
    await rename(name)
  })

  await test.step('withdrawn with its reason in one go', async () => {
    await page.goto(url)
    await formReady(page)
    await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
    await page.locator('#action-unpublish').focus()
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('Poista seloste käytöstä')
    await tabTo('[name=pn-reason-fi]')
    await page.keyboard.type('Rekisteri on lakkautettu.')
    // The notice was never in another language: nothing is missing.
    await expect(dialog).not.toContainText('ei ole kirjoitettu näillä kielillä')
    expect(await faultsIn(page, '.pn-dialog')).toEqual([])
    await picture(page, 'admin-withdrawing')
    await tabTo('#pn-withdraw-confirm')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('Seloste on poistettu käytöstä.')
    await page.keyboard.press('Escape')
    const slug = await page.locator('#field-slug').inputValue()
    const gone = await page.request.get(`/api/privacy-notices/published/${slug}?locale=fi`)
    expect([gone.status(), await gone.text()]).toEqual([
      410,
      expect.stringContaining('Rekisteri on lakkautettu.'),
    ])
  })
})
