import { join } from 'node:path'
import { z } from 'zod'
import { sourceOf } from './checkout.ts'

/** The last commit before figures, times and quotes were read by one reading of a text. */
const FORMER = '69fa751'

const Part = z.custom<(...input: readonly unknown[]) => unknown>(
  (value) => typeof value === 'function',
)

type PartOf = (file: string, name: string) => Promise<(...input: readonly unknown[]) => unknown>

/** The parts of the former code by file and name; nothing where this checkout lacks its history. */
function formerParts(): PartOf | undefined {
  const folder = sourceOf(FORMER)
  if (folder === undefined) {
    console.log(`the former code (${FORMER}) is not in this checkout's history: no ratio to it`)
    return undefined
  }
  return async (file, name) => {
    const module: unknown = await import(join(folder, 'src/text', file))
    return z
      .looseObject({ [name]: Part })
      .transform((all) => Part.parse(all[name]))
      .parse(module)
  }
}

/** All facts of a text by the former code. */
export async function formerFacts(): Promise<((text: string) => void) | undefined> {
  const extractFacts = await formerParts()?.('facts.ts', 'extractFacts')
  return extractFacts && ((text) => void extractFacts({ text }))
}

/** Reads a text by the former code, from its characters on; nothing where this checkout lacks its history. */
export async function formerReader(): Promise<
  ((text: string, published: string) => void) | undefined
> {
  const part = formerParts()
  if (!part) return undefined
  const tokenize = await part('tokens.ts', 'tokenize')
  const findTimes = await part('times.ts', 'findTimes')
  const findQuotes = await part('quotes.ts', 'findQuotes')
  const findAttributions = await part('attributions.ts', 'findAttributions')
  const findFigures = await part('figures.ts', 'findFigures')
  return (text, published) => {
    const tokens = tokenize(text)
    const named = { mentions: [], entities: [] }
    const times = findTimes(tokens, published)
    const quotes = findQuotes(tokens, named)
    const attributions = findAttributions(tokens, { ...named, quotes })
    findFigures(tokens, { times, mentions: [], quotes, attributions, published })
  }
}
