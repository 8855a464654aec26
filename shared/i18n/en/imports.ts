import type { imports as french } from '../fr/imports.ts';
import type { Words } from '../words.ts';

export const imports: Words<typeof french> = {
  title: 'Imports',
  starting: 'Opening the file',
};
