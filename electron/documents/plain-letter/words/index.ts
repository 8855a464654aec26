import type { Language } from '../../../../shared/domain/kinds.ts';
import { typeset } from '../../parts/words/typeset.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { PlainLetterTexts } from './types.ts';

/** The words of plain letters, by language. */
export const plainLetterTexts: Readonly<Record<Language, PlainLetterTexts>> = {
  fr: typeset('fr', fr),
  en: typeset('en', en),
};
