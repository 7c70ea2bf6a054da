import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './illness.ts'

type Plain = Extract<Answer, { kind: 'plain' }>

const bytesOf = ({ body }: Plain) => (typeof body === 'string' ? Buffer.from(body) : body)

/** Sends an answer; `whole` is what is really there. */
export function sendAnswer(
  answer: Answer,
  whole: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  switch (answer.kind) {
    case 'well':
      return whole.kind === 'plain' ? sendPlain(whole, response) : undefined
    case 'plain':
      return sendPlain(answer, response)
    case 'redirect':
      return void response.writeHead(answer.status, { location: answer.to }).end()
    case 'reset':
      return void request.socket.resetAndDestroy()
    case 'hang':
      return undefined
    case 'drip':
      return drip(whole, response)
    case 'slow': {
      const timer = setTimeout(() => sendAnswer(whole, whole, request, response), answer.ms)
      return void response.on('close', () => clearTimeout(timer))
    }
    case 'cut':
      return cut(whole, response)
  }
}

function sendPlain(plain: Plain, response: ServerResponse): void {
  response.writeHead(plain.status, { 'content-type': plain.type, ...plain.headers })
  response.end(bytesOf(plain))
}

function drip(whole: Answer, response: ServerResponse): void {
  if (whole.kind !== 'plain') return
  const bytes = bytesOf(whole)
  let sent = 0
  response.writeHead(whole.status, { 'content-type': whole.type, 'content-length': bytes.length })
  const timer = setInterval(() => void response.write(bytes.subarray(sent, (sent += 1))), 1_000)
  response.on('close', () => clearInterval(timer))
}

function cut(whole: Answer, response: ServerResponse): void {
  if (whole.kind !== 'plain') return
  const bytes = bytesOf(whole)
  response.writeHead(whole.status, { 'content-type': whole.type, 'content-length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}
