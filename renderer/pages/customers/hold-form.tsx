import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { type HoldKind, holdKinds } from '../../../shared/domain/kinds.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { isRight } from '../../components/form/wrong-fields.ts';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

type HoldFormProps = { customer: { id: number; name: string } | null; onClose: () => void };

/** Holds reminders back; always for a reason and until a day, so that nobody is forgotten. */
export function HoldForm({ customer, onClose }: HoldFormProps) {
  const { t } = useText();
  return (
    <Modal opened={customer !== null} onClose={onClose} title={t('customers.holdOf', { name: customer?.name ?? '' })}>
      {customer ? <HoldFields customerId={customer.id} onDone={onClose} /> : null}
    </Modal>
  );
}

function HoldFields({ customerId, onDone }: { customerId: number; onDone: () => void }) {
  const { t } = useText();
  const { today } = useAppState();
  const [kind, setKind] = useState<HoldKind>('dispute');
  const [reason, setReason] = useState('');
  const [untilOn, setUntilOn] = useState(addDays(today, 30));
  const [isChecked, setChecked] = useState(false);
  const add = useMutation(
    api.customers.addHold.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: 'ok', message: t('customers.holdSaved') });
        onDone();
      },
    }),
  );
  const form = useRef<HTMLFormElement>(null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isRight(form.current) || reason.trim() === '') return;
    add.mutate({ customerId, documentId: null, kind, reason: reason.trim(), untilOn });
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>{t('customers.holdExplained')}</p>
        <Select
          label={t('customers.holdKind')}
          value={kind}
          onChange={(value) => setKind(holdKinds.find((known) => known === value) ?? kind)}
          data={holdKinds.map((value) => ({ value, label: t(`customers.hold.${value}`) }))}
        />
        <TextInput
          label={t('customers.holdReason')}
          maxLength={500}
          data-autofocus
          value={reason}
          error={isChecked && reason.trim() === '' ? t('customers.holdReasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DayInput
          label={t('customers.holdUntilLabel')}
          value={untilOn}
          onChange={setUntilOn}
          today={today}
          minimum={today}
          required
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('customers.suspend')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
