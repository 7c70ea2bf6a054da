import { says, saysUpTo } from '../../../support/sayings.ts'

says('without a comma a number ends who it is according to:', [
  ['According to police 12 men died.', 'police: 12 men died'],
  ['According to police about 12 men died.', 'police: about 12 men died'],
  ['According to the group 300 men have left.', 'the group: 300 men have left'],
  ['According to Lind two of the 12 mills failed.', 'Lind: two of the 12 mills failed'],
  // But not one that is theirs.
  ['According to the last 12 men, it had shut.', 'the last 12 men: it had shut'],
  ['According to the top 12 mills 40 men left.', 'the top 12 mills: 40 men left'],
  ['According to Article 12 of the law, mills may join.', 'Article 12 of the law: mills may join'],
  ['According to group 12 of the club, mills may join.', 'group 12 of the club: mills may join'],
  ['According to the mill’s 12 men, it had shut.', 'the mill’s 12 men: it had shut'],
  ['According to police and 12 men who left, it had shut.', 'police and 12 men: it had shut'],
])

says('each of two sources tells its own part:', [
  [
    '15,000 people came, according to police, or 40,000, according to the union.',
    'police: 15,000 people came',
    'the union: or 40,000',
  ],
  [
    '15,000 people came, by the ministry’s own count, or 40,000, according to the union.',
    'the ministry’s own count = 15,000 people came',
    'the union: or 40,000',
  ],
  [
    'According to Kim, 12 left and 40, according to nurses, died.',
    'Kim: 12 left',
    'nurses: and 40',
    'nurses: died',
  ],
])

says('who it is according to ends before a number, unless it is theirs:', [
  ['According to police 12 people died.', 'police: 12 people died'],
  ['According to police about 12 people died.', 'police: about 12 people died'],
  ['According to the group 12 pumps failed.', 'the group: 12 pumps failed'],
  ['According to the 12 people who came, it was late.', 'the 12 people: it was late'],
  ['According to Article 12 of the law, it was late.', 'Article 12 of the law: it was late'],
  ['According to two of the pumps, it was late.', 'two of the pumps: it was late'],
  [
    '12 men died, according to people familiar with the matter.',
    'people familiar with the matter: 12 men died',
  ],
  [
    '12 men died, according to an official with knowledge of the matter.',
    'an official with knowledge of the matter: 12 men died',
  ],
])

saysUpTo('a source is of the words behind the one before, where that one is near:', [
  [
    'Some 15,000 came by the <green> count of the union.',
    5,
    'the green… count of the union = Some 15,000 came',
    undefined,
  ],
  [
    'Some 15,000 people, according to police, or 40,000 <slowly>, according to the union.',
    32,
    'police: Some 15,000 people; the union: or 40,000 slowly…',
    'police: Some 15,000 people; the union: Some 15,000 people, according to police, or 40,000 slowly…',
  ],
])
