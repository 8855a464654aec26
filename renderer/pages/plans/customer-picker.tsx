import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client.ts';
import { useText } from '../../components/text.tsx';

/** Finds a customer who owes something. */
export function CustomerPicker({ onPick }: { onPick: (id: number) => void }) {
  const { t, money } = useText();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const found = useQuery({
    ...api.customers.list.queryOptions({
      input: { filter: 'open', sort: 'name', limit: 50, ...(search.trim() === '' ? {} : { search }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t('plans.chooseCustomer')}
      placeholder={t('plans.chooseCustomerHint')}
      w={420}
      searchable
      data-autofocus
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.noResult')}
      data={(found.data?.rows ?? []).map((customer) => ({
        value: String(customer.id),
        label: `${customer.name} (${customer.code}) ${money(customer.openCents)}`,
      }))}
      onChange={(value) => (value === null ? undefined : onPick(Number(value)))}
    />
  );
}
