import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './reminders.module.css';

/** Shows the credits that are deducted from the documents, one by one as in the letter, down to the amount claimed. */
export function Deductions({ proposal }: { proposal: Proposal }) {
  const { t, day, money } = useText();
  const { totalCents, claimedCents, credits, currency } = proposal;
  const line = ({ kind, nature, reference, issuedOn, openCents, deductedCents }: Proposal['credits'][number]) => {
    const credit = t(`reminders.credit.${nature === 'discount' ? nature : kind}`, { reference, date: day(issuedOn) });
    if (deductedCents === openCents) return t('reminders.deducted', { credit });
    return t('reminders.deductedPart', { credit, whole: money(openCents, currency) });
  };
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {t('reminders.listed')}
        </th>
        <td data-end="">
          <Money cents={totalCents} currency={currency} />
        </td>
      </tr>
      {credits.map((credit) => (
        <tr key={credit.id}>
          <th scope="row" colSpan={3}>
            {line(credit)}
          </th>
          <td data-end="">
            <Money cents={-credit.deductedCents} currency={currency} />
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={3}>
          {t('reminders.columnTotal')}
        </th>
        <td data-end="">
          <Money cents={claimedCents} currency={currency} strong />
        </td>
      </tr>
    </tfoot>
  );
}

/** Explains why these credits are deducted, and from what the other credits will be. */
export function DeductionReasons({ proposal }: { proposal: Proposal }) {
  const { t, money } = useText();
  const { creditCents, elsewhere, currency } = proposal;
  const amount = money(elsewhere.creditCents, currency);
  const references = elsewhere.references.join(', ');
  return (
    <>
      {creditCents > 0 ? <p className={classes.why}>{t('reminders.deductedWhy')}</p> : null}
      {elsewhere.creditCents > 0 ? (
        <p className={classes.why}>
          {references === ''
            ? t('reminders.elsewhereUnnamed', { amount })
            : t('reminders.elsewhere', { amount, references })}
        </p>
      ) : null}
    </>
  );
}

/** What of the documents the message does not ask for, because the customer disputes it or the firm conceded it. */
export function NotClaimed({ proposal: { documents, currency } }: { proposal: Proposal }) {
  const { t, money, clauses } = useText();
  const said = [
    { column: 'disputedCents', sentence: 'reminders.notClaimed' },
    { column: 'awaitedCents', sentence: 'reminders.conceded' },
  ] as const;
  return said.map(({ column, sentence }) => {
    const parts = documents
      .filter((document) => document[column] > 0)
      .map((document) => {
        const amount = money(document[column], currency);
        return t('reminders.notClaimedPart', { reference: document.reference, amount });
      });
    if (parts.length === 0) return null;
    return (
      <p key={column} className={classes.why}>
        {t(sentence, { parts: clauses(parts) })}
      </p>
    );
  });
}
