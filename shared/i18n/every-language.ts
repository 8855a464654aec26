/** Makes the texts of every language known, and those of the hosts: a host answers pages of any, a page asks for this module when its reader's is not French. */
import { en } from './en/index.ts';
import './french-guide.ts';
import { desktop } from './fr/hosts/desktop.ts';
import { terminal } from './fr/hosts/terminal.ts';
import { addTexts } from './translate.ts';
import { englishTypography, frenchTypography } from './typography.ts';

addTexts('fr', { desktop, terminal }, frenchTypography);
addTexts('en', en, englishTypography);
