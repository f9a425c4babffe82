'use client'

import React from 'react'

import type { SourceBlock, SourceDocument } from '../../import/sourceDocument.js'
import type { Inline, List } from '../../notice/content.js'
import type { Owner, Piece } from './places.js'
import type { Say } from './say.js'

import { isLineBreak } from '../../notice/content.js'
import { pieceTexts } from './places.js'

/** The element of a piece of the original, to be scrolled to. */
export const pieceId = (index: number): string => `pn-original-${index}`

type Drawing = {
  /** The section, or part, that is worked on. */
  active: null | string
  /** The piece that something was read from. */
  marked: null | number
  /** Pieces that are not brought in, with why. */
  struck: ReadonlyMap<number, string>
  onChoose: (owner: Owner) => void
  pieces: readonly Piece[]
  say: Say
}

const Inlines: React.FC<{ inlines: readonly Inline[] }> = ({ inlines }) =>
  inlines.map((inline, index) => {
    if (isLineBreak(inline)) return <br key={index} />
    const { bold, italic, text } = inline
    if (bold) return <strong key={index}>{text}</strong>
    return italic ? <em key={index}>{text}</em> : <React.Fragment key={index}>{text}</React.Fragment>
  })

const Lists: React.FC<{ lists: readonly List[] | undefined }> = ({ lists = [] }) =>
  lists.map(({ items, ordered }, index) => {
    const Tag = ordered ? 'ol' : 'ul'
    return (
      <Tag key={index}>
        {items.map(({ children, lists: inner }, item) => (
          <li key={item}>
            <Inlines inlines={children} />
            <Lists lists={inner} />
          </li>
        ))}
      </Tag>
    )
  })

const ownerName = (owner: null | Owner | undefined): null | string =>
  owner ? (owner.kind === 'section' ? owner.id : owner.kind) : null

const PieceOf: React.FC<{ children: React.ReactNode; drawing: Drawing; index: number }> = ({
  children,
  drawing: { active, marked, onChoose, pieces, say, struck },
  index,
}) => {
  const owner = pieces[index]?.owner
  const reason = struck.get(index)
  const isActive = active !== null && ownerName(owner) === active
  const className = [
    'pn-original__piece',
    isActive && 'pn-original__piece--active',
    marked === index && 'pn-original__piece--marked',
    owner?.kind === 'section' && 'pn-original__piece--of',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    // A shortcut of the mouse: by keyboard the section is chosen where it is worked on.
    <span className={className} id={pieceId(index)} onClick={() => owner && onChoose(owner)}>
      {reason === undefined ? (
        children
      ) : (
        <>
          <del>{children}</del> <small className="pn-original__reason">{say('notBrought', { reason })}</small>
        </>
      )}
    </span>
  )
}

/** Blocks of a file, each piece by the number it has in the order of reading. */
const Blocks: React.FC<{ blocks: readonly SourceBlock[]; drawing: Drawing; first: number }> = ({
  blocks,
  drawing,
  first,
}) => {
  let next = first
  return blocks.map((block, at) => {
    const index = next
    next += pieceTexts([block]).length
    if (block.type === 'heading' || block.type === 'paragraph') {
      return (
        <p className={block.type === 'heading' ? 'pn-original__heading' : undefined} key={at}>
          <PieceOf drawing={drawing} index={index}>
            <Inlines inlines={block.children} />
          </PieceOf>
        </p>
      )
    }
    if (block.type === 'list') {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag key={at} {...(block.ordered && { start: block.start })}>
          {block.items.map(({ children, lists }, item) => (
            <li key={item}>
              <PieceOf drawing={drawing} index={index + item}>
                <Inlines inlines={children} />
              </PieceOf>
              <Lists lists={lists} />
            </li>
          ))}
        </Tag>
      )
    }
    let cellFirst = index
    return (
      <div className="pn-original__table" key={at}>
        <table>
          <tbody>
            {block.rows.map(({ cells }, row) => (
              <tr key={row}>
                {cells.map((cell, column) => {
                  const from = cellFirst
                  cellFirst += pieceTexts(cell.blocks).length
                  const Tag = cell.isHeading ? 'th' : 'td'
                  return (
                    <Tag key={column}>
                      <Blocks blocks={cell.blocks} drawing={drawing} first={from} />
                    </Tag>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  })
}

/** A file as it says it: what the section under work was made of is highlighted, what is not brought in is struck through. */
export const Original: React.FC<{ document: SourceDocument; language: string } & Drawing> = ({
  document,
  language,
  ...drawing
}) => (
  <div className="pn-original__text" lang={language}>
    <Blocks blocks={document.blocks} drawing={drawing} first={0} />
  </div>
)
