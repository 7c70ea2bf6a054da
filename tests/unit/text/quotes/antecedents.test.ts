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

says('a pronoun stands for nothing that is measured:', [
  ['Oil prices fell by 12 percent, they said.', 'they: Oil prices fell by 12 percent'],
])
