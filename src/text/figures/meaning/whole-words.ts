import { bitsOfLists } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { flag } from './flags.ts'

/** How many pieces between two figures are looked at. */
const farthest = 40

/** How the words about a part and between it and a whole speak for that. */
export function wordFeatures(r: TextReading, part: Draft, whole: Draft, where: string): string[] {
  const first = Math.max(Math.min(part.phraseNext, whole.phraseNext), part.phraseStart - farthest)
  const next = Math.max(part.phraseStart, first)
  const between = jointsIn(r, first, next)
  const opening = part.phraseStart - sentenceStart(r, part.start)
  return [
    ...joints.flatMap(([name], at) => flag(`${name}|${where}`, (between & (1 << at)) !== 0)),
    ...flag(`opening|${where}`, opening <= 1),
    ...flag(`definite|${where}`, is(r, part.phraseStart - 1, Class.definite)),
    ...flag('definite-whole', is(r, whole.phraseStart - 1, Class.definite)),
    ...flag(
      `joined|${where}`,
      is(r, part.phraseStart - 1, Class.and) || is(r, part.phraseStart - 1, Class.comma),
    ),
    ...flag('of', is(r, part.phraseNext, Class.of)),
    ...flag('in', is(r, part.phraseNext, Class.in)),
    ...flag('bare', part.phraseNext === part.next),
    ...flag('others', is(r, part.next, Class.otherPeople) || is(r, part.next, Class.more)),
    ...flag('was', is(r, part.phraseNext, Class.be) || is(r, part.phraseNext, Class.have)),
    ...flag('modified', part.modifier !== 'exact'),
  ]
}

/** Which of the joints stand there, as bits. */
function jointsIn(r: TextReading, first: number, next: number): number {
  let found = 0
  for (let i = first; i < next; i++) found |= jointsAt(r, i)
  return found
}

/** Words between the two that join or part them. */
const joints = [
  ['and', Class.and],
  ['parts', Class.partingWord],
  ['colon', Class.colon],
  ['including', Class.including],
  ['partitive', Class.partitive],
  ['says', Class.reporting],
  ['another', Class.another],
  ['than', Class.than],
] as const

const jointsAt = bitsOfLists(joints.map(([, number]) => [number]))
