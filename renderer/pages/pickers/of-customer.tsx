import { type ReactNode, useState } from 'react';
import { useText } from '../../components/text/text.tsx';
import { CustomerPicker } from './customer-picker.tsx';

type OfCustomerProps = {
  /** Of whom, where it is known. */
  customerId: number | undefined;
  /** True where only a customer that owes something makes sense. */
  owes?: boolean;
  children: (customerId: number) => ReactNode;
};

/** What is about one customer: where none is known, it is asked for first. */
export function OfCustomer({ customerId, owes = false, children }: OfCustomerProps) {
  const { t } = useText();
  const [picked, setPicked] = useState<number | null>(null);
  const chosen = customerId ?? picked;
  if (chosen !== null) return children(chosen);
  return (
    <CustomerPicker
      label={t('customers.customer')}
      hint={t('customers.chooseFirst')}
      filter={owes ? 'open' : 'all'}
      isOffered={({ openCents }) => !owes || openCents > 0}
      onPick={({ id }) => setPicked(id)}
    />
  );
}
