import type { ReadyOutcome } from '../domain/interactions/outcomes.ts';

/** What each outcome is called in a new firm. These words become the firm's own data: a language switch does not change them. */
export const readyOutcomeNames: Readonly<Record<ReadyOutcome, string>> = {
  reached: 'Joint',
  noAnswer: 'Pas de réponse',
  messageLeft: 'Message laissé',
  promises: 'Promet de régler',
  saysPaid: 'Dit avoir réglé',
  refuses: 'Refuse de régler',
  disputes: 'Conteste',
  asksForDocuments: 'Demande des pièces',
  callBack: 'À rappeler',
  wrongNumber: 'Mauvais numéro',
};
