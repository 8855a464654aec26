import type { ReportFormat } from '../../domain/reports/formats.ts';

/** What a report may be exported as. */
export const exports = {
  pdf: 'PDF (pages)',
  xlsx: 'XLSX (Excel, LibreOffice)',
  csv: 'CSV (spreadsheet)',
  html: 'HTML (web page)',
} as const satisfies Record<ReportFormat, string>;
