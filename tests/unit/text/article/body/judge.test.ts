import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../../../../src/text/article/body/agreement.ts'
import {
  featureId,
  featureName,
  Found,
  numbered,
  prefixed,
} from '../../../../../src/text/article/body/feature-names.ts'
import { fold } from '../../../../../src/text/article/body/fold.ts'
import { judge, listFeatures, weightsBy } from '../../../../../src/text/article/body/judge.ts'
import { sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { candidatesOf } from '../../../../../src/text/article/body/select.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const line =
  'The mill on the Sorve grinds again, ninety years after its wheel stood still, and sells flour on Saturdays.'
const article = Array.from({ length: 8 }, (_, at) => `<p>${line} (${at})</p>`).join('')
const footer = Array.from(
  { length: 20 },
  (_, at) => `<div><a href="/${at}">Page ${at}</a></div>`,
).join('')

function setup() {
  return sceneOf(
    parsePage(
      `<body><div class="a"><h1>A mill</h1>${article}</div><div class="b">${footer}</div></body>`,
    ),
    {
      title: 'A mill',
    },
  )
}

describe('a judgement', () => {
  test('adds up weights by the names of features', () => {
    const scene = setup()
    const sure = judge(scene, weightsBy({ '': 5 }))
    const unsure = judge(scene, weightsBy({ '': 5, 'kind heading length 1': -10 }))

    expect(sure[1]).toBeCloseTo(1 / (1 + Math.exp(-5)))
    expect(unsure[0]).toBeCloseTo(1 / (1 + Math.exp(5)))
  })

  test('counts every feature', () => {
    const scene = setup()
    const found = new Found()
    listFeatures(scene, agreementOf(scene), 4, found)
    const names = [...found.ids.subarray(0, found.size)].map(featureName)
    const some = names.filter((_, at) => at % 2 === 1)

    expect(
      judge(scene, weightsBy(Object.fromEntries(some.map((name) => [name, 0.01]))))[4],
    ).toBeCloseTo(1 / (1 + Math.exp(-0.01 * some.length)), 6)
  })

  test.each([
    ['start', 0],
    ['amid', 4],
    ['end', 8],
  ])('differs where a line stands to the text: %s', (regime, index) => {
    const scene = setup()
    const likely = (name: string) => judge(scene, weightsBy({ [name]: 5 }))[index]
    const size = index === 0 ? 'short' : 'long'

    expect(likely(`${regime}:`)).toBeCloseTo(1 / (1 + Math.exp(-5)))
    expect(likely('outside:')).toBe(0.5)
    // What holds wherever a line stands, and what holds there.
    expect(likely(`core 0 ${size}`)).toBeCloseTo(1 / (1 + Math.exp(-5)))
    expect(likely(`${regime}: core 0 ${size}`)).toBeCloseTo(1 / (1 + Math.exp(-5)))
    expect(likely(`outside: core 0 ${size}`)).toBe(0.5)
  })

  test('is not made of lines far from the text that no vote knows of', () => {
    const scene = setup()

    const candidates = [...candidatesOf(scene)]

    expect(candidates.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 1))
    expect(candidates.at(-1)).toBe(0)
    expect(judge(scene, weightsBy({ '': 5 })).at(-1)).toBe(0)
  })
})

describe('a feature', () => {
  test('has one number, by whichever way it is asked for', () => {
    const length = numbered('test length')

    expect(length(3, 'long')).toBe(featureId('test length 3 long'))
    expect(length(99)).toBe(featureId('test length 99'))
    expect(featureName(prefixed('test amid')(length(3)))).toBe('test amid: test length 3')
  })
})

test.each([
  ['Ein „Bär“ – im Café, 3-mal!', 'einbärimcafé3mal'],
  ['ΜΥΛΟΣ, 2026', 'μυλος2026'],
  ['水车、重新转动。', '水车重新转动'],
  ['', ''],
])('the letters of %s', (text, folded) => {
  expect(fold(text)).toBe(folded.normalize('NFC'))
})
