import type { COLLATERAL_ARTERIES } from '../../shared/model/arteries/collateral-arteries.ts'
import { rareStub, stub, type Course } from './course.ts'

type Node = (typeof COLLATERAL_ARTERIES)[number]['code']

/** Levels stand below each other at the edge, named by their number alone. */
const rib = (text: string, y: number): Course => ({
  ...rareStub(`M28,${y} C36,${y} 43,${y + 1} 51,${y + 3}`, 20, y, 'end'),
  text,
})
const leftRib = (text: string, y: number): Course => ({
  ...rareStub(`M452,${y} C444,${y} 436,${y + 1} 428,${y + 3}`, 459, y, 'start'),
  text,
})
const lumbar = (y: number) => rareStub(`M380,${y} C374,${y} 368,${y} 361,${y + 2}`, 386, y, 'start')
const below = (y: number) => rareStub(`M12,${y} C24,${y} 34,${y - 2} 44,${y - 6}`, 51, y, 'start')

/** What reaches the liver from outside: only the last piece is drawn, towards the part that it feeds. */
export const COLLATERAL_COURSES: Readonly<Record<Node, Course>> = {
  RIPA: stub('M98,22 C104,36 114,50 128,62', 90, 20, 'end'),
  LIPA: stub('M402,42 C394,54 382,66 366,80', 410, 40, 'start'),
  SPHR: rareStub('M140,8 C142,22 146,36 152,50', 132, 7, 'end'),
  ICA_R: stub('M20,92 C34,94 46,100 62,112', 2, 76, 'start'),
  ICA_R6: rib('R6', 20),
  ICA_R7: rib('R7', 48),
  ICA_R8: rib('R8', 128),
  ICA_R9: rib('R9', 156),
  ICA_R10: rib('R10', 184),
  ICA_R11: rib('R11', 212),
  ICA_R12: rib('R12', 268),
  ICA_L: stub('M458,80 C448,80 438,82 426,86', 480, 66, 'end'),
  ICA_L6: leftRib('L6', -6),
  ICA_L7: leftRib('L7', 22),
  ICA_L8: leftRib('L8', 108),
  ICA_L9: leftRib('L9', 136),
  ICA_L10: leftRib('L10', 164),
  ICA_L11: leftRib('L11', 192),
  ICA_L12: leftRib('L12', 220),
  ITA_R: stub('M204,14 C206,30 207,44 206,58', 212, 12, 'start'),
  ITA_L: stub('M318,24 C318,42 322,56 324,74', 326, 20, 'start'),
  MPHR: rareStub('M172,10 C176,26 178,38 180,50', 172, -3),
  PCPH: rareStub('M262,10 C262,26 260,42 256,58', 262, -3),
  RADR: stub('M48,240 C54,240 60,241 68,238', 42, 240, 'end'),
  SADR: below(296),
  MADR: below(324),
  IADR: below(352),
  RCAP: below(380),
  REN_R: below(408),
  REN_L: rareStub('M460,352 C452,352 444,354 436,358', 460, 368),
  OMA: stub('M150,340 C152,324 154,306 152,284', 157, 343, 'start'),
  LGEA: rareStub('M462,316 C456,304 452,292 452,278', 458, 331),
  MCA: stub('M108,346 C110,330 112,314 114,292', 108, 361),
  RCA: rareStub('M130,372 C130,350 131,330 134,302', 130, 387),
  LCA: rareStub('M450,390 C444,390 438,392 432,397', 452, 405),
  LUM: lumbar(322),
  LUM_1: lumbar(350),
  LUM_2: lumbar(378),
  LUM_3: lumbar(406),
  LUM_4: lumbar(434),
  GBED: rareStub('M200,312 C194,309 188,302 182,294', 207, 317, 'start'),
  BUEH: rareStub('M331,340 C318,328 318,300 330,284', 317, 342, 'end'),
  OTHER: below(436),
}
