import { describe, expect, test } from 'vitest'
import { textInScripts } from '../../../../../../src/text/article/body/stated.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'

const pageWith = (html: string) => parsePage(`<body>${html}</body>`)

const inScript = (source: string) => textInScripts(pageWith(`<script>${source}</script>`))

const text = (length: number) =>
  'The mill turns all day long, '.padEnd(length - 1, 'and so on, ') + '.'

describe('the longest text in scripts', () => {
  test.each([
    ['a long one', `f("${text(300)}")`, 1],
    ['none that is long', `f("${text(299)}")${' '.repeat(20)}`, 0],
    ['one beside a long one', `f("${text(300)}", "${text(80)}")`, 2],
    ['a short one beside it', `f("${text(300)}", "${text(79)}")`, 1],
  ])('%s', (_, source, count) => {
    expect(inScript(source)).toHaveLength(count)
  })

  test('is that of the longest group', () => {
    const gap = '0,'.repeat(800)

    expect(inScript(`f("${text(300)}",${gap}"${text(400)}")`).join('')).toHaveLength(400)
    expect(inScript(`f("${text(400)}",${gap}"${text(300)}")`).join('')).toHaveLength(400)
  })

  test('is the first of two that are as long', () => {
    const gap = '0,'.repeat(800)
    const other = text(300).replace('mill', 'weir')
    const data = { one: { body: text(300) }, two: { body: other } }
    const state = `<script type="application/json">${JSON.stringify(data)}</script>`

    expect(inScript(`f("${text(300)}",${gap}"${other}")`)).toEqual([text(300)])
    // The data are looked through from the end.
    expect(textInScripts(pageWith(state))).toEqual([other])
    expect(
      textInScripts(pageWith(`<script>f("${text(300)}")</script><script>f("${other}")</script>`)),
    ).toEqual([text(300)])
  })
})
