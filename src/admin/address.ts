'use client'

import { useConfig } from '@payloadcms/ui'

/** Addresses of the API and the admin, from where the app has put them. */
export const useAddresses = (): {
  api: (collection: string, path?: string) => string
  document: (collection: string, id: number | string, view?: string) => string
} => {
  const { config } = useConfig()
  const { routes, serverURL } = config
  const admin = routes.admin === '/' ? '' : routes.admin
  return {
    api: (collection, path = '') => `${serverURL}${routes.api}/${collection}${path}`,
    document: (collection, id, view = '') => `${admin}/collections/${collection}/${id}${view}`,
  }
}

/** What an answer of the API says is wrong, in words. */
export const problemIn = (body: unknown, fallback: string): string => {
  const { errors = [] } = (body ?? {}) as {
    errors?: { data?: { errors?: { message: string }[] }; message: string }[]
  }
  const messages = errors.flatMap(({ data, message }) => data?.errors?.map((one) => one.message) ?? [message])
  return messages.length > 0 ? messages.join(' ') : fallback
}
