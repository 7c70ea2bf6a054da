import { says } from '../../../support/sayings.ts'

says('what is promised, without what is told beside it', [
  ['Kim pledged to free 12 men.', 'Kim = to free 12 men'],
  [
    'Kim pledged to give the town 12 million and 40 tents.',
    'Kim = to give the town 12 million and 40 tents',
  ],
  ['Kim vowed to help the town, some 80 percent of which was lost.', 'Kim = to help the town'],
  ['Kim vowed to find the men who planned the raid on three inns.', 'Kim = to find the men'],
  ['They vowed to go on until 160 acres are given back.', 'They = to go on'],
  ['Kim vowed to defend a pact ending 20 years of war.', 'Kim = to defend a pact'],
  ['In a land where 70 percent are young, Kim pledged to mend roads.', 'Kim = to mend roads'],
  ['The mill will add 12 jobs, Kim pledged.', 'Kim: The mill will add 12 jobs'],
])

says('amounts that are promised, whatever stands around them', [
  ['The bank promised to lend more than 12 million.', 'The bank = to lend more than 12 million'],
  ['The bank vowed to free as many as 12 men.', 'The bank = to free as many as 12 men'],
  [
    'The town vowed to build mills, including 12 in Tema.',
    'The town = to build mills, including 12 in Tema',
  ],
  ['Kim pledged to help by giving 12 million.', 'Kim = to help by giving 12 million'],
  [
    'The firm pledged to pay 12 million while cutting 400 jobs.',
    'The firm = to pay 12 million while cutting 400 jobs',
  ],
  ['Kim pledged to build a dam costing 12 million.', 'Kim = to build a dam costing 12 million'],
  ['Kim vowed to find the gang holding 12 men.', 'Kim = to find the gang'],
  ['Kim vowed to end a war lasting 12 years.', 'Kim = to end a war'],
  ['Kim vowed to end more than 12 years of war.', 'Kim = to end more'],
  ['Kim vowed to police 12 towns.', 'Kim = to police 12 towns'],
  ['It will take 12 years, Kim pledged to voters.', 'Kim: It will take 12 years'],
])

says('what is promised ends before what was so before, or may never be:', [
  ['Kim pledged to help the town, which lost 90 people.', 'Kim = to help the town'],
  ['Kim pledged to help the town, where it kills 90.', 'Kim = to help the town'],
  ['Kim pledged to help the town, 80 of which were lost.', 'Kim = to help the town'],
  ['Kim pledged to help those who lost 90 people.', 'Kim = to help those'],
  ['Kim pledged to help if 90 people come.', 'Kim = to help'],
  ['Kim pledged to stay until 90 acres are given back.', 'Kim = to stay'],
  ['Kim pledged to end more than 12 years of war.', 'Kim = to end more'],
  ['Kim pledged to end the war lasting 12 years.', 'Kim = to end the war'],
  ['Kim pledged to free the gang holding 12 men.', 'Kim = to free the gang'],
])

says('but a number of what is promised is promised:', [
  ['Kim pledged to lend as many as 90 boats.', 'Kim = to lend as many as 90 boats'],
  ['Kim pledged to lend more than 90 boats.', 'Kim = to lend more than 90 boats'],
  ['Kim pledged to build a dam costing 12 million.', 'Kim = to build a dam costing 12 million'],
  ['Kim pledged to build mills including 12 dams.', 'Kim = to build mills including 12 dams'],
  [
    'Kim pledged to shut a mill while cutting 12 jobs.',
    'Kim = to shut a mill while cutting 12 jobs',
  ],
])
