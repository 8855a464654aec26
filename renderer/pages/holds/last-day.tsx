import { Button, Group } from '@mantine/core';
import type { Day } from '../../../shared/domain/values/days.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import type { BoundField } from '../../hooks/use-edit-form.ts';
import { usualLastDays } from './hold-draft.ts';

/** The last day of a hold, with those that are often chosen. */
export function LastDay({ field, onChoose }: { field: BoundField; onChoose: (day: Day) => void }) {
  const { t } = useText();
  const { today } = useAppState();
  return (
    <Group align="flex-end" gap="xs">
      <DayInput label={t('holds.untilOn')} today={today} minimum={today} required {...field} />
      {usualLastDays(today).map(({ word, count, on }) => (
        <Button
          key={`${word} ${count}`}
          variant="default"
          size="compact-sm"
          mb={4}
          aria-pressed={field.value === on}
          onClick={() => onChoose(on)}
        >
          {t(`holds.${word}`, { count })}
        </Button>
      ))}
    </Group>
  );
}
