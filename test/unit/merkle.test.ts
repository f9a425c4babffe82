import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createHash } from 'node:crypto'

import {
  consistencyProof,
  emptyRoot,
  entryOf,
  hashesAt,
  inclusionProof,
  leafHash,
  nodeHash,
  type ReadNodes,
  rootOf,
  type TreeNode,
  verifyConsistency,
  verifyInclusion,
} from '../../src/record/log/merkle.js'
import { runs } from '../support/runs.js'

/** RFC 6962 §2.1 as it stands there, from all leaves: slow, and hardly to be got wrong. */
const naiveRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leaves[0] ?? emptyRoot()
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A log in memory, which keeps with each entry what one in a database does. */
const logOf = async (leaves: readonly Buffer[]) => {
  const entries: Buffer[][] = []
  const asked: TreeNode[] = []
  let reads = 0
  const read: ReadNodes = (nodes) => {
    reads += 1
    asked.push(...nodes)
    return Promise.resolve(
      nodes.map((node) => {
        const hash = entries[entryOf(node)]?.[node.level]
        if (!hash) throw new Error(`entry ${entryOf(node)} keeps no node of level ${node.level}`)
        return hash
      }),
    )
  }
  for (const [index, leaf] of leaves.entries()) entries.push(await hashesAt(index, leaf, read))
  /** How many nodes something reads, and in how many goes. */
  const counted = async (work: () => Promise<unknown>) => {
    asked.length = 0
    reads = 0
    await work()
    return { nodes: asked.length, reads }
  }
  return { counted, entries, read }
}

const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => leafHash(sha256(`record ${index}`)))

/** The tree that implementations of RFC 6962 are tried with. */
const KNOWN_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((data) => leafHash(Buffer.from(data, 'hex')))
const KNOWN_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const F = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'))

describe('the tree over the log', () => {
  it('should give the roots and proofs that are known of RFC 6962', async () => {
    const { read } = await logOf(KNOWN_LEAVES)
    for (const [size, root] of KNOWN_ROOTS.entries()) {
      expect((await rootOf(size, read)).toString('hex')).toBe(root)
    }
    expect(hex(await inclusionProof(0, 1, read))).toEqual([])
    expect(hex(await inclusionProof(0, 8, read))).toEqual([A, B, C])
    expect(hex(await inclusionProof(5, 8, read))).toEqual([D, E, KNOWN_ROOTS[4]])
    expect(hex(await inclusionProof(2, 3, read))).toEqual([KNOWN_ROOTS[2]])
    expect(hex(await consistencyProof(1, 1, read))).toEqual([])
    expect(hex(await consistencyProof(1, 8, read))).toEqual([A, B, C])
    expect(hex(await consistencyProof(6, 8, read))).toEqual([F, E, KNOWN_ROOTS[4]])
    expect(hex(await consistencyProof(2, 5, read))).toEqual([B, D])
  })

  it('should keep with each entry the subtrees that end with it, and no others', async () => {
    const leaves = leavesOf(64)
    const { entries } = await logOf(leaves)
    for (const [index, hashes] of entries.entries()) {
      const expected: Buffer[] = []
      for (let size = 1; (index + 1) % size === 0; size *= 2) {
        expected.push(naiveRoot(leaves.slice(index + 1 - size, index + 1)))
      }
      expect(hex(hashes)).toEqual(hex(expected))
    }
  })

  it('should give every root and proof of every size up to 40', async () => {
    const leaves = leavesOf(40)
    const { read } = await logOf(leaves)
    const roots = leaves.map((_, index) => naiveRoot(leaves.slice(0, index + 1)))
    for (const [last, root] of roots.entries()) {
      const size = last + 1
      expect((await rootOf(size, read)).equals(root)).toBe(true)
      for (let index = 0; index < size; index += 1) {
        const leaf = leaves[index] ?? emptyRoot()
        const proof = await inclusionProof(index, size, read)
        expect(verifyInclusion({ index, leaf, proof, root, size })).toBe(true)
        const earlier = { root: roots[index] ?? emptyRoot(), size: index + 1 }
        const step = await consistencyProof(earlier.size, size, read)
        expect(verifyConsistency(earlier, { root, size }, step)).toBe(true)
      }
      expect(await consistencyProof(0, size, read)).toEqual([])
      expect(verifyConsistency({ root: emptyRoot(), size: 0 }, { root, size }, [])).toBe(true)
    }
  })

  it('should give them of any sizes, and take no other hash, number or length for them', async () => {
    const leaves = leavesOf(700)
    const { read } = await logOf(leaves)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ max: 700, min: 2 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (size, at, bit, where) => {
          const index = at % size
          const leaf = leaves[index] ?? emptyRoot()
          const root = naiveRoot(leaves.slice(0, size))
          const proof = await inclusionProof(index, size, read)
          expect(verifyInclusion({ index, leaf, proof, root, size })).toBe(true)

          const flipped = (hash: Buffer): Buffer => {
            const other = Buffer.from(hash)
            const byte = bit % other.length
            other[byte] = (other[byte] ?? 0) ^ (1 << (bit % 8))
            return other
          }
          const without = proof.toSpliced(where % proof.length, 1)
          const changed = proof.with(where % proof.length, flipped(proof[where % proof.length] ?? root))
          const wrong = [
            { index, leaf: flipped(leaf), proof, root, size },
            { index, leaf, proof, root: flipped(root), size },
            { index, leaf, proof: without, root, size },
            { index, leaf, proof: changed, root, size },
            { index, leaf, proof: [...proof, root], root, size },
            { index: index === 0 ? size - 1 : index - 1, leaf, proof, root, size },
            { index, leaf, proof, root, size: index },
            { index: -1, leaf, proof, root, size },
            { index: 0.5, leaf, proof, root, size },
            { index: Number.NaN, leaf, proof, root, size },
          ]
          for (const one of wrong) expect(verifyInclusion(one)).toBe(false)

          const earlier = { root: naiveRoot(leaves.slice(0, index + 1)), size: index + 1 }
          const later = { root, size }
          const step = await consistencyProof(earlier.size, size, read)
          expect(verifyConsistency(earlier, later, step)).toBe(true)
          const other = { ...earlier, root: flipped(earlier.root) }
          expect(verifyConsistency(other, later, step)).toBe(false)
          expect(verifyConsistency(earlier, { ...later, root: flipped(root) }, step)).toBe(false)
          expect(verifyConsistency(later, earlier, step)).toBe(earlier.size === size)
          expect(verifyConsistency(earlier, later, [...step, root])).toBe(false)
          if (step.length > 0) {
            const change = step.with(where % step.length, flipped(step[where % step.length] ?? root))
            expect(verifyConsistency(earlier, later, change)).toBe(false)
            expect(verifyConsistency(earlier, later, step.slice(1))).toBe(false)
          }
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it('should refuse proofs that there are none of', async () => {
    const { read } = await logOf(leavesOf(3))
    for (const [index, size] of [
      [3, 3],
      [-1, 3],
      [0, 0],
    ] as const) {
      await expect(inclusionProof(index, size, read)).rejects.toThrow(RangeError)
    }
    await expect(consistencyProof(3, 2, read)).rejects.toThrow(RangeError)
    await expect(consistencyProof(-1, 2, read)).rejects.toThrow(RangeError)
    expect(verifyConsistency({ root: sha256('x'), size: 0 }, { root: emptyRoot(), size: 3 }, [])).toBe(false)
  })

  it('should read no more than the logarithm of the size, at once', async () => {
    const leaves = leavesOf(2 ** 14)
    const { counted, read } = await logOf(leaves)
    const most = (size: number) => Math.log2(size) ** 2
    for (const size of [100, 1000, 2 ** 14 - 1, 2 ** 14]) {
      for (const index of [0, 1, Math.floor(size / 3), size - 2, size - 1]) {
        for (const work of [
          () => rootOf(size, read),
          () => inclusionProof(index, size, read),
          () => consistencyProof(index + 1, size, read),
        ]) {
          const { nodes, reads } = await counted(work)
          expect(reads).toBeLessThanOrEqual(1)
          expect(nodes).toBeLessThan(most(size))
        }
      }
    }
    const { nodes, reads } = await counted(() => hashesAt(2 ** 14 - 1, leaves.at(-1) ?? emptyRoot(), read))
    expect({ nodes, reads }).toEqual({ nodes: 14, reads: 1 })
  })
})
