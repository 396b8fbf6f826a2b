import './survival.css'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SurvivalQuestion } from '../../shared/model/survival.ts'
import { useClient } from '../api/client-context.tsx'
import { useProgress } from '../api/progress.ts'
import { ReportSections } from '../shell/report-sections.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Page } from '../ui/page.tsx'
import { PatientList } from './patient-list.tsx'
import { QuestionFields } from './question-fields.tsx'
import type { SelectedPatients } from './selected-patients.ts'
import { SurvivalReport } from './survival-report.tsx'
import { useSurvival } from './use-survival.ts'

const WHOLE = SurvivalQuestion.parse({})

/** Survival and time to event of the department's patients, asked anew with every change of the question. */
export function SurvivalScreen() {
  const { t } = useTranslation('survival')
  const navigate = useNavigate()
  const { api } = useClient()
  const [typed, setTyped] = useState(WHOLE)
  const [selected, setSelected] = useState<SelectedPatients | null>(null)
  const read = useMemo(() => SurvivalQuestion.safeParse(typed), [typed])
  const { shown, error, commandId } = useSurvival(read.data ?? WHOLE, read.success)
  const progress = useProgress(commandId)
  const isSlow = progress !== null && progress.done > 0

  function change(part: Partial<SurvivalQuestion>) {
    setTyped({ ...typed, ...part })
    setSelected(null)
  }
  return (
    <Page
      title={t('title')}
      header={<ReportSections />}
      padded
      {...(selected !== null && {
        asideWidth: 344,
        asideLabel: selected.title,
        aside: <PatientList selected={selected} onClose={() => setSelected(null)} />,
      })}
    >
      <div className="survival" aria-busy={commandId !== null}>
        <QuestionFields question={typed} lines={shown?.answer.lines ?? 1} onChange={change} />
        {commandId !== null && isSlow && (
          <JobProgress
            label={t('running')}
            progress={progress}
            onCancel={() => void api.jobs.cancel({ commandId })}
          />
        )}
        {error !== null && <ErrorNotice error={error} />}
        {shown !== null && shown.answer.patients === 0 && (
          <Empty action={<Button onClick={() => void navigate({ to: '/log' })}>{t('emptyAction')}</Button>}>
            {t('empty')}
          </Empty>
        )}
        {shown !== null && shown.answer.patients > 0 && (
          <SurvivalReport
            key={shown.question.endpoint}
            question={shown.question}
            answer={shown.answer}
            onSelect={setSelected}
          />
        )}
      </div>
    </Page>
  )
}
