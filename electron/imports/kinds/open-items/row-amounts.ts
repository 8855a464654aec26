import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import { parseAmount } from '../../tables/values.ts';
import type { RowIssue } from '../../types.ts';

export type RowAmounts = {
  readonly signedCents: number;
  readonly hasOwnAmount: boolean;
  readonly openCents: number | null;
};

export type AmountReader = {
  cell(field: ListField): string;
  readonly has: ReadonlySet<ListField | null>;
  decimalOf(field: ListField): ',' | '.' | undefined;
  /** False where the balance column runs on from row to row and says nothing of its row. */
  readonly isBalanceOwn: boolean;
};

/**
 * The amount of a row and its open amount, in cents, debit positive; an issue when a cell is no amount or they
 * contradict one another.
 */
export function readAmounts(reader: AmountReader): RowAmounts | RowIssue {
  const values = new Map<ListField, number>();
  for (const field of ['debit', 'credit', 'amount', 'paid', 'open'] as const) {
    if (!reader.has.has(field)) continue;
    const text = reader.cell(field);
    const cents = parseAmount(text, reader.decimalOf(field));
    if (cents === null) return { code: 'badAmount', details: { value: text } };
    if (text !== '') values.set(field, cents);
  }
  const open = reader.isBalanceOwn ? values.get('open') : undefined;
  if (reader.has.has('debit') || reader.has.has('credit')) return fromSides(values, open);
  const paid = values.get('paid');
  const amount = values.get('amount') ?? (reader.has.has('open') ? undefined : paid);
  const isPaidApart = paid !== undefined && values.has('amount');
  if (amount === undefined) {
    if (open === undefined) return { code: 'noAmount', details: {} };
    return { signedCents: open, hasOwnAmount: false, openCents: open };
  }
  return checked({
    signedCents: amount,
    hasOwnAmount: true,
    openCents: open ?? (isPaidApart ? amount - paid : null),
  });
}

function fromSides(values: ReadonlyMap<ListField, number>, open: number | undefined): RowAmounts | RowIssue {
  const debit = values.get('debit') ?? 0;
  const credit = Math.abs(values.get('credit') ?? 0);
  if (debit === 0 && credit === 0) {
    if (open === undefined || open === 0) return { code: 'noAmount', details: {} };
    return { signedCents: open, hasOwnAmount: false, openCents: open };
  }
  if (open === undefined) return { signedCents: debit - credit, hasOwnAmount: true, openCents: null };
  if (debit - credit !== open && open !== debit && open !== -credit)
    return { code: 'balanceDiffers', details: { debitCents: debit, creditCents: credit, openCents: open } };
  // Credits beyond the debits: the row sums up an account, it is no invoice.
  if (debit !== 0 && open === debit - credit && open < 0)
    return { signedCents: open, hasOwnAmount: false, openCents: open };
  return checked({ signedCents: debit !== 0 ? debit : -credit, hasOwnAmount: true, openCents: open });
}

function checked(amounts: RowAmounts): RowAmounts | RowIssue {
  const { signedCents, openCents } = amounts;
  if (openCents === null || openCents === 0 || signedCents === 0) return amounts;
  const isBeyond = Math.abs(openCents) > Math.abs(signedCents) || openCents > 0 !== signedCents > 0;
  return isBeyond ? { code: 'openAboveAmount', details: { amountCents: signedCents, openCents } } : amounts;
}
