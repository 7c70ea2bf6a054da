import { createHash } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { GoldDocument } from '../bench/gold/documents.ts'
import type { Found } from '../bench/gold/found.ts'
import { placedDocuments } from '../bench/gold/where-when.ts'
import type { EventLine } from '../bench/own/event-lines.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import { type Checkout, openCheckout } from './events/checkout.ts'
import { isNews, unmarkedTexts } from './events/unmarked.ts'
import { figureOf, wordsOf, type Written } from './events/written.ts'

// Figures with the words about them and what rules say, for training/events (docs/decisions/0077-events-by-a-small-net.md):
//   node training/dump-events.ts --out FOLDER [--checkout ROOT] [--name NAME] [--part 0/1] WHAT
// WHAT is gold (half A), before (of half A the documents of which ROOT/ids.jsonl has the ids: an older checkout, whose rules had not seen them),
// labels (half A), own (bench/own), raw or words (texts that nobody marked: their figures, or their ends as words alone).

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '.' },
    checkout: { type: 'string', default: join(import.meta.dirname, '..') },
    name: { type: 'string' },
    part: { type: 'string', default: '0/1' },
  },
})
const [what = ''] = positionals
const [part = 0, parts = 1] = values.part.split('/').map(Number)
const checkout: Checkout = await openCheckout(values.checkout)
const { found, documentsOf, tokenize } = checkout

/** No longer part of a text is read. */
const longest = 12_000

type Labels = (found: Found) => ReadonlyMap<string, string>

/** A text as the bench of marked news reads it, and `label` by the place of each figure in it. */
function readText(id: string, text: string, labelsOf?: Labels): Written {
  const lines = text.split('\n')
  const content = `Notes from the day\n18 March 2006\n\n${lines.join('\n\n')}\n`
  const body = new TextEncoder().encode(content)
  const page = { body, url: '', contentType: 'text/plain; charset=utf-8', hints: undefined }
  const document = checkout.readArticle(page, checkout.usualBudget)
  const { figures, times } = checkout.extractFacts(document, checkout.usualBudget, checkout.rules)
  const back = found.placesOf(lines, document.text)
  const spans = new Map(times.map((time) => [time.id, time.span]))
  const placed = figures.map((figure) => found.foundFigure(document.text, figure, back, spans))
  const labels = labelsOf?.({
    figures: placed.filter(({ at }) => at[0] >= 0),
    quotes: [],
    figureAt: new Map(),
  })
  const t = tokenize(document.text)
  return {
    id,
    ...wordsOf(t),
    figs: figures.map((figure, i) => ({
      ...figureOf(t, figure, labels?.get(String(placed[i]?.at))),
      g: placed[i]?.at,
    })),
  }
}

const readMarked = (document: GoldDocument): Written =>
  readText(document.id, document.text, (all) => {
    const { pairs } = checkout.pairUp(document, all)
    return new Map(
      pairs.flatMap(({ gold, figure }) =>
        figure ? [[String(figure.at), gold.event ?? 'none']] : [],
      ),
    )
  })

/** A line as its bench reads it: by itself. `marks` says which figure each mark is of, and whether measure and status are as marked. */
function readOwn(line: EventLine, source: string): Written {
  const { text, marks } = line
  const { figures } = checkout.extractFacts({ text }, checkout.usualBudget, checkout.rules)
  const at = marks.map(({ start, end }) =>
    figures.findIndex(({ span }) => span.start < end && span.end > start),
  )
  const label = new Map(marks.map(({ event }, i) => [at[i], event ?? 'none']))
  const t = tokenize(text)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const own = {
    id: `own-${source}-${hash}`,
    source,
    ...wordsOf(t),
    figs: figures.map((figure, i) => ({
      ...figureOf(t, figure, label.get(i)),
      g: [figure.span.start, figure.span.end],
    })),
    marks: marks.map((mark, i) => {
      const figure = figures[at[i] ?? -1]
      const isSo = figure?.status === mark.status && checkout.own.isMeasured(mark, figure)
      return [at[i], isSo]
    }),
  }
  return own
}

const readWords = (id: string, text: string): Written => ({
  id,
  ...wordsOf(tokenize(text.replaceAll('\n', '\n\n'))),
  figs: [],
})

const idsBefore = (): ReadonlySet<unknown> =>
  new Set(
    readFileSync(join(values.checkout, 'ids.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  )

/** Half A of the labels: what one reader says of a figure whose fields he told counts more than a class by itself. */
function labelled() {
  const more = new Map(placedDocuments().map((document) => [document.id, document.figures]))
  return checkout
    .labelledDocuments()
    .filter(({ half }) => half === 'A')
    .map(({ id, text, figures }) => {
      const classes = figures.map(({ at, label }) => [String(at), label] as const)
      const told = (more.get(id) ?? []).map(
        ({ start, end, event }) => [String([start, end]), event ?? 'none'] as const,
      )
      return { id, text, labels: new Map([...classes, ...told]) }
    })
}

const jobsOf: Readonly<Record<string, () => readonly (() => Written)[]>> = {
  gold: () => [...documentsOf('first'), ...documentsOf('more')].map((one) => () => readMarked(one)),
  before: () => {
    const ids = idsBefore()
    return documentsOf('more')
      .filter(({ id }) => ids.has(id))
      .map((one) => () => readMarked(one))
  },
  labels: () =>
    labelled().map(
      ({ id, text, labels }) =>
        () =>
          readText(id, text, () => labels),
    ),
  own: () => [
    ...checkout.own.eventLines().map((line) => () => readOwn(line, 'lines')),
    ...checkout.own.eventParagraphs().map((line) => () => readOwn(line, 'paragraphs')),
  ],
  raw: () =>
    unmarkedTexts(checkout).map((one) => () => {
      const isRead = isNews(one)
      return isRead
        ? readText(one.id, one.text.trim().slice(0, longest))
        : readWords(one.id, one.text)
    }),
  words: () =>
    unmarkedTexts(checkout)
      .filter(({ text }) => text.length > longest)
      .map(
        ({ id, text }) =>
          () =>
            readWords(`${id}+`, text.slice(longest, 5 * longest)),
      ),
}

const jobs = jobsOf[what]
if (!jobs) throw new Error(`name one of ${Object.keys(jobsOf).join(', ')}`)
const path = join(values.out, `${values.name ?? what}.${part}.jsonl`)
const out = createWriteStream(path)
let [documents, figures] = [0, 0]
for (const [i, job] of jobs().entries()) {
  if (i % parts !== part) continue
  try {
    const written = job()
    documents += 1
    figures += written.figs.length
    out.write(`${JSON.stringify(written)}\n`)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.log(`left out: ${String(error)}`)
  }
}
out.end()
console.log(`${path}: ${documents} documents, ${figures} figures`)
