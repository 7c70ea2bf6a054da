import { codeAt } from '../tokens/code-at.ts'
import { sharedUint16, sharedUint32 } from './shared-arrays.ts'

/** Many short texts in two arrays that threads can share. */
export interface Texts {
  /** Text `i` is `units[starts[i]]` up to `units[starts[i + 1]]`. */
  readonly starts: Uint32Array
  /** UTF-16 code units. */
  readonly units: Uint16Array
}

export function makeTexts(texts: readonly string[]): Texts {
  const starts = sharedUint32(texts.length + 1)
  const units = sharedUint16(texts.reduce((total, text) => total + text.length, 0))
  let at = 0
  for (const [row, text] of texts.entries()) {
    for (let index = 0; index < text.length; index++) units[at++] = codeAt(text, index)
    starts[row + 1] = at
  }
  return { starts, units }
}

export function textAt({ starts, units }: Texts, row: number): string {
  return String.fromCharCode(...units.subarray(starts[row], starts[row + 1]))
}

/** Whether text `row` is `text`, without making a string of it. */
export function isTextAt({ starts, units }: Texts, row: number, text: string): boolean {
  const start = starts[row] ?? 0
  const length = (starts[row + 1] ?? 0) - start
  if (length !== text.length) return false
  for (let index = 0; index < length; index++)
    if (units[start + index] !== codeAt(text, index)) return false
  return true
}
