import { sha256 } from './ids.ts'

/** PostgreSQL's text holds no NUL. What takes its place is as long, so that spans stay right. */
export const withoutNul = (text: string): string =>
  text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text

/** A text as `toJson` keeps it. */
export const asKept = (text: string): string => withoutNul(text.toWellFormed())

/** JSON that `jsonb` takes: it refuses NUL and halves of surrogate pairs, which JavaScript does not. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Both are escaped, and hardly ever there: looking at each text takes many times as long as writing it.
  if (!json.includes(String.raw`\u0000`) && !json.includes(String.raw`\ud`)) return json
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? asKept(part) : part,
  )
}

/** An index of PostgreSQL takes rows of 2,704 bytes at most: a character has four, and others stand beside it. */
const longest = 500

/** A text that is looked up by an index; what is longer than any name is cut off. */
export const indexed = (text: string): string => text.slice(0, longest).toWellFormed()

/** Tells one address from all others, in an index: the address itself, or its hash where it is long. */
export const addressKey = (url: string): string =>
  url.length > longest ? `sha256:${sha256(url)}` : url
