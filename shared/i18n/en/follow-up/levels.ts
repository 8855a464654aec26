import type { levels as french } from '../../fr/follow-up/levels.ts';
import type { Words } from '../../fr/words.ts';

export const levels: Words<typeof french> = {
  prior: 'Already reminded elsewhere',
  upTo: 'up to step “{step}”',
  upToOn: 'up to step “{step}”, on {date}',
  add: 'Already reminded elsewhere…',
  change: 'Change the level already reached',
  ofDocument: 'Document already reminded elsewhere',
  text: 'The level reached in your former tool: reminders go on from the next step. It holds for the documents issued by that day and due before; later ones begin at the first step. It is no letter and proves nothing.',
  textOfDocument:
    'The level this document had reached in your former tool: its reminders go on from the next step. It is no letter and proves nothing.',
  step: 'Last step reached',
  stepMissing: 'Choose a step.',
  reachedOn: 'Last reminder on',
  reachedOnHint: 'Empty where the day is not known; otherwise it counts for the delay between two reminders.',
  recorded: 'Level already reached saved',
  withdraw: 'Withdraw',
  withdrawn: 'Level already reached withdrawn',
  history: 'What was taken over',
  historyRow: '{scenario}, step “{step}”',
  historySkipped: '{scenario}, step “{step}” passed over, nothing sent ({reason})',
  historyOn: '{scenario}, step “{step}”, on {date}',
  historyOf: 'document {reference}',
  historyBy: 'noted on {at} by {author}',
  historyFrom: 'noted on {at} by {author}, from {file}',
  historyEnded: 'withdrawn or replaced on {at}',
};
