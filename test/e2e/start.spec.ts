import { expect, type Page, test } from '@playwright/test'

import { demoUser } from '../../dev/credentials.js'
import { type OwnDemo, startEmptyDemo } from './ownDemo.js'
import { faultsIn, picture } from './support.js'

/** From an empty installation to a published, complete notice: what it costs an editor, counted. */

const MOST_FIELDS = 25
const MOST_CLICKS = 30

/** A page on which everything that an editor does is counted. */
const countedOn = (page: Page) => {
  const count = { clicks: 0, fields: 0 }
  return {
    count,
    check: async (selector: string) => {
      count.clicks += 1
      await page.check(selector)
    },
    click: async (selector: string) => {
      count.clicks += 1
      await page.click(selector)
    },
    fill: async (selector: string, value: string) => {
      count.fields += 1
      await page.fill(selector, value)
    },
  }
}
type Counted = ReturnType<typeof countedOn>

/**
 * Publishes the notice whose page is open, by a dialog where the page has one, and waits until it is public. A notice that lacks
 * something would be asked about.
 */
const publish = async (page: Page, { click }: Counted, address: string): Promise<void> => {
  await click('#action-save')
  const dialog = page.locator('#pn-publish-confirm')
  await expect(dialog.or(page.locator('.payload-toast-container .toast-success')).first()).toBeVisible()
  if (await dialog.isVisible()) await click('#pn-publish-confirm')
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(200)
}

const signIn = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/admin/login`)
  await page.fill('#field-email', demoUser.email)
  await page.fill('#field-password', demoUser.password)
  await page.click('button[type=submit]')
  await expect(page).toHaveURL(/\/admin$/)
}

const id = (path: string): string => `#pn-start-${path}`

const walks = [
  {
    heading: 'Ensimmäiset vaiheet',
    language: 'fi',
    locale: 'fi-FI',
    public: { fi: 'Tietosuojaseloste: Asiakasrekisteri', sv: 'Dataskyddsbeskrivning: Kundregister' },
    viewport: { height: 900, width: 1440 },
    wrong: 'Y-tunnus',
  },
  {
    heading: 'De första stegen',
    language: 'sv',
    locale: 'sv-FI',
    public: { fi: 'Tietosuojaseloste: Asiakasrekisteri', sv: 'Dataskyddsbeskrivning: Kundregister' },
    viewport: { height: 844, width: 390 },
    wrong: 'FO-nummer',
  },
] as const

for (const walk of walks) {
  test.describe(`the first hour in ${walk.language} at ${walk.viewport.width}`, () => {
    test.use({ locale: walk.locale, viewport: walk.viewport })
    test.describe.configure({ timeout: 600_000 })
    let demo: OwnDemo
    test.beforeAll(async () => {
      demo = await startEmptyDemo()
    })
    test.afterAll(() => demo?.stop())

    test('should lead to a published, complete notice', async ({ page }) => {
      await signIn(page, demo.address)
      const counted = countedOn(page)
      const { check, click, count, fill } = counted
      await expect(page.locator('.pn-steps h2')).toHaveText(walk.heading)
      expect(await faultsIn(page, '.pn-steps')).toEqual([])
      await click('.pn-steps__link')
      await expect(page.locator(id('organisation-name'))).toBeEnabled()

      await fill(id('organisation-name'), 'Saarelan Veneveistämö Oy')
      await fill(id('organisation-businessId'), '9000003-0')
      await fill(id('organisation-street'), 'Telakkatie 12')
      await fill(id('organisation-postalCode'), '21999')
      await fill(id('organisation-city'), 'Saarela')
      await fill(id('organisation-email'), 'toimisto@saarelanveneveistamo.example')
      await fill(id('organisation-phone'), '029 123 4510')
      await fill(id('contact-name'), 'Asiakaspalvelu')
      await check(id('hasDpo-no'))
      await check(id('kind-customers'))
      await check(id('languages-sv'))
      expect(await faultsIn(page, '.pn-start')).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(walk.viewport.width)
      await picture(page, `start-${walk.language}-form`)
      await click('.pn-start__submit button')

      // A digit is wrong: it is named, and what was typed is there still.
      const summary = page.locator('.pn-start__summary')
      await expect(summary).toContainText(walk.wrong)
      await expect(summary).toBeFocused()
      expect(await faultsIn(page, '.pn-start')).toEqual([])
      await fill(id('organisation-businessId'), '9000003-8')
      await expect(page.locator(id('organisation-name'))).toHaveValue('Saarelan Veneveistämö Oy')
      await click('.pn-start__submit button')

      await expect(page.locator('.pn-start__notice[role=status]')).toBeFocused()
      expect(await faultsIn(page, '.pn-start')).toEqual([])
      await picture(page, `start-${walk.language}-done`)
      await click('.pn-start__open')
      await expect(page).toHaveURL(/\/privacy-notices\/(?!start$)[^/]+(\/preview)?$/)
      const [, notice] = /\/privacy-notices\/([^/]+)/.exec(page.url()) ?? []
      if (/\/preview$/.test(page.url())) await click(`a[href$="/privacy-notices/${notice}"]`)
      await page.waitForLoadState('networkidle')
      const address = `${demo.address}/api/privacy-notices/published/tietosuojaseloste-asiakasrekisteri`
      await publish(page, counted, address)

      for (const [language, title] of Object.entries(walk.public)) {
        const read = (await (await page.request.get(`${address}?locale=${language}`)).json()) as {
          sections: { empty: boolean; heading: string }[]
          title: string
        }
        expect(read.title).toBe(title)
        expect(read.sections.filter(({ empty }) => empty)).toEqual([])
        await page.goto(`${demo.address}/${language}/tietosuojaseloste-asiakasrekisteri`)
        await expect(page.locator('h1')).toHaveText(title)
      }
      await page.goto(`${demo.address}/admin`)
      await expect(page.locator('.dashboard')).toBeVisible()
      await expect(page.locator('.pn-steps')).toHaveCount(0)

      console.log(`${walk.language}: ${count.fields} fields, ${count.clicks} clicks`)
      expect(count.fields).toBeLessThanOrEqual(MOST_FIELDS)
      expect(count.clicks).toBeLessThanOrEqual(MOST_CLICKS)
    })
  })
}
