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
    ['en', 'Get unlimited access for 1 pound a week. Cancel at any time.'],
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

  test.each([
    ['en', 'Subscriptions to the engine rose by 13 a month, and now cost each household 4 pounds.'],
    ['en', 'The villagers who subscribe to the service will now pay 4 pounds a month.'],
    ['en', 'The garage is for members only, and Tolm is already a member of the fire district.'],
    ['en', 'Prices for subscribers will rise to 12 pounds in June, the parish of Ostheim said.'],
    ['en', '“You can subscribe today for 4 pounds, or watch it burn,” the mayor told them.'],
    ['de', 'Tolm ist bereits Mitglied im Löschverband, und das Abo kostet im Monat 63 Euro.'],
    ['fr', 'Le nombre des abonnés a augmenté de quatre pour cent au cours de ce mois.'],
    ['it', 'Gli abbonati al servizio sono adesso tre milioni, uno su quattro in montagna.'],
  ])('that ends with news of subscriptions, in %s: %s', (lang, last) => {
    const document = read([...beginning, last], { lang })

    expect(document).not.toHaveProperty('access')
    expect(document.text.split('\n')).toEqual([...beginning, last])
  })

  test('within a box that is named for a wall', () => {
    const rest = whole.slice(2, 10).join('</p><p>')
    const after = `<div class="paywall"><p>Tolm has since asked the voters who are registered there.</p><p>${rest}</p></div>`

    expect(read(beginning, { after })).not.toHaveProperty('access')
  })

  test('before a box that asks for an address, not for money', () => {
    const after =
      '<div class="box"><p>Subscribe to our daily newsletter now and read the news first.</p></div>'

    expect(read(beginning, { after })).not.toHaveProperty('access')
  })
})
