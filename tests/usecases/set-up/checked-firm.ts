import type { CheckedFirm } from '../../../shared/contract/firm.ts';
import type { Client } from '../../../shared/contract/index.ts';

/** Follows the verification of the open firm to its result. */
export async function checkedFirm(client: Pick<Client, 'firm'>): Promise<CheckedFirm> {
  const steps = await client.firm.check();
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
