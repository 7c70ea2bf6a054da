import { says } from '../../../support/sayings.ts'

says('what begins or ends as no noun does says nothing, but for names:', [
  ['The talks with said 12 mills were shut.'],
  ['The ship Come In said 12 mills were shut.', 'The ship Come In: 12 mills were shut'],
  ['The order will be delayed to give talks a one in ten chance.'],
  ['The ship takes in water through vents, 12 in all.'],
])

says('a noun that looks like a verb of saying has nobody who says it:', [
  ['The tent has lots of attachment points, 12 in all.'],
  ['They can play low notes down to 20 hertz.'],
  ['The deadly fumes leaked out of 12 pipes.'],
  ['The firm stands out, offering instant answers to 12 questions.'],
  ['Bathroom repair projects start at 12 million.'],
  ['It is a complete guide to 12 mills.'],
  ['Desktop pricing starts at 12 dollars.'],
  ['Lund has a few tech blogs about 12 mills.'],
  [
    'Lund points to two highly critical reports about 12 mills.',
    'Lund = two highly critical reports about 12 mills',
  ],
  ['Use the Tenbo tool to compare personalized estimates of 12 mills.'],
  ['Tenbo helps firms to make informed choices among 12 mills.'],
])

says('who says it may do without an article:', [
  ['Research estimates that 12 mills are shut.', 'Research: 12 mills are shut'],
  ['State radio reports that 12 mills are shut.', 'State radio: 12 mills are shut'],
  ['Our testing shows that 12 mills are shut.', 'Our testing: 12 mills are shut'],
  ['Tenbo projects that 12 mills will shut.', 'Tenbo: 12 mills will shut'],
  ['Every miller claims that 12 mills are shut.', 'Every miller: 12 mills are shut'],
  ['City hall estimates 40,000 marched.', 'City hall: 40,000 marched'],
  ['Central bank forecasts growth of 3 percent.', 'Central bank = growth of 3 percent'],
  ['Retired officer claims 12 mills are shut.', 'Retired officer: 12 mills are shut'],
  ['Italy reports that 12 mills are shut.', 'Italy: 12 mills are shut'],
  [
    'Managing director Ida Lund announced that 12 mills are shut.',
    'Managing director Ida Lund: 12 mills are shut',
  ],
])

says('what is done, and how, says nothing:', [
  ['Working closely with 12 mills suggests that it is late.'],
  ['Generally, placing it on a third of the page makes it the best of 12.'],
  ['Police later filmed him demanding that 12 mills be shut.'],
])

says('a noun in -ing, and who does something for others, may say it:', [
  ['Morning in Lund shows that 12 mills are shut.', 'Morning in Lund: 12 mills are shut'],
  ['Polling in Lund shows that 12 mills are shut.', 'Polling in Lund: 12 mills are shut'],
  ['Working in Lund shows that 12 mills are shut.'],
  ['Aides who met the mayor said 12 mills were shut.', 'Aides: 12 mills were shut'],
  ['Police estimates that 12 mills are shut.', 'Police: 12 mills are shut'],
  ['The military claims that 12 mills are shut.', 'The military: 12 mills are shut'],
])

says('a verb says something only where it takes a clause:', [
  ['The town began with 12 mills that were shut.'],
  ['If sales continued at this rate, 12 mills would shut.'],
  ['The firm maintains about 55 shared mills.'],
  ['The firm boasts one of the finest mills we saw.'],
  ['He has recorded 12 songs.'],
  ['Buy a mill, say, in Tema for 12 million.'],
  ['The deal announced Friday is for 12 years.'],
  ['They approved a plan (estimated to cost 12 million).'],
  ['The army has recorded 12 raids.', 'The army = 12 raids'],
  ['She maintains he shut 12 mills.', 'She: he shut 12 mills'],
  ['The firm maintains that 12 mills are shut.', 'The firm: 12 mills are shut'],
])

says('who says it is whole, and nobody else:', [
  ['The raids happened after the mayor said 12 mills were shut.', 'the mayor: 12 mills were shut'],
  ['A note released after the raid said 12 mills were shut.', 'A note: 12 mills were shut'],
  ['A fisherman rescued after the storm said 12 boats sank.', 'A fisherman: 12 boats sank'],
  [
    'A statement released after the raid said 12 mills were shut.',
    'A statement: 12 mills were shut',
  ],
  [
    'Results from the May 21 polls show that 12 mills are shut.',
    'Results from the May 21 polls: 12 mills are shut',
  ],
  [
    'Vice President Ida Lund and rebel leader Ana Ruiz said 12 mills were shut.',
    'Vice President Ida Lund and rebel leader Ana Ruiz: 12 mills were shut',
  ],
  [
    'One of the strikers, Ida Lund, 42, a driver, said 12 mills were shut.',
    'One of the strikers, Ida Lund: 12 mills were shut',
  ],
  [
    'Lund met Brun and rebel leader Ana Ruiz said it was late.',
    'rebel leader Ana Ruiz: it was late',
  ],
  ['The country as a whole has recorded 12 cases.', 'The country = 12 cases'],
  ['A survey published last week put the toll at 12.', 'A survey = 12'],
  ['Officials last week said 12 mills were shut.', 'Officials: 12 mills were shut'],
  [
    'According to data released by the town, 12 mills are shut.',
    'data released by the town: 12 mills are shut',
  ],
  ['According to a study published in May, 12 mills are shut.', 'a study: 12 mills are shut'],
])

says('who stands somewhere that is not named says it:', [
  ['The woman inside said 12 mills were shut.', 'The woman inside: 12 mills were shut'],
  ['The crowd outside told police it was late.', 'The crowd outside: it was late'],
  ['The neighbours below said it was late.', 'The neighbours below: it was late'],
])

says('“many” speak in no verb in -s:', [
  ['Many states require that mills be shut.'],
  ['Many state that mills are shut.', 'Many ~ mills are shut'],
])
