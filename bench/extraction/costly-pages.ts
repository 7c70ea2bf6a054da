/** Markup that costs far more than its size warrants where something is read over and over again, by what it has too much of. */

const sentence =
  'The council of the valley met on Monday, heard three engineers, and put its decision off until spring. '
const paragraph = `<p>${sentence.repeat(3)}</p>`
const article = paragraph.repeat(6)

const times = (count: number, text: string) => text.repeat(count)
const numbered = (count: number, text: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => text(number)).join('')
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`
const nested = (count: number, open: string, close: string, inner: string) =>
  times(count, open) + inner + times(count, close)

const shapes: Readonly<Record<string, string>> = {
  deepQuotes: nested(15_000, '<blockquote>', '</blockquote>', article),
  deepLists: nested(10_000, '<ul><li>x', '</li></ul>', article),
  openParagraphs: article + times(120_000, '<p>x'),
  openBold: article + times(30_000, '<b><p>x'),
  layoutTables: nested(3_000, '<table><tr><td>', '</td></tr></table>', article),
  longTable: `${article}<table>${times(30_000, '<tr><td>1</td><td>2</td></tr>')}</table>`,
  equalParagraphs: times(20_000, paragraph),
  differentParagraphs: numbered(8_000, (number) => `<p>${number} ${sentence}</p>`),
  shortLines: numbered(60_000, (number) => `<div>line ${number}</div>`),
  lineBreaks: `<div>${times(120_000, 'word <br>')}</div>`,
  figures:
    article +
    times(20_000, `<figure><img src=/a.jpg><figcaption>${sentence}</figcaption></figure>`),
  boxesWithinBoxes: nested(
    150,
    '<div class="related share promo">',
    '</div>',
    times(2_000, paragraph),
  ),
  noscripts: article + times(20_000, '<noscript><img src=/b.jpg></noscript>'),
  templates: article + times(20_000, `<template><p>${sentence}</p></template>`),
  asides: times(20_000, `<aside><h3>More</h3><a href=/x>${sentence}</a></aside>`) + article,
  comments:
    article + times(10_000, `<div class="comment"><time>May 3, 2024</time>${paragraph}</div>`),
  entries:
    article +
    numbered(
      20_000,
      (number) =>
        `<h2><time datetime="2024-05-03T10:00Z">10:00</time></h2><p>${number} ${sentence}</p>`,
    ),
}

const texts: Readonly<Record<string, string>> = {
  oneWord: `<p>${times(2_000_000, 'a')}</p>${article}`,
  spaces: `<p>${times(1_000_000, ' &nbsp;')}</p>${article}`,
  digits: `<p>${times(400_000, '1')} ${times(200_000, '2,')}</p>${article}`,
  parentheses: `<p>${times(300_000, '(')}</p>${article}`,
  quotationMarks: `<p>${times(300_000, '"')} ${times(200_000, '“')}</p>${article}`,
  datesInLine: `<p>${times(60_000, '3/4/2024 ')}</p>${article}`,
  bylinesInLine: `<p>By ${times(100_000, 'By Mira Holt and ')}</p>${article}`,
  datelines: times(20_000, '<p>PARIS, March 3, 2024 (Agency) —</p>') + article,
  consentWords: times(20_000, '<p>We use cookies, accept or manage your consent.</p>') + article,
  headlineBars: `<title>${times(100_000, 'x | ')}</title><h1>${times(50_000, 'x - ')}</h1>${article}`,
  unknownReferences: `<p>${times(300_000, '&nosuch ')}</p>${article}`,
  openComments: article + times(100_000, '<!--'),
  openTags: article + times(300_000, '<a '),
}

const statements: Readonly<Record<string, string>> = {
  linkedBrackets: linked(`{"@type":"NewsArticle","articleBody":${times(200_000, '[')}`) + article,
  linkedCommas: linked(`{"@type":"NewsArticle"${times(400_000, ',')}}`) + article,
  linkedQuotes: linked(`{"@type":"NewsArticle","headline":"${times(300_000, '" ')}`) + article,
  linkedScripts: times(20_000, linked('{"@type":"NewsArticle","headline":"A"}')) + article,
  linkedObjects:
    linked(`[${times(60_000, '{"@type":"NewsArticle","author":"A B"},')}{}]`) + article,
  state: `${article}<script id="__NEXT_DATA__" type="application/json">{"a":${nested(50_000, '{"b":', '}', '1')}}</script>`,
  stateTexts: `<div></div><script id="__NEXT_DATA__" type="application/json">{"a":[${times(10_000, `"<p>${sentence}</p>",`)}1]}</script>`,
  longClass: `<div class="${times(300_000, 'aA1_ ')}">${article}</div>`,
  longStyle: times(2_000, `<p style="${times(300, 'display:none;')}">x</p>`) + article,
  manyAttributes: `<div ${numbered(60_000, (number) => `data-a${number}=x `)}>${article}</div>`,
  longSources: `${article}<img srcset="${times(60_000, '/a.jpg 100w, ')}">`,
  addresses:
    article + numbered(60_000, (number) => `<a rel=canonical href="http://[${number}">x</a>`),
  metaDates:
    times(60_000, '<meta property="article:published_time" content="3 May 2024 10:00">') + article,
  authors: times(60_000, '<a rel=author href=/x>Mira Holt</a>') + article,
}

/** Whole pages, by name. */
export const COSTLY_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...shapes, ...texts, ...statements }).map(([name, body]) => [
    name,
    wholePage(body),
  ]),
)

export function wholePage(body: string): string {
  return `<!doctype html><html lang="en"><head><title>The valley waits</title></head><body>${body}</body></html>`
}
