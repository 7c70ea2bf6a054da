/** Letters and digits alone, in lower case: what two writings of the same words have in common. */
export function fold(text: string): string {
  const room = text.length <= letters.length ? letters : Buffer.allocUnsafe(text.length)
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const small = smallOf(text.charCodeAt(at))
    if (small >= BYTES) return foldRuns(text)
    if (small > 0) room[count++] = small
  }
  return room.toString('latin1', 0, count)
}

/** Texts are folded one at a time, and few are longer. */
const letters = Buffer.alloc(1_024)

/** The same for letters of all Latin scripts of Europe; twice slower. */
function foldRuns(text: string): string {
  let folded = ''
  let from = -1
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === OTHER) return foldAny(text)
    if (kind === KEPT && from < 0) from = at
    if (kind === KEPT || from < 0) continue
    folded += text.slice(from, at)
    from = -1
  }
  if (from >= 0) folded += text.slice(from)
  return folded.toLowerCase()
}

/** The same for every script; eight times slower. */
function foldAny(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

const DROPPED = 0
const KEPT = 1
const OTHER = 2

/** The letters of Europe's Latin scripts. */
const KNOWN = 0x250
const kinds = Uint8Array.from({ length: KNOWN }, (_, code) => {
  const char = String.fromCharCode(code)
  if (!/[\p{L}\p{N}]/u.test(char)) return DROPPED
  return /^[\p{L}\p{N}]$/u.test(char.toLowerCase()) ? KEPT : OTHER
})

function kindOf(code: number): number {
  if (code < KNOWN) return kinds[code] ?? OTHER
  // Dashes, quotation marks, the ellipsis.
  return code >= 0x2010 && code <= 0x2026 ? DROPPED : OTHER
}

/** The letters of western Europe: one byte each. */
const BYTES = 0x100

/** The small letter of each that is kept, 0 of what is dropped, and what a byte does not hold. */
const NO_BYTE = 0xffff
const smalls = Uint16Array.from({ length: BYTES }, (_, code) => {
  if (kinds[code] === DROPPED) return 0
  const small = String.fromCharCode(code).toLowerCase()
  return kinds[code] === KEPT && small.length === 1 ? small.charCodeAt(0) : NO_BYTE
})

function smallOf(code: number): number {
  if (code < BYTES) return smalls[code] ?? NO_BYTE
  return kindOf(code) === DROPPED ? 0 : NO_BYTE
}
