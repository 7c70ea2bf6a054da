import type { Entry } from '../../reading/entry.ts'
import { formsOf, type VerbForms } from './verb-forms.ts'

type ClassName = Entry['class']

const formClass = {
  base: 'cueBase',
  s: 'cueThird',
  past: 'cuePast',
  participle: 'cuePast',
  ing: 'cueGerund',
} as const satisfies Readonly<Record<keyof VerbForms, ClassName>>

const forms = ['base', 's', 'past', 'participle', 'ing'] as const

/** "signaled" and "signalled": the same, as it is written elsewhere. */
const spellingsOf = (word: string): readonly string[] =>
  /(?:[^e]a|[^ae]e)l(?:ed|ing)$/.test(word) ? [word, word.replace(/l(ed|ing)$/, 'll$1')] : [word]

/** Verbs in all forms, each in the given classes. A verb may end in a particle: "shoot back". */
export const verbs = (classes: readonly ClassName[], list: string): Entry[] =>
  list
    .trim()
    .split(/\s+/)
    .map((verb) => verb.replace('_', ' '))
    .flatMap((verb) => {
      const [base = '', ...rest] = verb.split(' ')
      const all = formsOf(base)
      return forms.flatMap((form) =>
        spellingsOf(all[form]).flatMap((word) => {
          const text = [word, ...rest].join(' ')
          return [...classes, formClass[form]].map((name) => ({ text, class: name }))
        }),
      )
    })

/** Verbs that may report what somebody says, thinks or wants. */
export const cues = (classes: readonly ClassName[], list: string): Entry[] =>
  verbs(['cue', ...classes], list)
