import { TokenKind, type Tokens } from '../tokens.ts'
import type { GivenMention } from './names.ts'
import { honorifics, kinNouns, roleModifiers, roleNouns } from './titles.ts'

/** What a role says, in tokens: `[first, end)`, and the mention it belongs to by its place in the list. */
export interface FoundRole {
  readonly first: number
  readonly end: number
  /** The mention named: "Commission Vice Chairman", "spokesman for the *Commission*". */
  readonly owner?: number | undefined
  /** "his", "her": the role belongs to a person named before. */
  readonly isPossessive?: boolean
}

/** A text as the role grammar reads it: words in lower case, and which mention a token starts, ends or lies in. */
export interface RoleText {
  readonly count: number
  readonly mentions: readonly GivenMention[]
  readonly word: (token: number) => string
  readonly isCapital: (token: number) => boolean
  /** Index of the mention that covers `token`. */
  readonly mentionAt: (token: number) => number | undefined
  /** The sentence's `[first, end)`. */
  readonly sentenceOf: (token: number) => readonly [number, number]
}

/** Longer words are no titles. */
const longestWord = 40

export function readRoleText(tokens: Tokens, mentions: readonly GivenMention[]): RoleText {
  const { text, count, start, end, kind, sentences } = tokens
  const covering = new Int32Array(count).fill(-1)
  for (const [index, { first, end: stop }] of mentions.entries()) covering.fill(index, first, stop)
  const sentenceAt = new Int32Array(count)
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    sentenceAt.fill(sentence, sentences[sentence], sentences[sentence + 1])

  const slice = (token: number) =>
    text.slice(start[token], Math.min(end[token] ?? 0, (start[token] ?? 0) + longestWord))
  return {
    count,
    mentions,
    word: (token) =>
      token < 0 || token >= count ? '' : slice(token).toLowerCase().replace('’', "'"),
    isCapital(token) {
      if (token < 0 || token >= count || kind[token] !== TokenKind.word) return false
      const first = text.charAt(start[token] ?? 0)
      return first !== first.toLowerCase()
    },
    mentionAt(token) {
      const index = covering[token] ?? -1
      return index < 0 ? undefined : index
    },
    sentenceOf(token) {
      const sentence = sentenceAt[token] ?? 0
      return [sentences[sentence] ?? 0, sentences[sentence + 1] ?? count]
    },
  }
}

/** "secretary", "vice-chairman", "ex-wife", "General's" apart: the last part of a hyphenated word decides. */
export function isRoleNoun(word: string): boolean {
  return hasNoun(roleNouns, word) || isKinNoun(word)
}

export function isKinNoun(word: string): boolean {
  return hasNoun(kinNouns, word)
}

function hasNoun(nouns: ReadonlySet<string>, word: string): boolean {
  if (nouns.has(word)) return true
  const hyphen = word.lastIndexOf('-')
  return hyphen > 0 && nouns.has(word.slice(hyphen + 1))
}

export function isRoleModifier(word: string): boolean {
  return roleModifiers.has(word) || roleNouns.has(word)
}

export function isHonorific(word: string): boolean {
  return honorifics.has(word)
}

const possessives = new Set(['his', 'her', 'their', 'its', 'my', 'our'])

export function isPossessive(word: string): boolean {
  return possessives.has(word)
}

export function isPossessiveMark(word: string): boolean {
  return word === "'s" || word === "'"
}
