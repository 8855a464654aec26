import type { AgedBalanceContent } from './aged-balance/content.ts';
import type { AgreementContent } from './agreement/content.ts';
import type { EditionComparisonContent } from './comparison/content.ts';
import type { ReminderLetterContent } from './reminder/content.ts';

/** What to render: plain data, everything the page says is in it. */
export type PdfRequest =
  | { readonly kind: 'reminderLetter'; readonly content: ReminderLetterContent }
  | { readonly kind: 'agreement'; readonly content: AgreementContent }
  | { readonly kind: 'agedBalance'; readonly content: AgedBalanceContent }
  | { readonly kind: 'editionComparison'; readonly content: EditionComparisonContent };

export type RenderedPdf = { readonly content: Uint8Array; readonly sha256: string; readonly pageCount: number };
