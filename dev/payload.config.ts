import { buildConfig } from 'payload'

import { demo } from './demo.js'

export default buildConfig(demo)
