import { Drawer } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { isTyping } from '../form/is-typing.ts';
import { KeyIsTaken } from '../form/main-act.tsx';
import { pressedKey } from '../form/pressed-key.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useStacking } from './use-stacking.ts';

type SideDrawerProps = {
  opened: boolean;
  title: ReactNode;
  onClose: () => void;
  /** Shows the next row (1) of the list it is a detail of, or the one before (−1): by the keys that move in the list. */
  onStep?: ((by: 1 | -1) => void) | undefined;
  size?: number;
  children: ReactNode;
};

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, n: 1, ArrowDown: 1, k: -1, p: -1, ArrowUp: -1 };

/** Parts that have these keys themselves. */
const ownKeys = 'input, [role="grid"], [role="listbox"], [role="menu"], [role="tablist"], [role="combobox"]';

/** Details at the right of the page, which stays in sight. */
export function SideDrawer({ opened, title, onClose, onStep, size = 520, children }: SideDrawerProps) {
  const { isOnTop, zIndex } = useStacking(opened);
  const root = useFocusBack(opened);
  function onKeyDown(event: KeyboardEvent) {
    const { target } = event;
    const by = steps[pressedKey(event)];
    if (by === undefined || !onStep || event.defaultPrevented || isTyping(target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // What is pressed in a window over this one comes here too.
    if (!(target instanceof Element) || !root.current?.contains(target) || target.closest(ownKeys)) return;
    event.preventDefault();
    // What has the focus may be of the row that goes.
    root.current.querySelector<HTMLElement>('.mantine-Drawer-close')?.focus();
    onStep(by);
  }
  return (
    <Drawer
      ref={root}
      onKeyDown={onKeyDown}
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
