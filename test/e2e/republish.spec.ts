import { expect, test } from '@playwright/test'

import { formReady, picture, signIn } from './support.js'

const OLD = 'Lintulahdenkuja 4'
const NEW = 'Uusi virastokatu 10'

type Listed = { slug: string; title: string }

test('should carry a changed address to the notices that show it, but for those held back', async ({
  page,
}) => {
  const published = async (slug: string, query = '') =>
    (await page.request.get(`/api/privacy-notices/published/${slug}${query}`)).text()
  await signIn(page)

  await test.step('the address is changed once', async () => {
    await page.goto('/admin/collections/notice-organisations')
    await page.getByRole('link', { name: 'Tietosuojavaltuutetun toimisto' }).first().click()
    await formReady(page)
    await expect(page.locator('#field-street')).toHaveValue(OLD)
    await page.fill('#field-street', NEW)
    await page.click('#action-save')
    await expect(page.getByText('joissa on vielä entinen tieto')).toBeVisible()
    await picture(page, 'admin-source-changed')
  })

  await page.getByRole('link', { name: 'Tarkista ja julkaise uudelleen' }).click()
  const cards = page.locator('.pn-uses__notice')
  await expect(cards.first()).toBeVisible()
  const count = await cards.count()
  expect(count).toBeGreaterThanOrEqual(3)
  const notices = (
    (await (await page.request.get('/api/privacy-notices/published?limit=100')).json()) as { docs: Listed[] }
  ).docs
  const slugOf = (title: string): string => {
    const found = notices.find((notice) => notice.title === title)
    if (!found) throw new Error(`${title} is not published`)
    return found.slug
  }
  const titles = await cards.locator('h3').allTextContents()
  const last = cards.last()
  const held = slugOf(titles.at(-1) ?? '')
  const others = titles.slice(0, -1).map(slugOf)

  await test.step('each affected notice shows its difference', async () => {
    for (const card of await cards.all()) {
      await card.getByText('Näytä erot').click()
      await expect(card.locator('.pn-changes')).toContainText(NEW)
    }
    await picture(page, 'admin-where-used')
  })

  await test.step('published in one action, but for the one held back', async () => {
    await page.getByRole('button', { name: 'Valitse kaikki' }).click()
    await last.getByRole('checkbox').uncheck()
    await last.getByRole('textbox').fill('Odottaa johtokunnan kokousta')
    await page.locator('textarea[name="note-fi"]').fill('Valvontaviranomaisen osoite muuttui.')
    await page.locator('textarea[name="note-sv"]').fill('Tillsynsmyndighetens adress ändrades.')
    await picture(page, 'admin-republish')
    await page.getByRole('button', { name: `Julkaise ${count - 1} selostetta` }).click()
    await expect(page.getByText(`Julkaistu ${count - 1}/${count - 1} selostetta.`)).toBeVisible()
    await expect(cards).toHaveCount(1)
    await expect(cards).toContainText('Odottaa johtokunnan kokousta')
    await picture(page, 'admin-republished')
  })

  await test.step('readers get the new address, and yesterday the old one', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    for (const slug of others) {
      expect(await published(slug)).toContain(NEW)
      expect(await published(slug, `?at=${yesterday}`)).toContain(OLD)
      const { docs } = JSON.parse(await published(`${slug}/history`, '?locale=fi')) as {
        docs: { cause: null | { title: string }; change: { note: string } }[]
      }
      expect(docs[0]).toMatchObject({
        cause: { title: 'Tietosuojavaltuutetun toimisto' },
        change: { note: 'Valvontaviranomaisen osoite muuttui.' },
      })
    }
    expect(await published(held)).toContain(OLD)
    await page.goto(`/fi/${others[0]}`)
    await expect(page.locator('main')).toContainText(NEW)
    await picture(page, 'site-republished')
  })

  await test.step('the list of notices says what still waits, and why', async () => {
    await page.goto('/admin/collections/privacy-notices?limit=100')
    const waiting = page.locator('td.cell-pendingChanges', { hasText: 'Tietosuojavaltuutetun toimisto' })
    await expect(waiting).toHaveCount(1)
    await expect(waiting).toContainText('Jätetty odottamaan')
    await picture(page, 'admin-notices-pending')
  })

  await test.step('what is in use cannot be deleted, and can be retired', async () => {
    await page.goto('/admin/collections/notice-organisations')
    await page.getByRole('link', { name: 'Tietosuojavaltuutetun toimisto' }).first().click()
    await formReady(page)
    await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
    await page.click('#action-delete')
    await page.click('#confirm-action')
    await expect(page.locator('.payload-toast-container')).toContainText('Ei voi poistaa')
    await picture(page, 'admin-not-deleted')
  })
})
