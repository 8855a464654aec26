import { makeAskedWindow } from './asked-window.ts';

/** What a dispute is about to be opened of; nothing is known where it is asked for from no customer. */
export type DisputeSubject = {
  readonly customerId?: number | undefined;
  /** The documents that are ticked to begin with. */
  readonly documentIds?: readonly number[] | undefined;
};

/** Opens and closes the window in which disputes are opened: any screen has it. */
export const disputeWindow = makeAskedWindow<DisputeSubject>();
