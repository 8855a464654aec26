import { Anchor, Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { registeredStates } from '../../../shared/domain/kinds.ts';
import { api, client } from '../../client/client.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { Clashes, EditForm } from '../../components/form/edit-form.tsx';
import { MainAct } from '../../components/form/main-act.tsx';
import { Select } from '../../components/form/select.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useCardForm } from '../../hooks/use-edit-form.ts';
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
  const view = useMutation(api.letters.view.mutationOptions());
  const { values, field, frame } = useCardForm({
    card: registered,
    toValues: valuesOf,
    reread,
    noun: 'letters',
    send: (typed, read) => client.letters.updateRegistered({ ...toFacts(typed), id: registered.id, read }),
    told: t('letters.saved'),
    refusals: { registeredNumber: 'number' },
  });
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
            <Money cents={registered.totalCents} currency={registered.currency} strong />
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
      <EditForm frame={frame}>
        <Stack gap="md">
          <TextInput
            label={t('letters.postNumber')}
            description={t('letters.postNumberHint')}
            maxLength={30}
            {...field('number')}
          />
          <Select
            label={t('letters.stateLabel')}
            allowDeselect={false}
            data={registeredStates.map((value) => ({ value, label: t(`letters.registered.${value}`) }))}
            {...field('state')}
          />
          <SimpleGrid cols={3} spacing="md">
            <DayInput label={t('letters.depositedOn')} today={today} {...field('depositedOn')} />
            <DayInput label={t('letters.presentedOn')} today={today} {...field('presentedOn')} />
            <DayInput
              label={t(`letters.closedOn.${closing}`)}
              today={today}
              disabled={closing === 'open'}
              {...field('closedOn')}
            />
          </SimpleGrid>
          <Textarea label={t('letters.note')} maxLength={500} {...field('note')} />
          <Clashes frame={frame} />
          {isReturned ? <Notice tone="info">{t('letters.refusedStillCounts')}</Notice> : null}
          <Group justify="flex-end">
            <MainAct type="submit" loading={frame.isSaving}>
              {t('common.save')}
            </MainAct>
          </Group>
        </Stack>
      </EditForm>
      <Proofs registered={registered} />
      <LetterWindow letter={view.data} onClose={view.reset} />
    </Stack>
  );
}
