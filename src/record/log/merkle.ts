/**
 * The tree over the log: RFC 6962 §2.1 (and RFC 9162 §2.1, where it is told how proofs are checked). Pure: no more is imported
 * than what hashes.
 *
 * The entry at index i keeps the hash of its leaf and of every complete subtree that ends with it, from the leaf up. Whatever is
 * asked of a tree of n leaves is made of O(log n) of these hashes.
 */
import { createHash } from 'node:crypto'

/** A complete subtree over 2^level leaves, the index-th of them from the left. */
export type TreeNode = { index: number; level: number }

/** Gives the hashes of nodes, in their order. */
export type ReadNodes = (nodes: readonly TreeNode[]) => Promise<readonly Buffer[]>

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** Hash of a leaf. */
export const leafHash = (data: Uint8Array): Buffer => sha256(LEAF, data)

/** Hash of what two subtrees make together. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right)

/** Root of the tree without leaves. */
export const emptyRoot = (): Buffer => sha256()

/** Index of the entry that keeps the hash of a node. */
export const entryOf = ({ index, level }: TreeNode): number => (index + 1) * 2 ** level - 1

/** A part of the leaves: from the first, up to and without the second. */
type Range = readonly [from: number, to: number]

/** The largest power of two that is less than a number from 2. */
const splitOf = (size: number): number => {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The complete subtrees that the tree over a part of the leaves is made of, from the left. */
const nodesOf = ([from, to]: Range): TreeNode[] => {
  const nodes: TreeNode[] = []
  for (let at = from; at < to;) {
    let level = 0
    while (2 ** (level + 1) <= to - at) level += 1
    nodes.push({ index: at / 2 ** level, level })
    at += 2 ** level
  }
  return nodes
}

const joined = (hashes: readonly Buffer[]): Buffer =>
  hashes.reduceRight((right, left) => nodeHash(left, right))

/** The hash of the tree over each of some parts, read at once. */
const hashesOf = async (ranges: readonly Range[], read: ReadNodes): Promise<Buffer[]> => {
  const nodes = ranges.map(nodesOf)
  const all = nodes.flat()
  const hashes = all.length > 0 ? await read(all) : []
  let at = 0
  return nodes.map(({ length }) => joined(hashes.slice(at, (at += length))))
}

/**
 * What the entry of a new leaf keeps: the hashes of the complete subtrees that end with it, from its own up.
 *
 * @param index of the leaf; all before it can be read
 * @param leaf its hash
 */
export const hashesAt = async (index: number, leaf: Buffer, read: ReadNodes): Promise<Buffer[]> => {
  const siblings: TreeNode[] = []
  for (let level = 0; (index + 1) % 2 ** (level + 1) === 0; level += 1) {
    siblings.push({ index: (index + 1) / 2 ** level - 2, level })
  }
  const lefts = siblings.length > 0 ? await read(siblings) : []
  const hashes = [leaf]
  for (const left of lefts) hashes.push(nodeHash(left, hashes.at(-1) ?? leaf))
  return hashes
}

/** Root of the tree over the first leaves. */
export const rootOf = async (size: number, read: ReadNodes): Promise<Buffer> => {
  if (size === 0) return emptyRoot()
  const [root = emptyRoot()] = await hashesOf([[0, size]], read)
  return root
}

/**
 * Proof that a leaf is in the tree over the first leaves (RFC 6962 §2.1.1), from the leaf's sibling up.
 *
 * @throws RangeError when the tree has no such leaf
 */
export const inclusionProof = async (index: number, size: number, read: ReadNodes): Promise<Buffer[]> => {
  if (index < 0 || index >= size) throw new RangeError(`A tree of ${size} leaves has none at ${index}`)
  const siblings: Range[] = []
  for (let [from, to] = [0, size]; to - from > 1;) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      siblings.unshift([middle, to])
      to = middle
    } else {
      siblings.unshift([from, middle])
      from = middle
    }
  }
  return hashesOf(siblings, read)
}

/**
 * Proof that the tree over the first leaves goes on from the one over fewer of them (RFC 6962 §2.1.2).
 *
 * @throws RangeError when the earlier tree is the larger one
 */
export const consistencyProof = async (
  earlier: number,
  later: number,
  read: ReadNodes,
): Promise<Buffer[]> => {
  if (earlier < 0 || earlier > later) {
    throw new RangeError(`A tree of ${later} leaves does not go on from one of ${earlier}`)
  }
  if (earlier === 0) return []
  const parts: Range[] = []
  let [from, to] = [0, later]
  while (earlier < to) {
    const middle = from + splitOf(to - from)
    if (earlier <= middle) {
      parts.unshift([middle, to])
      to = middle
    } else {
      parts.unshift([from, middle])
      from = middle
    }
  }
  // The earlier tree itself is known to whoever asks.
  return hashesOf(from === 0 ? parts : [[from, to], ...parts], read)
}

/**
 * Checks that a leaf is in a tree (RFC 9162 §2.1.3.2).
 *
 * @param inclusion the leaf's hash and index, and the size and root of the tree
 */
export const verifyInclusion = ({
  index,
  leaf,
  proof,
  root,
  size,
}: {
  index: number
  leaf: Buffer
  proof: readonly Buffer[]
  root: Buffer
  size: number
}): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || !Number.isSafeInteger(size) || index >= size) return false
  let hash = leaf
  let [at, last] = [index, size - 1]
  for (const sibling of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash.equals(root)
}

/** A tree as it is told of: how many leaves, and its root. */
export type TreeHead = { root: Buffer; size: number }

/** Checks that a tree goes on from an earlier one (RFC 9162 §2.1.4.2). Every tree goes on from the empty one. */
export const verifyConsistency = (earlier: TreeHead, later: TreeHead, proof: readonly Buffer[]): boolean => {
  const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0
  if (!isSize(earlier.size) || !isSize(later.size) || earlier.size > later.size) return false
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(emptyRoot())
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root)
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  // Of an earlier tree that is complete, the root itself is where the proof begins.
  const [first, ...rest] = at === 0 ? [earlier.root, ...proof] : proof
  if (!first) return false
  let [before, after] = [first, first]
  for (const hash of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      before = nodeHash(hash, before)
      after = nodeHash(hash, after)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      after = nodeHash(after, hash)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && before.equals(earlier.root) && after.equals(later.root)
}
