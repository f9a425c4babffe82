import type { AdminViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'
import React from 'react'

import { mayImport } from '../../access.js'
import { IMPORT_LIMITS } from '../../importing/readFiles.js'
import { optionsOf } from '../../installation.js'
import { usualOwner } from '../../scopes.js'
import { ownersToChoose } from '../../sources/owners.js'
import { translate } from '../../translations/translate.js'
import { Bring } from './Bring.js'
import { importingStyles } from './styles.js'

/** The page that takes files in, or a pasted text, and leads to what becomes of them. */
export const BringView: React.FC<AdminViewServerProps> = async ({ initPageResult, payload }) => {
  const { req } = initPageResult
  const options = optionsOf(payload)
  const may = Boolean(req.user) && (await mayImport(options)({ req }))
  const owner = may ? await usualOwner(req, options, options.slugs.notices) : undefined
  return (
    <Gutter className="pn-bring">
      <style href="pn-import" precedence="default">
        {importingStyles}
      </style>
      <h1>{translate(req.t, 'privacyNotices:importing:title')}</h1>
      {may ? (
        <Bring
          key={String(owner)}
          limits={IMPORT_LIMITS}
          owner={owner}
          owners={await ownersToChoose(req, options)}
        />
      ) : (
        <p>{translate(req.t, 'privacyNotices:importing:notAllowed')}</p>
      )}
    </Gutter>
  )
}
