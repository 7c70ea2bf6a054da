import { expect, test } from 'vitest'
import { says, sayings } from '../../../support/sayings.ts'
import { stretched } from '../../../support/stretched.ts'

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

const nested = (times: number) =>
  sayings(stretched('It <says>, Kim said 12 mills were shut.', times))

test('a sentence of very many reports is read up to its twelfth', () => {
  expect(nested(11)).toHaveLength(12)
  expect(nested(11)).toContain('Kim: 12 mills were shut')
  expect(nested(12)).toHaveLength(12)
  expect(nested(12)).not.toContain('Kim: 12 mills were shut')
})
