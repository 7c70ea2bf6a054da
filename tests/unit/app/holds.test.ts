import { expect, test } from 'vitest'
import { heldAs } from '../../../src/app/holds.ts'

const holds = [
  { kind: 'domain', name: 'news.example' },
  { kind: 'domain', name: '127.0.0.1' },
  { kind: 'server', name: 'slow.example:8080' },
] as const

test.each([
  ['the name of a hold', 'news.example', 'news.example'],
  ['a host below a domain', 'www.news.example', 'news.example'],
  ['a host with its port', '127.0.0.1:9101', '127.0.0.1'],
  ['a named host with its port', 'www.news.example:8443', 'news.example'],
  ['an address', 'https://www.news.example/rss.xml', 'news.example'],
  ['a server', 'slow.example:8080', 'slow.example:8080'],
])('%s names what is held: %s', (_, name, held) => {
  expect(heldAs([name], holds)).toContain(held)
})

test.each([['badnews.example'], ['example'], ['slow.example'], ['no name at all']])(
  '%s names nothing that is held',
  (name) => {
    expect(heldAs([name], holds)).toEqual([name])
  },
)
