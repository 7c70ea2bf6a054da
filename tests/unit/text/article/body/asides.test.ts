import { expect, test } from 'vitest'
import { linesOfMarkup } from '../../../../../src/text/article/body/stated.ts'

test.each([
  [
    'the mark of a note',
    '<p>The weir is old.<sup><a href="#note-1">[1]</a></sup> Very old.</p>',
    'The weir is old. Very old.',
  ],
  [
    'the same without brackets',
    '<p>The weir<sup id="r2"><a href="/mill#n2">12</a></sup> is old.</p>',
    'The weir is old.',
  ],
  [
    'a link to edit',
    '<h2>The weir<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>',
    'The weir',
  ],
  [
    'what opens at a touch',
    '<p>Rep. <span class="rollover-people"><a href="/p">Ada Voss</a><span class="rollover-people-block">Ada VossMore of her</span></span> won.</p>',
    'Rep. Ada Voss won.',
  ],
])('%s is none of the line', (_, html, line) => {
  expect(linesOfMarkup(html)).toEqual([line])
})

test.each([
  ['a power', '<p>10 km<sup>2</sup> of woods</p>', '10 km2 of woods'],
  [
    'a link that leads elsewhere',
    '<p>The 1<sup><a href="/st">st</a></sup> mill</p>',
    'The 1st mill',
  ],
  ['what bears a hint', '<p>The <span class="tooltip">weir</span> is old.</p>', 'The weir is old.'],
])('%s stays', (_, html, line) => {
  expect(linesOfMarkup(html)).toEqual([line])
})
