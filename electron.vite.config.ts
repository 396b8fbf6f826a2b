import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const entries = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, resolve(`src/main/${name}.ts`)]))

export default defineConfig({
  main: {
    build: {
      rollupOptions: { input: entries('main', 'records', 'job', 'web', 'cli') },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      minify: true,
      // The content policy allows fonts from our own origin only, not as data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
    plugins: [react()],
  },
})
