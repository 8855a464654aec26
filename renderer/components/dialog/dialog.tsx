import { Modal, type ModalProps } from '@mantine/core';
import { useStacking } from './use-stacking.ts';

/** A window over the page; Escape and a click outside close it while no other is over it. */
export function Dialog(props: ModalProps) {
  const { isOnTop, zIndex } = useStacking(props.opened);
  return <Modal size="md" closeOnEscape={isOnTop} closeOnClickOutside={isOnTop} zIndex={zIndex} {...props} />;
}
