import type { ReplayReport } from '../schemas/replay.ts'
import { changesByRule, tellable } from '../text/record/fact-changes.ts'
import type { Preview } from './preview.ts'

/** So many articles are told with their facts. */
const mostExamples = 40

/** What previews of a sample come to, for whoever decides whether to run it. */
export function reportOf(
  previews: readonly Preview[],
  rest: Pick<ReplayReport, 'total' | 'isMore' | 'isCut'>,
): ReplayReport {
  const count = (wanted: Preview['status']) =>
    previews.filter(({ status }) => status === wanted).length
  return {
    ...rest,
    looked: previews.length,
    same: count('same'),
    changed: count('changed'),
    new: count('new'),
    fails: count('fails'),
    unknown: count('unknown'),
    rules: changesByRule(previews.flatMap(({ facts }) => facts)),
    examples: examplesOf(previews),
  }
}

/** Those that show something of a rule nobody has shown before come first. */
function examplesOf(previews: readonly Preview[]): ReplayReport['examples'] {
  const seen = new Set<string>()
  const isNews = ({ facts }: Preview) => {
    const before = seen.size
    for (const { kind, rule } of facts) seen.add(`${kind} ${rule}`)
    return seen.size > before
  }
  const { yes = [], no = [] } = Object.groupBy(
    previews.filter(({ facts }) => facts.length > 0),
    (one) => (isNews(one) ? 'yes' : 'no'),
  )
  return [...yes, ...no]
    .slice(0, mostExamples)
    .map(({ id, title, facts }) => ({ id, title, facts: tellable(facts) }))
}
