import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Failure } from '../api/client.ts'
import { useCaller } from '../api/use-caller.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { FolderIcon } from '../ui/icons/actions.tsx'
import { showStatus } from '../ui/status-message.ts'

const HASH_SHOWN = 8

interface Chosen {
  readonly name: string
  readonly text: string
}

/** A ruleset of the department's own: read from a file, shown for what it is, and loaded once somebody says so. */
export function RulesetFile() {
  const { t } = useTranslation('settings')
  const caller = useCaller()
  const check = useCommand('eligibility.checkRuleset')
  const load = useCommand('eligibility.loadRuleset')
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)

  async function choose(file: File) {
    const text = await file.text()
    load.reset()
    setChosen({ name: file.name, text })
    await check.run({ text })
  }
  async function confirm() {
    if (chosen === null) return
    const reply = await load.run({ text: chosen.text })
    if (!reply.ok) return
    setChosen(null)
    check.reset()
    showStatus({ text: t('rules.fileLoaded', { id: reply.value.id, version: reply.value.version }) })
  }
  const error = check.error ?? load.error
  return (
    <div className="settings-form">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('rules.loadFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file !== undefined) void choose(file)
          event.currentTarget.value = ''
        }}
      />
      <div>
        <Button
          icon={<FolderIcon />}
          disabledReason={caller?.role === 'admin' ? null : t('adminOnly')}
          onClick={() => input.current?.click()}
        >
          {t('rules.loadFile')}
        </Button>
      </div>
      {chosen !== null && error !== null && (
        <>
          <p className="small faint">{chosen.name}</p>
          <ErrorNotice error={error} />
          <OffendingLine error={error} />
        </>
      )}
      {chosen !== null && check.value !== null && (
        <>
          <Head name={chosen.name} head={check.value} />
          <div>
            <Button variant="primary" disabled={load.isRunning} onClick={() => void confirm()}>
              {t('rules.load')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** The line of the file that is wrong, as it stands there. */
function OffendingLine({
  error,
}: {
  readonly error: Failure<'eligibility.checkRuleset'> | Failure<'eligibility.loadRuleset'>
}) {
  if (!('lineText' in error)) return null
  return (
    <pre className="settings-file-line">
      <span className="faint">{error.line}</span> {error.lineText}
    </pre>
  )
}

function Head({ name, head }: { readonly name: string; readonly head: Answer<'eligibility.checkRuleset'> }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { id, version, title, titleZh, sha256, indications, contraindications, advisories } = head
  return (
    <div>
      <p className="small faint">{name}</p>
      <p>
        <b>{(language === 'zh' ? titleZh : null) ?? title}</b>
      </p>
      <p className="small faint tabular" title={sha256}>
        {id} · {t('rules.version', { version })} · {sha256.slice(0, HASH_SHOWN)}
      </p>
      <p>{t('rules.counts', { indications, contraindications, advisories })}</p>
    </div>
  )
}
