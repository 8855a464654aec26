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
  summary: '{about}: {what}',
} as const;
