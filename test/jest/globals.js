/**
 * `@jest/globals` outside jest's realm: this module is loaded once, so its exports hand on to what jest gave the file that is
 * running.
 */
const current = () => globalThis[Symbol.for('payload-privacy-notices.jest')]

const handingOn = (name) =>
  new Proxy(function () {}, {
    apply: (_, self, args) => Reflect.apply(current()[name], self, args),
    get: (_, property) => current()[name][property],
  })

export const afterAll = handingOn('afterAll')
export const afterEach = handingOn('afterEach')
export const beforeAll = handingOn('beforeAll')
export const beforeEach = handingOn('beforeEach')
export const describe = handingOn('describe')
export const expect = handingOn('expect')
export const fdescribe = handingOn('fdescribe')
export const fit = handingOn('fit')
export const it = handingOn('it')
export const jest = handingOn('jest')
export const test = handingOn('test')
export const xdescribe = handingOn('xdescribe')
export const xit = handingOn('xit')
export const xtest = handingOn('xtest')
