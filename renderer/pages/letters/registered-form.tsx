import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { registeredStates } from '../../../shared/domain/kinds.ts';
import { api } from '../../client.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Notice } from '../../components/notice.tsx';
import { PdfWindow } from '../../components/pdf-window.tsx';
import { useText } from '../../components/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { notifyFailure } from '../../queries.ts';
import { Proofs } from './proofs.tsx';

type Registered = Outputs['letters']['registered']['rows'][number];

/** The life of one registered letter: number, dates, state, proofs. */
export function RegisteredForm({ registered }: { registered: Registered }) {
  const { t } = useText();
  const { today } = useAppState();
  const [values, setValues] = useState({
    number: registered.number ?? '',
    state: registered.state,
    depositedOn: registered.depositedOn,
    presentedOn: registered.presentedOn,
    closedOn: registered.closedOn,
    note: registered.note ?? '',
  });
  const change = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const view = useMutation(api.letters.view.mutationOptions({ onError: notifyFailure }));
  const save = useMutation(
    api.letters.updateRegistered.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('letters.saved') }),
    }),
  );
  const isReturned = values.state === 'refused' || values.state === 'unclaimed';
  const isClosed = isReturned || values.state === 'received';
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileText size={16} />}
          loading={view.isPending}
          onClick={() => view.mutate({ id: registered.letterId })}
        >
          {t('letters.viewLetter')}
        </Button>
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({
            ...values,
            id: registered.id,
            number: values.number.trim() === '' ? null : values.number,
            note: values.note.trim() === '' ? null : values.note,
          });
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('letters.postNumber')}
            description={t('letters.postNumberHint')}
            maxLength={30}
            value={values.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <Select
            label={t('letters.stateLabel')}
            value={values.state}
            onChange={(value) => change({ state: registeredStates.find((known) => known === value) ?? values.state })}
            data={registeredStates.map((value) => ({ value, label: t(`letters.registered.${value}`) }))}
          />
          <DayInput
            label={t('letters.depositedOn')}
            today={today}
            value={values.depositedOn}
            onChange={(depositedOn) => change({ depositedOn })}
          />
          <DayInput
            label={t('letters.presentedOn')}
            today={today}
            value={values.presentedOn}
            onChange={(presentedOn) => change({ presentedOn })}
          />
          <DayInput
            label={t('letters.closedOn')}
            today={today}
            disabled={!isClosed}
            value={values.closedOn}
            onChange={(closedOn) => change({ closedOn })}
          />
          <Textarea
            label={t('letters.note')}
            maxLength={500}
            value={values.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          {isReturned ? <Notice tone="info">{t('letters.refusedStillCounts')}</Notice> : null}
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Proofs registered={registered} />
      <PdfWindow file={view.data ? { ...view.data, hasWindow: true } : null} onClose={view.reset} />
    </Stack>
  );
}
