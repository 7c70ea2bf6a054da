import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../../src/text/entities.ts'
import { gendersOf } from '../../../../src/text/quotes/genders.ts'
import { readText } from '../../../../src/text/reading.ts'

function gendersIn(text: string) {
  const r = readText(text, 'en')
  const { mentions, entities } = findEntities(r.tokens)
  const found = gendersOf(r, mentions, entities)
  return entities.filter(({ type }) => type === 'person').map(({ id }) => found.get(id))
}

describe('whether a person is he or she', () => {
  test.each([
    ['Mr. Zorkmann left the town on Friday.', ['he']],
    ['Mrs. Zorkmann left the town on Friday.', ['she']],
    ['Maria Zorkmann left the town on Friday.', ['she']],
    ['Peter Zorkmann left the town on Friday.', ['he']],
    ['Zarko Zorkmann left the town on Friday.', [undefined]],
  ])('%s', (text, genders) => {
    expect(gendersIn(text)).toEqual(genders)
  })
})
