import { Select, TextInput } from '@mantine/core';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { promiseChannels } from '../../../shared/domain/kinds.ts';
import { mostGraceDays } from '../../../shared/domain/promises/terms.ts';
import { addDays, isDay } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { WholeNumberInput } from '../../components/form/whole-number-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { TickedDocuments } from '../pickers/index.ts';
import { currencyOf, type Debit, draftOf, owedOf, promisedOf } from './promise-draft.ts';
import classes from './promises.module.css';

type PromiseFormProps = {
  customerId: number;
  name: string;
  debits: readonly Debit[];
  /** Those it is asked about, to begin with. */
  documentIds: readonly number[];
  /** The promise whose place it takes. */
  former?: PromiseRow | undefined;
};

/** How much, for when, on which documents, who said it and how. */
export function PromiseForm({ customerId, name, debits, documentIds, former }: PromiseFormProps) {
  const { t, money, day } = useText();
  const { today } = useAppState();
  const { field, frame, values, change } = useEditForm({
    start: draftOf({ debits, today, documentIds, former }),
    checks: {
      amountCents: (cents) => (cents === null || cents <= 0 ? t('promises.amountMissing') : null),
    },
    refusals: { promiseNothingOwed: 'amountCents' },
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
  const promised = promisedOf(values, debits);
  const owedCents = owedOf(promised);
  const currencies = new Set(promised.map(({ currency }) => currency));
  const [currency = currencyOf(debits)] = currencies;
  const spokenCents = values.amountCents ?? 0;
  const canSubmit = promised.length > 0 && currencies.size === 1;
  return (
    <DialogForm frame={frame} submitLabel={t('promises.record')} canSubmit={canSubmit || spokenCents <= 0}>
      <div className={classes.fields}>
        <MoneyInput label={t('promises.amount')} width="100%" {...field('amountCents')} />
        <DayInput label={t('promises.dueOn')} today={today} minimum={today} required {...field('dueOn')} />
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
          asideOf={({ isPromised }) => (isPromised ? t('promises.alreadyPromised') : null)}
          hint={values.documentIds === null ? t('promises.documentsHint') : undefined}
          onChange={(ids) => change({ documentIds: ids.length === 0 ? null : ids })}
        />
      )}
      {canSubmit || spokenCents <= 0 ? null : <p>{t('promises.documentsMissing')}</p>}
      {canSubmit && spokenCents > owedCents ? (
        <p role="status">
          {t('promises.limited', { owed: money(owedCents, currency), spoken: money(spokenCents, currency) })}
        </p>
      ) : null}
      <div className={classes.said}>
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
      {isDay(values.dueOn) ? (
        <p className={classes.soft}>
          {t('promises.suspends', { name, date: day(addDays(values.dueOn, values.graceDays)) })}
        </p>
      ) : null}
    </DialogForm>
  );
}
