import type { COLLATERAL_ARTERIES } from '../../shared/model/arteries/collateral-arteries.ts'
import { rareStub, stub, type Course } from './course.ts'

type Node = (typeof COLLATERAL_ARTERIES)[number]['code']

/** Levels stand below each other at the edge, named by their number alone. */
const rib = (text: string, y: number): Course => ({
  ...rareStub(`M24,${y} C34,${y} 42,${y + 1} 50,${y + 3}`, 18, y, 'end'),
  text,
})
const leftRib = (text: string, y: number): Course => ({
  ...rareStub(`M452,${y} C444,${y} 436,${y + 1} 428,${y + 3}`, 459, y, 'start'),
  text,
})
const lumbar = (y: number) => rareStub(`M378,${y} C370,${y} 362,${y} 354,${y + 2}`, 385, y, 'start')
const below = (y: number) => rareStub(`M12,${y} C24,${y} 34,${y - 2} 44,${y - 6}`, 51, y, 'start')

/** What reaches the liver from outside: only the last piece is drawn, towards the part that it feeds. */
export const COLLATERAL_COURSES: Readonly<Record<Node, Course>> = {
  RIPA: stub('M98,22 C104,36 114,50 128,62', 90, 20, 'end'),
  LIPA: stub('M402,42 C394,54 382,66 366,80', 410, 40, 'start'),
  SPHR: rareStub('M140,8 C142,22 146,36 152,50', 132, 7, 'end'),
  ICA_R: stub('M20,92 C34,94 46,100 62,112', 2, 76, 'start'),
  ICA_R6: rib('R6', 112),
  ICA_R7: rib('R7', 130),
  ICA_R8: rib('R8', 148),
  ICA_R9: rib('R9', 166),
  ICA_R10: rib('R10', 184),
  ICA_R11: rib('R11', 202),
  ICA_R12: rib('R12', 220),
  ICA_L: stub('M458,80 C448,80 438,82 426,86', 480, 66, 'end'),
  ICA_L6: leftRib('L6', 112),
  ICA_L7: leftRib('L7', 130),
  ICA_L8: leftRib('L8', 148),
  ICA_L9: leftRib('L9', 166),
  ICA_L10: leftRib('L10', 184),
  ICA_L11: leftRib('L11', 202),
  ICA_L12: leftRib('L12', 220),
  ITA_R: stub('M204,14 C206,30 207,44 206,58', 212, 12, 'start'),
  ITA_L: stub('M318,24 C318,42 322,56 324,74', 326, 20, 'start'),
  MPHR: rareStub('M172,10 C176,26 178,38 180,50', 172, -3),
  PCPH: rareStub('M262,10 C262,26 260,42 256,58', 262, -3),
  RADR: stub('M16,246 C32,246 48,248 64,244', 2, 262, 'start'),
  SADR: below(290),
  MADR: below(312),
  IADR: below(334),
  RCAP: below(356),
  REN_R: below(378),
  REN_L: rareStub('M460,352 C452,352 444,354 436,358', 460, 368),
  OMA: stub('M150,340 C152,324 154,306 152,284', 150, 355),
  LGEA: rareStub('M462,316 C456,304 452,292 452,278', 458, 331),
  MCA: stub('M108,346 C110,330 112,314 114,292', 108, 361),
  RCA: rareStub('M130,372 C130,350 131,330 134,302', 130, 387),
  LCA: rareStub('M446,396 C438,396 430,400 424,406', 448, 411),
  LUM: rareStub('M378,332 C370,332 362,332 354,334', 385, 332, 'start'),
  LUM_1: lumbar(350),
  LUM_2: lumbar(368),
  LUM_3: lumbar(386),
  LUM_4: lumbar(404),
  GBED: rareStub('M200,312 C194,309 188,302 182,294', 207, 317, 'start'),
  BUEH: rareStub('M331,340 C318,328 318,300 330,284', 315, 312, 'end'),
  OTHER: below(424),
}
