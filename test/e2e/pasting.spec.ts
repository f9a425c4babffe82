import { expect, test } from '@playwright/test'

import { formReady, markup, openNew, paste, picture, signIn } from './support.js'

type Stored = { children?: Stored[]; format?: number | string; tag?: string; text?: string; type: string }

const kinds = ({ children = [], tag, text, type }: Stored): string =>
  text ?? `${tag ?? type}(${children.map(kinds).join(', ')})`

test('should store of a text from Word what it says, and say what it leaves out', async ({ page }) => {
  await signIn(page)
  await openNew(page, 'registers')
  await page.fill('#field-name', 'Liitetty rekisteri')
  await page.locator('.tabs-field__tab-button').nth(1).click()
  const wordings = page.locator('.collapsible-field', { hasText: 'Oma muotoilu' }).first()
  await wordings.locator('.collapsible__toggle').click()
  const editor = wordings.locator('.ContentEditable__root').first()
  const said = page.locator('.payload-toast-container .toast-warning')

  await test.step('deletions, lists, tables and pictures', async () => {
    await editor.click()
    for (const name of [
      'headings, a title and a numbered heading',
      'deleted and inserted text of tracked changes',
      'a list with two levels',
      'a table, where the editor has none',
    ]) {
      await paste(editor, { 'text/html': markup(name), 'text/plain': 'ei tätä' })
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.press('Enter')
      // Out of the list.
      if (name.includes('list')) await page.keyboard.press('Enter')
    }
    await paste(editor, { 'text/html': markup('pictures, text boxes and drawings') })
    await expect(said).toHaveCount(1)
    await expect(said).toContainText(['Liitetystä tekstistä jäi pois: 1 kuva, 2 tekstiruutua.'])
    await expect(editor).toContainText('Tietoja säilytetään kolme vuotta.')
    await expect(editor.locator('ul ul li')).toHaveText(['etunimi', 'sukunimi'])
    await picture(page, 'admin-pasted')
  })

  await test.step('nothing of what is too much', async () => {
    await paste(editor, { 'text/html': `<p>${'<b>liikaa</b> '.repeat(300_000)}</p>` })
    await expect(said).toContainText(['Tekstiä on liikaa kerralla'])
    await expect(editor).not.toContainText('liikaa')
  })

  await test.step('what is stored', async () => {
    await page.click('#action-save-draft')
    await expect(page).not.toHaveURL(/\/create/)
    await formReady(page)
    const id = /registers\/([^/?]+)/.exec(page.url())?.[1] ?? ''
    const answer = await page.request.get(`/api/registers/${id}?depth=0&draft=true&locale=fi`)
    const stored = (await answer.json()) as Record<string, { root?: Stored } | undefined>
    const texts = Object.values(stored).flatMap((value) => (value?.root ? [kinds(value.root)] : []))
    expect(texts).toEqual([
      [
        'root(h3(Tietosuojaseloste)',
        'h3(1.1 Säilytys)',
        'h4(Pieni , otsikko)',
        'paragraph(Teksti.)',
        'paragraph(Tietoja säilytetään kolme vuotta.)',
        'ul(listitem(Nimi), listitem(ul(listitem(etunimi), listitem(sukunimi))), listitem(Osoite))',
        'paragraph(Alla:)',
        'paragraph(Yllä.)',
        'paragraph(Ennen jälkeen))',
      ].join(', '),
    ])
  })

  await test.step('nothing that the system strikes out is lost', async () => {
    await page.locator('.tabs-field__tab-button').nth(1).click()
    if (!(await editor.isVisible())) await wordings.locator('.collapsible__toggle').click()
    await editor.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.evaluate(() => document.execCommand('strikeThrough'))
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' loppu')
    await expect(editor).toContainText('Ennen jälkeen loppu')
  })

  await test.step('what is left out, however soon it comes after a text that is whole', async () => {
    await paste(editor, { 'text/html': markup('pictures, text boxes and drawings') })
    await expect(said).toContainText(['1 kuva'])
    await paste(editor, { 'text/html': markup('a list with two levels') })
    await paste(editor, { 'text/html': markup('pictures, text boxes and drawings') })
    // Longer than a message takes to go.
    await page.waitForTimeout(500)
    await expect(said).toHaveCount(1)
    await expect(said).toContainText(['1 kuva, 2 tekstiruutua'])
  })
})
