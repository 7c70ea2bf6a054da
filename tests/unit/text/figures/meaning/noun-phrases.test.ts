import { tellsUpTo } from '../../../../support/how-far.ts'

const green = 'green green green green green green'

tellsUpTo('measure', [
  ['They bought the <green> mill for [$340 million].', 6, `${green} mill`, `${green} green`],
  [
    'The cost of the <green> bridge was [$12 million].',
    6,
    `cost of the ${green} bridge`,
    `${green} bridge`,
  ],
])
