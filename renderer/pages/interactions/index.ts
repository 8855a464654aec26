export { HistoryBar, useHistoryGroups } from './history-bar.tsx';
export { HistoryList } from './history-list.tsx';
export { NextContacts } from './next-contacts.tsx';
