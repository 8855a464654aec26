import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

type SideDrawerProps = {
  opened: boolean;
  title: ReactNode;
  onClose: () => void;
  size?: number;
  /** Another drawer is open over this one: keys and clicks are for that one. */
  isBehind?: boolean;
  children: ReactNode;
};

/** Details at the right of the page, which stays in sight. */
export function SideDrawer({ opened, title, onClose, size = 520, isBehind = false, children }: SideDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={size}
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeOnEscape={!isBehind}
      closeOnClickOutside={!isBehind}
      trapFocus={!isBehind}
    >
      {children}
    </Drawer>
  );
}
