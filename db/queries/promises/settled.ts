import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { FollowedDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import { owedDocuments } from '../../../shared/domain/reminders/accounts.ts';
import type { OwedDocument } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { readListReasons } from '../coverage/settled-in-list.ts';
import { type KnownDispute, readFollowedDisputes } from '../disputes/in-force.ts';
import { contestedParts } from '../disputes/reasons-to-wait.ts';
import { readClaimableDocuments } from '../receivables/claimable-documents.ts';

const countedRow = z.object({ id: z.int(), amountCents: z.int() });

/**
 * Cents settled at a moment of the documents `ids` of a customer, by id: what allocations and the credits the law sets against them have paid.
 * A document that is not in the ledger at that moment is absent. `missing`: see `readMissingFromList`.
 */
export function readSettled(
  reader: Reader,
  { customerId, ids }: { readonly customerId: number; readonly ids: readonly number[] },
  moment: LedgerMoment,
  missing: ReadonlySet<number>,
): ReadonlyMap<number, Cents> {
  const { asOf, knownAt } = moment;
  const isThere =
    knownAt === null
      ? sql`voided_at is null`
      : sql`recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`;
  const counted = readRows(
    reader,
    countedRow,
    sql`
      select documents.id, amount_cents as amountCents
      from json_each(${JSON.stringify(ids)}) cross join ${knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt)} as documents
        on documents.id = value
      where booked_on <= ${asOf} and ${isThere}`,
  );
  const owed = new Map(readOwedDebits(reader, customerId, moment, missing).map((debit) => [debit.id, owedOf(debit)]));
  return new Map(counted.map(({ id, amountCents }) => [id, amountCents - (owed.get(id) ?? 0)]));
}

/** What messages were sent about a document changes nothing of what is owed. */
const neverReminded = {
  level: 0,
  remindedOn: null,
  reminderCount: 0,
  isUnproven: false,
  hasBrokenPromise: false,
} as const;

/** The debits of a customer open at a moment, in every currency, with what the credits not allocated leave of each. */
export function readOwedDebits(
  reader: Reader,
  customerId: number,
  moment: LedgerMoment,
  missing: ReadonlySet<number>,
): OwedDocument[] {
  const { documents, exchange } = readClaimableDocuments(reader, moment, customerId);
  const followed = readFollowedDisputes(reader, moment, { customerId });
  const parts = Map.groupBy(followed.flatMap(partsOf), ({ documentId }) => documentId);
  const contested = { isWhole: (id: number) => missing.has(id), partsOf: (id: number) => parts.get(id) ?? [] };
  const byCurrency = Map.groupBy(documents, ({ currency }) => currency);
  return [...byCurrency.values()].flatMap((open) =>
    owedDocuments(
      open.map((document) => ({ ...document, ...neverReminded })),
      contested,
      exchange,
    ),
  );
}

function partsOf(followed: FollowedDispute<KnownDispute>) {
  const { id: disputeId, documentId, openedOn: since } = followed.dispute;
  const isAwaited = followed.standing === 'conceded';
  return contestedParts(followed).map((part) => ({ ...part, documentId, disputeId, since, isAwaited }));
}

/** What the customer owes of a document, disputed or not: a dispute pays nothing. What the firm conceded and an exchange difference are owed by nobody. */
export function owedOf({ owedCents, disputedCents, isExchangeDifference }: OwedDocument): Cents {
  return isExchangeDifference ? 0 : owedCents + disputedCents;
}

/** Ids of the documents that a list newer than the ledger no longer holds: they may have been paid, so that credits pay the others first. */
export function readMissingFromList(reader: Reader, asOf: Day): ReadonlySet<number> {
  return new Set(
    readListReasons(reader, asOf).flatMap(({ covers }) => ('documentId' in covers ? [covers.documentId] : [])),
  );
}
