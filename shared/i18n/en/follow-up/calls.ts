/** A call to a customer: whom, at which number, for how long. */
export const calls = {
  who: 'Whom to ask for',
  nobody: 'No number is known.',
  addPhone: 'Add a number',
  copyNumber: 'Copy {phone}',
  copied: '{phone} is copied.',
  preferred: 'to reach first',
  time: 'Time it',
  goesOn: 'On the phone',
  bestHour: 'At what time',
  best_one: 'Reached {answered} times of {calls} from {from}:00 to {to}:00 (of {count} call made)',
  best_other: 'Reached {answered} times of {calls} from {from}:00 to {to}:00 (of {count} calls made)',
  bestOn_one: 'Reached {answered} times of {calls} on {weekday}s from {from}:00 to {to}:00 (of {count} call made)',
  bestOn_other: 'Reached {answered} times of {calls} on {weekday}s from {from}:00 to {to}:00 (of {count} calls made)',
  last: 'Last time',
} as const;
