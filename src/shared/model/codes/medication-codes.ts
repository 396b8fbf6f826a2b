import type { Term } from '../term.ts'
import { atc } from '../term-code.ts'

/** Drugs around the procedure (domain 5.5); those given into the artery are in `DRUGS`. */
export const MEDICATIONS = [
  { code: 'ondansetron', en: 'Ondansetron', zh: '昂丹司琼', codes: [atc('A04AA01')] },
  { code: 'granisetron', en: 'Granisetron', zh: '格拉司琼', codes: [atc('A04AA02')] },
  { code: 'tropisetron', en: 'Tropisetron', zh: '托烷司琼', codes: [atc('A04AA03')] },
  { code: 'palonosetron', en: 'Palonosetron', zh: '帕洛诺司琼', codes: [atc('A04AA05')] },
  { code: 'morphine', en: 'Morphine', zh: '吗啡', codes: [atc('N02AA01')] },
  {
    code: 'fentanyl',
    en: 'Fentanyl',
    zh: '芬太尼',
    codes: [atc('N02AB03'), atc('N01AH01', 'K', { display: 'Fentanyl for anaesthesia' })],
  },
  { code: 'pethidine', en: 'Pethidine', zh: '哌替啶', codes: [atc('N02AB02')] },
  { code: 'tramadol', en: 'Tramadol', zh: '曲马多', codes: [atc('N02AX02')] },
  { code: 'midazolam', en: 'Midazolam', zh: '咪达唑仑', codes: [atc('N05CD08')] },
  { code: 'parecoxib', en: 'Parecoxib', zh: '帕瑞昔布', codes: [atc('M01AH04')] },
  { code: 'heparin', en: 'Heparin', zh: '肝素', codes: [atc('B01AB01')] },
  { code: 'nitroglycerin', en: 'Nitroglycerin', zh: '硝酸甘油', codes: [atc('C01DA02')] },
  { code: 'omeprazole', en: 'Omeprazole', zh: '奥美拉唑', codes: [atc('A02BC01')] },
  { code: 'cefazolin', en: 'Cefazolin', zh: '头孢唑林', codes: [atc('J01DB04')] },
] as const satisfies readonly Term[]
