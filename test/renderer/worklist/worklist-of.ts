import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import { always, DEFAULT_SHELF_LIFE_DAYS, type Settings } from '../../../src/shared/model/settings.ts'
import type { Worklist, WorklistReview } from '../../../src/shared/model/worklist.ts'
import { addDays } from '../../../src/shared/kit/iso-date.ts'

export const SETTINGS: Settings = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [always('cn-nhc-2022')],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: [],
  shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
}

export const TODAY = '2026-11-23'

export const uidOf = (no: number) => `01936f00-0000-7000-8000-${String(no).padStart(12, '0')}`

export function person(no: number, name: string): PatientBrief {
  return {
    uid: uidOf(no),
    hospitalNo: `00${no}`,
    name,
    namePinyin: null,
    sex: 'female',
    birthDate: '1960-01-01',
    birthYear: 1960,
    sessionCount: 1,
    lastSessionOn: null,
  }
}

/** An open review of somebody, `day` days after the session, seen from `TODAY`. */
export function waiting(no: number, name: string, day: number): WorklistReview {
  const performedOn = addDays(TODAY, -day)
  return {
    reviewUid: uidOf(1000 + no),
    sessionUid: uidOf(2000 + no),
    patient: person(no, name),
    performedOn,
    sessionNo: 1,
    procedureType: 'cTACE',
    operator: 'Chen Jing',
    dueOn: addDays(performedOn, 30),
    windowOpensOn: addDays(performedOn, 28),
    windowClosesOn: addDays(performedOn, 42),
    day,
    status: day > 56 ? 'critical' : day > 42 ? 'overdue' : 'open',
    appointmentOn: null,
    nextStep: null,
    attempts: 0,
    kind: 'one_month',
    imagedOn: null,
    ward: null,
    lost: null,
  }
}

export function worklistOf(part: Partial<Worklist>): Worklist {
  const lists = {
    overdue: [],
    longOverdue: [],
    unread: [],
    dueThisWeek: [],
    open: [],
    planned: [],
    incomplete: [],
    unsigned: [],
    ...part,
  }
  return {
    asOf: TODAY,
    inWindow: { done: 0, of: 0 },
    operators: [],
    wards: [],
    counts: {
      overdue: lists.overdue.length,
      longOverdue: lists.longOverdue.length,
      unread: lists.unread.length,
      dueThisWeek: lists.dueThisWeek.length,
      open: lists.open.length,
      planned: lists.planned.length,
      incomplete: lists.incomplete.length,
      unsigned: lists.unsigned.length,
    },
    ...lists,
  }
}
