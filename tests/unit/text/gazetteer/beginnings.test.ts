import { describe, expect, test } from 'vitest'
import { beginnings } from '../../../../src/text/gazetteer/beginnings.ts'

const mayBe = beginnings(['norway', 'zambia', 'US'])

describe('the first three letters tell what is no name of a table', () => {
  test.each(['Norway', 'NORWAY', 'norwegian wood', 'Zambia', 'Zambezi'])('%s may be one', (name) =>
    expect(mayBe(name)).toBe(true),
  )
  test.each(['Denmark', 'Nauru', 'Zorway', 'Not a country', 'orway'])('%s is none', (name) =>
    expect(mayBe(name)).toBe(false),
  )
  test.each(['The Norway', 'US', 'U.S.', '', 'Ñorway', 'No way', '[Norway]', 'n', 'N.Z.', '1998'])(
    '%s does not begin with three letters of its own, and may be one',
    (name) => expect(mayBe(name)).toBe(true),
  )
})
