import type { Facts } from '../schemas/facts.ts'
import { readText, readTokens } from './reading.ts'
import type { TextReading } from './reading/text-reading.ts'
import { tokenize } from './tokens.ts'
import { readableOf } from './unread.ts'

/** How much of the text is looked at with a title: UTF-16 code units. */
const sample = 1_000

/** So much of a text must not be read, before its title is looked at with it. */
const leastShare = 0.5

/**
 * A title as it is read: what is in another language is left blank. Few words tell no language; that of a text which is
 * mostly in another one is taken to be in that, unless it shows otherwise.
 */
export function readTitle(title: string, text = '', unread: Facts['unread'] = []): TextReading {
  const alone = readText(title)
  const length = unread.reduce((sum, { start, end }) => sum + end - start, 0)
  const isOther = text !== '' && length >= text.length * leastShare
  if (alone.foreign.length === 0 && !isOther) return alone
  if (isOther && isForeignWith(title, text)) return blankOf(title)
  const readable = readableOf(alone)
  return readTokens(tokenize(readable.text), 'en', readable.unread)
}

/** Whether it is in another language, as the first line of its text. */
function isForeignWith(title: string, text: string): boolean {
  const { foreign } = readText(`${title.replaceAll('\n', ' ')}\n${text.slice(0, sample)}`)
  return foreign[0]?.first === 0
}

const blankOf = (title: string): TextReading => readText(' '.repeat(title.length), 'en')
