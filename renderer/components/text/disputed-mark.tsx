import { IconMessageReport } from '@tabler/icons-react';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { StatusBadge } from './status-badge.tsx';
import { useText } from './text.tsx';

type DisputedMarkProps = { disputedCents: Cents; openCents: Cents; currency: string };

/** Says that a document is disputed, and how much of it where that is not all; nothing for any other document. */
export function DisputedMark({ disputedCents, openCents, currency }: DisputedMarkProps) {
  const { t, money } = useText();
  if (disputedCents === 0) return null;
  return (
    <StatusBadge icon={IconMessageReport} tone="warn">
      {disputedCents < openCents
        ? t('disputes.markedPart', { amount: money(disputedCents, currency) })
        : t('disputes.marked')}
    </StatusBadge>
  );
}
