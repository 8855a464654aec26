import { Modal, type ModalProps } from '@mantine/core';
import { useIsOnTop } from './use-is-on-top.ts';

/** A window over the page; Escape and a click outside close it while no other is over it. */
export function Dialog(props: ModalProps) {
  const isOnTop = useIsOnTop(props.opened);
  return <Modal size="md" closeOnEscape={isOnTop} closeOnClickOutside={isOnTop} {...props} />;
}
