import { attributeOf, elementsWith } from './query.ts'
import { Source } from './source.ts'
import type { Page } from './tree.ts'

const PIECE = '<div hidden id="S:'

/** Whether a page has hidden elements that are named as pieces are: to look for them in its source takes longer. */
export function comesInPieces(page: Page): boolean {
  return elementsWith(page, 'hidden').some((node) =>
    attributeOf(page, node, 'id')?.startsWith('S:'),
  )
}

/**
 * Pages of React come in pieces: what was not ready stands in hidden elements at the end (`<div hidden id="S:1">`), to
 * be moved by a script to where a placeholder keeps its place (`<template id="B:1">` or `P:1`). This moves them.
 */
export function assembleStream(source: Source): Source {
  return source.includes(PIECE) ? new Source([assemble(source.whole())]) : source
}

function assemble(html: string): string {
  const { rest, pieces } = takePieces(html)
  const placed = new Set<string>()
  const assembled = place(rest, pieces, placed, 0)
  // A piece without a place is still the page's.
  const left = [...pieces].filter(([id]) => !placed.has(id)).map(([, piece]) => piece)
  return left.length === 0 ? assembled : `${assembled}${left.join('')}`
}

function takePieces(html: string): { rest: string; pieces: Map<string, string> } {
  const pieces = new Map<string, string>()
  let rest = ''
  let from = 0
  for (let at = html.indexOf(PIECE); at !== -1; at = html.indexOf(PIECE, from)) {
    const id = /^[0-9a-f]{1,8}(?=">)/u.exec(
      html.slice(at + PIECE.length, at + PIECE.length + 10),
    )?.[0]
    const start = html.indexOf('>', at) + 1
    const end = start > 0 ? endOfDiv(html, start) : -1
    if (id === undefined || end < 0) return { rest: rest + html.slice(from), pieces }
    rest += html.slice(from, at)
    pieces.set(id, html.slice(start, end))
    from = end + '</div>'.length
  }
  return { rest: rest + html.slice(from), pieces }
}

/** Where the `</div>` of a `div` begins whose content starts at `start`; -1 where it has none. */
function endOfDiv(html: string, start: number): number {
  let depth = 1
  let at = html.indexOf('<', start)
  while (at !== -1) {
    if (html.startsWith('<script', at)) {
      at = html.indexOf('</script', at)
      if (at === -1) return -1
    } else if (html.startsWith('<div', at)) depth += 1
    else if (html.startsWith('</div', at)) {
      depth -= 1
      if (depth === 0) return at
    }
    at = html.indexOf('<', at + 1)
  }
  return -1
}

/** Pieces hold places of other pieces. */
const DEEPEST = 20
const PLACE = /<template id="[BP]:([0-9a-f]{1,8})"><\/template>/gu

function place(
  html: string,
  pieces: ReadonlyMap<string, string>,
  placed: Set<string>,
  depth: number,
): string {
  return html.replace(PLACE, (whole, id: string) => {
    const piece = pieces.get(id)
    if (piece === undefined || placed.has(id) || depth > DEEPEST) return whole
    placed.add(id)
    return place(piece, pieces, placed, depth + 1)
  })
}
