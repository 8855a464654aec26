import type { JournalEvent, UndoableKind } from '../../../shared/domain/events/registry.ts';
import type { Inverse, Undoing } from '../../app/inverse.ts';
import { allocationInverses } from '../allocations/index.ts';
import { callInverses } from '../calls/index.ts';
import { customerInverses } from '../customers/index.ts';
import { disputeInverses } from '../disputes/index.ts';
import { documentInverses } from '../documents/index.ts';
import { editionInverses } from '../editions/index.ts';
import { firmInverses } from '../firm/index.ts';
import { holdInverses } from '../holds/index.ts';
import { interactionInverses } from '../interactions/index.ts';
import { letterInverses } from '../letters/index.ts';
import { levelInverses } from '../levels/index.ts';
import { planInverses } from '../plans/index.ts';
import { priorityInverses } from '../priorities/index.ts';
import { promiseInverses } from '../promises/index.ts';
import { reminderInverses } from '../reminders/index.ts';
import { scenarioInverses } from '../scenarios/index.ts';
import { taskInverses } from '../tasks/index.ts';
import { viewInverses } from '../views/index.ts';

/** The inverse of each kind of event that can be undone. */
const inverses: { readonly [Kind in UndoableKind]: Inverse<Kind> } = {
  ...allocationInverses,
  ...callInverses,
  ...customerInverses,
  ...disputeInverses,
  ...documentInverses,
  ...editionInverses,
  ...firmInverses,
  ...holdInverses,
  ...interactionInverses,
  ...letterInverses,
  ...levelInverses,
  ...planInverses,
  ...priorityInverses,
  ...priorityInverses,
  ...promiseInverses,
  ...reminderInverses,
  ...scenarioInverses,
  ...taskInverses,
  ...viewInverses,
};

/** The inverse of `kind`. The caller must pass an event of that kind, which TypeScript cannot check here. */
export function inverseOf(kind: UndoableKind): (undoing: Undoing, event: JournalEvent<UndoableKind>) => void {
  return inverses[kind] as (undoing: Undoing, event: JournalEvent<UndoableKind>) => void;
}
