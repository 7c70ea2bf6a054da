import type { Facts } from '../../src/schemas/facts.ts'
import type { Answer } from '../../src/threads/text-thread.ts'

const nothing: Facts = { mentions: [], entities: [], figures: [], times: [], quotes: [] }

/** What a thread of the pool runs, on texts that name what they do to it. */
export function facts({ text }: { readonly text: string }): Answer<Facts> {
  if (text === 'endless') for (;;);
  if (text === 'greedy') hold()
  return { status: 'ok', value: nothing }
}

/** Many small objects, as parsers make them: the heap grows step by step. */
function hold(): never {
  const held: object[] = []
  for (let count = 0; ; count += 1) held.push({ count, inner: { count } })
}
