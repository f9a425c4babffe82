import { expect, type Page, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { formReady, signIn } from './support.js'

/** The pictures of the guide for editors: `npm run guide` takes them anew where they are kept. */
const FOLDER = process.env.GUIDE_PICTURES && path.resolve(import.meta.dirname, '../../docs/guide/images')

const LANGUAGES = {
  en: { guide: 'Guide for editors', withdraw: 'Withdraw' },
  fi: { guide: 'Opas selosteiden tekijälle', withdraw: 'Poista käytöstä' },
  sv: { guide: 'Handbok för dig som skriver dataskyddsbeskrivningar', withdraw: 'Dra tillbaka' },
} as const

const notices = '/admin/collections/privacy-notices'

/** The id of the first document that a query finds. */
const firstOf = async (page: Page, query: string): Promise<number | string> => {
  const answer = await page.request.get(`/api/${query}&limit=1&depth=0`)
  const { docs } = (await answer.json()) as { docs: { id: number | string }[] }
  return docs[0]?.id ?? ''
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`the guide in ${language} should be in the admin, and show what there is`, async ({
    context,
    page,
  }) => {
    await signIn(page)
    const { origin } = new URL(page.url())
    await context.addCookies([{ name: 'payload-lng', url: origin, value: language }])
    await page.setViewportSize({ height: 820, width: 1280 })
    const picture = async (name: string) => {
      if (!FOLDER) return
      mkdirSync(FOLDER, { recursive: true })
      await page.screenshot({ animations: 'disabled', path: path.join(FOLDER, `${language}-${name}.png`) })
    }

    await page.goto(`${notices}/status`)
    await expect(page.locator('.pn-status h1')).toBeVisible()
    await picture('reviews')
    await page.locator('.pn-status__links a').last().click()
    await expect(page.locator('.pn-guide h1')).toHaveText(words.guide)

    await page.goto(`${notices}/start`)
    await expect(page.locator('.pn-start__submit button')).toBeVisible()
    await picture('start')

    const block = await firstOf(page, 'notice-blocks?where[kind][equals]=authority')
    await page.goto(`/admin/collections/notice-blocks/${block}/where-used`)
    await expect(page.locator('.pn-uses h2').last()).toBeVisible()
    await picture('shared')

    const notice = await firstOf(page, 'privacy-notices?where[_status][equals]=published&sort=title')
    await page.goto(`${notices}/${notice}/preview`)
    await expect(page.frameLocator('.pn-preview__frame').locator('h1')).toBeVisible()
    await picture('preview')

    const draft = await firstOf(page, 'privacy-notices?where[_status][equals]=draft&sort=title')
    await page.goto(`${notices}/${draft}`)
    await formReady(page)
    await page.click('#action-save')
    await expect(page.locator('#pn-publish-confirm')).toBeVisible()
    await picture('publish')
    await page.keyboard.press('Escape')

    await page.goto(`${notices}/${notice}`)
    await formReady(page)
    await page.locator('.doc-controls__popup button').click()
    await page.getByRole('button', { exact: true, name: words.withdraw }).click()
    await expect(page.locator('#pn-withdraw-confirm')).toBeVisible()
    await picture('withdraw')
    await page.keyboard.press('Escape')
    await expect(page.locator('.pn-dialog')).toHaveCount(0)
  })
}
