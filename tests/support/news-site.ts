import { type Respond, page, webServer } from './web-server.ts'

export interface Story {
  readonly path: string
  readonly title: string
  /** Of the entry in the feed. */
  readonly updated?: string
}

/** A page that any reader of articles takes for one. */
export const articlePage = (
  title: string,
  figure = '4,700',
) => `<!doctype html><html lang="en"><head>
<title>${title}</title><meta property="article:published_time" content="2025-09-01T08:00:00Z"></head>
<body><header><nav><a href="/">Home</a></nav></header><article><h1>${title}</h1>
<p>The harbor ministry of Vestland said on Monday that ${figure} containers were moved through the port of Rilke in August, more than in any month since the new terminal was opened.</p>
<p>“We had planned for far less,” Minister Anna Holm told reporters in the capital. The port employs 1,200 people and wants to hire 150 more before the end of the year, she said.</p>
<p>Ships waited for less than two days on average. A year ago it had been five days, according to the ministry, which publishes the numbers every month on its site.</p></article></body></html>`

const feedPage = (origin: string, stories: readonly Story[]) => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Rilke Courier</title><id>urn:courier</id>
<updated>2025-09-01T09:00:00Z</updated>${stories
  .map(
    ({
      path,
      title,
      updated = '2025-09-01T08:00:00Z',
    }) => `<entry><id>urn:courier:${path}</id><title>${title}</title>
<link href="${origin}${path}"/><updated>${updated}</updated><published>2025-09-01T08:00:00Z</published></entry>`,
  )
  .join('')}</feed>`

/** A news site on 127.0.0.1 with one feed; what it says can be changed while it runs. */
export async function newsSite(stories: readonly Story[]) {
  const pages: Record<string, Respond> = {}
  const server = await webServer(pages)
  const state = { stories }
  pages['/feed.xml'] = (response) => {
    response.writeHead(200, { 'content-type': 'application/atom+xml' })
    response.end(feedPage(server.url, state.stories))
  }
  for (const { path, title } of stories) pages[path] = page(articlePage(title))
  return {
    feedUrl: `${server.url}/feed.xml`,
    url: (path: string) => server.url + path,
    /** From now on `path` answers so. */
    answer: (path: string, respond: Respond) => void (pages[path] = respond),
    tell: (told: readonly Story[]) => void (state.stories = told),
    asked: server.asked,
  }
}
