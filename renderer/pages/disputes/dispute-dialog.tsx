import { useEffect, useState } from 'react';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { type DisputeSubject, disputeWindow } from '../../hooks/dispute-window.ts';
import { DisputeOfCustomer } from './dispute-of-customer.tsx';

/** The window of new disputes; `subject` null: closed. */
export function DisputeDialog({ subject }: { subject: DisputeSubject | null }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  // A window that is open when its code comes would not know where the focus was, to give it back.
  useEffect(() => setOpened(subject !== null), [subject]);
  return (
    <FormDialog opened={opened} title={t('disputes.openTitle')} size="lg" onClose={disputeWindow.close}>
      {subject === null ? null : <DisputeOfCustomer subject={subject} />}
    </FormDialog>
  );
}
