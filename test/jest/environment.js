import crypto from 'node:crypto'

/** What Payload 3 must be told before it is loaded in a test, whoever started jest. */
Object.assign(process.env, {
  // Neither a compiler of import maps nor a websocket to Next's development server.
  NODE_ENV: 'test',
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  // Drizzle remembers the last schema it pushed per process, not per database: without this, the second fresh
  // database with an equal schema would get no tables.
  PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  // Payload's one switch for "a dynamic import in a VM context cannot be hidden in eval()"; jest is such a context.
  VITEST: 'true',
})

// Drizzle announces on the terminal that it reads a database before it creates the tables, once per test app, and
// cannot be told not to.
const { stdout } = process
const quiet = Symbol.for('payload-privacy-notices.quiet')
if (!stdout[quiet]) {
  const write = stdout.write.bind(stdout)
  stdout[quiet] = true
  stdout.write = (chunk, ...rest) =>
    String(chunk).includes('Pulling schema from database') || write(chunk, ...rest)
}

// Test users' passwords need not withstand anybody: 600,000 rounds to make each, and to let each in, took a fifth of the time.
const { pbkdf2 } = crypto
const hasty = Symbol.for('payload-privacy-notices.hasty')
if (!pbkdf2[hasty]) {
  crypto.pbkdf2 = (password, salt, _iterations, ...rest) => pbkdf2(password, salt, 1, ...rest)
  crypto.pbkdf2[hasty] = true
}
