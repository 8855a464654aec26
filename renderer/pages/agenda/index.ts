export { addressOf, agendaLooks } from './looks.ts';
