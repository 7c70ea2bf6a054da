import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { attributeId, tagId, tagName } from '../../../../src/text/page/names.ts'

/** The value of the only attribute of a page. */
function valueOf(html: string): string | undefined {
  const page = parsePage(html)
  return page.attributeName.length === 1
    ? page.source.slice(page.attributeFrom[0] ?? 0, page.attributeTo[0] ?? 0)
    : undefined
}

describe('an element is known by its name', () => {
  test.each(
    'html head title meta link base body script style noscript template svg math canvas iframe object embed param audio video source track picture img amp-img map area figure figcaption form input button select option optgroup textarea label fieldset legend output datalist header footer nav main article aside section div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table caption thead tbody tfoot tr td th colgroup col blockquote q cite pre code address center details summary dialog hr br wbr a span b strong i em u s small sub sup font time abbr mark ruby rt rp del ins applet frame frameset noframes noembed amp-video amp-ad menu'.split(
      ' ',
    ),
  )('%s', (name) => {
    const page = parsePage(`<b></b><${name.toUpperCase()}>`)

    expect(tagName(tagId(name))).toBe(name)
    expect(tagName(page.name[2] ?? 0)).toBe(name)
  })

  test.each(['blink', 'marquee', 'x-y', 'amp-im', 'h7'])('but not %s', (name) => {
    expect(tagName(parsePage(`<${name}>`).name[1] ?? 0)).toBe('other')
  })
})

describe('an attribute is kept by its name', () => {
  test.each(
    'class id href src srcset alt title name property content itemprop itemtype itemscope rel role lang xml:lang dir type datetime pubdate hidden aria-hidden aria-label aria-modal style width height sizes media poster charset http-equiv colspan rowspan value data-src data-srcset data-original data-lazy-src data-lazy-srcset data-lazy data-credit data-caption data-url data-image data-hi-res-src data-full-src data-timestamp data-time data-date data-published data-testid data-component data-module data-type data-qa data-original-src data-bg data-sizes open data-large-file data-lazyload data-original-set data-image-caption data-copyright data-background-image'.split(
      ' ',
    ),
  )('%s', (name) => {
    expect(attributeId(name)).toBeDefined()
    expect(valueOf(`<p ${name.toUpperCase()}=x>`)).toBe('x')
  })

  test.each(['onclick', 'data-x', 'data-sr', 'aria', 'xmlns'])('but not %s', (name) => {
    expect(attributeId(name)).toBeUndefined()
    expect(valueOf(`<p ${name}=x>`)).toBeUndefined()
  })
})
