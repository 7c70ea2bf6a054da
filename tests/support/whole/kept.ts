import { join } from 'node:path'
import { expect } from 'vitest'

/** Many texts at once, on machines that may have much else to do. */
export const timeout = 600_000

const folder = join(import.meta.dirname, '../../fixtures/whole')

/** What was read is what is kept of it; `npx vitest run --project unit whole.test -u` keeps it anew. A missing file fails in CI. */
export const expectKept = (name: string, lines: readonly string[]): Promise<void> =>
  expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, name))
