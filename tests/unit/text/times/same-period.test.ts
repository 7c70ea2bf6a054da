import { reads } from '../../../support/times-of-texts.ts'

reads(
  'the same period of another year:',
  [['Sales fell from the same quarter last year.', 'the same quarter last year = 2024-Q3']],
  '2025-08-30',
)
