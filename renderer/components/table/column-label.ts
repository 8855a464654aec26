import { balanceColumnLabel } from '../../../shared/i18n/balance-labels.ts';
import type { Text } from '../text/text.tsx';

/** The heading of a column of an aged balance, in the same words as the printed balance. */
export function columnLabel({ language }: Pick<Text, 'language'>, name: string): string {
  return balanceColumnLabel(language, name);
}

/** The colour of a column: calm when not due, warmer with age; grey for what has no age. */
export function columnColour(name: string, lateNames: readonly string[]): string {
  if (name === 'notDue') return 'var(--chart-notDue)';
  const index = lateNames.indexOf(name);
  if (index < 0) return 'var(--chart-other)';
  const step = lateNames.length < 2 ? 4 : 1 + Math.round((3 * index) / (lateNames.length - 1));
  return `var(--chart-late-${step})`;
}
