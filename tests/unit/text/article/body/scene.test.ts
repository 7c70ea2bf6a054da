import { describe, expect, test } from 'vitest'
import { type BodyClues, sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { attributeOf } from '../../../../../src/text/page/query.ts'

const readScene = (html: string, clues: Partial<BodyClues> = {}) =>
  sceneOf(parsePage(`<body>${html}</body>`), { title: '', ...clues })
const linesOf = (html: string, title = '') =>
  readScene(html, { title }).blocks.map(({ text }) => text)
const headlineOf = (html: string, title: string) => {
  const { blocks, headline } = readScene(html, { title })
  return blocks[headline]?.text
}

describe('the headline', () => {
  test.each([
    ['is the heading that is the title', '<h2>Mills</h2><h1>Old weirs</h1>', 'Old weirs', 'Old weirs'],
    ['however it is written', '<h1>OLD “WEIRS”!</h1>', 'Old weirs', 'OLD “WEIRS”!'],
    ['before a line that is', '<p>Old weirs</p><h1>Old weirs</h1>', 'Old weirs', 'Old weirs'],
    ['or a line that is', '<h1>Mills</h1><p>Old weirs</p>', 'Old weirs', 'Old weirs'],
    ['or none', '<h1>Mills</h1><p>Dams</p>', 'Old weirs', undefined],
    ['without a title, the first heading', '<p>Dams</p><h3>Mills</h3><h1>Weirs</h1>', '', 'Mills'],
    ['without much of a title, too', '<p>Abc</p><h3>Mills</h3>', 'Abc', 'Mills'],
    ['of four letters', '<p>Abcd</p><h3>Mills</h3>', 'Abcd', 'Abcd'],
    // The title's letters and digits are 16.
    ['that holds more than half of the title', '<h1>abcdefghi</h1>', 'abcdefghijklmnop', 'abcdefghi'],
    ['not half of it', '<h1>abcdefgh</h1>', 'abcdefghijklmnop', undefined],
    ['not one of seven letters', '<h1>abcdefg</h1>', 'abcdefgh', undefined],
    ['one of eight letters', '<h1>abcdefgh</h1>', 'abcdefghi', 'abcdefgh'],
    ['one that says more', '<h1>abcdefgh-ijkl</h1>', 'abcdefgh', 'abcdefgh-ijkl'],
    ['no line that says more', '<p>abcdefgh-ijkl</p>', 'abcdefgh', undefined],
  ])('%s', (_, html, title, expected) => {
    expect(headlineOf(html, title)).toBe(expected)
  }) // prettier-ignore
})

const ask = 'We and our partners use cookies and process personal data.'
const box = (title: string) => `<div><p>${ask}</p><p>${ask}</p><h1>${title}</h1></div>`

const line = (title: string) => `<div><p>${ask}</p><p>${ask}</p><p>${title}</p></div>`

test('the headline is a heading before it is a line that says the same', () => {
  expect(readScene('<p>Mills</p><h2>Mills</h2>', { title: 'Mills' }).headline).toBe(1)
  expect(readScene('<p>Mills</p><p>Mills</p>', { title: 'Mills' }).headline).toBe(0)
})

describe('lines that can be the article’s', () => {
  const more = `<p>${'The mill turns all day. '.repeat(30)}</p>`
  const count = (html: string, title?: string) => linesOf(html + more, title).length - 1

  test.each([
    ['a line', '<p>Mills</p>', 1],
    ['comments', '<div class="comments">Mills</div>', 0],
    ['a menu', '<nav>Mills</nav>', 0],
    ['a dialog', '<div role="dialog">Mills</div>', 0],
    ['a caption', '<figure><figcaption>Mills</figcaption></figure>', 0],
    ['a box that asks for consent', `<div><p>${ask}</p><p>${ask}</p></div>`, 0],
    ['a box named for consent', '<div class="cookie-consent">Mills</div>', 0],
    ['an invitation', '<div>Sign up for our free newsletter and get it in your inbox every morning</div>', 0],
    ['an image and its line', '<div><img src="a.jpg">Mills</div>', 0],
    ['a figure’s text', '<figure><p>Mills</p></figure>', 1],
  ])('%s', (_, html, expected) => {
    expect(count(html)).toBe(expected)
  }) // prettier-ignore

  test('a box that asks for consent is none where the headline stands in it', () => {
    expect(count(box('Old weirs burn'), 'Old weirs burn')).toBe(3)
    expect(count(box('Old weirs burn'), 'Old mills')).toBe(0)
    expect(count(line('Old weirs burn'), 'Old weirs burn')).toBe(3)
    expect(count(line('Old weirs burn *******'), 'Old weirs burn')).toBe(0)
    expect(count(line('Old weirs burn ******'), 'Old weirs burn')).toBe(3)
  })
})

describe('what is known of each line', () => {
  const scene = readScene('<p>Old mills</p><p>Weirs</p><p>Old Mills!</p>', {
    title: 'Old Weirs',
    description: 'On Mills.',
  })

  test('is how often it stands there, and whether it stood before', () => {
    expect(scene.repeats).toEqual([2, 1, 2])
    expect(scene.isAgain).toEqual([false, false, true])
    expect([...scene.before]).toEqual([0, 9, 14, 24])
  })

  test('is its letters, and those of title and description', () => {
    expect(scene.folded).toEqual(['oldmills', 'weirs', 'oldmills'])
    expect([scene.title, scene.description]).toEqual(['oldweirs', 'onmills'])
    expect(readScene(`<p>${'x'.repeat(301)}</p>`).folded[0]).toHaveLength(300)
  })
})

const article = (id: string, length: number, title = '') =>
  `<article id="${id}"><h1>${title}</h1><p>${'x'.repeat(length)}</p></article>`

const mainOf = (html: string, title = 'Old weirs') => {
  const { page, mainArticle } = readScene(html, { title })
  return attributeOf(page, mainArticle, 'id')
}

describe('the article of a page', () => {
  test('is the largest', () => {
    expect(mainOf(article('a', 100) + article('b', 101))).toBe('b')
    expect(mainOf(article('a', 100) + article('b', 100))).toBe('a')
    expect(mainOf('<p>x</p>')).toBeUndefined()
  })

  test.each([
    [592, 'a'],
    [591, 'b'],
  ])('or the one with the headline, if it says enough: %d', (length, expected) => {
    expect(mainOf(article('a', length, 'Old weirs') + article('b', 2_000, 'Mills'))).toBe(expected)
  })

  test('as is its main part', () => {
    const { page, main } = readScene('<main id="a">x</main><main id="b">xy</main>')

    expect(attributeOf(page, main, 'id')).toBe('b')
  })
})
