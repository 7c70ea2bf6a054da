import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { maskedText } from '../../masked.ts'
import { time } from './time.ts'

/** A piece of a page. What is put into it is escaped, unless it is such a piece itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export { html }

/** What may stand in a cell or beside a name: no text is a number, or a piece of a page. Addresses in texts are masked. */
export function shown(value: unknown): unknown {
  if (value instanceof Date) return time(value)
  return typeof value === 'string' ? maskedText(value) : value
}

export { bytes, count, many, percent } from '../../app/in-words.ts'

/** Attributes of an element, those left out that say nothing. */
export const attributes = (all: Readonly<Record<string, string | undefined>>): Html[] =>
  Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : html` ${raw(name)}="${value}"`,
  )
