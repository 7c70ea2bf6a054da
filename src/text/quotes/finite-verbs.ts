import { isCapitalized, isWordToken, type View, wordOf } from './view.ts'

const auxiliaries =
  'is are was were am has have had will would can could shall should may might must do does did'
/** Past forms that no ending tells, and that are seldom nouns. */
const irregular =
  'told said took came went made gave spoke met put began sent left won lost became found got held kept knew led meant paid ran saw sold stood thought understood wrote rose fell grew broke brought built bought caught chose drew drove fought flew forgot heard hit hurt laid read showed shot sought spent taught threw wore felt'
const contracted = "'s ’s 're ’re 've ’ve 'd ’d 'll ’ll n't n’t"

const finite: ReadonlySet<string> = new Set(`${auxiliaries} ${irregular}`.split(' '))
const clitics: ReadonlySet<string> = new Set(contracted.split(' '))

/** Whether the token is a verb with a tense, as far as its form tells. */
export function isFiniteVerb(view: View, i: number): boolean {
  if (!isWordToken(view, i) || isCapitalized(view, i)) return false
  const word = wordOf(view, i)
  if (finite.has(word)) return true
  if (clitics.has(word)) return word !== "'s" && word !== '’s'
  return word.length > 4 && word.endsWith('ed') && !/^(?:the|a|an)$/.test(wordOf(view, i - 1))
}
