import { describe, expect, test } from 'vitest'
import { metadataOf, story } from '../../../../../support/metadata-page.ts'

const headline = 'Canal lock opens again'

const h1 = `<h1>${headline}</h1>`

const base = 'https://courier.example/'

const text = (at: number) => `<p>${story[at]}</p>`

const image = (name: string, more = '') => `<img src="/${name}.jpg" ${more}>`

interface Parts {
  readonly head?: string
  readonly before?: string
  readonly above?: string
  readonly amid?: string
  readonly after?: string
}

function imagesOf({ head = '', before = '', above = '', amid = '', after = '' }: Parts) {
  const html = `<html><head><title>${headline}</title>${head}</head><body>${before}<article>${h1}${above}${text(0).repeat(4)}${amid}${text(1)}${text(2)}${after}</article></body></html>`
  return metadataOf(html).images
}

const files = (parts: Parts) =>
  imagesOf(parts).map(({ url }) => url.slice(base.length).replace('.jpg', ''))

const og = (name: string) => `<meta property="og:image" content="/${name}.jpg">`

const figure = (name: string, caption = 'Gate') =>
  `<figure>${image(name)}<figcaption>${caption}</figcaption></figure>`

/** A page whose headline, or what else there is of `before`, stands before the article. */
const headed = (before: string) =>
  `<html><head><title>${headline}</title></head><body>${before}<article>${text(0)}${text(1)}${text(2)}</article></body></html>`

describe('the images of an article', () => {
  test.each([
    ['beside the headline', { above: image('lock-gate') }, ['lock-gate']],
    ['amid the text', { amid: image('lock-gate') }, ['lock-gate']],
    ['not behind it', { after: image('lock-gate') }, []],
    ['but a figure behind it', { after: figure('lock-gate') }, ['lock-gate']],
    ['no figure without a caption', { after: `<figure>${image('lock-gate')}</figure>` }, []],
    ['a figure in a box amid it', { amid: `<aside>${figure('lock-gate')}</aside>` }, ['lock-gate']],
    ['no image in a box amid it', { amid: `<aside>${image('lock-gate')}</aside>` }, []],
    ['none in the page’s header', { before: `<header>${image('lock-gate')}</header>` }, []],
    ['one in the article’s header', { above: `<header>${image('lock-gate')}</header>` }, ['lock-gate']],
    ['in order', { above: image('weir-one'), amid: image('lock-gate') }, ['weir-one', 'lock-gate']],
    ['each once', { above: image('lock-gate'), amid: image('lock-gate-300x200') }, ['lock-gate']],
  ])('are those %s', (_, parts, expected) => {
    expect(files(parts)).toEqual(expected)
  }) // prettier-ignore

  test.each([
    [20, true],
    [21, false],
  ])('in a figure behind it, of 80 characters %d are links: %s', (linked, isOwn) => {
    const caption = `${'x'.repeat(79 - linked)} <a href="/x">${'y'.repeat(linked)}</a>`

    expect(files({ after: figure('lock-gate', caption) })).toEqual(isOwn ? ['lock-gate'] : [])
  })

  test.each([
    [1, false],
    [2, false],
    [3, true],
  ])('in a figure whose box %d levels up is links: %s', (levels, isOwn) => {
    const links = `<a href="/x">${'y'.repeat(90)}</a>`
    const boxed = `${'<div>'.repeat(levels)}${figure('lock-gate')}${'</div>'.repeat(levels - 1)}${links}</div>`

    expect(files({ after: boxed })).toEqual(isOwn ? ['lock-gate'] : [])
  })

  test('in the header that holds the headline, in or outside the article', () => {
    const header = `<header>${h1}${image('lock-gate')}</header>`

    expect(metadataOf(headed(header)).images).toEqual([{ url: `${base}lock-gate.jpg` }])
    expect(metadataOf(headed(`<header>${image('lock-gate')}</header>${h1}`)).images).toEqual([])
  })

  test('are fifty at most', () => {
    const many = Array.from({ length: 51 }, (_, at) => image(`lock-gate-no${at}z`)).join('')

    expect(files({ amid: many })).toHaveLength(50)
  })
})

describe('the lead image', () => {
  test.each([
    ['the first that is shown', og('weir-one') + og('lock-gate').replace('og:image', 'twitter:image'), { amid: image('lock-gate') }, 'lock-gate'],
    ['else the first that is stated', og('weir-one') + og('lock-gate').replace('og:image', 'twitter:image'), {}, 'weir-one'],
    ['shown anywhere', og('lock-gate'), { before: `<nav>${image('lock-gate-800x600')}</nav>` }, 'lock-gate-800x600'],
    ['stated where it is shown small', og('lock-gate'), { amid: image('lock-gate-599x400') }, 'lock-gate'],
    ['shown where it is not small', og('lock-gate'), { amid: image('lock-gate-600x400') }, 'lock-gate-600x400'],
  ])('is %s', (_, head, parts, expected) => {
    expect(files({ head, ...parts })[0]).toBe(expected)
  }) // prettier-ignore

  test.each([
    ['lock-gate_x', 'lock-gate_y', 1],
    ['lock-gate_1', 'lock-gate_2', 2],
    ['lock-gate_1', 'lock-gate_y', 1],
    ['lock-g', 'lock-gate-open', 2],
    ['lock-ga', 'lock-gate-open', 1],
    ['lock-gatexx', 'lock-ga-bbbb', 2],
    ['lock-gate-0a1b2c3d', 'lock-gate-4e5f6a7b', 1],
    ['lock-0a1b2c3d', 'lock-4e5f6a7b', 2],
    ['weir-one', 'lock-gate', 2],
    ['dock-gate_x', 'lock-gate_y', 2],
    // Where files have no names of their own, those of their folders are no cuts.
    ['photos/lock-a/image', 'photos/lock-b/image', 2],
  ])('is a cut of the one shown, %s of %s: %d', (shown, stated, count) => {
    expect(files({ head: og(stated), amid: image(shown) })).toHaveLength(count)
  })

  test('has the caption of whatever copy has one', () => {
    const small = image('lock-gate-300x200')

    expect(imagesOf({ head: og('lock-gate'), above: small, amid: figure('lock-gate') })).toEqual([
      { url: `${base}lock-gate.jpg`, caption: 'Gate' },
    ])
    expect(
      imagesOf({ above: image('lock-gate', 'data-credit="Ada"'), amid: figure('lock-gate') })[0],
    ).toMatchObject({ caption: 'Gate' })
  })

  test('has the first credit of its copies, where none has a caption', () => {
    const ada = image('lock-gate', 'data-credit="Ada"')
    const jo = image('lock-gate-300x200', 'data-credit="Jo"')

    expect(imagesOf({ amid: ada + jo })[0]).toMatchObject({ credit: 'Ada' })
    expect(imagesOf({ amid: image('lock-gate') + jo })[0]).toMatchObject({ credit: 'Jo' })
  })

  test('has no headline for a caption', () => {
    expect(imagesOf({ amid: figure('lock-gate', headline) })[0]).toEqual({
      url: `${base}lock-gate.jpg`,
    })
  })

  test.each([
    ['og:image', 'property'],
    ['og:image:url', 'property'],
    ['og:image:secure_url', 'property'],
    ['twitter:image', 'name'],
    ['twitter:image:src', 'name'],
    ['thumbnailurl', 'name'],
  ])('is stated as %s', (name, attribute) => {
    expect(files({ head: `<meta ${attribute}="${name}" content="/lock-gate.jpg">` })).toEqual([
      'lock-gate',
    ])
  })
})
