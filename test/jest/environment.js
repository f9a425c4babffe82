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
