import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import { translate } from '../translations/index.js'

/** The error of a save of a notice that met another one of it: trying again is safe. */
export const conflict = (req: PayloadRequest): APIError =>
  new APIError(translate(req.t, 'privacyNotices:validation:publishConflict'), 409, null, true)
