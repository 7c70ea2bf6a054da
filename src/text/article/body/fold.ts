import { codeAt } from '../../tokens/code-at.ts'

/** Letters and digits alone, in lower case: what two writings of the same words have in common. */
export function fold(text: string): string {
  const { length } = text
  const room = length <= letters.length ? letters : Buffer.allocUnsafe(length)
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const small = smallOf(codeAt(text, at))
    if (small >= BYTES) return foldRuns(text)
    if (small > 0) room[count++] = small
  }
  return room.toString('latin1', 0, count)
}

/** Texts are folded one at a time, and few are longer. */
const letters = Buffer.alloc(1_024)

/** The same for letters that have one small one, wherever they stand; twice slower. */
function foldRuns(text: string): string {
  const { length } = text
  let folded = ''
  let from = -1
  for (let at = 0; at < length; at += 1) {
    const kind = kindOf(codeAt(text, at))
    if (kind === OTHER) return foldAny(text)
    if (kind === KEPT && from < 0) from = at
    if (kind === KEPT || from < 0) continue
    folded += text.slice(from, at)
    from = -1
  }
  if (from >= 0) folded += text.slice(from)
  return folded.toLowerCase()
}

/** The same for pairs, and for what depends on its neighbors; eight times slower. */
function foldAny(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

const DROPPED = 0
const KEPT = 1
const OTHER = 2

/** By code unit, one more than its kind; filled as they turn up. */
const kinds = new Uint8Array(0x1_00_00)

function kindOf(code: number): number {
  const known = kinds[code] || (kinds[code] = learn(code) + 1)
  return known - 1
}

/** Its small letter depends on where it stands. */
const SIGMA = 0x3a3

function learn(code: number): number {
  const small = String.fromCharCode(code).toLowerCase()
  if (code === SIGMA || /\p{Cs}/u.test(small)) return OTHER
  if (!/[\p{L}\p{N}]/u.test(small)) return DROPPED
  return /^[\p{L}\p{N}]$/u.test(small) ? KEPT : OTHER
}

/** The letters of western Europe: one byte each. */
const BYTES = 0x100

/** The small letter of each that is kept, 0 of what is dropped, and what a byte does not hold. */
const NO_BYTE = 0xffff
const smalls = Uint16Array.from({ length: BYTES }, (_, code) => {
  if (kindOf(code) === DROPPED) return 0
  const small = String.fromCharCode(code).toLowerCase()
  return kindOf(code) === KEPT && small.length === 1 ? codeAt(small, 0) : NO_BYTE
})

function smallOf(code: number): number {
  if (code < BYTES) return smalls[code] ?? NO_BYTE
  return kindOf(code) === DROPPED ? 0 : NO_BYTE
}
