import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'

/** "headed in on 12 minutes": when in a game it was, and not how long. */
export const isGameMinute = (r: TextReading, { unit, phraseStart, next }: Draft): boolean =>
  unit?.code === 'min' && is(r, phraseStart - 1, Class.on) && !is(r, next, Class.of)
