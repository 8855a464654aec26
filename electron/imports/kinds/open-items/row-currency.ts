import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import { type Cents, ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { codesOf, common, cutCurrency } from '../../files/cell-currency.ts';
import type { GridRow } from '../../files/grid.ts';
import { parseAmount } from '../../tables/values.ts';
import type { RowIssue } from '../../types.ts';
import type { Format } from './row-format.ts';

/** Currency of the amounts of a row, and what the customer was billed in another one, where the row gives both. */
export type RowCurrency = {
  readonly currency: string;
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
};

const amountFields = ['debit', 'credit', 'amount', 'paid', 'open', 'bucket'] as const;

/**
 * The currency that the column of currencies names, else the one written in the amounts of the row, else the ledger's;
 * an issue where they contradict one another. A row that gives both amounts is in the currency of the ledger.
 */
export function readCurrency(row: GridRow, cell: (field: ListField) => string, format: Format): RowCurrency | RowIssue {
  const column = cell('currency');
  const named = column === '' ? null : codesOfColumn(column);
  if (column !== '' && named === null) return { code: 'otherCurrency', details: { value: column } };
  const foreignText = cell('foreignAmount');
  const foreignCents = parseAmount(foreignText, format.decimals[format.at.get('foreignAmount') ?? -1]);
  if (foreignCents === null) return { code: 'badAmount', details: { value: foreignText } };
  const amounts = writtenIn(amountTexts(row, format));
  if ('code' in amounts) return amounts;
  const foreign =
    foreignCents === 0 ? null : agreed(named, { text: foreignText, codes: cutCurrency(foreignText).codes });
  if (foreign !== null && 'code' in foreign) return foreign;
  const [billed = ledgerCurrency] = foreign?.codes ?? [];
  if (billed !== ledgerCurrency && !amounts.codes?.includes(billed)) {
    const own = agreed([ledgerCurrency], amounts);
    return 'code' in own
      ? own
      : { currency: ledgerCurrency, foreignCents: Math.abs(foreignCents), foreignCurrency: billed };
  }
  const own = agreed(foreign?.codes ?? named, amounts);
  if ('code' in own) return own;
  return { currency: own.codes?.[0] ?? ledgerCurrency, foreignCents: null, foreignCurrency: null };
}

type Written = { readonly text: string; readonly codes: readonly string[] | null };

function codesOfColumn(text: string): readonly string[] | null {
  const code = text.trim().toUpperCase();
  return codesOf(text) ?? (/^[A-Z]{3}$/.test(code) ? [code] : null);
}

/** The cells of a row that hold its amounts; a zero is the same in every currency. */
function amountTexts(row: GridRow, { mapping, decimals }: Format): string[] {
  return mapping.columns.flatMap((field, column) => {
    const text = row.cells[column] ?? '';
    return amountFields.some((known) => known === field) && parseAmount(text, decimals[column]) !== 0 ? [text] : [];
  });
}

function writtenIn(texts: readonly string[]): Written | RowIssue {
  let found: Written = { text: '', codes: null };
  for (const text of texts) {
    const { codes } = cutCurrency(text);
    if (codes === null) continue;
    const both = found.codes === null ? codes : common(found.codes, codes);
    if (both.length === 0) return { code: 'currenciesDiffer', details: { first: found.text || text, second: text } };
    found = { text: found.text || text, codes: both };
  }
  return found;
}

/** What is written in amounts, within what is expected of them. */
function agreed(expected: readonly string[] | null, written: Written): Written | RowIssue {
  if (expected === null || written.codes === null) return { text: written.text, codes: written.codes ?? expected };
  const both = common(expected, written.codes);
  if (both.length > 0) return { text: written.text, codes: both };
  return { code: 'currencyDiffers', details: { value: written.text, currency: expected[0] ?? '' } };
}
