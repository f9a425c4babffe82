/**
 * A list in pieces, in its order: a database takes only so many values in a query.
 *
 * @param size how many are in a piece; the last one may have fewer
 */
export const piecesOf = function* <One>(all: readonly One[], size: number): Generator<One[], void, void> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
