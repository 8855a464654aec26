import { sql } from 'drizzle-orm';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { registeredLetters } from '../../schema.ts';

/**
 * SQL of the currency of a letter's amount: that of its reminder, or of the plan that it is the agreement of. The agreement to terms that were
 * replaced since belongs to no plan any more: it is in the currency of the customer's plans.
 */
export const letterCurrency = sql`coalesce(case letters.kind
  when 'planAgreement' then coalesce(
    (select plans.currency from plans where plans.agreement_letter_id = letters.id),
    (select min(plans.currency) from plans where plans.customer_id = letters.customer_id having count(distinct plans.currency) = 1))
  else (select reminders.currency from reminders where reminders.letter_id = letters.id) end, ${ledgerCurrency})`;

/** Columns about the delivery of a registered letter. */
export const progressColumns = {
  number: registeredLetters.number,
  state: registeredLetters.state,
  depositedOn: registeredLetters.depositedOn,
  presentedOn: registeredLetters.presentedOn,
  closedOn: registeredLetters.closedOn,
  note: registeredLetters.note,
};

/** SQL of the name to which a letter was addressed, and of those who had a copy of it; null where nobody was named. */
export const addressedColumns = {
  addressedTo: sql`letters.addressed_to`,
  copiedTo: sql`(select copied_to from reminders where reminders.letter_id = letters.id)`,
};
