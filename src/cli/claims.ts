import type { ClaimHistory, ClaimPoint } from '../schemas/claim.ts'
import type { Figure } from '../schemas/figure.ts'
import { figureValue, matterOf, shortValue } from '../text/claims/figure-value.ts'
import { unitWords } from '../text/claims/unit-words.ts'
import { type Call, type Command, wholeNumber } from './command.ts'
import { cellOf, printRows } from './table.ts'

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'What a figure of an article was said to be, by whom and when; without one, its figures',
  takes: 'ARTICLE [FIGURE]',
  count: [1, 2],
  options: { revision: { type: 'string', description: 'of an earlier one (the newest)' } },
  examples: [
    ['claims 5d41402abc4b2a76b971', 'which figures it has'],
    ['claims 5d41402abc4b2a76b971 f3', 'who else tells that one, and who tells it otherwise'],
  ],
  async run(call) {
    const [article = '', figure] = call.rest
    return figure === undefined ? listFigures(call, article) : history(call, article, figure)
  },
}

const pointColumns = [
  ['told', (p: ClaimPoint) => p.at],
  ['value', (p: ClaimPoint) => figureValue(p)],
  ['standing', (p: ClaimPoint) => p.standing],
  ['status', (p: ClaimPoint) => p.status],
  ['by', (p: ClaimPoint) => p.teller],
  ['in', (p: ClaimPoint) => (p.within === 'story' ? 'its story' : 'another story')],
  ['words', (p: ClaimPoint) => p.phrase],
  ['article', (p: ClaimPoint) => p.articleId],
] as const

async function history(call: Call, article: string, figure: string): Promise<void> {
  const app = await call.io.app()
  const found = await app.claims.get(article, figure, wholeNumber(call.values, 'revision'))
  if (!found) throw new Error(`the article ${article} has no figure ${figure}`)
  printRows(call, found.points, pointColumns)
  call.io.note(summary(found))
}

function summary({ asked, points, isCut }: ClaimHistory): string {
  const count = (wanted: ClaimPoint['standing']) =>
    points.filter(({ standing }) => standing === wanted).length
  const where = [asked.place, asked.occurredAt].filter((part) => part !== null).join(', ')
  const told = `told ${points.length} times by ${new Set(points.map(({ teller }) => teller)).size}`
  const cut = isCut ? '; there are more figures like it than were looked at' : ''
  return `${cellOf(matterOf(asked))}${where === '' ? '' : ` (${cellOf(where)})`}: ${told}, ${count('revised')} revised, ${count('conflict')} in conflict${cut}`
}

const figureColumns = (text: string) =>
  [
    ['figure', (f: Figure) => f.id],
    ['value', (f: Figure) => `${shortValue(f)} ${unitWords(f)}`.trimEnd()],
    ['event', (f: Figure) => f.event?.class ?? f.measure?.text],
    ['words', (f: Figure) => text.slice(f.phraseSpan.start, f.phraseSpan.end)],
  ] as const

async function listFigures(call: Call, article: string): Promise<void> {
  const app = await call.io.app()
  const record = await app.records.get(article, wholeNumber(call.values, 'revision'))
  if (!record) throw new Error(`there is no record ${article}`)
  printRows(call, record.figures, figureColumns(record.document.text))
}
