import { expect, test } from 'vitest'
import { measuresOf } from '../../../../support/measured.ts'

/** In lists of figures in the text, those that measure nothing included. */
const read = (text: string, measures: readonly string[]): void => {
  expect(measuresOf(text)).toEqual(measures)
}

test.each([
  ['The grocer lost market share, slipping to 14 percent.', ['market share']],
  ['The firm forecast net profit of $40 million.', ['net profit']],
  ['The firm forecast of $40 million was low.', ['firm forecast']],
  ['Its adjusted profit of $4 million was low.', ['adjusted profit']],
])('no verb before its object is of what is measured: %s', read)

test.each([
  ['The fee was raised to 22 cents from 20 cents.', ['fee', 'fee']],
  ['Rents have gone up by a third.', ['Rents']],
  ['Tuition will go up 8 percent.', ['Tuition']],
  ['Sales no more than doubled.', ['Sales']],
  ['The plan that passed the Senate would cost $12 million.', ['plan']],
  ['The firm that owns the mill rose 12 percent.', ['firm']],
  ['He said that the plan would cost $12 million.', ['plan']],
  ['Output of cars and trucks at Lund rose 4 percent.', ['Output of cars and trucks at Lund']],
  ['The firm raised $4 million.', ['raised']],
  ['Firms that offer courses gained 26 percent.', ['Firms']],
  ['He told his hosts that trade would reach $9 billion.', ['trade']],
  ['Signs that spending grew 3 percent helped.', ['spending']],
  ['There were indications that traffic fell 12 percent.', ['traffic']],
  ['The data that show exports rose 4 percent are new.', ['exports']],
  ['The survey that showed sales rose 4 percent was wrong.', ['sales']],
  ['Women who smoked were twice as likely to die.', ['Women']],
  ['The plan cuts income tax by 2 percent.', ['income tax']],
  ['The bank that reported gains fell 4 percent.', ['gains']],
  ['The price cuts by banks reached 2 percent.', ['price cuts by banks']],
])('what a verb tells of its subject: %s', read)

test.each([
  ['Shares of Dorn fell 9 percent before closing down 4.5 percent.', 'Shares of Dorn'],
  ['Costs rose faster than sales, by 11 percent.', '-'],
  ['They will get twice what they paid, he said.', 'what they paid'],
  ['The Ash Party took 38 percent, ahead of the Greens with 33 percent.', '-'],
  ['It was moving west at 12 mph.', '-'],
  ['The train jumped the tracks at 70 mph.', 'train'],
  ['It met winds at 70 mph.', 'winds'],
  ['Rain was 40 percent below normal.', 'Rain'],
  ['They live 20 percent longer.', '-'],
  ['The fund returned 14 percent.', '-'],
  ['Some women died in childbirth, nine in ten of them in villages.', '-'],
  ['Half of adults exercise regularly.', 'adults'],
  ['They get 15 hours of sunlight daily.', 'sunlight'],
  ['It has a 300W power supply.', 'power supply'],
  ['When asked about the war, 58 percent said no.', '-'],
  ['The agency estimates losses at $400 billion.', 'losses'],
  ['Imports outpaced exports, leaving a trade gap of $61 billion.', 'trade gap'],
  ['They found 40 kilos of heroin hidden in tea.', 'heroin'],
  ['A judge set bail at $2 million.', 'bail'],
  ['The amount recovered was $5 million.', 'amount recovered'],
  ['They spent $5 million renovating the site.', 'renovating the site'],
  ['Rainfall in Chad and Mali had halved.', 'Rainfall in Chad and Mali'],
  ['Growth in May and output rose 4 percent.', 'output'],
  ['Stocks fell sharply in Chad and Mali lost 4 percent.', 'Mali'],
  ['It traded at $1.28, compared with $1.27 late Friday.', '-'],
  ['It has $6 million on hand.', '-'],
  ['Of them, 80 percent speak another language.', '-'],
  ['The poll had a margin of error of plus or minus 3 percentage points.', 'margin of error'],
  ['She signed a contract worth $12 million.', 'contract'],
  ['They seized 3 tons of cocaine worth $60 million.', 'cocaine'],
  ['Revenue was $42 million, topping the average estimate of $40 million.', 'Revenue'],
  ['They cut the growth estimate to 3 percent.', 'growth estimate'],
  ['Ms. Ortega got 48 percent of votes, ahead of Mr. Blanco at 44 percent.', 'votes'],
  ['It raised $4 million and has $6 million.', '-'],
  ['The 12 percent tax the city wants is unfair.', 'tax the city'],
  ['About 40 percent growth the past year helped.', 'growth'],
  ['Only 20 percent of what was promised has arrived.', 'what was promised'],
  ['About half of what it makes is sold.', 'what it makes'],
  ['Among voters, 40 percent said yes.', 'voters'],
  ['Of the aid, 40 percent was stolen.', 'aid'],
  ['Sales were $4 million while costs beat the forecast of $3 million.', 'forecast'],
  ['Growth was 3 percent, and inflation beat the forecast of 4 percent.', 'forecast'],
])('the last amount of %s', (text, measure) => {
  expect(measuresOf(text).at(-1)).toBe(measure)
})

test.each([
  ['Trips may range from $200 to several thousand dollars.', ['-', '-']],
  ['They are the most beautiful 87 square miles of all.', ['-']],
  ['It paves the way to 80 terabyte drives.', ['-']],
  ['The plan costs $9 plus sales tax.', ['plan']],
  ['Some 9% of children die of it.', ['children']],
  ['Some 40% of mill fires happen because of it.', ['mill fires']],
  ['Some 30% of owners report that it fails.', ['owners']],
  ['They hold 30% of savings account money in Lund.', ['savings account money']],
])('no measure has a verb, an amount or a quality for its noun: %s', read)
