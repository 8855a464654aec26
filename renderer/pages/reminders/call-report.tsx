import { Autocomplete, Group, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallReport } from '../../../shared/contract/reminders.ts';
import type { InteractionChannel } from '../../../shared/domain/interactions/channels.ts';
import { hasLength } from '../../../shared/domain/interactions/duration.ts';
import { longestInteractionText } from '../../../shared/domain/interactions/limits.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { DurationInput } from '../../components/form/duration-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { offeredPeople } from '../interactions/index.ts';
import classes from './reminders.module.css';

type CallReportFieldsProps = {
  title: string;
  customerId: number;
  today: Day;
  report: CallReport;
  /** Shown for who was spoken with until another is typed. */
  calledPerson: string;
  /** How it is told: of a call or a visit one says how long it took. */
  channel: InteractionChannel;
  /** Stands in the place of the choice of the outcome. */
  outcome?: ReactNode;
  /** Stands before the fields of the next contact. */
  next?: ReactNode;
  onChange: (report: CallReport) => void;
};

/** How a call ended: what the firm's list offers, who was spoken with, what was said, and what comes next. */
export function CallReportFields(props: CallReportFieldsProps) {
  const { title, customerId, today, report, calledPerson, channel, outcome, next, onChange } = props;
  const { t } = useText();
  const outcomes = useQuery(api.interactions.outcomes.queryOptions()).data ?? [];
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  const people = customer === undefined ? [] : offeredPeople(customer);
  const change = (part: Partial<CallReport>) => onChange({ ...report, ...part });
  return (
    <fieldset className={classes.callReport}>
      <legend>{title}</legend>
      {outcome ?? (
        <Select
          label={t('interactions.outcome')}
          placeholder={t('interactions.outcomeNone')}
          clearable
          data={outcomes.flatMap(({ id, name, isArchived }) =>
            isArchived ? [] : [{ value: String(id), label: name }],
          )}
          value={report.outcomeId === null ? null : String(report.outcomeId)}
          onChange={(value) => change({ outcomeId: value === null ? null : Number(value) })}
        />
      )}
      <Autocomplete
        label={t('interactions.person')}
        placeholder={t('interactions.personHint')}
        maxLength={500}
        data={people.map(({ label }) => label)}
        value={report.person ?? calledPerson}
        onChange={(person) => change({ person })}
      />
      {hasLength(channel) ? (
        <DurationInput
          label={t('interactions.durationSeconds')}
          value={report.durationSeconds}
          onChange={(durationSeconds) => change({ durationSeconds })}
        />
      ) : null}
      <Textarea
        label={t('interactions.text')}
        placeholder={t('reminders.callNoteHint')}
        minRows={2}
        autosize
        maxLength={longestInteractionText}
        value={report.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {next}
      <Group align="flex-start" wrap="nowrap" gap="xs">
        <DayInput
          label={t(next === undefined ? 'interactions.nextOn' : 'interactions.occurredOn')}
          data-path="nextOn"
          today={today}
          minimum={today}
          value={report.nextOn}
          onChange={(nextOn) => change({ nextOn, ...(nextOn === null ? { nextNote: null } : {}) })}
        />
        <TextInput
          label={t('interactions.nextNote')}
          maxLength={500}
          style={{ flex: 1 }}
          disabled={report.nextOn === null}
          value={report.nextNote ?? ''}
          onChange={(event) => change({ nextNote: event.currentTarget.value })}
        />
      </Group>
    </fieldset>
  );
}
