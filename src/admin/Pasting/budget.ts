/** Thrown when what is pasted is more than an editor can take in. */
export class TooMuch extends Error {}

/** More than a hundred pages of text, or as many pieces of it, are no text of one field: they would halt the editor. */
const MAX_TEXT = 200_000
const MAX_RUNS = 10_000

const MAX_NODES = 300_000

/** Browsers nest 512 deep at most; what no browser made is refused before it overflows the stack. */
const MAX_DEPTH = 520

/** How much of a pasted text is taken in, over all its parts. */
export class Budget {
  #nodes = 0
  #runs = 0
  #text = 0

  /** @throws TooMuch with more nodes, or deeper ones, than there may be */
  takeNode(depth: number): void {
    this.#nodes += 1
    if (this.#nodes > MAX_NODES || depth > MAX_DEPTH) throw new TooMuch()
  }

  /** @throws TooMuch with more runs of text, breaks or blocks than there may be */
  takeRun(): void {
    this.#runs += 1
    if (this.#runs > MAX_RUNS) throw new TooMuch()
  }

  /** @throws TooMuch with more text than there may be */
  takeText(length: number): void {
    this.#text += length
    if (this.#text > MAX_TEXT) throw new TooMuch()
  }
}
