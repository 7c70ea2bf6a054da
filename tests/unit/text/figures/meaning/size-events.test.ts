import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['The fire burned <slowly> [300 hectares].', 4, 'destroyed', 'sized'],
  ['They walked <slowly> [12 kilometers].', 4, 'travelled', 'sized'],
])
