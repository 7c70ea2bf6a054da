import type { NamedThings } from '../../src/app/named.ts'

const feed = { id: 'f1', title: 'Rilke Courier', url: 'https://rilke.example/rss?key=s3cret' }

/** A feed `f1`, a story `a1` and the bulk 7, and nothing else. */
export const namedThings: NamedThings = {
  feeds: {
    isKnown: async (name) => name === feed.id || name === feed.url,
    page: async ({ words = '' }) =>
      [feed].filter(({ title, url }) =>
        `${title} ${url}`.toLowerCase().includes(words.toLowerCase()),
      ),
  },
  records: { list: async ({ cluster }) => (cluster === 'a1' ? [feed] : []) },
  letters: { getBulk: async (id) => (id === 7 ? { id } : undefined) },
}
