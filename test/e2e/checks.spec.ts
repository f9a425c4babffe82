import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { demoUser } from '../../dev/credentials.js'
import { rich } from '../../dev/content/text.js'
import { atMoment, runCommand, startDemo } from './ownDemo.js'
import { choose, faultsIn, formReady, openNew, picture, publish, signIn } from './support.js'

const NOTICES = '/api/privacy-notices'

const postedId = async (page: Page, address: string, data: object): Promise<number | string> => {
  const answer = await page.request.post(address, { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { doc: { id: number | string } }).doc.id
}

/** The headings of the form as it was on paper, with texts of those years. */
const OLD_SECTIONS: readonly [heading: string, text: string][] = [
  ['Rekisterinpitäjä', 'Kaislaniemen melontakerho ry, Rantatie 4, 21100 Naantali.'],
  ['Yhteyshenkilö', 'Kerhosihteeri, sihteeri@kaislaniemi.example.'],
  ['Rekisterin nimi', 'Kaislaniemen melontakerhon jäsenluettelo.'],
  [
    'Henkilötietojen käsittelyn tarkoitus',
    'Tietoja käsitellään henkilötietolain (523/1999) nojalla jäsenyyden hoitamiseksi.',
  ],
  ['Rekisterin tietosisältö', 'Nimi, osoite, puhelinnumero ja liittymisvuosi.'],
  ['Säännönmukaiset tietolähteet', 'Tiedot saadaan jäseneltä itseltään hänen liittyessään.'],
  ['Tietojen luovutukset', 'Tietoja ei luovuteta kerhon ulkopuolelle.'],
  ['Siirto EU:n ulkopuolelle', 'Tietoja ei siirretä Euroopan unionin ulkopuolelle.'],
  ['Suojauksen periaatteet', 'Paperit säilytetään lukitussa kaapissa, ja ohjelmaan pääsee vain salasanalla.'],
  ['Tarkastusoikeus', 'Jäsenellä on henkilötietolain (523/1999) 26 §:n mukaan oikeus tarkastaa tietonsa.'],
  ['Tiedon korjaaminen', 'Virheellinen tieto korjataan, kun jäsen pyytää sitä.'],
  ['Muut oikeudet', 'Jäsen voi kieltää tietojensa käytön suoramarkkinoinnissa.'],
]

/**
 * An old notice of twelve sections and its register, put in as an integrator would.
 *
 * @param texts what sections say instead, by their headings
 */
const oldNotice = async (
  page: Page,
  name: string,
  texts: Record<string, string> = {},
): Promise<number | string> => {
  // One of the demo's: those of other tests may lack what a notice needs.
  const organisations = await page.request.get('/api/notice-organisations?limit=1&depth=0&sort=createdAt')
  const { docs } = (await organisations.json()) as { docs: { id: number | string }[] }
  const register = await postedId(page, '/api/registers?locale=fi', {
    name: `Melontakerhon jäsenet: ${name}`,
    _status: 'published',
    controller: docs[0]?.id,
  })
  return postedId(page, `${NOTICES}?locale=fi&draft=true`, {
    title: `Rekisteriseloste: ${name}`,
    profile: 'classic',
    registers: [register],
    sections: OLD_SECTIONS.map(([heading, text]) => ({
      blockType: 'text',
      heading,
      text: rich(texts[heading] ?? text),
    })),
    statute: 'Henkilötietolaki (523/1999) 10 §',
  })
}

const panelOf = (page: Page) => page.locator('.pn-checks')
const itemsOf = (page: Page) => panelOf(page).locator('.pn-checks__item')
const errorsOf = (page: Page) =>
  panelOf(page).locator('.pn-checks__item--error:not(:has(.pn-checks__waiver))')

const openNotice = async (page: Page, id: number | string) => {
  await page.goto(`/admin/collections/privacy-notices/${id}?locale=fi`)
  await formReady(page)
}

/** Opens every folded part of the list. */
const unfold = (page: Page) =>
  panelOf(page).evaluate((panel) =>
    panel.querySelectorAll('details.pn-checks__fold').forEach((one) => one.setAttribute('open', '')),
  )

/** Goes on by Tab until something has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, selector: string) => {
  for (let step = 0; step < 400; step += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    )
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not reached by Tab`)
}

const highlighted = (page: Page, name: string) =>
  page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map(String), name)

test('should say what is wrong with an old notice beside its form, and help to put it right', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ height: 1000, width: 1440 })
  await signIn(page)
  const id = await oldNotice(page, 'melontakerho')
  await openNotice(page, id)
  const law = errorsOf(page).filter({ hasText: 'ei ole enää voimassa' })

  await test.step('by section, with counts where they belong', async () => {
    await expect(law).toHaveCount(3)
    await unfold(page)
    await expect(page.locator('.pn-check-summary')).toContainText(/\d+ virhettä/)
    await expect(page.locator('.pn-checks__counts')).toContainText(/\d+ virhettä/)
    const onTab = await page
      .locator('.pn-tabs .tabs-field__tab-button')
      .nth(1)
      .evaluate((tab) => getComputedStyle(tab, '::before').content)
    expect(onTab).toMatch(/^"\d+"/)
    await page.locator('.pn-tabs .tabs-field__tab-button').nth(1).click()
    await expect(page.locator('#sections-row-3 .pn-checks__count--error')).toContainText('virhe')
    await expect(page.locator('#sections-row-4 .pn-checks__count--error')).toHaveCount(0)
    expect(await faultsIn(page, '.pn-checks', '.pn-check-summary')).toEqual([])
    await picture(page, 'checks-old-1440')
  })

  await test.step('each leads to its field, and the words are marked there', async () => {
    await law.filter({ hasText: 'henkilötietolain' }).first().getByRole('link').first().click()
    const editor = page.locator('#sections-row-3 .ContentEditable__root')
    await expect(editor).toBeFocused()
    await expect
      .poll(() => highlighted(page, 'pn-check-error'))
      .toContainEqual(expect.stringMatching(/henkilötietolain/i))
    const hint = page.locator('.pn-check-hint')
    await page.keyboard.press('ControlOrMeta+Home')
    await expect(hint).toHaveCount(0)
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowRight')
    await expect(hint).toContainText('ei ole enää voimassa')
    await picture(page, 'checks-mark')
    await page.keyboard.press('Escape')
    await expect(hint).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Home')
    // The pointer comes only to what is on the screen, and has come to rest.
    await expect(async () => {
      await editor.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const words = await page.evaluate(() => {
        const [range] = CSS.highlights.get('pn-check-error') ?? []
        const {
          height = 0,
          width = 0,
          x = 0,
          y = 0,
        } = (range as Range | undefined)?.getBoundingClientRect() ?? {}
        return { x: x + width / 2, y: y + height / 2 }
      })
      await page.mouse.move(0, 0)
      await page.mouse.move(words.x, words.y, { steps: 3 })
      await expect(hint).toContainText('ei ole enää voimassa', { timeout: 1000 })
    }).toPass()
  })

  await test.step('what is typed is checked when it rests, and the list never flickers', async () => {
    await panelOf(page).evaluate((panel) => {
      const seen = { fewest: Infinity }
      Object.assign(globalThis, { seen })
      new MutationObserver(() => {
        seen.fewest = Math.min(seen.fewest, panel.querySelectorAll('.pn-checks__item').length)
      }).observe(panel, { childList: true, subtree: true })
    })
    const before = await itemsOf(page).count()
    await page.locator('.pn-tabs .tabs-field__tab-button').first().click()
    await page.fill('#field-statute', 'EU:n yleinen tietosuoja-asetus (EU) 2016/679')
    await expect(law).toHaveCount(2)
    const fewest = await page.evaluate(
      () => (globalThis as unknown as { seen: { fewest: number } }).seen.fewest,
    )
    expect(fewest).toBeGreaterThanOrEqual(Math.min(before, await itemsOf(page).count()))
  })

  await test.step('a safe change is made by a button, by keyboard', async () => {
    // Whatever the rules offer: one is offered here.
    await page.route('**/check?*', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.json()) as { findings: { fix: unknown; words: { quote: string } | null }[] }
      const found = body.findings.find(({ words }) => /^henkilötietolain/i.test(words?.quote ?? ''))
      if (found) found.fix = { text: 'tietosuoja-asetuksen', type: 'replace' }
      await route.fulfill({ json: body, response: answer })
    })
    await page.locator('#field-title').fill('Tietosuojaseloste: melontakerho')
    const mend = page.getByRole('button', { name: 'Vaihda tilalle: ”tietosuoja-asetuksen”' })
    await expect(mend).toHaveCount(1)
    await page.unrouteAll({ behavior: 'wait' })
    await page.locator('.pn-checks h2').focus()
    await tabTo(page, '.pn-checks__mend')
    await page.keyboard.press('Enter')
    await expect(law).toHaveCount(1)
    // The keyboard is still in the list.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.pn-checks') !== null))
      .toBe(true)
    await page.locator('.pn-tabs .tabs-field__tab-button').nth(1).click()
    await expect(page.locator('#sections-row-3 .ContentEditable__root')).toContainText(
      'Tietoja käsitellään tietosuoja-asetuksen',
    )
  })

  const dialog = page.getByRole('dialog')

  await test.step('the dialog of publishing says what keeps it from that', async () => {
    await page.click('#action-save')
    await expect(dialog).toContainText('Korjaa nämä ensin, tai jätä ennalleen perustellen')
    await expect(dialog).toContainText('ei ole enää voimassa')
    await expect(page.locator('#pn-publish-confirm')).toBeDisabled()
    expect(await faultsIn(page, '.pn-dialog')).toEqual([])
    await picture(page, 'checks-publishing-stopped')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  const reason = 'Jäsen näkee tästä, mihin lakiin vanhat luvat perustuvat.'
  await test.step('what is right as it is, is let be with a reason, by keyboard', async () => {
    await unfold(page)
    let left = await errorsOf(page).count()
    expect(left).toBeGreaterThan(0)
    while (left > 0) {
      await page.locator('.pn-checks h2').focus()
      await tabTo(page, '.pn-checks__item--error .pn-checks__waive')
      await page.keyboard.press('Enter')
      await expect(dialog).toBeVisible()
      await tabTo(page, '[name=pn-waiver-reason]')
      await page.keyboard.type('Lyhyt')
      await expect(page.locator('#pn-waive-confirm')).toBeDisabled()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(reason)
      expect(await faultsIn(page, '.pn-dialog')).toEqual([])
      await picture(page, 'checks-waiving')
      await tabTo(page, '#pn-waive-confirm')
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(errorsOf(page)).toHaveCount(left - 1)
      await unfold(page)
      left = await errorsOf(page).count()
    }
    // What the notice lacks as a whole stands among the steps.
    const steps = panelOf(page).locator('li[class="pn-checks__item"]')
    for (left = await steps.count(); left > 0; left -= 1) {
      await steps.first().locator('.pn-checks__waive').click()
      await page.fill('[name=pn-waiver-reason]', reason)
      await page.click('#pn-waive-confirm')
      await expect(dialog).toHaveCount(0)
      await expect(steps).toHaveCount(left - 1)
      await unfold(page)
    }
    await expect(panelOf(page)).toContainText('Perustellen ennalleen jätetyt')
    await expect(panelOf(page)).toContainText(reason)
  })

  await test.step('then it is published, and the auditor sees what was let be', async () => {
    await page.click('#action-save')
    await expect(dialog).toContainText('Perustellen ennalleen jätetyt:')
    await page.click('#pn-publish-confirm')
    const anyway = page.locator('#pn-publish-anyway')
    await expect(page.locator('#pn-published-address').or(anyway)).toBeVisible()
    if (await anyway.isVisible()) await anyway.click()
    await page.getByRole('link', { name: 'Avaa julkaistu versio' }).click()
    const record = page.locator('.pn-publication')
    await expect(record).toContainText('Jätettiin ennalleen perustellen')
    await expect(record).toContainText('ei ole enää voimassa')
    await expect(record).toContainText(reason)
    await picture(page, 'checks-record')
  })
})

test('should take a new notice by the hand, and fit a phone', async ({ context, page }) => {
  await signIn(page)
  await openNew(page, 'privacy-notices')
  await expect(panelOf(page)).toContainText('Tästä selosteesta puuttuu vielä')
  await expect(panelOf(page)).toContainText('Valitse rekisteri')
  await expect(page.locator('.pn-checks__item--error')).toHaveCount(0)
  await expect(page.locator('.pn-checks__counts')).not.toContainText('virhe')
  expect(await faultsIn(page, '.pn-checks')).toEqual([])
  await picture(page, 'checks-new-1280')
  await page.getByRole('link', { name: 'Anna selosteelle otsikko.' }).click()
  await expect(page.locator('#field-title')).toBeFocused()
  await page.keyboard.type('Tietosuojaseloste: uusi')
  await choose(page, '#field-registers', 'jäsen')
  await expect(panelOf(page)).not.toContainText('Valitse rekisteri')

  await test.step('with the same numbers at the top of the form as beside it', async () => {
    const counts = page.locator('.pn-checks__counts p').last()
    await expect(counts).toContainText(/vaihe/)
    await expect
      .poll(async () => {
        const said = (await counts.textContent())?.replace(/(?: · )?\d+ vink\S+$/, '')
        return (await page.locator('.pn-check-summary p').textContent()) === `Tarkistuslista: ${said}`
      })
      .toBe(true)
  })

  await test.step('an old one in Swedish on a phone', async () => {
    const id = await oldNotice(page, 'puhelin')
    await context.addCookies([{ name: 'payload-lng', url: new URL(page.url()).origin, value: 'sv' }])
    await page.setViewportSize({ height: 844, width: 390 })
    page.on('dialog', (dialog) => void dialog.accept())
    await openNotice(page, id)
    await expect(errorsOf(page).filter({ hasText: 'inte längre i kraft' })).toHaveCount(3)
    await page.getByRole('button', { name: 'Visa listan' }).click()
    await expect(page.locator('.pn-checks h2')).toBeFocused()
    await expect(page.locator('.pn-checks h2')).toBeInViewport()
    expect(await faultsIn(page, '.pn-checks', '.pn-check-summary')).toEqual([])
    const tooWide = await panelOf(page).evaluate(
      (panel) => panel.scrollWidth > panel.clientWidth || panel.getBoundingClientRect().right > innerWidth,
    )
    expect(tooWide).toBe(false)
    await picture(page, 'checks-old-390-sv')
  })
})

const statusOf = (page: Page) => page.locator('.pn-status--widget')

/**
 * Signs in where it is another time than in the browser, which would forget a cookie that has expired by its own clock, and sets the
 * clock of the pages by that.
 */
const signInAt = async (context: BrowserContext, address: string, moment: string): Promise<Page> => {
  const page = await context.newPage()
  const { email, password } = demoUser
  const answer = await page.request.post(`${address}/api/users/login`, { data: { email, password } })
  const { token } = (await answer.json()) as { token: string }
  await context.addCookies([{ name: 'payload-token', url: address, value: token }])
  await page.clock.setFixedTime(moment)
  return page
}

test('should say on the dashboard that the law has changed under a notice in force', async ({ browser }) => {
  test.setTimeout(300_000)
  const database = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'ppn-law-')), 'demo.db')}`
  const at = (moment: string) => ({ DATABASE_URI: database, DEMO_EMPTY: '1', ...atMoment(moment) })
  const reason = 'Lomake on kerhon vanha, ja se uusitaan syksyllä.'
  const title = 'Rekisteriseloste: kilpi'
  // The Court of Justice annulled the Privacy Shield on 16 July 2020 (C-311/18).
  const [before, after] = ['2020-07-10T09:00:00Z', '2020-07-20T09:00:00Z']

  /** What is done at a moment: in a demo that thinks it is then, over one database. */
  const during = async (moment: string, act: (page: Page) => Promise<void>) => {
    const demo = await startDemo(at(moment))
    const context = await browser.newContext({ baseURL: demo.address })
    try {
      await act(await signInAt(context, demo.address, moment))
    } finally {
      await context.close()
      await demo.stop()
    }
  }

  let id: number | string = ''
  await during(before, async (page) => {
    await test.step('before 16 July 2020 the Privacy Shield is a ground for transfers', async () => {
      await postedId(page, '/api/notice-organisations', {
        name: 'Kaislaniemen melontakerho ry',
        _status: 'published',
        email: 'sihteeri@kaislaniemi.example',
        roles: ['controller'],
      })
      id = await oldNotice(page, 'kilpi', {
        'Siirto EU:n ulkopuolelle': 'Sähköpostipalvelun tarjoaja on sitoutunut Privacy Shield -järjestelyyn.',
      })
      await openNotice(page, id)
      await unfold(page)
      await expect(errorsOf(page).filter({ hasText: 'ei ole enää voimassa' })).toHaveCount(3)
      await expect(panelOf(page)).not.toContainText('Privacy Shield')
    })
    await test.step('what else is wrong with it is let be, and it is published', async () => {
      const { findings } = (await (await page.request.get(`${NOTICES}/${id}/check`)).json()) as {
        findings: { fingerprint: string; severity: string }[]
      }
      for (const { fingerprint } of findings.filter(({ severity }) => severity === 'error')) {
        const waived = await page.request.post(`${NOTICES}/${id}/waive`, { data: { fingerprint, reason } })
        expect(waived.status(), await waived.text()).toBe(201)
      }
      await page.reload()
      await formReady(page)
      expect(await publish(page)).toContain('on julkaistu')
    })
    await runCommand(['remind'], at(before))
    await test.step('the dashboard has nothing to say of it', async () => {
      await page.goto('/admin')
      await expect(statusOf(page)).toContainText('Selosteita 1, niistä julkaistuna 1.')
      await expect(statusOf(page)).not.toContainText('Ei enää lain mukainen')
    })
  })

  await during(after, async (page) => {
    await page.goto('/admin')
    await expect(statusOf(page)).not.toContainText('Ei enää lain mukainen')
    await runCommand(['remind'], at(after))
    await test.step('the dashboard says what the law of that day has ended, and nothing that was let be', async () => {
      await page.reload()
      const failing = statusOf(page).locator('section', { hasText: 'Ei enää lain mukainen' })
      await expect(failing.getByRole('listitem')).toHaveCount(1)
      await expect(failing).toContainText(title)
      await expect(failing).toContainText('”Privacy Shield” ei ole enää siirron peruste.')
      await expect(failing).not.toContainText('523/1999')
      expect(await faultsIn(page, '.pn-status')).toEqual([])
      await picture(page, 'checks-law-dashboard')
      await failing.getByRole('link', { name: title }).click()
      await formReady(page)
    })
    await test.step('the notice leads to those words; mended, it is published, and the dashboard says it no longer', async () => {
      await unfold(page)
      await expect(errorsOf(page)).toHaveCount(1)
      await errorsOf(page).getByRole('link').first().click()
      await expect(page.locator('#sections-row-7 .ContentEditable__root')).toBeFocused()
      await expect
        .poll(() => highlighted(page, 'pn-check-error'))
        .toContainEqual(expect.stringMatching(/privacy shield/i))
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('Tietoja ei siirretä Euroopan talousalueen ulkopuolelle.')
      await expect(errorsOf(page)).toHaveCount(0)
      expect(await publish(page)).toContain('on julkaistu')
      await runCommand(['remind'], at(after))
      await page.goto('/admin')
      await expect(statusOf(page)).toContainText('Selosteita 1, niistä julkaistuna 1.')
      await expect(statusOf(page)).not.toContainText('Ei enää lain mukainen')
    })
  })
})
