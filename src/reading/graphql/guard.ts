import type * as GraphQLModule from 'graphql'
import type { DocumentNode } from 'graphql'
import type { Config } from 'payload'

import { LEAST_WEIGHTS } from './complexity.js'
import { excessOf, MOST_PARTS } from './fanOut.js'

type GraphQLConfig = NonNullable<Config['graphQL']>

/** What a schema was made with. */
export type MadeWith = { maxComplexity: number; module: typeof GraphQLModule }

const NOTHING = { definitions: [], kind: 'Document' } as unknown as DocumentNode

/**
 * Refuses queries that would grow beyond what can be answered, before anything goes through all that they name. It holds for
 * every query of the app: one that stops the process stops what it answers about notices too.
 *
 * Payload asks for the app's rules just before it has a document validated, and validates it by all rules at once: its own
 * count of complexity is one of them, and takes minutes where fragments spread each other. So what is refused is taken away
 * from all of them here, and only the reason is left.
 *
 * @param graphQL the app's own; its rules go on being asked
 * @param made what the schema was made with; its `maxComplexity` raises what a document may have
 */
export const guardQueries = (
  graphQL: Config['graphQL'],
  made: () => MadeWith | undefined,
): Pick<GraphQLConfig, 'validationRules'> => ({
  validationRules: (args) => {
    const { maxComplexity, module } = made() ?? {}
    const complexity = maxComplexity ?? Infinity
    const excess = excessOf(args.document, {
      complexity,
      parts: Math.max(MOST_PARTS, maxComplexity ?? 0),
      weights: LEAST_WEIGHTS,
    })
    if (excess === undefined) return graphQL?.validationRules?.(args) ?? []
    if (!module) throw new Error(`The query ${excess}.`)
    args.document = NOTHING
    return [
      (context) => {
        const error = new module.GraphQLError(`The query ${excess}.`, {
          extensions: { code: 'queryTooLarge' },
        })
        context.reportError(error)
        return {}
      },
    ]
  },
})
