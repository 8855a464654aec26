import { Autocomplete, Group, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { interactionChannels, isCall } from '../../../shared/domain/interactions/channels.ts';
import { hasLength } from '../../../shared/domain/interactions/duration.ts';
import { longestInteractionText } from '../../../shared/domain/interactions/limits.ts';
import { localTimeZone, readHour, utcNow } from '../../../shared/domain/values/clock.ts';
import { dayIn, hourIn } from '../../../shared/domain/values/zones.ts';
import type { AskedInteraction } from '../../acts/windows.ts';
import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { DurationInput } from '../../components/form/duration-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { begunCall, CallTimer, Telephone } from '../calls/index.ts';
import { AttachedFiles } from './attached-files.tsx';
import { offeredPeople, phoneOf, readOf, startValues, toWritten } from './interaction-values.ts';

type InteractionFieldsProps = {
  asked: AskedInteraction;
  customer: Outputs['customers']['get'];
  outcomes: Outputs['interactions']['outcomes'];
  documents: Outputs['documents']['list']['rows'];
  former: Outputs['interactions']['get'] | null;
};

/** The fields of an interaction. A person that is chosen presets the channel; an e-mail that is attached fills what is empty. */
export function InteractionFields({ asked, customer, outcomes, documents, former }: InteractionFieldsProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const [timeZone] = useState(localTimeZone);
  const [start] = useState(() => startValues({ asked, former, timeZone }, { today, at: utcNow() }));
  const { field, frame, values, change } = useEditForm({
    start,
    checks: {
      hour: (hour) => (readHour(hour) === null ? t('interactions.hourWrong') : null),
      text: (text, { channel }) => (channel === 'note' && text.trim() === '' ? t('interactions.textMissing') : null),
      nextOn: (nextOn, { nextNote, on }) => {
        if (nextOn === null) return nextNote.trim() === '' ? null : t('interactions.nextNoteNeedsDay');
        return nextOn < on ? t('interactions.nextBeforeContact') : null;
      },
    },
    refusals: { occurredAt: 'on', outcome: 'outcomeId', noteText: 'text', durationSeconds: 'length' },
    send: async (typed) => {
      const written = toWritten(typed, { former, timeZone });
      if (former) await client.interactions.update({ id: former.id, ...written, read: readOf(former) });
      else await client.interactions.create({ customerId: customer.id, ...written });
    },
    told: t(former ? 'interactions.corrected' : 'interactions.recorded'),
  });
  const people = offeredPeople(customer);
  const phone = phoneOf(customer, values.person);
  const isNote = values.channel === 'note';
  const offered = outcomes.filter(({ id, isArchived }) => !isArchived || id === former?.outcomeId);
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <Group grow align="flex-start">
        <Select
          label={t('interactions.channel')}
          allowDeselect={false}
          data={interactionChannels.map((value) => ({ value, label: t(`interactions.channel.${value}`) }))}
          {...field('channel')}
        />
        <Autocomplete
          label={t('interactions.person')}
          placeholder={t('interactions.personHint')}
          maxLength={500}
          data={people.map(({ label }) => label)}
          {...field('person')}
          onOptionSubmit={(label) => {
            const chosen = people.find((person) => person.label === label);
            if (chosen) change({ channel: chosen.channel });
          }}
        />
      </Group>
      <Group align="flex-start" wrap="wrap">
        <DayInput label={t('interactions.occurredOn')} today={today} maximum={today} required {...field('on')} />
        <TextInput label={t('interactions.occurredHour')} w={90} maxLength={5} {...field('hour')} />
        {isNote ? null : (
          <Select
            label={t('interactions.outcome')}
            placeholder={t('interactions.outcomeNone')}
            clearable
            searchable
            style={{ flex: 1, minWidth: 180 }}
            data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
            {...field('outcomeId')}
            value={values.outcomeId || null}
            onChange={(value) => change({ outcomeId: value ?? '' })}
          />
        )}
      </Group>
      {hasLength(values.channel) ? (
        <Group align="flex-end" gap="xs">
          <DurationInput
            label={t('interactions.durationSeconds')}
            {...field('length')}
            value={values.length.durationSeconds}
            onChange={(durationSeconds) => change({ length: { ...values.length, durationSeconds } })}
          />
          {isCall(values.channel) ? <CallTimer call={values.length} onChange={(length) => change({ length })} /> : null}
          {values.channel === 'callOut' && phone !== null ? (
            <Telephone phone={phone} onCall={() => change({ length: begunCall(values.length, utcNow()) })} />
          ) : null}
        </Group>
      ) : null}
      <Textarea
        label={t('interactions.text')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={longestInteractionText}
        {...field('text')}
      />
      <MultiSelect
        label={t('interactions.documents')}
        placeholder={values.documentIds.length === 0 ? t('interactions.documentsHint') : ''}
        searchable
        hidePickedOptions
        limit={50}
        nothingFoundMessage={t('interactions.documentsNone')}
        data={choicesOf(documents, former, day)}
        {...field('documentIds')}
      />
      <Group align="flex-start" wrap="wrap">
        <DayInput label={t('interactions.nextOn')} today={today} minimum={values.on} {...field('nextOn')} />
        <TextInput
          label={t('interactions.nextNote')}
          maxLength={500}
          style={{ flex: 1, minWidth: 180 }}
          {...field('nextNote')}
        />
      </Group>
      <AttachedFiles
        customerId={customer.id}
        dropped={asked.dropped ?? []}
        files={values.files}
        onChange={(files) => change({ files })}
        onMail={({ channel, occurredAt, person, text }) =>
          change({
            ...(channel === null ? {} : { channel }),
            ...(occurredAt === null ? {} : { on: dayIn(timeZone, occurredAt), hour: hourIn(timeZone, occurredAt) }),
            ...(person === null || values.person !== '' ? {} : { person }),
            text: [values.text.trim(), text].filter(Boolean).join('\n\n').slice(0, longestInteractionText),
          })
        }
      />
    </DialogForm>
  );
}

/** The documents that may be named, the open ones first; those that the interaction names already are among them. */
function choicesOf(
  documents: InteractionFieldsProps['documents'],
  former: InteractionFieldsProps['former'],
  day: (day: string) => string,
) {
  const sorted = [...documents].sort((a, b) => Number(b.openCents > 0) - Number(a.openCents > 0));
  const choices = sorted.map(({ id, reference, issuedOn }) => ({
    value: String(id),
    label: `${reference} · ${day(issuedOn)}`,
  }));
  const known = new Set(choices.map(({ value }) => value));
  const others = (former?.documents ?? []).filter(({ id }) => !known.has(String(id)));
  return [...others.map(({ id, reference }) => ({ value: String(id), label: reference })), ...choices];
}
