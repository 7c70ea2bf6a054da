import { says } from '../../../support/sayings.ts'

says('a pronoun is named in its own sentence:', [
  ['The firm made 12 boats, it said.', 'it [The firm]: The firm made 12 boats'],
  ['The guards fired 12 shots, they said.', 'they [The guards]: The guards fired 12 shots'],
  [
    'While rain fell in the north, he said, it was dry.',
    'he: While rain fell in the north',
    'he: it was dry',
  ],
])

says('a pronoun is named in the sentence before:', [
  [
    'The firm said it was late. It said 12 boats were lost.',
    'The firm: it was late',
    'It [The firm]: 12 boats were lost',
  ],
  ['The firm opened a mill. It said 12 boats were lost.', 'It [The firm]: 12 boats were lost'],
  [
    'Officials opened a mill. They said 12 boats were lost.',
    'They [Officials]: 12 boats were lost',
  ],
  ['Lind opened a mill. He said 12 boats were lost.', 'He [Lind]: 12 boats were lost'],
  [
    'The teacher opened a mill. She said 12 boats were lost.',
    'She [The teacher]: 12 boats were lost',
  ],
  ['The mill was opened. She said 12 boats were lost.', 'She: 12 boats were lost'],
  ['Officials opened a mill. It said 12 boats were lost.', 'It: 12 boats were lost'],
  [
    'The rights group opened a mill. It said 12 boats were lost.',
    'It [The rights group]: 12 boats were lost',
  ],
  [
    'Doctors Without Borders opened a mill. It said 12 boats were lost.',
    'It [Doctors Without Borders]: 12 boats were lost',
  ],
  ['He left. He said 12 boats were lost.', 'He: 12 boats were lost'],
  ['Lind left. He sat down. He said 12 boats were lost.', 'He [Lind]: 12 boats were lost'],
  ['So what? It said 12 boats were lost.', 'It: 12 boats were lost'],
])

says('a pronoun is named some lines before:', [
  [
    'The firm said it was late.\nIt said 12 boats were lost.',
    'The firm: it was late',
    'It [The firm]: 12 boats were lost',
  ],
  ['The firm opened a mill.\nIt said 12 boats were lost.', 'It [The firm]: 12 boats were lost'],
  [
    'The firm opened a mill.\nIt was late.\nIt said 12 boats were lost.',
    'It [The firm]: 12 boats were lost',
  ],
  [
    'The firm opened a mill.\nIt was late.\nIt was dark.\nIt was cold.\nIt said 12 boats were lost.',
    'It: 12 boats were lost',
  ],
])

says('a headline has its source behind a colon or dash, or before one:', [
  ['Twelve hurt in fire at mill: police', 'police: Twelve hurt in fire at mill'],
  ['Twelve hurt in fire at mill - fire officials', 'fire officials: Twelve hurt in fire at mill'],
  ['Growth to slow to 2% next year - IMF', 'IMF: Growth to slow to 2% next year'],
  ['Growth to slow to 2% next year - WE', 'WE: Growth to slow to 2% next year'],
  ['Growth to slow to 2% next year - Dorn'],
  ['Twelve hurt in fire at mill: police\nIt was late.', 'police: Twelve hurt in fire at mill'],
  ['Twelve hurt in fire at mill: police. It was late.'],
  ['Twelve hurt: police'],
  ['Police: Twelve hurt in fire at mill', 'Police: Twelve hurt in fire at mill'],
  ['Fire officials: Twelve hurt in fire at mill', 'Fire officials: Twelve hurt in fire at mill'],
  ['The old and very tall fire officials: Twelve hurt in fire at mill'],
  ['Police: 12 men'],
  ['police: Twelve hurt in fire at mill'],
  ['Fire chief Anna Ruiz: We have twelve boats', 'Fire chief Anna Ruiz: We have twelve boats'],
  ['A letter to Anna Ruiz: We have twelve boats'],
  ['There was Anna Ruiz: We have twelve boats'],
])

says('a verb that says nothing is none:', [
  ['The report of the mill is late.'],
  ['The mill charges 12 percent.'],
  ['The court heard claims of fraud.'],
  ['The largest confirmed gas field is here.'],
  ['The town has twelve points.'],
  ['The firm did not respond to the claims.'],
  ['The army went on trial in Lome.'],
  ['The view reminds him of home.'],
  ['Lind sounded a note about the jobs report.'],
  ['Lind was told that it was late.'],
  ['Lind has a plan to say it was late.'],
  ['Lind said nothing.'],
  ['Lind said so on Friday.'],
  ['Lind said it.'],
  ['Neither side said when the talks would end.', 'Neither side ~ when the talks would end'],
  ['Lind has not said it was late.', 'Lind ~ it was late'],
  ['Lind denied it was late.', 'Lind = it was late'],
  ['Lind said that was late.', 'Lind: that was late'],
  ['Lind rejects that plan, which is late.', 'Lind ~ that plan, which is late'],
])

says('when and where it was said is skipped:', [
  ['Lind said Friday the mill was late.', 'Lind: the mill was late'],
  ['Lind said late on July 4 the mill was late.', 'Lind: the mill was late'],
  ['Lind said on Friday that the mill was late.', 'Lind: the mill was late'],
  ['Lind said in Lome the mill was late.', 'Lind: the mill was late'],
  ['Lind said in an interview with a paper, the mill was late.', 'Lind: the mill was late'],
  ['Lind said, on Friday, that the mill was late.', 'Lind: the mill was late'],
  ['Lind said: the mill was late.', 'Lind: the mill was late'],
  ['Lind said at least twelve mills were late.', 'Lind: at least twelve mills were late'],
  [
    'Lind said with most of the votes counted, she was ahead.',
    'Lind: with most of the votes counted, she was ahead',
  ],
  ['Lind said with a smile.'],
  ['Lind said Friday 12 mills were late.', 'Lind: 12 mills were late'],
])

says('what is told ends where something else begins:', [
  ['Lind said it was late, adding that it was cold.', 'Lind: it was late', 'Lind: it was cold'],
  ['Lind said it was late, but Ruiz said it was not.', 'Lind: it was late', 'Ruiz: it was not'],
  ['Lind said it was late, but that it was warm.', 'Lind: it was late, but that it was warm'],
  ['Lind said it was late, but the gate was open.', 'Lind: it was late, but the gate was open'],
  ['Lind said it was late; the gate was open.', 'Lind: it was late; the gate was open'],
  ['Lind said it was late; Ruiz said it was not.', 'Lind: it was late', 'Ruiz: it was not'],
  ['Lind, who said it was late, left.', 'Lind: it was late'],
  ['While Lind says it is late, Ruiz speaks of 12 hours.', 'Lind: it is late', 'Ruiz = 12 hours'],
  [
    'A poll found that 12 percent were late, while 13 percent favored Lind.',
    'A poll: 12 percent were late, while 13 percent favored Lind',
  ],
  ['Of those, 12 percent said they were late.', '12 percent ~ they were late'],
  ['Half of them said they were late.', 'Half of them ~ they were late'],
])

says('a name and what is told of it, on either side:', [
  [
    'Larkfield Ltd, the maker owned by Tenbo, said 12 boats were lost.',
    'Larkfield Ltd: 12 boats were lost',
  ],
  [
    'Larkfield Ltd, a firm based in Lome, said 12 boats were lost.',
    'Larkfield Ltd: 12 boats were lost',
  ],
  [
    'The bank’s director in Togo, Ida Lund, said 12 boats were lost.',
    'The bank’s director in Togo, Ida Lund: 12 boats were lost',
  ],
  [
    'The mayor of Lome, Ida Lund, said 12 boats were lost.',
    'The mayor of Lome, Ida Lund: 12 boats were lost',
  ],
  [
    'The city’s MP, Ida Lund, said 12 boats were lost.',
    'The city’s MP, Ida Lund: 12 boats were lost',
  ],
  ['The Lome Star, Ida Lund, said 12 boats were lost.', 'The Lome Star: 12 boats were lost'],
  [
    'Ida Lund, an analyst, said the rebels now hold some 40 towns.',
    'Ida Lund: the rebels now hold some 40 towns',
  ],
  ['Prices fell, costs rose, said Ida Lund.', 'Ida Lund: Prices fell, costs rose'],
  ['Ida Lund, a teacher, read a poem of Rilke.'],
])

says('what only looks like a verb of saying, or like who says it:', [
  ['Home and specialty projects start at 12 dollars.'],
  ['The ministry projects 12 percent growth.', 'The ministry = 12 percent growth'],
  ['Exit polling shows that Lind won 12 towns.', 'Exit polling: Lind won 12 towns'],
  ['He did it Tuesday night in Lome, talking about growth in the fifth debate.'],
  ['He spoke in Lome, talking about the 12 schools.', 'He ~ talking about the 12 schools'],
])

says('a dateline without an agency is no part of who says it:', [
  [
    'SAN LUIS, Peru - Growers in the hills say 12 boats were lost.',
    'Growers in the hills: 12 boats were lost',
  ],
  ['LOME – Growers say 12 boats were lost.', 'Growers: 12 boats were lost'],
])
