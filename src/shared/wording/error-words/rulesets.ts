import type { Words } from './words.ts'

/** Refusals about rulesets and frozen judgements; `{fault}` says what is wrong in a file, worded by `ruleset-problem.ts`. */
export const RULESETS: Readonly<Record<string, Words>> = {
  'ruleset-not-json': [
    'The file is not JSON. Line {line}, column {column}: {fault}.',
    '文件不是有效的 JSON。第 {line} 行第 {column} 列：{fault}。',
  ],
  'ruleset-bad-grammar': [
    'The file is not a ruleset. Line {line}, column {column}: {fault}.',
    '文件不是规则集。第 {line} 行第 {column} 列：{fault}。',
  ],
  'ruleset-bad-content': [
    'The ruleset cannot be judged by. Line {line}, column {column}: {fault}.',
    '该规则集无法用于判定。第 {line} 行第 {column} 列：{fault}。',
  ],
  'ruleset-version-taken': [
    'Another text was loaded as {id} {version} before: give the changed ruleset a new version.',
    '{id} {version} 已载入过不同的内容，请为修改后的规则集另定版本号。',
  ],
  'ruleset-id-shipped': [
    '{id} is the name of a ruleset that comes with Embolog: give yours a name of its own.',
    '{id} 是 Embolog 自带规则集的名称，请为本科室的规则集另取名称。',
  ],
  'ruleset-not-found': [
    'The ruleset {id} {version} is not at hand: load its file first.',
    '没有规则集 {id} {version}，请先载入其文件。',
  ],
  'no-ruleset-in-force': [
    'No ruleset is in force on {performedOn}: an administrator sets the periods under Settings, Clinical rules.',
    '{performedOn} 没有生效的规则集：请由管理员在“设置—临床规则”中设定有效期。',
  ],
  'snapshot-unreadable': [
    'The frozen inputs of this snapshot cannot be read any more; check the snapshots on the audit page.',
    '该快照的原始数据已无法读取，请在审计页面核查快照。',
  ],
}
