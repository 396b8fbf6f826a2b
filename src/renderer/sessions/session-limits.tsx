import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isIsoDate, yearsBetween } from '../../shared/kit/iso-date.ts'
import type { Explanation } from '../../shared/model/formula.ts'
import { judgeRange } from '../../shared/rules/plausibility/plausibility.ts'
import { answerContrastLoad, CONTRAST_LOAD } from '../../shared/rules/scores/contrast-load.ts'
import { answerEgfr } from '../../shared/rules/scores/egfr.ts'
import { answerFieldArea } from '../../shared/rules/sessions/field-area.ts'
import { answerRadiationAlert } from '../../shared/rules/sessions/radiation-alert.ts'
import { useStored, useStoredLater } from '../forms/store.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { useSession } from './session-context.ts'

const MEASURES = [
  'contrastMl',
  'contrastMgIPerMl',
  'dapGyCm2',
  'airKermaMgy',
  'fluoroscopyMin',
  'peakSkinDoseMgy',
] as const
type Measured = Readonly<Record<(typeof MEASURES)[number], number | null>>

/** What is typed of contrast and radiation and confirmed; text that is no number says nothing. */
function useConfirmed(): Measured {
  const { form, marks } = useSession()
  const values = useWatch({
    control: form.control,
    name: MEASURES.map((name) => `procedure.${name}` as const),
  }) as readonly (number | null)[]
  const carried = useStored(marks, ({ unconfirmed }) =>
    MEASURES.filter((name) => unconfirmed.has(`procedure.${name}`)).join(' '),
  ).split(' ')
  return Object.fromEntries(
    MEASURES.map((name, at) => {
      const value = values[at] ?? null
      return [name, value === null || Number.isNaN(value) || carried.includes(name) ? null : value]
    }),
  ) as Measured
}

/** Kidney function by the creatinine that the verdict reads, mL/min per 1.73 m². */
function useEgfr() {
  const { form, judgement, background } = useSession()
  const { birthDate, sex } = background.record.patient
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const umolL = useStoredLater(judgement, ({ facts }) => facts.creatinine_umol_L ?? null)
  const mgDl = useStoredLater(judgement, ({ facts }) => facts.creatinine_mg_dl ?? null)
  const usual = umolL === null ? null : ({ value: umolL, unit: 'umol/L' } as const)
  return answerEgfr({
    creatinine: usual ?? (mgDl === null ? null : { value: mgDl, unit: 'mg/dL' }),
    ageYears: birthDate === null || !isIsoDate(performedOn) ? null : yearsBetween(birthDate, performedOn),
    sex,
  })
}

/** Contrast against the kidney and radiation against its alert levels, of this session alone. */
export function SessionLimits() {
  const { t } = useTranslation('sessions')
  const { contrastMl, contrastMgIPerMl, ...dose } = useConfirmed()
  const egfr = useEgfr()
  // A catheter in a hepatic artery: contrast comes to the kidneys after the lungs.
  const load = answerContrastLoad({ contrastMl, contrastMgIPerMl, egfr: egfr.shown, exposure: 'second-pass' })
  const area = answerFieldArea(dose.dapGyCm2, dose.airKermaMgy)
  const alert = answerRadiationAlert(dose)
  const { mlPerEgfrBelow, iodineGPerEgfrBelow } = CONTRAST_LOAD.constants
  const isOddArea = area.raw !== null && judgeRange('dapPerAirKermaCm2', area.raw, 'cm2') !== null
  const ratio = (shown: number | null) => (shown === null ? null : formatNumber(shown, 2))
  return (
    <dl className="session-limits" aria-label={t('sums.today')}>
      <Limit
        name={t('sums.egfr')}
        shown={egfr.shown === null ? null : formatNumber(egfr.shown)}
        explanation={egfr.explain}
        isOver={load.warnings.includes('esur') || load.warnings.includes('acr')}
        note="mL/min/1.73 m²"
      />
      <Limit
        name={t('sums.contrastPerEgfr')}
        shown={ratio(load.mlPerEgfr.shown)}
        explanation={load.explain}
        isOver={load.warnings.includes('volume')}
        note={t('sums.below', { limit: formatNumber(mlPerEgfrBelow, 1) })}
      />
      <Limit
        name={t('sums.iodinePerEgfr')}
        shown={ratio(load.iodineGPerEgfr.shown)}
        explanation={load.explain}
        isOver={load.warnings.includes('iodine')}
        note={t('sums.below', { limit: formatNumber(iodineGPerEgfrBelow, 1) })}
      />
      <Limit
        name={t('sums.fieldArea')}
        shown={area.shown === null ? null : formatQuantity(area.shown, 'cm²', 0)}
        explanation={area.explain}
        isOver={isOddArea}
        note={t('sums.usualArea')}
      />
      <Limit
        name={t('sums.alert')}
        shown={alert.level === null ? null : t(`sums.level.${alert.level}`)}
        explanation={alert.explain}
        isOver={alert.level === 'notify' || alert.level === 'substantial'}
      />
    </dl>
  )
}

interface LimitProps {
  readonly name: string
  /** null while it cannot be computed; pressing the dash says what is missing. */
  readonly shown: string | null
  readonly explanation: Explanation
  readonly isOver: boolean
  readonly note?: ReactNode
}

function Limit({ name, shown, explanation, isOver, note }: LimitProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="faint">{note}</span>{' '}
        <b className={isOver ? 'is-warn' : undefined}>
          <ComputedValue explanation={explanation} label={`${name} ${shown ?? '–'}`}>
            {isOver ? `▲ ${shown ?? ''}` : (shown ?? '–')}
          </ComputedValue>
        </b>
      </dd>
    </div>
  )
}
