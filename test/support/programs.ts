import { join } from 'node:path'

/**
 * How Node runs a program in TypeScript as a process of its own: as it was compiled for this run of the tests, which it loads in
 * half the time, or by tsx where it was not.
 *
 * @param program - from the root of the repository, which is the working directory
 * @returns the arguments
 */
export const argumentsFor = (program: string): string[] => {
  const compiled = process.env.TEST_COMPILED
  return [
    // Without the condition Node 20 can end before Payload's packages have been loaded.
    '--conditions=production',
    ...(compiled ? [join(compiled, program.replace(/\.ts$/, '.js'))] : ['--import', 'tsx', program]),
  ]
}
