import { sentenceEnd } from '../../reading/cursor.ts'
import { joined, steps } from '../../reading/feature-names.ts'
import type { Locative } from './locatives.ts'
import { flag, type PlaceAsked, type ToldEvent } from './place-asked.ts'
import { wallNames } from './walls.ts'
import type { Reach } from './when/reach.ts'

/** Bounds of small numbers. */
const lengths = [0, 1, 2, 4, 7, 11, 17]
const upTo1 = [0, 1]

/** Pieces between the word that tells what happened and a place, which stands on that side of it. */
interface Beside {
  readonly side: string
  readonly first: number
  readonly next: number
}

function besideEvent(told: ToldEvent, { first, next }: Locative): Beside {
  if (first >= told.next) return { side: 'told:after', first: told.next, next: first }
  return { side: next <= told.first ? 'told:ahead' : 'told:in', first: next, next: told.first }
}

/** How a place stands to the word that tells what happened. */
export function eventFeatures(asked: PlaceAsked, place: Locative): readonly string[] {
  const { told, draft, family } = asked
  if (!told) return ['told:none']
  const beside = besideEvent(told, place)
  const { side, first, next } = beside
  const isBehind = told.first < place.first
  return [
    side,
    joined(side, place.manner),
    joined(side, family),
    ...steps(side, next - first, lengths),
    ...betweenFeatures(asked, beside),
    ...flag('told|place-between', draft.start < place.first !== isBehind),
    ...flag('told|figure-between', draft.start < told.first !== draft.start < place.first),
  ]
}

const toldWalls = new Map(wallNames.map((name) => [name, `told|wall:${name}`]))

function betweenFeatures({ walls, places }: PlaceAsked, { side, first, next }: Beside): string[] {
  const found: string[] = []
  for (const [name, wall] of toldWalls)
    if (walls(name, first, next) > 0) found.push(wall, joined(wall, side))
  const between = places.filter((one) => one.first >= first && one.next <= next)
  const led = between.filter(({ manner }) => manner === 'within').length
  found.push(...steps('told|places-between', between.length, upTo1))
  found.push(...steps('told|led-between', led, upTo1))
  return found
}

const isInside = (one: Reach, outer: Reach): boolean =>
  one.first >= outer.first && one.next <= outer.next

/** Which of the two stands in a clause of its own: "The bank, which is based in Pune, earned 12 million." */
export function reachFeatures(asked: PlaceAsked, place: Locative): readonly string[] {
  const { r, draft, reach: own } = asked
  const { reach, first, next } = place
  const side = first > draft.start ? 'after' : 'ahead'
  const isShared = own !== undefined && isInside(place, own)
  const isLast = next >= sentenceEnd(r, draft.start) - 1
  return [
    ...(reach ? insideFeatures(asked, reach, side) : []),
    ...(own ? [isShared ? 'reach:both' : 'reach:figure'] : []),
    ...flag('reach:main', !reach && !own),
    ...flag('closes', isLast && !reach),
    ...flag(joined('ends', side), isLast),
  ]
}

/** The place stands in a clause of its own: whether the figure and what happened do, too. */
function insideFeatures({ draft, told }: PlaceAsked, reach: Reach, side: string): string[] {
  const isIn = isInside({ first: draft.start, next: draft.next }, reach)
  const found = isIn ? ['reach:in'] : ['reach:far', joined('reach:far', side)]
  if (told) found.push(isInside(told, reach) ? 'reach:event' : 'reach:event-out')
  return found
}
