import { says } from '../../../support/sayings.ts'

says('who says it stands within what another one tells:', [
  [
    'The agency reports police said 12 mills were shut.',
    'The agency: police said 12 mills were shut',
    'police: 12 mills were shut',
  ],
  [
    'Kim says the mayor of Tema said 12 mills were shut.',
    'Kim: the mayor of Tema said 12 mills were shut',
    'the mayor of Tema: 12 mills were shut',
  ],
])
