import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import type { ControlProps, Correction, FieldFrame } from './field-frame.ts'
import { OctagonIcon, RingIcon, TriangleIcon } from './icons/states.tsx'
import { Button } from './button.tsx'
import { chordOf, isComposing } from './shortcut-registry.ts'

interface FieldProps extends FieldFrame {
  /** Stands at the right, inside the edge. */
  readonly unit?: ReactNode
  /** `group` for several controls under one label (radio buttons); the label then names the group. */
  readonly role?: 'group' | 'radiogroup'
  /** Controls that draw their own edge. */
  readonly bare?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

const stateOf = ({ error, warning, unconfirmed, disabled }: FieldFrame) => {
  if (disabled) return 'disabled'
  if (error) return 'error'
  if (warning) return 'warning'
  return unconfirmed ? 'unconfirmed' : undefined
}

/** Label above, control and unit in one edge, one sentence below. All single fields are made from it. */
export function Field(props: FieldProps) {
  const { label, labelHidden, hint, error, warning, correction, unconfirmed, required, unit, role, bare } =
    props
  const { t } = useTranslation('ui')
  const id = useId()
  const state = stateOf(props)
  const said = error || warning || hint
  const noteId = said || unconfirmed ? `${id}-note` : undefined

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const chord = chordOf(event.nativeEvent)
    const does =
      correction && chord === correction.keys
        ? correction.onApply
        : unconfirmed && chord === 'F2'
          ? props.onConfirm
          : undefined
    if (does === undefined) return
    event.preventDefault()
    event.stopPropagation()
    does()
  }

  const control = props.children({
    id,
    name: props.name,
    disabled: props.disabled === true,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
    'aria-describedby': noteId,
    'data-autofocus': props.autoFocus || undefined,
  })
  const LabelTag = role === undefined ? 'label' : 'span'
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the control inside bubble up to here
    <div
      className={classNames('field', props.compact && 'field-compact', props.className)}
      data-state={state}
      data-field={props.name}
      title={props.disabled ? props.disabledReason : undefined}
      onKeyDown={onKeyDown}
      role={role ?? 'presentation'}
      {...(role === undefined ? {} : { 'aria-labelledby': `${id}-label`, 'aria-describedby': noteId })}
    >
      <LabelTag
        id={`${id}-label`}
        {...(role === undefined ? { htmlFor: id } : {})}
        className={labelHidden ? 'visually-hidden' : 'field-label'}
      >
        {label}
        {required && (
          <span
            className={classNames('field-required', props.conditional && 'is-conditional')}
            title={t(props.conditional ? 'requiredHere' : 'required')}
            aria-hidden
          />
        )}
      </LabelTag>
      <div className={bare ? 'field-bare' : 'field-box'}>
        {!bare && <StateMark state={state} />}
        {control}
        {unit !== undefined && unit !== '' && <span className="field-unit">{unit}</span>}
      </div>
      {noteId !== undefined && (
        <p id={noteId} className="field-note" {...(error ? { role: 'alert' } : {})}>
          {bare && <StateMark state={state} />}
          {said}
          {unconfirmed && !said && t('unconfirmed')}
          {unconfirmed && said && <span className="visually-hidden"> {t('unconfirmed')}</span>}
        </p>
      )}
      {correction && <CorrectionButton correction={correction} />}
    </div>
  )
}

function StateMark({ state }: { readonly state: ReturnType<typeof stateOf> }) {
  if (state === 'error') return <OctagonIcon size={14} className="field-mark" />
  if (state === 'warning') return <TriangleIcon size={14} className="field-mark" />
  if (state === 'unconfirmed') return <RingIcon size={12} className="field-mark" />
  return null
}

function CorrectionButton({ correction }: { readonly correction: Correction }) {
  return (
    <Button compact className="field-correction" onClick={correction.onApply} keys={correction.keys}>
      {correction.label}
    </Button>
  )
}
