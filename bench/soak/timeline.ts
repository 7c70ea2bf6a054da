interface Event {
  readonly id: string
  readonly at: number
}

/** Runs events in the order of their times; each says when it is next to run, or that it is over. */
export async function timeline(
  first: readonly Event[],
  run: (id: string, at: number) => Promise<number | undefined>,
): Promise<void> {
  const heap: Event[] = []
  for (const event of first) push(heap, event)

  for (let event = pop(heap); event; event = pop(heap)) {
    const at = await run(event.id, event.at)
    if (at !== undefined) push(heap, { id: event.id, at })
  }
}

const timeOf = (heap: readonly Event[], index: number) => heap[index]?.at ?? Infinity

function swap(heap: Event[], a: number, b: number): void {
  const [left, right] = [heap[a], heap[b]]
  if (left && right) [heap[a], heap[b]] = [right, left]
}

function push(heap: Event[], event: Event): void {
  heap.push(event)
  for (let index = heap.length - 1; index > 0;) {
    const parent = (index - 1) >> 1
    if (timeOf(heap, parent) <= timeOf(heap, index)) return
    swap(heap, parent, index)
    index = parent
  }
}

function pop(heap: Event[]): Event | undefined {
  swap(heap, 0, heap.length - 1)
  const event = heap.pop()
  for (let index = 0; ;) {
    const left = 2 * index + 1
    const least = timeOf(heap, left + 1) < timeOf(heap, left) ? left + 1 : left
    if (timeOf(heap, least) >= timeOf(heap, index)) return event
    swap(heap, least, index)
    index = least
  }
}
