import { readScales } from '../../../db/queries/firm/scales.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { priorityBy } from '../../../shared/domain/agenda/priority.ts';
import type { PriorityScales } from '../../../shared/domain/agenda/priority-scale.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { gatherWork, gatherWorkAhead, type WorkThing } from './gathered.ts';

const latest = keepUntilWritten<readonly WorkItem[]>();

/** What is to be done on `asOf`, was to be done before it, or stands without a day, the most pressing first; kept until anything is written. */
export function workItems(db: Db, asOf: Day): readonly WorkItem[] {
  return latest(db, `until ${asOf}`, () => workBy(readScales(db), gatherWork(db, asOf)));
}

/** What is to be done over the thirty days after `asOf`, by day, the most pressing of each first. */
export function workAhead(db: Db, asOf: Day): readonly WorkItem[] {
  return latest(db, `after ${asOf}`, () =>
    workBy(readScales(db), gatherWorkAhead(db, asOf)).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
  );
}

/** What is to be done on `asOf` in the order that `scales` would give it. */
export function orderTried(db: Db, asOf: Day, scales: PriorityScales): readonly WorkItem[] {
  return workBy(scales, gatherWork(db, asOf));
}

/** Things to do, the most pressing by `scales` first. */
function workBy(scales: PriorityScales, things: readonly WorkThing[]): WorkItem[] {
  return things.map((thing) => ({ ...thing, ...priorityBy(scales, thing.facts) })).sort(byPlace);
}

function byPlace(a: WorkItem, b: WorkItem): number {
  return b.points - a.points || (b.amountCents ?? 0) - (a.amountCents ?? 0) || (a.id < b.id ? -1 : 1);
}
