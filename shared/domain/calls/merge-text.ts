import { foldText } from '../values/fold-text.ts';

/** What a text of calls may name of the customer and the firm. */
export const callFields = [
  'customer',
  'person',
  'firm',
  'caller',
  'overdue',
  'count',
  'oldest',
  'oldestDueOn',
  'daysLate',
  'promise',
  'disputed',
  'undisputed',
] as const;
export type CallField = (typeof callFields)[number];

/** A piece of a text: words, or the field of that place. */
export type TextPiece = { readonly words: string } | { readonly field: CallField };

/** A text that was read, or the first field of it that nobody knows. */
export type ReadCallText = { readonly pieces: readonly TextPiece[] } | { readonly unknown: string };

/**
 * Reads a text in which fields stand by their names in braces. Capitals and accents of a name do not matter; a brace without its other is
 * words.
 * @example `Bonjour, {client}` → words « Bonjour, », field `customer`
 */
export function readCallText(text: string, names: Readonly<Record<CallField, string>>): ReadCallText {
  const byName = new Map(callFields.map((field) => [foldText(names[field]), field]));
  const pieces: TextPiece[] = [];
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    if (!/^\{.*\}$/s.test(part)) {
      pieces.push({ words: part });
      continue;
    }
    const name = part.slice(1, -1).trim();
    const field = byName.get(foldText(name));
    if (field === undefined) return { unknown: name };
    pieces.push({ field });
  }
  return { pieces };
}
