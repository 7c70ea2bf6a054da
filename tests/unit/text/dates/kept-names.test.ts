import { expect, onTestFinished, test, vi } from 'vitest'
import { loadDateNames, monthOf, weekdayOf } from '../../../../src/text/dates/names.ts'
import type * as Names from '../../../../src/text/dates/names.ts'

const words = 'listopada juillet czwartek мая четверг يوليو foobar'.split(' ')

test('names that were kept are those of the runtime, which is not asked for them', async () => {
  const kept = structuredClone(loadDateNames())
  const before = words.map((word) => [monthOf(word), weekdayOf(word)])
  vi.resetModules()
  const another: typeof Names = await import('../../../../src/text/dates/names.ts')
  const asked = vi.spyOn(Intl, 'DateTimeFormat')
  onTestFinished(() => asked.mockRestore())

  another.useDateNames(kept)

  expect(words.map((word) => [another.monthOf(word), another.weekdayOf(word)])).toEqual(before)
  expect(before).toContainEqual([7, undefined])
  expect(before).toContainEqual([undefined, 4])
  expect(asked).not.toHaveBeenCalled()
  expect(another.loadDateNames()).toEqual(kept)
})
