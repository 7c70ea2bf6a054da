import { expect, test } from 'vitest'
import { checkEntryStage, entryStageNames } from '../../../src/app/entry-stages.ts'
import { pipeline } from '../../../src/pipeline.ts'

test('entries go through all stages but those of feeds, in the order of the pipeline', () => {
  const names = pipeline.stages.map(({ name }) => name)

  expect(names).toEqual(['poll-feed', ...entryStageNames])
})

test('each stage reads what is made before it', () => {
  expect(pipeline.stages.map(({ reads }) => reads)).toEqual([
    'feed',
    'entry',
    'page',
    'document',
    'facts',
  ])
})

test('a stage that no entry goes through is refused with those that there are', () => {
  expect(() => checkEntryStage('extract-facts')).not.toThrow()
  expect(() => checkEntryStage('poll-feed')).toThrow(
    `there is no stage poll-feed; there are ${entryStageNames.join(', ')}`,
  )
})
