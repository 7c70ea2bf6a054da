import { says } from '../../../support/sayings.ts'

says('behind the source that opens a sentence, the next one tells its own part alone:', [
  [
    'According to Kim, 40 men left and 12, according to Lind, died.',
    'Kim: 40 men left',
    'Lind: and 12',
    'Lind: died',
  ],
])

says('according to somebody:', [
  ['According to Oduya, the ward was cold.', 'Oduya: the ward was cold'],
  ['The ward was cold, according to Oduya.', 'Oduya: The ward was cold'],
  ['It was noted: According to Oduya, the ward was cold.', 'Oduya: the ward was cold'],
  [
    'Lind said that, according to Oduya, the ward was cold.',
    'Lind: according to Oduya, the ward was cold',
    'Oduya: the ward was cold',
  ],
  [
    'Among the wards, according to Oduya, are cold ones.',
    'Oduya: Among the wards',
    'Oduya: are cold ones',
  ],
  ['The ward was cold, according to Oduya, a nurse.', 'Oduya: The ward was cold'],
  ['Rates fell; the ward was cold, according to Oduya.', 'Oduya: the ward was cold'],
  ['All was done according to plan.'],
])

says('who it is according to is somebody, or something written:', [
  ['12 men died, according to police.', 'police: 12 men died'],
  ['12 men died, according to the plan’s authors.', 'the plan’s authors: 12 men died'],
  ['12 men died, according to policy analysts.', 'policy analysts: 12 men died'],
  ['12 men died, according to the Law Commission.', 'the Law Commission: 12 men died'],
  ['As per the bank, 12 men died.', 'the bank: 12 men died'],
  ['12 men died, according to plan.'],
  ['12 men died, according to the rules.'],
  ['12 men died, according to last year.'],
  ['As the bank, 12 men died.'],
])

says('what it is according to somebody stands on either side:', [
  ['According to police, 12 men died.', 'police: 12 men died'],
  ['Among them, according to police, are 12 men.', 'police: are 12 men'],
  ['The town has, according to police, 12 wells.', 'police: The town has', 'police: 12 wells'],
  ['Four people, according to police, died.', 'police: Four people', 'police: died'],
  ['It was late; 12 men died, according to police.', 'police: 12 men died'],
  [
    'The 40 men, 12 of whom, according to police, were hurt, left.',
    'police: 12 of whom',
    'police: were hurt',
  ],
  ['The mill, which, according to police, was late, is shut.', 'police: was late'],
])

says('what one acts by is no source, whoever it is of:', [
  ['They bake 12 loaves according to the old standards.'],
  ['They bake 12 loaves according to their needs and wishes.'],
  ['They bake 12 loaves according to needs or tastes.'],
  ['They bake 12 loaves according to factors that they choose.'],
  ['They bake 12 loaves according to tastes they choose.'],
  [
    'They bake 12 loaves, according to the standards committee.',
    'the standards committee: They bake 12 loaves',
  ],
  ['They bake 12 loaves, according to Tenbo standards.', 'Tenbo standards: They bake 12 loaves'],
  [
    'They bake 12 loaves, according to the mill’s standards.',
    'the mill’s standards: They bake 12 loaves',
  ],
])

says('a pronoun with its verb is of what is told, and not of the source:', [
  ['According to police it was late in Tema.', 'police: it was late in Tema'],
  ['According to Tenbo data he was late in Tema.', 'Tenbo data: he was late in Tema'],
])
