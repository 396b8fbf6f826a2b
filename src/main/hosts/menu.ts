import type { MenuItemConstructorOptions } from 'electron'

type Role = NonNullable<MenuItemConstructorOptions['role']>

const LABELS: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>> = {
  en: {},
  zh: {
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    resetZoom: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    togglefullscreen: '全屏',
    window: '窗口',
    minimize: '最小化',
    close: '关闭',
    about: '关于 Embolog',
    quit: '退出 Embolog',
  },
}
const TITLES: Readonly<Record<string, string>> = { edit: 'Edit', view: 'View', window: 'Window' }

/** Only what a window needs: editing, zoom and closing. Reloading and developer tools are not for a record keeper. */
export function menuTemplate(platform: NodeJS.Platform, locale: string): MenuItemConstructorOptions[] {
  const labels = LABELS[locale.startsWith('zh') ? 'zh' : 'en']
  const item = (role: Role): MenuItemConstructorOptions => {
    const label = labels[role]
    return label === undefined ? { role } : { role, label }
  }
  const menu = (name: string, roles: readonly Role[]): MenuItemConstructorOptions => ({
    label: labels[name] ?? TITLES[name] ?? 'Embolog',
    submenu: roles.map(item),
  })
  return [
    ...(platform === 'darwin' ? [menu('Embolog', ['about', 'quit'])] : []),
    menu('edit', ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']),
    menu('view', ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']),
    menu('window', platform === 'darwin' ? ['minimize', 'close'] : ['minimize', 'close', 'quit']),
  ]
}
