import { symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')

/** Puts a program and all that it imports into one file below `folder`: a process starts ten times as fast from it. */
export async function bundled(program: string, folder: string): Promise<string> {
  const outDir = join(folder, 'bundle')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: program, outDir, emptyOutDir: true, minify: false },
  })
  symlinkSync(join(ROOT, 'node_modules'), join(outDir, 'node_modules'), 'junction')
  return join(outDir, basename(program).replace(/\.ts$/, '.js'))
}
