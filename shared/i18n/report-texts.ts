import type { Language } from '../domain/kinds.ts';
import type { ReportNumber } from '../domain/reports/report.ts';
import { formatNumber } from './format.ts';

/** A whole number of a report as people read it: one that names something is not cut into thousands. */
export function numberText(language: Language, cell: ReportNumber): string {
  return 'count' in cell ? formatNumber(language, cell.count) : String(cell.number);
}
