/** A stretch that both texts have, or that one of them has alone. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new'
  readonly words: readonly string[]
}

/** More steps than this are not tried: what is compared is then told as gone and new as a whole. */
const mostSteps = 2_000_000

/** What became of one text in the other: paragraph by paragraph, and word by word where a paragraph was changed. */
export function textChanges(before: string, after: string): readonly (readonly Change[])[] {
  const lines = compare(before.split('\n'), after.split('\n'))
  return lines.flatMap(({ kind, words }, index) => {
    const next = lines[index + 1]
    if (kind === 'gone' && next?.kind === 'new') return paired(words, next.words)
    if (kind === 'new' && lines[index - 1]?.kind === 'gone') return []
    return words.map((line) => [{ kind, words: [line] }])
  })
}

/** Paragraphs in place of others: those of the same place are compared by words. */
function paired(gone: readonly string[], added: readonly string[]): Change[][] {
  const most = Math.max(gone.length, added.length)
  return Array.from({ length: most }, (_, at) => wordChanges(gone[at] ?? '', added[at] ?? ''))
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

const wordChanges = (before: string, after: string): Change[] => [
  ...compare(wordsOf(before), wordsOf(after)),
]

/** The longest row of items that both have, and what stands between them. */
function compare(before: readonly string[], after: readonly string[]): readonly Change[] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const gone = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  return merged([
    { kind: 'same', words: before.slice(0, head) },
    ...between(gone, added),
    { kind: 'same', words: tail === 0 ? [] : before.slice(-tail) },
  ])
}

function between(gone: readonly string[], added: readonly string[]): readonly Change[] {
  if (gone.length * added.length === 0 || gone.length * added.length > mostSteps)
    return [
      { kind: 'gone', words: gone },
      { kind: 'new', words: added },
    ]
  return walked(gone, added, lengths(gone, added))
}

/** How long the longest common row is of what begins at each pair of places. */
function lengths(gone: readonly string[], added: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: gone.length + 1 }, () => new Uint16Array(added.length + 1))
  for (let i = gone.length - 1; i >= 0; i -= 1)
    for (let j = added.length - 1; j >= 0; j -= 1) {
      const row = rows[i]
      const below = rows[i + 1]
      if (row && below)
        row[j] =
          gone[i] === added[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

function walked(
  gone: readonly string[],
  added: readonly string[],
  rows: readonly Uint16Array[],
): readonly Change[] {
  const changes: Change[] = []
  const lengthAt = (i: number, j: number) => rows[i]?.[j] ?? 0
  let [i, j] = [0, 0]
  while (i < gone.length && j < added.length) {
    const kind = stepOf(gone[i] === added[j], lengthAt(i + 1, j) >= lengthAt(i, j + 1))
    changes.push({ kind, words: kind === 'new' ? added.slice(j, j + 1) : gone.slice(i, i + 1) })
    if (kind !== 'new') i += 1
    if (kind !== 'gone') j += 1
  }
  return [
    ...changes,
    { kind: 'gone', words: gone.slice(i) },
    { kind: 'new', words: added.slice(j) },
  ]
}

function stepOf(isSame: boolean, isGone: boolean): Change['kind'] {
  if (isSame) return 'same'
  return isGone ? 'gone' : 'new'
}

/** Between two stretches that are the same one that is gone and one that is new, each as long as it can be. */
function merged(changes: readonly Change[]): readonly Change[] {
  const all: Change[] = []
  let run = new Map<Change['kind'], string[]>()
  const end = () => {
    for (const kind of kinds) {
      const words = run.get(kind) ?? []
      if (words.length > 0) all.push({ kind, words })
    }
    run = new Map()
  }
  for (const { kind, words } of changes) {
    const isEdge = (kind === 'same') !== run.has('same') && run.size > 0
    if (words.length > 0 && isEdge) end()
    if (words.length > 0) run.set(kind, [...(run.get(kind) ?? []), ...words])
  }
  end()
  return all
}

const kinds = ['same', 'gone', 'new'] as const
