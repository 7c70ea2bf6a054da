import type { Delivery } from '../../src/sinks/sink.ts'
import { madeUpRecord } from './context.ts'

/** Records on their way, with positions from 1. */
export const deliveries = (count: number, run = 1): Delivery[] =>
  Array.from({ length: count }, (_, index) => delivery(index + 1, run))

export const delivery = (position: number, run = 1): Delivery => {
  const id = `article-${position}`
  return { id: `${id}:1`, position, run, record: { ...madeUpRecord, id } }
}
