import type { SessionDraft } from '../../shared/contract/sessions.ts'
import { decimal, multiplyDecimals, toNumber } from '../../shared/kit/decimal.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Assessment } from '../../shared/model/assessment.ts'
import { macrovascularInvasion } from '../../shared/rules/eligibility/derived-facts.ts'

const MM_PER_CM = decimal(10)

type Said = Partial<Omit<Assessment, 'sessionUid'>>

/**
 * What a session's form says of the patient, by the day it is of: the tumour as old as its image, ECOG as its
 * assessment, and what is clinical of the procedure day. Days of which nothing is said are left out.
 */
export function datedFindings({ procedure, findings, assessedOn }: SessionDraft) {
  const { performedOn } = procedure
  const { max_diam_cm: largestCm, distant_mets: metastases } = findings
  const clinical: Said = {
    ascites: findings.ascites ?? null,
    encephalopathyGrade: findings.he_grade ?? null,
    encephalopathySuppressed: findings.he_suppressed_by_medication ?? null,
    cholestatic: findings.pbc_psc ?? null,
  }
  const imaging: Said = {
    lesionCount: findings.n_tumours ?? null,
    largestMm: largestCm == null ? null : toNumber(multiplyDecimals(decimal(largestCm), MM_PER_CM)),
    vascularInvasion: macrovascularInvasion(findings),
    distantMetastasis: metastases == null ? null : metastases !== 'none',
  }
  const byDay = new Map<IsoDate, Said>()
  for (const [on, said] of [
    [performedOn, clinical],
    [assessedOn.imaging ?? performedOn, imaging],
    [assessedOn.ecog ?? performedOn, { ecog: findings.ecog ?? null }],
  ] as const)
    if (Object.values(said).some((value) => value !== null)) byDay.set(on, { ...byDay.get(on), ...said })
  return [...byDay].map(([on, said]) => ({ on, said }))
}
