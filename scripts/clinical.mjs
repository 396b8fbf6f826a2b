// Writes the clinical reference, docs/clinical, in both languages, from the data that the program computes by.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clinicalPage } from './clinical/clinical-page.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'clinical')

mkdirSync(folder, { recursive: true })
for (const language of ['en', 'zh']) writeFileSync(join(folder, `${language}.md`), clinicalPage(language))
