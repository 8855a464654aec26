/** What an agenda holds, by kind: its name, and its line in a calendar outside. */
export const agenda = {
  'kind.reminder': 'Relance prévue',
  'kind.instalment': 'Échéance de plan',
  'kind.letterDeadline': 'Délai accordé',
  'kind.promiseEnd': 'Fin de promesse',
  'kind.disputeEnd': 'Litige à régler',
  'kind.holdEnd': 'Fin de suspension',
  'kind.nextContact': 'Prochain contact',
  'summary.reminder': '{title} : {customer}, {amount}',
  'summary.instalment': 'Échéance de plan {title} : {customer}, {amount}',
  'summary.letterDeadline': 'Fin du délai, {title} : {customer}, {amount}',
  'summary.promiseEnd': 'Fin de promesse, {title} : {customer}, {amount}',
  'summary.disputeEnd': 'Litige à régler, {title} : {customer}, {amount}',
  'summary.holdEnd': 'Fin de suspension, {customer} : {title}',
  'summary.nextContact': 'Prochain contact, {customer}',
  'summary.nextContactFor': 'Prochain contact, {customer} : {title}',
} as const;
