import { describe, expect, test } from 'vitest'
import { lineBelow } from '../../../../../src/text/article/metadata/caption-below.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import type { Page } from '../../../../../src/text/page/tree.ts'

const IMAGES = tagSet('img')

const text = (length: number) => 'x'.repeat(length)

const image = '<img src="a.jpg">'

/** A page of which the first image is meant. */
function read(html: string): readonly [Page, number] {
  const page = parsePage(`<body><article>${html}</article></body>`)
  return [page, elementsNamed(page, IMAGES)[0] ?? 0]
}

const below = (html: string) => lineBelow(...read(html))

describe('the line below an image', () => {
  const line = '<p><em>Gate</em></p>'
  const alone = (levels: number) => `${'<div>'.repeat(levels)}${image}${'</div>'.repeat(levels)}`

  test.each([
    ['right below', image + line, 'Gate'],
    ['of 300 characters', `${image}<p><em>${text(300)}</em></p>`, text(300)],
    ['of more', `${image}<p><em>${text(301)}</em></p>`, undefined],
    ['half a link', `${image}<p><em>ab<a href="/">ab</a></em></p>`, 'abab'],
    ['more of a link', `${image}<p><em>ab<a href="/">abc</a></em></p>`, undefined],
    ['a heading', `${image}<h3><em>Gate</em></h3>`, undefined],
    ['around a heading', `${image}<div class="caption"><h3>Gate</h3></div>`, undefined],
    ['a list', `${image}<ul class="caption"><li>Gate</li></ul>`, undefined],
    ['with another image', `${image}<p class="caption">Gate${image}</p>`, undefined],
    ['behind another image', `${image}<p>${image}</p>${line}`, undefined],
    ['behind eight that are empty', `${image}${'<p></p>'.repeat(8)}${line}`, 'Gate'],
    ['behind nine', `${image}${'<p></p>'.repeat(9)}${line}`, undefined],
    ['five levels out', alone(5) + line, 'Gate'],
    ['six levels out', alone(6) + line, undefined],
    ['called a caption', `${image}<p class="caption">Gate</p>`, 'Gate'],
    ['plain', `${image}<p>Gate</p>`, undefined],
    ['around a caption', `${image}<div><figcaption>Gate</figcaption></div>`, 'Gate'],
    ['plain with a credit', `${image}<p>Gate. Photo: Ada Velm</p>`, 'Gate. Photo: Ada Velm'],
    ['text with a credit', `${image}Gate. Photo: Ada Velm`, 'Gate. Photo: Ada Velm'],
    ['text', `${image}Gate`, undefined],
    ['centered below one that is', `<center>${image}</center><p style="text-align: center">Gate</p>`, 'Gate'],
    ['centered below one that is not', `<div>${image}</div><center>Gate</center>`, undefined],
    ['not centered below one that is', `<center>${image}</center><p>Gate</p>`, undefined],
    ['below an article of its own', `<article>${image}</article>${line}`, undefined],
    ['below a main part of its own', `<main>${image}</main>${line}`, undefined],
    ['beside its own text', `<div>${image}A</div>${line}`, undefined],
  ])('%s', (_, html, expected) => {
    expect(below(html)).toBe(expected)
  }) // prettier-ignore
})
