import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '../../../shared/domain/kinds.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/error-text.ts';
import {
  formatAmount,
  formatCents,
  formatCompact,
  formatDay,
  formatInstant,
  formatLongDay,
  formatMonth,
  formatMonthName,
  formatNumber,
  formatPercent,
  joinClauses,
} from '../../../shared/i18n/format.ts';
import { type Fill, type Key, lookUp, t } from '../../../shared/i18n/translate.ts';
import type { Failure } from './failure.ts';

/** Words, amounts and days in one language. */
export function makeText(language: Language) {
  return {
    language,
    /** The text of a key of the dictionaries. */
    t: <K extends Key>(key: K, ...params: Fill<K>) => t(language, key, ...params),
    /** The text of a key made at run time, or null when there is none. */
    lookUp: (key: string, params: ErrorDetails = {}) => lookUp(language, key, params),
    failure: (failure: Failure) => errorText(language, failure),
    /** `1 234,56 €` */
    money: (cents: Cents, currency?: string) => formatCents(language, cents, currency),
    /** `1 234,56` */
    amount: (cents: Cents) => formatAmount(language, cents),
    /** `12,5 k` */
    compact: (value: number) => formatCompact(language, value),
    percent: (value: number) => formatPercent(language, value),
    /** `premier ; second` */
    clauses: (parts: readonly string[]) => joinClauses(language, parts),
    number: (value: number) => formatNumber(language, value),
    /** `31/12/2025` */
    day: (day: string) => formatDay(language, day),
    /** `31 décembre 2025` */
    longDay: (day: string) => formatLongDay(language, day),
    /** `décembre 2025` */
    month: (day: string) => formatMonth(language, day),
    /** `décembre` */
    monthName: (day: string) => formatMonthName(language, day),
    /** `31/12/2025 14:05` */
    instant: (instant: string) => formatInstant(language, instant),
  };
}

const TextContext = createContext(makeText('fr'));

/** Gives every screen its language. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const text = useMemo(() => makeText(language), [language]);
  return <TextContext value={text}>{children}</TextContext>;
}

export type Text = ReturnType<typeof makeText>;

/** Words, amounts and days in the language of the user. */
export function useText() {
  return useContext(TextContext);
}
