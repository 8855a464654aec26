import { OverDialog } from '../../acts/over-dialog.tsx';
import { disputeWindow } from '../../acts/windows.ts';
import { useText } from '../../components/text/text.tsx';
import { DisputeOfCustomer } from './dispute-of-customer.tsx';

/** The window in which disputes are opened, over any screen. */
export function DisputeWindow() {
  const { t } = useText();
  return (
    <OverDialog
      window={disputeWindow}
      title={(name) => (name === undefined ? t('disputes.newDispute') : t('disputes.newDisputeOf', { name }))}
      size="lg"
    >
      {(subject) => <DisputeOfCustomer subject={subject} />}
    </OverDialog>
  );
}
