import type { Report } from '../../shared/domain/reports/report.ts';
import type { AgreementContent } from './agreement/content.ts';
import type { ReminderLetterContent } from './reminder/content.ts';

/** What to render: plain data, everything the page says is in it. */
export type PdfRequest =
  | { readonly kind: 'reminderLetter'; readonly content: ReminderLetterContent }
  | { readonly kind: 'agreement'; readonly content: AgreementContent }
  | { readonly kind: 'report'; readonly content: Report };

export type RenderedPdf = { readonly content: Uint8Array; readonly sha256: string; readonly pageCount: number };
