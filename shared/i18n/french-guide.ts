/** Makes the French articles of the guide known: they weigh a tenth of all French texts, and only who reads or searches them needs them. */
import { guide } from './fr/first-hour/guide.ts';
import { addTexts } from './translate.ts';
import { frenchTypography } from './typography.ts';

addTexts('fr', { guide }, frenchTypography);
