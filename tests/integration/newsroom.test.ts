import { expect, onTestFinished, test } from 'vitest'
import { startSampleNewsroom } from '../../src/sample/newsroom.ts'

/** A newsroom on a port of its own. */
async function setup(port = 18_347) {
  const newsroom = await startSampleNewsroom({ port, now: () => new Date(0) })
  onTestFinished(newsroom.close)
  return newsroom
}

test('serves three feeds', async () => {
  const { feeds } = await setup()

  const answers = await Promise.all(feeds.map(async ({ url }) => fetch(url)))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(answers.map(({ headers }) => headers.get('content-type')?.split(';')[0])).toEqual([
    'application/rss+xml',
    'application/atom+xml',
    'application/feed+json',
  ])
})

test('takes the next port where its own is taken', async () => {
  const first = await setup()
  const second = await setup()

  expect(second.url).not.toBe(first.url)
  expect((await fetch(`${second.url}/robots.txt`)).status).toBe(200)
})

test('takes no requests but GET and HEAD', async () => {
  const { url } = await setup()

  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
})
