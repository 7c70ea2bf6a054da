import { says, saysUpTo } from '../../../support/sayings.ts'

says('shares behind a survey are its own:', [
  [
    'The poll found that Kim led. Lee was at 12 percent.',
    'The poll: Kim led',
    'The poll = 12 percent',
  ],
  ['The poll has bad news for Kim: 25% dislike her.', 'The poll = 25%'],
  [
    'A fifth was late, the poll found. Two in three said it was late.',
    'the poll: A fifth was late',
    'the poll = Two in three',
    'Two in three ~ it was late',
  ],
  [
    'The poll found that Kim led. She has a 12-point lead.',
    'The poll: Kim led',
    'The poll = 12-point',
  ],
])

says('what is no share, or told by others, is not:', [
  ['The poll found that Kim led. Lee won 12 seats.', 'The poll: Kim led'],
  ['The poll found that Kim led. “I want 12%.”', 'The poll: Kim led'],
  ['The poll has a margin of error of 3 percentage points.'],
  ['The poll found that Kim led.\nRates rose by 12 percent.', 'The poll: Kim led'],
  [
    'The poll found that Kim led. Lee said that it was late. Rates rose by 12 percent.',
    'The poll: Kim led',
    'Lee: it was late',
  ],
  ['The poll found that Kim led. Turnout in May was 12 percent.', 'The poll: Kim led'],
  ['The poll found that Kim led. The bank has its rate at 12 percent.', 'The poll: Kim led'],
  ['The sample of rock is 12 percent iron.'],
  ['The people at the poll want 12 percent.'],
  ['The survey took a week. It cost 12 percent.'],
])

says('a source in several words is one:', [
  ['Twelve were hurt, residents and the mayor said.', 'residents and the mayor: Twelve were hurt'],
  ['Residents and the mayor said twelve were hurt.', 'Residents and the mayor: twelve were hurt'],
  [
    'The firm sold 12 jets, executives of both firms announced Monday at the fair.',
    'executives of both firms: The firm sold 12 jets',
  ],
  ['Kim, where the law allows it, said 12 were hurt.', 'Kim: 12 were hurt'],
  [
    'U.S.-led forces in Chad say they killed 12 men.',
    'U.S.-led forces in Chad: they killed 12 men',
  ],
  [
    'PORT LOUIS, March 3 — Tamarin, a bank in Chad, said on Friday that 12 were hurt.',
    'Tamarin: 12 were hurt',
  ],
])

says('what goes on behind the cue:', [
  [
    'Chad fired two shells, the army said, the ninth time this year.',
    'the army: Chad fired two shells',
    'the army: the ninth time this year',
  ],
  ['Shells killed 12, medics said, in one of the worst attacks.', 'medics: Shells killed 12'],
])

says('nobody in particular tells nothing:', [
  ['We say that 12 were hurt.', 'We ~ 12 were hurt'],
  ['Someone said that 12 were hurt.', 'Someone ~ 12 were hurt'],
  ['Two in three said that it was late.', 'Two in three ~ it was late'],
])

saysUpTo('who was asked, by whom and how surely is told in few words:', [
  [
    'A survey of <green> people found 12 mills were shut.',
    10,
    'A survey of green… people: 12 mills were shut',
    undefined,
  ],
  [
    'A poll by the <green> Star found 12 mills were shut.',
    9,
    'A poll by the green… Star: 12 mills were shut',
    undefined,
  ],
  [
    'The poll, with a margin of <slowly> 3 points, found 12 mills were shut.',
    8,
    'The poll: 12 mills were shut',
    'The poll = 3 points; The poll: 12 mills were shut',
  ],
])
