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

/** `12,345`. */
export const count = (value: number): string => value.toLocaleString('en-US')

/** `1.2 GB`: bytes for people. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const at = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3))
  const scaled = value / 1000 ** at
  return `${at > 0 && scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)} ${units[at] ?? ''}`
}

/** `98.7 %`, rounded down: 100.0 is said of nothing less. */
export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`

/** `1 entry`, `2 entries`. */
export const many = (value: number, one: string, more = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : more}`

/** Attributes of an element, those left out that say nothing. */
export const attributes = (all: Readonly<Record<string, string | undefined>>): Html[] =>
  Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : html` ${raw(name)}="${value}"`,
  )
