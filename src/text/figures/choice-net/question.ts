import { numberOf } from '../../tables/name-table.ts'
import { tokensOf } from '../event-net/places.ts'
import type { AskedFigure } from './asked.ts'
import type { ChoiceNets, FieldNet } from './room.ts'
import { addMean, addRow, addToken, type ReadWords } from './sums.ts'
import { questionPlaces } from './tables.ts'

/** How many words of an event are read. */
const eventWords = 3

/** Writes what the figure adds to the hidden numbers of each candidate, and to those of none of them. */
export function readQuestion(
  nets: ChoiceNets,
  net: FieldNet,
  words: ReadWords,
  { r, at, kind, told }: AskedFigure,
): void {
  const { tables, asked } = nets
  const { before, after, hidden } = tables
  asked.set(net.tables.bias)
  asked.set(net.tables.noneBias, hidden)
  const figure = tokensOf(r, at.first, at.next)
  for (let i = 0; i < before; i++)
    addToken(nets, net.question, words, i, figure.from - before + i, asked)
  for (let i = 0; i < after; i++)
    addToken(nets, net.question, words, before + i, figure.to + i, asked)
  if (told) {
    const { from, to } = tokensOf(r, told.first, told.next)
    const read = [from, Math.min(to, from + eventWords)] as const
    addMean(nets, net.question, words, questionPlaces(tables) - 1, read, asked)
  }
  addAsked(nets, net, `kind ${kind}`)
  addAsked(nets, net, `event ${told?.class ?? 'none'}`)
}

function addAsked({ asked, tables }: ChoiceNets, net: FieldNet, name: string): void {
  const { askedRows, asked: rows, askedNone, scales } = net.tables
  const row = numberOf(askedRows, name)
  if (row < 0) return
  addRow(asked, rows, row, scales.asked, 0, tables.hidden)
  addRow(asked, askedNone, row, scales.askedNone, tables.hidden, tables.noneHidden)
}
