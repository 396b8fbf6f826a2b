import type { SessionJudgement } from './judge-session.ts'

/** Paths of everything that somebody has to look at before saving: refused values and unsettled warnings. */
export function openChecks({ issues, checks }: Pick<SessionJudgement, 'issues' | 'checks'>): string[] {
  const refused = [...issues].filter(([, issue]) => !issue.isEmpty).map(([path]) => path)
  const asked = checks.filter((check) => !check.isAccepted).map((check) => check.path)
  return [...new Set([...refused, ...asked])]
}

/** Paths of everything that is still empty and should not be: what a complete record lacks, and what saving needs. */
export function gaps({ issues, missing }: Pick<SessionJudgement, 'issues' | 'missing'>): string[] {
  const empty = [...issues].filter(([, issue]) => issue.isEmpty).map(([path]) => path)
  return [...new Set([...missing, ...empty])]
}
