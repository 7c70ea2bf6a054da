import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { shownSettings } from '../../../src/app/sinks.ts'
import { kinds } from '../../../src/sinks/kinds.ts'

describe.each(Object.entries(kinds))('%s', (kind, { settings, keys }) => {
  test('tells each of its settings', () => {
    if (!(settings instanceof z.ZodObject)) throw new Error(`the settings of ${kind} are no object`)
    expect(Object.keys(keys).toSorted()).toEqual(Object.keys(settings.shape).toSorted())
  })

  test('shows no secret', () => {
    const set = Object.fromEntries(Object.keys(keys).map((key) => [key, `value-of-${key}`]))
    const shown = shownSettings({ kind, settings: set })
    const masked = Object.keys(shown).filter((key) => shown[key] === '********')
    expect(masked).toEqual(
      Object.keys(keys).filter((key) => /^(?:secret|password|token|authorization)$/.test(key)),
    )
  })
})
