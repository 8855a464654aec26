import { addDays } from '../shared/domain/values/days.ts';
import { type FecRow, sale } from './fec-text.ts';

type Sale = { readonly journal: string; readonly on: string; readonly customer: string; readonly cents: number };

/** A journal `VE` of the invoicing software, which fills PieceRef; a journal `VB` of the accountant, who numbers in the label. */
export function sold({ journal, ...row }: Sale, number: number): FecRow[] {
  const entry = `${journal}${number}`;
  const written =
    journal === 'VE'
      ? { reference: `FA-${number}00`, label: 'Vente' }
      : { reference: 'X', label: `Facture FB-${number}00 ${row.customer}` };
  return sale({ ...row, entry, ...written }).map((line) => ({ ...line, journal }));
}

/** Twenty-four sales in each journal, which is enough to tell its field. */
export const manySales = (from: string, journals = ['VE', 'VB'], offset = 0) =>
  Array.from({ length: 24 }, (_, index) => index + 1).flatMap((number) =>
    journals.flatMap((journal) =>
      sold(
        { journal, on: addDays(from, number), customer: `C${number % 3}`, cents: 1_000 * number + 7 },
        offset + number,
      ),
    ),
  );
