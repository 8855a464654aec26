import { useEffect, useState } from 'react';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { type PromiseSubject, promiseWindow } from '../../hooks/promise-window.ts';
import { PromiseOfCustomer } from './promise-of-customer.tsx';

/** The window of a promise; `subject` null: closed. */
export function PromiseDialog({ subject }: { subject: PromiseSubject | null }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  // A window that is open when its code comes would not know where the focus was, to give it back.
  useEffect(() => setOpened(subject !== null), [subject]);
  const title = t(subject?.replacesId === undefined ? 'promises.newPromise' : 'promises.replaceTitle');
  return (
    <FormDialog opened={opened} title={title} size="lg" onClose={promiseWindow.close}>
      {subject === null ? null : <PromiseOfCustomer subject={subject} />}
    </FormDialog>
  );
}
