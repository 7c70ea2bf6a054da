import { expect, test } from 'vitest'
import { headOf, sourceOf } from '../../../src/workers/fetched-page.ts'

const encoded = (text: string) => new TextEncoder().encode(text)

test('the source of a page is its bytes, a character each, where they are part of more', () => {
  const all = encoded('before<p>fähre</p>behind')
  const body = all.subarray(6, all.length - 6)

  expect(sourceOf({ body })).toBe('<p>f\u00C3\u00A4hre</p>')
  expect(headOf({ body })).toBe(sourceOf({ body }))
})

test('of a long page no more than its head is looked at for what it is', () => {
  const body = encoded(`<p>${'a'.repeat(300_000)}</p>`)

  expect(headOf({ body })).toBe(sourceOf({ body }).slice(0, 262_144))
  expect(sourceOf({ body })).toHaveLength(300_007)
})
