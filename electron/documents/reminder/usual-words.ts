import type { RewrittenPart } from '../../../shared/domain/letters/own-words.ts';
import { formatCents } from '../../../shared/i18n/format.ts';
import { longDay } from '../parts/format.ts';
import { type ReminderLetterContent, reminderVoice } from './content.ts';
import { letterTexts } from './words/index.ts';
import type { LetterFields } from './words/types.ts';

/** The usual paragraphs of a part, in the language of the letter. */
export function usualWords(content: ReminderLetterContent, part: RewrittenPart): readonly string[] {
  return letterTexts[content.language][part][reminderVoice(content)](fieldsOf(content));
}

/** What the sentences of a letter may name. */
export function fieldsOf(content: ReminderLetterContent): LetterFields {
  const { language, totals } = content;
  return {
    count: content.documents.length,
    customerKind: content.customerKind,
    toPay: formatCents(language, totals.toPayCents, content.currency),
    deadline: longDay(language, content.deadlineOn),
    deadlineDays: content.deadlineDays,
    issuedOn: longDay(language, content.issuedOn),
    hasDisputed: content.documents.some(({ disputedCents }) => disputedCents > 0),
    hasPenalties: content.penalties.some((penalty) => penalty.periods.length > 0),
    hasIndemnities: totals.indemnityCents > 0,
    isPenaltyIncomplete: totals.isPenaltyIncomplete,
  };
}
