import type { Page } from '@playwright/test'

import { expect, test } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

import type { NoticeDocument } from '../../src/exports/fetch.js'

import { demoUser } from '../../dev/credentials.js'
import { picture, violationsIn } from './support.js'

const LANGUAGES = ['fi', 'sv', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const API = '/api/privacy-notices/published'

/** The version that takes force later; another test may have replaced the one that the demo comes with. */
let coming: { slug: string; version: number }

/** Every kind of page by its address below the language. */
const kinds = (): Record<string, string> => ({
  list: '',
  notice: '/asiakasrekisteri',
  'notice-form': '/jasenrekisteri',
  'notice-changing': `/${coming.slug}`,
  'version-old': '/asiakasrekisteri/versions/1',
  'version-coming': `/${coming.slug}/versions/${coming.version}`,
  'version-withdrawn': '/uutiskirje/versions/1',
  versions: '/asiakasrekisteri/versions',
  'versions-coming': `/${coming.slug}/versions`,
  'versions-withdrawn': '/uutiskirje/versions',
  changes: '/asiakasrekisteri/changes?from=1&to=2',
  'changes-coming': `/${coming.slug}/changes?from=1&to=${coming.version}`,
  'changes-none': '/asiakasrekisteri/changes?from=1&to=1',
  withdrawn: '/uutiskirje',
})

const pages = (): { address: string; kind: string; language: Language }[] =>
  Object.entries(kinds()).flatMap(([kind, path]) =>
    LANGUAGES.map((language) => ({ address: `/${language}${path}`, kind, language })),
  )

const formatted = (date: string, language: Language): string =>
  language === 'en'
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
    : date.split('-').reverse().map(Number).join('.')

test.beforeAll(async ({ request }) => {
  type List = { docs: { effectiveFrom: string; slug: string; version: number }[] }
  const upcoming = async () => ((await (await request.get(`${API}?status=upcoming`)).json()) as List).docs[0]
  let found = await upcoming()
  if (!found) {
    await request.post('/api/users/login', { data: demoUser })
    const query = 'where[slug][equals]=tyonhakijat&depth=0'
    const { docs } = (await (await request.get(`/api/privacy-notices?${query}`)).json()) as {
      docs: { id: number | string }[]
    }
    const effectiveFrom = `${new Date().getUTCFullYear() + 1}-03-01`
    const answer = await request.patch(`/api/privacy-notices/${docs[0]?.id}?locale=fi`, {
      data: {
        _status: 'published',
        change: { effectiveFrom, note: 'Nimi muuttuu.', type: 'minor' },
        title: 'Tietosuojaseloste: Saarelan kunnan työnhakijat ja harjoittelijat',
      },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    found = await upcoming()
  }
  if (!found) throw new Error('There is no version that takes force later')
  coming = found
})

test.describe('every page of the site', () => {
  test('should be valid HTML in its language, with its address, languages and feeds in the head', async ({
    baseURL,
    request,
  }) => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document'],
        rules: {
          // React writes attributes as it knows them (charSet, dateTime), empty ones for true, and slashes in void elements.
          'attr-case': 'off',
          'attribute-boolean-style': 'off',
          'void-style': 'off',
          // The title of a notice is the publication's. Without one the default, 70, is kept by the site.
          'long-title': ['error', { maxlength: 90 }],
          // The header cell of a section in a table may hold no heading element: it has one by its role.
          'prefer-native-element': ['error', { exclude: ['heading'] }],
          // Next's own scripts and styles, from the same origin.
          'require-sri': 'off',
          // Next's own script has the id `_R_`.
          'valid-id': ['error', { relaxed: true }],
        },
      }),
    )
    for (const { address, language } of pages()) {
      const response = await request.get(address)
      expect(response.status(), address).toBe(200)
      const html = await response.text()
      const report = await validator.validateString(html, address)
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ message, offset, ruleId }) => [ruleId, message, html.slice(offset, offset + 80)]),
        ),
        address,
      ).toEqual([])
      expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}">`))
      expect(html).toMatch(/<title>[^<]+<\/title>/)
      const links = [...html.matchAll(/<link rel="(canonical|alternate)"[^>]*>/g)].map(([link]) => link)
      const canonical = links.filter((link) => link.includes('rel="canonical"'))
      expect(canonical, address).toHaveLength(1)
      expect(canonical[0]).toContain(`href="${baseURL}/`)
      for (const type of ['application/atom+xml', 'application/feed+json']) {
        expect(links.some((link) => link.includes(`type="${type}"`))).toBe(true)
      }
    }
  })

  // What is not about colours is the same in both.
  const axeRules = { dark: ['color-contrast', 'link-in-text-block'], light: [] }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`should pass axe in ${colorScheme} colours`, async ({ browser }) => {
      for (const width of [390, 1280]) {
        const context = await browser.newContext({ colorScheme, viewport: { height: 900, width } })
        const page = await context.newPage()
        // The phone has its own style sheet rules and no other elements, so one language will do there.
        for (const { address } of pages().filter(({ language }) => width > 390 || language === 'fi')) {
          await page.goto(address)
          expect(
            (await violationsIn(page, { only: axeRules[colorScheme] })).map(({ id, impact, nodes }) => [
              impact,
              id,
              nodes[0]?.html,
            ]),
            `${address} at ${width}`,
          ).toEqual([])
        }
        // It does see what is wrong.
        await page.evaluate(
          (faint) => {
            document.documentElement.removeAttribute('lang')
            document.body.style.color = faint
          },
          colorScheme === 'light' ? '#aaa' : '#444',
        )
        expect((await violationsIn(page)).map(({ id }) => id)).toEqual(
          expect.arrayContaining(['color-contrast', 'html-has-lang']),
        )
        await context.close()
      }
    })
  }

  test('should fit phones, tablets and small laptops without scrolling sideways', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const width of [320, 390, 740, 1024]) {
      await page.setViewportSize({ height: 844, width })
      for (const { address } of pages()) {
        await page.goto(address)
        const wide = await page.evaluate(() => ({
          elements: [...document.querySelectorAll('main *, header *, footer *')]
            .filter((element) => !element.closest('.unseen, thead'))
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
            .map((element) => element.outerHTML.slice(0, 100)),
          scroll: document.documentElement.scrollWidth,
        }))
        expect(wide, `${address} at ${width}`).toEqual({ elements: [], scroll: width })
      }
    }
    await context.close()
  })

  test('should say the same without JavaScript as with it', async ({ browser }) => {
    const read = async (javaScriptEnabled: boolean) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      const texts: string[] = []
      for (const { address } of pages()) {
        await page.goto(address, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' })
        texts.push(`${address}\n${await page.locator('body').innerText()}`)
      }
      await context.close()
      return texts
    }
    const without = await read(false)
    for (const text of without) expect(text.length, text).toBeGreaterThan(200)
    expect(without).toEqual(await read(true))
  })

  test('should be pictured on a phone and a desktop', async ({ browser }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 1280]) {
        const context = await browser.newContext({ colorScheme, viewport: { height: 844, width } })
        const page = await context.newPage()
        for (const { address, kind, language } of pages()) {
          if (language !== 'fi') continue
          await page.goto(address)
          await picture(page, `site-${kind}-${width}${colorScheme === 'dark' ? '-dark' : ''}`)
        }
        await context.close()
      }
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  const documentOf = async (page: Page, slug: string, language: string): Promise<NoticeDocument> =>
    (await (await page.request.get(`${API}/${slug}?locale=${language}`)).json()) as NoticeDocument

  test('should show all that a notice says, in its language, with a summary of its facts first', async ({
    page,
  }) => {
    const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])
    for (const language of LANGUAGES) {
      for (const slug of ['asiakasrekisteri', 'jasenrekisteri', 'tyonhakijat']) {
        const notice = await documentOf(page, slug, language)
        await page.goto(`/${language}/${slug}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice.title)
        await expect(page.locator('article')).toHaveAttribute('lang', notice.locale)
        for (const { anchor, heading, text } of notice.sections) {
          const section = page.locator(`[id="${anchor}"]`)
          const hrefs = await section.evaluate((element) =>
            [...element.querySelectorAll('a')].map(({ href }) => href),
          )
          const shown = words([await section.innerText(), ...hrefs].join(' '))
          const missing = [...words(`${heading} ${text}`)].filter((word) => !shown.has(word))
          expect(missing, `${slug} ${language} ${anchor}`).toEqual([])
        }

        const summary = page.locator('.summary')
        await expect(summary).toContainText(notice.controller.name)
        await expect(summary).toContainText(notice.authority?.name ?? 'no authority')
        const rows = summary.getByRole('row')
        const purposes = notice.registers.flatMap((register) => register.purposes)
        await expect(rows).toHaveCount(purposes.length + 1)
        for (const [index, { name, retentions }] of purposes.entries()) {
          const row = rows.nth(index + 1)
          await expect(row.getByRole('rowheader')).toHaveText(name)
          await expect(row).toContainText(retentions[0]?.text ?? 'no text')
        }
        for (const { name } of notice.registers.flatMap(({ recipients }) => recipients.list)) {
          await expect(summary).toContainText(name)
        }
        // Before any of the sections.
        const [above, below] = [await summary.boundingBox(), await page.locator('.sections').boundingBox()]
        expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y + 1)
      }
    }
  })

  test('should begin the answer on the first screen of a phone', async ({ page }) => {
    await page.setViewportSize({ height: 844, width: 390 })
    await page.goto('/fi/asiakasrekisteri')
    const [first, ...others] = await page.locator('.summary tbody th').all()
    expect((await first!.boundingBox())!.y).toBeLessThan(500)
    // Each purpose is a card: its cells are below one another, and say what they are.
    for (const purpose of others)
      expect((await purpose.boundingBox())!.x).toBe((await first!.boundingBox())!.x)
    const [basis, kept] = await page.locator('.summary tbody tr').first().locator('td').all()
    expect((await kept!.boundingBox())!.y).toBeGreaterThan((await basis!.boundingBox())!.y)
    expect(await basis!.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(
      'Millä perusteella',
    )
    // Who receives the data for every purpose comes after them all.
    const recipients = await page.locator('.summary td[rowspan]').boundingBox()
    expect(recipients!.y).toBeGreaterThan((await others.at(-1)!.boundingBox())!.y)
  })

  test('should tell the reader of another language so, and mark the text as what it is', async ({ page }) => {
    await page.goto('/en/asiakasrekisteri/versions/1')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('article')).toHaveAttribute('lang', 'fi')
    const note = page.locator('article [role=note]')
    await expect(note).toHaveText(
      'This notice has not been published in the language asked for. It is in Finnish.',
    )
    await expect(note).toHaveAttribute('lang', 'en')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      /\/fi\/asiakasrekisteri\/versions\/1$/,
    )
    await expect(page.locator('link[hreflang=en]')).toHaveCount(0)
    await page.goto('/en/asiakasrekisteri')
    await expect(page.locator('article [role=note]')).toHaveCount(0)
    for (const language of LANGUAGES)
      await expect(page.locator(`head link[hreflang=${language}]`)).toHaveAttribute(
        'href',
        new RegExp(`/${language}/asiakasrekisteri$`),
      )
    await page.getByRole('link', { name: 'På svenska' }).click()
    await expect(page).toHaveURL(/\/sv\/asiakasrekisteri$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
  })

  test('should tell an old version, one to come and a withdrawn one from that in force', async ({ page }) => {
    await page.goto('/fi/asiakasrekisteri/versions/1')
    const banner = page.locator('main > [role=note]')
    await expect(banner).toContainText('Luet vanhaa versiota 1. Se ei ole enää voimassa.')
    await banner.getByRole('link', { name: 'Lue voimassa oleva versio' }).click()
    await expect(page).toHaveURL(/\/fi\/asiakasrekisteri$/)
    await expect(page.locator('main > [role=note]')).toHaveCount(0)

    for (const language of LANGUAGES) {
      const history = (await (
        await page.request.get(`${API}/${coming.slug}/history?locale=${language}`)
      ).json()) as { docs: { effectiveFrom: string; version: number }[] }
      const { effectiveFrom } = history.docs.find(({ version }) => version === coming.version)!
      await page.goto(`/${language}/${coming.slug}`)
      await expect(banner).toContainText(formatted(effectiveFrom, language))
      await banner.getByRole('link').last().click()
      await expect(page).toHaveURL(new RegExp(`/${language}/${coming.slug}/versions/${coming.version}$`))
      await expect(banner).toContainText(formatted(effectiveFrom, language))
    }

    await page.goto('/fi/uutiskirje')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seloste on poistettu käytöstä')
    await expect(page.locator('main')).toContainText('Uutiskirje kuuluu nyt asiakasrekisterin selosteeseen.')
    await expect(page.locator('main')).toContainText('Tietosuojaseloste: uutiskirje')
    await expect(page.locator('main time')).toHaveCount(1)
    await page.goto('/fi/uutiskirje/versions/1')
    await expect(page.locator('main [role=note]')).toContainText('Seloste on poistettu käytöstä')
    await page.getByRole('link', { name: 'Lue seloste, joka korvaa tämän' }).click()
    await expect(page).toHaveURL(/\/fi\/asiakasrekisteri$/)
  })

  test('should list the versions, and lead from there to what changed', async ({ page }) => {
    await page.goto('/fi/asiakasrekisteri')
    await page.getByRole('link', { name: 'Kaikki versiot' }).click()
    const version = (number: number) =>
      page.locator('.version', { has: page.getByRole('heading', { name: `Versio ${number}` }) })
    await expect(version(1)).toContainText('Ei enää voimassa')
    await expect(version(1)).toContainText('1.3.2025')
    await expect(version(2)).toContainText('Uutiskirje lähetetään nyt palvelulla')
    await expect(page.locator('.version', { hasText: /Voimassa(?! alkaen)/ })).toHaveCount(1)
    await version(2).getByRole('link', { name: 'Mikä muuttui edellisestä versiosta' }).click()
    await expect(page).toHaveURL(/\/fi\/asiakasrekisteri\/changes\?from=1&to=2$/)
    const main = page.locator('main')
    // What it means comes before the text.
    await expect(main.getByRole('list').first()).toContainText('Uusi siirto: Yhdysvallat')
    await expect(page.locator('ins', { hasText: 'Harbourpost Inc.' }).first()).toBeVisible()
    await expect(page.locator('ins', { hasText: '• Harbourpost Inc.' })).toHaveCount(1)
    await expect(page.locator('del')).toContainText('Henkilötietoja ei siirretä')
    for (const [mark, word] of [
      ['ins', 'lisätty:'],
      ['del', 'poistettu:'],
    ] as const) {
      for (const one of await page.locator(mark).all()) {
        await expect(one.locator('.unseen').first()).toHaveText(word)
        await expect(one.locator('.unseen')).toHaveCount(2)
        const { decoration } = await one.evaluate((element) => ({
          decoration: getComputedStyle(element).textDecorationLine,
        }))
        expect(decoration).toBe(mark === 'ins' ? 'underline' : 'line-through')
      }
    }

    // A form that any browser can send.
    await page.getByLabel('Vanhempi versio').selectOption('1')
    await page.getByLabel('Uudempi versio').selectOption('1')
    await page.getByRole('button', { name: 'Näytä muutokset' }).click()
    await expect(page).toHaveURL(/from=1&to=1$/)
    await expect(main).toContainText('Versioiden tekstissä ei ole eroja')

    await page.goto(`/fi/${coming.slug}/versions`)
    await expect(version(coming.version)).toContainText('Tulossa voimaan')
    await page.goto('/fi/uutiskirje/versions')
    await expect(version(2)).toContainText('Poistettu käytöstä')
    await expect(version(2)).toContainText('Uutiskirje kuuluu nyt')
  })

  test('should print the text and its dates, and nothing to click', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    // The width of A4 paper within its margins.
    const paper = 643
    await page.setViewportSize({ height: 1000, width: paper })
    await page.goto('/fi/asiakasrekisteri/versions/2')
    for (const hidden of ['.masthead nav', '.foot', '.contents', '.skip', '.record ul'])
      await expect(page.locator(hidden), hidden).toBeHidden()
    const facts = page.locator('article > header dl')
    for (const date of ['14.2.2025', '1.5.2026']) await expect(facts).toContainText(date)
    await expect(facts).toContainText(/Versio\s*2/)
    await expect(page.locator('.record dl')).toContainText('/fi/asiakasrekisteri/versions/2')
    await expect(page.locator('.summary thead')).toBeVisible()
    const styles = await page.evaluate(() => ({
      afterLinks: [...document.links].map((link) => getComputedStyle(link, '::after').content),
      background: getComputedStyle(document.body).backgroundColor,
      headings: [...document.querySelectorAll('article h2, article h3')].map(
        (heading) => getComputedStyle(heading).breakAfter,
      ),
      text: getComputedStyle(document.body).color,
    }))
    expect(new Set(styles.afterLinks)).toEqual(new Set(['none']))
    expect(new Set(styles.headings)).toEqual(new Set(['avoid']))
    expect([styles.background, styles.text]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paper)
    await picture(page, 'site-notice-print')
    expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(10_000)
  })

  test('should need less than 100 KB of HTML and CSS, and nothing else, to read a notice', async ({
    page,
  }) => {
    const kinds = new Set<string>()
    page.on('request', (request) => kinds.add(request.resourceType()))
    let css = 0
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'stylesheet') css += (await response.body()).byteLength
    })
    for (const slug of ['asiakasrekisteri', 'jasenrekisteri', 'tyonhakijat']) {
      css = 0
      kinds.clear()
      const response = await page.goto(`/fi/${slug}`, { waitUntil: 'networkidle' })
      const html = (await response!.text()).replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, '')
      const weight = Buffer.byteLength(html) + css
      console.log(`${slug}: HTML ${Buffer.byteLength(html)} and CSS ${css} bytes, uncompressed`)
      expect(css).toBeGreaterThan(1000)
      expect(weight).toBeLessThan(100_000)
      expect([...kinds].filter((kind) => !['document', 'script', 'stylesheet'].includes(kind))).toEqual([])
    }
  })
})

test('should be read with a keyboard alone', async ({ page }) => {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { height, width, x } = element.getBoundingClientRect()
      return {
        isLink: element.tagName === 'A',
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && height > 0 && width > 0 && x >= 0,
        text: element.textContent.trim(),
      }
    })
  await page.setViewportSize({ height: 900, width: 1280 })
  await page.goto('/fi/asiakasrekisteri')
  const order: string[] = []
  for (let count = 0; count < 5; count++) {
    await page.keyboard.press('Tab')
    const { seen, text } = await focused()
    expect(seen, text).toBe(true)
    order.push(text)
  }
  expect(order).toEqual(['Siirry sisältöön', 'Saarelan tietosuoja', 'Suomeksi', 'På svenska', 'In English'])

  await page.goto('/fi/asiakasrekisteri')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect((await focused()).text).toBe('tietosuoja@saarelanveneveistamo.example')

  // Every link of the page, each seen, in the order in which they stand. The contents can be folded, and a day is three fields.
  const links = await page.locator('main a').allTextContents()
  const reached = ['tietosuoja@saarelanveneveistamo.example']
  for (let others = 0; reached.length < links.length && others < 10;) {
    await page.keyboard.press('Tab')
    const { isLink, seen, text } = await focused()
    expect(seen, text).toBe(true)
    if (isLink) reached.push(text)
    else others += 1
  }
  expect(reached).toEqual(links.map((text) => text.trim()))

  // On a phone the contents are opened, and lead to a section.
  await page.setViewportSize({ height: 844, width: 390 })
  await page.goto('/fi/jasenrekisteri')
  const contents = page.locator('.contents')
  await expect(contents.getByRole('link').first()).toBeHidden()
  await contents.locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const { text } = await focused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/fi\/jasenrekisteri#.+/)
  await expect(page.locator(':target')).toBeInViewport()
  await expect(page.locator(':target')).toContainText(text)

  // Nothing moves by itself, whatever the reader prefers.
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(element)
      return animationName !== 'none' || scrollBehavior !== 'auto' || parseFloat(transitionDuration) > 0
    }),
  )
  expect(moving).toEqual([])
})

test('should give feeds that the head and the foot of a page name', async ({ page, request }) => {
  for (const [address, count] of [
    ['/sv', 2],
    ['/sv/asiakasrekisteri', 4],
  ] as const) {
    await page.goto(address)
    const feeds = await page.locator('head link[rel=alternate][type]').all()
    expect(feeds).toHaveLength(count)
    for (const feed of feeds) {
      const answer = await request.get((await feed.getAttribute('href'))!)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toContain((await feed.getAttribute('type'))!)
      expect(await answer.text()).toContain('båtvarvets kundregister')
    }
    for (const link of await page.locator('.foot a', { hasText: 'flöde' }).all())
      expect((await request.get((await link.getAttribute('href'))!)).status()).toBe(200)
  }
})

test('should answer 404 where nothing is published', async ({ page }) => {
  for (const address of [
    '/fi/ei-ole',
    '/fi/asiakasrekisteri/versions/99',
    '/fi/asiakasrekisteri/versions/0',
    '/fi/asiakasrekisteri/versions?page=99',
    '/fi/asiakasrekisteri/versions?page=x',
    '/fi/asiakasrekisteri/changes?from=1&to=99',
    '/fi/asiakasrekisteri/changes?from=x',
    '/fi/asiakasrekisteri/changes?from=1&from=2',
    '/fi/ei-ole/versions',
    '/fi/a/b/c/d',
  ]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { name: 'Sivua ei löytynyt' })).toBeVisible()
  }
})
