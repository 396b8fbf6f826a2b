import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MICHELS_TYPES } from '../../shared/model/michels.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { michelsOfVariants, variantsOf } from '../../shared/rules/sessions/arterial-variants.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { Select } from '../ui/select.tsx'
import { showStatus } from '../ui/status-message.ts'
import { OriginRow } from './origin-row.tsx'
import { faultsOf, newOrigin, originRows, type OriginDraft, variantsOfRows } from './origin-rows.ts'
import './origins.css'

export interface OriginsDialogProps {
  readonly patientUid: string
  readonly arteries: Pick<Patient, 'michelsType' | 'arterialVariants'>
  readonly onSaved?: (arteries: Pick<Patient, 'michelsType' | 'arterialVariants'>) => void
  readonly onClose: () => void
}

/** Every unusual origin of one patient, one a line; the Michels type follows from them until somebody overrules it. */
export function OriginsDialog({ patientUid, arteries, onSaved, onClose }: OriginsDialogProps) {
  const { t } = useTranslation('map')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const { run, error, isRunning } = useCommand('patients.setArteries')
  const [rows, setRows] = useState<readonly OriginDraft[]>(() => originRows(variantsOf(arteries)))
  const [overruled, setOverruled] = useState(() => overruledBy(arteries))
  const variants = variantsOfRows(rows)
  const derived = michelsOfVariants(variants)
  const faults = faultsOf(rows)
  const term = MICHELS_TYPES.find(({ code }) => code === derived)

  const list = useRef<HTMLDivElement>(null)
  // The line is on the page one frame after it was added, or gone one after it was removed.
  function focusLast(control: string) {
    requestAnimationFrame(() =>
      [...(list.current?.querySelectorAll<HTMLElement>(control) ?? [])].at(-1)?.focus(),
    )
  }
  function add() {
    setRows([...rows, newOrigin()])
    focusLast('.origin-row > :first-child input:not([type=hidden])')
  }
  function remove(gone: string) {
    setRows(rows.filter(({ key }) => key !== gone))
    focusLast('button')
  }
  function change(key: string, patch: Partial<OriginDraft>) {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  }
  async function save() {
    if (faults.size > 0 || isRunning) return
    const michelsType = overruled ?? derived
    const reply = await run({ patientUid, michelsType, arterialVariants: variants })
    if (!reply.ok) return
    showStatus({ text: t('saved'), isSaved: true })
    onSaved?.({ michelsType, arterialVariants: variants })
    onClose()
  }
  return (
    <Dialog
      title={t('origins.title')}
      width={680}
      at="top"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            onClick={() => void save()}
            disabledReason={faults.size > 0 ? t('origins.settle') : null}
          >
            {t('origins.save')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} />}
      <p className="muted">{t('origins.lead')}</p>
      {rows.length === 0 && <p className="faint">{t('origins.none')}</p>}
      <div className="origins" ref={list}>
        {rows.map((row, index) => (
          <OriginRow
            key={row.key}
            no={index + 1}
            row={row}
            fault={faults.get(row.key) ?? null}
            onChange={(patch) => change(row.key, patch)}
            onRemove={() => remove(row.key)}
          />
        ))}
        <Button compact variant="link" icon={<PlusIcon size={14} />} onClick={add}>
          {t('origins.add')}
        </Button>
      </div>
      <div className="origins-type">
        <Select
          label={t('michels')}
          name="michelsOfOrigins"
          value={overruled ?? derived}
          options={MICHELS_TYPES.map((type) => ({
            value: type.code,
            label: type[language],
            keywords: `${type.code} ${type.en} ${type.zh}`,
          }))}
          onChange={(type) => setOverruled(type === derived ? null : type)}
          hint={
            overruled === null
              ? t('origins.follows')
              : t('origins.overruled', { type: term?.[language] ?? t('unset') })
          }
        />
        {overruled !== null && (
          <Button compact variant="link" onClick={() => setOverruled(null)}>
            {t('origins.takeDerived')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

/** The type that was stated against what the origins on file say; null where they agree. */
function overruledBy(arteries: OriginsDialogProps['arteries']): Patient['michelsType'] {
  const derived = michelsOfVariants(variantsOf(arteries))
  return arteries.michelsType === derived ? null : arteries.michelsType
}
