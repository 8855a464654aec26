/** Makes the texts of every language known: a host answers pages of any, a page asks for this module when its reader's is not French. */
import { en } from './en/index.ts';
import { addTexts } from './translate.ts';
import { englishTypography } from './typography.ts';

addTexts('en', en, englishTypography);
