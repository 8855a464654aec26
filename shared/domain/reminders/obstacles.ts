import { isPrinted } from '../scenarios/channel-facts.ts';
import { isSilent, type ToldCall } from './call-report.ts';
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

type Asked = Pick<Proposal, 'warnings' | 'mode' | 'channel'>;

/** Why a message that is confirmed with others stays: a person looks at it first, or has to say that it was done; null where it leaves. */
export function staysAlone(message: Asked, told: ToldCall | undefined): 'toLookAt' | 'notDone' | null {
  if (message.mode === 'single') return 'toLookAt';
  return !isPrinted(message) && isSilent(told) ? 'notDone' : null;
}

/**
 * The messages among `asked` that leave when they are confirmed together. One to be looked at leaves alone, and so does a call or a visit of
 * which nothing is said: a selection does not say that thirteen calls were made.
 */
export function leavingTogether<Message extends Asked>(
  asked: readonly Message[],
  toldOf: (message: Message) => ToldCall | undefined,
): Message[] {
  return asked.filter(
    (message) => mayLeave(message) && (asked.length === 1 || staysAlone(message, toldOf(message)) === null),
  );
}
