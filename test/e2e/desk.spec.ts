import { expect, type Page, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

import { DAY_AHEAD, faultsIn, formReady, picture, signIn, violationsIn } from './support.js'

// As mostly, the browser is in another time zone than the server.
test.use({ timezoneId: 'Pacific/Auckland' })

const COLLECTIONS = '/admin/collections'

const idOfFirst = async (page: Page, collection: string, query = ''): Promise<string> => {
  const answer = await page.request.get(
    `/api/${collection}?depth=0&limit=1&draft=true&sort=createdAt${query}`,
  )
  const { docs } = (await answer.json()) as { docs: { id: number | string }[] }
  return String(docs[0]?.id)
}

/** What of a page reaches beyond its right edge, and that of the tabs in its form. */
const beyondTheEdge = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const tabs = [...document.querySelectorAll('.pn-tabs .tabs-field__tab-button')]
      .filter((tab) => tab.getBoundingClientRect().right > clientWidth)
      .map((tab) => tab.textContent)
    return { tabs, wider: scrollWidth - clientWidth }
  })

/** Rules about how a page is laid out as a whole, which is Payload's: its lists have no main landmark, and two banners. */
const OF_THE_LAYOUT = ['landmark-no-duplicate-banner', 'landmark-one-main', 'landmark-unique', 'region']

/**
 * What axe finds wrong in what the plugin draws on a page of the admin. Payload's own faults are not the plugin's: check boxes of
 * lists and fields that have no label, colours of column headings, buttons of its select fields that are hidden and have the focus.
 */
const ownFaultsIn = async (page: Page): Promise<string[]> => {
  const violations = await violationsIn(page, { off: OF_THE_LAYOUT })
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => ({ html, id, selector: target.flat().join(' ') })),
  )
  const own = await page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const part = document.querySelector(selector)?.closest('[class*="pn-"]')
        // Tabs and forms that the plugin only names are still Payload's.
        return part !== null && part !== undefined && !part.matches('.pn-tabs, .collection-edit, form')
      }),
    found.map(({ selector }) => selector),
  )
  return found.filter((_, index) => own[index]).map(({ html, id }) => `${id}: ${html.slice(0, 200)}`)
}

test('should fit every page of the admin into 1440 and 390 pixels, and break nothing in it', async ({
  page,
}) => {
  test.setTimeout(600_000)
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page)
  errors.splice(0)
  const ids = Object.fromEntries(
    await Promise.all(
      ['privacy-notices', 'registers', 'notice-organisations', 'notice-blocks', 'notice-publications'].map(
        async (collection) => [collection, await idOfFirst(page, collection)] as const,
      ),
    ),
  )
  const paths = Object.entries(ids).flatMap(([collection, id]) => [
    collection,
    `${collection}/${id}`,
    ...(collection === 'notice-publications' ? [] : [`${collection}/create`, `${collection}/${id}/versions`]),
    ...(collection === 'privacy-notices'
      ? [
          `${collection}/${id}/published`,
          `${collection}/${id}/preview`,
          `${collection}/start`,
          `${collection}/status`,
        ]
      : []),
    ...(['privacy-notices', 'notice-publications'].includes(collection)
      ? []
      : [`${collection}/${id}/where-used`]),
  ])
  for (const path of paths) {
    await page.setViewportSize({ height: 844, width: 1440 })
    await page.goto(`${COLLECTIONS}/${path}`)
    await page.waitForLoadState('networkidle')
    for (const width of [1440, 390]) {
      await page.setViewportSize({ height: 844, width })
      // The page is drawn anew after its size has changed.
      await expect
        .poll(async () => ({ path, width, ...(await beyondTheEdge(page)) }), { timeout: 5000 })
        .toEqual({ path, tabs: [], width, wider: 0 })
      await picture(page, `desk-${width}-${path.replaceAll('/', '-')}`)
    }
    expect.soft({ faults: await ownFaultsIn(page), path }).toEqual({ faults: [], path })
    expect({ errors: errors.splice(0), path }).toEqual({ errors: [], path })
  }
})

test('should say in list and form what is in force, and lead to what was published', async ({ page }) => {
  await signIn(page)
  await page.goto(`${COLLECTIONS}/privacy-notices?limit=100`)
  const row = (title: string) => page.locator('tbody tr', { hasText: title })
  await expect(row('uutiskirje').locator('.cell-state')).toContainText(/^Poistettu käytöstä \d+\.\d+\.\d{4}$/)
  await expect(row('työnhakijat').locator('.cell-state')).toContainText(`Versio 2 tulee voimaan ${DAY_AHEAD}`)
  await expect(row('työnhakijat').locator('.pn-state__cell')).toHaveCSS('-webkit-line-clamp', 'none')
  await expect(page.locator('thead')).not.toContainText('Luonnos')
  // Due by the interval alone: nobody wrote a day.
  await expect(row('jäsenrekisteri').locator('.cell-nextReviewOn')).toHaveText('3.2.2026')
  await expect(row('uutiskirje').locator('.cell-nextReviewOn')).not.toContainText(/\d/)

  await test.step('a withdrawn notice is no draft', async () => {
    await row('uutiskirje').getByRole('link').first().click()
    await formReady(page)
    await expect(page.locator('.doc-controls__status')).toHaveText(/Poistettu käytöstä/)
    await expect(page.locator('.doc-controls__status')).not.toContainText('Luonnos')
    await expect(page.locator('.pn-state')).toContainText('Julkaistut versiot: 2')
  })

  await test.step('its published versions, and the one in force on a day', async () => {
    const id = await idOfFirst(page, 'privacy-notices', '&where[slug][equals]=tyonhakijat')
    await page.goto(`${COLLECTIONS}/privacy-notices/${id}/published`)
    const table = page.locator('.pn-versions table')
    await expect(table.locator('tbody tr')).toHaveCount(2)
    await expect(table).toContainText('Tulossa voimaan')
    await expect(table).toContainText('Demo')
    const day = page.getByLabel('Voimassa päivänä')
    await day.fill(DAY_AHEAD)
    await day.press('Enter')
    await expect(page.locator('.pn-versions__day')).toContainText(`${DAY_AHEAD} voimassa: Versio 2`)
  })

  await test.step('what differs between two of them, whichever is chosen first', async () => {
    const compared = page.locator('.pn-versions__compare')
    await page.getByLabel('Versioon').selectOption('Versio 2')
    await expect(compared.locator('.pn-changes')).toHaveCount(0)
    await page.getByLabel('Versiosta').selectOption('Versio 1')
    await expect(compared.locator('.pn-changes')).not.toBeEmpty()
    await expect(compared.locator('.pn-changes')).toContainText('Säilytysaika muuttui')
    await page.getByLabel('Versiosta').selectOption('Versio 2')
    await expect(compared).toContainText('Näiden versioiden teksti on sama.')
    await page.getByLabel('Versiosta').selectOption('Versio 1')
    await expect(compared.locator('.pn-changes')).toContainText('Säilytysaika muuttui')
    expect(await faultsIn(page, '.pn-versions__compare')).toEqual([])
    for (const width of [390, 1440]) {
      await page.setViewportSize({ height: 1000, width })
      expect((await beyondTheEdge(page)).wider).toBeLessThanOrEqual(0)
      await picture(page, `desk-published-${width}`)
    }
  })

  await test.step('everything that is kept of it, as a file for auditors', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tarkastusaineisto (PDF)' }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(/^dossier-tyonhakijat-\d{4}-\d{2}-\d{2}\.pdf$/)
    const read = await getDocumentProxy(new Uint8Array(readFileSync(await file.path())), { verbosity: 0 })
    const { text } = await extractText(read, { mergePages: true })
    expect(text).toContain('Tarkastusaineisto: ')
    expect(text).toContain('Mikä muuttui versiosta 1')
    expect(text).toContain('Kaikki versiot ovat sellaisina kuin ne julkaistiin.')
  })

  await test.step('a section of a shared text by the name of that', async () => {
    const id = await idOfFirst(page, 'privacy-notices', '&where[slug][equals]=jasenrekisteri')
    const address = page.url()
    await page.goto(`${COLLECTIONS}/privacy-notices/${id}`)
    await formReady(page)
    await page.locator('.pn-tabs .tabs-field__tab-button').nth(1).click()
    await expect(page.locator('#sections-row-12')).toContainText(
      'Oikeus tehdä valitus valvontaviranomaiselle',
    )
    await page.goto(address)
    await page.getByLabel('Voimassa päivänä').fill(DAY_AHEAD)
    await page.getByLabel('Voimassa päivänä').press('Enter')
  })

  await test.step('a published version, as people say it', async () => {
    await page.locator('.pn-versions__day').getByRole('link', { name: 'Versio 2' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/työnhakijat, versio 2$/)
    await expect(page.locator('.pn-publication')).toContainText(DAY_AHEAD)
    await expect(page.locator('.pn-publication-body summary').first()).toContainText('(suomi)')
    await page.getByRole('button', { name: 'Tarkista sinetti' }).click()
    await expect(page.getByText('Sinetti on ehjä')).toBeVisible()
    await picture(page, 'desk-publication')
  })
})
