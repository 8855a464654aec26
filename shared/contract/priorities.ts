import { z } from 'zod';
import { priorityRules } from '../domain/agenda/priority-rules.ts';
import { priorityScale } from '../domain/agenda/priority-scale.ts';
import { command, query } from './common/base.ts';
import { day } from './common/values.ts';
import { workItem, workReads } from './worklist.ts';

export const scales = z.record(z.enum(priorityRules), priorityScale);

/** Things of which the order is tried. */
export const mostPreviewed = 10;

/** A thing to do where it would stand, and where it stands: places from 1. */
const previewedItem = workItem.extend({ place: z.int(), placeBefore: z.int() });
export type PreviewedItem = z.infer<typeof previewedItem>;

export const priorities = {
  /** The points by which the firm orders what is to be done. */
  get: query('firm').output(scales),
  /**
   * Orders by these points from now on. `read`: as they were when they were changed.
   * @throws `validation` / `priorityFrom`, `priorityAmount`, `priorityPoints`, `priorityOrder`; `conflict` / `changedElsewhere`
   */
  set: command('firm', 'reminders').input(z.object({ scales, read: scales.optional() })),
  /** The first things to do by `scales`, of `count`; nothing is recorded. @throws `validation` as `set` */
  preview: query(...workReads, 'firm')
    .input(z.object({ asOf: day, scales }))
    .output(z.object({ rows: z.array(previewedItem).max(mostPreviewed), count: z.int() })),
};
