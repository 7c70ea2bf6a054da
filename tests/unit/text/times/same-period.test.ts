import { reads } from '../../../support/times-of-texts.ts'

reads(
  'the same period of another year:',
  [['Sales fell from the same quarter last year.', 'the same quarter last year = 2024-Q3']],
  '2025-08-30',
)

reads('the same part of another year, of the publication or of the date told before:', [
  ['Sales fell from the same quarter last year.', 'the same quarter last year = 2005-Q1'],
  ['Sales fell from the same month a year ago.', 'the same month a year ago = 2005-03'],
  ['Sales fell from the same period of 2004.', 'the same period of 2004 = 2004'],
  ['Sales fell from the same quarter of 2004.', 'the same quarter of 2004 = 2004-Q1'],
  ['Sales fell from the same week of last year.', 'the same week of last year = 2005-W11'],
  ['Sales fell from the same time last year.', 'the same time last year = 2005'],
  ['Sales fell from the same day last year.', 'the same day last year = 2005-03-18'],
  [
    'In May 2004 sales fell from the same month of the previous year.',
    'May 2004 = 2004-05',
    'the same month of the previous year = 2003-05',
  ],
])
