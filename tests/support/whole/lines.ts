import type { Span } from '../../../src/schemas/span.ts'

/** How a stretch of a text is written. */
export type At = (span: Span) => string

export const offsets: At = ({ start, end }) => `${start}-${end}`

const isSpan = (value: object): value is Span => Object.keys(value).toString() === 'start,end'

/** Whatever was read, in a few characters: objects as `(key=value …)`, stretches of the text by `at`. */
export function brief(value: unknown, at: At = offsets): string {
  if (Array.isArray(value)) return `[${value.map((one) => brief(one, at)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return oneLine(String(value))
  return isSpan(value) ? oneLine(at(value)) : `(${fields(value, at).trimStart()})`
}

/** All fields that are there, each behind a space; words that a stretch has anyway are not said twice. */
export function fields(told: object, at: At = offsets): string {
  const span = 'span' in told ? brief(told.span, at).replace(/@\d+$/, '') : undefined
  return Object.entries(told)
    .filter(([key, value]) => value !== undefined && (key !== 'text' || value !== span))
    .map(([key, value]) => ` ${key}=${brief(value, at)}`)
    .join('')
}

/** Line breaks are shown. */
export const oneLine = (text: string): string => text.replaceAll('\n', '⏎')

/** Of what is too long to be shown: FNV-1a, in hexadecimal digits. */
export function checksum(text: string): string {
  let sum = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x1_00_01_93)
  return (sum >>> 0).toString(16)
}
