import type { RecordedNotice } from '../notice/document.js'
import type { TextFormat } from './format.js'

import { renderedNotice } from './rendered.js'

/** The notice as data, with its texts rendered beside. */
export const json: TextFormat<'json'> = {
  name: 'json',
  mediaType: 'application/json',
  render: (notice: RecordedNotice, { links }) => JSON.stringify({ ...renderedNotice(notice), links }),
}
