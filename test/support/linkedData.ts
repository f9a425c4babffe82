import jsonld from 'jsonld'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Linked data as others read it, who fetch nothing and drop nothing. */

/** As far as it is read here (RDF 1.1). */
export type Term = {
  termType: 'BlankNode' | 'Literal' | 'NamedNode'
  value: string
  datatype?: Term
  language?: string
}
export type Quad = { object: Term; predicate: Term; subject: Term }

const listed = (file: string): string[] => {
  const whole = path.resolve(import.meta.dirname, '../fixtures/vocabularies', file)
  return (JSON.parse(readFileSync(whole, 'utf8')) as { terms: string[] }).terms
}
/** What they may be named by. */
const KNOWN = new Set([...listed('dpv-2.3.json'), ...listed('others.json')])

/** Read as linked data by a reader that fetches nothing and drops nothing. */
export const READING = {
  base: 'https://cms.example/',
  documentLoader: (url: string) => Promise.reject(new Error(`Fetched ${url}`)),
  safe: true,
}
/** The triples of a document. Rejects for one that leads elsewhere, or holds what is not linked data. */
export const triplesOf = async (text: string): Promise<Quad[]> =>
  (await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, READING)) as Quad[]

/** Names of things, not of terms: the notice, and the addresses around it. */
const isOfNotice = (iri: string): boolean =>
  iri.startsWith('https://cms.example/api/privacy-notices/published/') || iri.startsWith('urn:sha256:')

/** The names in triples that are in no vocabulary that a notice may use. */
export const unknownIn = (triples: readonly Quad[]): string[] =>
  triples.flatMap(({ object, predicate, subject }) => {
    const named = [
      predicate.value,
      ...(object.termType === 'NamedNode' && !isOfNotice(object.value) ? [object.value] : []),
      ...(object.datatype ? [object.datatype.value] : []),
      ...(subject.termType === 'NamedNode' && !isOfNotice(subject.value) ? [subject.value] : []),
    ]
    return named.filter((iri) => !KNOWN.has(iri))
  })
