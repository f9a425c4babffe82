import type { AdminViewServerProps } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { Gutter } from '@payloadcms/ui'
import React from 'react'

import type { Row } from '../../sources/localisation.js'

import { forLanguage } from '../../notice/lookUpLanguage.js'
import { optionsOf } from '../../installation.js'
import { languagesOf } from '../../sources/loadSources.js'
import { isBuiltInProfile } from '../../notice/compose/profiles.js'
import { hasOwners, ownersOfRow, usualOwner } from '../../scopes.js'
import { ownersToChoose } from '../../sources/owners.js'
import { translate } from '../../translations/translate.js'
import { StartForm } from './Form.js'
import { questionOf } from './questions.js'
import { startStyles } from './styles.js'

/** More organisations than this are chosen in the form of the register. */
const MOST_ORGANISATIONS = 200

/** The page that asks plain questions, and makes an organisation, a register and the draft of its notice of the answers. */
export const StartView: React.FC<AdminViewServerProps> = async ({ initPageResult, payload }) => {
  const { req } = initPageResult
  const { i18n, t } = req
  const options = optionsOf(payload)
  const mayEdit = Boolean(req.user) && (await options.access.edit({ req }))
  const { all, default: own } = languagesOf(req, options)
  // What is written first is written in the language that the admin shows content in.
  const writes = all.find((code) => code === req.locale) ?? own
  const codes = [...new Set([writes, own, ...all])]
  const { localization } = payload.config
  const labelOf = (code: string): string => {
    const found = localization ? localization.locales.find((one) => one.code === code) : undefined
    return found ? getTranslation(found.label, i18n) : code
  }
  const { docs } = mayEdit
    ? await payload.find({
        collection: options.slugs.organisations as never,
        depth: 0,
        draft: true,
        limit: MOST_ORGANISATIONS,
        overrideAccess: false,
        req,
        select: { name: true, ...(options.scope && { [options.scope.field]: true }) } as never,
        sort: 'name',
        where: { and: [{ roles: { in: ['controller'] } }, { retired: { not_equals: true } }] },
      })
    : { docs: [] }
  const isOwned = hasOwners(payload, options, options.slugs.organisations)
  const owner = mayEdit ? await usualOwner(req, options, options.slugs.notices) : undefined
  const preview = payload.collections[options.slugs.notices]?.config.admin.components?.views?.edit as
    undefined | { preview?: unknown }
  return (
    <Gutter className="pn-start">
      <style href="pn-start" precedence="default">
        {startStyles}
      </style>
      <h1>{translate(t, 'privacyNotices:start:title')}</h1>
      {mayEdit ? (
        <StartForm
          key={String(owner)}
          languages={codes.map((code) => ({ code, label: labelOf(code) }))}
          organisations={(docs as unknown as ({ id: number | string; name?: null | string } & Row)[]).map(
            ({ id, name, ...row }) => ({
              id,
              name: name ?? String(id),
              ...(isOwned && { owners: ownersOfRow(options, row) }),
            }),
          )}
          owner={owner}
          owners={await ownersToChoose(req, options)}
          profiles={options.profiles.map(({ key, label }) => ({
            key,
            label:
              (label && forLanguage(label, i18n.language)) ??
              (isBuiltInProfile(key) ? translate(t, `privacyNotices:profiles:${key}`) : key),
          }))}
          questions={options.usualRegisters.map((kind) =>
            questionOf(kind, i18n.language, options.languages.packs),
          )}
          slug={options.slugs.notices}
          view={preview?.preview ? '/preview' : ''}
        />
      ) : (
        <p>{translate(t, 'privacyNotices:start:notAllowed')}</p>
      )}
    </Gutter>
  )
}
