import { eq, inArray } from 'drizzle-orm';
import type { WordsOfMessage } from '../../../shared/domain/letters/own-words.ts';
import { messageWords } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

/** The words written for messages of these customers that have not left yet, by message. */
export function readMessageWords(reader: Reader, customerIds: readonly number[]): ReadonlyMap<string, WordsOfMessage> {
  const rows = reader
    .select()
    .from(messageWords)
    .where(inArray(messageWords.customerId, [...new Set(customerIds)]))
    .all();
  return new Map(rows.map(({ messageKey, customerId: _customerId, ...words }) => [messageKey, words]));
}

/** Keeps the words of a message in the place of those it had. */
export function saveMessageWords(
  tx: Tx,
  message: { readonly messageKey: string; readonly customerId: number },
  words: WordsOfMessage,
): void {
  tx.insert(messageWords)
    .values({ ...message, ...words })
    .onConflictDoUpdate({ target: messageWords.messageKey, set: words })
    .run();
}

export function deleteMessageWords(tx: Tx, messageKey: string): void {
  tx.delete(messageWords).where(eq(messageWords.messageKey, messageKey)).run();
}
