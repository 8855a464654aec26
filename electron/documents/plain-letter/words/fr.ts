import type { PlainLetterTexts } from './types.ts';

export const fr: PlainLetterTexts = {
  farewell: "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations les meilleures.",
};
