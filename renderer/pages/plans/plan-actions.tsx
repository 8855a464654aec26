import { Button, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import type { Plan } from './plan-draft.ts';

type Asked = 'accept' | 'cancel' | 'default' | null;

/** What can be done with a plan in its state. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useText();
  const { today } = useAppState();
  const [asked, setAsked] = useState<Asked>(null);
  const [acceptedOn, setAcceptedOn] = useState(today);
  const [reason, setReason] = useState('');
  const done = { onSuccess: () => setAsked(null) };
  const accept = useMutation(api.plans.accept.mutationOptions(done));
  const cancel = useMutation(api.plans.cancel.mutationOptions(done));
  const declareDefault = useMutation(api.plans.declareDefault.mutationOptions(done));
  const agreement = useMutation(api.plans.agreement.mutationOptions());
  const file = agreement.data;
  const isActive = plan.state === 'accepted' || plan.state === 'running';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={16} />}
        loading={agreement.isPending}
        onClick={() => agreement.mutate({ id: plan.id })}
      >
        {t(plan.state === 'proposed' ? 'plans.agreement' : 'plans.viewAgreement')}
      </Button>
      {plan.state === 'proposed' ? (
        <Button component={Link} href={`/plans/${plan.id}?edit=1`} variant="default">
          {t('common.edit')}
        </Button>
      ) : null}
      {plan.state === 'proposed' ? <Button onClick={() => setAsked('accept')}>{t('plans.accept')}</Button> : null}
      {isActive ? (
        <Button variant="default" onClick={() => setAsked('default')}>
          {t('plans.declareDefault')}
        </Button>
      ) : null}
      {isActive || plan.state === 'proposed' ? (
        <Button variant="default" onClick={() => setAsked('cancel')}>
          {t('plans.cancel')}
        </Button>
      ) : null}

      <ConfirmDialog
        opened={asked === 'accept'}
        title={t('plans.acceptTitle')}
        confirmLabel={t('plans.accept')}
        isBusy={accept.isPending}
        onConfirm={() => accept.mutate({ id: plan.id, acceptedOn })}
        onClose={() => setAsked(null)}
      >
        <p>{t('plans.acceptText')}</p>
        <DayInput
          label={t('plans.acceptedOn')}
          today={today}
          value={acceptedOn}
          maximum={today}
          required
          onChange={setAcceptedOn}
        />
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'cancel'}
        title={t('plans.cancelTitle')}
        confirmLabel={t('plans.cancel')}
        closeLabel={t('common.goBack')}
        isDangerous
        isBusy={cancel.isPending}
        onConfirm={() => cancel.mutate({ id: plan.id, reason })}
        onClose={() => setAsked(null)}
      >
        <p>{t('plans.cancelText')}</p>
        <TextInput
          label={t('plans.reason')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'default'}
        title={t('plans.defaultTitle')}
        confirmLabel={t('plans.declareDefault')}
        isDangerous
        isBusy={declareDefault.isPending}
        onConfirm={() => declareDefault.mutate({ id: plan.id })}
        onClose={() => setAsked(null)}
      >
        <p>{t('plans.defaultText')}</p>
      </ConfirmDialog>
      <PdfWindow
        file={file ? { ...file, onDownload: () => download(file.url, file.name) } : null}
        onClose={agreement.reset}
      />
    </>
  );
}
