import { says } from '../../../support/sayings.ts'

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

says('the subject stands before commas, asides and what is told of it:', [
  ['Lind, who leads the mill, said it had shut.', 'Lind: it had shut'],
  ['Lind, 56, a miller at the works, said it had shut.', 'Lind: it had shut'],
  ['Lind, in a speech, said it had shut.', 'Lind: it had shut'],
  ['Lind, speaking in Paris, said it had shut.', 'Lind: it had shut'],
  ['Keating, who leads it, said it had shut.', 'Keating: it had shut'],
  ['Lind, meanwhile, said it had shut.', 'Lind: it had shut'],
  ['Lind, known as the Fox, said it had shut.', 'Lind: it had shut'],
  ['Lind, , said it had shut.', 'Lind: it had shut'],
  ['The report, released on Tuesday, said it had shut.', 'The report: it had shut'],
  ['A doctor that advised the mayor, said it had shut.', 'A doctor: it had shut'],
  ['A miller, that day, said it had shut.', 'A miller: it had shut'],
  ['On Tuesday Kim, the mayor, said it had shut.', 'Kim: it had shut'],
  ['On Tuesday, Kim said it had shut.', 'Kim: it had shut'],
  ['When asked, Kim, said it had shut.', 'Kim: it had shut'],
  [
    'Its chairman, Salem Al Qassimi, said it had shut.',
    'Its chairman, Salem Al Qassimi: it had shut',
  ],
  ['The mayor, Lind, said it had shut.', 'The mayor, Lind: it had shut'],
  ['The old mayor, a man of few words, Ada Lind, said it had shut.', 'The old mayor: it had shut'],
])

says('what commas part from the verb is told of who says it:', [
  ['A doctor who advised the mayor, Kim, said 12 boats were lost.', 'A doctor: 12 boats were lost'],
  ['Kim, 56, an economist at the bank, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Kim, in a speech, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Kim, speaking in Paris, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Kim, meanwhile, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Kim, earlier, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Kim, where the road ends, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  // Looks like "keating", which nobody does.
  ['Keating, who leads it, said 12 boats were lost.', 'Keating: 12 boats were lost'],
  ['Kim, Keating, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['The report, released on Tuesday, said 12 boats were lost.', 'The report: 12 boats were lost'],
  ['The fox, known as Red, said 12 boats were lost.', 'The fox: 12 boats were lost'],
  [
    'Kim, a miller, born in Lome, raised in Tema, schooled in Accra, wed in Lagos, said 12 boats were lost.',
    'Kim: 12 boats were lost',
  ],
])

says('what has a verb before the commas is another clause:', [
  ['It rained, Kim, the mayor, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['It rained, and Kim, the mayor, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['On Tuesday Kim, the mayor, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['On Tuesday Kim, said 12 boats were lost.', 'Kim: 12 boats were lost'],
  [
    'PORT LOUIS, March 3 — Tamarin, a bank, said 12 boats were lost.',
    'Tamarin: 12 boats were lost',
  ],
])

says('a noun and the name behind it are one, two names and two nouns are not:', [
  [
    'One of the strikers, Ida Lund, said 12 boats were lost.',
    'One of the strikers, Ida Lund: 12 boats were lost',
  ],
  [
    'The bank’s director in Kenya, Salem Al Qassimi, said 12 boats were lost.',
    'The bank’s director in Kenya, Salem Al Qassimi: 12 boats were lost',
  ],
  ['Salem Al Qassimi, Ida Lund, said 12 boats were lost.', 'Salem Al Qassimi: 12 boats were lost'],
  ['The mayor, a miller, said 12 boats were lost.', 'The mayor: 12 boats were lost'],
])
