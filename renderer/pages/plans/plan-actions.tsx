import { Button, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, client } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { LastingAct } from '../../components/text/lasting-act.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import type { Plan } from './plan-draft.ts';

type Asked = 'accept' | 'agreement' | 'cancel' | 'default' | null;

/** What can be done with a plan in its state. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked>(null);
  const declareDefault = useMutation(api.plans.declareDefault.mutationOptions({ onSuccess: () => setAsked(null) }));
  const agreement = useMutation(api.plans.agreement.mutationOptions({ onSuccess: () => setAsked(null) }));
  const isIssued = plan.agreementLetterId !== null;
  const file = agreement.data;
  const isActive = plan.state === 'accepted' || plan.state === 'running';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={16} />}
        loading={agreement.isPending}
        onClick={() => (isIssued ? agreement.mutate({ id: plan.id }) : setAsked('agreement'))}
      >
        {t(isIssued ? 'plans.viewAgreement' : 'plans.agreement')}
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

      <FormDialog opened={asked === 'accept'} title={t('plans.acceptTitle')} onClose={() => setAsked(null)}>
        <AcceptFields id={plan.id} />
      </FormDialog>
      <FormDialog opened={asked === 'cancel'} title={t('plans.cancelTitle')} onClose={() => setAsked(null)}>
        <CancelFields id={plan.id} />
      </FormDialog>
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
        <LastingAct kind="plans.declareDefault" />
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'agreement'}
        title={t('plans.agreementAsked')}
        confirmLabel={t('plans.issueAgreement')}
        isBusy={agreement.isPending}
        onConfirm={() => agreement.mutate({ id: plan.id })}
        onClose={() => setAsked(null)}
      >
        <p>{t('plans.agreementText')}</p>
        <LastingAct kind="plans.agreement" />
      </ConfirmDialog>
      <PdfWindow
        file={file ? { ...file, onDownload: () => download(file.url, file.name) } : null}
        onClose={agreement.reset}
      />
    </>
  );
}

function AcceptFields({ id }: { id: number }) {
  const { t } = useText();
  const { today } = useAppState();
  const { field, frame } = useEditForm({
    start: { acceptedOn: today },
    send: ({ acceptedOn }) => client.plans.accept({ id, acceptedOn }),
    refusals: { futureDay: 'acceptedOn', acceptedBeforeAgreement: 'acceptedOn' },
    isAct: true,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('plans.accept')}>
      <p>{t('plans.acceptText')}</p>
      <DayInput label={t('plans.acceptedOn')} today={today} maximum={today} required {...field('acceptedOn')} />
    </DialogForm>
  );
}

function CancelFields({ id }: { id: number }) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { reason: '' },
    checks: { reason: (reason) => (reason.trim() === '' ? t('plans.reasonMissing') : null) },
    send: ({ reason }) => client.plans.cancel({ id, reason }),
    isAct: true,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('plans.cancel')} closeLabel={t('common.goBack')} isDangerous>
      <p>{t('plans.cancelText')}</p>
      <TextInput label={t('plans.reason')} maxLength={500} {...field('reason')} />
    </DialogForm>
  );
}
