import type { patients } from '../../shared/contract/patients.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { fold, readQuery } from './patient-search-store.ts'
import { type PatientBriefRow, patientsMatching, toPatientBrief } from './patients-store.ts'

/** Rows looked at per step where characters match and their order still has to be verified. */
const STEP = 100

/** Newest first; an empty text lists everybody, and a text of signs alone finds nobody. */
export const findPatients: Handler<typeof patients.find> = ({ db }, { text, limit }) => {
  const found = hits(db, text, limit + 1)
  return ok({ patients: found.slice(0, limit).map(toPatientBrief), more: found.length > limit })
}

function hits(db: ReadDb, text: string, wanted: number): PatientBriefRow[] {
  const query = readQuery(text)
  if (query === null && text !== '') return []
  const runs = query?.hanRuns ?? []
  const contains = ({ name }: PatientBriefRow) => {
    const han = fold(name ?? '').replace(/\P{L}+/gu, '')
    return runs.every((run) => han.includes(run))
  }
  const limit = runs.join('').length > 1 ? Math.max(wanted, STEP) : wanted
  const found: PatientBriefRow[] = []
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const page = patientsMatching(db, { match: query?.match ?? null, before, limit })
    found.push(...page.filter(contains))
    const last = page.at(-1)
    if (!last || page.length < limit || found.length >= wanted) return found.slice(0, wanted)
    before = last.id
  }
}
