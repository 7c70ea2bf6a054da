import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/text/article.ts'
import { extractFacts } from '../../src/text/facts.ts'

setFlagsFromString('--allow-natives-syntax')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only way to ask V8
const isSmallInteger = runInThisContext('(value) => %IsSmi(value)') as (value: number) => boolean
// Read when it is first called.
isSmallInteger(1)
setFlagsFromString('--no-allow-natives-syntax')

const paragraphs = [
  'Officials said on Tuesday that 45 miners died and about 120 were hurt when a shaft gave way near Harrow Bridge.',
  'Prices rose 3.5 percent to $12.4 million in March, up from $11.9 million a year earlier, the agency said.',
  'Half of the 80 schools in the district have reopened; the other 40 hope to follow within three weeks.',
  '"We lost two thirds of the harvest," said Mara Olin, 54, who heads a cooperative of between 200 and 250 farms.',
]
const page = `<html lang="en"><head><title>Shaft gives way near Harrow Bridge</title></head><body>${paragraphs
  .map((one) => `<p>${one} <a href="/more">More of this.</a></p>`)
  .join('')}</body></html>`

/** What stands where in a page or a text, in the shapes that are made most. */
const places = (at: number) => [
  { from: at, to: at },
  { first: at, next: at },
  { start: at, end: at },
  { start: at, next: at },
  { at, next: at },
  { first: at, next: at, entry: places },
  { first: at, next: at, headAt: at, head: 'word' },
]

// V8 keeps a field that held a number with a fraction once as one of those for good, in all objects of the same shape. Places
// read from it are boxed, and so are those that are reckoned from them, and code made for small integers is thrown away again
// and again: a constant `{ from: 0.25, to: 0.9 }` cost 4 % of reading.
test('nothing that reads makes the places of pages and texts be kept as numbers with a fraction', () => {
  const read = readArticle({
    body: Buffer.from(page),
    url: 'https://paper.example/shaft',
    contentType: 'text/html; charset=utf-8',
  })
  expect(extractFacts(read).figures.length).toBeGreaterThan(5)

  const boxed = places(1).flatMap((place) =>
    Object.entries(place)
      .filter(([, value]) => typeof value === 'number' && !isSmallInteger(value))
      .map(([name]) => `${name} of { ${Object.keys(place).join(', ')} }`),
  )
  expect(boxed).toEqual([])
})
