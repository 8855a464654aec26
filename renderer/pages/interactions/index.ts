export { HistoryBar, useHistoryGroups } from './history-bar.tsx';
export { HistoryList } from './history-list.tsx';
export { offeredPeople, personLabel } from './interaction-values.ts';
export { NextContacts } from './next-contacts.tsx';
