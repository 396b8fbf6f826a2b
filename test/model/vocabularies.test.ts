import { describe, expect, it } from 'vitest'
import { AGENT_HELP } from '../../src/shared/model/agent-help.ts'
import { AGENTS, DRUGS, hardLimitMg } from '../../src/shared/model/agent.ts'
import { ARTERIES, ArteryNode } from '../../src/shared/model/artery.ts'
import { LIVER_SEGMENTS } from '../../src/shared/model/codes/liver-sites.ts'
import { CIRSE_2017, CIRSE_2025 } from '../../src/shared/model/complication-grades.ts'
import { CIRSE_2017_GRADES, CirseGrade } from '../../src/shared/model/complication-grades.ts'
import { CERTAINTIES } from '../../src/shared/model/formula.ts'
import { Segment } from '../../src/shared/model/lesion.ts'
import { MICHELS_TYPES } from '../../src/shared/model/michels.ts'
import { MichelsType } from '../../src/shared/model/patient.ts'
import type { Term, Vocabulary } from '../../src/shared/model/term.ts'
import { VOCABULARIES } from '../../src/shared/model/vocabularies.ts'

const lists: [id: string, vocabulary: Vocabulary][] = Object.entries(VOCABULARIES)
const codes = (terms: readonly Term[]) => terms.map(({ code }) => code)
const tags = codes(CERTAINTIES)

describe.each(lists)('%s', (_, { en, zh, certainty, version, source, terms }) => {
  it('has a title in both languages, a version, a source and a certainty', () => {
    expect([en, zh, source]).not.toContain('')
    expect(zh).toMatch(/\p{Script=Han}|LI-RADS/u)
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(tags).toContain(certainty)
  })
  it('names every code once, in both languages', () => {
    expect(new Set(codes(terms)).size).toBe(terms.length)
    expect(terms.filter((term) => term.en.trim() === '' || term.zh.trim() === '')).toEqual([])
    expect(terms.filter((term) => /\p{Script=Han}/u.test(term.en))).toEqual([])
  })
  it('tags every code of another system with its certainty', () => {
    const given = terms.flatMap((term) => term.codes ?? [])
    expect(given.filter((code) => !tags.includes(code.certainty) || code.code.trim() === '')).toEqual([])
    const twice = terms.filter((term) => {
      const keys = (term.codes ?? []).map(({ system, code }) => `${system} ${code}`)
      return new Set(keys).size < keys.length
    })
    expect(twice).toEqual([])
  })
})

/** Check digits: SNOMED CT after Verhoeff, LOINC after Luhn, so that a digit typed wrong is found. */
describe('codes that carry a check digit', () => {
  const of = (system: string) =>
    lists.flatMap(([, { terms }]) =>
      terms.flatMap((term) => (term.codes ?? []).filter((code) => code.system === system)),
    )
  it('are right in LOINC', () => {
    expect(of('loinc').length).toBeGreaterThan(25)
    expect(of('loinc').filter(({ code }) => !isLoinc(code))).toEqual([])
  })
  it('are right in SNOMED CT', () => {
    expect(of('snomed').length).toBeGreaterThan(80)
    expect(of('snomed').filter(({ code }) => !isSnomed(code))).toEqual([])
  })
  it('have the shape of ATC and ICD-10', () => {
    expect(of('atc').filter(({ code }) => !/^[A-Z]\d\d[A-Z]{2}\d\d$/.test(code))).toEqual([])
    expect(of('icd-10').filter(({ code }) => !/^[A-Z]\d\d(\.\d)?$/.test(code))).toEqual([])
  })
})

describe('the tree of arteries', () => {
  it('has every node of the specification', () => {
    const named =
      `AO CT SMA IMA CMT CHA PHA HA RHA LHA MHA RAHA RPHA A1 A1L A1R A1P A2 A3 A4 A4a A4b A5 A8 A8v A8d
      A6 A7 CYA GDA PSPD ASPD RGEA RGA LGA aLGA SA DPA FALC IPDA RIPA LIPA SPHR ICA_R6 ICA_R7 ICA_R8 ICA_R9 ICA_R10
      ICA_R11 ICA_R12 ICA_L6 ICA_L7 ICA_L8 ICA_L9 ICA_L10 ICA_L11 ICA_L12 ITA_R ITA_L MPHR PCPH SADR MADR IADR RCAP
      REN_R REN_L OMA LGEA MCA RCA LCA LUM_1 LUM_2 LUM_3 LUM_4 GBED BUEH OTHER`.split(/\s+/)
    // Coarser codes of older records, which stay valid.
    const coarse = ['ICA_R', 'ICA_L', 'RADR', 'LUM']
    expect(codes(ARTERIES).toSorted()).toEqual([...named, ...coarse].toSorted())
  })
  it.each([
    ['CT', 'AO', [], '57850000'],
    ['SMA', 'AO', [], '42258001'],
    ['IMA', 'AO', [], '33795007'],
    ['CMT', 'AO', [], null],
    ['CHA', 'CT', [], '66559000'],
    ['PHA', 'CHA', [], '18112008'],
    ['HA', null, [], '76015000'],
    ['RHA', 'PHA', [], '69421009'],
    ['LHA', 'PHA', [], '21807003'],
    ['MHA', 'LHA', ['RHA', 'PHA'], null],
    ['RAHA', 'RHA', [], null],
    ['RPHA', 'RHA', [], null],
    ['A1', 'RHA', ['LHA', 'RPHA'], '71133005'],
    ['A2', 'LHA', [], '277956007'],
    ['A3', 'LHA', [], '277957003'],
    ['A4', 'MHA', [], '277958008'],
    ['A5', 'RAHA', [], '277959000'],
    ['A6', 'RPHA', [], '277960005'],
    ['A7', 'RPHA', [], '277961009'],
    ['A8', 'RAHA', [], '277962002'],
    ['A8v', 'RAHA', [], '277962002'],
    ['CYA', 'RHA', [], null],
    ['GDA', 'CHA', [], '37274004'],
    ['PSPD', 'GDA', [], null],
    ['ASPD', 'GDA', [], null],
    ['RGEA', 'GDA', [], null],
    ['RGA', 'PHA', ['LHA'], '23771002'],
    ['LGA', 'CT', [], '23771002'],
    ['aLGA', 'LHA', [], null],
    ['SA', 'CT', [], '22083002'],
    ['DPA', 'SA', ['CT'], null],
    ['FALC', 'MHA', ['A4', 'LHA'], null],
    ['IPDA', 'SMA', [], null],
    ['RIPA', 'AO', ['CT'], '29660000'],
    ['SPHR', 'AO', [], '38991005'],
    ['ICA_R6', null, [], '281134007'],
    ['ITA_L', null, [], '69327007'],
    ['PCPH', 'ITA_R', ['ITA_L'], '3924000'],
    ['SADR', 'RIPA', ['LIPA'], null],
    ['MADR', 'AO', [], null],
    ['IADR', 'REN_R', ['REN_L'], null],
    ['RCAP', 'REN_R', ['REN_L'], null],
    ['REN_L', 'AO', [], '2841007'],
    ['OMA', 'RGEA', ['LGEA'], null],
    ['LGEA', 'SA', [], null],
    ['MCA', 'SMA', [], null],
    ['RCA', 'SMA', [], null],
    ['LCA', 'IMA', [], null],
    ['LUM_4', 'AO', [], '34635009'],
    ['GBED', 'CYA', [], null],
    ['BUEH', 'SMA', ['CT'], null],
  ])('%s comes from %s, also %j, and is %s in SNOMED CT', (code, parent, alsoFrom, snomed) => {
    const artery = ARTERIES.find((known) => known.code === code)
    expect(artery).toMatchObject({ parent, alsoFrom })
    expect(artery?.codes?.[0]?.code ?? null).toBe(snomed)
  })
  it('names only arteries of its own as origins, and never comes back to where it began', () => {
    const byCode = new Map(ARTERIES.map((artery) => [artery.code as string, artery]))
    for (const { code, parent, alsoFrom, within } of ARTERIES) {
      for (const origin of [parent, within, ...alsoFrom])
        expect(origin === null || byCode.has(origin), `${code} from ${origin}`).toBe(true)
      const seen = new Set<string>()
      for (let at: string | null = code; at !== null; at = byCode.get(at)?.parent ?? null) {
        expect(seen, `${code} in a circle`).not.toContain(at)
        seen.add(at)
      }
    }
  })
  it('tells the collaterals from the hepatic tree', () => {
    const outside = codes(ARTERIES.filter(({ extrahepatic }) => extrahepatic))
    expect(outside.slice(0, 3)).toEqual(['RIPA', 'LIPA', 'SPHR'])
    expect(outside).toHaveLength(43)
    expect(outside).not.toContain('GDA')
  })
  it('calls a segment by its code only as a region', () => {
    const a8 = ARTERIES.find(({ code }) => code === 'A8')
    expect(a8?.codes).toEqual([
      { system: 'snomed', code: '277962002', certainty: 'V', display: 'Couinaud segment VIII (region)' },
    ])
  })
  it('keeps the order and the codes that are stored', () => {
    expect(ArteryNode.options).toEqual(codes(ARTERIES))
  })
})

describe('agents', () => {
  it.each([
    ['iodized_oil', 0, [1, 20], [0.1, 60], null],
    ['gelatin_sponge', 7, null, null, [150, 2000, 50, 5000]],
    ['PVA', 6, null, null, [90, 1000, 45, 2000]],
    ['bland_microspheres', 5, null, null, [40, 900, 20, 1200]],
    ['DEB', 7, null, null, [40, 700, 20, 1200]],
    ['coil', 0, [0, 20], [0, 100], null],
    ['nBCA', 0, [0.1, 3], [0, 20], null],
    ['ethanol', 0, [0.5, 15], [0, 50], null],
    ['autologous_clot', 0, null, null, null],
    ['balloon', 0, null, null, null],
  ])('%s: %s sizes, amount %j within %j, particles %j', (code, sizes, warn, hard, particles) => {
    const agent = AGENTS.find((known) => known.code === code)
    expect(agent?.sizesUm).toHaveLength(sizes)
    expect(agent?.amount ?? null).toEqual(warn === null ? null : { warn, hard })
    const { warn: usual, hard: possible } = agent?.particleUm ?? {}
    expect(particles).toEqual(usual && possible ? [...usual, ...possible] : null)
  })
  it('keep what the department said of three of them, with today beside it, in both languages', () => {
    expect(AGENT_HELP.map(({ agent }) => agent)).toEqual(['iodized_oil', 'gelatin_sponge', 'DEB'])
    for (const { advantage, disadvantage, today, certainty } of AGENT_HELP) {
      for (const { en, zh } of [advantage, disadvantage, today]) {
        expect(en).toMatch(/\w{4}.*\.$/)
        expect(zh).toMatch(/\p{Script=Han}{4}.*。$/u)
      }
      expect(tags).toContain(certainty)
    }
  })
})

describe('drugs', () => {
  it.each([
    ['doxorubicin', 'L01DB01', [30, 75], 100, 200],
    ['epirubicin', 'L01DB03', [20, 80], 100, 200],
    ['pirarubicin', 'L01DB08', [20, 60], 80, 150],
    ['idarubicin', 'L01DB06', [5, 20], 20, 50],
    ['mitomycin', 'L01DC03', [4, 20], 20, 60],
    ['cisplatin', 'L01XA01', [20, 100], 120, 250],
    ['carboplatin', 'L01XA02', [100, 400], 450, 1000],
    ['oxaliplatin', 'L01XA03', [50, 150], 200, 350],
    ['lobaplatin', undefined, [20, 50], 60, 120],
    ['fluorouracil', 'L01BC02', [250, 1000], 1500, 6000],
    ['floxuridine', 'L01BC09', [250, 1000], 1000, 2000],
    ['raltitrexed', 'L01BA03', [2, 4], 5, 10],
    ['hydroxycamptothecin', undefined, [10, 30], 40, 80],
    ['irinotecan', 'L01CE02', [50, 200], 200, 400],
    ['gemcitabine', 'L01BC05', [600, 1400], 1500, 3000],
    ['arsenic_trioxide', 'L01XX27', [5, 20], 30, 60],
    ['lidocaine', 'N01BB02', [50, 100], 200, 500],
    ['dexamethasone', 'H02AB02', [5, 20], 20, 60],
  ] as const)(
    '%s %s: usual %j, asked about above %s, refused above %s mg',
    (code, atc, usual, warn, hard) => {
      const drug = DRUGS.find((known) => known.code === code)
      expect(drug).toMatchObject({ ucum: 'mg', usualMg: usual, warnAboveMg: warn, hardMg: [0, hard] })
      expect(drug?.codes[0]?.code).toBe(atc)
      expect(hardLimitMg(code, 'oil_emulsion')).toBe(hard)
      expect(hardLimitMg(code, 'beads')).toBe(code === 'doxorubicin' ? 300 : hard)
    },
  )
  it('are eighteen, none asked about only where it is refused', () => {
    expect(DRUGS).toHaveLength(18)
    const doses = DRUGS.flatMap((drug) => [drug, drug.onBeads ?? drug, drug.inHaic ?? drug])
    expect(doses.filter(({ warnAboveMg, hardMg }) => (warnAboveMg ?? 0) > hardMg[1])).toEqual([])
    expect(doses.filter(({ usualMg: [low, high] }) => low > high)).toEqual([])
  })
  it('have other limits on beads and in an infusion over hours', () => {
    expect(DRUGS.find(({ code }) => code === 'doxorubicin')?.onBeads).toEqual({
      usualMg: [50, 150],
      warnAboveMg: 150,
      hardMg: [0, 300],
    })
    expect(DRUGS.find(({ code }) => code === 'fluorouracil')?.inHaic?.warnAboveMg).toBeNull()
  })
  it('carry no code that is not certain without saying so', () => {
    const unsure = DRUGS.flatMap((drug) => drug.codes).filter(({ certainty }) => certainty === 'U')
    expect(unsure.map(({ code }) => code)).toEqual(['L01BC09'])
  })
  it('know no limit of a drug that they do not know', () => {
    expect(hardLimitMg('aspirin', null)).toBeUndefined()
  })
})

describe('Michels types', () => {
  it.each([
    ['I', 55, 72.2],
    ['II', 10, null],
    ['III', 11, 6.4],
    ['IV', 1, null],
    ['V', 8, 8.8],
    ['VI', 7, null],
    ['VII', 1, null],
    ['VIII', 2, null],
    ['IX', 4.5, null],
    ['X', 0.5, 0],
    ['other', null, 2],
  ])('%s: %s %% of bodies, %s %% of the CT series', (code, bodies, ctSeries) => {
    const type = MICHELS_TYPES.find((known) => known.code === code)
    expect(type?.bodies).toEqual(bodies === null ? null : { percent: bodies, certainty: 'K' })
    expect(type?.ctSeries).toEqual(ctSeries === null ? null : { percent: ctSeries, certainty: 'V' })
    expect(type?.definition.en).not.toBe('')
  })
  it('are those that a record can hold', () => {
    expect(codes(MICHELS_TYPES)).toEqual(MichelsType.options)
  })
})

it('defines every CIRSE grade that a record can hold, and says which wording is not certain', () => {
  expect(codes(CIRSE_2017)).toEqual(CIRSE_2017_GRADES)
  const both = new Set([...codes(CIRSE_2017), ...codes(CIRSE_2025)])
  expect([...both].toSorted()).toEqual(CirseGrade.options.toSorted())
  const unsure = CIRSE_2025.filter((grade) => 'certainty' in grade)
  expect(codes(unsure)).toEqual(['1b', '3a', '3b'])
})

it('has every liver segment that a lesion can lie in', () => {
  expect(codes(LIVER_SEGMENTS).toSorted()).toEqual(Segment.options.toSorted())
})

it.each([
  ['sace-levels', 4],
  ['flow-states', 4],
  ['residual-blushes', 4],
  ['portal-oils', 3],
  ['deb-endpoints', 2],
  ['plan-stop-reasons', 8],
  ['procedure-types', 8],
  ['selectivities', 6],
  ['complications', 37],
  ['sir-2017', 5],
  ['sir-letters', 6],
  ['ctcae-v5', 9],
  ['post-embolization', 3],
  ['complication-relations', 5],
  ['units', 35],
  ['medications', 14],
  ['labs', 25],
  ['artery-origins', 3],
  ['portal-invasions-vp', 5],
  ['portal-invasions-cheng', 5],
  ['hepatic-vein-invasions', 4],
  ['bile-duct-invasions', 5],
  ['portal-flows', 3],
  ['shunts', 3],
  ['shunt-places', 2],
  ['extrahepatic-sites', 7],
  ['lesion-margins', 3],
  ['lesion-capsules', 3],
  ['antiviral-therapies', 4],
  ['allergy-kinds', 6],
  ['prior-treatments', 9],
  ['access-guidances', 3],
  ['gelatin-forms', 3],
  ['emulsion-types', 3],
  ['room-medications', 15],
  ['asa-classes', 5],
  ['closure-methods', 3],
  ['closure-devices', 6],
  ['unavailable-reasons', 5],
] as const)('%s has %s terms', (id, count) => {
  expect(VOCABULARIES[id].terms).toHaveLength(count)
})

function isLoinc(code: string): boolean {
  const [number = '', check = ''] = code.split('-')
  const sum = number
    .split('')
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
      return total + Math.floor(value / 10) + (value % 10)
    }, 0)
  return (10 - (sum % 10)) % 10 === Number(check)
}

/** Verhoeff: the product in the dihedral group of ten elements, with each place permuted, is the unit. */
function isSnomed(code: string): boolean {
  const product = (a: number, b: number) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5) : b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 5) % 5
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted(permutation[digit] ?? 0, times - 1)
  const digits = code.split('').toReversed().map(Number)
  return digits.reduce((total, digit, at) => product(total, permuted(digit, at % 8)), 0) === 0
}
