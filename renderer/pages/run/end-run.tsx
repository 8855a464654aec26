import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { isSilent } from '../../../shared/domain/reminders/call-report.ts';
import { client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import type { Run } from './run-state.ts';

/** Ends a run, once it was said what stays undone. */
export function EndRun({ run, opened, onClose }: { run: Run; opened: boolean; onClose: () => void }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const count = (state: Run['customers'][number]['state']) =>
    run.customers.filter((customer) => customer.state === state).length;
  const [agreed, waiting] = [count('agreed'), count('waiting')];
  const typed = run.customers.filter(({ draft }) => !isSilent(draft)).length;
  const end = useMutation({
    mutationFn: () => client.runs.end({ id: run.id }),
    onSuccess: () => navigate(`/reminders/run?ended=${run.id}`, { replace: true }),
    onError: notifyFailure,
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('runs.endTitle')}
      confirmLabel={t('runs.end')}
      isBusy={end.isPending}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {agreed > 0 ? <p>{t('runs.endAgreed', { count: agreed })}</p> : null}
      {waiting > 0 ? <p>{t('runs.endLeft', { count: waiting })}</p> : null}
      {typed > 0 ? <p>{t('runs.endTyped', { count: typed })}</p> : null}
      {agreed + waiting + typed === 0 ? <p>{t('runs.allSeen')}</p> : null}
    </ConfirmDialog>
  );
}
