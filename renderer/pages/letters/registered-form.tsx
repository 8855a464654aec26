import { Anchor, Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { registeredStates } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { ignoreTold } from '../../client/queries.ts';
import { ClashNotice } from '../../components/form/clash-notice.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { isRight } from '../../components/form/wrong-fields.ts';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useFollowed } from '../../hooks/use-followed.ts';
import { LetterWindow } from './letter-window.tsx';
import { Proofs } from './proofs.tsx';

type Registered = Outputs['letters']['registered']['rows'][number];

type RegisteredFormProps = { registered: Registered; reread: () => Promise<unknown> };

function valuesOf({ number, state, depositedOn, presentedOn, closedOn, note }: Registered) {
  return { number: number ?? '', state, depositedOn, presentedOn, closedOn, note: note ?? '' };
}

function toFacts(values: ReturnType<typeof valuesOf>) {
  const known = (text: string) => (text.trim() === '' ? null : text);
  return { ...values, number: known(values.number), note: known(values.note) };
}

/** The life of one registered letter: number, dates, state, proofs. */
export function RegisteredForm({ registered, reread }: RegisteredFormProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const [values, setValues] = useState(() => valuesOf(registered));
  const followed = useFollowed({ card: registered, toValues: valuesOf, values, setValues, reread });
  const change = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const view = useMutation(api.letters.view.mutationOptions());
  const save = useMutation(
    api.letters.updateRegistered.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('letters.saved') }),
    }),
  );
  const form = useRef<HTMLFormElement>(null);
  async function send() {
    if (!isRight(form.current)) return false;
    await followed.save((read) => save.mutateAsync({ ...toFacts(values), id: registered.id, read }));
    return true;
  }
  useUnsaved(followed.isDirty, send, followed.pending);
  const { state } = values;
  const isReturned = state === 'refused' || state === 'unclaimed';
  const closing = isReturned || state === 'received' ? state : 'open';
  return (
    <Stack gap="lg">
      <Group gap="md" justify="space-between">
        <div>
          <Anchor component={Link} href={`/customers/${registered.customerId}`}>
            {registered.customerName}
          </Anchor>
          <div>
            {t('letters.titleOn', { title: registered.title, date: day(registered.issuedOn) })}{' '}
            <Money cents={registered.totalCents} strong />
          </div>
        </div>
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
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send().catch(ignoreTold);
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
          <SimpleGrid cols={3} spacing="md">
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
              label={t(`letters.closedOn.${closing}`)}
              today={today}
              disabled={closing === 'open'}
              value={values.closedOn}
              onChange={(closedOn) => change({ closedOn })}
            />
          </SimpleGrid>
          <Textarea
            label={t('letters.note')}
            maxLength={500}
            value={values.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <ClashNotice clashes={followed.clashes} noun="letters" />
          {isReturned ? <Notice tone="info">{t('letters.refusedStillCounts')}</Notice> : null}
          <Group justify="flex-end">
            <Button type="submit" loading={followed.isSaving}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Proofs registered={registered} />
      <LetterWindow letter={view.data} onClose={view.reset} />
    </Stack>
  );
}
