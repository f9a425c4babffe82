import { expect, test } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { faultsIn, picture, signIn } from './support.js'

test('should give the record of processing activities as a sheet that other programs open', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/admin/collections/registers')
  const form = page.locator('.pn-ropa')
  await form.locator('summary').click()
  await form.getByLabel('Joka riville yksi').selectOption({ label: 'käsittelyn tarkoitus' })
  expect(await faultsIn(page, '.pn-ropa')).toEqual([])
  await picture(page, 'admin-ropa')
  const downloading = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Lataa' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  await expect(form).toContainText('Tiedosto on tehty')
  const file = await download.path()
  if (process.env.E2E_SCREENSHOTS) copyFileSync(file, path.join(process.env.E2E_SCREENSHOTS, 'ropa.xlsx'))

  const { sheets } = await readXlsx(readFileSync(file))
  expect(sheets[0]?.name).toBe('Rekisterinpitäjän seloste')
  const rows = sheets[0]?.rows ?? []
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.flat().map(String)).toContain('Asiakasrekisteri')
})
