import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import { customerSearchText, foldText } from '../../../shared/domain/values/fold-text.ts';
import { api } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './pickers.module.css';

type CustomerPickerProps = {
  label: string;
  hint: string;
  filter: 'all' | 'open';
  isOffered: (customer: CustomerRow) => boolean;
  onPick: (customer: CustomerRow) => void;
  /** False among other fields: it does not take the focus. */
  isFirst?: boolean;
};

/** Finds a customer by name or code. */
export function CustomerPicker({ label, hint, filter, isOffered, onPick, isFirst = true }: CustomerPickerProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const found = useQuery({
    ...api.customers.list.queryOptions({
      input: { filter, limit: 50, ...(search.trim() === '' ? {} : { search }) },
    }),
    placeholderData: keepPreviousData,
  });
  // Until those whose name was typed are found, none of the customers before them is picked by a key pressed too soon.
  const isFound = search === typed && !found.isPlaceholderData;
  const offered = (found.data?.rows ?? []).filter((row) => isOffered(row) && (isFound || isCalled(row, typed)));
  const rowOf = (value: string | null) => offered.find(({ id }) => String(id) === value);
  return (
    <Select
      label={label}
      placeholder={hint}
      maw={420}
      searchable
      autoFocus={isFirst}
      data-autofocus={isFirst || undefined}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.noResult')}
      data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
      renderOption={({ option }) => {
        const customer = rowOf(option.value);
        return customer ? (
          <span className={classes.option}>
            <span>
              {customer.name} <span className={classes.soft}>{customer.code}</span>
            </span>
            <Money cents={customer.openCents} />
          </span>
        ) : null;
      }}
      onChange={(value) => {
        const customer = rowOf(value);
        if (customer) onPick(customer);
      }}
    />
  );
}

function isCalled(customer: CustomerRow, typed: string): boolean {
  return customerSearchText(customer).includes(foldText(typed));
}
