import type { NextRequest } from 'next/server.js'

import { NextResponse } from 'next/server.js'

const COOKIE = 'payload-lng'
const LANGUAGES = ['fi', 'sv', 'en']

/**
 * Opens the admin in the first language of the browser that it has. Payload does that too, but does not know Finnish
 * there: it would give a Finnish browser its second language. Whoever chooses a language in the account keeps it.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const language = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
    .find((one) => LANGUAGES.includes(one))
  if (!language || request.cookies.has(COOKIE)) return NextResponse.next()
  request.cookies.set(COOKIE, language)
  const response = NextResponse.next({ request })
  response.cookies.set(COOKIE, language, { path: '/', sameSite: 'lax' })
  return response
}

export const config = { matcher: '/admin/:path*' }
