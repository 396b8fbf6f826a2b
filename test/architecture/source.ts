import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const slashes = (path: string) => path.split(sep).join('/')

/** Every TypeScript file of the product, by its path from the root. */
export const source = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => slashes(join('src', file)))
    .map((file) => [file, readFileSync(file, 'utf8')] as const),
)

const IMPORT = /^(?:import\s+(?:[^'"]*?\sfrom\s+)?|export\s+[^'"]*?\sfrom\s+)['"]([^'"]+)['"]/gm
const LAZY = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(file: string): string[] {
  const text = source.get(file) ?? ''
  return [...text.matchAll(IMPORT), ...text.matchAll(LAZY)].map((match) => match[1] ?? '')
}

/** The imports of a file that stay inside the product, as paths from the root. */
export function localImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => slashes(relative('.', join(dirname(file), target))))
}
