import { Checkbox } from '@mantine/core';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import type { Disputable, DisputeDraft } from './dispute-draft.ts';
import classes from './disputes.module.css';

type Amounts = DisputeDraft['amounts'];
type DisputedDocumentsProps = {
  disputable: readonly Disputable[];
  amounts: Amounts;
  /** Those whose amount is missing or too large. */
  wrong: ReadonlyMap<number, Disputable>;
  onChange: (amounts: Amounts) => void;
};

/** What the customer owes, the disputed documents ticked, with how much of each is disputed. */
export function DisputedDocuments({ disputable, amounts, wrong, onChange }: DisputedDocumentsProps) {
  const { t, money } = useText();
  function toggle({ id, freeCents }: Disputable) {
    const { [id]: former, ...others } = amounts;
    onChange(former === undefined ? { ...amounts, [id]: freeCents } : others);
  }
  return (
    <div>
      <div className={classes.documents}>
        <RowsTable
          rows={disputable}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'check',
              header: '',
              cell: (debit) => (
                <Checkbox
                  aria-label={debit.reference}
                  checked={debit.id in amounts}
                  disabled={debit.freeCents === 0}
                  onChange={() => toggle(debit)}
                />
              ),
            },
            {
              key: 'reference',
              header: t('disputes.document'),
              clips: true,
              title: ({ reference }) => reference,
              cell: ({ reference, openCents, freeCents, currency }) => (
                <>
                  {reference}
                  {freeCents === openCents ? null : (
                    <span className={classes.soft}>
                      {' '}
                      · {t('disputes.alreadyDisputed', { amount: money(openCents - freeCents, currency) })}
                    </span>
                  )}
                </>
              ),
            },
            { key: 'dueOn', header: t('documents.dueOn'), cell: ({ dueOn }) => <DayText day={dueOn} /> },
            {
              key: 'open',
              header: t('disputes.open'),
              align: 'end',
              cell: ({ openCents, currency }) => <Money cents={openCents} currency={currency} />,
            },
            {
              key: 'amount',
              header: t('disputes.amountCents'),
              align: 'end',
              cell: ({ id, reference, freeCents, currency }) =>
                id in amounts ? (
                  <MoneyInput
                    ariaLabel={t('disputes.amountOf', { reference })}
                    width={130}
                    value={amounts[id] ?? null}
                    error={
                      wrong.has(id) ? t('disputes.amountMissing', { most: money(freeCents, currency) }) : undefined
                    }
                    onChange={(cents) => onChange({ ...amounts, [id]: cents })}
                  />
                ) : null,
            },
          ]}
        />
      </div>
      <p className={classes.hint}>{t('disputes.documentsHint')}</p>
    </div>
  );
}
