/**
 * What tells one message from another, in a list and in a set: a customer's documents of two currencies are claimed by
 * two messages, since currencies are never added.
 */
export function accountKey({
  customerId,
  currency,
}: {
  readonly customerId: number;
  readonly currency: string;
}): string {
  return `${customerId}-${currency}`;
}
