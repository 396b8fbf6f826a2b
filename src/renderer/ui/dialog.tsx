import { Modal } from '@mantine/core'
import { useContext, useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openLayer } from './shortcut-registry.ts'
import { LayerContext } from './use-shortcut.ts'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the bottom right, the one that goes on last. */
  readonly footer?: ReactNode
  readonly width?: number
  /** `top` for a dialog whose height changes while somebody types in it. */
  readonly at?: 'centre' | 'top'
}

/** Asks before something that cannot be taken back. Keys of the page below stay silent while it is open. */
export function Dialog({ title, onClose, children, footer, width = 480, at = 'centre' }: DialogProps) {
  const { t } = useTranslation('ui')
  const layer = useContext(LayerContext) + 1
  useEffect(() => openLayer(layer), [layer])
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={width}
      centered={at === 'centre'}
      yOffset="96px"
      // The page below never scrolls, and the scroll lock would write a style that our content policy refuses.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{
        root: 'dialog',
        content: 'dialog-content',
        header: 'dialog-head',
        title: 'dialog-title',
        body: 'dialog-body',
        overlay: 'dialog-overlay',
      }}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--scrim)' }}
      transitionProps={{ duration: 0 }}
    >
      <LayerContext value={layer}>
        {children}
        {footer !== undefined && <div className="dialog-foot">{footer}</div>}
      </LayerContext>
    </Modal>
  )
}
