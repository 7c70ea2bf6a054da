import { describe, expect, test } from 'vitest'
import { type Block, blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { nameOf, sourceOf } from '../../../../../src/text/page/query.ts'

const blocksIn = (html: string, out?: string): readonly Block[] => {
  const page = parsePage(`<body>${html}</body>`)
  return blocksOf(page, (node) => nameOf(page, node) === out)
}
const linesIn = (html: string, out?: string) => blocksIn(html, out).map(({ text }) => text)
const kindsIn = (html: string) => blocksIn(html).map(({ kind }) => kind)
const linkedIn = (html: string) => blocksIn(html).map(({ linked }) => linked)

describe('lines of a page', () => {
  test.each([
    ['<p>Mills</p><p>Weirs</p>', ['Mills', 'Weirs']],
    ['Mills<p>Weirs</p>Dams', ['Mills', 'Weirs', 'Dams']],
    ['<div>Mills <b>and</b> weirs</div>', ['Mills and weirs']],
    ['<div>Mills<p>Weirs</p>Dams</div>Locks', ['Mills', 'Weirs', 'Dams', 'Locks']],
    ['<p> </p>', []],
    ['<p>Mills<span hidden> and weirs</span></p>', ['Mills']],
    ['<p>Mills<button>and weirs</button></p>', ['Mills']],
    ['<p>Mills<sup><a href="#n1">[1]</a></sup> turn</p>', ['Mills turn']],
    ['<p>Mills\n  turn</p>', ['Mills turn']],
  ])('%s', (html, lines) => {
    expect(linesIn(html)).toEqual(lines)
  })

  test.each([
    ['<p>Mills<nav>Menu</nav>Weirs</p>', ['Mills', 'Weirs']],
    ['<p>Mills<i>Menu <b>and more</b></i>Weirs</p>', ['Mills', 'Weirs']],
    ['<div><i>Menu</i></div>', []],
  ])('are parted by what is left out: %s', (html, lines) => {
    expect(linesIn(html, html.includes('nav') ? 'nav' : 'i')).toEqual(lines)
  })
})

describe('a break', () => {
  test.each([
    ['amid a sentence is a space', 'Mills<br>turn', ['Mills turn']],
    ['behind a sentence parts', 'Mills turn.<br>Weirs', ['Mills turn.', 'Weirs']],
    ['behind a quote parts', '“Mills turn”<br>Weirs', ['“Mills turn”', 'Weirs']],
    ['behind a sentence and a space parts', 'Mills turn. <br>Weirs', ['Mills turn.', 'Weirs']],
    ['before another parts', 'Mills<br><br>Weirs', ['Mills', 'Weirs']],
    ['before another behind a space parts', 'Mills<br> \n<br>Weirs', ['Mills', 'Weirs']],
    ['before text and another does not', 'Mills<br>turn<br>now', ['Mills turn now']],
    ['behind a bold line parts', '<b>Mills</b><br>They turn', ['Mills', 'They turn']],
    ['behind a strong line parts', '<strong>Mills</strong><br>Turn', ['Mills', 'Turn']],
    ['behind a bold line and a space parts', '<b>Mills</b> <br>Turn', ['Mills', 'Turn']],
    ['behind a bold word does not', '<b>The</b> mills<br>turn', ['The mills turn']],
    ['behind a bold end does not', 'The <b>mills</b><br>turn', ['The mills turn']],
    ['of the next line is its own', 'Mills.<br><b>Dams</b><br>Turn', ['Mills.', 'Dams', 'Turn']],
    ['of a plain line behind a bold one', '<b>Mills</b><br>turn<br>now', ['Mills', 'turn now']],
    ['at the beginning is nothing', '<br>Mills', ['Mills']],
  ])('%s', (_, html, lines) => {
    expect(linesIn(`<div>${html}</div>`)).toEqual(lines)
  })
})

const rows = (...cells: readonly string[]) =>
  `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`

describe('a row of data', () => {
  test.each([
    [rows('Mills', '40'), ['Mills | 40'], ['row']],
    [rows('Old <b>mills</b>', '40'), ['Old mills | 40'], ['row']],
    [rows('Mills', '', '40'), ['Mills | 40'], ['row']],
    [rows('', ' '), [], []],
    [rows('Mills<i hidden> now</i>', '40'), ['Mills | 40'], ['row']],
    [rows('Mills'), ['Mills'], ['paragraph']],
    [rows('<p>Mills</p>', '40'), ['Mills', '40'], ['paragraph', 'paragraph']],
    [rows('Mills<br>turn', '40'), ['Mills turn', '40'], ['paragraph', 'paragraph']],
    [rows('<img src="a.jpg">Mills', '40'), ['Mills', '40'], ['paragraph', 'paragraph']],
    ['<table><tr><th>Mills</th><td>40</td></tr></table>', ['Mills | 40'], ['row']],
    [`${rows('Mills', '40')}<p>Weirs</p>`, ['Mills | 40', 'Weirs'], ['row', 'paragraph']],
    [`${rows('Mills', '40')}<img>`, ['Mills | 40'], ['row']],
    [
      '<table>Weirs<tr><td>Mills</td><td>40</td></tr></table>',
      ['Weirs', 'Mills | 40'],
      ['paragraph', 'row'],
    ],
  ])('%s', (html, lines, kinds) => {
    expect(linesIn(html)).toEqual(lines)
    expect(kindsIn(html)).toEqual(kinds)
  })

  test('has the share of its links', () => {
    expect(linkedIn(rows('<a href="/">Mill</a>', '4'))).toEqual([4 / 8])
    expect(linkedIn(rows('<a href="/"> Mill </a>', '<a href="/">4</a>'))).toEqual([5 / 8])
    expect(linkedIn(rows('Mill', '4'))).toEqual([0])
  })
})

const table = (...lines: readonly string[]) =>
  `<table>${lines.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`

describe('rows of a table', () => {
  test('keep the places of cells without words', () => {
    const holes = table('<th></th><th>2026<th>2025', '<td>Mills<td><td>4', '<td>Weirs<td>3<td> ')
    expect(linesIn(holes)).toEqual(['| 2026 | 2025', 'Mills | | 4', 'Weirs | 3 |'])
  })

  test('keep none of columns that are empty in all of them', () => {
    expect(linesIn(table('<td></td><td>Mills<td><td>4', '<td><td>Weirs<td>&nbsp;<td>3'))).toEqual([
      'Mills | 4',
      'Weirs | 3',
    ])
  })

  test.each([
    [64, 'Mills | 4' + ' |'.repeat(62)],
    [65, 'Mills | 4'],
  ])('keep the places of a row of %d cells, but no more', (width, line) => {
    const [, narrow] = linesIn(table('<td>9'.repeat(width), '<td>Mills<td>4'))
    expect(narrow).toBe(line)
  })

  test('say by bars how wide a cell is', () => {
    const wide = table(
      '<th rowspan="2">Dam</th><th colspan="2">2026</th><th colspan="2">2025</th>',
      '<th>In<th>Out<th>In<th>Out',
      '<td>Haldo<td colspan="2">closed<td>4<td>3',
    )
    expect(linesIn(wide)).toEqual([
      'Dam | 2026 || 2025 ||',
      '| In | Out | In | Out',
      'Haldo | closed || 4 | 3',
    ])
  })

  test('say how many are empty behind a wide cell', () => {
    const open = table(
      '<th>Dam<th colspan="2">2026<th><th>',
      '<th>Haldo<th colspan="2">2026<th>',
      '<td>Moro<td colspan="2">2025<td>3<td>4',
      '<td>Lund<td>1<td>2<td>3<td>4',
    )
    expect(linesIn(open)).toEqual([
      'Dam | 2026 || | |',
      'Haldo | 2026 || | |',
      'Moro | 2025 || 3 | 4',
      'Lund | 1 | 2 | 3 | 4',
    ])
  })

  test('leave the places under a cell that reaches down', () => {
    const deep = '<td rowspan="2">Haldo<td>2025<td>4'
    expect(linesIn(table(deep, '<td>2026<td>5', '<td>Moro<td>2026<td>6'))).toEqual([
      'Haldo | 2025 | 4',
      '| 2026 | 5',
      'Moro | 2026 | 6',
    ])
  })

  test('of the body are not under cells of the head', () => {
    const parts =
      '<table><thead><tr><th rowspan="9">Mill<th>Wheels</thead><tbody><tr><td>Haldo<td>4</tbody></table>'
    expect(linesIn(parts)).toEqual(['Mill | Wheels', 'Haldo | 4'])
  })

  test('with one cell head those below, but not at the ends of the table', () => {
    const parted = [
      '<td colspan="3">Mills in figures',
      '<td>Mill<td>Wheels<td>Age',
      '<td colspan="3">North',
      '<td>Haldo<td>4<td>90',
      '<td>South<td><td>',
      '<td>Moro<td>2<td>80',
      '<td colspan="3">Counted in May',
    ]
    expect(linesIn(table(...parted))).toEqual([
      'Mills in figures',
      'Mill | Wheels | Age',
      'North |||',
      'Haldo | 4 | 90',
      'South | |',
      'Moro | 2 | 80',
      'Counted in May',
    ])
  })

  test('count no cells that are not shown, and no marks of notes', () => {
    const noted = table(
      '<td>Haldo<td hidden>9<td>4<sup><a href="#n">[1]</a></sup>',
      '<td>Moro<td hidden><td>2',
    )
    expect(linesIn(noted)).toEqual(['Haldo | 4', 'Moro | 2'])
  })

  test.each([
    ['1,240<sup>2</sup>', '1,240'],
    ['1,240<sup>a</sup>', '1,240'],
    ['4 × 10<sup>6</sup>', '4 × 106'],
    ['12 km<sup>2</sup>', '12 km2'],
    ['12<sup>th</sup>', '12th'],
    ['Area (km<sup>2</sup>)', 'Area (km2)'],
  ])('have no number of a note behind one of their own: %s', (cell, written) => {
    expect(linesIn(rows('Haldo', cell))).toEqual([`Haldo | ${written}`])
  })

  test.each(['0', '-2', 'all', '9000'])('have no cell %s columns wide', (span) => {
    expect(linesIn(table(`<td colspan="${span}">Haldo<td>4`, '<td>Moro<td>2'))).toEqual([
      'Haldo | 4',
      'Moro | 2',
    ])
  })

  test('of a table in another one are its own', () => {
    const inner = table('<td>Haldo<td><td>4', '<td>Moro<td>1<td>2')
    expect(linesIn(table(`<td>${inner}<td>Weirs`, '<td>Dams<td>Locks'))).toEqual([
      'Haldo | | 4',
      'Moro | 1 | 2',
      'Weirs',
      'Dams | Locks',
    ])
  })
})

describe('what a line is', () => {
  test.each([
    ['<p>Mills</p>', 'paragraph'],
    ['<h1>Mills</h1>', 'heading'],
    ['<h6>Mills</h6>', 'heading'],
    ['<pre>Mills</pre>', 'preformatted'],
    ['<ul><li>Mills</li></ul>', 'item'],
    ['<ul><li><p>Mills</p></li></ul>', 'item'],
    ['<dl><dt>Mills</dt></dl>', 'item'],
    ['<dl><dd>Mills</dd></dl>', 'item'],
    ['<ul><li><div><p>Mills</p></div></li></ul>', 'paragraph'],
  ])('%s', (html, kind) => {
    expect(kindsIn(html)).toEqual([kind])
  })

  test.each([
    ['<p>Mill <a href="/">weir</a></p>', 4 / 9],
    ['<p><a href="/">Mill  weir</a></p>', 1],
    ['<p><a href="/">Mill</a></p>', 1],
    ['<p><a>Mill</a></p>', 0],
  ])('%s is a link for %d', (html, linked) => {
    expect(linkedIn(html)).toEqual([linked])
  })

  test('begins with its first run and ends behind its last', () => {
    const page = parsePage('<body><p>Mills <b>turn</b></p><p>Weirs</p></body>')
    const [first, second] = blocksOf(page)

    expect(first).toMatchObject({ from: first!.node + 1, to: first!.node + 4 })
    expect(second).toMatchObject({ from: second!.node + 1, to: page.size })
  })

  test('begins with none that is blank', () => {
    const page = parsePage('<body><p> <b> </b><i>Mills</i></p></body>')
    const [block] = blocksOf(page)

    expect(sourceOf(page, block!.from)).toBe('Mills')
  })
})
