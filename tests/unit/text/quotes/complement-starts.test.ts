import { says, saysUpTo } from '../../../support/sayings.ts'

says('who counted, and what ends with others', [
  ['Results of the vote show 63 percent for Kim.', 'Results of the vote = 63 percent for Kim'],
  ['The station recorded winds of 90 miles an hour.', 'The station = winds of 90 miles an hour'],
  [
    'The firm says it will cost $10 billion, while damage claims from it may reach $6 billion.',
    'The firm: it will cost $10 billion, while damage claims from it may reach $6 billion',
  ],
  [
    'The firm said sales rose, while the union claims 12 jobs were lost.',
    'The firm: sales rose',
    'the union: 12 jobs were lost',
  ],
  ['The fund cut growth forecasts in half for poor lands, by 2 percent.'],
])

says('what is written, counted or held to be so', [
  ['The men shut the mill, in what police say was the second case.', 'police: was the second case'],
  ['Private firms added 71,000 jobs, seeing that it was late.', 'Private firms: it was late'],
  ['The Togo-backed army has 12 tanks.'],
])

says('what is written, told of and claimed', [
  ['The group sent the UN a letter that said 12 men were held.', 'a letter: 12 men were held'],
  [
    'The widow claimed 12 lives could have been saved.',
    'The widow: 12 lives could have been saved',
  ],
  ['Kim said 40 men died, but reports of 12 more came in.', 'Kim: 40 men died'],
])

says('what stands between a verb and what it takes parts nothing:', [
  ['The town has, according to Lind, 12 wells.', 'Lind: The town has', 'Lind: 12 wells'],
])

says('who claims a number of something tells it, but nobody claims what is won or taken:', [
  ['The mill claims up to 12 hours of use.', 'The mill = up to 12 hours of use'],
  ['The mill claims about 12 miles.', 'The mill = about 12 miles'],
  ['Ayr claim three points.'],
  ['The sea claims 12 metres of coast.'],
  ['The club claims more than 12 members.', 'The club = more than 12 members'],
  ['The club claims to have over 12 members.', 'The club = to have over 12 members'],
  ['The mill claimed 12 hours of work.'],
  ['The mill claimed the top spot with 12 members.'],
  ['The storm claimed the lives of 12 members.'],
])

says('who asks and finds something tells it:', [
  ['Lind polled 40 men and found that 12 were late.', 'Lind: 12 were late'],
  ['The club studied 40 men and found 12 were late.', 'The club: 12 were late'],
  ['The mill opened in May and showed 12 films.'],
])

says('who sees growth of so much foresees it:', [
  ['The bank now sees real growth of 2 percent.', 'The bank = 2 percent'],
  ['Lind sees a group of 12 men.'],
])

saysUpTo('who was told stands near the verb:', [
  ['Kim told <green> Ana that 12 mills were shut.', 10, 'Kim: 12 mills were shut', undefined],
  ['Kim told <green> miners it was late.', 8, 'Kim: it was late', 'Kim: green… miners it was late'],
])
