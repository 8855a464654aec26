import { legalNames } from '../shared/domain/imports/ledger-columns.ts';

/** One line of a FEC as tests write it; what is left out is empty. */
export type FecRow = {
  readonly journal: string;
  readonly entry: string;
  readonly on: string;
  readonly account: string;
  readonly accountName?: string;
  readonly customer?: string;
  readonly name?: string;
  readonly reference?: string;
  readonly documentOn?: string;
  readonly label?: string;
  /** Debit positive. */
  readonly cents: number;
  readonly lettering?: string;
  readonly extra?: readonly string[];
};

const compact = (day: string) => day.replaceAll('-', '');
const amount = (cents: number) => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** The 18 fields of a row. */
export function fecFields(row: FecRow): string[] {
  const documentOn = row.documentOn ?? row.on;
  return [
    row.journal,
    row.journal,
    row.entry,
    compact(row.on),
    row.account,
    row.accountName ?? '',
    row.customer ?? '',
    row.name ?? row.customer ?? '',
    row.reference ?? '',
    compact(documentOn),
    row.label ?? '',
    amount(Math.max(row.cents, 0)),
    amount(Math.max(-row.cents, 0)),
    row.lettering ?? '',
    '',
    compact(row.on),
    '',
    '',
    ...(row.extra ?? []),
  ];
}

/** A FEC, tabs and CRLF; `extra` names columns after the eighteenth. */
export function fecText(rows: readonly FecRow[], extra: readonly string[] = []): string {
  const lines = [[...legalNames, ...extra], ...rows.map(fecFields)];
  return lines.map((fields) => `${fields.join('\t')}\r\n`).join('');
}

/** A sale to a customer: the receivable line and its counterpart. */
export function sale(row: Omit<FecRow, 'journal' | 'account'> & { account?: string }): FecRow[] {
  return [
    { account: '411000', ...row, journal: 'VE' },
    { ...row, journal: 'VE', account: '706000', customer: '', lettering: '', cents: -row.cents },
  ];
}

/** Cash from (or back to) a customer; `cents` are those of the receivable line, negative for a payment received. */
export function cash(row: Omit<FecRow, 'journal' | 'account'>): FecRow[] {
  return [
    { ...row, journal: 'BQ', account: '411000' },
    { ...row, journal: 'BQ', account: '512000', customer: '', lettering: '', cents: -row.cents },
  ];
}
