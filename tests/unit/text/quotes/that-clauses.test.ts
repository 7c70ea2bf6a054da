import { says, saysUpTo } from '../../../support/sayings.ts'

says('what "that" belongs to', [
  ['Kim condemned a raid that killed 12 men.', 'Kim ~ a raid that killed 12 men'],
  [
    'Kim told the press that injured men were flown out by 12 planes.',
    'Kim: injured men were flown out by 12 planes',
  ],
  [
    'Union officials say the 12 nations that use the coin face a slump.',
    'Union officials: the 12 nations that use the coin face a slump',
  ],
  ['Officials said the other day that 12 men had left.', 'Officials: 12 men had left'],
])

says('asides may part “that” from its verb:', [
  ['Lind reported, citing the police, that the mill had shut.', 'Lind: the mill had shut'],
  ['Lind reported, on Monday, that the mill had shut.', 'Lind: the mill had shut'],
  ['Lind found, on Monday, that Kim won.', 'Lind: Kim won'],
  ['Lind found, reading it, that Kim won.', 'Lind: Kim won'],
  ['Lind found, Monday, that Kim won.', 'Lind: Kim won'],
  ['Lind verified, reading it, that Kim won.', 'Lind: Kim won'],
  ['Lind denied, weeping, that the mill had shut.', 'Lind = the mill had shut'],
  ['Lind confirmed, Monday, that the mill had shut.', 'Lind: the mill had shut'],
])

says('but no noun may, nor a mark that ends a clause:', [
  ['Lind showed, a miller, that Kim won.'],
  ['Lind found, a miller, that Kim won.'],
  ['Lind verified, a miller, that Kim won.'],
  ['Lind added; that Kim won was news.'],
  ['Lind said; that Kim won was news.'],
  ['Lind said. That the mill had shut was news.'],
  ['Lind denied on Monday; that was late.'],
  ['Lind denied the “big” plan that Kim won.', 'Lind ~ the “big” plan that Kim won'],
  ['Lind told the group that ran the mill.'],
  ['Lind told the group that the mill ran.', 'Lind: the mill ran'],
  ['Lind said that was late.', 'Lind: that was late'],
])

saysUpTo('“that” stands near its verb:', [
  [
    'Kim denied <slowly> that 12 mills were shut.',
    11,
    'Kim = 12 mills were shut',
    'Kim ~ slowly… that 12 mills were shut',
  ],
  ['The army said in a <green> note that 12 died.', 8, 'The army: 12 died', undefined],
  [
    'The army said on Monday <slowly> that 12 died.',
    9,
    'The army: 12 died',
    'The army: slowly… that 12 died',
  ],
])

says('“that” behind a noun tells of it, unless the noun is of somebody or of what is told:', [
  ['Kim wrote a program that runs on 12 mills.'],
  ['Kim noted two rules that run 12 mills.', 'Kim = two rules'],
  ['Kim demands work from mills that run.'],
  ['Kim recommends mills that Lee runs.', 'Kim ~ mills that Lee runs'],
  ['Kim recommends the mills of Tema that Lee runs.', 'Kim ~ the mills of Tema that Lee runs'],
  ['Kim noted the fears that Lee runs 12 mills.', 'Kim: Lee runs 12 mills'],
  ['Kim made clear and noted loud and clear that Lee ran.', 'Kim: Lee ran'],
  ['Kim noted a week later that Lee ran.', 'Kim: Lee ran'],
  ['Kim noted again that Lee ran.', 'Kim: Lee ran'],
  ['Kim said backstage that Lee ran.', 'Kim: Lee ran'],
  ['Kim told her that Lee ran.', 'Kim: Lee ran'],
  ['Kim told the millers that Lee ran.', 'Kim: Lee ran'],
  ['Kim told the old club that Lee ran.', 'Kim: Lee ran'],
  ['Kim told the shop Tenbo that Lee ran.', 'Kim: Lee ran'],
  ['Kim told a story that Lee ran.'],
  ['Kim promised the millers that Lee ran.', 'Kim: Lee ran'],
  ['Kim wrote the millers that Lee ran.', 'Kim: Lee ran'],
  ['Kim noted the millers that Lee ran.'],
  ['Kim noted the day, so that Lee ran.'],
  ['Kim said of that ramp in Tema that it was late.'],
])

says('“that” behind the verb of the main clause is of that, unless “what” is said:', [
  ['The guide Kim recommends is one that bakes bread.', 'The guide Kim ~ is one that bakes bread'],
  ['What Kim said is now that it was late.', 'Kim: it was late'],
])

says('“that ’s” is a clause of its own:', [
  ["Kim argues that's late in Tema.", "Kim: that's late in Tema"],
])
