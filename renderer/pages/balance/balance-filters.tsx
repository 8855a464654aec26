import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { Field } from '../../components/form/field.tsx';
import { useEntry } from '../../components/form/use-entry.ts';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { useText } from '../../components/text/text.tsx';
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

/** What the balance is asked with: dates, age, columns, documents counted, grouping, currency. */
export function BalanceFilters({ view, buckets, currencies }: BalanceFiltersProps) {
  const { t } = useText();
  const { today, parameters } = view;
  const monthEnd = addDays(`${today.slice(0, 8)}01`, -1);
  // A day chosen by a button replaces a wrong text in the field, even where the day is the one already in use.
  const [turn, setTurn] = useState(0);
  function choose(day: Day) {
    view.setAsOf(day);
    setTurn(turn + 1);
  }
  return (
    <FilterBar>
      <Group gap={6} align="flex-end">
        <DayInput
          label={t('balance.asOf')}
          value={parameters.asOf}
          key={turn}
          required
          onChange={view.setAsOf}
          today={today}
        />
        <Button variant={parameters.asOf === monthEnd ? 'light' : 'default'} onClick={() => choose(monthEnd)}>
          {t('balance.monthEnd')}
        </Button>
        <Button variant={parameters.asOf === today ? 'light' : 'default'} onClick={() => choose(today)}>
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
  const notation = {
    read(typed: string) {
      const limits = parseBuckets(typed);
      return limits === null ? { fault: t('balance.bucketsWrong') } : { value: limits.join(',') };
    },
    write: (limits: string) => limits.replaceAll(',', ', '),
  };
  const { inputProps } = useEntry({ value: value.join(','), notation, tell: onChange });
  return <TextInput label={t('balance.buckets')} title={t('balance.bucketsHint')} w={132} {...inputProps} />;
}
