import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'

import { allowedBy, answerInJSON, editorsEndpoint, REFUSALS, uncached } from '../http/handlers.js'
import { languagesOf } from '../sources/loadSources.js'
import { ownerFor } from '../standardTexts/owner.js'
import { answersIn } from './answers.js'
import { start } from './start.js'

const bodyOf = async (req: PayloadRequest): Promise<unknown> => {
  try {
    return JSON.parse((await req.text?.()) ?? '')
  } catch {
    throw new APIError(
      'Send the answers as JSON: { "kind": "customers", "organisation": { "name": … } }.',
      400,
      null,
      true,
    )
  }
}

/**
 * The endpoint of the first steps, under the path of the notices collection: makes an organisation, a register and a draft of its
 * notice from the answers to plain questions ({@link StartBody}), and says what it made ({@link StartAnswer}).
 */
export const startEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'start',
      answer: answerInJSON(
        'StartAnswer',
        'the `notice`, what was `created`, what was `present` and is used as it was; whether the sources are `published`',
        201,
      ),
      body: { required: true, schema: 'StartBody' },
      collection: 'notices',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter or the body cannot be used, or another register or notice goes by the name',
        },
        REFUSALS.forbidden,
      ],
      method: 'post',
      parameters: [],
      path: '/start',
      right: 'edit',
      summary: 'Makes an organisation, a register and the draft of its notice',
    },
    allowedBy(options.access.edit, async (req) => {
      const { all, default: first } = languagesOf(req, options)
      const known = [first, ...all.filter((language) => language !== first)]
      const answers = answersIn(req, options, await bodyOf(req), known)
      const owner = await ownerFor(req, options, 'notices', answers.owner)
      const answer = await start(req, options, { ...answers, owner })
      return Response.json(answer, { headers: uncached, status: 201 })
    }),
  ),
]
