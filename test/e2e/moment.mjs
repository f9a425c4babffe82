/**
 * Loaded before a program, it makes that think that it began at TEST_MOMENT; time goes on from there. Timers go their own way.
 */
const began = Date.now()
const moment = Date.parse(process.env.TEST_MOMENT ?? '')
if (Number.isNaN(moment)) throw new Error(`TEST_MOMENT is no moment: ${process.env.TEST_MOMENT}`)

const RealDate = Date
const now = () => RealDate.now() - began + moment

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, values, self) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, self),
  get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
})
