import type { lasting as french } from '../fr/lasting.ts';
import type { Words } from '../fr/words.ts';

export const lasting: Words<typeof french> = {
  'editions.create': 'A closed balance is never undone: if need be, close a new one.',
  'imports.apply': 'An applied import is undone from the screen Imports, which shows what depends on it.',
  'imports.undo': 'Undoing an import is not taken back: import the file again.',
  'letters.write': 'An issued letter is never undone: if it is to be corrected, write a new one.',
  'plans.agreement':
    'An issued agreement is never undone: if it is to be corrected, change the plan to issue a new one.',
  'plans.declareDefault': 'A declared default is never undone: a new plan can be proposed.',
  'reminders.issue':
    'A confirmed reminder is never undone: a letter is corrected (credit note, allocated payment, new letter), a call by a note on the customer’s card.',
};
