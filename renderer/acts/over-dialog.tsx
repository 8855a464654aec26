import type { ModalProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { api } from '../client/client.ts';
import { FormDialog } from '../components/dialog/form-dialog.tsx';
import type { Subject } from '../components/table/subject.ts';
import type { OverWindow } from './over-window.ts';

type OverDialogProps<About> = {
  window: OverWindow<About>;
  /** `name`: of the customer, once it is known. */
  title: (name: string | undefined, about: About | null) => string;
  size?: ModalProps['size'];
  /** The form of the window, made anew each time it opens. */
  children: (about: About) => ReactNode;
};

/** A window over any screen, about a customer or some of its documents. */
export function OverDialog<About extends Subject>({ window, title, size, children }: OverDialogProps<About>) {
  const about = window.useAbout();
  // Of the firm that is left, nothing is shown in the next one.
  useEffect(() => window.close, [window]);
  const [path] = useLocation();
  const openedOn = useRef<string | null>(null);
  // The screen it was opened over has been left.
  useEffect(() => {
    if (about === null) openedOn.current = null;
    else if (openedOn.current === null) openedOn.current = path;
    else if (openedOn.current !== path) window.close();
  }, [about, path, window]);
  const customerId = about?.customerId;
  const { data: customer } = useQuery(
    api.customers.get.queryOptions({ input: { id: customerId ?? 1 }, enabled: customerId !== undefined }),
  );
  const name = customerId === undefined ? undefined : customer?.name;
  return (
    <FormDialog opened={about !== null} onClose={window.close} title={title(name, about)} size={size}>
      {about === null ? null : children(about)}
    </FormDialog>
  );
}
