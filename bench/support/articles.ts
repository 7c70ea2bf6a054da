import { chanceFrom } from './chance.ts'

/** What an article is made from: the same for the same number. */
export interface Told {
  readonly number: number
  /** Words of its own: one begins its text, one ends it. */
  readonly marks: readonly [string, string]
}

const places = [
  'Tormere',
  'Ashwick',
  'Lindau',
  'Vessen',
  'Corriedale',
  'Harnby',
  'Molden',
  'Pontrae',
]
const things = ['ferry', 'reservoir', 'tram', 'clinic', 'orchard', 'foundry', 'library', 'viaduct']
const people = ['Ida Berg', 'Noel Carver', 'Rana Aziz', 'Tom Whitlock', 'Greta Olsen', 'Luis Prado']
const bodies = ['council', 'harbor board', 'water office', 'school trust', 'road agency']
const deeds = [
  'approved',
  'halted',
  'reopened',
  'sold',
  'inspected',
  'renamed',
  'extended',
  'closed',
]
const reasons = [
  'after a winter in which the old equipment had failed on eleven mornings',
  'because the contract with the former operator had run out without a successor',
  'as the region prepares for a summer with far more visitors than in other years',
  'although residents of the lower streets had collected names against it since spring',
  'so that the money from the regional fund does not lapse at the end of the quarter',
]

const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'
const syllables = consonants.length * vowels.length
/** Shares no factor with the number of words of four syllables, so that each number has a word of its own. */
const step = 9_699_691

/** A word that no other number has: `Zobalimu`. */
function wordOf(number: number): string {
  let rest = (number * step) % syllables ** 4
  let word = ''
  for (let at = 0; at < 4; at++) {
    const syllable = rest % syllables
    rest = Math.floor(rest / syllables)
    word += `${consonants[syllable % consonants.length]}${vowels[Math.floor(syllable / consonants.length)]}`
  }
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export const marksOf = (number: number): readonly [string, string] => [
  wordOf(2 * number),
  wordOf(2 * number + 1),
]

export function titleOf(number: number): string {
  const pick = pickerOf(number)
  return `${pick(places)} ${pick(things)} ${pick(deeds)} at ${wordOf(2 * number)}`
}

/** The article's paragraphs: the first names its first mark, the last its second. */
export function paragraphsOf({ number, marks }: Told): string[] {
  const pick = pickerOf(number)
  const [place, thing, deed] = [pick(places), pick(things), pick(deeds)]
  const sentence = () =>
    `${pick(people)} of the ${pick(bodies)} told reporters that ${2 + (number % 37)} workers had ${pick(deeds)} the ${pick(things)} near ${pick(places)} ${pick(reasons)}.`
  return [
    `The ${thing} at ${marks[0]} in ${place} was ${deed} on Tuesday, the ${pick(bodies)} said, ${pick(reasons)}. ${sentence()}`,
    ...Array.from({ length: 3 }, () => `${sentence()} ${sentence()}`),
    `A hearing is to be held at ${marks[1]} within ${3 + (number % 9)} weeks, ${pick(people)} added, ${pick(reasons)}. ${sentence()}`,
  ]
}

export function pageOf(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${title}</h1>${content}</article>
<footer>About us. All rights reserved.</footer></body></html>`
}

export const contentOf = (entry: Told) =>
  paragraphsOf(entry)
    .map((text) => `<p>${text}</p>`)
    .join('\n')

function pickerOf(number: number): (from: readonly string[]) => string {
  const chance = chanceFrom(number + 1)
  return (from) => from[Math.floor(chance() * from.length)] ?? ''
}
