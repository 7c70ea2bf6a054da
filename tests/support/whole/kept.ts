import { join } from 'node:path'
import { expect } from 'vitest'

const folder = join(import.meta.dirname, '../../fixtures/whole')

/** What was read is what is kept of it; `npx vitest run --project unit whole.test -u` keeps it anew. */
export const expectKept = (name: string, lines: readonly string[]): Promise<void> =>
  expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, name))
