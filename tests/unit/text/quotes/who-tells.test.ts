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

says('who stands behind a place, or before a list of places', [
  [
    'In Ghana local officials say soldiers killed eight men.',
    'local officials: soldiers killed eight men',
  ],
  ['In Paris police say 12 men were held.', 'police: 12 men were held'],
  ['The envoy to Chad says 12 men are dead.', 'The envoy to Chad: 12 men are dead'],
  ['An aide to ministers says 12 men are dead.', 'An aide to ministers: 12 men are dead'],
  [
    'Villagers in Lome, Tsevie and several other towns say police held 12 people.',
    'Villagers in Lome: police held 12 people',
  ],
  ['In Lome, Kim and Lee said it was late.', 'Kim and Lee: it was late'],
  ['In Lome, Tsevie and other towns said it was late.', 'Tsevie and other towns: it was late'],
])

says('what stands between the subject and its verb', [
  ['The ministry has so far confirmed only 63 deaths.', 'The ministry = only 63 deaths'],
  ['The ministry has long said that 12 mills would shut.', 'The ministry: 12 mills would shut'],
  ['It is well documented that 12 mills were shut.'],
  [
    'The rebels and the army each claim to have killed 12 men.',
    'The rebels and the army: to have killed 12 men',
  ],
  ['The miners have all said 12 mills are shut.', 'The miners: 12 mills are shut'],
  ['So far, the town has counted 12 cases.', 'the town = 12 cases'],
  [
    'Earlier, a member of the council, Femi Ojo, said it may take 17 months.',
    'a member of the council, Femi Ojo: it may take 17 months',
  ],
])

says('who is quoted by others, and who tells of what they did', [
  [
    'The radio quoted Lome’s mayor, Femi Ojo, as saying 12 men were held.',
    'Lome’s mayor, Femi Ojo: 12 men were held',
  ],
  [
    'The Star quotes aides as speculating that it could be worth $10 million.',
    'aides: it could be worth $10 million',
  ],
  ['The army admitted to killing 12 men.', 'The army: to killing 12 men'],
  [
    'Rebels claimed responsibility for the murders of two drivers.',
    'Rebels: responsibility for the murders of two drivers',
  ],
  ['Rebels claimed responsibility for a raid on the port that killed 12 people.'],
  ['One survivor tells the radio that 12 homes were lost.', 'One survivor: 12 homes were lost'],
  [
    'Kim told Radio Four the ministers left it to the envoys of 25 states.',
    'Kim: the ministers left it to the envoys of 25 states',
  ],
  ['Kim told the miners to return to the 12 mills.', 'Kim ~ the miners to return to the 12 mills'],
])

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

says('nobody who tells', [
  ['A storm claimed over 1,200 dead and left 12 towns wet.'],
  ['With half of the vote counted on Monday, Kim had 51 percent.'],
  ['Kim pleaded guilty on Monday in Lima to 12 counts.'],
  ['The state’s ruling party has named its first woman mayor.'],
  ['A long quarrel over who may write a bill for 12 mills has ended.'],
  ['The pass was closed after a raid on a near army post in May, that killed 12 men.'],
  ['If confirmed by the ministry, it would be the 12th death.'],
  ['In their final statement, the 12 mayors agreed to meet.', 'the 12 mayors ~ to meet'],
  ['The firm recorded a profit of 12 million.'],
  ['Kim asked the bank, its owner, for 12 more days.'],
])

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

says('who says it stands within what another one tells:', [
  [
    'The agency reports police said 12 mills were shut.',
    'The agency: police said 12 mills were shut',
    'police: 12 mills were shut',
  ],
  [
    'Kim says the mayor of Tema said 12 mills were shut.',
    'Kim: the mayor of Tema said 12 mills were shut',
    'the mayor of Tema: 12 mills were shut',
  ],
])

says('what is warned of may be a clause with an infinitive:', [
  [
    'Kim warned the cold could force 12 mills to shut.',
    'Kim: the cold could force 12 mills to shut',
  ],
  ['Kim warned 12 mills to shut.', 'Kim ~ 12 mills to shut'],
])

says('a number with its currency opens a clause:', [
  ['Traders think $60 is a fair price.', 'Traders = $60 is a fair price'],
])

says('who expects that something will be so foresees it:', [
  ['The bank expects 12 mills will shut.', 'The bank = 12 mills will shut'],
  ['You expect 12 mills will shut.', 'You ~ 12 mills will shut'],
])

says('what is expected goes on to its second number, and its years are its own:', [
  [
    'Traders expect sales to grow from 12 to as many as 80.',
    'Traders = sales to grow from 12 to as many as 80',
  ],
  [
    'The union expects the worst crop in a decade because of drought.',
    'The union = the worst crop in a decade',
  ],
])

says('the time between who says it and the verb is neither’s:', [
  ['A poll published a week ago found 12 mills were shut.', 'A poll: 12 mills were shut'],
  ['Kim two days ago said 12 mills were shut.', 'Kim: 12 mills were shut'],
])

says('an age may open who says it:', [
  ['12 mills were shut, said 43-year-old Ida Lund.', '43-year-old Ida Lund: 12 mills were shut'],
])

says('what begins or ends as no noun does says nothing:', [
  ['The order will be delayed to give talks a one in ten chance.'],
  ['The ship takes in water through vents, 12 in all.'],
])
