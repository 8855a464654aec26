import { type SQL, sql } from 'drizzle-orm';
import type { FollowedDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { type DisputeScope, type KnownDispute, readFollowedDisputes } from './in-force.ts';
import { readContestedDebits } from './owed-debits.ts';
import { contestedParts } from './reasons-to-wait.ts';

/** After every day of the ledger: as things stand now. */
const now: LedgerMoment = { asOf: '9999-12-31', knownAt: null };

type CentsById = ReadonlyMap<number, Cents>;

/** Cents of an open document that cannot be disputed, now: another dispute is about them, or the firm has conceded them. */
export function readContestedNow(reader: Reader, documentId: number, exceptId?: number): Cents {
  return contestedCents(readFollowedDisputes(reader, now, { documentId, exceptId })).get(documentId) ?? 0;
}

/** Cents of a customer's documents that are still disputed now, by the disputes that nobody has ended. */
export function readDisputedNow(reader: Reader, customerId: number): CentsById {
  return readDisputed(reader, now, customerId);
}

/**
 * SQL of the rows of `open` (from `openDocumentsAt`) with `disputed_cents`: what of `open_cents` is disputed at the moment. Disputes are few
 * beside documents: they are read first, and then joined.
 */
export function withDisputed(reader: Reader, open: SQL, moment: LedgerMoment, customerId?: number): SQL {
  const disputed = readDisputed(reader, moment, customerId);
  if (disputed.size === 0) return sql`select open.*, 0 as disputed_cents from (${open}) as open`;
  // A column of whole numbers, for which SQLite makes an index: it would else go through all disputes for each document.
  return sql`
    with disputed as materialized (${tableOf(disputed)})
    select open.*, min(open_cents, coalesce(disputed.cents, 0)) as disputed_cents
    from (${open}) as open left join disputed on disputed.document_id = open.id`;
}

/**
 * Returns the function that gives SQL of the cents disputed of a document of a list, of which `openCents` are open: on a day, or now by every
 * dispute that nobody has ended.
 */
export function disputedPart(
  reader: Reader,
  moment: LedgerMoment | undefined,
  customerId: number | undefined,
): (documentId: SQL, openCents: SQL) => SQL {
  return partOf(readDisputed(reader, moment ?? now, customerId));
}

/** As `disputedPart`, of what cannot be disputed now: disputed by another, or conceded. */
export function contestedPart(reader: Reader, scope: DisputeScope): (documentId: SQL, openCents: SQL) => SQL {
  return partOf(contestedCents(readFollowedDisputes(reader, now, scope)));
}

/**
 * Cents disputed at a moment of each document that is, once the credits that nothing allocates have paid what they pay of it. All disputes of
 * a customer are read, because a credit goes from one disputed document to another.
 */
function readDisputed(reader: Reader, moment: LedgerMoment, customerId: number | undefined): CentsById {
  const debits = readContestedDebits(reader, moment, readFollowedDisputes(reader, moment, { customerId }));
  return new Map(debits.flatMap(({ id, disputedCents }) => (disputedCents > 0 ? [[id, disputedCents]] : [])));
}

/** Cents of each document that disputes are about, whether or not credits wait to pay them. */
function contestedCents(followed: readonly FollowedDispute<KnownDispute>[]): CentsById {
  const ofDocuments = Map.groupBy(followed, ({ dispute }) => dispute.documentId);
  const sums = [...ofDocuments].map(([id, own]): [number, Cents] => [
    id,
    sumCents(own.flatMap(contestedParts).map(({ coversCents }) => coversCents)),
  ]);
  return new Map(sums);
}

function partOf(cents: CentsById): (documentId: SQL, openCents: SQL) => SQL {
  if (cents.size === 0) return () => sql`0`;
  return (documentId, openCents) => sql`min(${openCents}, coalesce(
    (select cents from (${tableOf(cents)}) where document_id = ${documentId}), 0))`;
}

/** SQL of (document_id, cents). */
function tableOf(cents: CentsById): SQL {
  return sql`
    select cast(value ->> 0 as integer) as document_id, value ->> 1 as cents from json_each(${JSON.stringify([...cents])})`;
}
