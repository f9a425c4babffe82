import { expect, test } from '@playwright/test'

import { choose, formReady, openNew, picture, publish, save, signIn } from './support.js'

test('should take a notice from an empty form to its second version on the site', async ({ page }) => {
  await signIn(page)
  await picture(page, 'admin-dashboard')

  await test.step('an organisation, begun as a draft and published', async () => {
    await openNew(page, 'notice-organisations')
    await page.fill('#field-name', 'Koekylän kirjasto ry')
    await page.click('#action-save-draft')
    await expect(page.locator('.payload-toast-container .toast-success').first()).toBeVisible()
    await expect(page).not.toHaveURL(/\/create/)
    await formReady(page)
    await expect(page.locator('.doc-controls__status, .status').first()).toContainText('Luonnos')
    await picture(page, 'admin-organisation-draft')
    await page.fill('#field-businessId', '1234567-1')
    await page.fill('#field-street', 'Kirjakuja 3')
    await page.fill('#field-postalCode', '00100')
    await page.fill('#field-city', 'Koekylä')
    await page.fill('#field-email', 'kirjasto@koekyla.example')
    await page.fill('#field-phone', '029 123 4567')
    await picture(page, 'admin-organisation')
    await save(page)
    await expect(page.locator('.doc-controls__status, .status').first()).toContainText('Julkaistu')
    await picture(page, 'admin-organisation-published')
  })

  await test.step('a register', async () => {
    await openNew(page, 'registers')
    await page.fill('#field-name', 'Lainaajarekisteri')
    await choose(page, '#field-controller', 'Koekylän kirjasto ry')
    await page.fill('#field-contact__name', 'Kirjaston johtaja')
    await page.fill('#field-contact__email', 'johtaja@koekyla.example')
    await picture(page, 'admin-register-controller')
    await page.locator('.tabs-field__tab-button').nth(1).click()
    await page.locator('#field-purposes .array-field__add-row').click()
    await page.fill('#field-purposes__0__name', 'Lainojen hoitaminen')
    await choose(page, '#field-purposes__0__legalBases', 'Sopimus')
    await page.fill('#field-purposes__0__retentionText', '2 vuotta viimeisestä lainasta')
    await page.getByRole('button', { name: 'Ehdotus tekstistä: 2 vuotta' }).click()
    await expect(page.locator('#field-purposes__0__retentionDuration')).toHaveValue('2')
    await picture(page, 'admin-register-purposes')
    await save(page)
  })

  await test.step('a notice from a profile, published', async () => {
    await openNew(page, 'privacy-notices')
    await page.fill('#field-title', 'Tietosuojaseloste: lainaajat')
    await choose(page, '#field-registers', 'Lainaajarekisteri')
    const prepared = page.locator('.date-time-field', { hasText: 'Laatimispäivä' })
    await expect(prepared.locator('input')).toHaveValue(/^\d{1,2}\.\d{1,2}\.\d{4}$/)
    await prepared.getByRole('button', { name: 'kuukausi' }).click()
    await expect(prepared.locator('input')).toHaveValue(/^\d{1,2}\/\d{4}$/)
    await picture(page, 'admin-notice-new')
    expect(await publish(page)).toBe('Versio 1 on julkaistu.')
    await page.locator('.tabs-field__tab-button').nth(1).click()
    await expect(page.locator('#field-sections .blocks-field__row')).toHaveCount(12)
    await picture(page, 'admin-notice-sections')
  })

  const admin = page.url()
  await test.step('read on the site', async () => {
    await page.goto('/fi')
    await page.getByRole('link', { name: 'Tietosuojaseloste: lainaajat' }).click()
    await expect(page).toHaveURL(/\/fi\/tietosuojaseloste-lainaajat$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tietosuojaseloste: lainaajat')
    await expect(page.getByRole('heading', { name: /1\.\s*Rekisterinpitäjä/ })).toBeVisible()
    await expect(page.locator('main')).toContainText('Koekylän kirjasto ry (1234567-1)')
    await expect(page.locator('main')).toContainText('Lainojen hoitaminen')
    await expect(page.locator('main')).toContainText(/Versio\s*1/)
    await picture(page, 'site-version-1')
  })

  await test.step('changed and published again with a note', async () => {
    await page.goto(admin)
    await formReady(page)
    await page.fill('#field-title', 'Tietosuojaseloste: lainaajat ja asiakkaat')
    await page.locator('.tabs-field__tab-button').nth(1).click()
    await choose(page, '#field-numbering', '1a, 2, 3')
    await choose(page, '#field-layout', 'Taulukkona')
    await picture(page, 'admin-notice-form')
    await page.click('#action-save-draft')
    await page.locator('.tabs-field__tab-button').nth(2).click()
    const changes = page.locator('.pn-publishing')
    await expect(changes).toContainText('Osioiden numerointi muuttui: 1, 2, 3 → 1a, 2, 3')
    await expect(changes).toContainText('Osioiden asettelu muuttui: peräkkäin → taulukko')
    await expect(changes).toContainText('verrattuna versioon 1')
    await expect(changes).toContainText('Ehdotus: vähäinen muutos')
    await expect(changes).toContainText('Tietosuojaseloste: lainaajat ja asiakkaat')
    await page.getByRole('button', { name: 'Valitse ehdotuksen mukaan' }).click()
    await page.fill('#field-change__note', 'Seloste koskee myös asiakkaita.')
    await picture(page, 'admin-notice-change')
    expect(await publish(page)).toBe('Versio 2 on julkaistu.')
    await expect(page.locator('#field-change__note')).toHaveValue('')
  })

  await test.step('version 2 on the site', async () => {
    await page.goto('/fi/tietosuojaseloste-lainaajat')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Tietosuojaseloste: lainaajat ja asiakkaat',
    )
    await expect(page.locator('main')).toContainText(/Versio\s*2/)
    await expect(page.locator('main')).toContainText('Seloste koskee myös asiakkaita.')
    await expect(page.getByRole('rowheader', { name: '1a. Rekisterinpitäjä' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: '12. Muut' })).toBeVisible()
    await picture(page, 'site-version-2')
  })

  await test.step('withdrawn, with a reason', async () => {
    await page.goto(admin)
    await formReady(page)
    await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
    await page.click('#action-unpublish')
    await page.fill('[name=pn-reason-fi]', 'Kirjaston rekisteri on lakkautettu.')
    await page.click('#pn-withdraw-confirm')
    await expect(page.locator('.pn-dialog h2')).toHaveText('Seloste on poistettu käytöstä.')
    await page.click('#pn-publish-close')
    await page.locator('.tabs-field__tab-button').nth(2).click()
    await expect(page.locator('.pn-publishing')).toContainText('Seloste on poistettu käytöstä')
    await page.goto('/fi/tietosuojaseloste-lainaajat')
    await expect(page.locator('main')).toContainText('Kirjaston rekisteri on lakkautettu.')
    await picture(page, 'site-withdrawn')
  })

  await test.step('every publication checked', async () => {
    await page.goto('/admin/collections/notice-publications')
    await page.getByRole('button', { name: 'Tarkista kaikki julkaistut versiot' }).click()
    await expect(
      page.getByText('Kaikki julkaistut versiot ovat sellaisina kuin ne julkaistiin.'),
    ).toBeVisible()
    await expect(page.getByText('Ei verrattu mihinkään tämän tietokannan ulkopuoliseen')).toBeVisible()
    await picture(page, 'admin-verified')
  })
})

test('should show the seeded notices in each language, and say so where one is missing', async ({ page }) => {
  for (const [language, count] of [
    ['fi', 3],
    ['sv', 3],
    ['en', 3],
  ] as const) {
    await page.goto(`/${language}`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    expect(await page.locator('main a[hreflang], main li a, main article a').count()).toBeGreaterThanOrEqual(
      count,
    )
  }
  const missing = await page.goto('/fi/ei-ole-olemassa')
  expect(missing?.status()).toBe(404)
})
