import type { Owed } from '../domain/balance/owed.ts';
import type { Language } from '../domain/kinds.ts';
import { formatCents } from './format.ts';
import { t } from './translate.ts';

/**
 * What customers owe, as one says it: who owes how much, how much of it is overdue; then what was deducted, and who is owed. `isComing`: before the
 * import that brings it is applied.
 */
export function owedText(language: Language, owed: Owed, { isComing = false } = {}): string {
  const { customers: count, cents, overdueCents, creditCents, creditors, creditorCents } = owed;
  const amount = formatCents(language, cents);
  const overdue = formatCents(language, overdueCents);
  const sentences = [
    count === 0
      ? t(language, isComing ? 'imports.owedNoneComing' : 'imports.owedNone')
      : overdueCents === 0
        ? t(language, isComing ? 'imports.owedNotDueComing' : 'imports.owedNotDue', { count, amount })
        : t(language, isComing ? 'imports.owedComing' : 'imports.owed', { count, amount, overdue }),
    ...(creditCents === 0 ? [] : [t(language, 'imports.owedCredits', { amount: formatCents(language, creditCents) })]),
    ...(creditors === 0
      ? []
      : [t(language, 'imports.owedCreditors', { count: creditors, amount: formatCents(language, creditorCents) })]),
  ];
  return sentences.join(' ');
}
