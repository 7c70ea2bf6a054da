import { loadEventNet } from '../../src/text/figures/event-net/load.ts'
import { slots } from '../../src/text/figures/status-choice/words.ts'
import { bounds, statuses, type Learned } from './model.ts'

/** What `readStatusTables` reads: the head as JSON behind its length, then the tables in signed bytes. */
export function fileOf({ logit: { weights, bias }, numbers }: Learned): Uint8Array {
  const { vectors, size } = loadEventNet().tables
  const rows = vectors.length / size
  const width = statuses.length
  const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127
  const words = new Int8Array(slots.length * rows * width)
  const features = [...numbers].filter(([name]) => !isWord(name))
  const table = new Int8Array(features.length * width)
  const stepsOf = (at: number): number[] =>
    [...weights.subarray(at * width, (at + 1) * width)].map((one) => Math.round(one / scale))
  for (const [name, at] of numbers) if (isWord(name)) words.set(stepsOf(at), placeOf(name) * width)
  for (const [row, [, at]] of features.entries()) table.set(stepsOf(at), row * width)
  const names = features.map(([name]) => name)
  const head = { statuses, rows, features: names, scale, bias: [...bias], ...bounds }
  return joined(head, [words, table])

  function placeOf(name: string): number {
    const [slot = 0, row = 0] = name.split(':').map(Number)
    return slot * rows + row
  }
}

/** `SLOT:ROW` */
const isWord = (name: string): boolean => /^\d+:\d+$/u.test(name)

function joined(head: unknown, tables: readonly Int8Array[]): Uint8Array {
  const written = new TextEncoder().encode(JSON.stringify(head))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, written.length, true)
  return Buffer.concat([size, written, ...tables.map(({ buffer }) => new Uint8Array(buffer))])
}
