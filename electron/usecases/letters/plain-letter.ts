import type { z } from 'zod';
import { appendEvent } from '../../../db/journal/journal.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { readLetterFirm } from '../../../db/queries/firm/logo.ts';
import { readAddressees, readLetterCustomers } from '../../../db/queries/reminders/letter-data.ts';
import type { Db, Reader } from '../../../db/types.ts';
import type { writtenLetter } from '../../../shared/contract/letters.ts';
import { letterFault, tidyLetter } from '../../../shared/domain/letters/typed-letter.ts';
import { recipientOf } from '../../../shared/domain/reminders/addressees.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { requireAddresses } from '../../../shared/domain/values/postal-address.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import { buildPlainLetter, type PlainLetterContent } from '../../documents/plain-letter/content.ts';
import { issueFrozen, type LetterMarks } from './issue-frozen.ts';

type Written = z.output<typeof writtenLetter>;

/**
 * What the letter says if it leaves on `issuedOn`, and the name it is addressed to; marked as a preview where it has no number.
 * @throws AppError `validation` / `senderAddress`, `recipientAddress`, the reasons of `letterFault`; those of `requireUnmerged`
 */
export function plainLetterOf(
  reader: Reader,
  { customerId, recipient, ...typed }: Written,
  issuedOn: Day,
  { firstNumber, journalHead }: LetterMarks,
): { readonly content: PlainLetterContent; readonly addressedTo: string | null } {
  const letter = tidyLetter(typed);
  const fault = letterFault(letter, 'subject') ?? letterFault(letter, 'text');
  if (fault) throw new AppError('validation', fault);
  requireUnmerged(reader, customerId);
  const customer = readLetterCustomers(reader, [customerId]).get(customerId);
  if (!customer) throw new AppError('not_found', { reason: 'customer' });
  const firm = readLetterFirm(reader);
  requireAddresses(firm, customer, customer.code);
  const contact = recipientOf({ recipient, channel: 'letter' }, readAddressees(reader, customerId));
  const content = buildPlainLetter({
    firm,
    customer,
    contact,
    isPreview: firstNumber === null,
    letterNumber: firstNumber,
    journalHead,
    issuedOn,
    typed: letter,
  });
  return { content, addressedTo: contact?.name ?? null };
}

/**
 * Makes the letter, freezes it and returns its id. @throws AppError as `plainLetterOf`, `conflict` / `letterChanged` when
 * the customer or the firm changed while its pages were made
 */
export function freezePlainLetter(
  context: Context & { readonly db: Db },
  written: Written,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { customerId } = written;
  return issueFrozen(
    context,
    {
      gather: (reader, marks) => {
        const { content, addressedTo } = plainLetterOf(reader, written, context.today(), marks);
        const request = { kind: 'plainLetter', content } as const;
        return { drafts: [{ request, customerId, title: content.subject, addressedTo }] };
      },
      changed: () => new AppError('conflict', { reason: 'letterChanged' }),
      record: (tx, { drafts }, [letter], recordedAt) => {
        if (!letter) throw new AppError('internal');
        appendEvent(
          tx,
          { ...context, now: () => recordedAt },
          {
            kind: 'letters.write',
            subjectId: letter.id,
            customerId,
            data: { subject: drafts[0]?.title ?? '', ...letter.evidence },
          },
        );
        return letter.id;
      },
    },
    { signal },
  );
}
