import { kafkaBroker, kafkaErrors } from '../../tests/support/kafka-broker.ts'
import { type Receiver, failures, foundIn } from './receiver.ts'

/** A stand-in for a broker. A consumer keeps the first of each run and position. */
export async function kafka(): Promise<Receiver> {
  const { next, counts } = failures()
  let turn = 0
  const broker = await kafkaBroker({
    judge: () => {
      const { fails, isTaken } = next()
      if (!fails) return {}
      // In turn what the client sends again by itself, and what it gives up.
      return (turn++ & 2) === 0
        ? { isCut: true, isKept: isTaken }
        : { error: kafkaErrors.notAllowed, isKept: isTaken }
    },
  })
  const idOf = ({ headers }: (typeof broker.kept)[number]) => headers['id'] ?? ''
  return {
    settings: { brokers: broker.address, topic: broker.topic, batch: '200' },
    seen: () => broker.kept.length,
    async found() {
      const first = new Map(
        broker.kept.map((message) => [
          `${message.headers['run']}/${message.headers['position']}`,
          idOf(message),
        ]),
      )
      return foundIn(broker.kept.map(idOf), first.values())
    },
    requests: counts,
    close: async () => broker.close(),
  }
}
