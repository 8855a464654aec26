import type { Statement } from '../sources/statement.ts';
import type { ImportedPeriod } from './fiscal-years.ts';
import { sourceRulesOf } from './source-rules.ts';

/**
 * Name of a customer as the newest import writes it. A `?` stands for a letter the software could not encode: another
 * import that spells the same name whole is preferred.
 */
export function importedNameOf(lines: readonly Statement[], periods: readonly ImportedPeriod[]): string {
  const rules = sourceRulesOf(periods);
  const names = new Map<string, number>();
  for (const line of lines) {
    const rank = rules.rankOf(line.batchId);
    if (rank >= (names.get(line.customerName) ?? -1)) names.set(line.customerName, rank);
  }
  const sorted = [...names].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([name]) => name);
  const [newest = ''] = sorted;
  if (!newest.includes('?')) return newest;
  const pattern = new RegExp(`^${newest.split('?').map(escapePattern).join('.')}$`, 'u');
  return sorted.find((name) => !name.includes('?') && pattern.test(name)) ?? newest;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
