import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { lookAhead, lookBack, type Sight } from './look.ts'
import type { EventRule } from './rules.ts'
import { told, type Told } from './senses.ts'
import { isCount, isCounting, isMeasure, isShare, type Site } from './site.ts'
import { by, itself } from './tellers.ts'
import { eventAt, eventVerbAt, fits } from './verbs.ts'

/** Of sizes, ways and multiples; in the order in which they are tried. */
export const sizeEvents: readonly EventRule[] = [
  {
    name: 'event.multiple',
    when: ({ draft }) => draft.next === draft.start + 1,
    pattern: '#',
    build: (_, site) => {
      const {
        r,
        draft: { start },
      } = site
      const senses = eventVerbAt(r, start)?.senses ?? []
      const event = senses.find((sense) => fits(sense, 'share') && isChange(sense.event))?.event
      return event && told(isOfPrice(site) ? 'priced' : event, start)
    },
    examples: {
      matches: [
        ['Food prices at the shop [doubled] after a fire.', 'priced: doubled'],
        ['Exports [doubled] in three years.', 'grew: doubled'],
        ['The force would be [halved].', 'fell: halved'],
      ],
      mustNotMatch: ['He left [half] of it.'],
    },
  },
  {
    name: 'event.times-price',
    when: ({ draft }) => draft.kind === 'multiple' || draft.kind === 'fraction',
    pattern: '# definite word&!phraseOpener{2} by:moneyEvent',
    build: (found, { r }) => {
      const at = found.kept.get('by')?.first ?? -1
      return eventAt(r, at, Class.moneyEvent) === 'priced' ? told('priced', at) : undefined
    },
    examples: {
      matches: [['They rent it out at [twice] the price.', 'priced: price']],
      mustNotMatch: ['They rent it out at [twice] the cost.'],
    },
  },
  {
    name: 'event.higher',
    when: isMeasure,
    pattern: '# by:comparedChange',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      return told(is(r, at, Class.rise) ? 'grew' : 'fell', at)
    },
    examples: {
      matches: [
        ['Seas are [two meters] higher than then.', 'grew: higher'],
        ['Lakes are [two meters] lower than then.', 'fell: lower'],
      ],
      mustNotMatch: ['The wall is [two meters] high.'],
    },
  },
  {
    name: 'event.complete',
    when: isShare,
    pattern: '# by:finishedWord',
    build: by('built'),
    examples: {
      matches: [['The bridge is [60 percent] complete.', 'built: complete']],
      mustNotMatch: ['The bridge is [60 percent] steel.'],
    },
  },
  {
    name: 'event.extent',
    when: isCount,
    pattern: '# hyphen by:extentNoun',
    build: by('sized'),
    examples: {
      matches: [['They met in the [120]-seat house.', 'sized: seat']],
      mustNotMatch: ['They met [120] guests.'],
    },
  },
  {
    name: 'event.sized-by',
    when: [isCount, isCounting],
    pattern: '# hyphen by:sizedBy',
    build: by('counted'),
    examples: {
      matches: [
        ['They sat on a [12]-member panel.', 'counted: member'],
        [
          'All ministers of the [ten]-member cabinet resigned to join the party.',
          'counted: member',
        ],
      ],
      mustNotMatch: ['They began a [four]-game trip.'],
    },
  },
  {
    name: 'event.way',
    when: isMeasure,
    pattern: '# hyphen? word&!phraseOpener{2} by:journey',
    build: by('travelled'),
    examples: {
      matches: [['They began the [three-kilometer] trek.', 'travelled: trek']],
      mustNotMatch: ['They began the [three-kilometer] tunnel.'],
    },
  },
  {
    name: 'event.kick',
    when: [isMeasure, isHyphened, ({ draft }) => draft.unit?.dimension === 'length'],
    pattern: '# hyphen? word&!phraseOpener&!and&!or{2} by:strongEvent',
    build: (found, { r }) => {
      const at = found.next - 1
      return eventAt(r, at, Class.strongEvent) === 'scored' ? told('scored', at) : undefined
    },
    examples: {
      matches: [['He kicked a [54-yard] field goal.', 'scored: goal']],
      mustNotMatch: ['They dug a [54-yard] tunnel.', 'The box comes with [54 mm] baskets.'],
    },
  },
  {
    name: 'event.size-of-noun',
    when: [isMeasure, isHyphened, ({ draft }) => contents.has(draft.unit?.dimension ?? '')],
    pattern: '# hyphen? word&!phraseOpener',
    build: itself('sized'),
    examples: {
      matches: [
        ['They are building a [300-km] pipeline.', 'sized: 300-km'],
        ['They filled [ten-litre] casks.', 'sized: ten-litre'],
      ],
      mustNotMatch: ['They built [300 km] of pipeline.'],
    },
  },
  {
    name: 'event.size',
    when: [isMeasure, (site) => isExtent(site) && !isYielded(site)],
    pattern: '#',
    build: itself('sized'),
    examples: {
      matches: [
        ['The wall is [700 kilometers] long.', 'sized: 700 kilometers'],
        ['They found it at a depth of [45 feet].', 'sized: 45 feet'],
        ['The jet went down [240 kilometers] east of the capital.', 'sized: 240 kilometers'],
      ],
      mustNotMatch: [
        'They produced [3 million tons] of copper.',
        'They walked [30 kilometers].',
        'The fire burned [300 hectares] of forest.',
        'The country has [3 billion barrels] of oil.',
      ],
    },
  },
]

/** "300-km" */
function isHyphened({ r, draft }: Site): boolean {
  return is(r, draft.next, Class.hyphen) || is(r, draft.next - 2, Class.hyphen)
}

const extents: ReadonlySet<string> = new Set(['length', 'area', 'mass'])

/** "ten-litre casks" */
const contents: ReadonlySet<string> = new Set([...extents, 'volume'])

const isChange = (event: Told['event']): boolean => event === 'grew' || event === 'fell'

/** So long, so wide, so heavy or so far away. */
const isExtent = ({ r, draft }: Site): boolean =>
  extents.has(draft.unit?.dimension ?? '') &&
  (!draft.change || is(r, draft.next, Class.compass)) &&
  !(draft.unit?.dimension === 'mass' && is(r, draft.next, Class.of))

const takesMeasure: ReadonlySet<string> = new Set(
  'produced exported imported sold bought travelled lost grew fell donated pledged scored destroyed built'.split(
    ' ',
  ),
)

/** Where a verb moves, makes or sells it, that is what is told. */
function isYielded({ r, draft, first, from }: Site): boolean {
  const isWay = draft.unit?.dimension === 'length'
  const isFar = is(r, draft.next, Class.compass)
  for (let i = first - 1; i >= from && first - i < 6; i--) {
    if (eventAt(r, i, Class.strongEvent) === 'scored') return true
    if (yieldsAt(r, i, isWay) && !(isFar && isMoved(r, i))) return true
    if (is(r, i, Class.clauseMark)) return false
  }
  return isUndone(r, draft.phraseNext)
}

const undone: ReadonlySet<string> = new Set(['destroyed', 'damaged'])

/** "200 hectares of maize were burned" */
function isUndone(r: TextReading, i: number): boolean {
  const at = is(r, i + 1, Class.passiveVerb) ? i + 2 : i + 1
  return (
    is(r, i, Class.passiveVerb) &&
    (eventVerbAt(r, at)?.senses ?? []).some(
      (sense) => fits(sense, 'measure') && undone.has(sense.event),
    )
  )
}

/** "went down 12 kilometers east of", but "walked 12 kilometers east" */
const isMoved = (r: TextReading, i: number): boolean =>
  !(eventVerbAt(r, i)?.senses ?? []).some(
    (sense) => sense.event === 'travelled' && fits(sense, 'measure'),
  )

/** "food prices doubled", "double the price" */
function isOfPrice({ r, from, to, draft: { start, next } }: Site): boolean {
  const isPrice: Sight = (_, i) => eventAt(r, i, Class.moneyEvent) === 'priced'
  const least = Math.max(from, start - 6)
  return (
    lookBack(r, start, least, isPrice) >= 0 ||
    lookAhead(r, next, Math.min(to, next + 4), isPrice) >= 0
  )
}

/** A verb or noun of making, moving or selling; no area is a way. */
function yieldsAt(r: TextReading, i: number, isWay: boolean): boolean {
  const noun = eventAt(r, i, Class.shareEvent)
  if (noun && takesMeasure.has(noun)) return true
  return (eventVerbAt(r, i)?.senses ?? []).some(
    (sense) =>
      fits(sense, 'measure') &&
      takesMeasure.has(sense.event) &&
      (isWay || sense.event !== 'travelled'),
  )
}
