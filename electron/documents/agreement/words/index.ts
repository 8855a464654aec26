import { typeset } from '../../parts/words/typeset.ts';
import { fr } from './fr.ts';

/** The words of a payment plan agreement: in French only, the language of the courts it may be shown to. */
export const agreementTexts = typeset('fr', fr);
