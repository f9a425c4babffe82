import type { Page } from '../notice/answers.js'

/** A page of a whole list. */
export const pageOf = <One>(
  all: readonly One[],
  { limit, page }: { limit: number; page: number },
): Page<One> => {
  const totalPages = Math.max(1, Math.ceil(all.length / limit))
  return {
    docs: all.slice((page - 1) * limit, page * limit),
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    limit,
    page,
    totalDocs: all.length,
    totalPages,
  }
}
