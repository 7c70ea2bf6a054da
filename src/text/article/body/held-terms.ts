import { TEXT } from '../../page/names.ts'
import { isHidden, runOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { codeAt } from '../../tokens/code-at.ts'
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
    if (page.name[node] !== TEXT || isHidden(page, node)) continue
    const from = page.from[node] ?? 0
    const to = page.to[node] ?? 0
    const { text, start } = page.source.around(from, to)
    held[node] = isPlain(text, from - start, to - start)
      ? reader.read(text, from - start, to - start)
      : reader.read(runOf(page, node).replaceAll(INVISIBLE, ''))
  }
  return held
}

/** Soft hyphens and the like, which texts are normalized without. */
const INVISIBLE = /\p{Cf}/gu
/** The first of them. */
const FIRST_INVISIBLE = 0xad
const SEEN = 1
const UNSEEN = 2
/** By code unit, filled as they turn up. */
const kinds = new Uint8Array(0x1_00_00)

const AMPERSAND = 38

/** Whether a run is read as it is written: it holds no reference, and nothing invisible. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = codeAt(text, at)
    if (code === AMPERSAND) return false
    if (code >= FIRST_INVISIBLE && (kinds[code] || learn(code)) === UNSEEN) return false
  }
  return true
}

/** One of a pair may be part of one that is invisible. */
function learn(code: number): number {
  const mayBe = (code >= 0xd800 && code < 0xe000) || /\p{Cf}/u.test(String.fromCharCode(code))
  return (kinds[code] = mayBe ? UNSEEN : SEEN)
}
