import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { BroughtFile } from './readFiles.js'

import { fieldErrors } from '../sources/fieldErrors.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { translate } from '../translations/index.js'
import { IMPORT_LIMITS } from './readFiles.js'

/** What comes with the files of an import. */
export type Brought = {
  files: BroughtFile[]
  /** Whose what it makes becomes, where there are several organisations. */
  owner: string | undefined
}

const MEGABYTE = 1024 * 1024

/** What a form may be longer than its files: names, boundaries, other fields. */
const AROUND = MEGABYTE

const wrongForm = (req: PayloadRequest): Error => {
  const message = translate(req.t, 'privacyNotices:imports:form')
  return new APIError(message, 400, [{ message, path: 'files' }], true)
}

const tooLarge = (req: PayloadRequest): Error => {
  const message = translate(req.t, 'privacyNotices:imports:tooLarge', {
    each: String(IMPORT_LIMITS.bytesEach / MEGABYTE),
    size: String(IMPORT_LIMITS.bytes / MEGABYTE),
  })
  return new APIError(message, 413, [{ message, path: 'files' }], true)
}

/** The body of a request, read as far as it may be long. */
const boundedBody = async (req: PayloadRequest): Promise<Uint8Array<ArrayBuffer>> => {
  const most = IMPORT_LIMITS.bytes + AROUND
  if (Number(req.headers.get('content-length') ?? 0) > most) throw tooLarge(req)
  const reader = req.body?.getReader()
  if (!reader) throw wrongForm(req)
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array }
    if (done || !value) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw tooLarge(req)
    }
    pieces.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * The files in the form of a request. Its length is looked at before it is read.
 *
 * @throws APIError 400 when it is no form with files, 413 when they are too many bytes
 * @throws ValidationError when there are none, or too many
 */
export const broughtIn = async (req: PayloadRequest): Promise<Brought> => {
  const type = req.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw wrongForm(req)
  const body = await boundedBody(req)
  let form: FormData
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw wrongForm(req)
  }
  const given = [...form.entries()].flatMap(([, value]) => (typeof value === 'string' ? [] : [value]))
  const refuse = (key: 'noFiles' | 'tooMany') => {
    const message = translate(req.t, `privacyNotices:imports:${key}`, { count: IMPORT_LIMITS.files })
    return fieldErrors(req, NOTICE_IMPORTS, [{ message, path: 'files' }])
  }
  if (given.length === 0) throw refuse('noFiles')
  if (given.length > IMPORT_LIMITS.files) throw refuse('tooMany')
  if (given.some(({ size }) => size > IMPORT_LIMITS.bytesEach)) throw tooLarge(req)
  const owner = form.get('owner')
  return {
    files: await Promise.all(
      given.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        type: file.type,
      })),
    ),
    owner: typeof owner === 'string' && owner !== '' && owner.length <= 100 ? owner : undefined,
  }
}
