import type { ReactNode } from 'react';
import { useText } from '../../components/text/text.tsx';
import { CustomerPicker } from './customer-picker.tsx';

type OfCustomerProps = {
  /** Of whom, where it is known. */
  customerId: number | undefined;
  /** True where only a customer that owes something makes sense. */
  owes?: boolean;
  /** Makes the customer that is chosen the known one. */
  onPick: (customerId: number) => void;
  children: (customerId: number) => ReactNode;
};

/** What is about one customer: where none is known, it is asked for first. */
export function OfCustomer({ customerId, owes = false, onPick, children }: OfCustomerProps) {
  const { t } = useText();
  if (customerId !== undefined) return children(customerId);
  return (
    <CustomerPicker
      label={t('customers.customer')}
      hint={t('customers.chooseFirst')}
      filter={owes ? 'open' : 'all'}
      isOffered={({ openCents }) => !owes || openCents > 0}
      onPick={({ id }) => onPick(id)}
    />
  );
}
