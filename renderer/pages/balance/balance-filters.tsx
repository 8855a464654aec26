import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { addDays } from '../../../shared/domain/days.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { useText } from '../../components/text.tsx';
import { KnowledgeFields } from './balance-knowledge.tsx';
import { BalanceOptions } from './balance-options.tsx';
import { parseBuckets } from './parse-buckets.ts';
import type { BalanceView } from './use-balance-view.ts';

type BalanceFiltersProps = {
  view: BalanceView;
  /** The limits in use: those of the address or of the firm. */
  buckets: readonly number[];
  currencies: readonly string[];
};

export function BalanceFilters({ view, buckets, currencies }: BalanceFiltersProps) {
  const { t } = useText();
  const { today, parameters } = view;
  const monthEnd = addDays(`${today.slice(0, 8)}01`, -1);
  return (
    <FilterBar end={<SearchInput value={view.search} onChange={view.setSearch} label={t('balance.searchCustomer')} />}>
      <Group gap={6} align="flex-end">
        <DayInput
          label={t('balance.asOf')}
          value={parameters.asOf}
          onChange={(day) => view.setAsOf(day ?? today)}
          today={today}
        />
        <Button variant={parameters.asOf === monthEnd ? 'light' : 'default'} onClick={() => view.setAsOf(monthEnd)}>
          {t('balance.monthEnd')}
        </Button>
        <Button variant={parameters.asOf === today ? 'light' : 'default'} onClick={() => view.setAsOf(today)}>
          {t('balance.today')}
        </Button>
      </Group>
      <KnowledgeFields view={view} />
      <BucketsInput value={buckets} onChange={view.setBuckets} />
      <BalanceOptions view={view} />
      {currencies.length > 1 ? (
        <Field label={t('common.currency')}>
          <SegmentedControl
            aria-label={t('common.currency')}
            value={view.currency === '' ? (currencies[0] ?? '') : view.currency}
            onChange={view.setCurrency}
            data={[...currencies]}
          />
        </Field>
      ) : null}
    </FilterBar>
  );
}

function BucketsInput({ value, onChange }: { value: readonly number[]; onChange: (buckets: string) => void }) {
  const { t } = useText();
  const shown = value.join(', ');
  const [typed, setTyped] = useState(shown);
  const isWrong = parseBuckets(typed) === null;
  useEffect(() => setTyped(shown), [shown]);
  function settle() {
    const limits = parseBuckets(typed);
    if (limits) onChange(limits.join(','));
  }
  return (
    <TextInput
      label={t('balance.buckets')}
      title={t('balance.bucketsHint')}
      w={132}
      value={typed}
      error={isWrong ? t('balance.bucketsWrong') : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
