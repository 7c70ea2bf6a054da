import type { Document } from '../../src/schemas/document.ts'
import { Unreadable } from '../../src/text/unreadable.ts'
import type { Prediction } from './messages.ts'
import { nothing } from './nothing.ts'

/** What one of our readers made of a page. A page that it refuses has no text. */
export function predictionOf(read: () => Document): Prediction {
  try {
    const document = read()
    return {
      articleBody: document.text,
      title: document.title,
      authors: document.authors.map(({ name }) => name),
      date: document.published?.value ?? '',
      lang: document.language.code,
      siteName: document.siteName ?? '',
      images: document.images,
      image: document.images[0]?.url ?? '',
    }
  } catch (error) {
    if (error instanceof Unreadable) return nothing
    throw error
  }
}
