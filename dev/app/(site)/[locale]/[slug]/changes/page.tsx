import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { linkTo } from '../../../../../site/addresses.js'
import { Changes, NoticeTitle } from '../../../../../site/Changes.js'
import { metadataOf } from '../../../../../site/metadata.js'
import { readChanges, readHistory } from '../../../../../site/notices.js'
import { Page } from '../../../../../site/Page.js'
import { isLocale, words } from '../../../../../site/words.js'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A version that an address names; undefined when it names none, null when it is not one. */
const versionIn = (value: string | string[] | undefined): null | number | undefined =>
  value === undefined
    ? undefined
    : typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)
      ? Number(value)
      : null

const read = async ({ params, searchParams }: Props) => {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams])
  const [from, to] = [versionIn(query['from']), versionIn(query['to'])]
  if (!isLocale(locale) || from === null || to === null) return null
  const diff = await readChanges(slug, locale, from, to)
  return diff && { diff, locale, slug }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const found = await read(props)
  if (!found) return {}
  const { diff, locale, slug } = found
  const { from, to } = diff
  return metadataOf({
    hidden: true,
    locale,
    pathIn: (one) => linkTo(`/${one}/${slug}/changes?from=${from.version}&to=${to.version}`),
    slug,
    title: words[locale].changesBetween(from.version, to.version),
  })
}

/** What changed between two versions of a notice. */
const ChangesPage = async (props: Props) => {
  const found = await read(props)
  if (!found) notFound()
  const { diff, locale, slug } = found
  const docs = (await readHistory(slug, locale))?.docs ?? []
  const titled = docs.find(({ title }) => title !== null)
  return (
    <Page
      locale={locale}
      pathIn={(one) => linkTo(`/${one}/${slug}/changes?from=${diff.from.version}&to=${diff.to.version}`)}
      slug={slug}
    >
      <Changes
        diff={diff}
        docs={docs}
        locale={locale}
        title={<NoticeTitle entry={titled} locale={locale} />}
      />
    </Page>
  )
}

export default ChangesPage
