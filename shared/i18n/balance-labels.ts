import type { BalanceGrouping } from '../contract/balance.ts';
import { amountBands } from '../domain/balance/ageing.ts';
import type { Language } from '../domain/kinds.ts';
import type { Day } from '../domain/values/days.ts';
import { formatDay, formatInstant, formatNumber } from './format.ts';
import { lookUp, t } from './translate.ts';

/** Name of a group of the balance: `Commercial : Durand`, `5 000 à 20 000`, `Sans commercial`. */
export function balanceGroupLabel(language: Language, groupBy: BalanceGrouping, key: string): string {
  if (groupBy === 'none') return '';
  if (groupBy !== 'band') return key === '' ? t(language, `balance.ungrouped.${groupBy}`) : key;
  const index = amountBands.findIndex((band) => band.key === key);
  const amount = (cents: number) => formatNumber(language, cents / 100);
  const from = amountBands[index];
  if (from === undefined) return t(language, 'balance.band.credit');
  const above = amountBands[index - 1];
  if (above === undefined) return t(language, 'balance.band.over', { from: amount(from.fromCents) });
  return t(language, 'balance.band.between', { from: amount(from.fromCents), to: amount(above.fromCents) });
}

/** Heading of a column of the aged balance: `Non échu`, `1 à 30 j`, `Plus de 90 j`: the real bounds, whatever they are. */
export function balanceColumnLabel(language: Language, column: string): string {
  const [, from, to] = /^late(\d+)to(\d+)$/.exec(column) ?? [];
  if (from !== undefined && to !== undefined)
    return t(language, 'balance.column.late', { from: Number(from), to: Number(to) });
  const [, over] = /^lateOver(\d+)$/.exec(column) ?? [];
  if (over !== undefined) return t(language, 'balance.column.lateOver', { days: formatNumber(language, Number(over)) });
  return lookUp(language, `balance.column.${column}`, {}) ?? column;
}

/**
 * Which open-items list a balance follows, or waits for: between the last day of the ledgers and that of the list,
 * nothing tells what was settled.
 */
export function listText(language: Language, asOf: Day, list: { file: string; on: Day; ledgerOn: Day }): string {
  const { file, on, ledgerOn } = list;
  return t(language, on <= asOf ? 'balance.followsList' : 'balance.beforeList', {
    file,
    date: formatDay(language, on),
    ledgerOn: formatDay(language, ledgerOn),
  });
}

/** Says that a balance as it was known then has nothing to show, and since when it would; both instants in UTC. */
export function nothingKnownText(
  language: Language,
  knownAt: string,
  { knownFrom }: { readonly knownFrom: string | null },
  timeZone?: string,
): string {
  const known = formatInstant(language, knownAt, timeZone);
  if (knownFrom === null) return t(language, 'balance.nothingEverKnown', { known });
  return t(language, 'balance.nothingKnown', { known, first: formatInstant(language, knownFrom, timeZone) });
}
