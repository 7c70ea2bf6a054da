import type { Document } from '../../../schemas/document.ts'
import { languageOf } from '../../language.ts'
import { region } from '../../page/tree.ts'
import { authorsOf } from './authors.ts'
import type { Clues } from './clues.ts'
import { datesOf } from './dates.ts'
import { imagesOf } from './images.ts'
import { type Body, placesIn } from './places.ts'
import { siteOf } from './site.ts'

export type Metadata = Omit<Document, 'title' | 'text' | 'wordCount' | 'method' | 'source'>

/** All that a page tells of its article besides title and text, once it is known where the text stands. */
export function readMetadata(clues: Clues, body: Body): Metadata {
  const { page } = clues
  const placeOf = placesIn(page, clues.headline, body)
  // What is written to an image tells of the image: its day, its photographer.
  const placeOfLine = (node: number) =>
    page.region[node] === region.figure ? 'elsewhere' : placeOf(node)
  return {
    language: languageOf(body.text, clues.language),
    authors: authorsOf(clues, body, placeOfLine),
    ...siteOf(clues),
    ...datesOf(clues, body, placeOfLine),
    images: imagesOf(clues, body, placeOf),
  }
}
