import { expect, test } from 'vitest'
import { figureIn } from '../../../../support/told-figure.ts'

test.each([
  ['Official figures show [12] people were killed.', 'killed', undefined],
  ['Police think [12] people died.', 'killed', undefined],
  ['In total [50] people were arrested.', 'arrested', undefined],
  ['On average [40] people die each day.', 'killed', undefined],
  ['In all [12] people were killed.', 'killed', undefined],
  ['Leaders of [12] people were killed.', undefined, undefined],
  ['Corda bought the cement maker last year for [$340 million].', 'bought', 'cement maker'],
  ['The mill was sold last month for [$2 billion].', 'sold', undefined],
  ['The painting sold Wednesday for [$45 million].', 'sold', 'painting'],
  ['Output fell this year by [3 percent].', 'fell', 'Output'],
  ['Shares fell Monday by [3 percent].', 'fell', 'Shares'],
  ['They raised the wage late last year to [$120].', 'paid', 'wage'],
  ['Profit in the quarter ended March 31 rose [5 percent].', 'grew', 'Profit'],
  ['The index on March 31 rose [5 percent].', 'grew', 'index'],
  ['Hurricane Ian in 2022 cost insurers [$60 billion].', 'cost', 'cost insurers'],
  ['This cost taxpayers [$5 million].', 'cost', 'cost taxpayers'],
  ['Each paid smugglers [$3,000].', 'paid', 'paid'],
  ['Some convicted felons got [$3,000].', undefined, 'felons'],
  ['Halden finished the season with an average of [24.5 points].', 'scored', 'Halden'],
  ['The two teams share the lead on [45 points].', 'scored', undefined],
  ['The Nikkei lost [120 points] as the season of earnings began.', 'fell', 'Nikkei'],
  ['The firm paid 3 billion won. Of its 40 candidates, [16] won in Seoul.', 'won', undefined],
  ['It is a camp with [300] tents.', 'counted', undefined],
])('%s tells: %s of %s', (marked, event, measure) => {
  const { figure } = figureIn(marked)

  expect([figure?.event?.class, figure?.measure?.text]).toEqual([event, measure])
})

test.each([
  ['Fiji closed its borders in March. Tourism revenue fell [40 percent].', 'Fiji'],
  ['Fiji closed its borders in March. Its shares fell [40 percent].', undefined],
])('%s is told of: %s', (marked, place) => {
  expect(figureIn(marked).figure?.place?.text).toBe(place)
})
