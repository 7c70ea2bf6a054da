import type { Found } from '../archives/item.ts'
import type { Kind } from '../archives/kinds.ts'
import { digestOf } from '../archives/lines.ts'
import { readSource } from '../archives/read.ts'

/** What somebody sends over the net, unpacked. */
const mostUnpacked = 2 ** 30

/** As large as a body with articles may be. */
export const mostSent = 64 * 2 ** 20

/** Something that was sent to be brought in. */
export interface SentArticles {
  /** Of the import: what has no address of its own is known by one below this. */
  readonly feed: string
  /** For messages, and to see what it is where `kind` does not say. */
  readonly name: string
  readonly kind?: Kind | undefined
  /** Of a text, where it has one. */
  readonly url?: string | undefined
  readonly bytes: AsyncIterable<Uint8Array>
}

/** All that is found in it. */
export async function* foundInSent(sent: SentArticles): AsyncGenerator<Found> {
  const { feed, name, kind, bytes } = sent
  const own = `import:${feed}`
  const url = sent.url ?? own
  for await (const found of readSource({ name, url, bytes, kind, mostBytes: mostUnpacked }))
    yield found.kind === 'article' && found.article.url === own ? byItsBytes(found) : found
}

/** A text without an address is known by what it says. */
const byItsBytes = ({ article }: Extract<Found, { readonly kind: 'article' }>): Found => ({
  kind: 'article',
  article: { ...article, url: `${article.url}#${digestOf(article.body)}` },
})
