import { join } from 'node:path';
import { makeFile, type makeImportContext, rowsOf } from './import-steps.ts';

const folder = join(import.meta.dirname, '../../fixtures/ar');
/** A list of the fixtures, by its name. */
export const sample = (name: string) => join(folder, name);

/** The open amount in signed cents, and the number of documents. */
export const openTotal = (context: ReturnType<typeof makeImportContext>, where = '1') =>
  rowsOf(
    context,
    `select sum(case side when 'debit' then open_cents else -open_cents end) as cents, count(*) as documents
      from documents where voided_at is null and open_cents > 0 and ${where}`,
  )[0];

/** A list of open items: code, name, number, date, due date, amount, open amount. */
export const openList = (name: string, ...rows: string[]) =>
  makeFile(name, ['Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû', ...rows].join('\n'));
