export { addressOf, agendaLooks, iconOf, subjectOf } from './looks.ts';
export { useWhoseFiles, WhoseFiles } from './whose-files.tsx';
