export type { FactChange } from '../../schemas/fact-change.ts'
export { factChanges } from '../../text/record/fact-changes.ts'
