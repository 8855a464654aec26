import type { HoldReason, Proposal } from './proposal.ts';

const obstacles: ReadonlySet<HoldReason> = new Set(['incompleteAddress', 'senderAddress']);

/** Why a proposed message cannot leave as things stand, among its warnings: a letter lacks an address. Empty when it may. */
export function obstaclesOf({ warnings }: Pick<Proposal, 'warnings'>): HoldReason[] {
  return warnings.filter((warning) => obstacles.has(warning));
}

/** Whether nothing keeps a proposed message from leaving. */
export function mayLeave(proposal: Pick<Proposal, 'warnings'>): boolean {
  return obstaclesOf(proposal).length === 0;
}
