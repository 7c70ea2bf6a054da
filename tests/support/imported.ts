import type { App } from '../../src/app/app.ts'
import type { Found } from '../../src/archives/item.ts'
import { jsonLine } from '../../src/archives/lines.ts'

/** Lines of JSON, as they are found in a file. */
export async function* linesFound(lines: readonly string[]): AsyncGenerator<Found> {
  for (const [index, line] of lines.entries())
    yield {
      kind: 'article',
      article: jsonLine(Buffer.from(line), `line ${index + 1}`, 'file:///a.jsonl'),
    }
}

/** Brings lines of JSON in, to be worked on. */
export const importLines = async (app: App, lines: readonly string[]) =>
  app.imports.take('a', linesFound(lines), { signal: new AbortController().signal })
