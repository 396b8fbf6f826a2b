import { defineConfig } from 'vitest/config'

/** The tests of the topic that is being mutated, as the runner names them; all rules where nothing is named. */
const include = (process.env['MUTATION_TESTS'] ?? 'test/rules/**/*.test.ts').split(' ')

export default defineConfig({ test: { include, watch: false } })
