import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import * as library from '../../src/library.ts'

const text =
  'A ferry sank off Gdansk on Monday, killing 12 people, Mayor Anna Berg said. “We have lost friends,” she said. Repairs will cost $3 million.'
const about = { published: '2025-09-03T08:00:00Z', url: 'https://news.example.au/ferry' }

test('facts of a text are found without a page', () => {
  const facts = library.findFacts(text, about)

  expect(facts.figures.map(({ decimal, unit }) => [decimal, unit?.code])).toEqual([
    ['12', undefined],
    ['3000000', 'AUD'],
  ])
  expect(facts.times).toMatchObject([{ value: '2025-09-01' }])
  expect(facts.entities.map(({ name }) => name)).toContain('Anna Berg')
  const speaker = facts.entities.find(({ id }) => id === facts.quotes[0]?.speaker)
  expect(speaker?.name).toBe('Anna Berg')
})

test('each kind of fact is what facts say of it', () => {
  const facts = library.findFacts(text, about)
  const { entities, mentions } = library.findFacts(text)

  expect(library.findFigures(text, about)).toEqual(facts.figures)
  expect(library.findTimes(text, about)).toEqual(facts.times)
  expect(library.findQuotes(text)).toEqual(facts.quotes)
  expect(library.findEntities(text)).toEqual({ entities, mentions })
})

test('without an address and a day nothing is guessed', () => {
  const [, cost] = library.findFigures(text)

  expect(cost?.unit?.code).toBe('USD')
  expect(library.findTimes(text)[0]?.value).not.toBe('2025-09-01')
})

/** The examples of the README, run as they stand there. */
const examples = [
  ...(readFileSync('README.md', 'utf8').split('## As a library')[1] ?? '').matchAll(
    /```ts\n(.*?)```/gs,
  ),
].map(([, code = '']) => code)

test('the README shows what works', async () => {
  expect(examples.length).toBeGreaterThan(0)
  const html = `<article><h1>Ferry sinks</h1>${`<p>${text}</p>`.repeat(3)}</article>`
  const feed =
    '<rss version="2.0"><channel><title>Desk</title><item><title>Ferry sinks</title><link>https://news.example/a</link></item></channel></rss>'
  for (const example of examples) {
    const [line = '', ...rest] = example.split('\n')
    const names = /^import \{ (.*) \} from 'wiredesk'$/.exec(line)?.[1]
    expect(names).toBeDefined()
    const logged: unknown[][] = []
    const around = { library, html, text, feed: new TextEncoder().encode(feed), Date }
    const console = { log: (...words: unknown[]) => logged.push(words) }
    runInNewContext(`const { ${names} } = library\n${rest.join('\n')}`, { ...around, console })
    expect(logged.length).toBeGreaterThan(0)
  }
})
