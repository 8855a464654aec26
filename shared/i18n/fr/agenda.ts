/** What an agenda holds, by kind: its name; and the line of each in a calendar outside. */
export const agenda = {
  'kind.reminder': 'Relance prévue',
  'kind.instalment': 'Échéance de plan',
  'kind.letterDeadline': 'Délai accordé',
  'kind.promiseEnd': 'Fin de promesse',
  'kind.disputeEnd': 'Litige à régler',
  'kind.holdEnd': 'Fin de suspension',
  'kind.nextContact': 'Prochain contact',
  'kind.task': 'Tâche',
  'kind.registeredSilent': 'Recommandé sans nouvelle',
  'kind.creditToAllocate': 'Crédit à lettrer',
  'kind.overLimit': 'Plafond dépassé',
  'kind.stalled': 'Dossier sans suite',
  'late.promiseEnd': 'Promesse non tenue',
  'late.letterDeadline': 'Délai dépassé',
  'late.instalment': 'Échéance de plan impayée',
  summary: '{about} : {what}',
} as const;
