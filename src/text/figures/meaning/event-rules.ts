import { ready } from '../../reading/rule.ts'
import { amountEvents } from './amount-events.ts'
import { countEvents } from './count-events.ts'
import { kindEvents } from './kind-events.ts'

/** In the order in which they are tried. */
export const eventRules = ready([...kindEvents, ...amountEvents, ...countEvents])
