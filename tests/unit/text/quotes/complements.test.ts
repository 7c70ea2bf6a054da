import { says } from '../../../support/sayings.ts'

says('what is warned of may be a clause with an infinitive:', [
  [
    'Kim warned the cold could force 12 mills to shut.',
    'Kim: the cold could force 12 mills to shut',
  ],
  ['Kim warned 12 mills to shut.', 'Kim ~ 12 mills to shut'],
])

says('who expects that something will be so foresees it:', [
  ['The bank expects 12 mills will shut.', 'The bank = 12 mills will shut'],
  ['You expect 12 mills will shut.', 'You ~ 12 mills will shut'],
])

says('what somebody is called:', [
  ['Lind called it a farce.', 'Lind = it a farce'],
  ['Lind called them heroes.', 'Lind = them heroes'],
  ['Lind called him on Monday.', 'Lind ~ him on Monday'],
  ['Lind called the vote the first in a century.', 'Lind = the vote the first in a century'],
  ['Lind described the plan as a farce.', 'Lind = the plan as a farce'],
])

says('what is asked, promised and doubted:', [
  ['Lind asked whether it had rained.', 'Lind: whether it had rained'],
  ['Lind asked why it rained.', 'Lind: why it rained'],
  ['Lind asked to leave.', 'Lind ~ to leave'],
  ['Lind urged the mayor to leave.', 'Lind ~ the mayor to leave'],
  ['Lind wants the mill to shut.', 'Lind ~ the mill to shut'],
  ['Lind did not say it had rained.', 'Lind ~ it had rained'],
  ['Nobody said it had rained.', 'Nobody ~ it had rained'],
  ['Lind rejects that plan, which is old.', 'Lind ~ that plan, which is old'],
  ['Lind confessed, becoming the first to say so.'],
])
