import type { Metadata } from 'next'
import type React from 'react'

import '../../../site/site.css'
import { siteOrigin } from '../../../site/addresses.js'
import { isLocale } from '../../../site/words.js'

export const metadata: Metadata = {
  metadataBase: new URL(siteOrigin),
}

/** Every page is made when it is asked for: what is in force may have changed. */
export const dynamic = 'force-dynamic'

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> }

const Layout = async ({ children, params }: Props) => {
  const { locale } = await params
  return (
    <html lang={isLocale(locale) ? locale : 'fi'}>
      <body>{children}</body>
    </html>
  )
}

export default Layout
