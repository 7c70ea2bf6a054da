import { says, saysUpTo } from '../../../support/sayings.ts'

says('numbers that are given:', [
  ['Police put the toll at 12.', 'Police = 12'],
  ['The toll was put at 12 by police.', 'police = 12'],
  ['The death toll stood at 12, according to police.', 'police: The death toll stood at 12'],
  ['According to the police in the old town, 12 mills had shut.', 'the police: 12 mills had shut'],
  ['Some 12 mills had shut, by Lind’s count.', 'Lind’s count = Some 12 mills had shut'],
  [
    'Some 12 mills had shut, the ministry said; others were open.',
    'the ministry: Some 12 mills had shut',
  ],
  ['Lind warned of 12 inches of snow.', 'Lind = 12 inches of snow'],
  ['Lind pointed to a rise of 6 percent.', 'Lind = a rise of 6 percent'],
])

says('who else gives a number behind the first, without a verb of its own:', [
  ['Police put the crowd at 3,000, organizers at 10,000.', 'Police = 3,000', 'organizers = 10,000'],
  [
    'Police put the crowd at 3,000, and organizers at 10,000.',
    'Police = 3,000',
    'organizers = 10,000',
  ],
  [
    'Police put the crowd at 3,000; the opposition at 10,000 and more came.',
    'Police = 3,000',
    'the opposition = 10,000 and more came',
  ],
  ['Police put the crowd at 3,000, the men at 10,000', 'Police = 3,000', 'the men = 10,000'],
])

says('what stands behind the first number is no other who gives one:', [
  // What is counted is named behind the number, so "at" tells where.
  [
    'Police put the crowd at 3,000 and doctors at 3 hospitals treated 40.',
    'Police = 3,000 and doctors at 3 hospitals treated 40',
  ],
  [
    'Police put the crowd at 3,000, organizers at 10,000 people.',
    'Police = 3,000, organizers at 10,000 people',
  ],
  // No car counts anything.
  ['Police put the crowd at 3,000, cars at 10,000.', 'Police = 3,000, cars at 10,000'],
  // Both are counted by the paper.
  ['The paper puts doctors at 30, nurses at 40.', 'The paper = 30, nurses at 40'],
])

says('another who gives a number stands near the first:', [
  [
    'Police put the crowd at 3,000 in the square, organizers at 10,000.',
    'Police = 3,000 in the square',
    'organizers = 10,000',
  ],
  [
    'Police put the crowd at 3,000 in the old square, organizers at 10,000.',
    'Police = 3,000 in the old square, organizers at 10,000',
  ],
])

saysUpTo('the next number is given near the one before:', [
  [
    'Police put the crowd at 3,000, <green> organizers at 10,000.',
    2,
    'Police = 3,000; green… organizers = 10,000',
    'Police = 3,000',
  ],
])
