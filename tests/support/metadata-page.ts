import type { FeedEntry } from '../../src/schemas/feed.ts'
import { readClues } from '../../src/text/article/metadata/clues.ts'
import { type Metadata, readMetadata } from '../../src/text/article/metadata/read.ts'
import { parsePage } from '../../src/text/page/build.ts'
import { tagSet } from '../../src/text/page/names.ts'
import { elementsNamed, textOf } from '../../src/text/page/query.ts'

const PARAGRAPHS = tagSet('p')

/** Paragraphs long enough to be a text, for pages whose text does not matter. */
export const story = [
  'The old lock on the canal was opened again on Friday after a winter of repairs, and barges passed.',
  'The works cost four million crowns and were paid by the two towns that lie above and below the lock.',
  'A keeper who has lived beside it for thirty years said that she had missed the noise of the gates.',
]

/** The same as markup. */
export const paragraphs = story.map((line) => `<p>${line}</p>`).join('')

export interface PageOptions {
  readonly url?: string
  readonly entry?: FeedEntry
}

/** Title and metadata of a page; its text is what its long paragraphs in `main` or `article` hold, else all long ones. */
export function metadataOf(
  html: string,
  { url = 'https://courier.example/local/lock-reopened', entry }: PageOptions = {},
): Metadata & { readonly title: string } {
  const page = parsePage(html)
  const clues = readClues(page, { url, entry })
  const found = elementsNamed(page, PARAGRAPHS).filter((node) => textOf(page, node).length > 80)
  const text = found.map((node) => textOf(page, node)).join('\n')
  return {
    title: clues.title,
    ...readMetadata(clues, { first: found[0], last: found.at(-1), text }),
  }
}
