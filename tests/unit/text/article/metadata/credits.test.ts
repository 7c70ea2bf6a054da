import { describe, expect, test } from 'vitest'
import { parted, writtenCredit } from '../../../../../src/text/article/metadata/credits.ts'
import { imageKey } from '../../../../../src/text/article/metadata/image-key.ts'
import {
  addressesOf,
  isAddress,
  largestOf,
  widthIn,
} from '../../../../../src/text/article/metadata/image-source.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'

const told = 'The old lock of Velm on Monday.'

describe('a caption and its credit', () => {
  test.each([
    ['(Photo: Ada Velm/Agency)', 'Ada Velm/Agency'],
    ['(Photo by Ada Velm)', 'Ada Velm'],
    ['[Foto: Ada Velm]', 'Ada Velm'],
    ['(AP Photo/Ada Velm, File)', 'AP Photo/Ada Velm, File'],
    ['(Ada Velm/Reuters)', 'Ada Velm/Reuters'],
    ['(Ada Velm via AP)', 'Ada Velm via AP'],
    ['(Getty Images)', 'Getty Images'],
    ['Photo: Ada Velm', 'Ada Velm'],
    ['Photograph: Ada Velm/The Paper', 'Ada Velm/The Paper'],
    ['Image credit: Ada Velm', 'Ada Velm'],
    ['Photo by Ada Velm', 'Ada Velm'],
    ['Photo courtesy of Velm Works', 'Velm Works'],
    ['© Ada Velm', 'Ada Velm'],
    ['© 2026 Ada Velm', 'Ada Velm'],
    ['(c) Ada Velm', 'Ada Velm'],
    ['Foto: Ada Velm', 'Ada Velm'],
    ['Bild: Ada Velm', 'Ada Velm'],
    ['Bildquelle: Ada Velm', 'Ada Velm'],
    ['Crédit photo : Ada Velm', 'Ada Velm'],
    ['Crédits: Ada Velm', 'Ada Velm'],
    ['Fuente: Ada Velm', 'Ada Velm'],
    ['Imagem: Ada Velm', 'Ada Velm'],
    ['Beeld Ada Velm', 'Ada Velm'],
    ['Kuva: Ada Velm', 'Ada Velm'],
    ['Kilde: Ada Velm', 'Ada Velm'],
    ['Fot. Ada Velm', 'Ada Velm'],
    ['Źródło: Ada Velm', 'Ada Velm'],
    ['Zdroj: Ada Velm', 'Ada Velm'],
    ['Fotoğraf: Ada Velm', 'Ada Velm'],
    ['Фото: Ада Вельм', 'Ада Вельм'],
    ['Φωτογραφία: Άντα Βελμ', 'Άντα Βελμ'],
    ['צילום: עדה ולם', 'עדה ולם'],
    ['تصوير: عادل فلم', 'عادل فلم'],
    ['Ảnh: Ada Velm', 'Ada Velm'],
    ['Ada Velm/Reuters', 'Ada Velm/Reuters'],
    ['AFP / Ada Velm', 'AFP / Ada Velm'],
    ['Ada Velm via Getty Images', 'Ada Velm via Getty Images'],
    ['Shutterstock', 'Shutterstock'],
  ])('… %s', (credit, name) => {
    expect(parted(`${told} ${credit}`, undefined)).toEqual({ caption: told, credit: name })
  })

  test.each([
    ['The old lock of Velm / Ada Velm/Reuters', 'Ada Velm/Reuters'],
    ['The old lock of Velm | Ada Velm Reuters', 'Ada Velm Reuters'],
    ['The old lock of Velm AFP / Ada Velm', 'AFP / Ada Velm'],
    ['The old lock of Velm Reuters | Ada Velm', 'Reuters | Ada Velm'],
  ])('of a caption that is no sentence: %s', (whole, credit) => {
    expect(parted(whole, undefined)).toEqual({ caption: 'The old lock of Velm', credit })
  })

  test.each([
    ['北の川の水門（川島真琴撮影）', '川島真琴'],
    ['水闸开放。记者 陆远航 摄', '记者 陆远航'],
    ['수문이 열렸다. 김도윤 기자', '김도윤 기자'],
    ['수문이 열렸다. (연합뉴스)', '연합뉴스'],
  ])('in scripts without capitals: %s', (text, credit) => {
    expect(parted(text, undefined).credit).toBe(credit)
  })

  test.each([
    told,
    'Ada Velm, who opened the old lock on Monday.',
    'The lock (right) and the mayor.',
    'Photo finish at the race of the ships.',
    'The source of the river Velm.',
    'He said: “Open it.”',
  ])('%s has no credit', (text) => {
    expect(writtenCredit(text)).toBeUndefined()
    expect(parted(text, undefined)).toEqual({ caption: text })
  })

  test('are apart where the credit is marked', () => {
    expect(parted(`${told} Ada Velm`, 'Ada Velm')).toEqual({ caption: told, credit: 'Ada Velm' })
    expect(parted(told, 'Photo: Ada Velm')).toEqual({ caption: told, credit: 'Ada Velm' })
    expect(parted('Ada Velm', 'Ada Velm')).toEqual({ credit: 'Ada Velm' })
    expect(parted('', 'Photo Ada Velm')).toEqual({ credit: 'Ada Velm' })
    expect(parted('', `${told} Photo: Ada Velm`)).toEqual({ credit: 'Ada Velm' })
    expect(parted('', '')).toEqual({})
  })

  test.each([
    ['Gate A', 'A', { caption: 'Gate A', credit: 'A' }],
    ['Gate AB', 'AB', { caption: 'Gate', credit: 'AB' }],
    ['', `${'x'.repeat(11)}. Photo: Ada Velm`, { credit: 'Ada Velm' }],
    ['', `${'x'.repeat(10)}. Photo: Ada Velm`, { credit: `${'x'.repeat(10)}. Photo: Ada Velm` }],
  ])('%j, marked %j', (whole, marked, expected) => {
    expect(parted(whole, marked)).toEqual(expected)
  })

  test.each([
    'Bild vergrößern',
    'Enlarge this image',
    'Open image in gallery',
    'Image caption',
    'toggle caption',
    'View image in fullscreen',
    'Agrandir l’image',
    'Ampliar imagen',
    'Ingrandisci',
    'Powiększ',
    'Увеличить',
  ])('have no button before them: %s', (button) => {
    expect(parted(`${button}: ${told}`, undefined)).toEqual({ caption: told })
  })
})

describe('one picture', () => {
  const key = imageKey('https://img.velm.example/2026/old-lock.jpg')

  test.each([
    'https://img.velm.example/2026/old-lock.jpg?w=600',
    'https://cdn.velm.example/x/old-lock.png',
    'https://img.velm.example/2026/old-lock-1024x683.jpg',
    'https://img.velm.example/2026/old-lock-scaled.jpg',
    'https://img.velm.example/2026/old-lock_large.webp',
    'https://img.velm.example/2026/old-lock.jpg.webp',
    'https://img.velm.example/2026/old-lock@2x.jpg',
    'https://img.velm.example/2026/old-lock-1200w.jpg',
    'https://img.velm.example/2026/old-lock-768.jpg',
    'https://img.velm.example/2026/OLD-LOCK.JPG',
    'https://wiki.velm.example/300px-old-lock.jpg',
    'https://typo.velm.example/csm_old-lock_0a1b2c3d4e.jpg',
    'https://wag.velm.example/old-lock.0a1b2c3d.fill-735x490.jpg',
    'https://resize.velm.example/?url=https%3A%2F%2Fimg.velm.example%2F2026%2Fold-lock.jpg&w=300',
    'https://resize.velm.example/r?src=/2026/old-lock.jpg',
    'https://img.velm.example/2026/old-lock-square640.jpg',
    'https://img.velm.example/2026/old-lock-e1709500000000.jpg',
  ])('by %s', (url) => {
    expect(imageKey(url)).toBe(key)
  })

  test.each([
    'https://img.velm.example/2026/new-lock.jpg',
    'https://img.velm.example/2026/old-lock-3.jpg',
    'https://img.velm.example/2026/old-lock-12345.jpg',
  ])('is not %s', (url) => {
    expect(imageKey(url)).not.toBe(key)
  })

  test('whose file says nothing is told by its folders', () => {
    expect(imageKey('https://a.example/1/image.jpg')).not.toBe(
      imageKey('https://a.example/2/image.jpg'),
    )
    expect(imageKey('https://a.example/1/image.jpg')).toBe(
      imageKey('https://a.example/1/image.jpg?w=1'),
    )
    expect(imageKey('https://a.example/pic.php?id=1&w=3')).toBe(
      imageKey('https://a.example/pic.php?id=1&w=600'),
    )
    expect(imageKey('https://a.example/pic.php?id=1')).not.toBe(
      imageKey('https://a.example/pic.php?id=2'),
    )
  })

  test('has a key whatever its address', () => {
    expect(imageKey('no address')).toBe('no address')
    expect(imageKey('https://a.example/100%.jpg')).toContain('100%')
    expect(imageKey('https://a.example/')).toBe('a.example/')
  })
})

describe('the addresses of a picture', () => {
  const IMG = tagSet('img')
  const of = (html: string) => {
    const page = parsePage(html)
    return addressesOf(page, elementsNamed(page, IMG)[0] ?? 0, 'https://a.example/')
  }

  test.each([
    ['<img src="/a.jpg">', ['a.jpg']],
    ['<img src="/b.jpg" srcset="/a.jpg 900w, /c.jpg 300w">', ['a.jpg', 'c.jpg', 'b.jpg']],
    ['<img srcset="/c.jpg, /a.jpg 2x">', ['a.jpg', 'c.jpg']],
    ['<img srcset="/c.jpg 1x,/a.jpg 2x">', ['a.jpg', 'c.jpg']],
    ['<img srcset="/a,b.jpg 900w">', ['a,b.jpg']],
    ['<img srcset="/a.jpg 900w, /huge.jpg 4000w">', ['a.jpg', 'huge.jpg']],
    ['<img data-src="/a.jpg" src="data:image/gif;base64,R0lG,ODdh">', ['a.jpg']],
    ['<img data-srcset="/a.jpg 900w" src="/placeholder.png">', ['a.jpg']],
    ['<img src="/blank.gif">', []],
    ['<img src="/grey-whales.jpg">', ['grey-whales.jpg']],
    ['<img src="{{image}}">', []],
    ['<img src="javascript:void(0)">', []],
    ['<picture><source srcset="/a.webp 900w"><img src="/b.jpg"></picture>', ['a.webp', 'b.jpg']],
    [
      '<a href="/old-lock.jpg"><img src="/old-lock-300x200.jpg"></a>',
      ['old-lock.jpg', 'old-lock-300x200.jpg'],
    ],
    ['<a href="/other-one.jpg"><img src="/old-lock.jpg"></a>', ['old-lock.jpg', 'other-one.jpg']],
    ['<a href="/story"><img src="/a.jpg"></a>', ['a.jpg']],
    ['<a href="/wiki/File:lock.jpg"><img src="/a.jpg"></a>', ['a.jpg']],
    ['<img data-src="/a.jpg 300w, /b.jpg 600w" src="/c.jpg">', ['b.jpg', 'a.jpg', 'c.jpg']],
  ])('%s', (html, files) => {
    expect(of(html).map(({ href }) => href.slice('https://a.example/'.length))).toEqual(files)
  })

  test.each([
    ['/a.jpg?w=600', 600],
    ['/a.jpg?x=1&width=1200', 1_200],
    ['/w_800/a.jpg', 800],
    ['/resize/640/a.jpg', 640],
    ['/a-1024x683.jpg', 1_024],
    ['/a.jpg', undefined],
    ['/2026/a.jpg', undefined],
    ['/a.jpg?w=16000', undefined],
  ])('%s asks for a width of %s', (url, width) => {
    expect(widthIn(url)).toBe(width)
  })

  test('the widest that is no archive original', () => {
    expect(largestOf('/a.jpg 300w, /b.jpg 900w, /c.jpg 4000w')).toBe('/b.jpg')
    expect(largestOf(',/a.jpg,')).toBe('/a.jpg')
    expect(largestOf(undefined)).toBeUndefined()
    expect(largestOf(' ')).toBeUndefined()
  })

  test.each([
    ['', false],
    ['blob:x', false],
    ['about:blank', false],
    ['null', false],
    ['[object Object]', false],
    ['/a.jpghttps://b.example/c.jpg', false],
    ['/img/1x1.png', false],
    ['/loading-icon.gif', false],
    ['/a/loader_64x64.gif', false],
    ['/lazy-afternoon.jpg', true],
    ['a.jpg', true],
  ])('%j is one: %s', (value, is) => {
    expect(isAddress(value)).toBe(is)
  })
})
