import type { levelErrors as french } from '../../fr/failures/level-errors.ts';
import type { Words } from '../../fr/words.ts';

export const levelErrors: Words<typeof french> = {
  'not_found.step': 'This step is no longer in the scenario. Nothing was saved: choose another.',
  'not_found.stepName': 'No step of scenario {scenario} is called “{step}”. Nothing changed: its steps are {known}.',
  'not_found.level': 'This level was already withdrawn or replaced. Nothing has changed: refresh the page.',
  'validation.reachedOn': 'The day of the last reminder is to come. Nothing was saved: correct it or leave it empty.',
};
