import { Suspense } from 'react';
import { receiptDays } from '../../../shared/domain/lists/receipt-list.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { codeOf, Loaded } from '../../components/loaded.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import type { ReceiptsProps } from './receipts.tsx';

/** A table and its export, which no start needs. */
const receipts = codeOf<ReceiptsProps>(async () => (await import('./receipts.tsx')).Receipts);

/** Over the first page, what is expected within the days that the address says. */
export function ReceiptsWindow() {
  const { t } = useText();
  const [asked, setAsked] = useUrlState('receipts', '', 'push');
  const days = receiptDays.find((each) => String(each) === asked);
  return (
    <SideDrawer
      opened={days !== undefined}
      title={days === undefined ? '' : t('home.expectedTitle', { days })}
      onClose={() => setAsked('')}
      size={680}
    >
      {days === undefined ? null : (
        <Suspense>
          <Loaded code={receipts} props={{ days }} />
        </Suspense>
      )}
    </SideDrawer>
  );
}
