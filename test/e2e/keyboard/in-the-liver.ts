import { EMULSION_TYPES, GELATIN_FORMS } from '../../../src/shared/model/agent-forms.ts'
import { AGENTS, DRUGS, VEHICLES } from '../../../src/shared/model/agent.ts'
import {
  ARTERY_ORIGINS,
  BILE_DUCT_INVASIONS,
  EXTRAHEPATIC_SITES,
  HEPATIC_VEIN_INVASIONS,
  PORTAL_FLOWS,
  PORTAL_INVASIONS_CHENG,
  PORTAL_INVASIONS_VP,
  SHUNT_PLACES,
  SHUNTS,
} from '../../../src/shared/model/anatomy-terms.ts'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from '../../../src/shared/model/artery.ts'
import { MICHELS_TYPES } from '../../../src/shared/model/michels.ts'
import {
  COMPLETIONS,
  DEB_ENDPOINTS,
  FLOW_STATES,
  PLAN_STOP_REASONS,
  PORTAL_OILS,
  RESIDUAL_BLUSHES,
  TECHNIQUE_CHANGES,
} from '../../../src/shared/model/session-terms.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import * as form from './steps.ts'
import type { Step } from './steps.ts'

const A8 = 'procedure.arteries.0'
const A6 = 'procedure.arteries.1'
const SACE = SACE_LEVELS.map(({ code }) => ({ code, en: code, zh: code }))
const sizes = (agent: string) => {
  const known: readonly string[] = AGENTS.find(({ code }) => code === agent)?.sizesUm ?? []
  return known.map((code) => ({ code, en: code.replace('-', '–'), zh: code.replace('-', '–') }))
}

/** Two arteries, the one on the map, the other by its code; each with what the technique always uses. */
const bothArteries: readonly Step[] = [
  form.keys(['Alt+5'], 'procedure.arteries'),
  form.pick('procedure.michelsType', MICHELS_TYPES, 'V'),
  form.onMap('A8', `${A8}.agents.0.amount`),
  { path: `${A8}.node`, value: 'A8', act: async () => {} },
  form.keys(['Alt+a'], 'procedure.arteries'),
  { path: `${A6}.node`, value: 'A6', act: (hands) => hands.write('a6') },
  form.keys(['Enter'], `${A6}.agents.0.amount`),
  { path: `${A6}.agents.0.agent`, value: 'iodized_oil', act: async () => {} },
  form.notAvailable(`${A6}.agents.0.amount`, 'not_kept', 0),
  form.back(`${A6}.selectivity`),
  form.pick(`${A6}.selectivity`, SELECTIVITIES, '3'),
  form.pick(`${A6}.endpoint`, SACE, 'II'),
  form.keys(['Alt+5'], 'procedure.arteries'),
]

function lines(lesionUid: string, language: Language): Step[] {
  const at = (line: number, name: string) => `${A8}.agents.${line}.${name}`
  return [
    form.pick(`${A8}.selectivity`, SELECTIVITIES, '4'),
    form.pick(at(0, 'agent'), AGENTS, 'iodized_oil'),
    form.number(at(0, 'amount'), 8),
    ...(['gelatin_sponge', 'DEB', 'nBCA'] as const).flatMap((agent, before) => [
      form.add(`${A8}.agents`, at(before + 1, 'agent')),
      form.pick(at(before + 1, 'agent'), AGENTS, agent),
      ...(agent === 'nBCA'
        ? []
        : [form.pick(at(before + 1, 'sizeUm'), sizes(agent), agent === 'DEB' ? '100-300' : '350-560')]),
      form.number(at(before + 1, 'amount'), agent === 'nBCA' ? 0.5 : 2),
    ]),
    ...drugs(),
    form.pick(`${A8}.endpoint`, SACE, 'III'),
    ...targets(lesionUid),
    form.unfold('.artery-row .session-more-title'),
    form.pick(`${A8}.origin`, ARTERY_ORIGINS, 'replaced'),
    form.pick(`${A8}.arisesFrom`, ARTERIES, 'RPHA'),
    form.pick(`${A8}.flow`, FLOW_STATES, 'near_stasis'),
    form.yesNo(`${A8}.dsaDone`, true),
    form.yesNo(`${A8}.cbctDone`, false),
    form.text(at(0, 'brand'), language, { en: 'Lipiodol', zh: '超液化碘油' }),
    form.pick(at(0, 'emulsionType'), EMULSION_TYPES, 'water_in_oil'),
    form.text(at(1, 'brand'), language, { en: 'Gelfoam', zh: '明胶颗粒' }),
    form.pick(at(1, 'gelatinForm'), GELATIN_FORMS, 'slurry'),
    form.text(at(2, 'brand'), language, { en: 'DC Bead', zh: '载药珠' }),
    form.number(at(2, 'vials'), 1),
    form.number(at(2, 'loadedMg'), 50),
    form.number(at(2, 'loadingMin'), 60),
    form.text(at(3, 'brand'), language, { en: 'Histoacryl', zh: '康派特' }),
    form.number(at(3, 'oilPerGlue'), 3),
    form.number(`${A8}.drugs.0.vialMg`, 10),
    form.number(`${A8}.drugs.0.vials`, 4),
    form.number(`${A8}.drugs.2.givenMin`, 20),
  ]
}

function drugs(): Step[] {
  return (
    [
      ['epirubicin', 40, 'oil_emulsion', 4],
      ['doxorubicin', 45, 'beads', 2],
      ['oxaliplatin', 100, 'infusion', 50],
    ] as const
  ).flatMap(([drug, doseMg, vehicle, volumeMl], line) => {
    const at = (name: string) => `${A8}.drugs.${line}.${name}`
    return [
      form.add(`${A8}.drugs`, at('drug')),
      form.pick(at('drug'), DRUGS, drug),
      form.number(at('doseMg'), doseMg),
      form.pick(at('vehicle'), VEHICLES, vehicle),
      form.number(at('volumeMl'), volumeMl),
    ]
  })
}

export function vessels(lesionUid: string, language: Language): Step[] {
  return [
    ...bothArteries,
    ...lines(lesionUid, language),
    form.unfold('.session-more:not(.artery-row *) > .session-more-title'),
    form.pick('procedure.portalInvasionVp', PORTAL_INVASIONS_VP, 'VP2'),
    form.pick('procedure.portalInvasionCheng', PORTAL_INVASIONS_CHENG, 'I'),
    form.choose('procedure.portalFlow', PORTAL_FLOWS, 'hepatopetal'),
    form.pick('procedure.hepaticVeinInvasion', HEPATIC_VEIN_INVASIONS, 'VV1'),
    form.pick('procedure.bileDuctInvasion', BILE_DUCT_INVASIONS, 'B2'),
    form.choose('procedure.arterioportalShunt', SHUNTS, 'slow'),
    form.choose('procedure.arterioportalShuntPlace', SHUNT_PLACES, 'central'),
    form.choose('procedure.arteriovenousShunt', SHUNTS, 'none'),
    form.many('procedure.extrahepaticSites', EXTRAHEPATIC_SITES, ['lung', 'lymph_node']),
  ]
}

/** What the arteries of today were embolised for: the one lesion on file, in part. */
const targets = (lesionUid: string): Step[] => [
  form.typed(`${A8}.lesionUids`, 'l1', [lesionUid]),
  form.keys(['Enter']),
  {
    path: `${A8}.partlyTreatedUids`,
    value: [lesionUid],
    act: (hands) => form.tick(`${A8}.partlyTreatedUids`).act(hands),
  },
  form.choose(`${A8}.tumourSupply`, ['yes', 'no', 'not_sure'], 'not_sure'),
]

export function result(language: Language): Step[] {
  return [
    form.keys(['Alt+6'], 'procedure.completion'),
    form.choose('procedure.completion', COMPLETIONS, 'partial'),
    form.many('procedure.stopReasons', PLAN_STOP_REASONS, ['spasm', 'time']),
    form.text('procedure.completionReason', language, { en: 'Left lobe next time', zh: '左叶择期' }),
    form.choose('procedure.debEndpoint', DEB_ENDPOINTS, 'near_stasis'),
    form.choose('procedure.residualBlush', RESIDUAL_BLUSHES, 'under_25'),
    form.choose('procedure.portalOil', PORTAL_OILS, '1'),
    form.many('procedure.changedFromLast', TECHNIQUE_CHANGES, ['drug', 'technique']),
  ]
}
