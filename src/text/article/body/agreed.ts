import type { Block } from './blocks.ts'
import { type Numbered, type Size, numbered, sized } from './feature-names.ts'
import { type Votes, holds } from './votes.ts'

/**
 * Which votes hold a block, as one number. As it is written: `r` by rules, `t` for furniture by rules, `m` by markup,
 * `d` in the run with most running text; `-` for a vote that does not hold it, `?` for one that was not cast.
 */
const RULES = ['-', 'r', 't'] as const
const MARKUP = ['-', 'm', '?'] as const
const RUN = ['-', 'd'] as const

const NAMES: readonly string[] = RULES.flatMap((rules) =>
  MARKUP.flatMap((markup) => RUN.map((run) => `${rules}${markup}${run}`)),
)

/** The votes on every block. */
export function agreedOf(blocks: readonly Block[], { rules, markup, run }: Votes): Uint8Array {
  const inside = new Set(rules.blocks)
  return Uint8Array.from(blocks, (block) => {
    const first = inside.has(block) ? 1 : rules.trimmed.has(block) ? 2 : 0
    const second = markup === undefined ? 2 : holds(markup, block.from) ? 1 : 0
    return (first * MARKUP.length + second) * RUN.length + (holds(run, block.from) ? 1 : 0)
  })
}

/** As it is written: `rmd`. */
export function votesName(agreed: number): string {
  return NAMES[agreed] ?? ''
}

const BY_RULES = Uint8Array.from(NAMES, (name) => (name.startsWith('r') ? 1 : 0))

/** Whether rules take a block for the article's. */
export function isByRules(agreed: number | undefined): boolean {
  return BY_RULES[agreed ?? 0] === 1
}

const HELD = Uint8Array.from(NAMES, (name) => (/[rtmd]/u.test(name) ? 1 : 0))

/** Whether any vote knows of a block. */
export function isHeld(agreed: number): boolean {
  return HELD[agreed] === 1
}

/** Rules count most; furniture amid the text is text more often than what was never looked at. */
const LIKELIHOOD = Float64Array.from(NAMES, (name) => {
  const byRules = name.startsWith('r') ? 0.8 : name.startsWith('t') ? 0.3 : 0.02
  return byRules + (name.includes('m') ? 0.08 : 0) + (name.includes('d') ? 0.08 : 0)
})

/** How likely a block is the article's, by the votes on it. */
export function likelihoodOf(agreed: number): number {
  return LIKELIHOOD[agreed] ?? 0
}

/** A feature for each way to vote: `likely rmd short`. */
export function sizedByVotes(name: string): readonly Readonly<Record<Size, number>>[] {
  return NAMES.map((votes) => sized(`${name} ${votes}`))
}

/** `votes rmd linked 2`. */
export function numberedByVotes(name: string, what: string): readonly Numbered[] {
  return NAMES.map((votes) => numbered(`${name} ${votes} ${what}`))
}
