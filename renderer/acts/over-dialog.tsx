import type { ModalProps } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { FormDialog } from '../components/dialog/form-dialog.tsx';
import type { OverWindow } from './over-window.ts';

type OverDialogProps<About> = {
  window: OverWindow<About>;
  title: (about: About | null) => string;
  size?: ModalProps['size'];
  /** The form of the window, made anew each time it opens. */
  children: (about: About) => ReactNode;
};

/** A window over any screen, with its form. */
export function OverDialog<About>({ window, title, size, children }: OverDialogProps<About>) {
  const about = window.useAbout();
  const [opened, setOpened] = useState(false);
  // A window that is open when its code comes would not know where the focus was, to give it back.
  useEffect(() => setOpened(about !== null), [about]);
  // Of the firm that is left, nothing is shown in the next one.
  useEffect(() => window.close, [window]);
  return (
    <FormDialog opened={opened} onClose={window.close} title={title(about)} size={size}>
      {about === null ? null : children(about)}
    </FormDialog>
  );
}
