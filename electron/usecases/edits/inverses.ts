import type { JournalEvent, UndoableKind } from '../../../shared/domain/events/registry.ts';
import type { Inverse, Undoing } from '../../app/inverse.ts';
import { allocationInverses } from '../allocations/index.ts';
import { customerInverses } from '../customers/index.ts';
import { documentInverses } from '../documents/index.ts';
import { editionInverses } from '../editions/index.ts';
import { firmInverses } from '../firm/index.ts';
import { letterInverses } from '../letters/index.ts';
import { planInverses } from '../plans/index.ts';
import { viewInverses } from '../views/index.ts';

/** How each kind of event is taken back. */
const inverses: { readonly [Kind in UndoableKind]: Inverse<Kind> } = {
  ...allocationInverses,
  ...customerInverses,
  ...documentInverses,
  ...editionInverses,
  ...firmInverses,
  ...letterInverses,
  ...planInverses,
  ...viewInverses,
};

/** The inverse of a kind for an event just read, which is of that kind and about the row its kind is about. */
export function inverseOf(kind: UndoableKind): (undoing: Undoing, event: JournalEvent<UndoableKind>) => void {
  return inverses[kind] as (undoing: Undoing, event: JournalEvent<UndoableKind>) => void;
}
