import { describe, expect, test } from 'vitest'
import { findBody } from '../../../../../src/text/article/body/body.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { parentOf } from '../../../../../src/text/page/node.ts'
import { nameOf, textOf } from '../../../../../src/text/page/query.ts'

/** A sentence of so many characters, about `what`. */
const sentence = (length: number, what = 'mill') =>
  `The ${what} on the lower weir of the valley `.padEnd(length - 1, 'turns again, all day long, ') +
  '.'

const title = 'Two villages share one old mill'

interface Given {
  /** Lengths of the paragraphs that the page shows. */
  readonly shown?: readonly number[]
  readonly more?: string
  readonly stated?: string
  /** Behind its paragraphs. */
  readonly mark?: string
}

function bodyOf({ shown = [], more = '', stated, mark = '' }: Given) {
  const lines = shown.map((length, at) => `<p>${sentence(length, `mill ${at}`)}</p>`).join('')
  const page = parsePage(
    `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${lines}${mark}</article>${more}</body></html>`,
  )
  return { page, body: findBody(page, { title, stated }) }
}

const methodOf = (given: Given) => bodyOf(given).body.method

const noscript = (length: number) => `<noscript><p>${sentence(length, 'wheel')}</p></noscript>`

describe('where the text of a page is found', () => {
  test('is what it shows, with its nodes', () => {
    const { page, body } = bodyOf({ shown: [200, 150, 250] })

    expect(body).toMatchObject({ method: 'blocks', prose: 600 })
    expect(body.paragraphs.map(({ length }) => length)).toEqual([200, 150, 250])
    expect(nameOf(page, body.container ?? 0)).toBe('article')
    expect([body.first, body.last]).toEqual([
      body.blocks[0]?.from,
      (body.blocks.at(-1)?.to ?? 0) - 1,
    ])
  })

  test('ends before what is told of it', () => {
    const { body } = bodyOf({ shown: [200, 150, 250, 150], more: '' })
    const { page, body: marked } = bodyOf({ shown: [200, 150, 250, 150], mark: '<p>(dpa)</p>' })

    expect(marked.paragraphs).toEqual(body.paragraphs)
    expect(textOf(page, parentOf(page, marked.last ?? 0))).toBe(body.paragraphs.at(-1))
  })

  test.each([
    ['enough is shown', [250, 250], 'blocks'],
    ['a little less is shown', [250, 249], 'noscript'],
  ])('where %s', (_, shown, method) => {
    expect(methodOf({ shown, more: noscript(1_200) })).toBe(method)
  })

  test.each([
    [540, 'blocks'],
    [541, 'noscript'],
  ])('unless other markup says nearly twice as much: %d beside 300', (length, method) => {
    expect(methodOf({ shown: [150, 150], more: noscript(length) })).toBe(method)
  })

  test.each([
    [493, 'blocks'],
    [494, 'noscript'],
  ])('and is of some length: a sentence of %d in a paragraph', (length, method) => {
    expect(methodOf({ shown: [], more: noscript(length) })).toBe(method)
  })

  test.each([
    ['template', 'noscript'],
    ['aside', 'blocks'],
  ])('in a %s', (tag, method) => {
    const more = `<${tag}><p>${sentence(600, 'wheel')}</p></${tag}>`

    expect(methodOf({ shown: [150, 150], more })).toBe(method)
  })

  test.each([
    [[], 201, 'hidden'],
    [[], 200, 'blocks'],
    [[199], 900, 'hidden'],
    [[200], 900, 'blocks'],
  ])('hidden where next to nothing is shown: %j and %d', (shown, length, method) => {
    const more = `<div style="display:none"><p>${sentence(length, 'wheel')}</p></div>`

    expect(methodOf({ shown, more })).toBe(method)
  })
})

describe('a text that the page states', () => {
  test.each([
    [540, 'blocks'],
    [541, 'json-ld'],
  ])('is believed where it says far more: %d beside 300', (length, method) => {
    expect(methodOf({ shown: [150, 150], stated: sentence(length) })).toBe(method)
  })

  test('counts lines of more than eight words', () => {
    const eight = 'The old mill turns again, all day long.'

    expect(methodOf({ stated: eight })).toBe('blocks')
    expect(methodOf({ stated: eight.replace('long', 'long today') })).toBe('json-ld')
    expect(bodyOf({ stated: `${eight}\nIt is so. ${eight}` }).body).toMatchObject({
      prose: eight.length + 10,
      blocks: [],
    })
  })

  test('stands in no place of the page', () => {
    const { body } = bodyOf({ stated: sentence(700) })

    expect([body.first, body.last, body.container]).toEqual([undefined, undefined, undefined])
  })
})

const script = (text: string) =>
  `<script type="application/json">${JSON.stringify({ body: text })}</script>`

describe('the text of data in scripts', () => {
  test('is read where hardly any is shown', () => {
    expect(methodOf({ more: script(sentence(400)) })).toBe('state')
    expect(methodOf({ shown: [250, 250], more: script(sentence(1_200)) })).toBe('blocks')
  })
})
