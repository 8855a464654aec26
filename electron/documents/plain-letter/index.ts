import type { LetterDefinition } from '../parts/definition.ts';
import type { PlainLetterContent } from './content.ts';

/** A letter whose subject and text the user types. */
export const plainLetter: LetterDefinition<PlainLetterContent> = {
  layout: async () => (await import('./layout.ts')).plainLetterDefinition,
  template: () => 'plainLetter',
  templateVersion: 3,
  totalCents: () => 0,
};
