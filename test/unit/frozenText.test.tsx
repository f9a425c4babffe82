import { expect, it, jest } from '@jest/globals'
import React from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import type { ApprovalRequest } from '../../src/approving/answers.js'

import { type AdminKey, inEveryLanguage } from '../../src/translations/index.js'

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useTranslation: () => ({
    i18n: { language: 'sv' },
    t: (key: string) => inEveryLanguage(key as AdminKey).sv ?? key,
  }),
}))

it('should tell who approves in which section and language a rule found something', async () => {
  const { FrozenText } = await import('../../src/admin/Approval/Frozen.js')
  const text = (language: string) => ({ introduction: null, language, sections: [], title: language })
  const found = (fingerprint: string, language: null | string, heading: null | string) => ({
    fingerprint,
    language,
    message: `Fynd ${fingerprint}.`,
    section: heading === null ? null : { heading },
  })
  const shown = (languages: string[]) => {
    const frozen = {
      before: null,
      changedOn: null,
      content: Object.fromEntries(languages.map((language) => [language, text(language)])),
      effectiveFrom: null,
      event: 'published',
      findings: [found('1', 'fi', 'Suostumus'), found('2', null, null)],
      reviewedOn: null,
      waivers: [],
    }
    const request = { changes: {}, frozen, ownerTitle: null } as unknown as ApprovalRequest
    return renderToStaticMarkup(<FrozenText request={request} />)
  }
  expect(shown(['fi', 'sv'])).toContain('Fynd 1. <em>Suostumus, finska</em>')
  expect(shown(['fi'])).toContain('Fynd 1. <em>Suostumus</em>')
  expect(shown(['fi'])).toContain('Fynd 2.</li>')
})
