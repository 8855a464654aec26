import type { Language } from '../../../../shared/domain/kinds.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { CommonTexts } from './types.ts';
import { typeset } from './typeset.ts';

/** The words that letters of every kind share, by language. */
export const commonTexts: Readonly<Record<Language, CommonTexts>> = {
  fr: typeset('fr', fr),
  en: typeset('en', en),
};
