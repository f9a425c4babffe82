import DataLoader from 'dataloader'

/**
 * Answers together what one asker asks for at the same time: what a list or a page shows takes one query, not one for each
 * line. Nothing is kept: who asks later gets what is stored by then.
 *
 * @param load given everything asked for, each once, answers all of it in the same order
 * @param same what makes two things asked for the same; themselves by default
 * @returns a function that takes who asks, mostly a request, and what for
 */
export const loadTogether = <Asker extends object, Asked, Answer>(
  load: (asker: Asker, asked: readonly Asked[]) => Promise<Answer[]>,
  same: (asked: Asked) => unknown = (asked) => asked,
): ((asker: Asker, asked: Asked) => Promise<Answer>) => {
  const loaders = new WeakMap<Asker, DataLoader<Asked, Answer, unknown>>()
  const loaderOf = (asker: Asker) => {
    const loader = new DataLoader<Asked, Answer, unknown>(
      (asked) => {
        loader.clearAll()
        return load(asker, asked)
      },
      {
        // After everything that the asker has begun by now: Payload starts the hooks of all fields side by side.
        batchScheduleFn: setImmediate,
        cacheKeyFn: same,
      },
    )
    loaders.set(asker, loader)
    return loader
  }
  return (asker, asked) => (loaders.get(asker) ?? loaderOf(asker)).load(asked)
}
