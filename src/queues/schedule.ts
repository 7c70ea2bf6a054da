import type { Logger } from 'pino'
import type { Waiting } from '../store/ledger.ts'
import type { Producer } from './producer.ts'

/** What the schedule asks of the store. */
export interface Due {
  /** Ids of feeds to be polled now. */
  feeds(now: Date, limit: number): Promise<string[]>
  refetches(now: Date, limit: number): Promise<Waiting[]>
  stale(before: Date, now: Date, limit: number): Promise<Waiting[]>
}
