export { addressOf, agendaLooks, iconOf, subjectOf } from './looks.ts';
export { useShownFiles, WhoseFiles } from './whose-files.tsx';
