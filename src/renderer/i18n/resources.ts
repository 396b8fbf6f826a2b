import { recipes } from './en/recipes.ts'
import { aftercare } from './en/aftercare.ts'
import { attachments } from './en/attachments.ts'
import { audit } from './en/audit.ts'
import { complications } from './en/complications.ts'
import { department } from './en/department.ts'
import { eligibility } from './en/eligibility.ts'
import { exports } from './en/exports.ts'
import { imports } from './en/imports.ts'
import { map } from './en/map.ts'
import { patients } from './en/patients.ts'
import { pastedLabs } from './en/pasted-labs.ts'
import { questions } from './en/questions.ts'
import { reports } from './en/reports.ts'
import { retreatment } from './en/retreatment.ts'
import { reviews } from './en/reviews.ts'
import { sessions } from './en/sessions.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { signing } from './en/signing.ts'
import { survival } from './en/survival.ts'
import { timeline } from './en/timeline.ts'
import { ui } from './en/ui.ts'
import { worklist } from './en/worklist.ts'
import { recipes as zhRecipes } from './zh/recipes.ts'
import { aftercare as zhAftercare } from './zh/aftercare.ts'
import { attachments as zhAttachments } from './zh/attachments.ts'
import { audit as zhAudit } from './zh/audit.ts'
import { complications as zhComplications } from './zh/complications.ts'
import { department as zhDepartment } from './zh/department.ts'
import { eligibility as zhEligibility } from './zh/eligibility.ts'
import { exports as zhExports } from './zh/exports.ts'
import { imports as zhImports } from './zh/imports.ts'
import { map as zhMap } from './zh/map.ts'
import { patients as zhPatients } from './zh/patients.ts'
import { questions as zhQuestions } from './zh/questions.ts'
import { reports as zhReports } from './zh/reports.ts'
import { retreatment as zhRetreatment } from './zh/retreatment.ts'
import { reviews as zhReviews } from './zh/reviews.ts'
import { sessions as zhSessions } from './zh/sessions.ts'
import { settings as zhSettings } from './zh/settings.ts'
import { shell as zhShell } from './zh/shell.ts'
import { signing as zhSigning } from './zh/signing.ts'
import { pastedLabs as zhPastedLabs } from './zh/pasted-labs.ts'
import { survival as zhSurvival } from './zh/survival.ts'
import { timeline as zhTimeline } from './zh/timeline.ts'
import { ui as zhUi } from './zh/ui.ts'
import { worklist as zhWorklist } from './zh/worklist.ts'

/** English is the reference: its keys are the type of every `t()`. One namespace for each noun. */
export const en = {
  shell,
  ui,
  aftercare,
  complications,
  recipes,
  department,
  worklist,
  map,
  patients,
  questions,
  timeline,
  pastedLabs,
  sessions,
  signing,
  eligibility,
  reports,
  survival,
  retreatment,
  reviews,
  exports,
  imports,
  attachments,
  audit,
  settings,
}

export const zh = {
  shell: zhShell,
  ui: zhUi,
  aftercare: zhAftercare,
  complications: zhComplications,
  recipes: zhRecipes,
  department: zhDepartment,
  worklist: zhWorklist,
  map: zhMap,
  patients: zhPatients,
  questions: zhQuestions,
  timeline: zhTimeline,
  pastedLabs: zhPastedLabs,
  sessions: zhSessions,
  signing: zhSigning,
  eligibility: zhEligibility,
  reports: zhReports,
  survival: zhSurvival,
  retreatment: zhRetreatment,
  reviews: zhReviews,
  exports: zhExports,
  imports: zhImports,
  attachments: zhAttachments,
  audit: zhAudit,
  settings: zhSettings,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof en
    returnNull: false
  }
}
