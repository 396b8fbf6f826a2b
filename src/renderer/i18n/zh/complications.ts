export const complications = {
  cirseVersion: 'CIRSE 版本',
  details: '其他分级与转归',
  noDetails: '未填写',
  comma: '，',
  remove: '移除',
  sirHint: 'SIR 2017；各分级互不换算',
  ctcae: {
    '1': '轻度，仅需观察',
    '2': '中度，需少量或局部处理',
    '3': '重度，但不立即危及生命；需住院或延长住院',
    '4': '危及生命，需紧急处理',
    '5': '死亡',
  },
  risks: '本次并发症风险较高：{{risks}}',
  risksSource: 'Chung 1996',
}
