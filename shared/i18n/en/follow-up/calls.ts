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
} as const;
