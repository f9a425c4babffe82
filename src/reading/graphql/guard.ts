import type * as GraphQLModule from 'graphql'
import type { DocumentNode } from 'graphql'
import type { Config } from 'payload'

import { excessOf, MOST_PARTS } from './fanOut.js'

type GraphQLConfig = NonNullable<Config['graphQL']>

const NOTHING = { definitions: [], kind: 'Document' } as unknown as DocumentNode

/**
 * Refuses queries that would grow beyond what can be answered, before anything goes through all that they name. It holds for
 * every query of the app: one that stops the process stops what it answers about notices too.
 *
 * Payload asks for the app's rules just before it has a document validated, and validates it by all rules at once: its own
 * count of complexity is one of them, and takes minutes where fragments spread each other. So what is refused is taken away
 * from all of them here, and only the reason is left.
 *
 * @param graphQL the app's own; its rules go on being asked, its `maxComplexity` raises what a document may have
 * @param module the one that the schema was made with
 */
export const guardQueries = (
  graphQL: Config['graphQL'],
  module: () => typeof GraphQLModule | undefined,
): Pick<GraphQLConfig, 'validationRules'> => {
  const most = Math.max(MOST_PARTS, graphQL?.maxComplexity ?? 0)
  return {
    validationRules: (args) => {
      const excess = excessOf(args.document, most)
      const graphql = module()
      if (excess === undefined) return graphQL?.validationRules?.(args) ?? []
      if (!graphql) throw new Error(`The query ${excess}.`)
      args.document = NOTHING
      return [
        (context) => {
          const error = new graphql.GraphQLError(`The query ${excess}.`, {
            extensions: { code: 'queryTooLarge' },
          })
          context.reportError(error)
          return {}
        },
      ]
    },
  }
}
