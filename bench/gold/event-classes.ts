import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readMarkedText } from '../../training/marked-text.ts'
import { type Half, halfOf } from '../support/halves.ts'
import { shared } from '../support/shared.ts'
import type { Stretch } from './documents.ts'
import { hashedAs, markedLines } from './marks.ts'
import { newswire } from './newswire.ts'

/**
 * Figures of other news that were labelled with an event class alone, by three annotators in one quick pass: about a tenth of the labels are
 * wrong. They tell which rules do not hold on text that nobody has written them for; how good a record is, the marked news tells.
 */
const Labelled = z.tuple([z.int(), z.int(), z.string()])

const Document = z.object({ id: z.string(), text: z.string(), figures: z.array(Labelled) })

export interface LabelledDocument {
  readonly id: string
  readonly half: Half
  /** Where its text is from: `wire`, `polnear`, `own`, or a set of web articles. */
  readonly source: string
  readonly text: string
  readonly figures: readonly {
    readonly at: Stretch
    /** A class of events, `other` or `none`. */
    readonly label: string
  }[]
}

export function labelledDocuments(): readonly LabelledDocument[] {
  const textOf = labelledTexts()
  return markedLines('event-classes').map((line) => {
    const { id, text: hash, figures } = Document.parse(line)
    const text = hashedAs(hash, textOf(id), `event-classes: ${id}`)
    const named = figures.map(([start, end, label]) => ({ at: [start, end] as const, label }))
    return { id, half: halfOf(id), source: sourceOf(id), text, figures: named }
  })
}

/** What of a text was labelled: its beginning. */
const longest = 12_000

/** The texts by id; each set is read when one of it is asked for. */
export function labelledTexts(): (id: string) => string | undefined {
  const sets = new Map<string, ReadonlyMap<string, string>>()
  return (id) => {
    const [set = '', ...rest] = id.split('-')
    const texts = sets.get(set) ?? (readers.get(set) ?? ownArticle(set))(rest.join('-'))
    if (readers.has(set)) sets.set(set, texts)
    return texts.get(rest.join('-'))?.trim().slice(0, longest)
  }
}

type Reader = (id: string) => ReadonlyMap<string, string>

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['wire', () => new Map([...newswire()].map(([id, text]) => [id.replace('wire-', ''), text]))],
  ['polnear', () => new Map([...polnear('dev'), ...polnear('train')])],
  ['aeb', () => articles('aeb')],
  ['wcxbdev', () => articles('wcxbdev')],
])

const Line = z.object({ id: z.coerce.string(), text: z.string() })

const polnear = (set: string): [string, string][] =>
  readFileSync(shared('data', 'figures', 'polnear', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ id, text }) => [id, text])

const Articles = z.record(
  z.string(),
  z.object({ truth: z.object({ articleBody: z.string().nullish() }) }),
)

const articles = (set: string): ReadonlyMap<string, string> => {
  const all = Articles.parse(
    JSON.parse(readFileSync(shared('data', 'extraction', `${set}.json`), 'utf8')),
  )
  return new Map(Object.entries(all).map(([id, { truth }]) => [id, truth.articleBody ?? '']))
}

/** `FOLDER-NN`: an article that is marked for names, its marks taken out. */
const ownArticle =
  (folder: string): Reader =>
  (number) => {
    const file = join(shared('data', 'gold', 'own'), folder, `${number}.txt`)
    return new Map([[number, readMarkedText(readFileSync(file, 'utf8')).text]])
  }

const sourceOf = (id: string): string => {
  const [set = ''] = id.split('-')
  return readers.has(set) ? set : 'own'
}
