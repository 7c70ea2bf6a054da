import { expect, test } from 'vitest'
import { createPageBases } from '../../../src/store/page-bases.ts'
import { unpackPage } from '../../../src/store/page-bytes.ts'

/** Bytes that do not pack alone, the same for the same seed. */
function noise(seed: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[at] = state >>> 16
  }
  return bytes
}

const framed = (text: string) => ({ body: Buffer.concat([noise(1, 20_000), Buffer.from(text)]) })

/** Packs a page of a host and keeps it. */
function site(limit?: number) {
  const bases = createPageBases(limit)
  let pages = 0
  return {
    bases,
    keep: async (host: string, page: { readonly body: Buffer }) => {
      const url = `https://${host}/${pages}`
      const packed = await bases.pack(url, page)
      bases.kept(url, { ...packed, hash: `${host} ${pages}`, bytes: page.body.length })
      pages += 1
      return packed
    },
  }
}

test('pages of a host are packed by the first, those of others alone', async () => {
  const { keep } = site()
  const first = await keep('a.example', framed('one'))
  const second = await keep('a.example', framed('two'))
  const other = await keep('b.example', framed('three'))

  expect([first.base, second.base, other.base]).toEqual([undefined, 'a.example 0', undefined])
  expect(second.body.length).toBeLessThan(100)
  const read = await unpackPage({ body: second.body, base: first.body })
  expect(Buffer.from(read)).toEqual(framed('two').body)
  await expect(unpackPage({ body: second.body, base: other.body.subarray(0, 9) })).rejects.toThrow(
    /./,
  )
})

test('a page that is nothing like the one before takes its place', async () => {
  const { keep } = site()
  await keep('a.example', framed('one'))
  const redesigned = await keep('a.example', { body: noise(2, 20_000) })
  const next = await keep('a.example', {
    body: Buffer.concat([noise(2, 20_000), Buffer.from('x')]),
  })

  expect([redesigned.base, next.base]).toEqual([undefined, 'a.example 1'])
})

test('of hosts whose pages have nothing in common some are tried', async () => {
  const { bases, keep } = site()
  for (let seed = 3; seed < 9; seed++) await keep('a.example', { body: noise(seed, 5_000) })
  // It is the very page that the one before was, and would be packed by it.
  expect((await bases.pack('https://a.example/', { body: noise(8, 5_000) })).base).toBe(undefined)

  for (let seed = 9; seed < 24; seed++) await keep('a.example', { body: noise(seed, 5_000) })
  expect((await bases.pack('https://a.example/', { body: noise(23, 5_000) })).base).toBe(
    'a.example 20',
  )
})

test('what was not used for longest is forgotten, and what is told to be', async () => {
  const { bases, keep } = site(45_000)
  for (const host of ['a.example', 'b.example']) await keep(host, framed(host))
  await keep('a.example', framed('again'))
  await keep('c.example', framed('c'))

  expect((await keep('b.example', framed('again'))).base).toBe(undefined)
  expect((await keep('c.example', framed('again'))).base).toBe('c.example 3')
  bases.forget('https://c.example/')
  expect((await keep('c.example', framed('anew'))).base).toBe(undefined)
})

const tabled = (text: string) => ({
  body: Buffer.concat([Buffer.from([0x37, 0xa4, 0x30, 0xec]), framed(text).body]),
})

test('nothing is packed by a page that zstd would take for a table of its own', async () => {
  const { keep } = site()
  await keep('a.example', tabled('one'))
  expect((await keep('a.example', tabled('two'))).base).toBe(undefined)
})

test('huge pages are packed alone', async () => {
  const { keep } = site()
  await keep('a.example', { body: Buffer.alloc(1_000_001, 'x') })
  expect((await keep('a.example', { body: Buffer.alloc(1_000_001, 'x') })).base).toBe(undefined)
})
