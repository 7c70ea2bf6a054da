import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../src/text/article.ts'
import { encodeLegacy } from '../../../support/legacy-text.ts'

const url = 'https://valley.example/2026/05/two-quays-closed'

const stories = {
  zh: [
    '港口关闭两座码头',
    '瓦尔港周一宣布，因码头下沉，两座码头将关闭到秋天，货船改停北岸，渔船不受影响。',
  ],
  ru: [
    'Закрыты два причала',
    'Порт Валь сообщил в понедельник, что два причала закрыты до осени: они просели на восемь сантиметров.',
  ],
  fr: [
    'Deux quais fermés',
    'Le port de Val a annoncé lundi que deux quais resteront fermés jusqu’à l’automne : ils se sont affaissés « de huit centimètres ».',
  ],
  pl: [
    'Zamknięto dwa nabrzeża',
    'Port Wał ogłosił w poniedziałek, że dwa nabrzeża pozostaną zamknięte do jesieni, bo osiadły dziś o osiem centymetrów; łodzie rybackie mogą cumować.',
  ],
  ja: [
    '岸壁二か所を閉鎖',
    'ヴァル港は月曜日、岸壁が沈んだため二か所を秋まで閉鎖すると発表した。貨物船は北岸に着け、漁船への影響はない。',
  ],
} as const

const pageOf = (lang: keyof typeof stories, meta: string) => {
  const [title, text] = stories[lang]
  return `<!doctype html><html lang="${lang}"><head>${meta && `<meta charset="${meta}">`}<title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-04T08:00:00Z"></head>
<body><article><h1>${title}</h1><p>${text}</p><p>${text.toUpperCase()}</p></article></body></html>`
}

const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function expectRead(lang: keyof typeof stories, body: Uint8Array, contentType: string): void {
  const [title, text] = stories[lang]
  const document = readArticle({ body, url, contentType })

  expect(document.title).toBe(title)
  expect(document.text.split('\n')[0]).toBe(text)
}

describe('an article in UTF-8', () => {
  const labels = [
    '',
    'utf-8',
    'gb2312',
    'iso-8859-1',
    'windows-1252',
    'windows-1251',
    'shift_jis',
    'utf-16',
  ]
  const cases = labels.flatMap((meta) =>
    [
      'text/html',
      'text/html; charset=utf-8',
      'text/html; charset=iso-8859-1',
      'text/html; charset=gb2312',
    ].map((contentType) => [meta, contentType] as const),
  )

  test.each(cases)('is read under the declaration "%s" and as %s', (meta, contentType) => {
    for (const lang of ['zh', 'ru', 'fr', 'pl', 'ja'] as const)
      expectRead(lang, Buffer.from(pageOf(lang, meta)), contentType)
  })
})

describe('an article in UTF-16', () => {
  test.each([
    ['le', true, 'text/html'],
    ['be', true, 'text/html'],
    ['le', true, 'text/html; charset=utf-8'],
    ['le', false, 'text/html; charset=utf-16le'],
    ['le', false, 'text/html'],
    ['be', false, 'text/html; charset=utf-16'],
  ] as const)('%s, marked %s, is read as %s', (order, mark, contentType) => {
    for (const lang of ['zh', 'ru', 'fr'] as const)
      expectRead(lang, utf16(pageOf(lang, 'utf-16'), order, mark), contentType)
  })
})

describe('an article in a charset of old', () => {
  test.each([
    ['ru', 'windows-1251', 'windows-1251', 'text/html'],
    ['ru', 'windows-1251', '', 'text/html; charset=windows-1251'],
    ['ru', 'windows-1251', '', 'text/html'],
    ['ru', 'windows-1251', '', 'text/html; charset=utf-8'],
    ['ru', 'windows-1251', 'windows-1251', 'text/html; charset=iso-8859-1'],
    ['fr', 'windows-1252', 'windows-1252', 'text/html'],
    ['fr', 'windows-1252', 'iso-8859-1', 'text/html'],
    ['fr', 'windows-1252', '', 'text/html'],
    ['fr', 'windows-1252', 'utf-8', 'text/html; charset=utf-8'],
    ['pl', 'windows-1250', 'windows-1250', 'text/html'],
    ['pl', 'windows-1250', 'iso-8859-2', 'text/html; charset=iso-8859-1'],
    ['zh', 'gb18030', 'gb2312', 'text/html'],
    ['zh', 'gb18030', 'gbk', 'text/html; charset=utf-8'],
    ['zh', 'gb18030', '', 'text/html'],
  ] as const)('%s in %s, declared "%s", is read as %s', (lang, charset, meta, contentType) => {
    expectRead(lang, encodeLegacy(pageOf(lang, meta), charset), contentType)
  })
})
