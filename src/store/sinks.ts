import type { Database } from './database.ts'
import { type SinkAdmin, createSinkAdmin } from './sinks/admin.ts'
import { type SinkDelivery, createSinkDelivery } from './sinks/delivery.ts'
import { type SinkLetters, createSinkLetters } from './sinks/letters.ts'

export interface SinkStore extends SinkAdmin, SinkLetters, SinkDelivery {}

export const createSinkStore = (db: Database): SinkStore => ({
  ...createSinkAdmin(db),
  ...createSinkLetters(db),
  ...createSinkDelivery(db),
})
