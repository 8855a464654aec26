import { CloseButton, TextInput } from '@mantine/core';
import { useText } from '../../components/text/text.tsx';
import { CustomerPicker } from '../pickers/index.ts';
import type { TaskDraft } from './task-draft.ts';

type TaskCustomerProps = {
  customer: TaskDraft['customer'];
  onChange: (customer: TaskDraft['customer']) => void;
};

/** The customer that a task is about, if any. */
export function TaskCustomer({ customer, onChange }: TaskCustomerProps) {
  const { t } = useText();
  if (customer === null)
    return (
      <CustomerPicker
        label={t('customers.customer')}
        hint={t('tasks.customerNone')}
        filter="all"
        isOffered={() => true}
        isFirst={false}
        onPick={({ id, name }) => onChange({ id, name })}
      />
    );
  return (
    <TextInput
      label={t('customers.customer')}
      maw={420}
      readOnly
      value={customer.name}
      rightSection={<CloseButton size="sm" aria-label={t('tasks.customerClear')} onClick={() => onChange(null)} />}
    />
  );
}
