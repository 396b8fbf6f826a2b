import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FACT_CHOICES, SITUATIONAL_TICKS } from '../../shared/rules/eligibility/facts.ts'
import { factCode } from '../../shared/wording/fact-words.ts'
import { useStored } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { AssessedOnInput } from './assessed-on-input.tsx'
import { Block } from './block.tsx'
import { BandInput } from './band-input.tsx'
import { ClearanceInput } from './clearance-input.tsx'
import { type Finding, findingsReadBy, isAsked } from './facts-in-use.ts'
import { ChoiceInput, NumberInput, TickInput, YesNoInput } from './fields.tsx'
import { useSession } from './session-context.ts'
import { tumoursOnFile } from './tumours-on-file.ts'
import { FindingsSummary } from './summaries.tsx'

const TUMOUR = [
  'diagnosis_hcc',
  'resectability',
  'morphology',
  'tumour_share_pct',
  'n_tumours',
  'max_diam_cm',
  'sum_diam_cm',
  'distant_mets',
  'est_survival_months',
  'curative_alternative',
] as const satisfies readonly Finding[]
const PORTAL = ['pv_main', 'pv_cause', 'pv_collaterals'] as const satisfies readonly Finding[]
const PATIENT = [
  'coagulation',
  'infection',
  'bleeding',
  'wbc_cause',
  'plt_cause',
  'crcl_mL_min',
] as const satisfies readonly Finding[]
/** Each is a contraindication when it is there: said to be absent, never assumed. */
const SAFETY = [
  'mvi',
  'pv_stent_restored_flow',
  'hepatofugal_flow',
  'massive_bilobar_replacement',
  'active_hepatitis_untreated',
  'cachexia',
  'multi_organ_failure',
  'hepatorenal_syndrome',
  'severe_renal_dysfunction',
  'technical_impediment',
  'untreated_high_risk_varices',
  'biliary_risk',
  'severe_cardiopulmonary',
] as const satisfies readonly Finding[]
const OTHER_FLAGS = ['selective_access', 'ecog_due_to_tumour'] as const satisfies readonly Finding[]

export function BlockFindings() {
  const { t } = useTranslation('sessions')
  const { form, judgement, background } = useSession()
  const findings = useWatch({ control: form.control, name: 'findings' })
  const read = useMemo(() => findingsReadBy(background.rulesets), [background.rulesets])
  const waitedFor = useStored(judgement, (state) => state.waitedFor.join(' '))
  const waited = new Set(waitedFor.split(' ').map((path) => path.replace('findings.', '')))
  const asked = <N extends Finding>(names: readonly N[]): N[] =>
    names.filter((name) => read.has(name) && isAsked(name, findings, waited))
  const open = asked(SAFETY).filter((name) => (findings[name] ?? null) === null)

  return (
    <Block name="findings" summary={<FindingsSummary />}>
      <div className="session-findings">
        <AssessedOnInput item="imaging" />
        <AssessedOnInput item="ecog" />
        {asked(TUMOUR).map((name) => (
          <FindingField key={name} name={name} />
        ))}
        {asked(PORTAL).map((name) => (
          <FindingField key={name} name={name} />
        ))}
        {asked(PATIENT).map((name) => (
          <FindingField key={name} name={name} />
        ))}
        {asked(OTHER_FLAGS).map((name) => (
          <YesNoInput key={name} name={`findings.${name}`} compact />
        ))}
      </div>
      <h3 className="session-subhead">
        {t('findings.present')}
        {open.length > 0 && (
          <Button
            compact
            onClick={() => {
              for (const name of open) form.setValue(`findings.${name}`, false, { shouldDirty: true })
            }}
          >
            {t('findings.noneOfThese', { count: open.length })}
          </Button>
        )}
      </h3>
      <div className="session-flags">
        {asked(SAFETY).map((name) => (
          <YesNoInput key={name} name={`findings.${name}`} compact />
        ))}
      </div>
      <h3 className="session-subhead">{t('findings.situation')}</h3>
      <div className="session-ticks">
        {asked(SITUATIONAL_TICKS).map((name) => (
          <TickInput key={name} name={`findings.${name}`} />
        ))}
      </div>
    </Block>
  )
}

type FieldName = (typeof TUMOUR | typeof PORTAL | typeof PATIENT)[number]

/** The number or the largest diameter of the tumours; offered from the lesions on file, and counted once confirmed. */
function TumourNumber({ name }: { readonly name: 'n_tumours' | 'max_diam_cm' }) {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const value = useWatch({ control: form.control, name: `findings.${name}` })
  const onFile = tumoursOnFile(background.record.lesions)[name]
  return (
    <NumberInput
      name={`findings.${name}`}
      compact
      example={name === 'n_tumours' ? '3' : '6.2'}
      {...(name === 'n_tumours' ? { step: 1 } : { unit: 'cm' })}
      {...(value === onFile ? { source: t('findings.lesionsOnFile') } : {})}
    />
  )
}

function FindingField({ name }: { readonly name: FieldName }) {
  const language = useLanguage()
  switch (name) {
    case 'tumour_share_pct':
      return <BandInput name="findings.tumour_share_pct" bands={['<70', '>=70']} unit="%" />
    case 'est_survival_months':
      return <BandInput name="findings.est_survival_months" bands={['<3', '>=3']} unit="months" />
    case 'n_tumours':
    case 'max_diam_cm':
      return <TumourNumber name={name} />
    case 'sum_diam_cm':
      return <NumberInput name="findings.sum_diam_cm" unit="cm" compact example="6.2" />
    case 'crcl_mL_min':
      return <ClearanceInput />
    default:
      return (
        <ChoiceInput
          name={`findings.${name}`}
          compact
          options={(FACT_CHOICES[name] as readonly string[]).map((code) => ({
            value: code as never,
            label: factCode(code, language),
          }))}
        />
      )
  }
}
