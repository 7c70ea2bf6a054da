import { expect, test } from 'vitest'
import { again } from '../../../src/postgres/again.ts'

/** Work that fails with these codes, one after the other, and then gives how often it was done. */
function failing(...codes: readonly string[]) {
  let done = 0
  const work = async () => {
    const code = codes[done++]
    if (code !== undefined) throw Object.assign(new Error(`it was ${code}`), { code })
    return done
  }
  return { work, times: () => done }
}

test.each([
  [[], 1],
  [['40P01'], 2],
  [['40001', '40P01', '40P01'], 4],
])('what lost to others is done again: %j', async (codes, times) => {
  expect(await again(failing(...codes).work)).toBe(times)
})

test('what loses every time fails', async () => {
  const { work, times } = failing('40P01', '40P01', '40P01', '40P01', '40P01')

  await expect(again(work)).rejects.toThrow('it was 40P01')
  expect(times()).toBe(4)
})

test('what failed for another reason is not done again', async () => {
  const { work, times } = failing('23505')

  await expect(again(work)).rejects.toThrow('it was 23505')
  expect(times()).toBe(1)
})

test('what met a plan of other columns is done again, and nothing else of its code', async () => {
  const code = '0A000'
  const stale = Object.assign(new Error('de otro tipo'), { code, routine: 'RevalidateCachedQuery' })
  let left = 2

  expect(await again(async () => (left-- > 0 ? Promise.reject(stale) : 'done'))).toBe('done')
  const { work, times } = failing(code)
  await expect(again(work)).rejects.toThrow(code)
  expect(times()).toBe(1)
})
