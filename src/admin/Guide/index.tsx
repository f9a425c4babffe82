import type { AdminViewServerProps } from 'payload'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import React from 'react'

import type { GuideBlock, GuideText } from './blocks.js'

import { adminPath } from '../../http/addresses.js'
import { optionsOf } from '../../installation.js'
import { translate } from '../../translations/translate.js'
import { guideStyles } from './styles.js'
import { GUIDES } from './texts.js'

const Text: React.FC<{ runs: GuideText[] }> = ({ runs }) =>
  runs.map((run, index) => {
    if (run.kind === 'link') {
      return (
        <a href={run.href} key={index}>
          {run.text}
        </a>
      )
    }
    if (run.kind === 'text') return run.text
    return run.kind === 'strong' ? (
      <strong key={index}>{run.text}</strong>
    ) : (
      <code key={index}>{run.text}</code>
    )
  })

const Block: React.FC<{ block: GuideBlock; start: number | undefined }> = ({ block, start }) => {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Text runs={block.text} />
      </p>
    )
  }
  if (block.kind === 'heading') {
    const Heading = `h${Math.min(block.level, 6)}` as 'h1'
    return (
      <Heading>
        <Text runs={block.text} />
      </Heading>
    )
  }
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Text runs={item} />
    </li>
  ))
  return block.ordered ? <ol start={start}>{items}</ol> : <ul>{items}</ul>
}

/** The guide for editors, in the language of their admin; in English where there is none in it. */
export const GuideView: React.FC<AdminViewServerProps> = ({ initPageResult: { req } }) => {
  const { i18n, payload, user } = req
  if (!user) return null
  const language = i18n.language in GUIDES ? (i18n.language as keyof typeof GUIDES) : 'en'
  const { slugs } = optionsOf(payload)
  return (
    <Gutter className="pn-guide">
      <style href="pn-guide" precedence="default">
        {guideStyles}
      </style>
      <SetStepNav
        nav={[
          {
            label: translate(i18n.t, 'privacyNotices:collections:notices:plural'),
            url: adminPath(payload.config, `/collections/${slugs.notices}`),
          },
          { label: translate(i18n.t, 'privacyNotices:guide:title') },
        ]}
      />
      <article lang={language}>
        {GUIDES[language].map((block, index) => (
          <Block block={block} key={index} start={block.kind === 'list' ? block.start : undefined} />
        ))}
      </article>
    </Gutter>
  )
}
