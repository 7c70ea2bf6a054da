import { says } from '../../../support/sayings.ts'

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

says('“this report” is a source of its own:', [
  ['This report found that 12 mills were shut.', 'This report: 12 mills were shut'],
  ['These studies show that 12 mills were shut.', 'These studies: 12 mills were shut'],
])

says('who sees growth of so much foresees it:', [
  ['The bank now sees real growth of 2 percent.', 'The bank = 2 percent'],
  ['Lind sees a group of 12 men.'],
])
