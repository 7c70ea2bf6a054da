import { says } from '../../../support/sayings.ts'

says('an age may open who says it:', [
  ['12 mills were shut, said 43-year-old Ida Lund.', '43-year-old Ida Lund: 12 mills were shut'],
])

says('the subject stands behind the verb, before what goes on:', [
  ['The mill had shut, said the mayor.', 'the mayor: The mill had shut'],
  [
    'The mill had shut, said undecided miller Ada Lind.',
    'undecided miller Ada Lind: The mill had shut',
  ],
  [
    'The mill had shut, said some of the old and weary people.',
    'some of the old and weary people: The mill had shut',
  ],
  ['But it rained, said Kim.', 'Kim: But it rained'],
  ['Lind, the mayor, said Kim had won.', 'Lind: Kim had won'],
  ['The mill had shut, told Lind the meeting.'],
  ['Say Lind the mill had shut.'],
])

says('who speaks stands behind the verb:', [
  ['The ward was cold, said Oduya.', 'Oduya: The ward was cold'],
  ['The ward was cold, said Femi Oduya, a nurse.', 'Femi Oduya: The ward was cold'],
  ['The ward was cold, said nurse Femi Oduya.', 'nurse Femi Oduya: The ward was cold'],
  ['The ward was cold, said the nurse, Femi Oduya.', 'the nurse, Femi Oduya: The ward was cold'],
  ['The ward was cold, said Oduya (L-Dorn).', 'Oduya (L-Dorn): The ward was cold'],
  ['The ward was cold, said a nurse in Lome.', 'a nurse: The ward was cold'],
  ['The ward was cold, said Oduya on Friday.', 'Oduya: The ward was cold'],
  ['The ward, with its beds, was cold, said Oduya.', 'Oduya: The ward, with its beds, was cold'],
  ['Lind, the mayor, said Oduya had left the ward.', 'Lind: Oduya had left the ward'],
  ['Lind, a diver who has lived here, said the hull lay deep.', 'Lind: the hull lay deep'],
])

says('a clause stands before the comma, and who said it behind the verb:', [
  ['The prices of flour fell, said Kim.', 'Kim: The prices of flour fell'],
  ['Prices fell by half, says Kim.', 'Kim: Prices fell by half'],
  [
    'Prices fell by half, said undecided voter Ada Lind.',
    'undecided voter Ada Lind: Prices fell by half',
  ],
  [
    'Costs, which rose, and prices, which fell, said Kim.',
    'Kim: Costs, which rose, and prices, which fell',
  ],
])

says('who speaks stands before the comma where nothing else is told there:', [
  ['Lind, the mayor, said Kim had left 12 mills.', 'Lind: Kim had left 12 mills'],
  ['Lind, the mayor, read a poem of Ryo.'],
  // Who is told comes behind the verb, who tells never does.
  ['Prices fell by half, told Kim.'],
])

says('one of the parts before the comma is a clause, whatever follows who said it:', [
  ['Prices fell in May, costs rose, said Kim, her aide.', 'Kim: Prices fell in May, costs rose'],
  ['In May, costs rose by half, said Kim, her aide.', 'Kim: In May, costs rose by half'],
])

says('what one is told to read says nothing before it:', [
  ['The bread was far too dear, read our guide to 12 mills.'],
  ['The bread was far too dear, read this guide to 12 mills.'],
  ['The bread was far too dear, read a sign.', 'a sign: The bread was far too dear'],
])
