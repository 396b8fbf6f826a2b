import type { Answer } from '../api/client.ts'

type Preset = Pick<Answer<'imports.presets'>[number], 'id' | 'columns'>

/** The layout whose columns all stand among the headings; of several the one that explains most of the file. */
export function presetFor(headings: readonly string[], presets: readonly Preset[]): Preset['id'] | undefined {
  return presets
    .filter(({ columns }) => columns.length > 0 && columns.every((column) => headings.includes(column)))
    .toSorted((a, b) => b.columns.length - a.columns.length)
    .at(0)?.id
}
