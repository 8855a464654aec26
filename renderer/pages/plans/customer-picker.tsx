import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client.ts';
import { Money } from '../../components/money.tsx';
import { useText } from '../../components/text.tsx';
import classes from './plans.module.css';

/** Finds a customer who owes something. */
export function CustomerPicker({ onPick }: { onPick: (id: number) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const found = useQuery({
    ...api.customers.list.queryOptions({
      input: { filter: 'open', sort: 'name', limit: 50, ...(search.trim() === '' ? {} : { search }) },
    }),
    placeholderData: keepPreviousData,
  });
  const owing = (found.data?.rows ?? []).filter(({ openCents }) => openCents > 0);
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
      data={owing.map(({ id, name }) => ({ value: String(id), label: name }))}
      renderOption={({ option }) => {
        const customer = owing.find(({ id }) => String(id) === option.value);
        return customer ? (
          <span className={classes.option}>
            <span>
              {customer.name} <span className={classes.summary}>{customer.code}</span>
            </span>
            <Money cents={customer.openCents} />
          </span>
        ) : null;
      }}
      onChange={(value) => (value === null ? undefined : onPick(Number(value)))}
    />
  );
}
