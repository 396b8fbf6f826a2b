import './exports.css'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'
import { useProgress } from '../api/progress.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ImportIcon } from '../ui/icons/navigation.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ExportResult } from './export-result.tsx'
import { LeavingColumns } from './leaving-columns.tsx'
import { PeriodFields } from './period-fields.tsx'
import { isPeriod, type Period } from './period.ts'

type Identifiers = Asked<'exports.sessionsCsv'>['identifiers']

/** Writes sessions to a file: which, how recognisable, where to; what leaves is listed beside it. */
export function ExportsScreen() {
  const { t } = useTranslation('exports')
  const navigate = useNavigate()
  const language = useLanguage()
  const { api } = useClient()
  const write = useCommand('exports.sessionsCsv')
  const progress = useProgress(write.commandId)
  const [period, setPeriod] = useState<Period>({ from: null, to: null })
  const [identifiers, setIdentifiers] = useState<Identifiers>('pseudonymised')
  const [folder, setFolder] = useState('')
  const { commandId } = write

  function run() {
    if (!isPeriod(period) || write.isRunning) return
    const target = folder.trim() === '' ? {} : { folder: folder.trim() }
    void write.run({ ...period, identifiers, ...target })
  }
  return (
    <Page
      title={t('title')}
      padded
      asideWidth={344}
      aside={<LeavingColumns identifiers={identifiers} language={language} />}
    >
      <TopBarActions>
        <Button variant="ghost" icon={<ImportIcon />} onClick={() => void navigate({ to: '/import' })}>
          {t('import')}
        </Button>
      </TopBarActions>
      <div className="exports">
        <p className="muted">{t('lead')}</p>
        <Part title={t('period.title')}>
          <PeriodFields period={period} onChange={setPeriod} />
        </Part>
        <Part title={t('identifiers.title')}>
          <Choice
            label={t('identifiers.label')}
            value={identifiers}
            onChange={(next) => setIdentifiers(next ?? identifiers)}
            options={[
              { value: 'pseudonymised', label: t('identifiers.pseudonymised') },
              { value: 'full', label: t('identifiers.full') },
            ]}
          />
          <p className={identifiers === 'full' ? 'is-warn' : 'muted'}>
            {t(`identifiers.${identifiers}Means`)}
          </p>
        </Part>
        <Part title={t('target.title')}>
          <TextField
            label={t('target.folder')}
            name="folder"
            value={folder}
            onChange={setFolder}
            hint={t('target.folderHint')}
            maxLength={1000}
          />
        </Part>
        <Part>
          {write.isRunning && commandId !== null ? (
            <JobProgress
              label={t('running')}
              progress={progress}
              onCancel={() => void api.jobs.cancel({ commandId })}
            />
          ) : (
            <div>
              <Button variant="primary" keys="Ctrl+Enter" disabled={!isPeriod(period)} onClick={run}>
                {t('run')}
              </Button>
            </div>
          )}
          {write.error !== null && <ErrorNotice error={write.error} />}
          {write.value !== null && <ExportResult result={write.value} />}
        </Part>
      </div>
    </Page>
  )
}

function Part({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="exports-part">
      {title === undefined ? <span /> : <h2>{title}</h2>}
      <div>{children}</div>
    </section>
  )
}
