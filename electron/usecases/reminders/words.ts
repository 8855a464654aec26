import { deleteMessageWords, readMessageWords, saveMessageWords } from '../../../db/queries/reminders/message-words.ts';
import { writeAside } from '../../../db/sqlite/write-mark.ts';
import type { Db, Reader } from '../../../db/types.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import {
  areToReread,
  ownWordsOf,
  type RewrittenPart,
  rewritableParts,
  wordsFault,
} from '../../../shared/domain/letters/own-words.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { AppError } from '../../../shared/errors.ts';
import { usualWords } from '../../documents/reminder/usual-words.ts';
import { proposedLetter } from './letters.ts';

/** The words of a message that is proposed, part by part. @throws AppError as `proposedLetter` */
export function readWords(reader: Reader, message: Inputs['reminders']['words']): Outputs['reminders']['words'] {
  const { proposal, content } = proposedLetter(reader, message);
  const own = readMessageWords(reader, [message.customerId]).get(messageKeyOf(message));
  const isStale = own !== undefined && areToReread(own, proposal, message.asOf);
  return {
    parts: rewritableParts(content).map((part) => ({
      part,
      usual: usualWords(content, part).join('\n\n'),
      own: own?.[part] ?? null,
    })),
    writtenFor: isStale ? { claimedCents: own.claimedCents, level: own.level, writtenOn: own.writtenOn } : null,
  };
}

/**
 * Keeps the words typed for a message, or forgets those that are the usual ones. Written aside: nothing that is kept depends on them but the
 * letter itself. @throws AppError as `proposedLetter`, `conflict` / `notAsAgreed`, `validation` / the reasons of `wordsFault`
 */
export function saveWords(db: Db, { agreed, ...message }: Inputs['reminders']['saveWords']): void {
  writeAside(db, (tx) => {
    const { proposal, content } = proposedLetter(tx, message);
    const { customerId, customer, claimedCents, level } = proposal;
    if (agreed.claimedCents !== claimedCents || agreed.level !== level)
      throw new AppError('conflict', { reason: 'notAsAgreed', details: { customer } });
    const parts = rewritableParts(content);
    const own = (part: RewrittenPart) => {
      const typed = message[part];
      if (typed === null || !parts.includes(part)) return null;
      const fault = wordsFault(typed, part);
      if (fault) throw new AppError('validation', fault);
      return ownWordsOf(typed, usualWords(content, part));
    };
    const words = { opening: own('opening'), request: own('request') };
    const messageKey = messageKeyOf(message);
    if (words.opening === null && words.request === null) deleteMessageWords(tx, messageKey);
    else saveMessageWords(tx, { messageKey, customerId }, { ...words, claimedCents, level, writtenOn: message.asOf });
  });
}
