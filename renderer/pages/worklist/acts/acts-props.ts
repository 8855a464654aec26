import type { WorkItem } from '../../../../shared/contract/worklist.ts';

export type ActsProps = {
  item: WorkItem;
  /** Told once a press has dealt with it: the keyboard goes back to the list. */
  onDone: () => void;
};
