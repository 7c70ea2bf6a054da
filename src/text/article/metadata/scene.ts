import { region } from '../../page/tree.ts'
import type { Clues } from './clues.ts'
import type { Body, Places } from './places.ts'
import { type Line, datedLines } from './visible-dates.ts'

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
  const places = {
    of: (node: number) => (page.region[node] === region.figure ? 'elsewhere' : of(node)),
    from,
    to,
  }
  return { clues, body, places, lines: datedLines(page, headline, places) }
}
