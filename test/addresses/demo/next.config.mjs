// The demo's own settings read these.
process.env.DEMO_BASE_PATH = '/kunta'
process.env.DEMO_TRAILING_SLASH = 'true'

const { default: config } = await import('../../../dev/next.config.mjs')

export default config
