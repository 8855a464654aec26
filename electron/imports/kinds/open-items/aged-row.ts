import type { DocumentKind } from '../../../../shared/domain/kinds.ts';
import type { ListField, OpenItem } from '../../../../shared/domain/open-items/item.ts';
import { addDays, type Day } from '../../../../shared/domain/values/days.ts';
import type { Cents } from '../../../../shared/domain/values/money.ts';
import type { GridRow } from '../../files/grid.ts';
import type { Bucket } from '../../tables/buckets.ts';
import { parseAmount } from '../../tables/values.ts';
import type { RowIssue } from '../../types.ts';
import { readCurrency } from './row-currency.ts';
import type { Format } from './row-format.ts';
import type { Customer } from './row-place.ts';

type Part = { readonly column: number; readonly bucket: Bucket | null; readonly cents: Cents };

/**
 * One item for each amount of an aged balance, due on the latest day its column allows: reminders never claim more
 * lateness than the list shows. An amount that is not due yet has no due date: the customer's terms give an estimate.
 * Amounts in the columns of credits, and in the one without due date, are of the kind their column says.
 */
export function readAged(
  row: GridRow,
  customer: Customer,
  cell: (field: ListField) => string,
  { format, asOf }: { readonly format: Format; readonly asOf: Day },
): OpenItem[] | RowIssue {
  const { mapping, buckets, decimals } = format;
  if (customer.code === '' && customer.name === '') return { code: 'rowWithoutCustomer', details: {} };
  const currencies = readCurrency(row, cell, format);
  if ('code' in currencies) return currencies;
  const written: Part[] = [];
  for (const [column, field] of mapping.columns.entries()) {
    if (field !== 'bucket') continue;
    const text = row.cells[column] ?? '';
    const cents = parseAmount(text, decimals[column]);
    if (cents === null) return { code: 'badAmount', details: { value: text } };
    written.push({ column, bucket: buckets[column] ?? null, cents });
  }
  const column = format.at.get('amount') ?? format.at.get('open');
  const text = row.cells[column ?? -1] ?? '';
  const total = column === undefined || text === '' ? null : parseAmount(text, decimals[column]);
  const parts = signed(written, total);
  const sum = sumOf(parts);
  if (total !== null && total !== sum) return { code: 'bucketsDiffer', details: { totalCents: total, sumCents: sum } };
  return parts
    .filter(({ cents }) => cents !== 0)
    .map((part) => ({
      lineNumber: row.number,
      customerCode: customer.code,
      customerName: customer.name,
      kind: kindOf(part),
      reference: '',
      label: mapping.headings[part.column] ?? '',
      issuedOn: asOf,
      dueOn: dueOn(part, asOf),
      paidOn: null,
      signedCents: part.cents,
      ...currencies,
      hasOwnAmount: false,
      openCents: part.cents,
      lettering: null,
      isAged: true,
      isDisputed: null,
    }));
}

/** Credits written as positive amounts are credits all the same, unless the total of the row adds them. */
function signed(written: readonly Part[], total: Cents | null): readonly Part[] {
  if (total !== null && sumOf(written) === total) return written;
  return written.map((part) => (isCredit(part) && part.cents > 0 ? { ...part, cents: -part.cents } : part));
}

function isCredit({ bucket }: Part): boolean {
  return bucket !== null && 'kind' in bucket && bucket.kind !== 'undated';
}

/** An amount without a due date is an adjustment, since an invoice would be given an estimated one. */
function kindOf({ bucket, cents }: Part): DocumentKind {
  const kind = bucket !== null && 'kind' in bucket ? bucket.kind : null;
  if (kind === 'undated') return 'adjustment';
  if (cents > 0) return 'invoice';
  return kind ?? 'payment';
}

function dueOn({ bucket }: Part, asOf: Day): Day | null {
  const fromDays = bucket !== null && 'fromDays' in bucket ? bucket.fromDays : 0;
  return fromDays === 0 ? null : addDays(asOf, -fromDays);
}

function sumOf(parts: readonly Part[]): Cents {
  return parts.reduce((sum, { cents }) => sum + cents, 0);
}
