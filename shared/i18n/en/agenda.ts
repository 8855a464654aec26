/** What an agenda holds, by kind: its name, and its line in a calendar outside. */
export const agenda = {
  'kind.reminder': 'Planned reminder',
  'kind.instalment': 'Plan instalment',
  'kind.letterDeadline': 'Deadline given',
  'kind.promiseEnd': 'End of a promise',
  'kind.disputeEnd': 'Dispute to settle',
  'kind.holdEnd': 'End of a hold',
  'kind.nextContact': 'Next contact',
  'summary.reminder': '{title}: {customer}, {amount}',
  'summary.instalment': 'Plan instalment {title}: {customer}, {amount}',
  'summary.letterDeadline': 'Deadline, {title}: {customer}, {amount}',
  'summary.promiseEnd': 'End of promise, {title}: {customer}, {amount}',
  'summary.disputeEnd': 'Dispute to settle, {title}: {customer}, {amount}',
  'summary.holdEnd': 'End of hold, {customer}: {title}',
  'summary.nextContact': 'Next contact, {customer}',
  'summary.nextContactFor': 'Next contact, {customer}: {title}',
} as const;
