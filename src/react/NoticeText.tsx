import { Fragment, type ReactNode } from 'react'

import type { ContentNode, Fields, Inline, List, Table, TextRun } from '../notice/content.js'

import {
  cleanText,
  itemsOf,
  linesOf,
  linkGroups,
  startOf,
  tableOf,
  withHeadingsInOrder,
  writtenNodes,
} from '../notice/inline.js'
import { withWholeNumbers } from '../render/phoneNumbers.js'

/** The tag of a heading: h1 to h6, whatever the level. */
export const headingTag = (level: number) =>
  `h${Math.min(6, Math.max(1, Math.trunc(level) || 1))}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/**
 * GraphQL gives null for every field that was asked for and is not there; REST leaves it out. Lists nested deeper than a
 * query goes come without their items.
 */
const withoutNulls = <Value,>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(withoutNulls) as Value
  if (typeof value !== 'object' || value === null) return value
  const given = Object.entries(value).filter(([, inner]) => inner !== null)
  return {
    ...('type' in value && value.type === 'list' && { items: [] }),
    ...Object.fromEntries(given.map(([key, inner]) => [key, withoutNulls(inner)])),
  } as Value
}

const Run = ({ run: { bold, italic, text } }: { run: TextRun }): ReactNode => {
  const shown = withWholeNumbers(text)
  const emphasised = italic ? <em>{shown}</em> : shown
  return bold ? <strong>{emphasised}</strong> : emphasised
}

const Line = ({ line }: { line: TextRun[] }): ReactNode =>
  linkGroups(line).map(({ href, runs }, index) => {
    const words = runs.map((run, place) => <Run key={place} run={run} />)
    return href === undefined ? (
      <Fragment key={index}>{words}</Fragment>
    ) : (
      <a href={href} key={index} rel={/^https?:/i.test(href) ? 'noopener noreferrer' : undefined}>
        {words}
      </a>
    )
  })

/** Things with a line break between them. */
const Lines = ({ of }: { of: ReactNode[] }): ReactNode =>
  of.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))

const Inlines = ({ of }: { of: Inline[] }): ReactNode => (
  <Lines
    of={linesOf(of).map((line, index) => (
      <Line key={index} line={line} />
    ))}
  />
)

const ListOf = ({ list }: { list: List }): ReactNode => {
  const items = itemsOf(list).map(({ children, lists }, index) => (
    <li key={index}>
      <Inlines of={children} />
      {lists.map((inner, place) => (
        <ListOf key={place} list={inner} />
      ))}
    </li>
  ))
  const start = startOf(list)
  return list.ordered ? <ol start={start === 1 ? undefined : start}>{items}</ol> : <ul>{items}</ul>
}

/** Fields with labels are a description list, those without are the lines of a paragraph; the order is kept. */
const FieldsOf = ({ fields }: Pick<Fields, 'fields'>): ReactNode => {
  const groups: { labelled: boolean; parts: Fields['fields'] }[] = []
  for (const field of fields) {
    const labelled = typeof field.label === 'string'
    const last = groups.at(-1)
    if (last?.labelled === labelled) last.parts.push(field)
    else groups.push({ labelled, parts: [field] })
  }
  return groups.map(({ labelled, parts }, index) =>
    labelled ? (
      <dl key={index}>
        {parts.map(({ label, value }, place) => (
          <Fragment key={place}>
            <dt>{cleanText(label ?? '')}</dt>
            <dd>
              <Inlines of={value} />
            </dd>
          </Fragment>
        ))}
      </dl>
    ) : (
      <p key={index}>
        <Lines
          of={parts.map(({ value }, place) => (
            <Inlines key={place} of={value} />
          ))}
        />
      </p>
    ),
  )
}

const TableOf = ({ table }: { table: Table }): ReactNode => {
  const { header, rows } = tableOf(table)
  return (
    <table>
      <thead>
        <tr>
          {header.map((title, index) => (
            <th key={index} scope="col">
              {cleanText(title)}
            </th>
          ))}
        </tr>
      </thead>
      {rows.length > 0 && (
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td data-label={cleanText(header[place] ?? '') || undefined} key={place}>
                  <Inlines of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      )}
    </table>
  )
}

const Node = ({ headingOffset, node }: { headingOffset: number; node: ContentNode }): ReactNode => {
  switch (node.type) {
    case 'fields':
      return <FieldsOf fields={node.fields} />
    case 'heading': {
      const Tag = headingTag(node.level + headingOffset)
      return (
        <Tag>
          <Inlines of={node.children} />
        </Tag>
      )
    }
    case 'list':
      return <ListOf list={node} />
    case 'paragraph':
      return (
        <p>
          <Inlines of={node.children} />
        </p>
      )
    case 'table':
      return <TableOf table={node} />
    default:
      // A kind that a newer server knows.
      return null
  }
}

export type NoticeTextProps = {
  /** `content` of a section, of an introduction, or of a block in a page. */
  content: ContentNode[]
  /** How many levels deeper headings are than stored (3 and 4), no deeper than h6. No level is skipped, whatever is stored. */
  headingOffset?: number
}

/**
 * The text of a section as plain semantic elements: what {@link renderContentHTML} writes, as React elements. For the
 * server and the client; every text is escaped by React, every link is checked by `isAllowedHref`. Cells of a table have
 * the title of their column in `data-label` as well, with which CSS can lay rows out as cards on a narrow screen.
 */
export const NoticeText = ({ content, headingOffset = 0 }: NoticeTextProps): ReactNode =>
  withHeadingsInOrder(writtenNodes(withoutNulls(content))).map((node, index) => (
    <Node headingOffset={headingOffset} key={index} node={node} />
  ))
