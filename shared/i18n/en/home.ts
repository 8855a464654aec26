import type { home as french } from '../fr/home.ts';
import type { Words } from '../words.ts';

export const home: Words<typeof french> = {
  title: 'Home',
};
