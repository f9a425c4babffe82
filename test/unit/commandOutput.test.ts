import { describe, expect, it, jest } from '@jest/globals'
import type { SanitizedConfig } from 'payload'

import { logBesideAnswers } from '../../src/bin/output.js'

type Logger = SanitizedConfig['logger']
type Set = { destination: { write: (line: string) => void }; options: object }

const afterwards = (logger: unknown): Logger => {
  const config = { logger } as SanitizedConfig
  logBesideAnswers(config)
  return config.logger
}

describe('the log of an app while a command is run', () => {
  it.each([undefined, 'sync', { options: { level: 'debug' } }])(
    'should be written beside answers: %j',
    (logger) => {
      const { destination, options } = afterwards(logger) as unknown as Set
      expect(options).toEqual(typeof logger === 'object' ? logger.options : {})
      const written: string[] = []
      const write = jest
        .spyOn(process.stderr, 'write')
        .mockImplementation((line) => Boolean(written.push(String(line))))
      destination.write('{"level":40,"time":1,"name":"payload","msg":"No adapter"}\n')
      destination.write('{"level":50,"msg":"Failed","err":{"message":"x","stack":"Error: x\\n    at y"}}\n')
      destination.write('{"level":35,"own":true}\n')
      destination.write('no JSON\n')
      write.mockRestore()
      expect(written).toEqual([
        'warning: No adapter\n',
        'error: Failed\nError: x\n    at y\n',
        '35: \n',
        'no JSON\n',
      ])
    },
  )

  it('should stay where the app itself has it written', () => {
    for (const own of [
      { info: () => {} },
      { destination: { write: () => {} }, options: {} },
      { options: { transport: { target: 'pino/file' } } },
    ]) {
      expect(afterwards(own)).toBe(own)
    }
  })
})
