import { ready } from '../../reading/rule.ts'
import { amountEvents } from './amount-events.ts'
import { countEvents } from './count-events.ts'
import { countedEvents } from './counted-events.ts'
import { gameEvents } from './game-events.ts'
import { marginEvents } from './margin-events.ts'
import { ordinalEvents } from './ordinal-events.ts'
import { periodEvents } from './period-events.ts'
import { sizeEvents } from './size-events.ts'
import { stateEvents } from './state-events.ts'

/** In the order in which they are tried. */
export const eventRules = ready([
  ...marginEvents,
  ...periodEvents,
  ...gameEvents,
  ...sizeEvents,
  ...amountEvents,
  ...countedEvents,
  ...ordinalEvents,
  ...countEvents,
  ...stateEvents,
])
