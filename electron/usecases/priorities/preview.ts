import type { Db } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { mostPreviewed } from '../../../shared/contract/priorities.ts';
import type { PriorityScales } from '../../../shared/domain/agenda/priority-scale.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { orderTried, workItems } from '../worklist/index.ts';

/** The first things to do on `asOf` if the firm had these scales, each with its place among those of today. */
export function previewOrder(db: Db, asOf: Day, scales: PriorityScales): Outputs['priorities']['preview'] {
  const places = new Map(workItems(db, asOf).map(({ id }, index) => [id, index + 1]));
  const rows = orderTried(db, asOf, scales)
    .slice(0, mostPreviewed)
    .map((item, index) => ({ ...item, place: index + 1, placeBefore: places.get(item.id) ?? index + 1 }));
  return { rows, count: places.size };
}
