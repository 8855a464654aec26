import { appendEvent } from '../../../db/journal/journal.ts';
import { readScales, updateScales } from '../../../db/queries/firm/scales.ts';
import type { Tx } from '../../../db/types.ts';
import { priorityRules } from '../../../shared/domain/agenda/priority-rules.ts';
import type { PriorityScales } from '../../../shared/domain/agenda/priority-scale.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import { isSame } from '../../../shared/domain/values/concurrent-edits.ts';
import type { Writing } from '../../app/act.ts';
import type { InversesOf } from '../../app/inverse.ts';

/** Orders by `scales` from now on; the journal keeps the old and new points of the rules that changed. */
export function saveScales(tx: Tx, context: Writing, scales: PriorityScales): void {
  const current = readScales(tx);
  const changed = priorityRules.filter((rule) => !isSame(current[rule], scales[rule]));
  if (changed.length === 0) return;
  const of = (each: PriorityScales): EventData<'priorities.set'>['before'] =>
    Object.fromEntries(changed.map((rule) => [rule, each[rule]]));
  updateScales(tx, scales, context.now());
  appendEvent(tx, context, { kind: 'priorities.set', data: { before: of(current), after: of(scales) } });
}

export const priorityInverses: InversesOf<'priorities'> = {
  // Only the rules that changed are restored: others changed since stay.
  'priorities.set': ({ tx, writing }, { data: { before } }) =>
    saveScales(tx, writing, { ...readScales(tx), ...before }),
};
