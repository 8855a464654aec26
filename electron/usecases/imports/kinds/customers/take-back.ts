import { appendEvent } from '../../../../../db/journal/journal.ts';
import { isUsed } from '../../../../../db/queries/customers/uses.ts';
import {
  type CardRow,
  type ContactRow,
  deleteContact,
  deleteUnusedCustomer,
  readCard,
  updateContact,
  updateValues,
} from '../../../../../db/queries/imports/customer-values.ts';
import { refreshEstimatedDueDates } from '../../../../../db/queries/receivables/estimated-due-dates.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { CustomerChange } from '../../../../../shared/contract/imports/customers.ts';
import { valueBlocks } from '../../../../../shared/domain/customers/values.ts';
import { isTermsColumn } from '../../../../../shared/domain/values/terms.ts';
import type { Writing } from '../../../../app/act.ts';
import { takeBackLevels } from '../../../levels/index.ts';
import { changeAssignment } from '../../../scenarios/index.ts';
import type { Entering, TakenBack } from '../../lists/list.ts';
import { isTouched } from './enter.ts';

type Kept = CustomerChange['keptSince'];

/**
 * Takes back what an applied list changed of one customer. Values changed since, manually or by another import, stay and are listed in the
 * report; so does a customer that the list created and to which something refers.
 */
export function takeBackCustomer(
  tx: Tx,
  { writing, batchId, fileName }: Entering,
  change: CustomerChange,
): TakenBack<CustomerChange> {
  const { customerId, outcome } = change;
  const card = isTouched(change) && customerId !== null ? readCard(tx, customerId) : undefined;
  if (!card || customerId === null) return { isCounted: false };
  const { user, now } = writing;
  const followingKept = takeBackFollowing(tx, writing, { ...change, customerId }, { card, batchId });
  const cardKept = outcome === 'new' ? removeCreated(tx, change, card) : restore(tx, change, card, now());
  const keptSince = [...cardKept, ...followingKept];
  const isKept = keptSince.length > 0;
  const data = { fileName, batchId, ...(isKept ? { keptSince } : {}) };
  appendEvent(tx, { user, now }, { kind: 'customers.undoImport', subjectId: customerId, customerId, data });
  return isKept ? { isCounted: true, kept: { ...change, keptSince } } : { isCounted: false };
}

/** Takes back the scenario and the level that the list said, where they still are as it said; returns what was kept. */
function takeBackFollowing(
  tx: Tx,
  writing: Writing,
  change: CustomerChange & { readonly customerId: number },
  { card: { customer }, batchId }: { readonly card: Card; readonly batchId: number },
): Kept {
  const { customerId, name, scenario, level } = change;
  const kept: Kept = [];
  if (scenario && !scenario.isKept) {
    const { old: after, next: before } = scenario;
    if (customer.scenarioId === before.id) changeAssignment(tx, writing, { id: customerId, name }, { before, after });
    else kept.push('scenario');
  }
  if (level && !level.isKept && !takeBackLevels(tx, writing, customerId, batchId)) kept.push('level');
  return kept;
}

type Card = { readonly customer: CardRow; readonly contacts: readonly ContactRow[] };

/** Removes a customer that the list created, unless it is used or was changed since; returns what was kept. */
function removeCreated(tx: Tx, { values, contacts, name, scenario }: CustomerChange, card: Card): Kept {
  const { id } = card.customer;
  const isSame =
    card.customer.name === name &&
    card.customer.scenarioId === (scenario?.next.id ?? null) &&
    values.every((value) => value.name === 'name' || card.customer[value.name] === value.next) &&
    card.contacts.length === contacts.length &&
    contacts.every((contact) => isAsWritten(card.contacts, contact));
  if (!isSame || isUsed(tx, id)) return ['customer'];
  for (const contact of card.contacts) deleteContact(tx, contact.id);
  deleteUnusedCustomer(tx, id);
  return [];
}

/** Restores the old values, block by block, where the present ones are still those of the list; returns what was kept. */
function restore(tx: Tx, change: CustomerChange, { customer, contacts }: Card, at: string): Kept {
  const kept: Kept = [];
  const applied = change.values.filter(({ isKept }) => !isKept);
  const restored = valueBlocks.flatMap((block) => {
    const ours = applied.filter(({ name }) => block.includes(name));
    if (ours.every(({ name, next }) => customer[name] === next)) return ours;
    kept.push(...ours.map(({ name }) => name));
    return [];
  });
  if (restored.length > 0) {
    updateValues(tx, customer.id, Object.fromEntries(restored.map(({ name, old }) => [name, old])));
    if (restored.some(({ name }) => isTermsColumn(name))) refreshEstimatedDueDates(tx, at, customer.id);
  }
  for (const contact of change.contacts) {
    if (contact.isKept || contact.id === null) continue;
    if (!isAsWritten(contacts, contact)) kept.push('contacts');
    else if (contact.old === null) deleteContact(tx, contact.id);
    else updateContact(tx, contact.id, contact.old);
  }
  return [...new Set(kept)];
}

function isAsWritten(contacts: readonly ContactRow[], { id, next }: CustomerChange['contacts'][number]): boolean {
  const row = contacts.find((contact) => contact.id === id);
  return (
    row !== undefined &&
    row.name === next.name &&
    row.role === next.role &&
    row.duty === next.duty &&
    row.email === next.email &&
    row.phone === next.phone
  );
}
