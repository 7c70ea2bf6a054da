import { isUtf8 } from 'node:buffer'
import { detectCharset, detectInstead } from './detect.ts'
import { charsetFromBom, charsetFromZeros, charsetOf, windowsSibling } from './labels.ts'
import { countUtf8, type Utf8Count } from './unicode.ts'

export interface Choice {
  /** The WHATWG name: `utf-8`, `windows-1252`; or `utf-32le`, `utf-32be`, which that standard lacks. */
  readonly charset: string
  /** Which of the signs was believed. */
  readonly source: 'bom' | 'http' | 'declaration' | 'bytes' | 'detected' | 'default'
  /** Whether single bytes that are no UTF-8 were read as windows-1252. */
  readonly isMixed?: boolean
}

export interface CharsetSigns {
  /** The header as sent: `text/xml; charset=iso-8859-1`. */
  readonly contentType?: string | undefined
  /** Finds the charsets that a document declares in its head, read as Latin-1; the first are tried first. XML's by default. */
  readonly declaredIn?: (head: string) => readonly string[]
  /** How much of the document its head is: 2 kB by default. */
  readonly headBytes?: number
}

/** How much is looked at, to see whether bytes can be what a label says. */
const sampleBytes = 65_536

/** The encoding in an XML declaration, wherever in the head it stands. */
const xmlEncoding = (head: string) => {
  const name = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'<>]{1,40})["']/i.exec(head)?.[1]
  return name === undefined ? [] : [name]
}

const multiByte = /^(?:euc-|shift|gb|big5|iso-2022)/

/** Whether the bytes can be what the label says. UTF-8 is strict; of the others, few errors pass. */
function fits(body: Uint8Array, charset: string): boolean {
  if (charset === 'utf-8') return false // asked before
  if (/^utf-(?:16|32)/.test(charset)) return body.subarray(0, 64).includes(0)
  if (!multiByte.test(charset)) return true
  const sample = new TextDecoder(charset).decode(body.subarray(0, sampleBytes))
  const errors = sample.split('\ufffd').length - 1
  return errors <= 2 + sample.length / 100
}

/**
 * Which charset a body is in. In order: byte order mark, zero bytes, UTF-8, HTTP, declaration,
 * detection, windows-1252. A label is believed only where the bytes can be what it says: text of other
 * charsets is as good as never valid UTF-8, so UTF-8 beats every label but one that few characters
 * could belong to as well. What HTTP calls Latin-1 is what servers say by default: a declaration that
 * differs is believed, and so are bytes that spell another script.
 */
export function choose(body: Uint8Array, signs: CharsetSigns): Required<Choice> {
  const choice =
    choiceByShape(body) ?? utf8AsSent(body, signs) ?? choiceByLabels(body, labelsOf(body, signs))
  return { isMixed: false, ...choice }
}

function choiceByShape(body: Uint8Array): Choice | undefined {
  const marked = charsetFromBom(body)
  if (marked !== undefined) return { charset: marked, source: 'bom' }
  const wide = charsetFromZeros(body)
  return wide === undefined ? undefined : { charset: wide, source: 'bytes' }
}

/** What HTTP calls UTF-8 and is: no declaration is believed more, so that none is looked for. */
function utf8AsSent(body: Uint8Array, signs: CharsetSigns): Choice | undefined {
  const sent = labelsSent(signs)
  return sent[0]?.charset === 'utf-8' && isUtf8(body) ? plainUtf8(body, sent) : undefined
}

function labelsSent({ contentType }: CharsetSigns): Choice[] {
  const http = charsetOf(/charset\s*=\s*([^;,]{1,60})/i.exec(contentType ?? '')?.[1])
  return http === undefined ? [] : [{ charset: http, source: 'http' }]
}

/** What HTTP says, then what the document declares. */
function labelsOf(body: Uint8Array, signs: CharsetSigns): Choice[] {
  const { declaredIn = xmlEncoding, headBytes = 2048 } = signs
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, headBytes)).toString(
    'latin1',
  )
  const declared = declaredIn(head).flatMap((label) => charsetOf(label) ?? [])
  return [
    ...labelsSent(signs),
    ...declared.map((charset) => ({ charset, source: 'declaration' }) as const),
  ]
}

function choiceByLabels(body: Uint8Array, labels: readonly Choice[]): Choice {
  const label = inOrder(labels).find(({ charset }) => fits(body, charset))
  const isTold = labels.some(({ charset }) => charset === 'utf-8')
  const isValid = isUtf8(body)
  if (isValid && (isTold || label === undefined)) return plainUtf8(body, labels)
  const utf8 = countUtf8(body)
  if (isValid && !isAmbiguous(label, utf8)) return plainUtf8(body, labels)
  if (isUtf8But(utf8)) return mixedUtf8
  if (label !== undefined) return believe(body, label)
  return utf8.sequences > 2 * utf8.strays ? mixedUtf8 : choiceByLook(body)
}

/** WHATWG reads `iso-8859-1` and `us-ascii` as windows-1252, which servers say by default. */
function inOrder(labels: readonly Choice[]): readonly Choice[] {
  return labels[0]?.charset === 'windows-1252' ? labels.toReversed() : labels
}

const mixedUtf8: Choice = { charset: 'utf-8', source: 'bytes', isMixed: true }

function choiceByLook(body: Uint8Array): Choice {
  const detected = detectCharset(body)
  if (detected !== undefined) return { charset: detected, source: 'detected' }
  return { charset: 'windows-1252', source: 'default' }
}

/** Two or three characters of GBK or Shift_JIS may happen to be UTF-8; a text never is. */
const fewSequences = 12

function isAmbiguous(label: Choice | undefined, { sequences }: Utf8Count): boolean {
  return multiByte.test(label?.charset ?? '') && sequences < fewSequences
}

/** UTF-8 but for a few bytes, as when a page was pasted together or a text was cut in a character. */
function isUtf8But({ sequences, strays }: Utf8Count): boolean {
  return sequences >= fewSequences && sequences > 5 * strays
}

/** What a label says, but for the two ways in which labels are wrong and bytes can tell. */
function believe(body: Uint8Array, label: Choice): Choice {
  const sibling = windowsSibling(label.charset, body)
  if (sibling !== undefined) return { ...label, charset: sibling }
  if (label.charset !== 'windows-1252') return label
  const other = detectInstead(body, label.charset)
  return other === undefined ? label : { charset: other, source: 'detected' }
}

/** ISO-2022-JP is written in ASCII; only its escape sequences tell. */
function plainUtf8(body: Uint8Array, labels: readonly Choice[]): Choice {
  const escape = body.indexOf(0x1b)
  if (escape >= 0 && (body[escape + 1] === 0x24 || body[escape + 1] === 0x28)) {
    return { charset: 'iso-2022-jp', source: 'detected' }
  }
  return labels.find(({ charset }) => charset === 'utf-8') ?? { charset: 'utf-8', source: 'bytes' }
}
