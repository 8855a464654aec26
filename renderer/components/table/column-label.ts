import { creditColumns } from '../../../shared/domain/balance/ageing.ts';
import type { Text } from '../text/text.tsx';

/** The heading of a column of an aged balance: the real bounds of a bucket, or the name of the others. */
export function columnLabel({ t }: Pick<Text, 't'>, name: string): string {
  const range = /^late(\d+)to(\d+)$/.exec(name);
  if (range) return t('balance.column.late', { from: range[1] ?? '', to: range[2] ?? '' });
  const over = /^lateOver(\d+)$/.exec(name);
  if (over) return t('balance.column.lateOver', { days: over[1] ?? '' });
  if (name === 'notDue' || name === 'noDueDate') return t(`balance.column.${name}`);
  const credit = creditColumns.find((column) => column === name);
  return credit ? t(`balance.column.${credit}`) : name;
}

/** The colour of a column: calm when not due, warmer with age; grey for what has no age. */
export function columnColour(name: string, lateNames: readonly string[]): string {
  if (name === 'notDue') return 'var(--chart-notDue)';
  const index = lateNames.indexOf(name);
  if (index < 0) return 'var(--chart-other)';
  const step = lateNames.length < 2 ? 4 : 1 + Math.round((3 * index) / (lateNames.length - 1));
  return `var(--chart-late-${step})`;
}
