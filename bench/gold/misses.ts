import type { Stretch } from './documents.ts'
import { fields, type Judgement } from './fields.ts'
import type { Read } from './pairs.ts'

/** Every wrong, missing or superfluous one of a field in half A. Half B is never shown: it decides. */
export function missesOf(field: string, reads: readonly Read[]): readonly string[] {
  const judge = fields[field]
  if (!judge) throw new Error(`no field is called ${field}: ${Object.keys(fields).join(', ')}`)
  return reads
    .filter(({ document }) => document.half === 'A')
    .flatMap((read) =>
      judge(read)
        .filter(({ gold, given, right }) => right < gold || right < given)
        .map((judgement) => lineOf(read.document, judgement)),
    )
}

const lineOf = (
  { id, text }: { readonly id: string; readonly text: string },
  { at, want, got }: Judgement,
): string => `${id}\twants ${want}\tgot ${got}\t${inContext(text, at)}`

/** The words of the gold in their line, marked. */
export function inContext(text: string, [start, end]: Stretch): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const line = [
    text.slice(from, start),
    '«',
    text.slice(start, end),
    '»',
    text.slice(end, to < 0 ? undefined : to),
  ]
  return line.join('')
}
