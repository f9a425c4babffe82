import { jest } from '@jest/globals'

/**
 * Pretends that it is another moment, for code that asks for the date; timers and everything else go their way. Ends with
 * `jest.useRealTimers()`.
 */
export const atMoment = (moment: Date | string) =>
  jest.useFakeTimers({
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
    now: new Date(moment),
  })
