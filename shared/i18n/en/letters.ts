import type { letters as french } from '../fr/letters.ts';
import type { Words } from '../words.ts';

export const letters: Words<typeof french> = {
  title: 'Letters',
};
