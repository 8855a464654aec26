import { AppError } from '../../errors.ts';

export type PostalAddress = {
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
};

/** Enough to post a letter: a street or box, a town, and in France its postcode. */
export function isPostable({ addressLine1, addressLine2, postcode, city, country }: PostalAddress): boolean {
  return Boolean((addressLine1 || addressLine2) && city && (postcode || (country ?? 'FR') !== 'FR'));
}

/**
 * Nothing leaves for an address nobody can deliver to, or from one nobody can answer. `customer` is the recipient's code.
 * @throws AppError `validation` / `senderAddress`, `recipientAddress`
 */
export function requireAddresses(sender: PostalAddress, recipient: PostalAddress, customer: string): void {
  if (!isPostable(sender)) throw new AppError('validation', { reason: 'senderAddress' });
  if (!isPostable(recipient)) throw new AppError('validation', { reason: 'recipientAddress', details: { customer } });
}
