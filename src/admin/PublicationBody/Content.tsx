import React from 'react'

import type { ContentNode, Inline, List } from '../../notice/content.js'

import { isAllowedHref, isLineBreak } from '../../notice/content.js'

const Inlines = ({ of }: { of: Inline[] }): React.ReactNode =>
  of.map((inline, index) => {
    if (isLineBreak(inline)) return <br key={index} />
    const { bold, href, italic, text } = inline
    const formatted = italic ? <em>{text}</em> : text
    const weighted = bold ? <strong>{formatted}</strong> : formatted
    return (
      <React.Fragment key={index}>
        {/* A record could have been altered in the database, so its addresses are checked again. */}
        {isAllowedHref(href) ? <a href={href}>{weighted}</a> : weighted}
      </React.Fragment>
    )
  })

const Items = ({ list }: { list: List }): React.ReactNode => {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag start={list.ordered ? list.start : undefined}>
      {list.items.map((item, index) => (
        <li key={index}>
          <Inlines of={item.children} />
          {item.lists?.map((inner, place) => (
            <Items key={place} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

const Node = ({ node }: { node: ContentNode }): React.ReactNode => {
  switch (node.type) {
    case 'fields':
      return (
        <dl>
          {node.fields.map(({ label, value }, index) => (
            <React.Fragment key={index}>
              {label !== null && <dt>{label}</dt>}
              <dd>
                <Inlines of={value} />
              </dd>
            </React.Fragment>
          ))}
        </dl>
      )
    case 'heading': {
      const Tag = node.level === 3 ? 'h5' : 'h6'
      return (
        <Tag>
          <Inlines of={node.children} />
        </Tag>
      )
    }
    case 'list':
      return <Items list={node} />
    case 'paragraph':
      return (
        <p>
          <Inlines of={node.children} />
        </p>
      )
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {node.header.map((title, index) => (
                <th key={index} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {node.rows.map((row, index) => (
              <tr key={index}>
                {row.cells.map((cell, place) => (
                  <td key={place}>
                    <Inlines of={cell.children} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

/** The content of a section as elements. */
export const Content = ({ nodes }: { nodes: ContentNode[] }): React.ReactNode =>
  nodes.map((node, index) => <Node key={index} node={node} />)
