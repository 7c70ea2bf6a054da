import { readFileSync, writeFileSync } from 'node:fs'
import { nearest, type Stretch } from './documents.ts'
import { hashOf, markable, marksFile, StandOffFigure } from './marks.ts'

// Turns figures that somebody marked by the words of a text into marks that stand off it, and says what does not hold:
//   node bench/gold/stand-off.ts SET FILE...
// A block of FILE is "# ID" and a line per figure of 14 columns between " | ", "-" for none:
//   words[#2] | kind | value[~low~high] | unit | modifier | head/phrase | event | measure | where | when | by | up:to | status | part-of>words[#2]; ...
// `#2`: the second time these characters stand in the text. Other words are those that stand nearest to the figure.

const [set = '', ...files] = process.argv.slice(2)
const textOf = markable()
const faults: string[] = []

const documents = files
  .flatMap((file) => readFileSync(file, 'utf8').split(/^# /mu).slice(1))
  .map((block) => {
    const [id = '', ...lines] = block
      .trim()
      .split('\n')
      .map((line) => line.trim())
    const text = textOf(id)
    const figures = lines.filter(Boolean).flatMap((line) => {
      const figure = figureOf(text, line)
      if (typeof figure !== 'string') return [figure]
      faults.push(`${id}: ${figure}: ${line}`)
      return []
    })
    return { id, text: hashOf(text), figures: figures.toSorted((a, b) => a.at[0] - b.at[0]) }
  })

for (const fault of faults) console.error(fault)
writeFileSync(marksFile(set), documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
console.log(
  `${set}: ${documents.length} documents, ${documents.reduce((sum, { figures }) => sum + figures.length, 0)} figures, ${faults.length} faults`,
)

function figureOf(text: string, line: string): StandOffFigure | string {
  const columns = line.split(' | ').map((column) => (column.trim() === '-' ? '' : column.trim()))
  if (columns.length !== 14) return `${columns.length} columns`
  const [words = '', kind, value = '', unit, modifier, noun = '', event, measure, where, when, by] =
    columns
  const [change = '', status, relations = ''] = columns.slice(11)
  const at = placeOf(text, words)
  if (!at) return 'its words are not in the text'
  const near = (wanted: string | undefined): Stretch | null => {
    if (!wanted) return null
    const found =
      nearest(text, wanted, at[0]) ?? nearest(text.toLowerCase(), wanted.toLowerCase(), at[0])
    if (!found) faults.push(`not in the text: ${wanted}: ${line}`)
    return found ?? null
  }
  const [head = '', phrase = ''] = noun.split('/').map((part) => (part === '-' ? '' : part))
  const [middle, low, high] = value.split('~').map(Number)
  const [dir = '', part = ''] = change.split(':')
  const figure = StandOffFigure.safeParse({
    at,
    kind,
    value: middle,
    low,
    high,
    unit: unit || null,
    modifier,
    noun: noun ? { head: head || null, at: near(phrase) } : null,
    event: event || null,
    measure: near(measure),
    where: near(where),
    when: near(when),
    by: near(by),
    change: change ? { dir, part } : null,
    rel: relations
      .split(';')
      .filter(Boolean)
      .flatMap((relation) => {
        const [type = '', other = ''] = relation.trim().split('>')
        const place = placeOf(text, other)
        if (!place) faults.push(`not in the text: ${other}: ${line}`)
        return place ? [{ type, at: place }] : []
      }),
    status,
  })
  return figure.success
    ? figure.data
    : figure.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')
}

/** Where the words stand; with `#k` after them, the k-th time. */
function placeOf(text: string, words: string): Stretch | undefined {
  const [, plain = words, count = '1'] = /^(.*)#(\d+)$/u.exec(words) ?? []
  let at = -1
  for (let time = 0; time < Number(count); time++) {
    at = text.indexOf(plain, at + 1)
    if (at < 0) return undefined
  }
  return [at, at + plain.length]
}
