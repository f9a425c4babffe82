const port = Number(process.env.ADDRESSES_PORT ?? 3214)

/** The app that does not say where it is. */
export const ORIGIN = `http://localhost:${port}`

/** The app that does, by `serverURL`. */
export const ORIGIN_WITH_URL = `http://localhost:${port + 1}`

export const portOf = (origin: string): string => new URL(origin).port
