import { describe, expect, test } from 'vitest'
import { isConsentWall } from '../../../../../src/text/article/gate/consent-wall.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

function isWall(paragraphs: readonly string[], html = '', prose = 1_000): boolean {
  const body = { paragraphs, blocks: [], method: 'blocks', prose }
  return isConsentWall(parsePage(`<body>${html}</body>`), body)
}

const asking = 'We and our partners use cookies and process your personal data.'
const ask = (length: number) => asking.padEnd(length, ' so')
const other = (length: number) => 'x'.repeat(length)

describe('a text asks for consent', () => {
  test('where more than half of it does', () => {
    expect(isWall([ask(100), ask(100), other(199)])).toBe(true)
    expect(isWall([ask(100), ask(100), other(200)])).toBe(false)
  })

  test('in two lines at least', () => {
    expect(isWall([ask(100), ask(80)])).toBe(true)
    expect(isWall([ask(180)])).toBe(false)
  })

  test('not counting buttons', () => {
    expect(isWall([ask(70), ask(70), ...Array.from({ length: 20 }, () => other(25))])).toBe(true)
    expect(isWall([ask(70), ask(70), ...Array.from({ length: 20 }, () => other(26))])).toBe(false)
  })

  test('of you, in the beginning of a line', () => {
    const told = 'Partners of the firm use cookies and process personal data of readers.'

    expect(isWall([told, told])).toBe(false)
    expect(isWall([other(600) + asking, other(600) + asking])).toBe(false)
    expect(isWall([`${other(500)} ${asking}`, `${other(500)} ${asking}`])).toBe(true)
  })
})

/** By language, words of two or more kinds that only texts about consent have, and one that speaks to the reader. */
describe('in languages of other scripts and forms', () => {
  test.each([
    [
      'Japanese',
      '当社はクッキーを使用します。',
      '同意',
      '個人情報',
      'パートナー',
      'プライバシー',
      'デバイス',
    ],
    ['Chinese', '我们 隐私', '同意', '个人数据', '合作伙伴', '设备'],
    ['Korean', '당사 쿠키', '동의', '개인 정보', '파트너', '개인정보 처리', '기기'],
    [
      'Arabic',
      'نحن ملفات تعريف الارتباط',
      'موافقت',
      'البيانات الشخصية',
      'شركا',
      'الخصوصية',
      'جهازك',
    ],
    ['Turkish', 'biz çerez', 'onay', 'kişisel veri', 'iş ortak', 'gizlilik', 'cihaz'],
    [
      'Finnish',
      'sinun evästeitä',
      'suostumus',
      'henkilötieto',
      'kumppanit',
      'tietosuoja',
      'laitteen',
    ],
    ['Czech', 'vos soukromí', 'souhlas', 'osobní údaje', 'partneři', 'zařízení'],
  ])('%s', (_, first, ...others) => {
    for (const word of others) {
      const line = `${first} ${word} `.padEnd(40, '–')
      expect([word, isWall([line, line])]).toEqual([word, true])
    }
    const alone = first.padEnd(40, '–')
    expect(isWall([alone, alone])).toBe(false)
  })
})

const partOf = (text: string) => `<p>${text}</p>`

describe('a page of which no text is left', () => {
  test('asks for consent in a third of what it shows', () => {
    const asked = partOf(ask(350))

    expect(isWall([], asked + partOf(other(640)), 0)).toBe(true)
    expect(isWall([], asked + partOf(other(660)), 0)).toBe(false)
    expect(isWall([], asked, 200)).toBe(true)
    expect(isWall([], asked, 201)).toBe(false)
  })

  test('in four words of its own', () => {
    expect(isWall([], partOf('We use cookies with your consent.'), 0)).toBe(false)
  })

  test.each(['p', 'li', 'div', 'section', 'h1', 'h2', 'h3', 'span'])('in %s', (tag) => {
    expect(isWall([], `<${tag}>${ask(100)}</${tag}>`, 0)).toBe(true)
    expect(isWall([], `<i>${ask(100)}</i>`, 0)).toBe(false)
  })

  test('in parts that are no longer than 800 characters', () => {
    expect(isWall([], partOf(ask(800)), 0)).toBe(true)
    expect(isWall([], partOf(ask(801)), 0)).toBe(false)
  })
})

const part = (length: number) => `${asking} ${'y'.repeat(length - asking.length - 1)}`

describe('what asks on a page of which no text is left', () => {
  test.each([
    [651, true],
    [652, false],
  ])('is more than 35 of a hundred characters: 351 beside %d', (rest, expected) => {
    expect(isWall([], partOf(part(351)) + partOf(other(rest)), 0)).toBe(expected)
  })

  test('is counted once, in the outermost part that is short enough', () => {
    const inner = `<div><p>${asking}</p></div>`
    const most = Math.ceil(asking.length / 0.35) - asking.length - 1

    expect(isWall([], inner + partOf(other(most - 2)), 0)).toBe(true)
    expect(isWall([], inner + partOf(other(most + 2)), 0)).toBe(false)
  })

  test('is looked for in four hundred parts', () => {
    expect(isWall([], '<p></p>'.repeat(399) + partOf(asking), 0)).toBe(true)
    expect(isWall([], '<p></p>'.repeat(400) + partOf(asking), 0)).toBe(false)
  })

  test('is longer than a button', () => {
    const four = 'Our cookie consent: partner personal data'
    const halves = partOf('Our cookie consent, yours') + partOf('Our partners personal data')

    expect(isWall([], partOf(four), 0)).toBe(true)
    expect(isWall([], halves, 0)).toBe(false)
    expect(isWall([], halves.replace('yours', 'yours!'), 0)).toBe(true)
  })
})
