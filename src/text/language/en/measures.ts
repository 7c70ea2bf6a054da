import { words, type Entry } from '../../reading/entry.ts'

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
    `more less higher lower faster slower greater larger smaller bigger better worse cheaper up down each apiece annually yearly
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
  ...words('worthWord', 'worth'),
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
