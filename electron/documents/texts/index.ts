import type { Language } from '../../../shared/domain/kinds.ts';
import { englishTypography, frenchTypography } from '../../../shared/i18n/typography.ts';
import { agreementFr } from './agreement-fr.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { AgreementTexts, LetterTexts } from './types.ts';

/** Numbers stay with their word (`article L441-10`, `8 jours`); this typeface's narrow no-break space is too narrow. */
function finish(text: string): string {
  return text
    .replaceAll('\u202f', '\u00a0')
    .replace(/\b(articles?) (?=[LDR]?\d)/g, '$1\u00a0')
    .replace(/(\d) (?=jours|days)/g, '$1\u00a0');
}

/** The same texts, or functions that make texts, with the spaces and apostrophes of printing. */
function typeset(value: unknown, typography: (text: string) => string): unknown {
  if (typeof value === 'string') return finish(typography(value));
  if (Array.isArray(value)) return value.map((item) => typeset(item, typography));
  if (typeof value === 'function') return (...fields: unknown[]) => typeset(value(...fields), typography);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeset(item, typography)]));
}

const letters: Readonly<Record<Language, LetterTexts>> = {
  fr: typeset(fr, frenchTypography) as LetterTexts,
  en: typeset(en, englishTypography) as LetterTexts,
};
const agreement = typeset(agreementFr, frenchTypography) as AgreementTexts;

/** The words of the letters in `language`. */
export function letterTexts(language: Language): LetterTexts {
  return letters[language];
}

/** The words of a payment plan agreement, in French only. */
export function agreementTexts(): AgreementTexts {
  return agreement;
}
