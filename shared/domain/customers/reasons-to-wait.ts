import type { Bucket } from '../balance/buckets.ts';
import type { HoldKind } from '../kinds.ts';
import type { HoldReason } from '../reminders/proposal.ts';
import type { ReasonToWait } from '../reminders/reason-to-wait.ts';
import type { Day } from '../values/days.ts';

const reasonOfKind = {
  excluded: { customer: 'excludedCustomer', document: 'excludedDocument' },
  postponed: { customer: 'postponed', document: 'postponed' },
  court: { customer: 'court', document: 'court' },
  collectiveProceedings: { customer: 'collectiveProceedings', document: 'collectiveProceedings' },
  factor: { customer: 'factor', document: 'factor' },
  directDebit: { customer: 'directDebit', document: 'directDebit' },
  other: { customer: 'otherHold', document: 'otherHold' },
} as const satisfies Record<HoldKind, { customer: HoldReason; document: HoldReason }>;

/** A hold set by the user and not ended; `untilOn` is its last day. */
export type Hold = {
  readonly id: number;
  readonly kind: HoldKind;
  readonly customerId: number;
  readonly documentId: number | null;
  readonly untilOn: Day;
};

/** A hold on a customer covers everything it owes; a hold on a document covers that document. */
export function reasonOfHold({ id: subjectId, kind, customerId, documentId, untilOn }: Hold): ReasonToWait {
  const names = reasonOfKind[kind];
  return documentId === null
    ? { reason: names.customer, covers: { customerId }, untilOn, isContested: false, subjectId }
    : { reason: names.document, covers: { documentId }, untilOn, isContested: false, subjectId };
}

const reasonOfAccount = {
  collectiveAccount: 'collectiveAccount',
  takings: 'takings',
  internal: 'internalAccount',
  miscellaneous: 'miscellaneousCustomer',
} as const satisfies Record<Bucket, HoldReason>;

/** An account that is not one debtor (collective account, takings…) is never reminded: there is nobody to write to. */
export function reasonOfBucket(customerId: number, bucket: Bucket): ReasonToWait {
  return { reason: reasonOfAccount[bucket], covers: { customerId }, untilOn: null, isContested: false };
}
