import type { HoldReason } from '../../../shared/domain/reminders/proposal.ts';
import { useText } from '../../components/text/text.tsx';

/** Reasons of the engine in words, separated by semicolons as they are read out. */
export function ReasonList({ reasons }: { reasons: readonly HoldReason[] }) {
  const { lookUp, clauses } = useText();
  return <span>{clauses(reasons.map((reason) => lookUp(`reminders.reason.${reason}`) ?? reason))}</span>;
}
