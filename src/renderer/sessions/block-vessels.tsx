import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { MICHELS_TYPES } from '../../shared/model/michels.ts'
import { AnatomyFields } from './anatomy-fields.tsx'
import { ArteryPicker } from './artery-picker.tsx'
import { ArteryRow } from './artery-row.tsx'
import type { ArteryCode } from './artery-tree.ts'
import { Block } from './block.tsx'
import { CheckStrip } from './check-strip.tsx'
import { SelectInput } from './fields.tsx'
import { startOfRow } from './new-artery.ts'
import { OriginsButton } from './origins-button.tsx'
import { useSession } from './session-context.ts'
import type { ProcedureForm } from './session-form.ts'
import { VesselsSummary } from './summaries.tsx'
import { SessionMap, useMapShortcut } from './session-map.tsx'
import { TotalsLine } from './totals-line.tsx'
import { useDropEntry } from './use-drop-entry.ts'
import { useGoTo } from './use-go-to.ts'

const LIST = 'procedure.arteries'

export function BlockVessels() {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const dropEntry = useDropEntry()
  const { goTo } = useGoTo()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: LIST })

  useMapShortcut()

  function add(node: ArteryCode) {
    const at = fields.length
    append(startOfRow(node, form.getValues('procedure')), { shouldFocus: false })
    requestAnimationFrame(() => goTo(`${LIST}.${at}.agents.0.amount`) || goTo(`${LIST}.${at}.selectivity`))
  }
  const drop = (index: number) => dropEntry(LIST, index, remove)
  return (
    <Block name="vessels" summary={<VesselsSummary />}>
      <div className="session-vessels-head">
        <Picker onPick={add} />
        <SelectInput name="procedure.michelsType" terms={MICHELS_TYPES} compact />
        <OriginsButton />
      </div>
      <div className="session-vessels-body">
        <SessionMap onAdd={add} onDrop={drop} />
        {fields.length > 0 && (
          <div className="artery-table">
            <div className="artery-row artery-head" aria-hidden>
              <span>{t('artery.column.artery')}</span>
              <span className="artery-line agent-line">
                <span>{t('artery.column.agent')}</span>
                <span>{t('artery.column.size')}</span>
                <span>{t('artery.column.amount')}</span>
              </span>
              <span className="artery-line drug-line">
                <span>{t('artery.column.drug')}</span>
                <span>{t('artery.column.dose')}</span>
              </span>
              <span>{t('artery.column.endpoint')}</span>
            </div>
            {fields.map((row, index) => (
              <ArteryRow key={row.id} index={index} onRemove={() => drop(index)} />
            ))}
            <TotalsLine />
          </div>
        )}
      </div>
      <CheckStrip block="vessels" />
      <AnatomyFields />
    </Block>
  )
}

function Picker({ onPick }: { readonly onPick: (code: ArteryCode) => void }) {
  const { form } = useSession()
  const taken = useWatch({
    control: form.control,
    name: LIST,
    compute: (rows: ProcedureForm['arteries']) => rows.map(({ node }) => node),
  })
  return <ArteryPicker onPick={onPick} taken={new Set(taken)} />
}
