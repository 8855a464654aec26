import type { Language } from '../../../../shared/domain/kinds.ts';
import { commonTexts } from '../../parts/words/index.ts';
import { typeset } from '../../parts/words/typeset.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { LetterTexts } from './types.ts';

/** The words of reminders and formal notices, by language. */
export const letterTexts: Readonly<Record<Language, LetterTexts>> = {
  fr: { ...commonTexts.fr, ...typeset('fr', fr) },
  en: { ...commonTexts.en, ...typeset('en', en) },
};
