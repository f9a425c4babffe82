import type { DocumentViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'
import React from 'react'

import type { LanguagePack } from '../../notice/languagePack.js'
import type { Choice } from '../ChoiceField/choice.js'

import { optionsOf } from '../../installation.js'
import { isBuiltInProfile } from '../../notice/compose/profiles.js'
import { forLanguage } from '../../notice/lookUpLanguage.js'
import { SECTION_KEYS, TRANSFER_MECHANISMS } from '../../notice/vocabulary.js'
import { languagesOf } from '../../sources/loadSources.js'
import { translate } from '../../translations/translate.js'
import { ImportPage } from './Page.js'

/** The page of an import in the admin, with what it needs to know of the app. */
export const ImportView: React.FC<DocumentViewServerProps> = async ({ doc, initPageResult, payload }) => {
  const { req } = initPageResult
  const { i18n, t } = req
  const options = optionsOf(payload)
  const id = (doc as { id?: number | string } | undefined)?.id
  if (id === undefined) return null
  const { all, default: own } = languagesOf(req, options)
  const choices = (
    values: readonly string[],
    name: (pack: LanguagePack, value: string) => string,
  ): Choice[] =>
    values.map((value) => ({
      label: Object.fromEntries(
        Object.entries(options.languages.packs).map(([language, pack]) => [language, name(pack, value)]),
      ),
      value,
    }))
  return (
    <Gutter>
      <ImportPage
        id={id}
        keys={choices(
          SECTION_KEYS,
          ({ headings }, value) => (headings as Record<string, string>)[value] ?? value,
        )}
        languages={[own, ...all.filter((code) => code !== own)]}
        mayPublish={await options.access.publish({ req })}
        mechanisms={choices(
          TRANSFER_MECHANISMS,
          ({ transferMechanisms }, value) => (transferMechanisms as Record<string, string>)[value] ?? value,
        )}
        profiles={options.profiles.map(({ key, label }) => ({
          label:
            (label && forLanguage(label, i18n.language)) ??
            (isBuiltInProfile(key) ? translate(t, `privacyNotices:profiles:${key}`) : key),
          value: key,
        }))}
        slugs={options.slugs}
      />
    </Gutter>
  )
}
