import { createHmac } from 'node:crypto'
import { webServer } from './web-server.ts'

/** A WebSub hub: takes subscriptions, asks back at once as the protocol wants, and delivers when told to. */
export async function webSubHub() {
  const verified: { callback: string; secret: string; answered: string }[] = []
  const asking: Promise<void>[] = []
  const site = await webServer({
    '/hub': (response) => {
      response.writeHead(202).end()
      asking.push(askBack(new URLSearchParams(site.asked.at(-1)?.body)))
    },
  })

  async function askBack(form: URLSearchParams): Promise<void> {
    const callback = new URL(form.get('hub.callback') ?? '')
    callback.searchParams.set('hub.mode', form.get('hub.mode') ?? '')
    callback.searchParams.set('hub.topic', form.get('hub.topic') ?? '')
    callback.searchParams.set('hub.challenge', `challenge-${verified.length}`)
    callback.searchParams.set('hub.lease_seconds', form.get('hub.lease_seconds') ?? '')
    const answer = await fetch(callback)
    verified.push({
      callback: form.get('hub.callback') ?? '',
      secret: form.get('hub.secret') ?? '',
      answered: `${answer.status} ${await answer.text()}`,
    })
  }

  return {
    url: `${site.url}/hub`,
    host: site.host,
    verified,
    /** Resolves when every subscriber has been asked back. */
    settled: async () => void (await Promise.all(asking)),
    deliver: async (body: string, secret = verified.at(-1)?.secret ?? '') =>
      fetch(verified.at(-1)?.callback ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/rss+xml',
          'x-hub-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
        },
        body,
      }),
  }
}
