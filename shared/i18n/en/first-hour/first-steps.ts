import type { firstSteps as french } from '../../fr/first-hour/first-steps.ts';
import type { Words } from '../../fr/words.ts';

export const firstSteps: Words<typeof french> = {
  title: 'First steps',
  text: 'Three steps, in any order you like: each can be skipped and taken up later.',
  link: 'First steps',
  later: 'Later: go to the home screen',
  'step.firm': 'Your firm',
  'step.letterhead': 'Letterhead',
  'step.import': 'First import',
  'about.firm': 'Identity and address',
  'about.letterhead': 'Where to pay, who signs',
  'about.import': 'Your accounts',
  next: 'Save and continue',
  skip: 'Skip this step',
  finish: 'Go to the home screen',
  letter: 'Sample reminder',
  letterText: 'A reminder as it would be printed: it follows what you type.',
  imported_one: 'Your accounts are here: {count} document.',
  imported_other: 'Your accounts are here: {count} documents.',
  nextText: 'You can import what follows, or prepare the first reminders.',
  sampleCode: 'SAMPLE',
  sampleCustomer: 'Sample Customer Ltd',
  sampleStreet: '1 Sample Street',
};
