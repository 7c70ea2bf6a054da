import { expect, onTestFinished, test } from 'vitest'
import { openTestApp, run, until } from '../support/app.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { type Respond, webServer } from '../support/web-server.ts'

const database = await postgresForFile()

/** Answers that send a byte now and then, until `letGo`: then they end, and whoever asks is told at once that there is nothing. */
function dripping() {
  const over = new AbortController()
  const drip: Respond = (response) => {
    if (over.signal.aborted) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('x'), 100)
    response.on('close', () => clearInterval(timer))
    over.signal.addEventListener('abort', () => response.destroy())
  }
  return { drip, letGo: () => over.abort() }
}

/** A site whose feed is there, and whose articles send a byte now and then. They are called like no other's, which would wait for these. */
async function tarpit(articles: number) {
  const { drip, letGo } = dripping()
  const paths = Array.from({ length: articles }, (_, index) => `/a/${index}`)
  const feed: Respond = (response, { headers }) =>
    void response.end(
      `<rss version="2.0"><channel><title>Slow</title><link>http://${headers.host}/</link>${paths
        .map(
          (path) =>
            `<item><title>${headers.host}${path}</title><link>http://${headers.host}${path}</link></item>`,
        )
        .join('')}</channel></rss>`,
    )
  const site = await webServer({
    '/feed.xml': feed,
    ...Object.fromEntries(paths.map((path) => [path, drip])),
  })
  return {
    letGo,
    feedUrl: `${site.url}/feed.xml`,
    asked: () => site.asked.filter(({ path }) => path.startsWith('/a/')).length,
  }
}

test('servers that send a byte now and then keep nobody else waiting', async () => {
  const slow = await Promise.all([tarpit(20), tarpit(20), tarpit(20)])
  const stories = [1, 2, 3, 4, 5].map((n) => ({ path: `/s/${n}`, title: `Story number ${n}` }))
  const site = await newsSite(stories)
  const { app } = await openTestApp(await database())
  await app.store.feeds.add(
    slow.map(({ feedUrl }) => ({ url: feedUrl })),
    app.now(),
  )
  await run(app)
  // Before the workers are stopped, who would wait for what they have begun.
  onTestFinished(() => {
    for (const { letGo } of slow) letGo()
  })
  await until(async () => slow.every(({ asked }) => asked() > 0))

  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await until(async () => site.asked.filter(({ path }) => path.startsWith('/s/')).length === 5)

  expect(slow.map(({ asked }) => asked())).toEqual([1, 1, 1])
})
