import type { app as french } from '../fr/app.ts';
import type { Words } from '../words.ts';

export const app: Words<typeof french> = {
  title: 'Amiable',
};
