import { EMULSION_TYPES, GELATIN_FORMS } from '../../shared/model/agent-forms.ts'
import { ARTERY_ORIGINS } from '../../shared/model/anatomy-terms.ts'
import { FLOW_STATES } from '../../shared/model/session-terms.ts'
import type { Language } from '../../shared/wording/language.ts'
import type { AgentRow, ArteryForm, DrugRow } from './session-form.ts'
import { named, quantity, said, term } from './summary-words.ts'

const count = (value: number | null) => (value === null || Number.isNaN(value) ? null : String(value))
const ticked = (path: string, value: boolean | null, language: Language) =>
  value === true ? named(path, '✓', language) : null

function agentWords(use: AgentRow, language: Language): string[] {
  return said([
    use.brand,
    term(GELATIN_FORMS, use.gelatinForm, language),
    term(EMULSION_TYPES, use.emulsionType, language),
    use.oilPerGlue === null ? null : named('oilPerGlue', `${count(use.oilPerGlue)}:1`, language),
    named('vials', count(use.vials), language),
    named('loadedMg', quantity(use.loadedMg, 'mg'), language),
    quantity(use.loadingMin, 'min'),
  ])
}

function drugWords({ vialMg, vials, givenMin }: DrugRow): string[] {
  const prepared = quantity(vialMg, 'mg')
  return said([prepared === null ? null : `${count(vials) ?? '–'} × ${prepared}`, quantity(givenMin, 'min')])
}

/** What stands behind the fold of one artery, in the order of its fields. */
export function arteryDetailWords(artery: ArteryForm, language: Language): string[] {
  const { origin, arisesFrom, dsaDone, cbctDone, flow, agents, drugs } = artery
  return said([
    origin === null || origin === 'normal'
      ? null
      : said([term(ARTERY_ORIGINS, origin, language), arisesFrom === null ? null : `← ${arisesFrom}`]).join(
          ' ',
        ),
    ticked('dsaDone', dsaDone, language),
    ticked('cbctDone', cbctDone, language),
    term(FLOW_STATES, flow, language),
    ...agents.flatMap((use) => agentWords(use, language)),
    ...drugs.flatMap(drugWords),
  ])
}

const OF_ROW = ['origin', 'arisesFrom', 'dsaDone', 'cbctDone', 'flow']
const OF_LINE = [
  'brand',
  'gelatinForm',
  'emulsionType',
  'oilPerGlue',
  'loadedMg',
  'loadingMin',
  'vials',
  'vialMg',
  'givenMin',
]

/** Whether the field at a path of the form stands behind the fold of its artery. */
export function isArteryDetail(path: string): boolean {
  const found = /^procedure\.arteries\.\d+\.(?:(\w+)|(?:agents|drugs)\.\d+\.(\w+))$/.exec(path)
  if (found === null) return false
  const [, ofRow = '', ofLine = ''] = found
  return OF_ROW.includes(ofRow) || OF_LINE.includes(ofLine)
}
