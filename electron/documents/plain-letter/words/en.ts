import type { PlainLetterTexts } from './types.ts';

export const en: PlainLetterTexts = { farewell: 'Yours faithfully,' };
