export { addressOf, agendaLooks, subjectOf } from './looks.ts';
