import { type Socket, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { listen } from './listen.ts'

export interface Mail {
  readonly from: string
  readonly to: string
  /** Head and body, as they came, dots unstuffed. */
  readonly text: string
}

export interface SmtpOptions {
  /** Who may send. */
  readonly user?: string
  readonly password?: string
}

/** Says the first line of what it answers to a command: `451 later`. Nothing: it answers as it would. */
export type Refuse = (command: string) => string | undefined

interface Letter {
  from: string
  to: string
  lines: string[]
}

/** A mail server of a few words on a port of its own at 127.0.0.1, gone after the test. Without TLS. */
export async function smtpServer({ user, password }: SmtpOptions = {}) {
  const mails: Mail[] = []
  const refusal: { refuse: Refuse } = { refuse: () => undefined }
  const allowed =
    user === undefined ? undefined : Buffer.from(`\0${user}\0${password ?? ''}`).toString('base64')
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    talk(socket, { allowed, mails, refuse: (command) => refusal.refuse(command) })
  })
  const port = await listen(server)
  const login = user === undefined ? '' : `${user}:${password}@`
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    mails,
    /** From now on; without, it refuses nothing. */
    refuse(refuse: Refuse = () => undefined) {
      refusal.refuse = refuse
    },
  }
}

interface Talk {
  readonly allowed: string | undefined
  readonly mails: Mail[]
  readonly refuse: Refuse
}

function talk(socket: Socket, { allowed, mails, refuse }: Talk) {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let isKnown = allowed === undefined
  let isBody = false
  let letter: Letter = { from: '', to: '', lines: [] }
  say('220 stand-in')
  createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
    if (isBody) {
      if (line !== '.') return void letter.lines.push(line.replace(/^\.\./, '.'))
      isBody = false
      mails.push({ from: letter.from, to: letter.to, text: letter.lines.join('\n') })
      return say('250 kept')
    }
    const refused = refuse(line)
    if (refused !== undefined) return say(refused)
    const [, address = ''] = /<([^>]*)>/.exec(line) ?? []
    if (/^EHLO/i.test(line))
      say(`250-stand-in\r\n250-8BITMIME\r\n250 ${allowed ? 'AUTH PLAIN' : 'HELP'}`)
    else if (/^AUTH PLAIN /i.test(line)) {
      isKnown = line.slice('AUTH PLAIN '.length) === allowed
      say(isKnown ? '235 welcome' : `535 not you: ${line}`)
    } else if (/^QUIT/i.test(line)) {
      say('221 bye')
      socket.end()
    } else if (!isKnown) say('530 who are you?')
    else if (/^MAIL FROM/i.test(line)) {
      letter = { from: address, to: '', lines: [] }
      say('250 ok')
    } else if (/^RCPT TO/i.test(line)) {
      letter.to = address
      say('250 ok')
    } else if (/^DATA/i.test(line)) {
      isBody = true
      say('354 go on')
    } else say('250 ok')
  })
}
