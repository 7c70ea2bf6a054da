import { describe, expect, test } from 'vitest'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import { partsOf } from '../../../../../src/text/article/metadata/date-labels.ts'
import { orderOf } from '../../../../../src/text/article/metadata/date-order.ts'
import {
  begins,
  fold,
  isSame,
  isSite,
  isTail,
  partsOfTitle,
  shareWords,
  withoutDay,
  withoutKicker,
  withoutSite,
} from '../../../../../src/text/article/metadata/titles.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const paper = {
  url: 'https://www.velmpaper.example/2026/lock',
  meta: new Map([['og:site_name', ['The Velm Paper']]]),
}

describe('the site’s name in a title', () => {
  test.each([
    ['Lock opened at last | The Velm Paper', 'Lock opened at last'],
    ['Lock opened at last - The Velm Paper', 'Lock opened at last'],
    ['Lock opened at last – Local – The Velm Paper', 'Lock opened at last'],
    ['Lock opened at last · Velmpaper', 'Lock opened at last'],
    ['The Velm Paper: Lock opened at last', 'Lock opened at last'],
    ['The Velm Paper | Lock opened at last', 'Lock opened at last'],
    ['velmpaper » Lock opened at last | The Velm Paper', 'Lock opened at last'],
    ['Lock opened at last | Somewhere', 'Lock opened at last'],
    ['Lock opened at last :: Somewhere', 'Lock opened at last'],
    ['Lock opened at last｜Somewhere', 'Lock opened at last'],
    ['Lock opened at last - Somewhere', 'Lock opened at last - Somewhere'],
    ['Lock opened at last_Somewhere', 'Lock opened at last_Somewhere'],
    ['Lock opened: what we know', 'Lock opened: what we know'],
    ['Lock | Velm', 'Lock | Velm'],
    ['Lock opened at last', 'Lock opened at last'],
    ['', ''],
  ])('%s', (title, headline) => {
    expect(withoutSite(title, paper)).toBe(headline)
  })

  test.each([
    ['The Velm Paper', true],
    ['the velm-paper', true],
    ['The Velm Paper Online', true],
    ['Velmpaper', true],
    ['velm', true],
    ['…', true],
    ['Lock opened', false],
    ['The Velm Paper said that the lock was open', false],
  ])('%s is the site: %s', (text, is) => {
    expect(isSite(text, paper)).toBe(is)
  })
})

describe('two titles', () => {
  test.each([
    ['Lock opened at last', 'lock OPENED, at last!', true],
    ['Lock opened at last', 'Lock opened at last after a year', true],
    ['Lock opened at last after a year', 'Lock opened at last', true],
    ['Lock opened at last after a year of hard work', 'Lock opened', false],
    ['Lock', 'lock', true],
    ['Lock', 'Lock opened', false],
    ['', '', false],
  ])('%s and %s are the same: %s', (a, b, are) => {
    expect(isSame(a, b)).toBe(are)
  })

  test.each([
    ['Lock opened by the mayor', 'The mayor opened a lock', true],
    ['Lock opened', 'Mayor resigns', false],
    ['Lock opened', 'The lock is old, and nobody knows who made it', false],
    [`Lock opened ${'x '.repeat(60)}`, 'Lock opened', false],
  ])('%s and %s share words: %s', (a, b, do_) => {
    expect(shareWords(a, b)).toBe(do_)
  })

  test('fold to letters and digits', () => {
    expect(fold('L’Écluse n° 3 — ouverte')).toBe(fold('LECLUSEN 3 OUVERTE'))
  })

  test.each([
    ['Lock opened - Local - Paper', 'Lock opened', true],
    ['Lock opened at last', 'Lock opened', false],
    ['Lock opened', 'Lock opened', false],
  ])('%s begins with the headline %s: %s', (other, text, does) => {
    expect(begins(other, text)).toBe(does)
  })

  test.each([
    ['Paper', ['Lock opened at last | Paper'], true],
    ['Paper', ['Lock opened at last Paper'], false],
    ['Paper', ['Paper', 'Lock opened at last | Paper'], false],
    ['The paper of all the valley', ['Lock opened | The paper of all the valley'], false],
    ['Paper', ['A | Paper'], false],
  ])('%s is the tail of %j: %s', (text, others, is) => {
    expect(isTail(text, others)).toBe(is)
  })

  test.each([
    ['Lock opened | Local | Paper', ['Lock opened', 'Local', 'Paper']],
    ['Lock opened – Paper', ['Lock opened', 'Paper']],
    ['Lock opened :: Paper', ['Lock opened', 'Paper']],
    ['Lock opened｜Paper', ['Lock opened', 'Paper']],
    ['Lock-keeper says: open', ['Lock-keeper says: open']],
    ['| Paper', ['| Paper']],
  ])('%j has the parts %j', (title, parts) => {
    expect(partsOfTitle(title)).toEqual(parts)
  })

  test.each([
    ['14.03.2025 - Lock opened at last', 'Lock opened at last'],
    ['14. 3. 25 | Lock opened at last', 'Lock opened at last'],
    ['14.03.2025 - Lock', '14.03.2025 - Lock'],
    ['14 locks - opened at last', '14 locks - opened at last'],
  ])('%s without its day is %s', (heading, headline) => {
    expect(withoutDay(heading)).toBe(headline)
  })

  test.each([
    ['Local Lock opened at last', ['Lock opened at last'], [], 'Lock opened at last'],
    ['Lock opened at last', ['Lock opened at last'], [], 'Lock opened at last'],
    ['Lock opened at last', [], ['Lock opened at last | Paper'], 'Lock opened at last'],
    ['Relock opened at last', ['lock opened at last'], [], 'Relock opened at last'],
    [
      'Now, after many years and much work: Lock',
      ['Lock'],
      [],
      'Now, after many years and much work: Lock',
    ],
  ])('%s without its kicker, of %j and %j', (heading, stated, pages, headline) => {
    expect(withoutKicker(heading, stated, pages)).toBe(headline)
  })
})

describe('labels of dates', () => {
  test.each([
    ['Published 1 March 2025', [['published', 'Published 1 March 2025']]],
    ['Updated: 1 March 2025', [['modified', 'Updated: 1 March 2025']]],
    [
      'Published 1 March 2025, updated 3 March 2025',
      [
        ['published', 'Published 1 March 2025, '],
        ['modified', 'updated 3 March 2025'],
      ],
    ],
    [
      '1 March 2025 | Aktualisiert 3. März 2025',
      [
        [undefined, '1 March 2025 | '],
        ['modified', 'Aktualisiert 3. März 2025'],
      ],
    ],
    ['3 March 2026 (updated)', [['modified', '3 March 2026 (updated)']]],
    ['1 March 2025', [[undefined, '1 March 2025']]],
    ['Outdated 1 March 2025', [[undefined, 'Outdated 1 March 2025']]],
    ...(
      [
        [
          'modified',
          'Last modified|Edited|Revised|Geändert am|Letzte Änderung|Überarbeitet|Mis à jour le|Modifié le|Actualisé le|Actualizado|Modificado el|Atualizado em|Aggiornato il|Ultima modifica|Bijgewerkt|Gewijzigd|Uppdaterad|Ändrad|Opdateret|Oppdatert|Endret|Päivitetty|Muokattu|Aktualizacja|Zaktualizowano|Aktualizováno|Upraveno|Frissítve|Módosítva|Actualitzat|Güncelleme|Обновлено|Изменено|Оновлено|Ενημέρωση|تحديث|עודכן|更新|수정|업데이트|Diperbarui|Cập nhật|อัปเดต|अपडेट',
        ],
        [
          'published',
          'Posted|Created|Issued|Released|Veröffentlicht|Erstellt|Publié le|Publicado|Publicada|Pubblicato|Gepubliceerd|Geplaatst|Publicerad|Publisert|Udgivet|Julkaistu|Opublikowano|Publikováno|Vydáno|Megjelent|Közzétéve|Publicat|Yayınlanma|Опубликовано|Опубліковано|Δημοσίευση|نشر|פורסם|تاریخ انتشار|发布|發布|公開|投稿|配信|입력|등록|Diterbitkan|Đăng lúc|เผยแพร่|प्रकाशित',
        ],
      ] as const
    ).flatMap(([kind, words]) =>
      words
        .split('|')
        .map((word): [string, [string, string][]] => [
          `${word} 1.3.2025`,
          [[kind, `${word} 1.3.2025`]],
        ]),
    ),
  ])('%s', (line, parts) => {
    const found = partsOf(line)

    expect(found.map(({ kind }) => kind)).toEqual(parts.map(([kind]) => kind))
    expect(found.at(-1)?.text.endsWith(parts.at(-1)?.[1]?.slice(-8) ?? '')).toBe(true)
  })
})

const orderIn = (html: string, url = 'https://paper.example/a') =>
  orderOf(readClues(parsePage(html), { url })).order

describe('8/9/2025', () => {
  test.each([
    ['en-US', 'month'],
    ['en_US', 'month'],
    ['en-PH', 'month'],
    ['en-GB', 'day'],
    ['en_AU', 'day'],
    ['de', 'day'],
    ['pt-BR', 'day'],
    ['en-CA', undefined],
    ['en_CA', undefined],
    ['en', undefined],
    ['', undefined],
  ])('on a page in %j begins with the %s', (language, order) => {
    expect(orderIn(`<html lang="${language}"><body><p>x`)).toBe(order)
  })

  test('is read as og:locale says where the language names no country', () => {
    const orders = ['en_US', 'en_GB', 'en_CA', 'en'].map((locale) =>
      orderIn(`<html lang="en"><meta property="og:locale" content="${locale}"><p>x`),
    )

    expect(orders).toEqual(['month', 'day', undefined, undefined])
  })

  test.each([
    ['https://paper.co.uk/a', 'day'],
    ['https://paper.com.au/a', 'day'],
    ['https://paper.ie/a', 'day'],
    ['https://paper.us/a', undefined],
    ['about:blank', undefined],
  ])('is read by the country of %s, too', (url, order) => {
    expect(orderIn('<html lang="en"><p>x', url)).toBe(order)
  })
})
