import { accountKey } from '../values/account-key.ts';
import type { Cents } from '../values/money.ts';

/** What identifies a message that is proposed: what it is about, and by which step. Another step is another message. */
export type MessageIdentity = {
  readonly customerId: number;
  readonly currency: string;
  /** Null of a step that was never saved. */
  readonly stepId: number | null;
  /** Null: all that the customer owes in the currency. */
  readonly documentId: number | null;
};

/** A message with what it asks for: in principal, in cents, and at which level. */
export type Claim = MessageIdentity & { readonly claimedCents: Cents; readonly level: number };

/** The identity of a message as a text, in an address, a list and a set. It begins with the id of the customer. */
export function messageKeyOf(message: MessageIdentity): string {
  const { stepId, documentId } = message;
  return [accountKey(message), stepId ?? 'new', ...(documentId === null ? [] : [documentId])].join('-');
}
