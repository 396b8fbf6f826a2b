import type { Procedure } from '../../../src/shared/model/session.ts'
import type { z } from 'zod'
import { ARTERY, procedureInput } from './session-draft.ts'

type Input = z.input<typeof Procedure>
type Side = number | null
/** One field of domain section 4 that a session form takes, and what it is called where it is refused. */
export interface FieldCase {
  readonly name: string
  readonly unit: string
  readonly warn: readonly [Side, Side]
  readonly hard: readonly [Side, Side]
  readonly step: number
  readonly put: (value: number) => Partial<Input>
}

const plain = (
  name: keyof Input,
  unit: string,
  warn: FieldCase['warn'],
  hard: FieldCase['hard'],
  step = 0.1,
  beside: Partial<Input> = {},
): FieldCase => ({ name, unit, warn, hard, step, put: (value) => ({ ...beside, [name]: value }) })

/** Nothing else on the page that a value could be compared with. */
const ALONE = { baseCatheterCh: null, microcatheterCh: null, airKermaMgy: null, dapGyCm2: null } as const
const OPEN = [null, null] as const

const agent = (agents: Input['arteries'][number]['agents'], drugs: typeof ARTERY.drugs = []) => ({
  procedureType: 'TAE' as const,
  arteries: [{ ...ARTERY, agents, drugs }],
})
const amountOf = (
  code: 'coil' | 'nBCA' | 'ethanol' | 'iodized_oil',
  unit: string,
  warn: FieldCase['warn'],
  hard: FieldCase['hard'],
  step = 0.1,
): FieldCase => ({
  name: code,
  unit,
  warn,
  hard,
  step,
  put: (value) => agent([{ agent: code, amount: value }]),
})
const particles = (
  code: 'gelatin_sponge' | 'PVA' | 'bland_microspheres' | 'DEB',
  warn: FieldCase['warn'],
  hard: FieldCase['hard'],
): FieldCase => ({
  name: 'arteries.0.agents.0.sizeUm',
  unit: 'um',
  warn,
  hard,
  step: 1,
  put: (value) => agent([{ agent: code, sizeUm: String(value), amount: 1 }]),
})
const prepared = (
  name: 'loadingMin' | 'oilPerGlue',
  code: 'DEB' | 'nBCA',
  unit: string,
  warn: FieldCase['warn'],
  hard: FieldCase['hard'],
  step: number,
): FieldCase => ({
  name: `arteries.0.agents.0.${name}`,
  unit,
  warn,
  hard,
  step,
  put: (value) => agent([{ agent: code, amount: 1, [name]: value }]),
})
const vital = (
  name: 'systolicMmHg' | 'diastolicMmHg' | 'pulsePerMin' | 'spo2Pct',
  unit: string,
  warn: FieldCase['warn'],
  hard: FieldCase['hard'],
): FieldCase => ({
  name: `vitalsStart.${name}`,
  unit,
  warn,
  hard,
  step: 1,
  put: (value) => ({ vitalsStart: { [name]: value } }),
})
type Medication = NonNullable<Input['medications']>[number]['medication']
const medication = (
  code: Medication,
  unit: string,
  warn: FieldCase['warn'],
  high: number,
  step: number,
): FieldCase => ({
  name: `medications.${code}`,
  unit,
  warn,
  hard: [null, high],
  step,
  put: (value) => ({ medications: [{ medication: code, amount: value }] }),
})
const drug = (code: (typeof ARTERY.drugs)[number]['drug'], warn: number, hard: number): FieldCase => ({
  name: code,
  unit: 'mg',
  warn: [null, warn],
  hard: [0, hard],
  step: 0.1,
  put: (value) =>
    agent([{ agent: 'gelatin_sponge', amount: 1 }], [{ drug: code, doseMg: value, vehicle: 'bolus' }]),
})

/** The tables 4.1 to 4.9 by their rows; limits are inclusive. Drugs that count into the lifetime dose stand elsewhere. */
export const FIELD_CASES: readonly FieldCase[] = [
  plain('baselinePainNrs', '1', OPEN, [0, 10], 1),
  plain('sheathCh', 'Ch', [4, 6], [3, 12], 0.1, ALONE),
  plain('baseCatheterCh', 'Ch', [4, 6], [3, 8], 0.1, { ...ALONE, sheathCh: null }),
  plain('microcatheterCh', 'Ch', [1.5, 3], [1.2, 4], 0.1, ALONE),
  plain('microcatheterInnerIn', '[in_i]', [0.015, 0.03], [0.005, 0.06], 0.001),
  plain('microwireIn', '[in_i]', [0.01, 0.025], [0.005, 0.04], 0.001),
  plain('contrastMgIPerMl', 'mgI/mL', [270, 400], [140, 400], 1),
  plain('contrastMl', 'mL', [30, 250], [0, 700], 1),
  plain('co2Ml', 'mL', [0, 200], [0, 1000], 1),
  plain('fluoroscopyMin', 'min', [3, 60], [0.1, 300], 0.05),
  plain('dapGyCm2', 'Gy.cm2', [10, 500], [0.01, 5000], 0.01, ALONE),
  plain('airKermaMgy', 'mGy', [50, 3000], [0, 30_000], 1, ALONE),
  plain('dsaRuns', '1', [3, 40], [0, 200], 1),
  plain('dsaFrames', '1', [50, 1500], [0, 10_000], 1),
  plain('cbctRuns', '1', [0, 5], [0, 30], 1),
  plain('cbctDapGyCm2', 'Gy.cm2', [0, 300], [0, 5000], 1),
  plain('peakSkinDoseMgy', 'mGy', [0, 3000], [0, 30_000], 1),
  plain('closureMin', 'min', [5, 360], [0, 1440], 1),
  plain('bedRestH', 'h', [2, 24], [0, 72], 0.5),
  vital('systolicMmHg', 'mm[Hg]', [90, 180], [30, 300]),
  vital('diastolicMmHg', 'mm[Hg]', [50, 110], [10, 200]),
  vital('pulsePerMin', '/min', [50, 120], [20, 250]),
  vital('spo2Pct', '%', [92, 100], [30, 100]),
  medication('heparin', '[iU]', [1000, 5000], 50_000, 1),
  medication('nitroglycerin', 'ug', [50, 1000], 20_000, 1),
  medication('verapamil', 'mg', [1, 10], 100, 0.1),
  medication('lidocaine', 'mg', [10, 300], 1000, 1),
  medication('opioid', 'mg', [0.025, 200], 1000, 0.001),
  medication('nsaid', 'mg', [10, 800], 3000, 1),
  medication('ondansetron', 'mg', [4, 16], 64, 0.5),
  medication('granisetron', 'mg', [1, 3], 12, 0.5),
  medication('palonosetron', 'mg', [0.075, 0.5], 2, 0.001),
  medication('tropisetron', 'mg', [2, 5], 20, 0.5),
  medication('dexamethasone', 'mg', [2, 20], 100, 0.5),
  medication('ppi', 'mg', [20, 160], 400, 1),
  medication('hydration', 'mL', [100, 3000], 10_000, 1),
  medication('oxygen', 'L/min', [1, 10], 30, 0.5),
  amountOf('iodized_oil', 'mL', [1, 20], [0.1, 60], 0.05),
  amountOf('coil', 'pieces', [0, 20], [0, 100], 1),
  amountOf('nBCA', 'mL', [0.1, 3], [0, 20], 0.05),
  amountOf('ethanol', 'mL', [0.5, 15], [0, 50]),
  particles('gelatin_sponge', [150, 2000], [50, 5000]),
  particles('PVA', [90, 1000], [45, 2000]),
  particles('bland_microspheres', [40, 900], [20, 1200]),
  particles('DEB', [40, 700], [20, 1200]),
  prepared('loadingMin', 'DEB', 'min', [30, null], [0, 1440], 1),
  prepared('oilPerGlue', 'nBCA', '1', [1, 10], [0, 20], 0.5),
  drug('mitomycin', 20, 60),
  drug('cisplatin', 120, 250),
  drug('carboplatin', 450, 1000),
  drug('oxaliplatin', 200, 350),
  drug('lobaplatin', 60, 120),
  drug('fluorouracil', 1500, 6000),
  drug('floxuridine', 1000, 2000),
  drug('raltitrexed', 5, 10),
  drug('hydroxycamptothecin', 40, 80),
  drug('irinotecan', 200, 400),
  drug('gemcitabine', 1500, 3000),
  drug('arsenic_trioxide', 30, 60),
  drug('lidocaine', 200, 500),
  drug('dexamethasone', 20, 60),
]

export const sessionWith = (over: Partial<Input>) => procedureInput(over)
