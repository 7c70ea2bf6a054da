import type { Block } from './blocks.ts'
import { featureId, type Numbered, type Size, numbered, sized } from './feature-names.ts'
import type { Told } from './told.ts'
import { type Votes, holds } from './votes.ts'

/**
 * Which votes hold a block, as one number. As it is written: `r` by rules, `t` for furniture by rules, `m` by markup,
 * `d` in the run with most running text, `s` said elsewhere on the page; `-` for a vote that does not hold it, `?` for
 * one that was not cast.
 */
const RULES = ['-', 'r', 't'] as const
const MARKUP = ['-', 'm', '?'] as const
const RUN = ['-', 'd'] as const
const TOLD = ['?', 's', '-'] as const

const NAMES: readonly string[] = RULES.flatMap((rules) =>
  MARKUP.flatMap((markup) => RUN.flatMap((run) => TOLD.map((told) => rules + markup + run + told))),
)

/** The votes on every block; `folded` is the beginning of each. */
export function agreedOf(
  blocks: readonly Block[],
  folded: readonly string[],
  { rules, markup, run, told }: Votes,
): Uint8Array {
  const inside = new Set(rules.blocks)
  return Uint8Array.from(blocks, (block, index) => {
    const first = inside.has(block) ? 1 : rules.trimmed.has(block) ? 2 : 0
    const second = markup === undefined ? 2 : holds(markup, block.from) ? 1 : 0
    const third = holds(run, block.from) ? 1 : 0
    const fourth = toldVote(told, folded[index] ?? '')
    return ((first * MARKUP.length + second) * RUN.length + third) * TOLD.length + fourth
  })
}

/** Shorter ones stand in any text. Folded UTF-16 code units. */
const SHORTEST = 12
const BEGINNING = 100

function toldVote({ text, isWhole }: Told, folded: string): number {
  if (text === '' || folded.length < SHORTEST) return 0
  if (text.includes(folded.slice(0, BEGINNING))) return 1
  return isWhole ? 2 : 0
}

/** As it is written: `rmd?`. */
export function votesName(agreed: number): string {
  return NAMES[agreed] ?? ''
}

const BY_RULES = Uint8Array.from(NAMES, (name) => (name.startsWith('r') ? 1 : 0))

/** Whether rules take a block for the article's. */
export function isByRules(agreed: number | undefined): boolean {
  return BY_RULES[agreed ?? 0] === 1
}

const HELD = Uint8Array.from(NAMES, (name) => (/[rtmds]/u.test(name) ? 1 : 0))

/** Whether any vote knows of a block. */
export function isHeld(agreed: number): boolean {
  return HELD[agreed] === 1
}

/** Rules count most; furniture amid the text is text more often than what was never looked at. */
const LIKELIHOOD = Float64Array.from(NAMES, (name) => {
  const byRules = name.startsWith('r') ? 0.8 : name.startsWith('t') ? 0.3 : 0.02
  const seen = byRules + (name[1] === 'm' ? 0.08 : 0) + (name[2] === 'd' ? 0.08 : 0)
  if (name[3] === 's') return seen + (1 - seen) * 0.6
  return name[3] === '-' ? seen * 0.6 : seen
})

/** How likely a block is the article's, by the votes on it. */
export function likelihoodOf(agreed: number): number {
  return LIKELIHOOD[agreed] ?? 0
}

/** A feature for each way to vote that was before the last: `likely rmd short`. */
export function sizedByVotes(name: string): readonly Readonly<Record<Size, number>>[] {
  return NAMES.map((votes) => sized(`${name} ${votes.slice(0, 3)}`))
}

/** `votes rmd linked 2`. */
export function numberedByVotes(name: string, what: string): readonly Numbered[] {
  return NAMES.map((votes) => numbered(`${name} ${votes.slice(0, 3)} ${what}`))
}

/** `told s long`, and by rules `told s r`. */
export const TOLD_SIZED = NAMES.map((votes) => sized(`told ${votes[3]}`))
export const TOLD_BY_RULES = NAMES.map((votes) => featureId(`told ${votes[3]} ${votes[0]}`))
