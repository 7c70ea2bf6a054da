import { region } from '../../page/tree.ts'
import type { Clues } from './clues.ts'
import { type Line, datedLines } from './dated-lines.ts'
import type { Body, Places } from './places.ts'

/** What readers of dates and authors look at. */
export interface Scene {
  readonly clues: Clues
  readonly body: Body
  readonly places: Places
  /** The short lines beside the headline, in the text and behind it that state a day. */
  readonly lines: readonly Line[]
}

/** The scene of one page: what is written to an image stands elsewhere, it tells of the image. */
export function sceneOf(clues: Clues, body: Body, { of, from, to }: Places): Scene {
  const { page, headline } = clues
  // Some pages put the headline and all beside it into the figure.
  const isInFigure = headline !== undefined && page.region[headline] === region.figure
  const isOfImage = (node: number) => !isInFigure && page.region[node] === region.figure
  const places = { of: (node: number) => (isOfImage(node) ? 'elsewhere' : of(node)), from, to }
  return { clues, body, places, lines: datedLines(page, headline, places) }
}
