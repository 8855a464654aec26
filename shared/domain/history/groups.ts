/** The kinds of things by which a history is narrowed. */
export const historyGroups = ['interactions', 'messages', 'documents', 'plans', 'card'] as const;
export type HistoryGroup = (typeof historyGroups)[number];

/** The group of each noun of events; those of none are decisions about the customer. */
const groups: Readonly<Record<string, HistoryGroup>> = {
  interactions: 'interactions',
  reminders: 'messages',
  letters: 'messages',
  documents: 'documents',
  allocations: 'documents',
  plans: 'plans',
  promises: 'plans',
  disputes: 'plans',
};

/** The group of an entry, by its kind: `noun.verb`. */
export function historyGroupOf(kind: string): HistoryGroup {
  return groups[kind.slice(0, kind.indexOf('.'))] ?? 'card';
}
