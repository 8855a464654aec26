import type { ReportFormat } from '../../domain/reports/formats.ts';

/** What a report may be exported as. */
export const exports = {
  pdf: 'PDF (pages)',
  xlsx: 'XLSX (Excel, LibreOffice)',
  csv: 'CSV (tableur)',
  html: 'HTML (page web)',
} as const satisfies Record<ReportFormat, string>;
