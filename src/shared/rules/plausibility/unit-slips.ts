/** Both ends included. */
export type Span = readonly [low: number, high: number]

/** One known confusion: digits of `readAs` stand in a field that takes `typedUnit`. */
export interface UnitSlip {
  readonly field: string
  readonly typedUnit: string
  readonly readAs: string
  /** Where the scale of `readAs` has its zero, taken off before the factor: 32 of degrees Fahrenheit. */
  readonly zeroAt?: number
  /** Decimals of the reading; four where left out. */
  readonly places?: number
  /** What to multiply with for `entersAs`, the unit in which the value belongs into `entersField`. */
  readonly factor: number
  readonly entersAs: string
  readonly entersField: string
  /** Typed values that are credible as they stand, although unusual: nothing is offered inside. */
  readonly credible?: Span
  /** Where the value has to lie when read so; the usual range of `entersField` where left out. */
  readonly fits?: Span
}

type Rest = Partial<Pick<UnitSlip, 'entersField' | 'credible' | 'fits' | 'zeroAt' | 'places'>>

function slip(
  [field, typedUnit]: readonly [field: string, typedUnit: string],
  readAs: string,
  factor = 1,
  entersAs = readAs,
  rest: Rest = {},
): UnitSlip {
  return { field, typedUnit, readAs, factor, entersAs, entersField: field, ...rest }
}

const bilirubin = (unit: string) => ['bilirubin', unit] as const
const albumin = (unit: string) => ['albumin', unit] as const
const creatinine = (unit: string) => ['creatinine', unit] as const
const HEIGHT = ['heightCm', 'cm'] as const
const WEIGHT = ['weightKg', 'kg'] as const

/** DAP of one TACE as published, Gy.cm2: a rare but true 620 is not questioned as dGy.cm2. */
const PUBLISHED_DAP: Span = [8.5, 1679]
/** Ka,r of one TACE in Gy, read up to 10: high doses are those where a lost factor of 1000 matters most. */
const READABLE_AIR_KERMA_MGY: Span = [50, 10_000]

/** What a thermometer shows of a living patient, °C: 95 to 109.4 °F. */
const BODY_TEMPERATURE_CEL: Span = [35, 43]

const dap = (readAs: string, factor: number) =>
  slip(['dapGyCm2', 'Gy.cm2'], readAs, factor, 'Gy.cm2', { credible: PUBLISHED_DAP })

/** Known confusions, the commoner first. Where both units can be entered the digits stay and the unit changes. */
export const UNIT_SLIPS: readonly UnitSlip[] = [
  slip(bilirubin('mg/dL'), 'umol/L'),
  slip(bilirubin('umol/L'), 'mg/dL'),
  slip(albumin('g/L'), 'g/dL'),
  slip(albumin('g/dL'), 'g/L'),
  slip(creatinine('mg/dL'), 'umol/L'),
  slip(creatinine('umol/L'), 'mg/dL'),
  slip(['platelets', '10*9/L'], '/uL', 0.001, '10*9/L'),
  slip(['wbc', '10*9/L'], '/uL', 0.001, '10*9/L'),
  slip(['neutrophils', '10*9/L'], '/uL', 0.001, '10*9/L'),
  slip(['haemoglobin', 'g/L'], 'g/dL', 10, 'g/L'),
  slip(['inr', '1'], 's', 1, 's', { entersField: 'pt' }),
  slip(['pt', 's'], '1', 1, '1', { entersField: 'inr' }),
  slip(['pt_prolongation', 's'], 's', 1, 's', { entersField: 'pt' }),
  slip(HEIGHT, 'm', 100, 'cm'),
  slip(HEIGHT, 'mm', 0.1, 'cm'),
  slip(HEIGHT, 'kg', 1, 'kg', { entersField: 'weightKg' }),
  slip(HEIGHT, '[in_i]', 2.54, 'cm'),
  slip(WEIGHT, 'g', 0.001, 'kg'),
  slip(WEIGHT, '{jin}', 0.5, 'kg'),
  slip(WEIGHT, '[lb_av]', 0.45359237, 'kg'),
  slip(WEIGHT, 'cm', 1, 'cm', { entersField: 'heightCm' }),
  slip(['largestMm', 'mm'], 'cm', 10, 'mm'),
  slip(['longestMm', 'mm'], 'cm', 10, 'mm'),
  slip(['sheathCh', 'Ch'], 'mm', 3, 'Ch'),
  slip(['microcatheterCh', 'Ch'], 'mm', 3, 'Ch'),
  slip(['fluoroscopyMin', 'min'], 's', 1 / 60, 'min'),
  dap('cGy.cm2', 0.01),
  dap('uGy.m2', 0.01),
  dap('mGy.cm2', 0.001),
  dap('dGy.cm2', 0.1),
  dap('Gy.m2', 10_000),
  dap('mGy.m2', 10),
  slip(['feverMaxCel', 'Cel'], '[degF]', 5 / 9, 'Cel', {
    zeroAt: 32,
    places: 1,
    fits: BODY_TEMPERATURE_CEL,
  }),
  slip(['airKermaMgy', 'mGy'], 'Gy', 1000, 'mGy', { fits: READABLE_AIR_KERMA_MGY }),
]
