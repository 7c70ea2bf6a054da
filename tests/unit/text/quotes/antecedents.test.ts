import { describe, expect, test } from 'vitest'
import { nameOf } from '../../../../src/text/quotes/antecedents.ts'
import { readText } from '../../../../src/text/reading.ts'
import { says, saysUpTo } from '../../../support/sayings.ts'

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
  ['Rain fell on the coast. It said 12 boats were lost.', 'It: 12 boats were lost'],
  ['A fire hit the port. It said 12 boats were lost.', 'It: 12 boats were lost'],
  [
    'The campaign opened a mill. It said 12 boats were lost.',
    'It [The campaign]: 12 boats were lost',
  ],
  [
    'Project Storm opened a mill. It said 12 boats were lost.',
    'It [Project Storm]: 12 boats were lost',
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

describe('the last mention of who a pronoun stands for', () => {
  const r = readText(`${'Bo '.repeat(60)}left. He said so.`, 'en')
  const names = Array.from({ length: 60 }, (_, at) => ({
    entity: `e${at}`,
    type: 'person' as const,
    span: { start: 3 * at, end: 3 * at + 2 },
  }))
  const he = { first: r.count - 4, next: r.count - 3 }
  const named = (entity: string | null, subject = he) => nameOf(r, subject, entity, names, [])

  test('is one of the forty before it', () => {
    expect(named('e59')).toEqual({ start: 177, end: 179 })
    expect(named('e20')).toEqual({ start: 60, end: 62 })
    expect(named('e19')).not.toEqual({ start: 57, end: 59 })
  })

  test('is asked for no name', () => {
    expect(named('e20', { first: r.count - 5, next: r.count - 4 })).toBeUndefined()
    expect(named('e20', { first: he.first - 1, next: he.next })).toBeUndefined()
  })
})

says('a pronoun stands for who spoke last, as many lines above as agencies break:', [
  [
    'The firm opened a mill.\nIt was late.\nIt was dark.\nIt said 12 boats were lost.',
    'It [The firm]: 12 boats were lost',
  ],
  ['The firm opened a mill. Really? It said 12 boats were lost.', 'It: 12 boats were lost'],
])

saysUpTo('who a pronoun stands for is named near:', [
  [
    'Kim is late. <Slowly> it went. He said 12 mills were shut.',
    38,
    'He [Kim]: 12 mills were shut',
    'He: 12 mills were shut',
  ],
])
