import type { Frequency } from '../../../shared/domain/kinds.ts';
import { addDays, addMonths, type Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';

/** An instalment being edited; `id` keeps its fields in place while dates and amounts change. */
export type Line = { readonly id: number; readonly dueOn: Day; readonly amountCents: Cents };

/** Lines a plan may have, as the contract says. */
export const mostLines = 120;

/** Whether each instalment falls due after the one before. */
export function areOrdered(lines: readonly Line[]): boolean {
  return lines.every((line, index) => index === 0 || line.dueOn > (lines[index - 1]?.dueOn ?? ''));
}

/** The lines with the last one set to what is left of `totalCents`; null when the others already reach it. */
export function balanceLast(lines: readonly Line[], totalCents: Cents): readonly Line[] | null {
  const others = lines.slice(0, -1);
  const last = lines.at(-1);
  const left = totalCents - sumCents(others.map((line) => line.amountCents));
  return last && left > 0 ? [...others, { ...last, amountCents: left }] : null;
}

/** One more line after the last: half of what the last one carried. */
export function addLine(lines: readonly Line[], frequency: Frequency): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || last.amountCents < 2) return lines;
  const moved = Math.floor(last.amountCents / 2);
  const dueOn = frequency === 'month' ? addMonths(last.dueOn, 1) : addDays(last.dueOn, 7);
  return [
    ...lines.slice(0, -1),
    { ...last, amountCents: last.amountCents - moved },
    { id: Math.max(...lines.map((line) => line.id)) + 1, dueOn, amountCents: moved },
  ];
}
