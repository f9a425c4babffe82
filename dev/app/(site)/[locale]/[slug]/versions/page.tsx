import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { linkTo } from '../../../../../site/addresses.js'
import { NoticeTitle } from '../../../../../site/Changes.js'
import { metadataOf } from '../../../../../site/metadata.js'
import { readHistory } from '../../../../../site/notices.js'
import { Page } from '../../../../../site/Page.js'
import { Versions } from '../../../../../site/Versions.js'
import { isLocale, words } from '../../../../../site/words.js'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const read = async ({ params, searchParams }: Props) => {
  const [{ locale, slug }, { page = '1' }] = await Promise.all([params, searchParams])
  if (!isLocale(locale) || typeof page !== 'string' || !/^[1-9]\d{0,5}$/.test(page)) return null
  const history = await readHistory(slug, locale, Number(page))
  return history && history.docs.length > 0 ? { history, locale, slug } : null
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const found = await read(props)
  if (!found) return {}
  const { locale, slug } = found
  return metadataOf({
    hidden: true,
    locale,
    pathIn: (one) => linkTo(`/${one}/${slug}/versions`),
    slug,
    title: words[locale].versions,
  })
}

/** The versions of a notice, also of one that is withdrawn. */
const VersionsPage = async (props: Props) => {
  const found = await read(props)
  if (!found) notFound()
  const { history, locale, slug } = found
  const titled = history.docs.find(({ title }) => title !== null)
  return (
    <Page locale={locale} pathIn={(one) => linkTo(`/${one}/${slug}/versions`)} slug={slug}>
      <Versions history={history} locale={locale} title={<NoticeTitle entry={titled} locale={locale} />} />
    </Page>
  )
}

export default VersionsPage
