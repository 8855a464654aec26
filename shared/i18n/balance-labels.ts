import type { Language } from '../domain/kinds.ts';
import { formatNumber } from './format.ts';
import { lookUp, t } from './translate.ts';

/** Heading of a column of the aged balance: `Non échu`, `1 à 30 j`, `Plus de 90 j`: the real bounds, whatever they are. */
export function balanceColumnLabel(language: Language, column: string): string {
  const [, from, to] = /^late(\d+)to(\d+)$/.exec(column) ?? [];
  if (from !== undefined && to !== undefined)
    return t(language, 'balance.column.late', { from: Number(from), to: Number(to) });
  const [, over] = /^lateOver(\d+)$/.exec(column) ?? [];
  if (over !== undefined) return t(language, 'balance.column.lateOver', { days: formatNumber(language, Number(over)) });
  return lookUp(language, `balance.column.${column}`, {}) ?? column;
}
