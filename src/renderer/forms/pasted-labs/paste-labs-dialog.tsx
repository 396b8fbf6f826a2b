import './pasted-labs.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LabCode, LabEntry } from '../../../shared/model/lab.ts'
import { convertedLab } from '../../../shared/rules/plausibility/lab-units.ts'
import { readPastedLabs } from '../../../shared/rules/plausibility/pasted-labs.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { PastedLabRow } from './pasted-lab-row.tsx'

export type TakenLab = Pick<LabEntry, 'code' | 'value' | 'comparator' | 'unit'>

export interface PasteLabsDialogProps {
  /** What the form below has a field for. */
  readonly codes: readonly LabCode[]
  readonly onTake: (labs: readonly TakenLab[]) => void
  readonly onClose: () => void
}

const LONGEST_TEXT = 20_000

/** Shows what was recognised in a pasted text, asks for each unit that is missing, and lists what was not understood. */
export function PasteLabsDialog({ codes, onTake, onClose }: PasteLabsDialogProps) {
  const { t } = useTranslation('pastedLabs')
  const { t: ui } = useTranslation('ui')
  const [text, setText] = useState('')
  const [units, setUnits] = useState<Partial<Record<LabCode, string>>>({})
  const { entries, notUnderstood } = useMemo(() => readPastedLabs(text), [text])
  const own = entries.filter(({ code }) => codes.includes(code))
  const left = [
    ...notUnderstood,
    ...entries
      .filter(({ code }) => !codes.includes(code))
      .map(({ code, value }) => ({ text: `${code} ${value}`, reason: 'elsewhere' as const })),
  ]
  const taken = own.flatMap(({ code, value, comparator, unit: printed }) => {
    if (printed !== null) return [{ code, value, comparator, unit: printed }]
    const chosen = units[code]
    if (chosen === undefined) return []
    return [{ code, comparator, ...(convertedLab(code, value, chosen) ?? { value, unit: chosen }) }]
  })
  function take() {
    if (taken.length === 0) return
    onTake(taken)
    onClose()
  }
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      width={560}
      at="top"
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onClick={take} disabled={taken.length === 0}>
            {t('take', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className="pasted-labs">
        <TextArea
          label={t('text')}
          hint={t('hint')}
          rows={6}
          maxLength={LONGEST_TEXT}
          autoFocus
          value={text}
          onChange={(next) => {
            setText(next)
            setUnits({})
          }}
        />
        {own.length > 0 && <h3>{t('recognised')}</h3>}
        {own.map((lab) => (
          <PastedLabRow
            key={lab.code}
            lab={lab}
            chosen={units[lab.code] ?? null}
            onChoose={(unit) => {
              const { [lab.code]: _, ...others } = units
              setUnits(unit === null ? others : { ...others, [lab.code]: unit })
            }}
          />
        ))}
        {left.length > 0 && (
          <div role="status">
            <h3>{t('notUnderstood')}</h3>
            <ul>
              {left.map(({ text: line, reason }) => (
                <li key={`${reason} ${line}`}>
                  {line} <span className="muted">({t(`reason.${reason}`)})</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  )
}
