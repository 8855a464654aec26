import type { settings as french } from '../fr/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof french> = {
  title: 'Settings',
};
