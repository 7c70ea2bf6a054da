import { expect, test } from 'vitest'
import { chooserBy } from '../../../../src/text/reading/choice.ts'
import { feature } from '../../../../src/text/reading/feature-names.ts'

const candidate = { features: [feature('a test of choices')] }
const weights = { 'a test of choices': Math.log(3) }

test.each([
  ['of three to one', undefined, 0.7, true],
  ['that is not likely enough', undefined, 0.8, false],
  ['that itself must be less likely', 0.7, 0.8, true],
  ['that itself must be more likely', 0.8, 0.7, false],
])('a candidate %s', (_, own, least, isTaken) => {
  const asked = own === undefined ? candidate : { ...candidate, least: own }
  const chosen = chooserBy(weights, least)([asked], undefined)
  expect(chosen?.candidate).toBe(isTaken ? asked : undefined)
  if (isTaken) expect(chosen?.confidence).toBeCloseTo(0.75)
})
