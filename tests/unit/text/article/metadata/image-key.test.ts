import { describe, expect, test } from 'vitest'
import { imageKey } from '../../../../../src/text/article/metadata/image-key.ts'

describe('the key of a picture', () => {
  test.each([
    ['/lock.jpg', 'a.example/lock'],
    ['/locks.jpg', 'locks'],
    ['/image-12345.jpg', 'a.example/image-12345'],
    ['/image-123456.jpg', 'image-123456'],
    ['/12345.jpg', 'a.example/12345'],
    ['/a/locks/', 'locks'],
    ['/Old%20Lock.JPG', 'old lock'],
    ['/locks.jpg.webp', 'locks'],
    ['/locks.v.1', 'locks.v'],
    ['/locks?id=5&w=3', 'locks'],
    ['/a/pic.php?id=5&w=3&x=y', 'a.example/a/pic.php?id=5&x=y'],
    ['/a/img?id=5', 'a.example/a/img?id=5'],
    ['/a/img.jpg?id=5', 'a.example/a/img'],
    ['/r?url=/locks.jpg', 'locks'],
    ['/r?src=//b.example/locks.jpg', 'locks'],
    ['/r?image=locks.png', 'locks'],
    ['/r?img=locks', 'a.example/r?img=locks'],
    ['/r?u=https://b.example/locks.jpg', 'locks'],
    ['/r?q=https://b.example/locks.jpg', 'a.example/r'],
    [`/r?${Array.from({ length: 11 }, (_, at) => `a${at}=1`).join('&')}`, `a.example/r?${Array.from({ length: 10 }, (_, at) => `a${at}=1`).join('&')}`],
  ])('%s: %s', (path, key) => {
    expect(imageKey(`https://a.example${path}`)).toBe(key)
  }) // prettier-ignore
})
