import { Unreadable } from '../unreadable.ts'

function attempt(json: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(json) }
  } catch (error) {
    return { error: String(error).slice(0, 200) }
  }
}

/** Where the last object ends that lies in a list of the outermost object: a feed's last whole item. */
function endOfLastItem(json: string): number {
  let depth = 0
  let end = -1
  for (let at = 0; at < json.length; at++) {
    const character = json[at] ?? ''
    if (character === '"') at = endOfText(json, at)
    depth += deepens[character] ?? 0
    if (depth === 2 && character === '}') end = at + 1
  }
  return end
}

const deepens: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 }

/** Where the string closes that opens at `start`. */
function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}

/**
 * Parses a feed's JSON. Control characters in its texts are taken for spaces; what was cut off is read
 * up to its last whole item. Throws `not-a-feed`.
 */
export function parseJson(json: string, url: string, repairs: Set<string>): unknown {
  const text = json.replace(/^[\s\ufeff]+/, '')
  const whole = attempt(text)
  if ('value' in whole) return whole.value
  // oxlint-disable-next-line no-control-regex -- these are what must go
  const clean = text.replace(/[\u0000-\u001f]/g, ' ')
  const cleaned = attempt(clean)
  if ('value' in cleaned) {
    repairs.add('control-characters')
    return cleaned.value
  }
  const cut = attempt(`${clean.slice(0, Math.max(0, endOfLastItem(clean)))}]}`)
  if ('error' in cut) throw new Unreadable('not-a-feed', `${url} is no JSON: ${whole.error}`)
  repairs.add('truncated')
  return cut.value
}
