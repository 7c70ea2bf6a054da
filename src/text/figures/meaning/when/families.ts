import type { EventClass } from '../../../../schemas/figure.ts'

/** Events by how they stand in time. */
const families: Readonly<Record<string, readonly EventClass[]>> = {
  happening: [
    'killed',
    'injured',
    'arrested',
    'detained',
    'kidnapped',
    'freed',
    'protested',
    'attended',
    'attacked',
    'destroyed',
    'damaged',
    'rescued',
    'missing',
    'evacuated',
    'displaced',
    'affected',
    'infected',
    'sick',
    'trapped',
    'sentenced',
    'fired',
    'launched',
    'deployed',
    'withdrawn',
    'joined',
    'laid-off',
  ],
  vote: ['voted-for', 'elected', 'polled'],
  contest: ['won', 'scored', 'ranked'],
  movement: ['fell', 'grew', 'priced', 'traded'],
  deal: [
    'sold',
    'bought',
    'funded',
    'donated',
    'pledged',
    'paid',
    'fined',
    'earned',
    'lost',
    'invested',
    'cost',
  ],
  output: ['built', 'produced', 'exported', 'imported', 'travelled'],
  state: ['employed', 'owed', 'aged', 'sized', 'counted', 'born', 'lasted'],
}

const byEvent = new Map(
  Object.entries(families).flatMap(([family, events]) =>
    events.map((event) => [event, family] as const),
  ),
)

export const familyOf = (event: EventClass | undefined): string =>
  event === undefined ? 'none' : (byEvent.get(event) ?? 'other')

const ofFamily = (...names: readonly string[]): ReadonlySet<EventClass> =>
  new Set(names.flatMap((name) => families[name] ?? []))

/** What happens on a day. */
export const happenings = ofFamily('happening', 'vote', 'contest')

/** What a market or the weather did, told for a whole report once. */
export const movements = ofFamily('movement')
