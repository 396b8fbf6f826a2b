import { useTranslation } from 'react-i18next'
import { ARTERY_ORIGINS } from '../../shared/model/anatomy-terms.ts'
import { ARTERIES } from '../../shared/model/artery.ts'
import type { ArterialVariant } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { TrashIcon } from '../ui/icons/actions.tsx'
import { Select } from '../ui/select.tsx'
import { type OriginDraft, type OriginFault, withNode } from './origin-rows.ts'

export interface OriginRowProps {
  /** From 1. */
  readonly no: number
  readonly row: OriginDraft
  readonly fault: OriginFault | null
  readonly onChange: (patch: Partial<OriginDraft>) => void
  readonly onRemove: () => void
}

const NOT_HERE: readonly string[] = ['AO', 'HA']

/** Which artery, whether it stands for the usual one or beside it, and what it leaves. */
export function OriginRow({ no, row, fault, onChange, onRemove }: OriginRowProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const options = ARTERIES.map((artery) => ({
    value: artery.code,
    label: `${artery.code} ${artery[language]}`,
    keywords: `${artery.code} ${artery.en} ${artery.zh}`,
  }))
  return (
    <div className="origin-row" role="group" aria-label={t('origins.row', { no })}>
      <Select
        label={t('origins.artery')}
        compact
        value={row.node}
        options={options.filter(({ value }) => !NOT_HERE.includes(value))}
        placeholder={t('origins.arteryExample')}
        onChange={(node) => onChange(withNode(row, node))}
        error={fault === 'stated-twice' ? t('origins.twice') : null}
      />
      <Choice<ArterialVariant['origin']>
        label={t('origins.origin')}
        compact
        value={row.origin}
        options={ARTERY_ORIGINS.flatMap((term) =>
          term.code === 'normal' ? [] : [{ value: term.code, label: term[language] }],
        )}
        onChange={(origin) => origin !== null && onChange({ origin })}
      />
      <Select
        label={t('origins.from')}
        compact
        value={row.arisesFrom}
        options={options}
        placeholder={t('origins.fromExample')}
        onChange={(arisesFrom) => onChange({ arisesFrom })}
        error={fault === 'from-itself' ? t('origins.itself') : null}
      />
      <Button
        compact
        variant="ghost"
        icon={<TrashIcon size={14} />}
        aria-label={t('origins.remove', { no })}
        onClick={onRemove}
      />
    </div>
  )
}
