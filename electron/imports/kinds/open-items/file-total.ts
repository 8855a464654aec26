import type { OpenItem } from '../../../../shared/domain/open-items/item.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import type { GridRow } from '../../files/grid.ts';
import type { LineIssue } from '../../types.ts';

/** The total the file itself prints, and what its rows come to. */
export type FileTotal = {
  readonly totalCents: number;
  readonly readCents: number;
  /** Of the refused rows whose amount can be read. */
  readonly refusedCents: number;
  readonly differenceCents: number;
};

/** True for a row that closes the whole file, not one customer. */
export function isGrandTotal(row: GridRow): boolean {
  const [first = ''] = row.cells.filter((text) => text !== '').map(foldText);
  return /^(?:(?:grand |general )?tota(?:l|ux)(?: (?:general|generaux|ttc|du|clients|creances|eur|euros?|€))?|solde (?:total|general)) ?:?$/.test(
    first,
  );
}

/**
 * Compares the file's own total, whatever its sign, with the sum of its rows; null where it cannot be compared: several
 * currencies.
 */
export function compareTotal(
  totalCents: number | null,
  items: readonly OpenItem[],
  issues: readonly LineIssue[],
): FileTotal | null {
  if (totalCents === null || items.some(({ currency }) => currency !== ledgerCurrency)) return null;
  const readCents = items.reduce((sum, { openCents, signedCents }) => sum + (openCents ?? signedCents), 0);
  const refusedCents = issues.reduce((sum, { refused }) => sum + (refused?.signedCents ?? 0), 0);
  const sum = readCents + refusedCents;
  const sign = totalCents === -sum ? -1 : 1;
  return { totalCents: sign * totalCents, readCents, refusedCents, differenceCents: sign * totalCents - sum };
}
