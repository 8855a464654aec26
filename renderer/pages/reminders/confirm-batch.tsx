import { notifications } from '@mantine/notifications';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import { isSilent } from '../../../shared/domain/reminders/call-report.ts';
import { staysAlone } from '../../../shared/domain/reminders/leaving-together.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import { holdReasons, type Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted, isRegistered } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { ProgressPanel } from '../../components/layout/progress-panel.tsx';
import { firstNames } from '../../components/text/first-names.ts';
import { LastingAct } from '../../components/text/lasting-act.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { useTakeBack } from '../../hooks/use-take-back.ts';
import { leavingNow } from './leaving-now.ts';
import { Recipients } from './recipients.tsx';
import classes from './reminders.module.css';

type ConfirmBatchProps = {
  opened: boolean;
  asOf: Day;
  proposals: readonly Proposal[];
  /** How calls ended, by message. */
  reports: Readonly<Record<string, CallReport>>;
  step: { phase: string; done: number; total: number | null } | null;
  onConfirm: () => void;
  onCancel: () => void;
  onClose: () => void;
};

/**
 * Counts the messages that will go out before they are frozen and names whom they are for; once confirmed, leaves a few seconds to take
 * them back, then shows the progress of their letters.
 */
export function ConfirmBatch({
  opened,
  asOf,
  proposals: asked,
  reports,
  step,
  onConfirm,
  onCancel,
  onClose,
}: ConfirmBatchProps) {
  const text = useText();
  const { t, lookUp, day } = text;
  /** A customer with several messages is named once. */
  const everyName = (some: readonly Proposal[]) => {
    const names = new Map(some.map(({ customerId, customerName }) => [customerId, customerName]));
    return [...names.values()];
  };
  const namesOf = (some: readonly Proposal[]) => firstNames(text, everyName(some));
  const { now: proposals, laterCount } = leavingNow(asked, reports);
  const { secondsLeft, ask, takeBack, doNow } = useTakeBack(onConfirm, {
    loss: { title: t('reminders.leaveTitle'), text: t('reminders.leaveText', { count: proposals.length }) },
    onLeft: () =>
      notifications.show({ color: 'warn', message: t('reminders.leftBefore', { count: proposals.length }) }),
  });
  const isLeaving = secondsLeft !== null;
  const held = asked.filter((proposal) => !mayLeave(proposal));
  const staying = (reason: 'toLookAt' | 'notDone') =>
    asked.length === 1
      ? []
      : asked.filter((row) => mayLeave(row) && staysAlone(row, reports[messageKeyOf(row)]) === reason);
  const alone = staying('toLookAt');
  const notDone = staying('notDone');
  const printed = proposals.filter(isPrinted);
  const registered = printed.filter(({ channel }) => isRegistered(channel)).length;
  const letters = printed.length - registered;
  const spoken = proposals.filter((proposal) => !isPrinted(proposal));
  const isSaid = printed.length === 0 && spoken.length > 0;
  const calls = spoken.filter(({ channel }) => channel === 'call');
  const tasks = spoken.length - calls.length;
  const silentCalls = calls.filter((call) => isSilent(reports[messageKeyOf(call)])).length;
  const warnings = holdReasons.flatMap((reason) => {
    const warned = proposals.filter((proposal) => proposal.warnings.includes(reason));
    return warned.length === 0 ? [] : [{ reason, names: namesOf(warned) }];
  });
  const currencies = [...new Set(proposals.map((proposal) => proposal.currency))];
  return (
    <ConfirmDialog
      opened={opened}
      title={t(isSaid ? 'reminders.recordTitle' : 'reminders.confirmTitle', {
        count: proposals.length,
        date: day(asOf),
      })}
      confirmLabel={
        isLeaving
          ? t('reminders.leaveNow')
          : t(isSaid ? 'reminders.recordSelection' : 'reminders.confirmSelection', { count: proposals.length })
      }
      closeLabel={t(isLeaving ? 'reminders.takeBack' : step === null ? 'common.cancel' : 'common.stop')}
      isBusy={step !== null}
      onConfirm={isLeaving ? doNow : ask}
      onClose={() => (isLeaving ? takeBack() : step === null ? onClose() : onCancel())}
    >
      <Recipients proposals={proposals} />
      <ul className={classes.confirmFacts}>
        {letters > 0 ? <li>{t('reminders.confirmLetters', { count: letters })}</li> : null}
        {registered > 0 ? <li>{t('reminders.confirmRegistered', { count: registered })}</li> : null}
        {calls.length > 0 ? <li>{t('reminders.confirmCalls', { count: calls.length })}</li> : null}
        {tasks > 0 ? <li>{t('reminders.confirmTasks', { count: tasks })}</li> : null}
        {currencies.map((currency) => (
          <li key={currency}>
            {t('reminders.confirmTotal')}{' '}
            <Money
              strong
              currency={currency}
              cents={sumCents(proposals.filter((row) => row.currency === currency).map((row) => row.claimedCents))}
            />
          </li>
        ))}
      </ul>
      {laterCount > 0 ||
      held.length > 0 ||
      alone.length + notDone.length > 0 ||
      warnings.length > 0 ||
      silentCalls > 0 ? (
        <ul className={classes.confirmWarnings}>
          {laterCount > 0 ? (
            <li>{t('reminders.confirmLater', { count: laterCount, most: proposals.length })}</li>
          ) : null}
          {held.length > 0 ? <li>{t('reminders.confirmHeld', { count: held.length, names: namesOf(held) })}</li> : null}
          {alone.length > 0 ? (
            <li>{t('reminders.confirmAlone', { count: alone.length, names: namesOf(alone) })}</li>
          ) : null}
          {notDone.length > 0 ? (
            <li>{t('reminders.confirmNotDone', { count: notDone.length, names: namesOf(notDone) })}</li>
          ) : null}
          {warnings.map(({ reason, names }) => (
            <li key={reason}>{t('reminders.confirmWarning', { reason: t(`reminders.reason.${reason}`), names })}</li>
          ))}
          {silentCalls > 0 ? <li>{t('reminders.confirmSilent', { count: silentCalls })}</li> : null}
        </ul>
      ) : null}
      {isLeaving ? (
        <p role="status">
          {t('reminders.leavesIn', {
            count: secondsLeft,
            takeThemBack: t('reminders.takeThemBack', { count: proposals.length }),
          })}
        </p>
      ) : step === null ? (
        <>
          {letters + registered === 0 ? null : <p>{t('reminders.confirmText', { count: letters + registered })}</p>}
          <LastingAct kind="reminders.issue" />
        </>
      ) : (
        <ProgressPanel
          label={lookUp(`reminders.${step.phase}`) ?? step.phase}
          done={step.done}
          total={step.total}
          counts={step.total === null ? undefined : t('reminders.doneLetters', { count: step.done, total: step.total })}
        />
      )}
    </ConfirmDialog>
  );
}
