/** What an agenda holds, by kind: its name; and the line of each in a calendar outside. */
export const agenda = {
  'kind.reminder': 'Planned reminder',
  'kind.instalment': 'Plan instalment',
  'kind.letterDeadline': 'Deadline given',
  'kind.promiseEnd': 'End of a promise',
  'kind.disputeEnd': 'Dispute to settle',
  'kind.holdEnd': 'End of a hold',
  'kind.nextContact': 'Next contact',
  'kind.task': 'Task',
  'kind.registeredSilent': 'Registered letter without news',
  'kind.creditToAllocate': 'Credit to allocate',
  'kind.overLimit': 'Over the credit limit',
  'kind.stalled': 'Nothing done for long',
  'late.promiseEnd': 'Broken promise',
  'late.letterDeadline': 'Deadline passed',
  'late.instalment': 'Instalment not paid',
  summary: '{about}: {what}',
} as const;
