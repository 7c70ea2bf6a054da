import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../src/text/article/read-page.ts'
import { claimsArticle, paragraphs, sitePage } from '../../../support/pages/site.ts'

const url = 'https://valley.example/2026/05/two-villages-share-one-engine'
const beginning = [
  'Two villages in the valley have bought one fire engine, and have fought since about where it sleeps at night.',
  'On Monday a judge decided that it changes garages every seventh day, at noon, with a full tank.',
]
const whole = [
  ...beginning,
  ...Array.from(
    { length: 14 },
    (_, at) =>
      `In week ${at + 1} it stood in Ostheim, where the garage is warm, and was called ${at + 2} times to fires that were none.`,
  ),
]
const ld = (isFree: boolean) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two villages share one engine","isAccessibleForFree":${isFree}}</script>`

const read = (lines: readonly string[], { head = claimsArticle, after = '', lang = 'en' } = {}) =>
  readPage(
    sitePage({
      lang,
      title: 'Two villages share one engine',
      head,
      body: `<main><h1>Two villages share one engine</h1><div class="text">${paragraphs(...lines)}</div>${after}</main>`,
    }),
    { url },
  )

describe('a stub before an offer is a part, without the offer', () => {
  test.each([
    ['en', 'Subscribe now and read on for $1 a month.'],
    ['en', 'This article is for subscribers only. Already a subscriber? Sign in.'],
    ['de', 'Jetzt weiterlesen mit dem Digital-Abo, 4 Wochen für 1 Euro.'],
    ['fr', 'Cet article est réservé aux abonnés. Il vous reste 70 % à lire.'],
    ['es', 'Suscríbete para seguir leyendo por 1 euro al mes.'],
    ['it', 'Abbonati per leggere tutti gli articoli.'],
    ['pt', 'Assine agora e leia sem limites.'],
  ])('in %s: %s', (lang, offer) => {
    const document = read([...beginning, offer], { lang })

    expect(document.access).toBe('partial')
    expect(document.text.split('\n')).toEqual(beginning)
  })

  test.each([
    ['of a page that says that it is not free', { head: ld(false) }],
    [
      'with a wall that is shown',
      {
        after:
          '<div class="paywall"><p>To read the rest, please register with your address.</p></div>',
      },
    ],
  ])('%s', (_, about) => {
    expect(read(beginning, about).access).toBe('partial')
  })

  test('that breaks off, of a page that says that it is not free', () => {
    const cut = [...whole.slice(0, -1), 'In the last week it stood in Tolm, and was called …']

    expect(read(cut, { head: ld(false) }).access).toBe('partial')
  })
})

describe('an article is whole', () => {
  test.each([
    ['of a page that counts what is read', whole, { head: ld(false) }],
    ['of a page that is free', beginning, { head: ld(true) }],
    [
      'before a wall that nobody sees',
      beginning,
      {
        after:
          '<div class="paywall" style="display:none"><p>Please register to read the rest.</p></div>',
      },
    ],
    [
      'beside teasers that are named for a wall',
      beginning,
      {
        after:
          '<div class="teaser paywall"><p>A wolf was seen near the school on Sunday.</p></div>',
      },
    ],
  ])('%s', (_, lines, about) => {
    const document = read(lines, about)

    expect(document).not.toHaveProperty('access')
    expect(document.text.split('\n')).toEqual(lines)
  })
})
