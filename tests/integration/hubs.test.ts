import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import type { Subscription } from '../../src/schemas/subscription.ts'
import { openTestApp } from '../support/app.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const topicUrl = 'https://news.example/feed'

/** An application that hubs can reach, with one subscription asked for. */
async function setup() {
  const { app } = await openTestApp(await database(), {
    WIREDESK_PUBLIC_URL: 'https://desk.example',
    WIREDESK_TOKEN: 'a-token-that-hubs-do-not-have',
  })
  const [feedId = ''] = await app.store.feeds.add([{ url: topicUrl }], app.now())
  const subscription: Subscription = {
    id: 'cannot-be-guessed',
    feedId,
    hubUrl: 'https://hub.example/',
    topicUrl,
    secret: 'shared with the hub',
    status: 'pending',
    requestedAt: app.now(),
    leaseUntil: null,
  }
  await app.store.subscriptions.keep(subscription)
  return { app, subscription, routes: dashboardRoutes(app) }
}

test('a hub that asks back gets its challenge, without a token', async () => {
  const { app, subscription, routes } = await setup()
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topicUrl,
    'hub.challenge': 'say this',
    'hub.lease_seconds': '864000',
  })

  const answer = await routes.request(
    `https://desk.example/websub/${subscription.id}?${query.toString()}`,
  )

  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('say this')
  expect((await app.store.subscriptions.get(subscription.id))?.status).toBe('active')
})

test('a signed delivery becomes entries, an unsigned one does not', async () => {
  const { app, subscription, routes } = await setup()
  const deliver = async (title: string, secret: string) => {
    const body = `<rss version="2.0"><channel><title>News</title><item><title>${title}</title>
      <link>https://news.example/${title}</link><guid>${title}</guid></item></channel></rss>`
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    const headers = { 'content-type': 'application/rss+xml', 'x-hub-signature': signature }
    const url = `https://desk.example/websub/${subscription.id}`
    return routes.request(url, { method: 'POST', body, headers })
  }

  const forged = await deliver('forged', 'another secret')
  const genuine = await deliver('true', subscription.secret)
  const { total } = await app.store.report(new Date(0))

  expect([forged.status, genuine.status]).toEqual([202, 202])
  expect(total.discovered).toBe(1)
  expect((await app.producer.backlog())['fetch-article']).toMatchObject({ wait: 1 })
})

test('nobody else gets in without the token', async () => {
  const { routes } = await setup()

  const answer = await routes.request('https://desk.example/records')

  expect(answer.status).toBe(401)
})
