export { noteInteraction } from './asked-interaction.ts';
export { HistoryBar, useHistoryGroups } from './history-bar.tsx';
export { HistoryList } from './history-list.tsx';
export { InteractionWindow } from './interaction-window.tsx';
export { NextContacts } from './next-contacts.tsx';
export { NoteButton } from './note-button.tsx';
