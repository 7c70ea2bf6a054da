import type { PollState } from '../../schemas/poll-state.ts'
import { age } from '../view/time.ts'

/** How often it brings something, by the dates of its entries: `12 a day`, `one in 3 d`. */
export function paceOf({ pace }: PollState): string {
  if (!pace || pace.gapSec <= 0) return ''
  const perDay = 86_400 / pace.gapSec
  return perDay >= 1.5 ? `${Math.round(perDay)} a day` : `one in ${age(pace.gapSec * 1_000)}`
}
