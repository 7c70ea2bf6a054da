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
