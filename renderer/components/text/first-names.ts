import type { Text } from './text.tsx';

const mostNames = 5;

/** The first names of a list, and how many others there are. */
export function firstNames({ t }: Text, names: readonly string[]): string {
  const first = names.slice(0, mostNames).join(', ');
  const count = names.length - mostNames;
  return count > 0 ? t('common.andOthers', { names: first, count }) : first;
}
