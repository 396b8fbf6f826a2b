import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const json = process.env['CI'] ? [['json', { outputFile: 'test-results/vitest.json' }] as const] : []

export default defineConfig({
  test: {
    reporters: ['default', ...json],
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
        test: { name: 'renderer', environment: 'happy-dom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
