import type { WorkView } from '../../../shared/contract/worklist.ts';
import type { AgendaKind } from '../../../shared/domain/agenda/kinds.ts';
import { type WatchedName, weekAhead } from '../../../shared/domain/dashboard/watched.ts';
import type { DisputeState, PromiseState, RegisteredState } from '../../../shared/domain/kinds.ts';
import type { ListFilter } from '../../../shared/domain/listing/question.ts';
import type { DisputeColumn } from '../../../shared/domain/lists/dispute-list.ts';
import type { PromiseColumn } from '../../../shared/domain/lists/promise-list.ts';
import type { RegisteredColumn } from '../../../shared/domain/lists/registered-list.ts';
import type { WorkColumn } from '../../../shared/domain/lists/work-list.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';

/** Each figure of the first page opens the rows that it counts and adds up: `tests/usecases/dashboard/figures-reach-rows.test.ts` asks both. */

const inAddress = (where: readonly ListFilter[]) => encodeURIComponent(JSON.stringify(where));

/** The promises in these states of which something is still to come, among others that meet `where`. */
export function promisesIn(among: readonly PromiseState[], ...where: readonly ListFilter<PromiseColumn>[]): string {
  const asked: ListFilter<PromiseColumn>[] = [{ column: 'state', among }, { column: 'leftCents', from: 1 }, ...where];
  return `/promises?where=${inAddress(asked)}`;
}

/** The disputes in these states. */
export function disputesIn(...among: readonly DisputeState[]): string {
  const where: ListFilter<DisputeColumn>[] = [{ column: 'state', among }];
  return `/disputes?where=${inAddress(where)}`;
}

/** What is to be done today of a kind, of the files that the worklist shows. */
export const workOf = (kind: AgendaKind): string => `/reminders?workwhere=${inAddress(ofKind(kind))}`;

/** The things of a kind in a view of the worklist, whosever files they are. */
function everybodysWork(kind: AgendaKind, view: WorkView, ...others: readonly ListFilter<WorkColumn>[]): string {
  return `/reminders?view=${view}&whose=all&workwhere=${inAddress([...ofKind(kind), ...others])}`;
}

const ofKind = (kind: AgendaKind): ListFilter<WorkColumn>[] => [{ column: 'kind', among: [kind] }];

/** The customers who make up a column of the aged balance, those with most in it first. */
export function balanceColumn(column: string): string {
  return `/balance?sort=-${column}&where=${inAddress([{ column, isEmpty: false }])}`;
}

/** The balance on a day. */
export const balanceOn = (day: Day): string => `/balance?asOf=${day}`;

/** What is expected within so many days, over the first page. */
export const receiptsWithin = (days: number): string => `/?receipts=${days}`;

const onTheirWay: readonly RegisteredState[] = ['prepared', 'deposited', 'presented'];

function registeredIn(among: readonly RegisteredState[]): string {
  const where: ListFilter<RegisteredColumn>[] = [{ column: 'state', among }];
  return `/letters?tab=registered&registered.where=${inAddress(where)}`;
}

/** Where each figure that is watched leads on a day. */
export const watchedAddresses: Readonly<Record<WatchedName, (today: Day) => string>> = {
  promisesToday: (today) => promisesIn(['running'], { column: 'dueOn', from: today, to: today }),
  promisesWeek: (today) => promisesIn(['running'], { column: 'dueOn', from: today, to: addDays(today, weekAhead) }),
  promisesMissed: () => promisesIn(['broken', 'partlyKept']),
  disputesLate: () => disputesIn('late'),
  instalmentsLate: () => everybodysWork('instalment', 'late'),
  deadlinesWeek: (today) => everybodysWork('letterDeadline', 'ahead', { column: 'on', to: addDays(today, weekAhead) }),
  registered: () => registeredIn(onTheirWay),
};
