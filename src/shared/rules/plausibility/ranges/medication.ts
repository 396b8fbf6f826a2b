import { range } from './range.ts'

/**
 * What is given around the embolization (domain 4.9), the total of the session in the unit of the medication. Only the
 * usual range of heparin is published; the others are decisions of this program that catch a slipped decimal point.
 */
export const MEDICATION_RANGES = [
  range('medications.heparin', '[iU]', [1000, 5000], [0, 50_000]),
  range('medications.nitroglycerin', 'ug', [50, 1000], [0, 20_000]),
  range('medications.verapamil', 'mg', [1, 10], [0, 100]),
  /** 4.5 mg/kg of the local anaesthetic, rounded. */
  range('medications.lidocaine', 'mg', [10, 300], [0, 1000]),
  /** From 25 ug of fentanyl to 200 mg of tramadol. */
  range('medications.opioid', 'mg', [0.025, 200], [0, 1000]),
  range('medications.nsaid', 'mg', [10, 800], [0, 3000]),
  range('medications.ondansetron', 'mg', [4, 16], [0, 64]),
  range('medications.granisetron', 'mg', [1, 3], [0, 12]),
  range('medications.palonosetron', 'mg', [0.075, 0.5], [0, 2]),
  range('medications.tropisetron', 'mg', [2, 5], [0, 20]),
  range('medications.dexamethasone', 'mg', [2, 20], [0, 100]),
  range('medications.ppi', 'mg', [20, 160], [0, 400]),
  range('medications.hydration', 'mL', [100, 3000], [0, 10_000]),
  range('medications.oxygen', 'L/min', [1, 10], [0, 30]),
] as const

/** Measured in the room: beginning and end. */
export const VITAL_RANGES = [
  range('systolicMmHg', 'mm[Hg]', [90, 180], [30, 300]),
  range('diastolicMmHg', 'mm[Hg]', [50, 110], [10, 200]),
  range('pulsePerMin', '/min', [50, 120], [20, 250]),
  range('spo2Pct', '%', [92, 100], [30, 100]),
] as const
