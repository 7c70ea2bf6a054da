// Figures with the words about them and what rules say, for training/events (docs/decisions/0077-events-by-a-small-net.md):
//   node training/dump-events.ts ROOT WHAT SHARD/OF NAME, into the folder that EVENTS_OUT names
// ROOT is a checkout, an older one for documents that its rules had not seen (their ids in ROOT/ids.jsonl).
import { readFileSync, createWriteStream } from 'node:fs'
const [root, what, shard = '0/1', name = what] = process.argv.slice(2)
const imp = (p: string) => import(`${root}/${p}`)
const { extract } = await imp('src/extract.ts')
const { placesOf, foundFigure, readGold } = await imp('bench/gold/found.ts')
const { tokenize } = await imp('src/text/tokens.ts')
const { documentsOf } = await imp('bench/gold/documents.ts')
const { pairUp } = await imp('bench/gold/pairs.ts')
const { shared } = await imp('bench/support/shared.ts')
const { newswire, textOf: wireText } = await imp('bench/gold/newswire.ts')
const { readMarkedText } = await imp('training/marked-text.ts')
const [me, of] = shard.split('/').map(Number)
const fetchedAt = new Date('2006-03-18T12:00:00Z')

function dump(doc: any, labelAt?: (found: any) => Map<string, any>) {
  const lines = doc.text.split('\n')
  const content = `Notes from the day\n18 March 2006\n\n${lines.join('\n\n')}\n`
  const record = extract({ content, contentType: 'text/plain', fetchedAt })
  const back = placesOf(lines, record.document.text)
  const times = new Map(record.times.map(({ id, span }: any) => [id, span]))
  const figureAt = new Map(record.figures.map(({ id, span }: any) => [id, back(span)]))
  const t = tokenize(record.document.text)
  const tokens: string[] = [],
    sent: number[] = []

  const par = new Set<number>()
  for (let p = 0; p + 1 < t.paragraphs.length; p++) par.add(t.paragraphs[p])
  const parOf: number[] = []
  let pc = -1
  for (let k = 0; k + 1 < t.sentences.length; k++) {
    if (par.has(k)) pc++
    for (let i = t.sentences[k]; i < t.sentences[k + 1]; i++) {
      tokens.push(t.text.slice(t.start[i], t.end[i]))
      sent.push(k)
      parOf.push(pc)
    }
  }
  const at = (span: any): [number, number] | null => {
    if (!span) return null
    let a = 0,
      b = t.count
    while (a < b) {
      const m = (a + b) >> 1
      if (t.end[m] <= span.start) a = m + 1
      else b = m
    }
    let e = a
    while (e < t.count && t.start[e] < span.end) e++
    return [a, Math.max(a + 1, e)]
  }
  const foundFs = record.figures.map((f: any) => foundFigure(record.document.text, f, back, times))
  const found = { figures: foundFs.filter((f: any) => f.at[0] >= 0), quotes: [], figureAt }
  const labels = labelAt ? labelAt(found) : undefined
  const figs = record.figures.map((f: any, i: number) => {
    const ff = foundFs[i]
    const ch = f.change
    return {
      at: at(f.span),
      g: ff.at,
      kind: f.kind,
      value: f.value,
      unit: f.unit?.code,
      sys: f.unit?.system,
      per: f.unit?.per,
      noun: f.noun ? at(f.noun.span) : null,
      head: f.noun?.head,
      mod: f.modifier,
      cls: f.event?.class ?? 'none',
      rule: (f.event?.rule ?? 'none').replace('event.', ''),
      ev: f.event ? at(f.event.span) : null,
      measure: f.measure ? at(f.measure.span) : null,
      mrule: f.measure?.rule,
      status: f.status,
      ch: ch
        ? [
            ch.direction,
            ch.from === f.id ? 'from' : ch.to === f.id ? 'to' : ch.by === f.id ? 'by' : '-',
          ]
        : null,
      rel: f.relations?.map((x: any) => x.type),
      place: f.place ? 1 : 0,
      who: f.attribution ? 1 : 0,
      time: ff.hasTime ? 1 : 0,
      frule: f.rule,
      label: labels?.get(ff.at.join()),
    }
  })
  return { id: doc.id, half: doc.half, source: doc.source, toks: tokens, sent, par: parOf, figs }
}
const goldLabels = (doc: any) => (found: any) => {
  const read = pairUp(doc, found)
  const m = new Map<string, any>()
  for (const { gold, figure } of read.pairs)
    if (figure) m.set(figure.at.join(), gold.event ?? 'none')
  return m
}
const conll = (path: string, pre: string) => {
  const docs = readFileSync(path, 'utf8')
    .split(/^-DOCSTART-.*$/mu)
    .map((d) =>
      d
        .split(/\n\s*\n/u)
        .map((x) =>
          x
            .trim()
            .split('\n')
            .map((l) => (l.split('\t')[0] ?? '').trim())
            .filter(Boolean),
        )
        .filter((x) => x.length),
    )
    .filter((d) => d.length)
  return docs.map((d, i) => ({ id: `${pre}-${i}`, text: wireText(d) }))
}
function rawDocs(): any[] {
  const out: any[] = []
  for (const [id, text] of newswire()) out.push({ id, text })
  for (const set of ['dev', 'train'])
    for (const l of readFileSync(shared('data', 'figures', 'polnear', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n')) {
      const d = JSON.parse(l)
      out.push({ id: `polnear-${d.id}`, text: d.text })
    }
  for (const set of ['aeb', 'wcxbdev'])
    for (const [id, v] of Object.entries<any>(
      JSON.parse(readFileSync(shared('data', 'extraction', `${set}.json`), 'utf8')),
    ))
      out.push({ id: `${set}-${id}`, text: v.truth.articleBody ?? '' })
  for (const f of [
    'gmb/train',
    'gmb/test',
    'crossner/train',
    'crossner_politics/test',
    'redocred/train',
    'redocred/train2',
    'sec/train',
    'uner_ewt/train',
  ]) {
    const docs = conll(shared('data', 'ner', ...`${f}.conll`.split('/')), f.replace('/', '_'))
    // small documents are joined to keep the reader's start cost low
    out.push(...docs)
  }
  for (const l of readFileSync(shared('data', 'figures', 'meantime', 'meantime.jsonl'), 'utf8')
    .trim()
    .split('\n')) {
    const d = JSON.parse(l)
    out.push({ id: `meantime-${d.id ?? d.name ?? out.length}`, text: d.text })
  }
  return out
}
const grams = (text: string) => {
  const w = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const g = []
  for (let i = 0; i + 8 <= w.length; i++) g.push(w.slice(i, i + 8).join(' '))
  return g
}

let jobs: (() => any)[]
if (what === 'gold')
  jobs = ['first', 'more']
    .flatMap((set) => documentsOf(set))
    .map((d: any) => () => dump(d, goldLabels(d)))
else if (what === 'oldunseen') {
  const ids = new Set(
    readFileSync(`${root}/ids.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l).id),
  )
  jobs = documentsOf('more')
    .filter((d: any) => ids.has(d.id))
    .map((d: any) => () => dump(d, goldLabels(d)))
} else if (what === 'oldgold')
  jobs = ['first', 'more']
    .flatMap((set) => documentsOf(set))
    .map((d: any) => () => dump(d, goldLabels(d)))
else if (what === 'labels') {
  const { labelledDocuments } = await imp('bench/gold/event-classes.ts')
  jobs = labelledDocuments().map(
    (d: any) => () => dump(d, () => new Map(d.figures.map((f: any) => [f.at.join(), f.label]))),
  )
} else {
  const { labelledDocuments } = await imp('bench/gold/event-classes.ts')
  const skip = new Set<string>([
    ...labelledDocuments().map((d: any) => d.id),
    ...documentsOf('more').map((d: any) => d.id),
  ])
  const hidden = documentsOf('unseen')
  const hid = new Set(hidden.map((d: any) => d.id))
  const hg = new Set<string>(hidden.flatMap((d: any) => grams(d.text)))
  const gg = new Set<string>(
    [...documentsOf('first'), ...documentsOf('more'), ...labelledDocuments()].flatMap((d: any) =>
      grams(d.text),
    ),
  )
  let drop = 0,
    dup = 0
  const docs = rawDocs().filter((d) => {
    if (hid.has(d.id)) {
      drop++
      return false
    }
    if (skip.has(d.id)) return false
    const g = grams(d.text)
    if (g.filter((x) => hg.has(x)).length > 3) {
      drop++
      return false
    }
    if (g.length > 20 && g.filter((x) => gg.has(x)).length > 0.1 * g.length) {
      dup++
      return false
    }
    return true
  })
  console.error('raw', docs.length, 'dropped for half B', drop, 'dup of gold/labels', dup)
  const news = /^(wire|polnear|aeb|wcxbdev|gmb|meantime)/
  const bare = (d: any) => {
    const t = tokenize(d.text.replaceAll('\n', '\n\n'))
    const toks: string[] = [],
      sent: number[] = []
    for (let k = 0; k + 1 < t.sentences.length; k++)
      for (let i = t.sentences[k]; i < t.sentences[k + 1]; i++) {
        toks.push(t.text.slice(t.start[i], t.end[i]))
        sent.push(k)
      }
    return { id: d.id, toks, sent, par: [], figs: [] }
  }
  jobs = docs.map(
    (d) => () => (news.test(d.id) ? dump({ ...d, text: d.text.trim().slice(0, 12000) }) : bare(d)),
  )
  if (what === 'rest')
    jobs = docs
      .filter((d) => d.text.length > 12000)
      .map((d) => () => bare({ ...d, id: d.id + '+', text: d.text.slice(12000, 60000) }))
}
const out = createWriteStream(`${process.env['EVENTS_OUT'] ?? '.'}/${name}.${me}.jsonl`)
let n = 0,
  figs = 0
const t0 = Date.now()
for (const [i, job] of jobs.entries()) {
  if (i % of !== me) continue
  try {
    const d = job()
    n++
    if (n % 400 === 0)
      console.error(n, figs, process.cpuUsage().user / 1e6, (Date.now() - t0) / 1e3)
    figs += d.figs.length
    out.write(JSON.stringify(d) + '\n')
  } catch (e: any) {
    console.error('skip', String(e).slice(0, 100))
  }
}
out.end()
console.error(what, n, 'docs', figs, 'figures')
