import { expect, test } from 'vitest'
import { fetchArticle } from '../../src/workers/fetch-article.ts'
import { entryAt, memoryContext } from '../support/context.ts'
import { httpClient } from '../support/http-client.ts'
import { page, webServer } from '../support/web-server.ts'

const stub = page('<meta http-equiv="refresh" content="0; url=/story">')
const story = '<article><h1>The ferry</h1><p>It stopped at noon.</p></article>'

test('follows a page that sends on at its own host within one turn', async () => {
  const site = await webServer({ '/stub': stub, '/story': page(story) })
  const { client, clock } = httpClient([site.host])
  const { ctx, entries, articles } = memoryContext()
  entries.set('e1', entryAt('e1', `${site.url}/stub`))
  const run = async () =>
    fetchArticle.run({ ...ctx, http: client, now: () => clock.now }, { entryId: 'e1', run: 1 })

  expect(await run()).toMatchObject({ status: 'done' })

  expect(articles.get('e1')?.[0]?.page).toMatchObject({
    url: `${site.url}/story`,
    redirects: [{ url: `${site.url}/stub`, status: 200 }],
  })
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/stub', '/story'])
})
