import { readFileSync } from 'node:fs'
import { newswire, textsOf } from '../../bench/gold/newswire.ts'
import { shared } from '../../bench/support/shared.ts'
import type { Checkout } from './checkout.ts'

interface Text {
  readonly id: string
  readonly text: string
}

/** Whose texts are news: of others words alone are read. */
const news = /^(wire|polnear|aeb|wcxbdev|gmb|meantime)/u

export const isNews = ({ id }: Text): boolean => news.test(id)

const newsSets = ['gmb/train', 'gmb/test']
const otherSets = [
  'crossner/train',
  'crossner_politics/test',
  'redocred/train',
  'redocred/train2',
  'sec/train',
  'uner_ewt/train',
]

const linesOf = (...path: readonly string[]): readonly string[] =>
  readFileSync(shared('data', ...path), 'utf8')
    .trim()
    .split('\n')

/** Texts that nobody marked figures of. */
function unmarked(): readonly Text[] {
  const polnear = ['dev', 'train'].flatMap((set) =>
    linesOf('figures', 'polnear', `${set}.jsonl`).map((line) => {
      const { id, text } = JSON.parse(line)
      return { id: `polnear-${id}`, text }
    }),
  )
  const articles = ['aeb', 'wcxbdev'].flatMap((set) => {
    const all = JSON.parse(readFileSync(shared('data', 'extraction', `${set}.json`), 'utf8'))
    return Object.keys(all).map((id) => ({
      id: `${set}-${id}`,
      text: all[id].truth.articleBody ?? '',
    }))
  })
  const columns = [...newsSets, ...otherSets].flatMap(columnTexts)
  const before = [...newswire()].length + polnear.length + articles.length + columns.length
  const meantime = linesOf('figures', 'meantime', 'meantime.jsonl').map((line, i) => {
    const { id, name, text } = JSON.parse(line)
    return { id: `meantime-${id ?? name ?? before + i}`, text }
  })
  return [
    ...[...newswire()].map(([id, text]) => ({ id, text })),
    ...polnear,
    ...articles,
    ...columns,
    ...meantime,
  ]
}

const columnTexts = (set: string): readonly Text[] =>
  [...textsOf(set.replace('/', '_'), [`ner/${set}.conll`])].map(([id, text]) => ({ id, text }))

/** Runs of eight words. */
function runsOf({ text }: { readonly text: string }): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '))
}

/** Those that share nothing with half B of the marked news, and little with what is marked or labelled. */
export function unmarkedTexts({ documentsOf, labelledDocuments }: Checkout): readonly Text[] {
  const unseen = [...documentsOf('unseen'), ...documentsOf('fresh')]
  const [seen, labelled] = [documentsOf('more'), labelledDocuments()]
  const ids = new Set([...unseen, ...seen, ...labelled].map(({ id }) => id))
  const kept = new Set(unseen.flatMap(runsOf))
  const known = new Set([...documentsOf('first'), ...seen, ...labelled].flatMap(runsOf))
  return unmarked().filter((one) => {
    if (ids.has(one.id)) return false
    const runs = runsOf(one)
    if (runs.filter((run) => kept.has(run)).length > 3) return false
    return runs.length <= 20 || runs.filter((run) => known.has(run)).length <= 0.1 * runs.length
  })
}
