import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chooserBy, type ChoiceWeights } from '../src/text/reading/choice.ts'
import type { ChoiceField } from './choice-field.ts'
import { choiceFields } from './choice-fields.ts'
import { crossValidate, f1Of, fitChoice, tallyChoice, type Question } from './choices.ts'

// Learns how one of several answers is chosen (src/text/reading/choice.ts) from half A of the gold, where it is, and own texts:
//   node training/train-choices.ts [--field NAME] [--dry]
// Says how well questions are answered by weights of other documents (five folds) and by their own, and writes the weights.

const { values } = parseArgs({
  options: { field: { type: 'string' }, dry: { type: 'boolean', default: false } },
})

const learn = (field: ChoiceField, questions: readonly Question[]): ChoiceWeights =>
  fitChoice(questions, field)

function train(field: ChoiceField): void {
  const questions = field.questions()
  const aside = crossValidate(questions, 5, (others) =>
    chooserBy(learn(field, others), field.least),
  )
  const weights = learn(field, questions)
  const own = tallyChoice(questions, chooserBy(weights, field.least))
  console.log(
    `${field.name}: ${questions.length} questions, ${Object.keys(weights).length} weights; ` +
      `F1 ${(100 * f1Of(aside)).toFixed(1)} on documents set aside ` +
      `(${aside.right}/${aside.given}/${aside.wanted}), ${(100 * f1Of(own)).toFixed(1)} on its own`,
  )
  if (!values.dry) writeFileSync(field.out, sourceOf(weights))
}

const sourceOf = (weights: ChoiceWeights): string =>
  '/** Made by training/train-choices.ts: what speaks for an answer and, below zero, against it. */\n' +
  `export const WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(weights, undefined, 2)}\n`

for (const field of choiceFields)
  if (values.field === undefined || values.field === field.name) train(field)
