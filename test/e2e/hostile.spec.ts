import { type APIResponse, expect, type Page, test } from '@playwright/test'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { execFileSync } from 'node:child_process'
import path from 'node:path'

import type { NoticeDocument } from '../../src/exports/fetch.js'

import { readRichText, richTextOf } from '../../src/notice/compose/richText.js'
import { normaliseText } from '../../src/notice/spelling.js'
import { renderContentHTML } from '../../src/render/index.js'
import { HOSTILE, REFUSED_HREFS, REFUSED_TEXTS } from '../fixtures/hostile.js'
import { hostileOrganisation, hostileRegister, nodesOf } from '../fixtures/hostileNotice.js'
import {
  COMPONENT,
  FRAGMENT,
  MARKDOWN,
  PAGE,
  parseHTML,
  strangersIn,
  textOf,
  type Tree,
} from '../fixtures/renderedTree.js'
import { type OwnServer, pageAround, startOwnServer } from './hostile/ownServer.js'
import { fieldsRefused, type Language, LANGUAGES, storeHostile, storing } from './hostile/storing.js'
import {
  provoke,
  settled,
  strangersInApp,
  treeIn,
  underStrictPolicy,
  type Watch,
  watch,
} from './hostile/watch.js'
import { formReady, openNew } from './support.js'

/*
 * Hostile content never runs, wherever a notice is shown: a corpus of it goes in by every way there is, and every place
 * that shows it is opened in a browser that tells what ran, what was asked for and what is not of the place's own.
 */

const API = '/api/privacy-notices/published'

let own: OwnServer
let stored: Awaited<ReturnType<typeof storeHostile>>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  own = await startOwnServer()
})
test.afterAll(() => own.close())

/** White space is folded by whatever shows a text. */
const solid = (text: string): string => text.replace(/\s/g, '')

/** The link to another notice or language: paths of the app. */
const isPath = (href: string): boolean => /^\/(?!\/|executed)/.test(href)

test.describe('hostile content', () => {
  test('should be refused with the field it is in, where a text cannot hold it', async ({ request }) => {
    const store = storing(request)
    await store.signIn()
    for (const { group, text } of REFUSED_TEXTS) {
      const say = () => text
      const { email, phone, website, ...texts } = hostileOrganisation(say)
      const organisation = await fieldsRefused(
        await store.tryCreate('notice-organisations', { ...texts, email: text, phone: text, website: text }),
      )
      expect(organisation.sort(), `${group} ${email} ${phone} ${website}`).toEqual(
        [
          'city',
          'contacts.0.city',
          'contacts.0.name',
          'contacts.0.street',
          'contacts.0.title',
          'email',
          'name',
          'phone',
          'postalAddress.city',
          'postalAddress.street',
          'street',
          'website',
        ].sort(),
      )
      const rich = richTextOf(nodesOf(text, '#x'))
      const notice = await fieldsRefused(
        await store.tryCreate('privacy-notices', {
          title: text,
          _status: 'published',
          introduction: rich,
          profile: 'classic',
          registers: [1],
          sections: [{ blockType: 'text', heading: text, text: rich }],
          statute: text,
          ...(group === 'characters' && { change: { note: text }, withdrawal: { reason: text } }),
        }),
      )
      for (const field of ['title', 'statute', 'introduction', 'sections.0.heading', 'sections.0.text'])
        expect(notice, text).toContain(field)
      if (group === 'characters')
        for (const field of ['change.note', 'withdrawal.reason']) expect(notice, text).toContain(field)
      const block = await fieldsRefused(
        await store.tryCreate('notice-blocks', {
          title: text,
          _status: 'published',
          kind: 'text',
          text: rich,
        }),
      )
      expect(block.sort()).toEqual(['text', 'title'])
    }
    // All fields of a register at once.
    const { text } = REFUSED_TEXTS[0]!
    const register = await fieldsRefused(
      await store.tryCreate('registers', { ...hostileRegister(() => text, 1), _status: 'published' }),
    )
    for (const field of ['name', 'contact.name', 'dpo.title', 'purposes.0.law', 'recipients.1.category'])
      expect(register).toContain(field)
  })

  test('should be refused as the address of a link, wherever a link can be', async ({ request }) => {
    const store = storing(request)
    await store.signIn()
    const linked = (url: string): object =>
      JSON.parse(
        JSON.stringify(richTextOf(nodesOf('teksti', 'https://x.example/'))).replaceAll(
          '"https://x.example/"',
          () => JSON.stringify(url),
        ),
      ) as object
    const all = REFUSED_HREFS.map(({ text }) => text)
    // In drafts too, in which much else may be unfinished.
    for (const query of [{}, { draft: 'true' }] as Record<string, string>[]) {
      const refused = await fieldsRefused(
        await store.tryCreate(
          'privacy-notices',
          {
            title: 'Seloste',
            profile: 'classic',
            registers: [1],
            sections: all.map((url) => ({ blockType: 'text', heading: 'Otsikko', text: linked(url) })),
          },
          query,
        ),
      )
      expect(refused).toEqual(all.map((_, index) => `sections.${index}.text`))
    }
    for (const url of all.filter((one) => one !== '')) {
      const answers = await Promise.all([
        store.tryCreate('notice-organisations', { name: 'x', website: url }),
        store.tryCreate('notice-blocks', {
          title: 'x',
          _status: 'published',
          kind: 'cookies',
          settingsUrl: url,
        }),
      ])
      expect(await Promise.all(answers.map(fieldsRefused)), url).toEqual([['website'], ['settingsUrl']])
    }
  })

  test('should otherwise be published as text, in every field and language', async ({ request }) => {
    const store = storing(request)
    await store.signIn()
    stored = await storeHostile(store)
    for (const language of LANGUAGES) {
      const answer = await request.get(`${API}/${stored.slug}/versions/1?locale=${language}`)
      const notice = (await answer.json()) as NoticeDocument
      for (const { text } of HOSTILE)
        expect(
          notice.sections.some((section) => solid(section.text).includes(solid(normaliseText(text)))),
          text,
        ).toBe(true)
    }
  })
})

/** A page of the test's own around what is shown, and the place in it for what is put there by a script. */
const AROUND = {
  body: [],
  div: ['id', 'lang', 'role'],
  head: [],
  html: ['lang'],
  meta: ['charset'],
  title: [],
}

type Allowed = Parameters<typeof strangersIn>[1]
type Shown = { allowed: Allowed; html: string; name: string; rel?: boolean; texts: number }

/** How many texts of the corpus can be read in what is shown. */
const textsIn = (trees: Tree[]): number => {
  const shown = solid(textOf(trees)).replace(/[*_]/g, '')
  return HOSTILE.filter(({ text }) => shown.includes(solid(normaliseText(text)).replace(/[*_]/g, ''))).length
}

/** Looks at an open page that should hold nothing but what its maker makes, and do nothing. */
const expectHarmless = async (
  page: Page,
  found: Watch,
  { allowed, name, rel = true, texts }: Omit<Shown, 'html'>,
): Promise<void> => {
  const address = page.url()
  await provoke(page)
  const trees = await treeIn(page)
  expect(strangersIn(trees, allowed, { own: isPath, rel }), name).toEqual([])
  expect(textsIn(trees), name).toBeGreaterThanOrEqual(texts)
  expect(page.url(), name).toBe(address)
  expect(found.take(), name).toEqual([])
}

/** Shows HTML as a page that may run anything and reports it, as one that may not, and put into a page by a script. */
const expectHarmlessAnywhere = async (page: Page, found: Watch, shown: Shown[]): Promise<void> => {
  for (const { allowed, html, name, ...rest } of shown) {
    const isPage = /^<!doctype/i.test(html)
    const around = { ...allowed, ...(isPage ? {} : AROUND) }
    const whole = isPage ? html : pageAround(html)
    for (const policy of ['reported', 'enforced'] as const) {
      await page.goto(own.serve(whole, policy))
      await expectHarmless(page, found, { ...rest, allowed: around, name: `${name}, ${policy}` })
    }
    if (isPage) continue
    await page.goto(own.serve(pageAround('<div id="here"></div>'), 'reported'))
    await page.evaluate((inner) => {
      document.getElementById('here')!.innerHTML = inner
    }, html)
    await expectHarmless(page, found, { ...rest, allowed: around, name: `${name}, inserted` })
  }
  expect(own.asked.splice(0)).toEqual([])
}

/** The texts there are, each language of the newest, and how many texts of the corpus can be read there at least. */
const texts = (): { address: string; count: number; language: Language }[] => [
  ...LANGUAGES.map((language) => ({ address: `/${stored.slug}`, count: HOSTILE.length, language })),
  { address: `/${stored.slug}/versions/1`, count: HOSTILE.length, language: 'sv' },
  { address: `/${stored.withdrawnSlug}/versions/1`, count: HOSTILE.length, language: 'en' },
]

/** Those that are shown elsewhere too: what makes them is the same for all. */
const elsewhere = () =>
  texts().filter(({ address, language }) => language === 'fi' || address.includes(stored.withdrawnSlug))

const read = async (page: Page, address: string): Promise<string> => {
  const answer = await page.request.get(API + address)
  expect(answer.status(), address).toBe(200)
  return answer.text()
}

test.describe('where a notice is shown, hostile content should do nothing', () => {
  let found: Watch
  test.beforeEach(async ({ context }) => {
    found = await watch(context)
    await underStrictPolicy(context)
  })

  test('and what looks for it should find it where nothing is escaped', async ({ page }) => {
    const unsafe = (group: string) => HOSTILE.filter((one) => one.group === group)
    const open = async (html: string) => {
      await page.goto(own.serve(pageAround(html), 'reported'))
      await provoke(page)
      return { broken: found.take(), strangers: strangersIn(await treeIn(page), { ...FRAGMENT, ...AROUND }) }
    }
    const ran: number[] = []
    for (const group of ['scripts', 'handlers', 'breakouts', 'mutations', 'foreign', 'unicode'])
      for (const part of [0, 1, 2]) {
        const some = unsafe(group).filter((_, index) => index % 3 === part)
        const { broken, strangers } = await open(some.map(({ text }) => `<p>${text}</p>`).join('\n'))
        expect(strangers, group).not.toEqual([])
        ran.push(...broken.flatMap((one) => (/^ran (\d+)/.exec(one) ? [Number(one.slice(4))] : [])))
      }
    // Many hide others behind them: that they ran at all is enough.
    expect(new Set(ran).size).toBeGreaterThan(15)
    const attribute = await open(
      `<a href="${unsafe('attributes')[0]!.text}">x</a><p onmouseover="alert(1)">x</p>`,
    )
    expect(attribute.broken).toContain(`ran ${unsafe('attributes')[0]!.id}`)
    expect(attribute.broken).toContain('asked by alert')
    expect(attribute.broken.filter((one) => one.startsWith('broke script-src-elem'))).not.toEqual([])
    expect(attribute.broken.filter((one) => one.startsWith('broke script-src-attr'))).not.toEqual([])
    const image = await open('<img src="/executed-1"><style>body{background:url(/executed-2)}</style>')
    expect(image.broken).toContain(`asked for ${own.address}/executed-1`)
    expect(image.broken).toContain(`asked for ${own.address}/executed-2`)
    const link = await open('<a href="javascript:__executed=1">x</a><form name=x id=document></form>')
    expect(link.strangers).toEqual(expect.arrayContaining(['<a href="javascript:__executed=1">', '<form>']))
    expect(await strangersInApp(page)).toEqual(['<a href="javascript:__executed=1">'])
    await page.evaluate(() => document.querySelector('a')!.click())
    await expect.poll(() => found.take()).toContain('ran 1')
    await page.goto(
      own.serve(pageAround('<meta http-equiv="refresh" content="0;url=/executed-3">'), 'reported'),
    )
    await expect.poll(() => found.take()).toContain(`asked for ${own.address}/executed-3`)
    expect(own.asked.splice(0).filter((one) => one.startsWith('POST /report'))).not.toEqual([])

    // The app's own pages, which have a policy of their own here.
    await storing(page.request).signIn()
    for (const address of ['/fi', '/admin']) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      expect(found.take(), address).toEqual([])
      const inserted = '<img src="data:," onerror="__executed=2"><iframe src="/executed-4"></iframe>'
      await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), inserted)
      await page.evaluate(() => {
        const base = Object.assign(document.createElement('base'), { href: 'https://x.example/' })
        document.head.append(base)
        base.remove()
      })
      const broken: string[] = []
      await expect
        .poll(() => broken.push(...found.take()) && broken, { message: address })
        .toEqual(
          expect.arrayContaining([
            'ran 2',
            expect.stringMatching(/^broke script-src-attr/),
            expect.stringMatching(/^broke frame-src/),
            expect.stringMatching(/^broke base-uri/),
          ]),
        )
      // What this page has yet to tell is not the next one's.
      await page.goto('about:blank')
      await settled(page)
      found.take()
    }
    own.asked.splice(0)
  })

  test('as a page and as a fragment, as they are served and elsewhere', async ({ page }) => {
    const shown: Shown[] = []
    for (const { address, count, language } of texts())
      for (const format of ['page', 'html'] as const) {
        const name = `${address}?format=${format}&locale=${language}`
        const response = await page.goto(API + name)
        expect(response?.headers()['content-security-policy'], name).toContain("default-src 'none'")
        await expectHarmless(page, found, { allowed: PAGE, name, texts: count })
        if (!elsewhere().some((one) => one.address === address && one.language === language)) continue
        const allowed = format === 'page' ? PAGE : FRAGMENT
        shown.push({ allowed, html: await response!.text(), name, texts: count })
      }
    await expectHarmlessAnywhere(page, found, shown)
  })

  test('as Markdown, by renderers that let everything through', async ({ page }) => {
    const shown: Shown[] = []
    for (const { address, count, language } of elsewhere()) {
      const markdown = await read(page, `${address}?format=markdown&locale=${language}`)
      const by = {
        marked: marked.parse(markdown, { async: false, gfm: true }),
        micromark: micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }),
      }
      for (const [name, html] of Object.entries(by))
        shown.push({ allowed: MARKDOWN, html, name: `${address} ${name}`, rel: false, texts: count })
    }
    await expectHarmlessAnywhere(page, found, shown)
  })

  test('as the component', async ({ page }) => {
    const documents: string[] = []
    for (const { address, language } of elsewhere())
      documents.push(await read(page, `${address}?locale=${language}`))
    const root = path.resolve(import.meta.dirname, '../..')
    const rendered = JSON.parse(
      execFileSync('node_modules/.bin/tsx', ['test/e2e/hostile/renderComponent.tsx'], {
        cwd: root,
        encoding: 'utf8',
        input: `[${documents.join(',')}]`,
        maxBuffer: 1 << 28,
      }),
    ) as string[]
    const shown = rendered.map((html, index) => ({
      allowed: COMPONENT,
      html,
      name: `component ${index}`,
      rel: false,
      texts: HOSTILE.length,
    }))
    await expectHarmlessAnywhere(page, found, shown)
  })

  test('as text, as data and in feeds, opened in a browser', async ({ page }) => {
    const { slug, withdrawnSlug } = stored
    const addresses = [
      `/${slug}?format=text`,
      `/${slug}?format=json`,
      `/${slug}?format=markdown`,
      `/${slug}/history?`,
      `/${slug}/diff?`,
      `/${slug}/feed?format=atom`,
      `/${slug}/feed?format=json`,
      `/${withdrawnSlug}?`,
      `/${withdrawnSlug}/feed?`,
      `/${withdrawnSlug}/versions/1?format=text`,
      `/${slug}/versions/1/record?`,
      '/feed?',
      '?',
    ].map((address, index) => `${API}${address}&locale=${LANGUAGES[index % LANGUAGES.length]}`)
    for (const address of addresses) {
      // Some a browser loads down instead.
      const shown = await page.goto(address).then(
        () => true,
        (error: Error) => !/Download is starting|ERR_ABORTED/.test(error.message),
      )
      if (!shown) continue
      await provoke(page)
      expect(await strangersInApp(page), address).toEqual([])
      expect(found.take(), address).toEqual([])
    }
  })

  test('on the site', async ({ page }) => {
    const { slug, withdrawnSlug } = stored
    const others = [
      '',
      `/${slug}/versions/1`,
      `/${slug}/versions`,
      `/${withdrawnSlug}/versions`,
      `/${withdrawnSlug}/versions/1`,
    ]
    const classed = Object.fromEntries(
      Object.entries(COMPONENT).map(([tag, attributes]) => [tag, [...attributes, 'class']]),
    )
    const site: Allowed = {
      ...classed,
      ...Object.fromEntries(
        [
          'article',
          'aside',
          'code',
          'del',
          'div',
          'h2',
          'h3',
          'ins',
          'li',
          'main',
          'p',
          'section',
          'span',
          'strong',
          'ul',
        ].map((tag) => [
          tag,
          [...(classed[tag] ?? ['class']), 'aria-label', 'id', 'lang', 'role', 'tabindex'],
        ]),
      ),
      a: ['aria-current', 'class', 'href', 'hreflang', 'lang', 'rel'],
      button: ['class', 'type'],
      form: ['action', 'aria-labelledby', 'class', 'method'],
      input: ['id', 'required', 'type', 'value'],
      label: ['class', 'for'],
      option: ['selected', 'value'],
      ol: ['class', 'reversed', 'start'],
      select: ['class', 'id'],
    }
    for (const language of LANGUAGES)
      for (const address of [
        `/${slug}`,
        `/${slug}/changes?from=1&to=2`,
        `/${withdrawnSlug}`,
        // The rest is the same in every language.
        ...(language === 'fi' ? others : []),
      ]) {
        const name = `/${language}${address}`
        expect((await page.goto(name))?.status(), name).toBe(200)
        await page.waitForLoadState('load')
        await provoke(page)
        expect(await strangersInApp(page), name).toEqual([])
        // Comments are React's, and names those of the forms that choose versions and a day.
        const strange = strangersIn(await treeIn(page, 'main'), site, { own: isPath, rel: false })
        expect(
          strange.filter((one) => !/^#comment$|^<select name="(?:from|to)">$|^<input name="at">$/.test(one)),
          name,
        ).toEqual([])
        expect(found.take(), name).toEqual([])
      }
  })

  test('in the admin', async ({ page }) => {
    await storing(page.request).signIn()
    const { cookies, notice, organisation, register, text, withdrawn } = stored.ids
    const query = `where[notice][equals]=${notice}&sort=version&depth=0`
    const { docs } = (await (await page.request.get(`/api/notice-publications?${query}`)).json()) as {
      docs: { id: number }[]
    }
    const views = [
      '/privacy-notices',
      '/notice-organisations',
      '/registers?search=executed',
      '/notice-blocks',
      '/notice-publications',
      `/notice-organisations/${organisation}`,
      `/notice-organisations/${organisation}/where-used`,
      `/registers/${register}`,
      `/notice-blocks/${cookies}`,
      `/notice-blocks/${text}`,
      `/privacy-notices/${notice}`,
      `/privacy-notices/${withdrawn}`,
      `/notice-publications/${docs[1]?.id}`,
    ]
    for (const address of views) {
      await page.goto(`/admin/collections${address}`)
      if (/\d/.test(address)) await page.waitForLoadState('networkidle')
      // Everything that can be opened: tabs, and what is folded in them.
      const unfold = () =>
        page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      for (const tab of await page.locator('.tabs-field__tab-button').all()) {
        await tab.click()
        await unfold()
      }
      if (address === `/privacy-notices/${notice}`)
        await page.locator('.pn-changes ins').first().waitFor({ state: 'attached' })
      await unfold()
      // It is shown: in titles, labels of rows, banners, comparisons, and in the publications as a whole.
      const shown = (await page.locator('body').innerText()).match(/executed/g) ?? []
      expect(shown.length, address).toBeGreaterThan(address.includes('publications/') ? 1000 : 2)
      await provoke(page)
      expect(await strangersInApp(page), address).toEqual([])
      expect(page.url(), address).toContain(`/admin/collections${address}`)
      expect(found.take(), address).toEqual([])
    }
  })

  test('typed and pasted in the admin', async ({ page }) => {
    await storing(page.request).signIn()
    await openNew(page, 'notice-blocks')
    const typed = HOSTILE.filter(({ id }) => id % 40 === 1).map(({ text }) => text.replaceAll(/\s+/g, ' '))
    await page.locator('#field-title').pressSequentially(typed.join(' '))
    const editor = page
      .locator('#field-text [contenteditable=true], .rich-text-lexical [contenteditable=true]')
      .first()
    await editor.click()
    await page.keyboard.type(typed[1]!)
    await page.keyboard.press('Enter')
    // Each by itself: a broken one would hide those after it.
    const htmlOf = (texts: readonly { text: string }[]) => texts.map(({ text }) => `<p>x ${text}</p>`)
    // The editor parses what is pasted in a document that runs nothing, of which the policy is told all the same.
    const parsed = async (texts: readonly { text: string }[]): Promise<string[]> => {
      await page.evaluate((data) => {
        for (const html of data) new DOMParser().parseFromString(html, 'text/html')
      }, htmlOf(texts))
      await settled(page)
      return found.take()
    }
    const paste = async (texts: readonly { text: string }[]): Promise<void> => {
      const inert = await parsed(texts)
      expect(inert.filter((one) => !one.startsWith('broke '))).toEqual([])
      await editor.evaluate((element, data) => {
        for (const html of data) {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', html)
          clipboardData.setData('text/plain', 'plain')
          const init = { bubbles: true, cancelable: true, clipboardData }
          element.dispatchEvent(new ClipboardEvent('paste', init))
        }
      }, htmlOf(texts))
      await settled(page)
      expect(found.take()).toEqual(inert)
    }
    await paste(HOSTILE)
    await expect(editor).toContainText('x')
    expect(await strangersInApp(page)).toEqual([])
    const saved = async (): Promise<APIResponse> => {
      const answer = page.waitForResponse(
        (one) => /\/api\/notice-blocks/.test(one.url()) && ['PATCH', 'POST'].includes(one.request().method()),
      )
      await page.click('#action-save-draft')
      return (await answer) as unknown as APIResponse
    }
    // What is pasted is what a notice can hold: words, and no link that leads nowhere.
    const first = await saved()
    expect(first.status(), await first.text()).toBe(201)
    const made = (await first.json()) as { doc: { text: unknown } }
    expect(readRichText(made.doc.text).problems).toEqual([])
    await expect(page).not.toHaveURL(/\/create/)
    await formReady(page)

    // The rest is what the editor makes of it: words.
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(typed[1]!)
    await page.keyboard.press('Enter')
    const rest = ['scripts', 'attributes', 'foreign', 'styles']
    await paste(HOSTILE.filter(({ group, text }) => rest.includes(group) && !/href|<p |<div/.test(text)))
    await expect(editor).toContainText('url(/executed-')
    await expect(editor).toContainText(typed[1]!)
    // The form learns of what is in the editor when it has time.
    await page.waitForTimeout(500)
    const answer = await saved()
    expect(answer.status(), await answer.text()).toBe(200)
    const { doc } = (await answer.json()) as { doc: { id: number; text: unknown; title: string } }
    expect(doc.title).toBe(typed.join(' '))
    const { content, problems } = readRichText(doc.text)
    expect(problems).toEqual([])
    expect(textOf(parseHTML(renderContentHTML(content)))).toContain(typed[1])

    await page.goto(`/admin/collections/notice-blocks/${doc.id}`)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('.rich-text-lexical').first()).toContainText(typed[1]!)
    expect(await strangersInApp(page)).toEqual([])
    expect(found.take()).toEqual([])
  })
})
