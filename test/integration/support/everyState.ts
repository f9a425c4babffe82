import type { Id } from '../../fixtures/collections.js'
import type { Site } from '../../fixtures/site.js'

import { startSite } from '../../fixtures/site.js'
import { createBilingualRegister, text } from '../../fixtures/sources.js'

/** A site with a notice in every state that a reader can meet. Each is in Finnish and Swedish, and none in English. */
export type EveryState = {
  site: Site
  /** A draft that was never published. */
  draft: Id
}

/** The addresses of {@link startEveryState}, by state. */
export const ADDRESS = {
  /** Two versions, the second in force. */
  inForce: 'voimassa',
  /** Versions 1 and 2 under `old`; version 3 waits for 2999. */
  renamed: 'uusi',
  old: 'vanha',
  /** Waits for 2999. */
  upcoming: 'tuleva',
  /** Version 2 waited for 2999, and version 3 took its place. */
  replaced: 'korvattu',
  /** Version 1 is withdrawn by version 2. */
  withdrawn: 'poistettu',
  draft: 'luonnos',
  missing: 'olematon',
} as const

const WAITS = '2999-01-01'

/** Starts {@link EveryState}. A second later than its last publication, so that all have a `Last-Modified`. */
export const startEveryState = async (name: string): Promise<EveryState> => {
  const site = await startSite(name)
  const { payload } = site.app
  const register = await createBilingualRegister(payload, site.sources.controller)

  const create = async (slug: string): Promise<Id> => {
    const { id } = await site.create({
      title: `${slug} suomeksi`,
      registers: [register],
      sections: [{ blockType: 'text', heading: 'Teksti', text: text('Sisältö') }],
      slug,
    })
    const { docs } = await payload.findVersions({
      collection: 'privacy-notices' as never,
      depth: 0,
      fallbackLocale: false,
      limit: 1,
      locale: 'sv',
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    const [section] = (docs[0] as unknown as { version: { sections: object[] } }).version.sections
    const swedish = { ...section, heading: 'Text', text: text('Innehåll') }
    await payload.update({
      id,
      collection: 'privacy-notices' as never,
      data: { title: `${slug} på svenska`, sections: [swedish] },
      draft: true,
      locale: 'sv',
    } as never)
    return id
  }
  const since = (effectiveFrom: string) => ({ change: { effectiveFrom, type: 'minor' } })

  const inForce = await create(ADDRESS.inForce)
  await site.publish(inForce, since('2020-01-01'))
  await site.publish(inForce, { title: 'Toinen versio', ...since('2022-03-01') })

  const renamed = await create(ADDRESS.old)
  await site.publish(renamed, since('2020-01-01'))
  await site.publish(renamed, {
    title: 'Toinen versio',
    changeSlug: true,
    slug: ADDRESS.renamed,
    ...since('2022-03-01'),
  })
  await site.publish(renamed, { title: 'Kolmas versio', ...since(WAITS) })

  await site.publish(await create(ADDRESS.upcoming), since(WAITS))

  const replaced = await create(ADDRESS.replaced)
  await site.publish(replaced, since('2020-01-01'))
  await site.publish(replaced, { title: 'Ei koskaan', ...since(WAITS) })
  await site.publish(replaced, {
    title: 'Kolmas versio',
    change: { effectiveFrom: null, type: 'minor', waiting: 'replace' },
  })

  const withdrawn = await create(ADDRESS.withdrawn)
  await site.publish(withdrawn, since('2020-01-01'))
  await site.publish(withdrawn, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })

  const draft = await create(ADDRESS.draft)
  await new Promise((resolve) => setTimeout(resolve, 1050))
  return { site, draft }
}
