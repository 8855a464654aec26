import type { CalendarEvent } from '../contract/reminders.ts';
import { type HoldReasonCode, holdReasonCodes, type Language } from '../domain/kinds.ts';
import type { ErrorDetails } from '../errors.ts';
import { t } from './translate.ts';

/** Why a hold is there: what a person wrote, or the sentence of its code. */
export function holdReason(
  language: Language,
  { reason, reasonCode }: { readonly reason: string; readonly reasonCode: HoldReasonCode | null },
): string {
  return reasonCode === null ? reason : t(language, `holds.reason.${reasonCode}`, { reason });
}

/** The facts of an event with the reason of a hold in words. */
export function withHoldReason(language: Language, facts: ErrorDetails): ErrorDetails {
  const reasonCode = holdReasonCodes.find((code) => code === facts.reasonCode);
  return reasonCode ? { ...facts, reason: holdReason(language, { reason: String(facts.reason), reasonCode }) } : facts;
}

/** What an event of the calendar is about: its title, or of the end of a hold the reason of that hold. */
export function calendarTitle(language: Language, { title, reasonCode }: CalendarEvent): string {
  return holdReason(language, { reason: title, reasonCode: reasonCode ?? null });
}
