import { inArray } from 'drizzle-orm';
import type { FollowedDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import { owedDocuments } from '../../../shared/domain/reminders/accounts.ts';
import { concededFirst } from '../../../shared/domain/reminders/contested.ts';
import type { OwedDocument } from '../../../shared/domain/reminders/types.ts';
import { accountKey } from '../../../shared/domain/values/account-key.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { documents } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';
import { readClaimableDocuments } from '../common/claimable-documents.ts';
import type { LedgerMoment, Whose } from '../common/open-documents.ts';
import { readListReasons } from '../coverage/settled-in-list.ts';
import { type KnownDispute, readFollowedDisputes } from './in-force.ts';
import { contestedParts } from './reasons-to-wait.ts';

/** The debits of a customer open at a moment, in every currency, with what the credits not allocated leave of each. */
export function readOwedDebits(
  reader: Reader,
  customerId: number,
  moment: LedgerMoment,
  missing: ReadonlySet<number>,
): OwedDocument[] {
  return owedDebits(reader, moment, customerId, {
    followed: readFollowedDisputes(reader, moment, { customerId }),
    missing,
  });
}

/**
 * The debits of which the disputes `followed` contest something at a moment, as the reminder engine sees them: a credit that nothing allocates
 * yet may have paid what was disputed, and no list calls disputed what a reminder claims or says paid.
 */
export function readContestedDebits(
  reader: Reader,
  moment: LedgerMoment,
  followed: readonly FollowedDispute<KnownDispute>[],
): OwedDocument[] {
  const contesting = followed.filter((each) => contestedParts(each).length > 0);
  if (contesting.length === 0) return [];
  const whose = customersOf(
    reader,
    contesting.map(({ dispute }) => dispute.documentId),
  );
  const missing = readMissingFromList(reader, moment.asOf);
  return owedDebits(reader, moment, whose, { followed: contesting, missing }).filter(
    ({ contested }) => contested.length > 0,
  );
}

/** Ids of the documents that a list newer than the ledger no longer holds: they may have been paid, so that credits pay the others first. */
export function readMissingFromList(reader: Reader, asOf: Day): ReadonlySet<number> {
  return new Set(
    readListReasons(reader, asOf).flatMap(({ covers }) => ('documentId' in covers ? [covers.documentId] : [])),
  );
}

type Contesting = {
  readonly followed: readonly FollowedDispute<KnownDispute>[];
  readonly missing: ReadonlySet<number>;
};

function owedDebits(
  reader: Reader,
  moment: LedgerMoment,
  whose: Whose,
  { followed, missing }: Contesting,
): OwedDocument[] {
  const { documents: open, exchange } = readClaimableDocuments(reader, moment, whose);
  const parts = Map.groupBy(followed.flatMap(partsOf), ({ documentId }) => documentId);
  const contested = {
    isWhole: (id: number) => missing.has(id),
    partsOf: (id: number) => concededFirst(parts.get(id) ?? []),
  };
  const accounts = Map.groupBy(open, accountKey);
  return [...accounts.values()].flatMap((own) => owedDocuments(own, contested, exchange));
}

function partsOf(followed: FollowedDispute<KnownDispute>) {
  const { id: disputeId, documentId, openedOn: since } = followed.dispute;
  const isAwaited = followed.standing === 'conceded';
  return contestedParts(followed).map((part) => ({ ...part, documentId, disputeId, since, isAwaited }));
}

function customersOf(reader: Reader, documentIds: readonly number[]): number[] {
  const rows = reader
    .selectDistinct({ customerId: documents.customerId })
    .from(documents)
    .where(inArray(documents.id, valueList(documentIds)))
    .all();
  return rows.map(({ customerId }) => customerId);
}
