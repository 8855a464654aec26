import { isPrinted } from '../scenarios/channel-facts.ts';
import { isSilent, type ToldCall } from './call-report.ts';
import { mayLeave } from './obstacles.ts';
import type { Proposal } from './proposal.ts';

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
