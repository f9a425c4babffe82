import { fileURLToPath } from 'node:url'

import { compilerOptions } from './jest/compile.js'

const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * What both selections share: TypeScript and JSX are compiled file by file and run as real ES modules (Payload is
 * ESM only), which is why jest is started with `--experimental-vm-modules`.
 */
const shared = {
  rootDir,
  testEnvironment: 'node',
  testRunner: '<rootDir>/test/jest/runner.js',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  resolver: '<rootDir>/test/jest/resolver.cjs',
  setupFiles: ['<rootDir>/test/jest/environment.js'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', compilerOptions],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/test/jest/stylesheet.js',
    // The package by its own name, as its users import it, without a build.
    '^payload-privacy-notices$': '<rootDir>/src/index.ts',
    '^payload-privacy-notices/translations/([^/]+)$': '<rootDir>/src/languages/$1/admin.ts',
    '^payload-privacy-notices/([^/]+)$': '<rootDir>/src/exports/$1.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dev/\\.next/'],
}

/** Two selections: `--selectProjects unit` and `--selectProjects integration`; `test/run.mjs` runs both. */
export default {
  rootDir,
  testTimeout: 90_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.{ts,tsx}'] },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.test.{ts,tsx}'] },
  ],
}
