import { createServer } from 'node:https'
import { createRequire } from 'node:module'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { describe, expect, onTestFinished, test } from 'vitest'
import { canCertify, certificateFor } from '../support/certificate.ts'
import { httpClient } from '../support/http-client.ts'
import { listen } from '../support/listen.ts'
import { httpProxy } from '../support/proxy-server.ts'

// In a process of its own, where nothing imports undici as a whole: its index changes classes of all the other files.

/** A site over TLS that answers with its own words, and whose certificate is known. */
async function secureSite(name: string, words: string) {
  const { key, cert } = await certificateFor(name)
  const known = getCACertificates('default')
  setDefaultCACertificates([...known, cert])
  onTestFinished(() => setDefaultCACertificates(known))
  return listen(createServer({ key, cert }, (_, answer) => answer.end(words)))
}

describe.skipIf(!canCertify)('https through an HTTP proxy', () => {
  test('goes through a tunnel to the site', async () => {
    const port = await secureSite('paper.example', 'from the site')
    const proxy = await httpProxy('me:hidden')
    const { get } = httpClient([], { proxy: `http://me:hidden@${proxy.host}` })

    const { body } = await get(`https://paper.example:${port}/feed`)

    expect(Buffer.from(body).toString()).toBe('from the site')
    expect(proxy.asked).toEqual([
      { url: `paper.example:${port}`, authorization: `Basic ${btoa('me:hidden')}` },
    ])
  })

  test('tells a proxy that turns us away from the site', async () => {
    const proxy = await httpProxy('me:hidden')
    const { get } = httpClient([])
    const url = 'https://paper.example/feed'

    const answer = get(url, { settings: { owner: url, proxy: `http://${proxy.host}` } })

    await expect(answer).rejects.toMatchObject({ code: 'proxy', disposition: 'retry' })
  })
})

test('undici is loaded file by file', () => {
  const require = createRequire(import.meta.url)

  expect(Object.keys(require.cache)).toContain(
    require.resolve('undici/lib/dispatcher/proxy-agent.js'),
  )
  expect(Object.keys(require.cache)).not.toContain(require.resolve('undici'))
})
