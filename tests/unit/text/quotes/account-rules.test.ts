import { expect, test } from 'vitest'
import { findAttributions } from '../../../../src/text/attributions.ts'
import { readText } from '../../../../src/text/reading.ts'
import { says, saysUpTo } from '../../../support/sayings.ts'

says('a number is put on something:', [
  ['Police put the toll at 12.', 'Police = 12'],
  ['Police have put the number of missing at 12.', 'Police = 12'],
  ['The bank pegs the cost of the mill at $4 million.', 'The bank = $4 million'],
  [
    'The bank rates the risk at one in five.',
    'The bank ~ the risk at one in five',
    'The bank = one in five',
  ],
  [
    'The firm forecast growth at 2 percent.',
    'The firm = growth at 2 percent',
    'The firm = 2 percent',
  ],
  ['Gallo put his own share during the first four months at 49 percent.', 'Gallo = 49 percent'],
  ['Traders see oil at $95 a barrel.', 'Traders = $95 a barrel'],
  ['Traders see a one-in-five chance of it.', 'Traders = a one-in-five chance of it'],
  ['The toll was put at 12.'],
  ['The toll, put at 12, has risen.'],
  ['The toll was put at 12 by the army.', 'the army = 12'],
  ['Losses, estimated by the town at $4 million, are not insured.', 'the town = $4 million'],
  ['The rain put the fields under water.'],
  ['Lee sees Kim at noon.'],
  ['Vaccination rates have dropped at 12 clinics.'],
])

says('a number is given:', [
  ['The army gave the toll as 12.', 'The army = 12'],
  [
    'The army gave a figure of 12 dead, two of them officers.',
    'The army = 12 dead, two of them officers',
  ],
  ['Bookmakers give Lind a one in ten chance.', 'Bookmakers = one in ten chance'],
  [
    'The poll gave the Greens 17 percent, the Reds 12 and others the rest.',
    'The poll = the Greens 17 percent, the Reds 12 and others the rest',
  ],
  ['A poll had Lind ahead by six points.', 'A poll = Lind ahead by six points'],
  ['Lind led by six points in a Star poll.', 'a Star poll = Lind led by six points'],
  [
    'In a Star poll of millers, 62 percent had a car.',
    'a Star poll of millers = 62 percent had a car.',
  ],
  ['The group lists 12 of its members as missing.', 'The group = 12 of its members'],
  ['The town gave the mill 12 days.'],
  ['The army gave 12 million to the town.'],
  ['Lind had two cars and three dogs.'],
])

says('something counted is told of:', [
  ['The ministry reported 12 cases.', 'The ministry = 12 cases'],
  ['The ministry reported 12 cases after the rain.', 'The ministry = 12 cases'],
  ['The ministry reported fewer than 12 cases.', 'The ministry = fewer than 12 cases'],
  ['The ministry reported 12 cases three days after the rain.', 'The ministry = 12 cases'],
  ['The clinic announced 12 new beds; nurses left.', 'The clinic = 12 new beds'],
  ['The clinic confirmed 12 deaths, which were not from flu.', 'The clinic = 12 deaths'],
  ['The mill reported a loss of 12 million.', 'The mill = a loss of 12 million'],
  ['The mill recorded a loss of 12 million.'],
  ['The mill posted a loss of 12 million.'],
  [
    'A study found 12 towns without a mill, after all that was built.',
    'A study = 12 towns without a mill, after all that was built',
  ],
  ['The clinic confirmed 12 deaths of men who were ill.', 'The clinic = 12 deaths of men'],
  ['The bank forecast 12 new mills.', 'The bank = 12 new mills'],
  ['The study suggests 12 causes.', 'The study = 12 causes'],
  ['Soldiers found 12 rifles.'],
  ['The paper describes 11 skulls.', 'The paper = 11 skulls'],
  ['The firm cited a 12 percent fall.', 'The firm = a 12 percent fall'],
  ['The firm cited the weather.', 'The firm ~ the weather'],
  ['The union claims 12,000 members.', 'The union = 12,000 members'],
  ['The rebels claimed the capture of 12 soldiers.', 'The rebels = the capture of 12 soldiers'],
  ['The fire claimed the lives of 12 men.'],
  ['The fire claimed 12 lives.'],
  ['The striker claimed 12 goals.'],
  ['The panel has verified 12 of the cases.', 'The panel = 12 of the cases'],
  ['The toll of 12 confirmed by the army is too low.', 'the army = The toll of 12'],
  ['Some 12 cases were reported by the ministry.', 'the ministry = Some 12 cases were'],
  ['His pay, reported to be 12 million, was cut.'],
])

says('something is told of with a preposition:', [
  ['Lind warned of 12 inches of snow.', 'Lind = 12 inches of snow'],
  ['Lind spoke of 12 dead.', 'Lind = 12 dead'],
  ['Lind pointed to a rise of 12 percent.', 'Lind = a rise of 12 percent'],
  ['The firm guided for sales of $12 million.', 'The firm = sales of $12 million'],
  ['Lind accused the army of killing 12 men.', 'Lind = the army of killing 12 men'],
  ['Lind blamed 12 deaths on the fog.', 'Lind ~ 12 deaths on the fog'],
])

says('something is called what it is:', [
  ['Lind called it the best win in 20 years.', 'Lind = it the best win in 20 years'],
  ['Lind called the vote the first in a century.', 'Lind = the vote the first in a century'],
  ['Lind called the vote Chad’s first in a century.', 'Lind = the vote Chad’s first in a century'],
  ['Lind described the fire as the worst in 20 years.', 'Lind = the fire as the worst in 20 years'],
  ['The magazine ranks him the fourth richest man.', 'The magazine = him the fourth richest man'],
  ['Lind called 12 witnesses.', 'Lind ~ 12 witnesses'],
  ['Lind called for 12 new schools.', 'Lind ~ for 12 new schools', 'Lind = 12 new schools'],
])

saysUpTo('what a number is of is told in few words:', [
  ['Kim puts the <green> toll at 12.', 8, 'Kim = 12', undefined],
])

/** The words that say so, of all that is said in a text. */
const cuesOf = (text: string) =>
  findAttributions(readText(text, 'en'), { mentions: [], entities: [], quotes: [] }).map(
    ({ cueSpan }) => cueSpan && text.slice(cueSpan.start, cueSpan.end),
  )

test.each([
  ['Police put the toll at 12.', 'put'],
  ['The bank values the mill at 12 million.', 'values'],
  ['The bank puts the risk of a default at 40 percent.', 'puts'],
  ['The ministry gave the toll as 16.', 'gave'],
  ['The mayor later gave a figure of 67.', 'gave'],
  ['Lee gives the mayor a one in ten chance.', 'gives'],
  ['A poll gave Kim a 12-point lead.', 'gave'],
  ['The report gave the mill 12 days.', 'gave'],
  ['A poll had Kim ahead by six points.', 'had'],
  ['The group lists 38 of its members as missing.', 'lists'],
  ['The fund has called for two seats on the board.', 'called'],
  ['Unions are demanding an 8 percent raise.', 'demanding'],
  ['The fund has appealed for $12 million.', 'appealed'],
  ['The damage was put at 15 million by the town.', 'put at 15 million by'],
  ['Losses, estimated by the town at 15 million, rose.', 'estimated by'],
  ['The mill is said by its owners to employ 600.', 'said by'],
  ['The 12 deaths confirmed by the ministry were in Tema.', 'confirmed by'],
  ['By the ministry’s count, 88 mills have shut.', 'By the ministry’s count'],
  ['Some 200 are left, by the researchers’ own estimate.', 'by the researchers’ own estimate'],
  ['The trade, which by some estimates makes up 12 percent of it, fell.', 'by some estimates'],
  ['Profit beat the forecast of $12 million from analysts.', 'forecast'],
  ['The mill cut its profit forecast for the year to $12 million.', 'cut its profit forecast'],
  ['The mill cut its full-year forecast to $12 million.', 'cut its full-year forecast'],
  ['The mill cut its full-year forecast to between $2 and $3.', 'cut its full-year forecast'],
  ['In a survey of millers, 62 percent said so.', 'In'],
  ['In the Star/Post poll, Kim has led since May by 12 points.', 'In'],
  ['In the 2024 Star poll, half of those asked said so.', 'In'],
  ['Kim led by six points in a Star poll.', 'in'],
  ['Kim led by six points in a 2024 poll.', 'in'],
  ['Kim fell to 40 percent in the Post-Star poll.', 'in'],
  ['Profit beat the $38 million analysts had expected.', 'had expected'],
  ['Profit missed the 12 percent rise that traders predicted.', 'predicted'],
  ['Profit beat the 12 cents economists polled by Lund had predicted.', 'had predicted'],
  ['Few share the foundation’s estimate of 700 dead.', 'estimate'],
  ['Few share the mayor’s claim that 200 homes are empty.', 'claim'],
])('%s It is told by the words “%s”', (text, cue) => {
  expect(cuesOf(text)).toContain(cue)
})
