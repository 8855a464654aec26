/** What a customer owes in one currency: its documents of two currencies are two accounts, since currencies are never added. */
export function accountKey({
  customerId,
  currency,
}: {
  readonly customerId: number;
  readonly currency: string;
}): string {
  return `${customerId}-${currency}`;
}
