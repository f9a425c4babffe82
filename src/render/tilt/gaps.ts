/** A notice does not say everything that a format demands. */
export class FactsMissing extends Error {
  override readonly name = 'FactsMissing'

  /** @param missing JSON Pointers (RFC 6901) to what the format would have them in */
  constructor(readonly missing: readonly string[]) {
    super(`The notice does not say: ${missing.join(', ')}`)
  }
}

/** What is demanded and not said, gathered while a document is made. */
export class Gaps {
  readonly missing: string[] = []

  /** That something is not said. */
  note(pointer: string): undefined {
    this.missing.push(pointer)
    return undefined
  }

  /** What is said, or a gap. An empty text says nothing. */
  need<Said>(pointer: string, said: null | Said | undefined): Said | undefined {
    return said === null || said === undefined || said === '' ? this.note(pointer) : said
  }
}
