import { type FecRow, fecText } from '../fec-text.ts';
import type { LedgerFile, LedgerRow, ListFile } from './acts.ts';

/** The export as a FEC. Each file has an entry on its first and last day, which says what days it covers. */
export function ledgerText(file: LedgerFile): string {
  const opening = file.rows.filter(({ kind }) => kind === 'opening');
  const total = opening.reduce((sum, { cents }) => sum + cents, 0);
  const against = { journal: 'AN', entry: 'AN', on: file.from, account: '890000', cents: -total };
  return fecText([
    ...margin(file.from),
    ...opening.map((row) => lineOf(row, 'AN')),
    ...(opening.length > 0 ? [against] : []),
    ...file.rows.filter(({ kind }) => kind !== 'opening').flatMap((row, index) => entryOf(row, String(index + 1))),
    ...margin(file.to),
  ]);
}

function margin(on: string): FecRow[] {
  const line = { journal: 'OD', entry: `OD${on}`, on, reference: 'OD', label: 'Loyer' };
  return [
    { ...line, account: '613000', cents: 100 },
    { ...line, account: '401000', cents: -100 },
  ];
}

function entryOf(row: LedgerRow, entry: string): FecRow[] {
  const other = { journal: row.journal, entry, on: row.on, reference: row.reference };
  return [lineOf(row, entry), { ...other, account: row.kind === 'sale' ? '706000' : '512000', cents: -row.cents }];
}

function lineOf(row: LedgerRow, entry: string): FecRow {
  const { journal, account, customer, reference, documentOn, cents, lettering } = row;
  const label = row.isCreditNote
    ? 'Avoir'
    : row.kind === 'opening'
      ? 'Report'
      : row.kind === 'sale'
        ? 'Facture'
        : 'Virement';
  // The thirty-first of April is the day that cannot be read.
  const on = row.isRefused ? `${row.on.slice(0, 4)}-04-31` : row.on;
  return {
    journal,
    entry,
    on,
    account,
    customer,
    name: `Client ${customer}`,
    reference,
    documentOn,
    label,
    cents,
    lettering,
  };
}

export function listText({ rows }: ListFile): string {
  const lines = rows.map(({ customer, reference, issuedOn, dueOn, cents, openCents, currency, isRefused }) =>
    [
      customer,
      `Client ${customer}`,
      reference,
      isRefused ? '2025-02-31' : issuedOn,
      dueOn,
      euros(cents),
      euros(openCents),
      currency,
    ].join(';'),
  );
  return ['Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Devise', ...lines].join('\n');
}

const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
