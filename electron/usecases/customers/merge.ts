import { appendEvent } from '../../../db/journal/journal.ts';
import { readMerges } from '../../../db/queries/common/merges.ts';
import { refreshSearchText } from '../../../db/queries/common/search-text.ts';
import { updateCustomer } from '../../../db/queries/customers/changes.ts';
import { getCustomer } from '../../../db/queries/customers/customers.ts';
import {
  countAcross,
  countMoved,
  countRunningPlans,
  moveBack,
  moveToSurvivor,
  openByCurrency,
  readLatestMerge,
  requireUnmerged,
} from '../../../db/queries/customers/merging.ts';
import { refreshEstimatedDueDates } from '../../../db/queries/receivables/estimated-due-dates.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import { type CustomerDetails, customerDetails } from '../../../shared/contract/customers.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type CardPart, pickCard } from '../../../shared/domain/customers/card.ts';
import { mergeDetails, mergeDifferences, warningsOfMerge } from '../../../shared/domain/customers/merge.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { isTermsColumn } from '../../../shared/domain/values/terms.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { cardChanges } from '../../app/changes-between.ts';
import { placeOfCard } from './write.ts';

/** `fromId` becomes part of `intoId`. `take` names the fields that `intoId` takes from `fromId`; by default, those it lacks. */
export type MergeRequest = {
  readonly fromId: number;
  readonly intoId: number;
  readonly take?: readonly CardPart[] | undefined;
};

type Preview = Outputs['customers']['mergePreview'];

/** Tells what merging two customers would change. @throws AppError as `requireMergeable` */
export function previewMerge(reader: Reader, { fromId, intoId }: MergeRequest, today: Day): Preview {
  requireMergeable(reader, { fromId, intoId });
  const into = sideOf(reader, intoId, today);
  const from = sideOf(reader, fromId, today);
  const currencies = [...new Set([ledgerCurrency, ...into.open.keys(), ...from.open.keys()])].sort((a, b) =>
    a === ledgerCurrency ? -1 : b === ledgerCurrency ? 1 : a < b ? -1 : 1,
  );
  return {
    into: into.card,
    from: from.card,
    open: currencies.map((currency) => {
      const intoCents = into.open.get(currency) ?? 0;
      const fromCents = from.open.get(currency) ?? 0;
      return { currency, intoCents, fromCents, totalCents: sumCents([intoCents, fromCents]) };
    }),
    moved: countMoved(reader, fromId, today),
    differences: mergeDifferences(into.card.details, from.card.details),
    warnings: warningsOfMerge(into, from),
  };
}

/**
 * Merges two customers. Imported lines keep their customer code, and hence their lettering.
 * @throws AppError `not_found` / `customer`, `conflict` / `mergedCustomer`
 */
export function mergeCustomers(tx: Tx, context: Writing, request: MergeRequest): void {
  const { fromId, intoId } = request;
  requireUnmerged(tx, fromId);
  const into = getCustomer(tx, intoId, context.today());
  const from = getCustomer(tx, fromId, context.today());
  const before = pickCard(into);
  const taken = mergeDifferences(before, pickCard(from)).filter(({ isTaken }) => isTaken);
  const take = request.take ?? taken.map(({ field }) => field);
  const after = mergeDetails(before, pickCard(from), take);
  const { documents: documentCount } = countMoved(tx, fromId, context.today());
  const open = openByCurrency(tx, fromId).find(({ currency }) => currency === ledgerCurrency);
  moveToSurvivor(tx, fromId, intoId);
  updateCustomer(tx, intoId, after);
  const dueDatesMoved = refreshEstimatedDueDates(tx, context.now(), readMerges(tx).survivorOf(intoId));
  appendEvent(tx, context, {
    kind: 'customers.merge',
    ...placeOfCard(fromId),
    data: {
      ...namesOf(from, into),
      documentCount,
      openCents: open?.openCents ?? 0,
      dueDatesMoved,
      take: [...take],
      changes: cardChanges(before, after),
    },
  });
}

/**
 * Undoes a merge. Rows added since go to the customer on whose account they were made.
 * @throws AppError `conflict` / `notMerged`, `in_use` / `merge` when something done since concerns documents of both
 */
export function unmergeCustomer(tx: Tx, context: Writing, fromId: number): void {
  const from = getCustomer(tx, fromId, context.today());
  if (from.mergedIntoId === null) throw new AppError('conflict', { reason: 'notMerged' });
  const into = getCustomer(tx, from.mergedIntoId, context.today());
  const survivorId = readMerges(tx).survivorOf(into.id);
  const across = countAcross(tx, fromId);
  if (sumCents(Object.values(across)) > 0)
    throw new AppError('in_use', { reason: 'merge', details: { name: from.name, ...across } });
  moveBack(tx, fromId);
  const { take, changes } = readLatestMerge(tx, fromId);
  updateCustomer(tx, into.id, withoutChanges(pickCard(into), changes));
  refreshSearchText(tx, fromId);
  for (const id of [survivorId, fromId]) refreshEstimatedDueDates(tx, context.now(), id);
  appendEvent(tx, context, {
    kind: 'customers.unmerge',
    ...placeOfCard(fromId),
    data: { ...namesOf(from, into), take: [...take] },
  });
}

/**
 * Refuses two customers that cannot be merged. @throws AppError `validation` / `mergeSelf`, `not_found` / `customer`, `conflict` /
 * `mergedCustomer`
 */
export function requireMergeable(reader: Reader, { fromId, intoId }: MergeRequest): void {
  if (fromId === intoId) throw new AppError('validation', { reason: 'mergeSelf' });
  for (const id of [fromId, intoId]) requireUnmerged(reader, id);
}

function sideOf(reader: Reader, id: number, today: Day) {
  const customer = getCustomer(reader, id, today);
  const { code, name, holds } = customer;
  const details = pickCard(customer);
  return {
    card: { id, code, name, details },
    details,
    planCount: countRunningPlans(reader, id),
    isHeld: holds.some((hold) => hold.documentId === null),
    open: new Map(openByCurrency(reader, id).map(({ currency, openCents }) => [currency, openCents])),
  };
}

type Changes = EventData<'customers.merge'>['changes'];
type Named = { readonly id: number; readonly code: string; readonly name: string };

function namesOf(from: Named, into: Named) {
  return {
    fromId: from.id,
    fromCode: from.code,
    fromName: from.name,
    intoId: into.id,
    intoCode: into.code,
    intoName: into.name,
  };
}

/** The fields without those that the merge gave; fields changed since stay, and so do all payment terms when one part of them changed. */
function withoutChanges(now: CustomerDetails, changes: Changes): CustomerDetails {
  const current = new Map<string, unknown>(Object.entries(now));
  const typedSince = Object.entries(changes)
    .filter(([name, change]) => JSON.stringify(current.get(name) ?? null) !== JSON.stringify(change.new ?? null))
    .map(([name]) => name);
  const restored = Object.entries(changes).filter(
    ([name]) => !typedSince.includes(name) && !(isTermsColumn(name) && typedSince.some(isTermsColumn)),
  );
  return customerDetails.parse({ ...now, ...Object.fromEntries(restored.map(([name, { old }]) => [name, old])) });
}
