import type { ImportBatch, ImportFinding, Rehearsal } from '../../shared/model/import.ts'
import type { ImportedPatient } from '../../shared/model/imported-patient.ts'
import { isRefused } from '../../shared/rules/imports/import-row.ts'
import type { JudgedPatient } from './judge-patient.ts'

type Made = ImportBatch['made']

export const NOTHING_MADE: Made = { patients: 0, sessions: 0, reviews: 0, labs: 0, assessments: 0 }

/** What a patient adds to the register; every session brings its review along. */
export function madeBy(made: Made, patient: ImportedPatient): Made {
  const sessions = patient.sessions.length
  return {
    patients: made.patients + 1,
    sessions: made.sessions + sessions,
    reviews: made.reviews + sessions,
    labs: made.labs + patient.labs.length,
    assessments: made.assessments + patient.assessments.length,
  }
}

/** Counts a rehearsal while it streams by; keeps only the first findings, but counts them all. */
export function tally(findingsLimit: number) {
  const rowsByCode = new Map<string, { severity: ImportFinding['severity']; rows: number }>()
  const findings: ImportFinding[] = []
  const rows = { accepted: 0, questioned: 0, refused: 0 }
  let made = NOTHING_MADE

  function countFindings(found: readonly ImportFinding[]): void {
    for (const code of new Set(found.map((finding) => finding.code))) {
      const severity = found.find((finding) => finding.code === code)?.severity ?? 'question'
      const counted = rowsByCode.get(code) ?? { severity, rows: 0 }
      rowsByCode.set(code, { severity, rows: counted.rows + 1 })
    }
    findings.push(...found.slice(0, Math.max(0, findingsLimit - findings.length)))
  }

  return {
    add(judged: JudgedPatient): void {
      for (const { findings: found } of judged.rows) {
        if (isRefused(found)) rows.refused++
        else {
          rows.accepted++
          if (found.length > 0) rows.questioned++
        }
        countFindings(found)
      }
      if (judged.patient) made = madeBy(made, judged.patient)
    },
    result(): Pick<
      Rehearsal,
      'accepted' | 'questioned' | 'refused' | 'wouldMake' | 'findings' | 'findingCounts'
    > {
      const counts = [...rowsByCode].map(([code, { severity, rows: count }]) => ({
        code,
        severity,
        rows: count,
      }))
      return {
        ...rows,
        wouldMake: made,
        findings: findings.toSorted((a, b) => a.row - b.row),
        findingCounts: counts.toSorted((a, b) => b.rows - a.rows),
      }
    },
  }
}
