import { type Count, judge } from '../text/registry/judge.ts'
import { bareName } from '../text/registry/votes.ts'

/** From one on, over all numbers of articles that a rule asks for, to what shares are left of. */
const tried = [1, 2, 3, 4, 1_000]

/**
 * Of names that are counted for one key alone, as those of most countries and towns are, those that stand for the same in however many
 * articles they are: others may count them meanwhile. Acronyms and what is told within stories are asked of more than their own names.
 */
export function steadyNames(counts: readonly Count[]): string[] {
  return [...Map.groupBy(counts, ({ name }) => bareName(name))].flatMap(([name, some]) =>
    isSteady(name, some) ? some.map((one) => one.name) : [],
  )
}

function isSteady(name: string, counts: readonly Count[]): boolean {
  const [first] = counts
  if (
    !first ||
    counts.some(({ key, name: within }) => key !== first.key || /^(?:story\/|=)/.test(within))
  )
    return false
  const judged = tried.map((articles) =>
    JSON.stringify(
      judge(
        name,
        counts.map((one) => ({ ...one, articles })),
      ),
    ),
  )
  return judged.every((one) => one === judged[0])
}
