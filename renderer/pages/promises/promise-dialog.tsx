import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { type PromiseSubject, promiseWindow } from '../../hooks/promise-window.ts';
import { PromiseOfCustomer } from './promise-of-customer.tsx';

/** The window of a promise; `subject` null: closed. */
export function PromiseDialog({ subject }: { subject: PromiseSubject | null }) {
  const { t } = useText();
  const title = t(subject?.replacesId === undefined ? 'promises.newPromise' : 'promises.replaceTitle');
  return (
    <FormDialog opened={subject !== null} title={title} size="lg" onClose={promiseWindow.close}>
      {subject === null ? null : <PromiseOfCustomer subject={subject} />}
    </FormDialog>
  );
}
