import type { EventClass } from '../../../schemas/figure.ts'

/** Events that have places in the same way. */
export type Family =
  | 'harm'
  | 'flight'
  | 'custody'
  | 'crowd'
  | 'force'
  | 'strike'
  | 'grant'
  | 'deal'
  | 'trade'
  | 'trend'
  | 'work'
  | 'state'
  | 'game'
  | 'span'
  | 'untold'

const families: Readonly<Record<EventClass, Family>> = {
  killed: 'harm',
  injured: 'harm',
  missing: 'harm',
  trapped: 'harm',
  sick: 'harm',
  infected: 'harm',
  affected: 'harm',
  rescued: 'flight',
  displaced: 'flight',
  evacuated: 'flight',
  travelled: 'flight',
  arrested: 'custody',
  detained: 'custody',
  kidnapped: 'custody',
  freed: 'custody',
  sentenced: 'custody',
  fined: 'custody',
  attended: 'crowd',
  protested: 'crowd',
  'voted-for': 'crowd',
  elected: 'crowd',
  polled: 'crowd',
  joined: 'crowd',
  deployed: 'force',
  withdrawn: 'force',
  launched: 'force',
  fired: 'force',
  attacked: 'strike',
  destroyed: 'strike',
  damaged: 'strike',
  funded: 'grant',
  donated: 'grant',
  pledged: 'grant',
  invested: 'grant',
  owed: 'grant',
  paid: 'grant',
  cost: 'deal',
  priced: 'deal',
  sold: 'deal',
  bought: 'deal',
  traded: 'deal',
  built: 'trade',
  produced: 'trade',
  exported: 'trade',
  imported: 'trade',
  earned: 'trade',
  grew: 'trend',
  fell: 'trend',
  lost: 'trend',
  employed: 'work',
  'laid-off': 'work',
  born: 'state',
  counted: 'state',
  sized: 'state',
  scored: 'game',
  won: 'game',
  ranked: 'game',
  lasted: 'span',
  aged: 'span',
}

export const familyOf = (event: EventClass | undefined): Family =>
  event === undefined ? 'untold' : families[event]
