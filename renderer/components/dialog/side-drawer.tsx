import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyIsTaken } from '../form/main-act.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useStacking } from './use-stacking.ts';

type SideDrawerProps = {
  opened: boolean;
  title: ReactNode;
  onClose: () => void;
  size?: number;
  children: ReactNode;
};

/** Details at the right of the page, which stays in sight. */
export function SideDrawer({ opened, title, onClose, size = 520, children }: SideDrawerProps) {
  const { isOnTop, zIndex } = useStacking(opened);
  const root = useFocusBack(opened);
  return (
    <Drawer
      ref={root}
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={size}
      overlayProps={{ backgroundOpacity: 0.2 }}
      zIndex={zIndex}
      closeOnEscape={isOnTop}
      closeOnClickOutside={isOnTop}
      returnFocus={false}
    >
      <KeyIsTaken value={false}>{children}</KeyIsTaken>
    </Drawer>
  );
}
