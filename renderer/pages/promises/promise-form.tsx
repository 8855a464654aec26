import { TextInput } from '@mantine/core';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { promiseChannels } from '../../../shared/domain/kinds.ts';
import { mostGraceDays } from '../../../shared/domain/promises/terms.ts';
import { addDays, isDay } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { WholeNumberInput } from '../../components/form/whole-number-input.tsx';
import type { PlainColumn } from '../../components/table/rows-table.tsx';
import { DisputedMark } from '../../components/text/disputed-mark.tsx';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { TickedDocuments } from '../pickers/index.ts';
import { type Debit, draftOf, freeOf, owedOf, promisedOf } from './promise-draft.ts';
import classes from './promises.module.css';
import { useOwed } from './use-owed.ts';

type PromiseFormProps = {
  customerId: number;
  name: string;
  /** What the customer owes today. */
  debits: readonly Debit[];
  /** Those it is asked about, to begin with. */
  documentIds: readonly number[];
  /** The promise whose place it takes. */
  former?: PromiseRow | undefined;
  saidBy?: string | undefined;
};

/** How much, for when, on which documents, who said it and how. */
export function PromiseForm({ customerId, name, debits: owedToday, documentIds, former, saidBy }: PromiseFormProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const { field, frame, values, change } = useEditForm({
    start: draftOf({ debits: owedToday, today, documentIds, former, saidBy }),
    checks: {
      amountCents: (cents) => (cents === null || cents <= 0 ? t('promises.amountMissing') : null),
      dueOn: (dueOn, { promisedOn }) => (dueOn < promisedOn ? t('promises.dueBefore') : null),
    },
    refusals: { promiseNothingOwed: 'amountCents', promiseAllPromised: 'amountCents', promiseDueOn: 'dueOn' },
    told: t('promises.recorded'),
    send: (typed) =>
      client.promises.record({
        ...typed,
        customerId,
        amountCents: typed.amountCents ?? 0,
        documentIds: promisedOf(typed, debits).map(({ id }) => id),
        replacesIds: former ? [former.id] : [],
      }),
  });
  const { promisedOn, dueOn } = values;
  const debits: readonly Debit[] = useOwed({ customerId, replacesId: former?.id, promisedOn }).data ?? owedToday;
  const promised = promisedOf(values, debits);
  const spokenCents = values.amountCents ?? 0;
  const isOneCurrency = new Set(promised.map(({ currency }) => currency)).size === 1;
  const canSubmit = isOneCurrency && freeOf(promised) > 0;
  const untilOn = isDay(dueOn) ? addDays(dueOn, values.graceDays) : null;
  return (
    <DialogForm frame={frame} submitLabel={t('promises.record')} canSubmit={canSubmit || spokenCents <= 0}>
      <div className={classes.fields}>
        <MoneyInput label={t('promises.amount')} width="100%" {...field('amountCents')} />
        <DayInput label={t('promises.dueOn')} today={today} minimum={promisedOn} required {...field('dueOn')} />
        <WholeNumberInput label={t('promises.grace')} least={0} most={mostGraceDays} required {...field('graceDays')} />
      </div>
      {debits.length === 0 ? (
        <p>{t('promises.nothingOwed')}</p>
      ) : (
        <TickedDocuments
          documents={debits}
          heading={t('promises.documents')}
          owed={t('promises.owed')}
          chosen={promised.map(({ id }) => id)}
          markOf={({ owedCents, disputedCents, currency }) => (
            <DisputedMark {...{ disputedCents, currency }} openCents={owedCents} />
          )}
          more={debits.some(isPromised) ? [promisedColumn(t)] : []}
          hint={values.documentIds === null ? t('promises.documentsHint') : undefined}
          onChange={(ids) => change({ documentIds: ids.length === 0 ? null : ids })}
        />
      )}
      {debits.length === 0 ? null : <Limited {...{ debits, promised, spokenCents, isOneCurrency }} />}
      <div className={classes.fields}>
        <DayInput label={t('promises.promisedOn')} today={today} maximum={today} required {...field('promisedOn')} />
        <Select
          label={t('promises.channel')}
          allowDeselect={false}
          data={promiseChannels.map((value) => ({ value, label: t(`promises.channel.${value}`) }))}
          {...field('channel')}
        />
        <TextInput
          label={t('promises.saidBy')}
          maxLength={500}
          placeholder={t('promises.saidByHint')}
          {...field('saidBy')}
        />
      </div>
      {untilOn === null ? null : (
        <p className={classes.soft}>
          {untilOn < today
            ? t('promises.judged', { date: day(untilOn) })
            : t('promises.suspends', { name, date: day(untilOn) })}
        </p>
      )}
    </DialogForm>
  );
}

const isPromised = ({ owedCents, freeCents }: Debit) => freeCents < owedCents;

function promisedColumn(t: Text['t']): PlainColumn<Debit> {
  return {
    key: 'promised',
    header: t('promises.alreadyPromised'),
    align: 'end',
    cell: ({ owedCents, freeCents, currency }) => <Money cents={owedCents - freeCents} currency={currency} dashZero />,
  };
}

type LimitedProps = {
  debits: readonly Debit[];
  promised: readonly Debit[];
  spokenCents: Cents;
  isOneCurrency: boolean;
};

/** Why what is asked cannot be promised, or not all of it. */
function Limited({ debits, promised, spokenCents, isOneCurrency }: LimitedProps) {
  const { t, money } = useText();
  if (freeOf(promised.length > 0 ? promised : debits) === 0) return <p role="status">{t('promises.allPromised')}</p>;
  if (!isOneCurrency) return spokenCents > 0 ? <p role="status">{t('promises.documentsMissing')}</p> : null;
  const [owedCents, freeCents] = [owedOf(promised), freeOf(promised)];
  if (spokenCents <= freeCents) return null;
  const amount = (cents: Cents) => money(cents, promised[0]?.currency);
  const told = { owed: amount(owedCents), spoken: amount(spokenCents) };
  return (
    <p role="status">
      {freeCents === owedCents
        ? t('promises.limited', told)
        : t('promises.limitedTogether', {
            ...told,
            promised: amount(owedCents - freeCents),
            free: amount(freeCents),
          })}
    </p>
  );
}
