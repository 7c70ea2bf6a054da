import { describe, expect, test } from 'vitest'
import { imageOf } from '../../../../src/text/feed/pictures.ts'

const letters = (length: number) => 'x'.repeat(length)

const isShown = (attributes: Readonly<Record<string, string>>) =>
  imageOf((name) => attributes[name] ?? '', 'https://a.example/') !== undefined

describe('pictures', () => {
  test.each([
    [{ src: '/a.jpg', width: '33' }, true],
    [{ src: '/a.jpg', width: '32' }, false],
    [{ src: '/a.jpg', height: '33px' }, true],
    [{ src: '/a.jpg', height: '32px' }, false],
    [{ src: '/a.jpg', width: '32%' }, true],
    [{ src: '/a.jpg', width: 'x' }, true],
    [{ src: '/a.jpg', class: `${letters(495)} emoji` }, true],
    [{ src: '/a.jpg', class: `${letters(494)} emoji` }, false],
    [{ src: '/a.jpg', class: `${letters(494)} avatar` }, true],
    [{ src: '/a.jpg', class: `${letters(493)} avatar` }, false],
    [{ src: 'ftp://a.example/a.jpg' }, false],
  ])('%j: %s', (attributes, expected) => {
    expect(isShown(attributes)).toBe(expected)
  })
})
