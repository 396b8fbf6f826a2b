import type { Random } from './random.ts'

export interface Person {
  readonly name: string
  readonly sex: 'male' | 'female'
}

/** Who the worklist and the manual show; every one of them is made up. */
export const CAST: readonly Person[] = [
  { name: '张伟', sex: 'male' },
  { name: '欧阳秀兰', sex: 'female' },
  { name: 'Margaret Lindqvist', sex: 'female' },
  { name: '陈国栋', sex: 'male' },
  { name: '黄丽华', sex: 'female' },
  { name: '刘建国', sex: 'male' },
  { name: 'Thomas Okafor', sex: 'male' },
  { name: '林志强', sex: 'male' },
  { name: '周海燕', sex: 'female' },
  { name: 'Erik Johansson', sex: 'male' },
  { name: '赵文博', sex: 'male' },
  { name: '孙桂英', sex: 'female' },
  { name: 'Daniel Marsh', sex: 'male' },
]

const SURNAMES = Array.from('王李吴郑马朱胡郭何高罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜')
const GIVEN_NAMES = {
  male: '志明 国强 建军 文斌 海波 永福 德胜 家豪 宏宇 立新 志刚 明华 勇 磊 军 涛 建平 少华'.split(' '),
  female: '秀英 桂芳 玉兰 淑珍 美玲 雪梅 丽娟 春燕 惠敏 敏 静 艳 凤英 月华 小红 爱萍'.split(' '),
}
const WESTERN_SURNAMES = ['Berger', 'Novak', 'Petrov', 'Silva', 'Rossi', 'Keller', 'Dubois', 'Lindgren']
const WESTERN_NAMES = {
  male: ['Anton', 'Paul', 'Luca', 'Henrik'],
  female: ['Clara', 'Elena', 'Ingrid', 'Sofia'],
}
const WESTERN_SHARE = 0.2
/** HCC takes about three men to one woman. */
const MALE_SHARE = 0.74

/** `count` people with different names, the cast first. */
export function people(random: Random, count: number): Person[] {
  const chosen = [...CAST]
  const taken = new Set(chosen.map(({ name }) => name))
  while (chosen.length < count) {
    const person = somebody(random)
    if (taken.has(person.name)) continue
    taken.add(person.name)
    chosen.push(person)
  }
  return chosen
}

function somebody(random: Random): Person {
  const sex = random.chance(MALE_SHARE) ? 'male' : 'female'
  if (random.chance(WESTERN_SHARE))
    return { sex, name: `${random.pick(WESTERN_NAMES[sex])} ${random.pick(WESTERN_SURNAMES)}` }
  return { sex, name: random.pick(SURNAMES) + random.pick(GIVEN_NAMES[sex]) }
}
