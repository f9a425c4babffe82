import type { NormalisedOptions } from '../src/options.js'

/** What every field and collection factory is given. Factories return fresh objects, so that configs share none. */
export type FactoryContext = { options: NormalisedOptions }
