/** Makes the texts of every language known, and those of the command line: a host answers pages of any, a page asks for this module when its reader's is not French. */
import { en } from './en/index.ts';
import { terminal } from './fr/hosts/terminal.ts';
import { addTexts } from './translate.ts';
import { englishTypography, frenchTypography } from './typography.ts';

addTexts('fr', { terminal }, frenchTypography);
addTexts('en', en, englishTypography);
