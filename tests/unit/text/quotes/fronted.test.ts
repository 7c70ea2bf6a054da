import { says } from '../../../support/sayings.ts'

says('a number that opens what is said', [
  [
    'Police say between two and four men fled the bank.',
    'Police: between two and four men fled the bank',
  ],
  [
    'Police say in one case, a guard was shot near the mill.',
    'Police: in one case, a guard was shot near the mill',
  ],
  [
    'Officials said within two days of the flood they had moved 400 people.',
    'Officials: within two days of the flood they had moved 400 people',
  ],
  [
    'The report says by Monday evening, just six days after the flood, 400 homes were dry.',
    'The report: by Monday evening, just six days after the flood, 400 homes were dry',
  ],
  [
    'The bank said Monday only one mill in ten still pays.',
    'The bank: only one mill in ten still pays',
  ],
  ['Kim said in 2005, the mill had shut.', 'Kim: the mill had shut'],
  ['Kim said in two interviews, he had shut 12 mills.', 'Kim: he had shut 12 mills'],
  ['Kim said in one of the talks with the bank.'],
])

says('what opens a clause ends with a comma:', [
  [
    'Kim says with most of the votes counted, he was ahead.',
    'Kim: with most of the votes counted, he was ahead',
  ],
  ['Kim says with most of the votes.'],
  ['Kim says since May, 12 had died.', 'Kim: since May, 12 had died'],
  ['Kim says since May 12 had died.'],
  ['Kim says between two and four men.'],
])
