import { Modal, type ModalProps } from '@mantine/core';
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
    />
  );
}
