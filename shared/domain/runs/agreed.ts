import { z } from 'zod';
import { type Claim, messageKeyOf } from '../reminders/message-key.ts';

const id = z.int().positive();

/** A message as it was agreed to: which one, at what level, and what it claimed in principal, in cents. */
export const agreedMessage = z.object({
  customerId: id,
  currency: z.string(),
  stepId: id.nullable(),
  documentId: id.nullable(),
  claimedCents: z.int(),
  level: z.int(),
});
export type AgreedMessage = z.infer<typeof agreedMessage>;

/** A message as it is proposed, agreed to. */
export function agreedTo({ customerId, currency, stepId, documentId, claimedCents, level }: Claim): AgreedMessage {
  return { customerId, currency, stepId, documentId, claimedCents, level };
}

/**
 * Whether what is proposed to a customer is just what was agreed to, message by message. What changed since, by a payment, a promise or the day,
 * is looked at again: nothing leaves at an amount nobody has seen.
 */
export function standsAsAgreed(agreed: readonly Claim[], proposed: readonly Claim[]): boolean {
  const told = (messages: readonly Claim[]) =>
    messages.map((message) => `${messageKeyOf(message)} ${message.level} ${message.claimedCents}`).sort();
  return told(agreed).join('\n') === told(proposed).join('\n');
}
