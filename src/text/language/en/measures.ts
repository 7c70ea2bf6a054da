import { phrases, words, type Entry } from '../../reading/entry.ts'

/** English words between a number and what it measures. */
export const measureWords: readonly Entry[] = [
  ...words(
    'direction',
    `long wide deep tall high thick across apart away off south north east west southeast southwest northeast northwest
    below above beyond beneath underground offshore inland long-range up down ahead behind short upstream downstream square
    heavy`,
  ),
  ...words(
    'comparative',
    `more less longer shorter older younger heavier lighter thinner thicker wider taller deeper warmer colder
    hotter stronger weaker sooner closer further farther higher lower faster slower greater larger smaller bigger better worse cheaper up down each apiece annually yearly
    daily a an so last next this earlier later ago`,
  ),
  ...words(
    'estimatedLink',
    'estimated valued put set total amount sum worth level now currently the a in to record high low average new all-time peak',
  ),
  ...words(
    'represents',
    'account accounts accounted accounting represent represents represented makes make made constitute constitutes equals equal',
  ),
  ...words(
    'anticipatedVerb',
    `expected projected forecast forecasted predicted anticipated estimated seen tipped poised thought believed bound
    supposed reckoned assumed`,
  ),
  // Of a level, before "at": "peaked at 12 percent", "came in at $5 million".
  ...phrases(
    'levelVerb',
    `peaked|peaks|peaking|crested|crests|bottomed|opened|opens|settled|settles|started|starts|began|averaged|hovered|hovers|hovering|stabilised|stabilized|
    bottomed out|topped out|came in|comes in|coming in|clocked in|weighed in|worked out|works out|changed hands|levelled off|leveled off|
    levelled out|leveled out|plateaued|closed|closes|ended|ends|finished|traded|trades|trading|held|holds|holding|stays|stayed|remained|remains|little changed|barely changed|changed little|hardly changed|unchanged|flat|steady|stable|ran|runs|running`,
  ),
  // Of no thing: what stands beside a number to say how it moved, or when.
  ...words(
    'emptyMeasure',
    'quite rather closer way x × plus minus vs vs. versus depending yoy tie e.g. n ’ve ’re ’d ’ll again up down more less fewer little much unchanged previous higher lower now earlier ago later same back further short behind out alone',
  ),
  ...words('mannerNoun', 'average hand paper balance offer sale'),
  ...words(
    'foreseenNoun',
    'forecast forecasts estimate estimates projection projections outlook guidance view prediction expectation expectations target targets ceiling cap',
  ),
  ...words(
    'foreseenWord',
    'forecast forecasts estimate estimates projection projections prediction predictions expectation expectations consensus',
  ),
  // Before or after which results are told.
  ...words(
    'deductionNoun',
    'tax taxes taxation interest depreciation minorities provisions exceptionals',
  ),
  ...words('worthWord', 'worth'),
  ...words('verbOfMany', 'happen occur exist belong depend consist rely'),
  ...words('aboard', 'aboard'),
  ...words('leaveVerb', 'left leave leaves leaving'),
  ...words('plight', 'need risk danger peril jeopardy poverty debt limbo stake'),
  ...words('orderNoun', 'order orders'),
  ...words('puts', 'put puts putting'),
  ...words('come', 'came come comes coming'),
  ...words('home', 'home'),
  ...words('there', 'there'),
  ...words('court', 'court'),
  ...words('behind', 'behind'),
]
