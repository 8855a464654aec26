/** Makes the articles of the guide known in French: loaded with the guide and with the palette that finds them, so that no start waits for them. */
import { guide } from './fr/first-hour/guide.ts';
import { addTexts } from './translate.ts';
import { frenchTypography } from './typography.ts';

addTexts('fr', { guide }, frenchTypography);
