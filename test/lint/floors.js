/**
 * The floors of the house, from the ground up: what lies on one floor imports only what lies beneath it. ESLint refuses
 * the rest by this table, and the picture in `docs/architecture.md` is drawn from it.
 *
 * A room is a folder or a file. It may promise more than its floor asks for: `standsOn` names the only rooms it imports,
 * `packages` the only packages, and `promise` says why, which is what ESLint answers.
 *
 * @type {import('./floors.js').Room[][]}
 */
export const FLOORS = [
  [
    {
      room: 'src/notice',
      standsOn: [],
      packages: ['diff', 'libphonenumber-js'],
      promise:
        'The core is pure: it knows neither Payload nor the outside world, neither formats nor wordings.',
    },
  ],
  [
    {
      room: 'src/render',
      standsOn: ['src/notice'],
      packages: ['fflate'],
      promise: 'An output format is made from the notice alone.',
    },
    { room: 'src/languages' },
    { room: 'src/texts' },
    { room: 'src/ownSlugs.ts' },
  ],
  [
    { room: 'src/translations' },
    { room: 'src/react' },
    {
      room: 'src/paper',
      standsOn: ['src/notice', 'src/render'],
      packages: ['node:zlib', 'pdfkit'],
      promise: 'What an app may not have is loaded in one place, when it is asked for.',
    },
    { room: 'src/fetch' },
    {
      room: 'src/division',
      standsOn: ['src/notice', 'src/languages'],
      packages: [],
      promise: 'What a text consists of is told in one way, whether it is checked or brought in.',
    },
    {
      room: 'src/ropa',
      standsOn: ['src/notice', 'src/render', 'src/languages', 'src/texts'],
      packages: [],
      promise:
        'The record of processing activities is made from what registers say, without Payload: the same facts give the same bytes.',
    },
  ],
  [{ room: 'src/options.ts' }],
  [{ room: 'src/scopes.ts', promise: 'Rights say what somebody may do, scopes where.' }],
  [
    { room: 'src/access.ts' },
    { room: 'src/installation.ts' },
    {
      room: 'src/storage',
      promise: 'What is answered as stored is stored, whatever was written.',
    },
    { room: 'src/http', promise: 'What every answer shares knows nothing of what is answered.' },
  ],
  [
    {
      room: 'src/record',
      standsOn: [
        'src/notice',
        'src/translations',
        'src/options.ts',
        'src/scopes.ts',
        'src/installation.ts',
        'src/storage',
      ],
      promise: 'What was published is kept and proved without what it was made from.',
    },
  ],
  [
    {
      room: 'src/reading',
      standsOn: [
        'src/notice',
        'src/render',
        'src/paper',
        'src/languages',
        'src/options.ts',
        'src/scopes.ts',
        'src/installation.ts',
        'src/http',
        'src/record',
      ],
      promise: 'No reader reads a source: public answers are made from what was published.',
    },
    { room: 'src/sources' },
    {
      room: 'src/webhooks',
      standsOn: [
        'src/notice',
        'src/options.ts',
        'src/installation.ts',
        'src/storage',
        'src/http',
        'src/record',
      ],
      promise: 'What others are told of was recorded: events are read off the records.',
    },
  ],
  [{ room: 'src/checks' }],
  [
    {
      room: 'src/approvals',
      promise: 'Whether something is approved is told by what was asked and answered, whoever publishes it.',
    },
  ],
  [
    { room: 'src/next' },
    { room: 'src/publishing' },
    { room: 'src/pageBlocks' },
    {
      room: 'src/import',
      standsOn: ['src/notice', 'src/languages', 'src/texts', 'src/division', 'src/checks'],
      packages: [
        'fflate',
        'mammoth',
        'mdast',
        'mdast-util-from-markdown',
        'mdast-util-gfm-table',
        'micromark-extension-gfm-table',
        'node:zlib',
        'parse5',
        'unpdf',
        'worker_threads',
      ],
      promise:
        'A file is read and understood without Payload: what it says becomes a plan, nothing is stored.',
    },
  ],
  [
    { room: 'src/pending' },
    { room: 'src/standardTexts' },
    { room: 'src/checking' },
    { room: 'src/approving' },
  ],
  [
    { room: 'src/republishing' },
    { room: 'src/preview' },
    { room: 'src/reviews' },
    { room: 'src/start' },
    { room: 'src/importing' },
    { room: 'src/ropaAnswer' },
  ],
  [{ room: 'src/dossier' }, { room: 'src/restoring' }],
  [{ room: 'src/openapi' }],
  [{ room: 'src/endpoints.ts' }, { room: 'src/bin' }],
  [{ room: 'src/admin' }],
  [{ room: 'fields' }],
  [{ room: 'collections' }],
  [{ room: 'src/exports' }, { room: 'src/index.ts' }],
]

/** Every room, by its name. */
export const ROOMS = new Map(FLOORS.flat().map((room) => [room.room, room]))

/** The rooms of the plugin that a room may import, itself left out. */
export const importable = (/** @type {string} */ room) => {
  const floor = FLOORS.findIndex((rooms) => rooms.some((one) => one.room === room))
  const beneath = FLOORS.slice(0, floor).flatMap((rooms) => rooms.map((one) => one.room))
  return beneath.filter((one) => ROOMS.get(room)?.standsOn?.includes(one) ?? true)
}

/** The floors as the docs show them, from the top, with what some rooms promise. */
export const picture = () => {
  const name = ({ room, standsOn }) => (standsOn ? `[${room}]` : room)
  const floors = FLOORS.toReversed().map((rooms) => rooms.map(name).join(' · '))
  const promises = FLOORS.toReversed()
    .flat()
    .filter(({ promise }) => promise)
    .map(({ packages, promise, room, standsOn }) => {
      const named = [...(standsOn ?? []), ...(packages ?? [])].map((one) => `\`${one}\``).join(', ')
      return `- \`${room}\`: ${promise}${standsOn ? ` It imports ${named}.` : ''}`
    })
  return ['```text', ...floors, '```', '', ...promises].join('\n')
}
