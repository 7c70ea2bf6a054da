import type { Document } from '../../../schemas/document.ts'
import { languageOf } from '../../language.ts'
import { authorsOf } from './authors.ts'
import type { Clues } from './clues.ts'
import { datesOf } from './dates.ts'
import { imagesOf } from './images.ts'
import { type Body, placesIn } from './places.ts'
import { sceneOf } from './scene.ts'
import { siteOf } from './site.ts'

export type Metadata = Omit<Document, 'title' | 'text' | 'wordCount' | 'method' | 'source'>

/** All that a page tells of its article besides title and text, once it is known where the text stands. */
export function readMetadata(clues: Clues, body: Body): Metadata {
  const places = placesIn(clues.page, clues.headline, body)
  const scene = sceneOf(clues, body, places)
  return {
    language: languageOf(body.text, clues.language),
    authors: authorsOf(scene),
    ...siteOf(clues),
    ...datesOf(scene),
    images: imagesOf(clues, body, places.of),
  }
}
