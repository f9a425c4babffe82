import { expect, it } from '@jest/globals'

import { fitFooter } from '../../src/render/pdf/fitFooter.js'

it('should shorten the longest part of a foot, and keep the others', () => {
  const title = 'Granskningsunderlag: Dataskyddsbeskrivning: båtvarvets kundregister'
  const footer = `asiakasrekisteri  ·  ${title}  ·  30.11.2026 kl. 17.35`
  const widthOf = (text: string) => text.length
  expect(fitFooter(footer, 200, widthOf)).toBe(footer)
  const fitted = fitFooter(footer, 90, widthOf)
  expect(fitted.length).toBeLessThanOrEqual(90)
  expect(fitted).toMatch(
    /^asiakasrekisteri {2}· {2}Granskningsunderlag: .*… {2}· {2}30\.11\.2026 kl\. 17\.35$/,
  )
  expect(fitFooter('x'.repeat(50), 10, widthOf)).toBe(`${'x'.repeat(9)}…`)
})
