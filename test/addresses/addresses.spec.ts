import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

import { get } from 'node:http'

import { demoUser } from '../../dev/credentials.js'
import { ORIGIN, ORIGIN_WITH_URL } from './places.js'

/*
 * In an app below Next's `basePath`, with `trailingSlash` and with `routes` of its own, every link that readers are given leads
 * where it says, and no page of the admin asks for what is not there.
 */

const API = '/kunta/rajapinta'
const ADMIN = '/kunta/hallinta'
const NOTICES = `${API}/privacy-notices/published`

/** What is read from an answer: addresses in its links, its markup and its data. */
const addressesIn = (type: string, text: string, link: string): string[] => {
  const found = [...link.matchAll(/<([^>]*)>/g)].map(([, href = '']) => href)
  const decoded = (href: string) => href.replace(/&#38;|&amp;/g, '&')
  if (/json/.test(type)) {
    // Addresses of the app's own: those in texts are other people's. Pointers to what is missing are none.
    const visit = (value: unknown, key = ''): void => {
      if (typeof value === 'object' && value !== null)
        Object.entries(value).forEach(([name, inner]) => {
          if (!['html', 'markdown', 'text', 'content', 'address', 'missing'].includes(name))
            visit(inner, name)
        })
      else if (
        typeof value === 'string' &&
        key !== 'seal' &&
        /^(?:\/(?!\/)|https?:\/\/localhost)/.test(value)
      )
        found.push(value)
    }
    visit(JSON.parse(text))
  } else if (/html|xml/.test(type)) {
    for (const [, href = ''] of text.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"#][^"]*)"/g))
      if (/^(?:\/|https?:\/\/localhost)/.test(href)) found.push(decoded(href))
    for (const [, action = ''] of text.matchAll(/<form\b[^>]*?\saction="([^"]+)"/g))
      found.push(decoded(action))
  }
  return found
}

/** Addresses of one kind: those of other notices, versions and languages are made by the same lines of code. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address)
  const path = pathname
    .replace(/\/(?:fi|sv|en)(?=\/)/, '/:locale')
    .replace(/(\/published\/|\/:locale\/|\/kunta\/kunta\/)(?!feed|log)[^/]+/, '$1:slug')
    .replace(/\/versions\/\d+/, '/versions/:version')
  return `${path}?${[...searchParams].map(([name, value]) => (name === 'format' ? `format=${value}` : name)).join('&')}`
}

/** How many of one kind are followed. */
const OF_A_KIND = 3

/** Follows every link from some addresses, and gives the kinds of those that were followed. */
const follow = async (
  request: APIRequestContext,
  origin: string,
  from: string[],
): Promise<Map<string, number>> => {
  const followed = new Map<string, number>()
  const seen = new Set<string>()
  const open = from.map((address) => ({ address: origin + address, on: 'the start' }))
  const wrong: string[] = []
  for (let next = open.shift(); next; next = open.shift()) {
    const { address, on } = next
    const kind = kindOf(address)
    const count = followed.get(kind) ?? 0
    if (seen.has(address) || count >= OF_A_KIND) continue
    seen.add(address)
    followed.set(kind, count + 1)
    if (!address.startsWith(`${origin}/kunta/`)) {
      wrong.push(`${address} on ${on}: elsewhere`)
      continue
    }
    // What is sent on elsewhere was not the address.
    const answer = await request.get(address, { maxRedirects: 0 })
    const text = await answer.text()
    const type = answer.headers()['content-type'] ?? ''
    // Of a notice that was withdrawn, or that will be in force, or that says too little for TILT, the answer says so.
    const isTold =
      [404, 406, 410].includes(answer.status()) &&
      /"code":"(?:withdrawn|nothingInForce|factsMissing)"/.test(text)
    if (answer.status() !== 200 && !isTold) wrong.push(`${address} on ${on}: ${answer.status()}`)
    for (const href of addressesIn(type, text, answer.headers()['link'] ?? ''))
      open.push({ address: new URL(href, address).href, on: address })
  }
  expect(wrong).toEqual([])
  return followed
}

const START = [
  `${NOTICES}/`,
  `${NOTICES}/feed/`,
  `${NOTICES}/asiakasrekisteri/diff/`,
  `${NOTICES}/asiakasrekisteri/versions/1/record/`,
  '/kunta/fi/',
  '/kunta/kunta/asiakasrekisteri/',
]

test.describe('every link that readers are given', () => {
  test('should lead where it says', async ({ request }) => {
    const followed = [...(await follow(request, ORIGIN, START)).keys()]
    // It went everywhere: pages, formats, versions, records, proofs, feeds, and the route handler's own address.
    expect(followed).toEqual(
      expect.arrayContaining([
        `${NOTICES}/:slug/?locale`,
        `${NOTICES}/:slug/?locale&format=markdown`,
        `${NOTICES}/:slug/history/?locale`,
        `${NOTICES}/:slug/versions/:version/?locale`,
        `${NOTICES}/:slug/versions/:version/proof/?`,
        `${NOTICES}/:slug/feed/?format=json`,
        `${NOTICES}/feed/?format=json`,
        `${NOTICES}/log/checkpoint/?`,
        '/kunta/kunta/:slug/?locale',
        '/kunta/kunta/:slug/?locale&format=text',
        '/kunta/:locale/:slug/?',
        '/kunta/:locale/:slug/versions/?',
        '/kunta/:locale/:slug/changes/?from&to',
      ]),
    )
  })

  test('should lead there where the app says where it is', async ({ request }) => {
    await follow(request, ORIGIN_WITH_URL, [`${NOTICES}/`, `${NOTICES}/feed/`])
    const { headers } = await fetch(`${ORIGIN_WITH_URL}${NOTICES}/asiakasrekisteri/`)
    expect(headers.get('link')).toMatch(
      new RegExp(`^<${ORIGIN_WITH_URL}${NOTICES}/asiakasrekisteri/\\?locale=fi>; rel="canonical"`),
    )
  })

  test('should never be made of what a request says of its host', async () => {
    // `fetch` sets its own Host.
    const ask = (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const headers = {
          forwarded: 'host=attacker.example;proto=https',
          host: 'attacker.example',
          'x-forwarded-host': 'attacker.example',
          'x-forwarded-proto': 'https',
        }
        get(`${ORIGIN}${path}`, { headers }, (response) => {
          let text = JSON.stringify(response.headers)
          response.on('data', (part: Buffer) => (text += part.toString()))
          response.on('end', () => resolve(text))
        }).on('error', reject)
      })
    for (const path of [
      `${NOTICES}/`,
      `${NOTICES}`,
      `${NOTICES}/feed/`,
      `${NOTICES}/feed/?format=json`,
      `${NOTICES}/log/checkpoint/`,
      `${NOTICES}/asiakasrekisteri/?format=page`,
      `${NOTICES}/asiakasrekisteri/history/`,
      `${NOTICES}/asiakasrekisteri/versions/1/record/`,
      `${NOTICES}/ei-ole/`,
      '/kunta/kunta/asiakasrekisteri/?format=page',
      '/kunta/kunta/asiakasrekisteri',
      '/kunta//attacker.example/asiakasrekisteri/',
      '/kunta/',
      '/kunta/fi/',
      '/kunta/fi/asiakasrekisteri/',
    ])
      // What stands in the path that was asked for is a path in the answer too.
      expect((await ask(path)).replaceAll(/(?<!\/)\/attacker\.example/g, ''), path).not.toContain('attacker')
  })
})

/** What goes wrong while pages of the admin are open. */
const watch = (page: Page): string[] => {
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text().slice(0, 300)}`)
  })
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 400)
      wrong.push(`${response.status()} ${response.request().method()} ${response.url()}`)
    // The plugin's own requests need not be sent on.
    if (response.status() === 308 && pathname.startsWith(`${API}/`)) wrong.push(`308 ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    // What a page asked for when it was left.
    const text = request.failure()?.errorText ?? ''
    if (text !== 'net::ERR_ABORTED') wrong.push(`${text} ${request.url()}`)
  })
  return wrong
}

test.describe('every page of the admin', () => {
  let page: Page
  let wrong: string[]

  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext({ baseURL: ORIGIN })
    await context.addCookies([{ name: 'payload-lng', url: ORIGIN, value: 'fi' }])
    page = await context.newPage()
    wrong = watch(page)
    await page.goto(`${ADMIN}/login/`)
    await page.waitForLoadState('networkidle')
    await page.fill('#field-email', demoUser.email)
    await page.fill('#field-password', demoUser.password)
    await page.click('button[type=submit]')
    await expect(page).toHaveURL(`${ORIGIN}${ADMIN}/`)
    await page.waitForLoadState('networkidle')
  })
  test.afterAll(() => page.context().close())

  const open = async (path: string) => {
    const answer = await page.goto(`${ADMIN}${path}`)
    await page.waitForLoadState('networkidle')
    expect.soft([answer?.status(), ...wrong.splice(0)], path).toEqual([200])
  }
  const firstOf = async (collection: string, query = ''): Promise<string> => {
    const answer = await page.request.get(`${API}/${collection}/?limit=1&depth=0${query}`)
    const { docs } = (await answer.json()) as { docs: { id: number | string }[] }
    return String(docs[0]?.id)
  }

  test('should ask for nothing that is not there', async () => {
    const collections = ['privacy-notices', 'registers', 'notice-organisations', 'notice-blocks']
    await open('/')
    for (const collection of [...collections, 'notice-publications']) {
      await open(`/collections/${collection}/`)
      await open(`/collections/${collection}/${await firstOf(collection)}/`)
    }
    for (const collection of collections) await open(`/collections/${collection}/create/`)
    for (const collection of ['registers', 'notice-organisations', 'notice-blocks'])
      await open(`/collections/${collection}/${await firstOf(collection)}/where-used/`)
    const notice = await firstOf('privacy-notices')
    await open(`/collections/privacy-notices/${notice}/versions/`)
    const versions = await page.request.get(
      `${API}/privacy-notices/versions/?limit=1&depth=0&where[parent][equals]=${notice}`,
    )
    const [version] = ((await versions.json()) as { docs: { id: number | string }[] }).docs
    await open(`/collections/privacy-notices/${notice}/versions/${version?.id}/`)
  })

  test('should do what its buttons say, and lead where its links say', async () => {
    await open('/collections/notice-publications/')
    await page.getByRole('button', { name: 'Tarkista', exact: false }).first().click()
    await expect(page.locator('.banner').first()).toBeVisible()
    const exported = page.locator(`a[href*="/export"]`)
    const answer = await page.request.get((await exported.getAttribute('href')) ?? '', { maxRedirects: 0 })
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      200,
      'application/jsonl; charset=utf-8',
    ])

    await open('/collections/notice-blocks/')
    await page.getByRole('button', { name: 'vakiotekst', exact: false }).first().click()
    await expect(page.locator('.banner').first()).toBeVisible()

    await open(
      `/collections/notice-organisations/${await firstOf('notice-organisations', '&sort=id')}/where-used/`,
    )
    const link = page.locator('.pn-uses__table a').first()
    const href = await link.getAttribute('href')
    expect(href).toMatch(new RegExp(`^${ADMIN}/collections/privacy-notices/[^/]+/$`))
    await link.click()
    await expect(page).toHaveURL(`${ORIGIN}${href}`)
    await page.waitForLoadState('networkidle')
    expect(wrong.splice(0)).toEqual([])
  })

  test('should publish again what a changed source changes', async () => {
    const id = await firstOf('notice-organisations', '&where[name][like]=Saarelan')
    const before = (await (await page.request.get(`${API}/notice-organisations/${id}/?depth=0`)).json()) as {
      phone?: string
    }
    const phone = before.phone === '029 123 4500' ? '029 123 4501' : '029 123 4500'
    const saved = await page.request.patch(`${API}/notice-organisations/${id}/`, {
      data: { phone },
      headers: { origin: ORIGIN },
    })
    expect(saved.status(), await saved.text()).toBe(200)
    await open(`/collections/notice-organisations/${id}/`)
    await page.getByRole('link', { name: 'Tarkista ja julkaise uudelleen' }).click()
    const card = page.locator('.pn-uses__notice').first()
    await card.getByText('Näytä erot').click()
    await expect(card.locator('.pn-changes')).toContainText(phone)
    await card.getByRole('checkbox').check()
    await page.locator('textarea[name="note-fi"]').fill('Puhelinnumero muuttui.')
    await page.getByRole('button', { name: 'Julkaise 1 seloste' }).click()
    await expect(page.getByText(/Julkaistu 1\/1/)).toBeVisible()
    expect(wrong.splice(0)).toEqual([])
  })
})
