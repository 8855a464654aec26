export { addressOf, agendaLooks, iconOf, subjectOf } from './looks.ts';
