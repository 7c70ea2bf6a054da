import type { Story } from '../../src/text/same-story.ts'

/** A generator with a seed, so that a run can be repeated. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/)

type Edit = (story: Story, random: () => number, other: Story) => Story

const onText =
  (edit: (text: string, random: () => number, other: string) => string): Edit =>
  ({ title, text }, random, other) => ({ title, text: edit(text, random, other.text) })

const pick = <T>(list: readonly T[], random: () => number) =>
  list[Math.floor(random() * list.length)]

const replaceWords = (share: number) =>
  onText((text, random, other) => {
    const words = other.split(/\s+/)
    return text.replaceAll(/\S+/g, (word) =>
      random() < share ? (pick(words, random) ?? word) : word,
    )
  })

const shuffled = <T>(list: readonly T[], random: () => number) =>
  list
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)

const capitals = (text: string) => text.replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())

/** A headline of a desk's own, made of what the story says further down. */
const newHeadline: Edit = ({ text }) => {
  const sentences = sentencesOf(text)
  const told = sentences[Math.floor(sentences.length / 3)] ?? ''
  return { title: capitals(told.split(/\s+/).slice(0, 9).join(' ')), text }
}

const newDateline = onText((text) => `DORN, Sept. 3 (Vestland Wire) — ${text}`)

/** What desks do to a wire story. */
export const edits: Readonly<Record<string, Edit>> = {
  'one word in ten replaced': replaceWords(0.1),
  'one word in twenty replaced': replaceWords(0.05),
  'one sentence in five dropped': onText((text, random) =>
    sentencesOf(text)
      .filter(() => random() > 0.2)
      .join(' '),
  ),
  'cut to 60 %': onText((text) => text.slice(0, Math.floor(text.length * 0.6))),
  'new lead of two sentences': onText(
    (text, _, other) => `${sentencesOf(other).slice(0, 2).join(' ')} ${text}`,
  ),
  'credit of an agency and an author': onText(
    (text) =>
      `By Ann Ott and Bo Lind\n${text}\nAdditional reporting by Dirk Kolb in Dorn. © 2026 Vestland Wire. All rights reserved.`,
  ),
  'paragraphs in another order': onText((text, random) =>
    shuffled(text.split(/\n+/), random).join('\n'),
  ),
  'halves exchanged': onText((text) => {
    const sentences = sentencesOf(text)
    const half = Math.floor(sentences.length / 2)
    return [...sentences.slice(half), ...sentences.slice(0, half)].join(' ')
  }),
  'sentences of another story between': onText((text, random, other) =>
    sentencesOf(text)
      .flatMap((sentence) =>
        random() < 0.15 ? [sentence, pick(sentencesOf(other), random) ?? ''] : [sentence],
      )
      .join(' '),
  ),
  'another headline': newHeadline,
  'another dateline': newDateline,
  'headline, dateline, cut to 75 %': (story, random, other) => {
    const { title, text } = newDateline(newHeadline(story, random, other), random, other)
    return { title, text: text.slice(0, Math.floor(text.length * 0.75)) }
  },
  'case, quotes and spaces': onText((text) =>
    text.toUpperCase().replace(/["']/g, '’').replace(/\s+/g, '\n'),
  ),
}
