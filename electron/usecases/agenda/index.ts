import type { AgendaCustomer } from '../../../db/queries/agenda/customer-facts.ts';
import type { Db } from '../../../db/types.ts';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { DatedKind, StandingKind } from '../../../shared/domain/agenda/kinds.ts';
import type { PriorityFacts } from '../../../shared/domain/agenda/priority.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { allocationsProposedItems } from './kinds/allocations-proposed.ts';
import type { AgendaDays } from './kinds/days.ts';
import { disputeEndItems } from './kinds/dispute-end.ts';
import { holdEndItems } from './kinds/hold-end.ts';
import { instalmentItems } from './kinds/instalment.ts';
import { letterDeadlineItems } from './kinds/letter-deadline.ts';
import { nextContactItems } from './kinds/next-contact.ts';
import { creditToAllocateItems, overLimitItems, stalledItems } from './kinds/of-customers.ts';
import { promiseEndItems } from './kinds/promise-end.ts';
import { registeredSilentItems } from './kinds/registered-silent.ts';
import { reminderItems } from './kinds/reminder.ts';
import { standingOf } from './kinds/standing.ts';
import { taskItems } from './kinds/task.ts';
import { messagesToComplete, toCompleteItems } from './kinds/to-complete.ts';

export { instalmentItems, letterDeadlineItems, messagesToComplete, standingOf };

/** `facts`: of a message, those that give it its place; `letterId`: of a registered letter, the letter that was sent. */
export type DatedItem = AgendaItem & { readonly facts?: PriorityFacts; readonly letterId?: number };

type DatedSource = (db: Db, days: AgendaDays) => DatedItem[];

/** Where the items of each kind that stands on a day come from. */
const datedSources = {
  reminder: reminderItems,
  instalment: instalmentItems,
  letterDeadline: letterDeadlineItems,
  promiseEnd: promiseEndItems,
  disputeEnd: disputeEndItems,
  holdEnd: holdEndItems,
  nextContact: nextContactItems,
  task: taskItems,
} satisfies Record<DatedKind, DatedSource>;

/**
 * What waits for somebody to act between two days, by day. What is done, paid or taken back is left out.
 * @throws AppError `validation` / `range` when the days are in the wrong order
 */
export function agendaItems(db: Db, days: AgendaDays): DatedItem[] {
  if (days.from > days.to) throw new AppError('validation', { reason: 'range' });
  const sources: readonly DatedSource[] = Object.values(datedSources);
  return sources.flatMap((read) => read(db, days)).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

type Standing = {
  readonly customers: ReadonlyMap<number, AgendaCustomer>;
  /** What stands on a day. */
  readonly dated: readonly AgendaItem[];
  readonly today: Day;
};

/** Where the items of each kind that waits on no day come from. */
const standingSources = {
  toComplete: (db, { today }) => toCompleteItems(db, today),
  allocationsProposed: (db, { today }) => allocationsProposedItems(db, today),
  registeredSilent: (db, { today }) => registeredSilentItems(db, today),
  creditToAllocate: (_db, { customers, today }) => creditToAllocateItems(customers.values(), today),
  overLimit: (_db, { customers, today }) => overLimitItems(customers.values(), today),
  stalled: (_db, { customers, dated, today }) => stalledItems(customers.values(), dated, today),
} satisfies Record<StandingKind, (db: Db, standing: Standing) => DatedItem[]>;

/** What waits for somebody to act on no day, for as long as its cause lasts. */
export function standingItems(db: Db, standing: Standing): DatedItem[] {
  return Object.values(standingSources).flatMap((read) => read(db, standing));
}
