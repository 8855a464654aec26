import { sql } from 'drizzle-orm';
import { type ExchangeFacts, exchangeDifferences } from '../../../shared/domain/receivables/exchange.ts';
import type { ReminderDocument } from '../../../shared/domain/reminders/types.ts';
import { documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from './earlier-documents.ts';
import { readExchangeFacts } from './exchange-differences.ts';
import { type LedgerMoment, openDocumentsAt, type Whose } from './open-documents.ts';

const openDocument = rowOf(
  documents,
  'id',
  'customerId',
  'kind',
  'nature',
  'side',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'dueOn',
  'dueOrigin',
  'amountCents',
  'openCents',
  'currency',
  'isDoubtful',
  'foreignCurrency',
);

/** A document open at a moment; what of it is an exchange difference is taken off. */
export type ClaimableDocument = Omit<
  ReminderDocument,
  'level' | 'remindedOn' | 'reminderCount' | 'isUnproven' | 'hasBrokenPromise'
>;

/** The documents open at a moment, of some customers or all, with what may be claimed of each. */
export function readClaimableDocuments(
  reader: Reader,
  moment: LedgerMoment,
  whose: Whose | undefined,
): { documents: ClaimableDocument[]; exchange: ExchangeFacts } {
  const { knownAt } = moment;
  const rows = readRows(
    reader,
    openDocument,
    sql`
      select d.id, d.customer_id as customerId, d.kind, now.nature, d.side, d.reference, d.label, d.issued_on as issuedOn,
        d.booked_on as bookedOn, d.due_on as dueOn, d.due_origin as dueOrigin, d.amount_cents as amountCents, o.open_cents as openCents, d.currency,
        d.is_doubtful as isDoubtful, now.foreign_currency as foreignCurrency
      from (${openDocumentsAt(reader, moment, whose)}) o cross join documents now on now.id = o.id
        cross join ${knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt)} d on d.id = o.id`,
  );
  const foreign = rows.filter((row) => row.foreignCurrency !== null).map((row) => row.id);
  const exchange = readExchangeFacts(reader, foreign, moment);
  const differences = exchangeDifferences(exchange.documents, exchange.pairs);
  const claimed = rows.map((row) => {
    const exchangeCents = differences.get(row.id) ?? 0;
    const isExchangeDifference = exchangeCents === row.openCents;
    return {
      ...row,
      // An exchange difference that a part payment in foreign currency leaves is owed by nobody: it is not claimed.
      openCents: isExchangeDifference ? row.openCents : row.openCents - exchangeCents,
      isDoubtful: row.isDoubtful === 1,
      exchangeCents,
      isExchangeDifference,
    };
  });
  return { documents: claimed, exchange };
}
