import { collateral, site } from './artery-term.ts'

const PHRENIC = site('29660000', 'Inferior phrenic artery')
const INTERCOSTAL = site('281134007', 'Intercostal artery')
const MAMMARY = site('69327007', 'Internal thoracic artery')
const RENAL = site('2841007', 'Renal artery')
const LUMBAR = site('34635009', 'Lumbar artery')

/** An intercostal artery by its rib; the twelfth runs below the last one. */
const right = <const N extends 6 | 7 | 8 | 9 | 10 | 11>(rib: N) =>
  collateral(`ICA_R${rib}`, `Right intercostal ${rib}`, `右第 ${rib} 肋间动脉`, null, {
    within: 'ICA_R',
    ...INTERCOSTAL,
  })
const left = <const N extends 6 | 7 | 8 | 9 | 10 | 11>(rib: N) =>
  collateral(`ICA_L${rib}`, `Left intercostal ${rib}`, `左第 ${rib} 肋间动脉`, null, {
    within: 'ICA_L',
    ...INTERCOSTAL,
  })
const lumbar = <const N extends 1 | 2 | 3 | 4>(level: N) =>
  collateral(`LUM_${level}`, `Lumbar ${level}`, `第 ${level} 腰动脉`, 'AO', { within: 'LUM', ...LUMBAR })

/**
 * Arteries outside the hepatic tree that feed liver tumours (domain 4.5). The intercostals leave the thoracic aorta
 * and the internal mammaries the subclavians, which are no arteries of this list: their parent is null.
 */
export const COLLATERAL_ARTERIES = [
  collateral('RIPA', 'Right inferior phrenic', '右膈下动脉', 'AO', { alsoFrom: ['CT'], ...PHRENIC }),
  collateral('LIPA', 'Left inferior phrenic', '左膈下动脉', 'AO', { alsoFrom: ['CT'], ...PHRENIC }),
  collateral('SPHR', 'Superior phrenic', '膈上动脉', 'AO', site('38991005')),
  collateral('ICA_R', 'Right intercostal, level not said', '右肋间动脉（未注明节段）', null, INTERCOSTAL),
  right(6),
  right(7),
  right(8),
  right(9),
  right(10),
  right(11),
  collateral('ICA_R12', 'Right subcostal', '右肋下动脉', null, { within: 'ICA_R', ...INTERCOSTAL }),
  collateral('ICA_L', 'Left intercostal, level not said', '左肋间动脉（未注明节段）', null, INTERCOSTAL),
  left(6),
  left(7),
  left(8),
  left(9),
  left(10),
  left(11),
  collateral('ICA_L12', 'Left subcostal', '左肋下动脉', null, { within: 'ICA_L', ...INTERCOSTAL }),
  collateral('ITA_R', 'Right internal mammary', '右胸廓内动脉', null, MAMMARY),
  collateral('ITA_L', 'Left internal mammary', '左胸廓内动脉', null, MAMMARY),
  collateral('MPHR', 'Musculophrenic', '肌膈动脉', 'ITA_R', { alsoFrom: ['ITA_L'] }),
  collateral('PCPH', 'Pericardiophrenic', '心包膈动脉', 'ITA_R', {
    alsoFrom: ['ITA_L'],
    ...site('3924000'),
  }),
  collateral('RADR', 'Right adrenal, branch not said', '右肾上腺动脉（未注明分支）', 'AO', {
    alsoFrom: ['RIPA', 'REN_R'],
  }),
  collateral('SADR', 'Superior adrenal', '肾上腺上动脉', 'RIPA', { alsoFrom: ['LIPA'] }),
  collateral('MADR', 'Middle adrenal', '肾上腺中动脉', 'AO'),
  collateral('IADR', 'Inferior adrenal', '肾上腺下动脉', 'REN_R', { alsoFrom: ['REN_L'] }),
  collateral('REN_R', 'Right renal', '右肾动脉', 'AO', RENAL),
  collateral('REN_L', 'Left renal', '左肾动脉', 'AO', RENAL),
  collateral('RCAP', 'Renal capsular', '肾包膜动脉', 'REN_R', { alsoFrom: ['REN_L'] }),
  collateral('OMA', 'Omental', '网膜动脉', 'RGEA', { alsoFrom: ['LGEA'] }),
  collateral('LGEA', 'Left gastroepiploic', '胃网膜左动脉', 'SA'),
  collateral('MCA', 'Middle colic', '中结肠动脉', 'SMA'),
  collateral('RCA', 'Right colic', '右结肠动脉', 'SMA'),
  collateral('LCA', 'Left colic', '左结肠动脉', 'IMA'),
  collateral('LUM', 'Lumbar, level not said', '腰动脉（未注明节段）', 'AO', LUMBAR),
  lumbar(1),
  lumbar(2),
  lumbar(3),
  lumbar(4),
  collateral('GBED', 'Cystic artery to a tumour of the gallbladder bed', '经胆囊动脉供血的胆囊床支', 'CYA'),
  collateral('BUEH', 'Arc of Bühler', 'Bühler 弓', 'SMA', { alsoFrom: ['CT'] }),
  collateral('OTHER', 'Other artery', '其他动脉', null),
] as const
