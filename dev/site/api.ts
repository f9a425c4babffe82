import { cache } from 'react'

/**
 * The notices as any site gets them: by GraphQL over HTTP, without Payload. `NOTICES_API` is where; the default is the
 * Payload of this demo, which is behind the same port.
 */
const endpoint = (): string =>
  process.env.NOTICES_API ?? `http://localhost:${process.env.PORT ?? 3000}/api/graphql`

type GraphQLError = { extensions?: { data?: unknown; statusCode?: number }; message: string }
type Answer<Data> = { data?: Data; errors?: GraphQLError[] }

const ask = async <Data>(
  query: string,
  variables: Record<string, number | string | undefined>,
): Promise<Answer<Data>> => {
  const response = await fetch(endpoint(), {
    body: JSON.stringify({ query, variables }),
    // What is in force may change at any time, also without a publication: notices take force on a date.
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  return (await response.json()) as Answer<Data>
}

const failure = (errors: GraphQLError[] | undefined): Error =>
  new Error(errors?.map(({ message }) => message).join(' ') ?? 'The notices gave no answer')

export type Listing = {
  effectiveFrom: string
  fallback: boolean
  locale: string
  slug: string
  title: string
  version: number
}

/** The notices in force. */
export const readNotices = async (locale: string): Promise<Listing[]> => {
  const { data, errors } = await ask<{ notices: { docs: Listing[] } }>(
    `query Notices($locale: String) {
      notices: PublishedPrivacyNotices(locale: $locale, limit: 100) {
        docs { effectiveFrom fallback locale slug title version }
      }
    }`,
    { locale },
  )
  if (!data) throw failure(errors)
  return data.notices.docs
}

export type Notice = {
  change: { note: null | string } | null
  changedOn: null | string
  controller: { name: string }
  effectiveFrom: string
  fallback: boolean
  hash: string
  introduction: { html: string } | null
  layout: 'list' | 'table'
  locale: string
  locales: string[]
  preparedOn: null | string
  sections: { heading: string; html: string; id: string; number: null | string }[]
  slug: string
  statute: null | string
  title: string
  version: number
}

/** Why a notice that was published is no more. */
export type Withdrawal = { date: string; reason: null | string; successor: null | string }

const isWithdrawal = (data: unknown): data is Withdrawal =>
  typeof data === 'object' && data !== null && 'code' in data && data.code === 'withdrawn'

/** One notice, as it is in force or in a certain version; null when there is none. */
export const readNotice = cache(
  async (
    slug: string,
    locale: string,
    version?: number,
  ): Promise<{ notice: Notice } | { withdrawal: Withdrawal } | null> => {
    const { data, errors } = await ask<{ notice: Notice | null }>(
      `query Notice($slug: String!, $locale: String, $version: Int) {
        notice: PublishedPrivacyNotice(slug: $slug, locale: $locale, version: $version) {
          change { note }
          changedOn
          controller { name }
          effectiveFrom
          fallback
          hash
          introduction { html }
          layout
          locale
          locales
          preparedOn
          sections { heading html id number }
          slug
          statute
          title
          version
        }
      }`,
      { locale, slug, version },
    )
    const withdrawal = errors?.map(({ extensions }) => extensions?.data).find(isWithdrawal)
    if (withdrawal) return { withdrawal }
    if (!data) throw failure(errors)
    return data.notice && { notice: data.notice }
  },
)
