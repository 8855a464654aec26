import type { Language } from '../../../../shared/domain/kinds.ts';
import { englishTypography, frenchTypography } from '../../../../shared/i18n/typography.ts';

const typographies = { fr: frenchTypography, en: englishTypography } as const satisfies Record<Language, unknown>;

/** Texts, or functions that make texts, with the spaces and apostrophes of printing. */
export function typeset<Texts>(language: Language, texts: Texts): Texts {
  return withTypography(texts, typographies[language]) as Texts;
}

function withTypography(value: unknown, typography: (text: string) => string): unknown {
  if (typeof value === 'string') return finish(typography(value));
  if (Array.isArray(value)) return value.map((item) => withTypography(item, typography));
  if (typeof value === 'function') return (...fields: unknown[]) => withTypography(value(...fields), typography);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTypography(item, typography)]));
}

/** Numbers stay with their word (`article L441-10`, `8 jours`); this typeface's narrow no-break space is too narrow. */
function finish(text: string): string {
  return text
    .replaceAll('\u202f', '\u00a0')
    .replace(/\b(articles?) (?=[LDR]?\d)/g, '$1\u00a0')
    .replace(/(\d) (?=jours|days)/g, '$1\u00a0');
}
