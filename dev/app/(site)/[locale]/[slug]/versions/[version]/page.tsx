import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { readNotice } from '../../../../../../site/api.js'
import { Notice } from '../../../../../../site/Notice.js'
import { Page } from '../../../../../../site/Page.js'
import { isLocale, words } from '../../../../../../site/words.js'

type Props = { params: Promise<{ locale: string; slug: string; version: string }> }

const read = async ({ params }: Props) => {
  const { locale, slug, version } = await params
  if (!isLocale(locale) || !/^[1-9]\d{0,8}$/.test(version)) return null
  const found = await readNotice(slug, locale, Number(version))
  return found && 'notice' in found ? { locale, notice: found.notice } : null
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const found = await read(props)
  if (!found) return {}
  const { locale, notice } = found
  return { title: `${notice.title} (${words[locale].version} ${notice.version})`, robots: { index: false } }
}

/** One version of a notice, which stays as it was. */
const VersionPage = async (props: Props) => {
  const found = await read(props)
  if (!found) notFound()
  const { locale, notice } = found
  const inForce = await readNotice(notice.slug, locale)
  const outdated = !inForce || !('notice' in inForce) || inForce.notice.version !== notice.version
  return (
    <Page locale={locale} pathIn={(one) => `/${one}/${notice.slug}/versions/${notice.version}`}>
      <Notice locale={locale} notice={notice} outdated={outdated} />
    </Page>
  )
}

export default VersionPage
