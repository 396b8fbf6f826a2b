import './imports.css'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ExportIcon } from '../ui/icons/navigation.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'
import { showStatus } from '../ui/status-message.ts'
import { BatchList } from './batch-list.tsx'
import { FileChoice } from './file-choice.tsx'
import { headingsOf } from './headings.ts'
import { LayoutChoice, type LayoutCode } from './layout-choice.tsx'
import { guessMapping, mappingGaps, mappingInput, type OwnMapping } from './own-mapping.ts'
import { presetFor } from './preset-for.ts'
import { RehearsalResult } from './rehearsal-result.tsx'
import { useImport } from './use-import.ts'

const STAGE_WORDS = { sending: 'sending', rehearsing: 'rehearsing', committing: 'committing' } as const

/** Takes a table of visits in: choose, say what its columns are, rehearse, import. */
export function ImportsScreen() {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const run = useImport()
  const { value: presets } = useAsk('imports.presets', {})
  const [file, setFile] = useState<File | null>(null)
  const [headings, setHeadings] = useState<readonly string[] | null>(null)
  const [layout, setLayout] = useState<LayoutCode>('sysucc-visits')
  const [mapping, setMapping] = useState<OwnMapping>({})
  const { stage, rehearsal, error } = run
  const isOwn = layout === 'own'
  const gaps = mappingGaps(mapping)
  const isReady = file !== null && (!isOwn || gaps.needed.length + gaps.unitless.length === 0)

  async function choose(chosen: File) {
    run.reset()
    setFile(chosen)
    setHeadings(null)
    const found = await headingsOf(chosen)
    setHeadings(found)
    setMapping(guessMapping(found))
    const known = presetFor(found, presets ?? [])
    if (known !== undefined) setLayout(known)
  }
  function rehearse() {
    if (!isReady) return
    const mapped = mappingInput(t('layout.nameDefault'), mapping)
    void run.rehearse(file, isOwn ? { mapping: mapped } : { preset: layout })
  }
  async function commit() {
    const made = await run.commit()
    if (made === null) return
    const { patients, sessions } = made.made
    showStatus({
      text: t('committed', {
        name: made.fileName,
        patients: formatNumber(patients),
        sessions: formatNumber(sessions),
      }),
    })
    run.reset()
    setFile(null)
    setHeadings(null)
  }
  const accepted = rehearsal?.accepted ?? 0
  const action =
    stage !== 'idle' ? (
      <JobProgress label={t(STAGE_WORDS[stage])} progress={run.progress} onCancel={run.cancel} />
    ) : rehearsal === null ? (
      <div>
        <Button variant="primary" keys="Ctrl+Enter" disabled={!isReady} onClick={rehearse}>
          {t('rehearse')}
        </Button>
      </div>
    ) : (
      <div>
        <Button variant="primary" keys="Ctrl+Enter" disabled={accepted === 0} onClick={() => void commit()}>
          {t('commit', { count: accepted, formatted: formatNumber(accepted) })}
        </Button>
      </div>
    )
  return (
    <Page title={t('title')} padded>
      <TopBarActions>
        <Button variant="ghost" icon={<ExportIcon />} onClick={() => void navigate({ to: '/export' })}>
          {t('export')}
        </Button>
      </TopBarActions>
      <div className="imports">
        <p className="muted">{t('lead')}</p>
        <Part title={t('file.title')}>
          <FileChoice file={file} headings={headings} onChoose={(chosen) => void choose(chosen)} />
        </Part>
        <Part title={t('layout.title')}>
          <LayoutChoice
            layout={layout}
            onLayout={(next) => {
              run.reset()
              setLayout(next)
            }}
            headings={headings ?? []}
            mapping={mapping}
            onMapping={(next) => {
              run.reset()
              setMapping(next)
            }}
          />
        </Part>
        <Part title={t('rehearsal.title')}>
          {error !== null && <ErrorNotice error={error} />}
          {rehearsal === null ? action : <RehearsalResult rehearsal={rehearsal}>{action}</RehearsalResult>}
        </Part>
        <Part title={t('batches.title')}>
          <BatchList />
        </Part>
      </div>
    </Page>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="imports-part">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}
