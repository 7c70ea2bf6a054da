import { says, saysUpTo } from '../../../support/sayings.ts'

says('who speaks stands after all of it, or in the middle:', [
  ['The ward was cold, Oduya said.', 'Oduya: The ward was cold'],
  ['The ward was cold, Oduya said on Friday.', 'Oduya: The ward was cold'],
  ['The ward was cold, Oduya told the council.', 'Oduya: The ward was cold'],
  ['The ward was cold, Oduya told the council on Friday.', 'Oduya: The ward was cold'],
  ['The ward, Oduya said, was cold.', 'Oduya = The ward', 'Oduya: was cold'],
  [
    'The ward was cold, Oduya said, and the beds were old.',
    'Oduya: The ward was cold',
    'Oduya: and the beds were old',
  ],
  [
    'Turnout was 61 percent, Oduya said, down from 67.',
    'Oduya: Turnout was 61 percent',
    'Oduya: down from 67',
  ],
  [
    'Output fell to 80, Oduya said, from 110 in May.',
    'Oduya: Output fell to 80',
    'Oduya: from 110 in May',
  ],
  ['Rates fell in May, Oduya said, beating a forecast.', 'Oduya: Rates fell in May'],
  ['Rates fell in May, Oduya said, which was late.', 'Oduya: Rates fell in May'],
  [
    'To win the seat, they need very many votes, analysts say.',
    'analysts: To win the seat, they need very many votes',
  ],
  ['Rates fell in May; they rose in June, Oduya said.', 'Oduya: they rose in June'],
  ['Rates fell in May, central bank data showed.', 'central bank data: Rates fell in May'],
])

says('what goes on behind who says it may be an amount:', [
  [
    'It had taken her, she wrote, 12 years of work.',
    'she: It had taken her',
    'she: 12 years of work',
  ],
  [
    'Profit fell to $12 million, the mill said, on sales of $40 million.',
    'the mill: Profit fell to $12 million',
    'the mill: on sales of $40 million',
  ],
])

says('what goes on behind the cue is told, too:', [
  [
    'The bridge, Kim said on Friday, will close, since it is old.',
    'Kim = The bridge',
    'Kim: will close, since it is old',
  ],
  [
    'The bridge is old, Kim said, since it was built in 1902.',
    'Kim: The bridge is old',
    'Kim: since it was built in 1902',
  ],
  ['Sales fell, Kim said, down from 12 million.', 'Kim = Sales fell', 'Kim: down from 12 million'],
  [
    'Sales fell by half, Kim said, from 12 million a year before.',
    'Kim: Sales fell by half',
    'Kim: from 12 million a year before',
  ],
  [
    'Sales fell by half, Kim said, the ninth fall this year.',
    'Kim: Sales fell by half',
    'Kim: the ninth fall this year',
  ],
  [
    'Sales fell by half, Kim said, on sales of $12 million.',
    'Kim: Sales fell by half',
    'Kim: on sales of $12 million',
  ],
  [
    'Sales fell by half, Kim said, 12 years after it opened.',
    'Kim: Sales fell by half',
    'Kim: 12 years after it opened',
  ],
  [
    'Sales fell by half, Kim said, and rose again.',
    'Kim: Sales fell by half',
    'Kim: and rose again',
  ],
])

says('but not what is told by nobody:', [
  ['The bridge is old, Kim said, beating the record of 12 years.', 'Kim: The bridge is old'],
  ['The bridge is old, Kim said, which is why it will shut.', 'Kim: The bridge is old'],
  ['Sales fell by half, Kim said, in one of the worst years.', 'Kim: Sales fell by half'],
  // Behind "said Kim" a comma opens what Kim is.
  ['The bridge is old, said Kim, since it was built in 1902.', 'Kim: The bridge is old'],
])

says('when, where and to whom it was said ends the sentence:', [
  ['The bridge is old, Kim said late on Friday outside the court.', 'Kim: The bridge is old'],
  ['The bridge is old, Kim said at 5 p.m.', 'Kim: The bridge is old'],
  ['The bridge is old, Kim said this month.', 'Kim: The bridge is old'],
  ['The bridge is old, Kim said two days later.', 'Kim: The bridge is old'],
  ['The bridge is old, Kim said the following week.', 'Kim: The bridge is old'],
  [
    'The bridge is old, Kim said on condition of anonymity because he was not allowed to speak.',
    'Kim: The bridge is old',
  ],
  ['The bridge is old, Kim told the meeting.', 'Kim: The bridge is old'],
  ['The bridge is old, Kim, the director, told the meeting on Friday.', 'Kim: The bridge is old'],
  ['The bridge is old, the agency quoted police as saying.', 'police: The bridge is old'],
  // What is promised stands behind the verb.
  ['The bridge is old, Kim pledged to mend it.', 'Kim = to mend it'],
])

says('what stands before the cue has a verb, or words enough for one:', [
  ['Old mills make flour for towns, Kim says.', 'Kim: Old mills make flour for towns'],
  ['Old mills make flour, Kim says.'],
  ['To win, candidates need votes, Kim said.'],
  ['In Lome rain fell, Kim said.', 'Kim: In Lome rain fell'],
  ['Earlier growth of mills in town, Kim said.'],
])

says('a cue inside a relative clause tells that clause alone:', [
  ['The 40 men, 12 of whom, Kim said, were hurt, left.', 'Kim = 12 of whom', 'Kim: were hurt'],
  [
    'The mill, 12 wheels of which, Kim said, were lost, is shut.',
    'Kim = 12 wheels of which',
    'Kim: were lost',
  ],
  ['The mill, which, Kim said, was late, is shut.', 'Kim: was late'],
])

saysUpTo('who was told, and when, is told in few words:', [
  ['12 mills were shut, Kim told <green> miners.', 6, 'Kim: 12 mills were shut', undefined],
  [
    '12 mills were shut, Kim said late <slowly>.',
    15,
    'Kim: 12 mills were shut',
    'Kim: late slowly…',
  ],
  ['12 mills were shut, Kim said on a <green> day.', 13, 'Kim: 12 mills were shut', undefined],
])

says('what leads to a clause is not told alone before a verb of saying:', [
  ['When the mill shut in the spring, Lind said “no”.', 'Lind: “no”'],
  ['If the mill shuts in the spring, millers complain about bread.', 'millers ~ about bread'],
  ['Instead of only baking bread, the millers noted in May.'],
  [
    'If the mill shuts in the spring, bread is dear, Lind said.',
    'Lind: If the mill shuts in the spring, bread is dear',
  ],
  [
    'While bread is dear in Tema, Lind said, it is good.',
    'Lind: While bread is dear in Tema',
    'Lind: it is good',
  ],
  [
    'As bread was dear in Tema, it was shut, Lind said.',
    'Lind: As bread was dear in Tema, it was shut',
  ],
  ['When the mill was still open, millers noted in Tema, and it is good.'],
  ['Bread is far too dear, the millers ask why in Tema.', 'the millers: why in Tema'],
])

says('what one does something for is not told before the verb:', [
  ['To help you bake far better bread, the millers ask bakers in Tema.'],
])
