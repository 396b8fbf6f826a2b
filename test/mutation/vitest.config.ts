import { defineConfig } from 'vitest/config'

/** The tests of the topic that is being mutated, as the runner names them; all rules where nothing is named. */
const include = (process.env['MUTATION_TESTS'] ?? 'test/rules/**/*.test.ts').split(' ')

/** As long as the tests have otherwise: on a busy machine the 3000 invented snapshots outlast the usual five seconds. */
export default defineConfig({ test: { include, watch: false, testTimeout: 30_000 } })
