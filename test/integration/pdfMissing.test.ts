// On one database: it is about a package that is not there.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Site } from '../fixtures/site.js'

import { say } from './support/languages.js'

jest.unstable_mockModule('pdfkit', () => {
  throw Object.assign(new Error("Cannot find package 'pdfkit'"), { code: 'ERR_MODULE_NOT_FOUND' })
})
const { startSite } = await import('../fixtures/site.js')
const { writeDossiers } = await import('../../src/index.js')

describe('an app without pdfkit', () => {
  let site: Site
  let id: number | string

  beforeAll(async () => {
    site = await startSite('pdf-missing')
    id = (await site.create({ slug: 'seloste', title: 'Seloste' })).id
    await site.publish(id)
  })
  afterAll(() => site?.app.destroy())

  it('should name it to who asks for a PDF, and how to install it', async () => {
    for (const [path, headers] of [
      ['/seloste?format=pdf', {}],
      ['/seloste', { accept: 'application/pdf' }],
      ['/seloste/versions/1?format=pdf', {}],
    ] as const) {
      const { body, headers: given, status } = await site.read(path, { ...headers, 'accept-language': 'en' })
      expect([status, given.get('cache-control')]).toEqual([406, 'no-store'])
      const message = say('en', ({ answers }) => answers.notInstalled, { needs: 'pdfkit' })
      expect(message).toContain('npm install pdfkit')
      expect(body).toEqual({ errors: [{ code: 'notInstalled', message, needs: 'pdfkit' }] })
    }
  })

  it('should name it in the preview', async () => {
    const { body, status } = await site.app.rest('GET', `/privacy-notices/${id}/preview?format=pdf`, {
      token: site.token,
    })
    expect([status, body]).toMatchObject([406, { errors: [{ code: 'notInstalled', needs: 'pdfkit' }] }])
  })

  it('should name it to auditors, and give them the rest', async () => {
    const dossier = (format: string) =>
      site.app.rest('GET', `/privacy-notices/${id}/dossier?format=${format}`, { token: site.token })
    const { body, status } = await dossier('pdf')
    expect([status, body]).toMatchObject([406, { errors: [{ code: 'notInstalled', needs: 'pdfkit' }] }])
    expect((await dossier('json')).status).toBe(200)
    const directory = await mkdtemp(path.join(tmpdir(), 'ppn-dossiers-'))
    try {
      const { files, needs } = await writeDossiers(site.app.payload, directory)
      expect([files.map((file) => path.extname(file)), needs]).toEqual([['.json'], 'pdfkit'])
    } finally {
      await rm(directory, { force: true, recursive: true })
    }
  })

  it('should give every other format', async () => {
    for (const format of ['json', 'page', 'markdown', 'text', 'html']) {
      expect((await site.read(`/seloste?format=${format}`)).status).toBe(200)
    }
  })
})
