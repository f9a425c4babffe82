import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { generateKeyPairSync } from 'node:crypto'

import type { Keys } from '../../src/record/keys.js'

import { keyFromSecret, keysFrom } from '../../src/record/keys.js'
import {
  checkpointText,
  parseCheckpoint,
  parseNote,
  parseVkey,
  signersOf,
  signNote,
  vkeyOf,
} from '../../src/record/log/note.js'
import { checkSeal, sealOf } from '../../src/record/seal.js'

/** The example of Go's `golang.org/x/mod/sumdb/note`. */
const GO = {
  note: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`,
  skey: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
}

const NONE = { previousKeys: [], previousSecrets: [], signingKey: undefined }
const goKeys = (): Keys => keysFrom({ ...NONE, signingKey: GO.skey }, 'unused')
const key = keyFromSecret('a secret for tests only')

describe('a signed note', () => {
  it('is the one that Go makes with the same key', () => {
    const { name, signing } = goKeys()
    expect(name).toBe('PeterNeumann')
    expect(vkeyOf('PeterNeumann', signing)).toBe(GO.vkey)
    const note = parseNote(GO.note)
    expect(signNote(note!.text, 'PeterNeumann', signing)).toBe(GO.note)
    expect(signersOf(note!, [key, parseVkey(GO.vkey)!.key])).toEqual([
      expect.objectContaining({ name: 'PeterNeumann' }),
    ])
  })

  it('is known by its key under any name, and by no other key', () => {
    const note = parseNote(signNote('x\n', 'example.org/log', key))!
    expect(signersOf(note, [key])).toHaveLength(1)
    expect(signersOf(note, [keyFromSecret('another')])).toEqual([])
    expect(signersOf(parseNote(signNote('x\n', 'example.org/before', key))!, [key])).toHaveLength(1)
  })

  it('does not hold with any letter changed', () => {
    const note = signNote('example.org/log\n5\nroot\n', 'example.org/log', key)
    for (let at = 0; at < note.length; at += 1) {
      const changed = `${note.slice(0, at)}${note[at] === 'A' ? 'B' : 'A'}${note.slice(at + 1)}`
      const parsed = parseNote(changed)
      expect({ at, signers: (parsed && signersOf(parsed, [key])) ?? [] }).toEqual({ at, signers: [] })
    }
  })

  it.each([
    ['nothing', ''],
    ['a text', 'x\n'],
    ['no signature', 'x\n\n'],
    ['a hyphen for the dash', 'x\n\n- a AAAAAAAA\n'],
    ['no line feed at the end', 'x\n\n— a AAAAAAAA'],
    ['a control character', 'x\r\n\n— a AAAAAAAA\n'],
    ['a name with a plus sign', 'x\n\n— a+b AAAAAAAA\n'],
    ['base64 that is written in another way', 'x\n\n— a AAAAAAB=\n'],
    ['a short signature', 'x\n\n— a AAAA\n'],
    ['too many signatures', `x\n\n${'— a AAAAAAAA\n'.repeat(101)}`],
  ])('is not %s', (_, text) => expect(parseNote(text)).toBeNull())

  it('is never made of what could be read in another way', () => {
    for (const text of ['', 'x', 'x\u0000\n', 'x\r\n']) expect(() => signNote(text, 'a', key)).toThrow()
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u2003b', 'a\nb']) {
      expect(() => signNote('x\n', name, key)).toThrow()
    }
  })
})

describe('a verifier key', () => {
  it.each([
    '',
    'a+00000000+AA==',
    GO.vkey.replace('c74f20a3', 'c74f20a4'),
    GO.vkey.replace('+AR', '+BR'),
    GO.vkey.slice(0, -1),
    GO.vkey.replace('PeterNeumann', 'Peter Neumann'),
  ])('is not %s', (text) => expect(parseVkey(text)).toBeNull())
})

describe('a checkpoint', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ maxLength: 32, minLength: 32 }), (size, bytes) => {
        const checkpoint = { origin: 'example.org/log', root: Buffer.from(bytes), size }
        expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
      }),
    )
  })

  const root = Buffer.alloc(32).toString('base64')
  it.each([
    ['no origin', `\n5\n${root}\n`],
    ['a leading zero', `a\n05\n${root}\n`],
    ['a sign', `a\n-5\n${root}\n`],
    ['a number too large', `a\n10000000000000000\n${root}\n`],
    ['a short root', `a\n5\nAAAA\n`],
    ['no root', `a\n5\n`],
    ['an empty line', `a\n5\n${root}\n\nx\n`],
    ['no line feed', `a\n5\n${root}`],
  ])('has not %s', (_, text) => expect(parseCheckpoint(text)).toBeNull())

  it('may have lines after it', () => {
    expect(parseCheckpoint(`a\n5\n${root}\nmore\n`)).toMatchObject({ size: 5 })
  })
})

describe('keys', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const publicPem = publicKey.export({ format: 'pem', type: 'spki' }).toString()

  it('follow from the secret, always the same', () => {
    // Made with Python's hmac and openssl.
    expect(vkeyOf('example.org', keyFromSecret('a secret for tests only'))).toBe(
      'example.org+744c92ce+ASHM61sKcrjqnXXKZbEKlfNbMaT+1H++aGJiaAfUn7Ad',
    )
    expect(keyFromSecret('another').bytes.equals(key.bytes)).toBe(false)
  })

  it('are those given, with those before them', () => {
    const { known, signing } = keysFrom(
      { previousKeys: [GO.vkey, publicPem], previousSecrets: ['older'], signingKey: pem },
      'secret',
    )
    expect(signing.bytes.equals(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))).toBe(true)
    expect(known.map(({ bytes }) => bytes)).toEqual([
      signing.bytes,
      keyFromSecret('older').bytes,
      goKeys().signing.bytes,
      signing.bytes,
    ])
    // The secret is then no key of the app's, unless it is named as an earlier one.
    expect(known.some(({ bytes }) => bytes.equals(keyFromSecret('secret').bytes))).toBe(false)
  })

  it.each([
    ['signingKey', { signingKey: 'x' }],
    ['signingKey', { signingKey: publicPem }],
    ['signingKey', { signingKey: GO.skey.replace('c74f20a3', 'c74f20a4') }],
    [
      'signingKey',
      {
        signingKey: generateKeyPairSync('ec', { namedCurve: 'P-256' })
          .privateKey.export({ format: 'pem', type: 'pkcs8' })
          .toString(),
      },
    ],
    ['previousKeys', { previousKeys: ['x'] }],
    ['previousKeys', { previousKeys: [pem] }],
    ['previousKeys', { previousKeys: [GO.vkey.slice(0, -1)] }],
  ])('that cannot be used are refused, and not repeated: %s', (option, given) => {
    const value = String(Object.values(given)[0])
    let message = ''
    try {
      keysFrom({ ...NONE, ...given }, 'secret')
    } catch (error) {
      ;({ message } = error as Error)
    }
    expect(message).toContain(`option \`${option}\``)
    if (value.length > 1) expect(message).not.toContain(value.trim().slice(-20))
  })
})

describe('a seal', () => {
  const sealed = { hash: 'a'.repeat(64), revision: 'one save' }
  const seal = sealOf(key, sealed)

  it('is checked with the public key, and without the name of the save', () => {
    expect(checkSeal([key], sealed, seal)).toMatchObject({ renamed: false, state: 'whole' })
    expect(checkSeal([key], { hash: sealed.hash }, seal).state).toBe('whole')
    expect(seal).not.toContain('one save')
  })

  it('is of one record and one save', () => {
    expect(checkSeal([key], { ...sealed, hash: 'b'.repeat(64) }, seal).state).toBe('broken')
    expect(checkSeal([key], { ...sealed, revision: 'another' }, seal).state).toBe('broken')
    expect(checkSeal([keyFromSecret('another')], sealed, seal).state).toBe('unknown')
  })

  it('holds with no letter changed but those that name the key, and that is told', () => {
    for (let at = 0; at < seal.length; at += 1) {
      for (const letter of ['0', 'x', 'A']) {
        if (seal[at] === letter) continue
        const { renamed, state } = checkSeal(
          [key],
          sealed,
          `${seal.slice(0, at)}${letter}${seal.slice(at + 1)}`,
        )
        expect({ at, renamed, state }).toEqual(
          at < 16 ? { at, renamed: true, state: 'whole' } : { at, renamed: false, state: 'broken' },
        )
      }
    }
  })

  it.each([undefined, null, '', '.', '..', 5, {}, `${seal}.`, seal.slice(0, -1)])('is not %p', (value) => {
    expect(checkSeal([key], sealed, value).state).toBe('broken')
  })

  it('is no note, and no note is a seal', () => {
    const [, digest] = seal.split('.')
    const text = `payload-privacy-notices/seal/2\n${sealed.hash}\n${digest}`
    expect(parseCheckpoint(`${text}\n`)).toBeNull()
    expect(() => signNote(text, 'example.org', key)).toThrow()
  })
})
