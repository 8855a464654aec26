import { Modal, type ModalProps } from '@mantine/core';
import { KeyIsTaken } from '../form/main-act.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useStacking } from './use-stacking.ts';

/** A window over the page; Escape and a click outside close it while no other is over it. */
export function Dialog(props: ModalProps) {
  const { isOnTop, zIndex } = useStacking(props.opened);
  const root = useFocusBack(props.opened);
  return (
    <Modal
      ref={root}
      size="md"
      closeOnEscape={isOnTop}
      closeOnClickOutside={isOnTop}
      zIndex={zIndex}
      returnFocus={false}
      {...props}
    >
      {/* A window in front has the key, whatever it was opened from. */}
      <KeyIsTaken value={false}>{props.children}</KeyIsTaken>
    </Modal>
  );
}
