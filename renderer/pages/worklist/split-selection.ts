import type { WorkItem } from '../../../shared/contract/worklist.ts';

/** What each act on ticked lines is about. */
export function splitSelection(chosen: readonly WorkItem[]) {
  const idsOf = (kind: WorkItem['kind']) =>
    chosen.flatMap((item) => (item.kind === kind && item.subjectId !== null ? item.subjectId : []));
  const customersOf = (items: readonly WorkItem[]) => [...new Set(items.flatMap(({ customerId }) => customerId ?? []))];
  return {
    messageKeys: chosen.flatMap(({ message }) => message?.key ?? []),
    taskIds: idsOf('task'),
    /** Those that planned a next contact. */
    interactionIds: idsOf('nextContact'),
    customerIds: customersOf(chosen),
    /** The customers whose responsible changes: a task has its own. */
    assignedIds: customersOf(chosen.filter(({ kind }) => kind !== 'task')),
  };
}
