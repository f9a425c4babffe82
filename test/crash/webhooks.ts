/**
 * Kills publishing processes around what they tell the receiver of a webhook, and checks that in the end it is told of everything that
 * was recorded: started by `run.mjs`, which compiles it. This process lives on: it is the receiver, and does what the next pass does.
 */
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import type { WebhookBody } from '../../src/webhooks/events.js'
import type { Id } from '../fixtures/collections.js'
import type { Place } from './app.js'
import type { Notice } from './notices.js'

import { deliverWebhooks, repair } from '../../src/index.js'
import { webhookId } from '../../src/webhooks/events.js'
import { startApp } from './app.js'
import { type Child, killEach } from './children.js'
import { createNotice, createRegister, newPublishing, workOf } from './notices.js'

/** Where a kill hit: before anything was sent of what was recorded, before it was noted that it was sent, or neither. */
type Hit = 'nothing' | 'unnoted' | 'unsent'

/** What `run.mjs` is told at the end. */
export type Result = { failures: string[]; hits: Record<Hit, number>; kills: number; seconds: number }

/** When a child is killed: while it writes, once it has published, before it sends, or when the receiver was told. */
const AIMS = ['writing', 'done', 'sending', 'received'] as const
type Aim = (typeof AIMS)[number]

const NOTICES = 2
const WORK = 40
/** How many milliseconds the receiver takes for its answer. */
const ANSWERED = 40
/** After so many milliseconds whoever was sending is taken for gone. */
const GONE = 61_000
/** How often, and how many milliseconds apart, is looked for what has not been told: a server may still be ending what it was told. */
const PASSES = 40
const APART = 250

const kills = Number(process.env.CRASH_KILLS)
const command = [process.env.CRASH_CHILD ?? '']
const between = (least: number, most: number) => least + Math.random() * (most - least)
const failures: string[] = []
const hits: Record<Hit, number> = { nothing: 0, unnoted: 0, unsent: 0 }

type Received = { body: WebhookBody; id: string }
const received: Received[] = []
let onReceived = () => {}
const receiver = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as WebhookBody
    received.push({ body, id: String(request.headers['webhook-id']) })
    onReceived()
    setTimeout(() => response.writeHead(204).end(), ANSWERED)
  })
})
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
const place: Place = { ...(JSON.parse(process.env.CRASH_PLACE ?? '') as Place), webhook }

const app = await startApp(place, true)
const { register, token } = await createRegister(app)
const notices: Notice[] = []
for (let each = 0; each < NOTICES; each += 1) notices.push(await createNotice(app, { register, token }))

const started = Date.now()
await killEach(
  { command, kills, place },
  failures,
  (child, kill) => killOnce(child, AIMS[kill % AIMS.length]!),
  (kill) => {
    if (kill === kills || kill % Math.ceil(kills / 10) === 0) {
      console.log(`${kill}/${kills} kills, ${received.length} times told, ${failures.length} failures`)
    }
  },
)
if (kills >= 20 && (hits.unsent === 0 || hits.unnoted === 0))
  failures.push('the kills missed what they are for')
process.send?.({ failures, hits, kills, seconds: (Date.now() - started) / 1000 } satisfies Result)
process.disconnect?.()
process.exit()

/** What is known of an event: its name for the receiver, and how often it was told. */
type Told = { event: string; id: string; times: number }

/** Every event that there has to be, by the records, in their order. */
async function eventsRecorded(): Promise<Told[]> {
  const { docs } = await app.payload.db.find<{
    event: 'published' | 'withdrawn'
    id: Id
    notice: string
    version: number
  }>({
    collection: 'notice-publications',
    limit: 0,
    pagination: false,
    select: { event: true, notice: true, publishedAt: true, version: true },
    sort: ['publishedAt', 'hash'],
  })
  return docs.map(({ event, notice, version }) => {
    const data = { notice, version } as WebhookBody['data']
    const id = webhookId({ at: '', body: { data } as WebhookBody, event }, webhook)
    const times = received.filter((one) => one.id === id).length
    return { event: `${event} ${notice}/${version}`, id, times }
  })
}

/** Whether the last try to tell some event has no end: whoever was at it is no more. */
async function isUnnoted(): Promise<boolean> {
  const { docs } = await app.payload.db.find<{ attempt: number; id: Id; stage: string; state: string }>({
    collection: 'notice-outbox',
    limit: 0,
    pagination: false,
    select: { attempt: true, stage: true, state: true },
    sort: ['attempt'],
    where: { kind: { equals: 'webhook' } },
  })
  return [...new Map(docs.map(({ stage, state }) => [stage, state])).values()].includes('queued')
}

/** Lets a child publish, kills it, does what the next pass does, and checks. */
async function killOnce(child: Child, aim: Aim): Promise<void> {
  let hit = () => {}
  const aimed = new Promise<void>((resolve) => (hit = resolve))
  child.onSaid((said) => {
    if (aim in said) hit()
    if ('done' in said && said.status >= 300) failures.push(`${said.done} was refused: ${said.message}`)
    if ('finished' in said) failures.push('the process had nothing left to do')
  })
  onReceived = () => {
    if (aim === 'received') hit()
  }
  const publishings = Array.from({ length: WORK }, (_, index) =>
    newPublishing(notices[index % NOTICES]!, 'published'),
  )
  child.order({
    delay: aim === 'writing' ? between(6, 16) : 0,
    token,
    work: publishings.map((each) => workOf(each, ['fi'])),
  })
  await Promise.race([aimed, child.gone])
  await sleep(
    { done: between(0, 40), received: between(0, 30), sending: between(0, 50), writing: between(0, 400) }[
      aim
    ],
  )
  child.process.kill('SIGKILL')
  await child.gone
  if (child.process.signalCode !== 'SIGKILL') failures.push('the process had ended before it was killed')
  onReceived = () => {}
  // What was on its way is there, or nowhere.
  await sleep(ANSWERED)

  const unsent = (await eventsRecorded()).some(({ times }) => times === 0)
  hits[unsent ? 'unsent' : (await isUnnoted()) ? 'unnoted' : 'nothing'] += 1
  await repair(app.payload, { graceSeconds: 0 })
  let missing: Told[] = []
  for (let pass = 1; pass <= PASSES; pass += 1) {
    await deliverWebhooks(app.payload, () => new Date(Date.now() + GONE))
    missing = (await eventsRecorded()).filter(({ times }) => times === 0)
    if (missing.length === 0 && !(await isUnnoted())) break
    await sleep(APART)
  }
  failures.push(...missing.map(({ event }) => `${event} was recorded and never told`))
  await checkReceived()
}

/** Checks that nothing was told that there is not, that repeats are the same to the letter, and that the order is that of the records. */
async function checkReceived(): Promise<void> {
  const recorded = await eventsRecorded()
  const known = new Map<string, string>()
  for (const { body, id } of received) {
    const text = JSON.stringify(body)
    if (!recorded.some((one) => one.id === id)) failures.push(`${id} was told and never recorded: ${text}`)
    else if ((known.get(id) ?? text) !== text)
      failures.push(`${id} was told as ${known.get(id)} and as ${text}`)
    known.set(id, text)
  }
  const order = recorded.map(({ id }) => id)
  const first = [...known.keys()]
  if (first.join() !== order.filter((id) => known.has(id)).join()) {
    failures.push('events were not told in the order in which they were recorded')
  }
}
