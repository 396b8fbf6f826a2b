import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** CI sums up what the reports say. */
const reporters: ['default', ...['json', { outputFile: string }][]] = process.env['CI']
  ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
  : ['default']

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
