import { TEXT } from '../../page/names.ts'
import { flagsOf } from '../../page/node.ts'
import { runOf } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'
import { StemReader } from '../stems.ts'
import { CONSENT_TERMS, INVITATION_TERMS } from './asking-words.ts'

const reader = new StemReader([...CONSENT_TERMS, ...INVITATION_TERMS])
const ofConsent = 2 ** CONSENT_TERMS.length - 1

/** Which terms of consent the nodes from `from` to `to - 1` may talk of, one bit each. */
export function consentIn(page: Page, from: number, to: number): number {
  return heldIn(page, from, to) & ofConsent
}

/** The same of terms of invitations. */
export function invitationsIn(page: Page, from: number, to: number): number {
  return heldIn(page, from, to) >> CONSENT_TERMS.length
}

const known = new WeakMap<Page, Uint16Array>()

function heldIn(page: Page, from: number, to: number): number {
  const held = heldOn(page)
  let bits = 0
  for (let node = from; node < to; node += 1) bits |= held[node] ?? 0
  return bits
}

function heldOn(page: Page): Uint16Array {
  const before = known.get(page)
  if (before) return before
  const held = heldBy(page)
  known.set(page, held)
  return held
}

/** What each run of text may talk of that is not hidden: boxes in one another and lines are asked of the same ones. */
function heldBy(page: Page): Uint16Array {
  const held = new Uint16Array(page.size)
  for (let node = 1; node < page.size; node += 1) {
    const flags = flagsOf(page, node)
    if (page.name[node] !== TEXT || (flags & flag.hidden) !== 0) continue
    held[node] = (flags & flag.plain) === 0 ? readDecoded(page, node) : readWritten(page, node)
  }
  return held
}

function readWritten({ source, from, to }: Page, node: number): number {
  const start = from[node] ?? 0
  const end = to[node] ?? 0
  const around = source.around(start, end)
  return reader.read(around.text, start - around.start, end - around.start)
}

function readDecoded(page: Page, node: number): number {
  return reader.read(runOf(page, node).replaceAll(INVISIBLE, ''))
}

/** Soft hyphens and the like, which texts are normalized without. */
const INVISIBLE = /\p{Cf}/gu
