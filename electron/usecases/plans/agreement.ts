import { appendEvent } from '../../../db/journal/journal.ts';
import { readLetterFirm } from '../../../db/queries/firm/logo.ts';
import { type StoredPlan, setPlanAgreement } from '../../../db/queries/plans/plans.ts';
import { readAddressees, readLetterCustomers } from '../../../db/queries/reminders/letter-data.ts';
import type { Db, Reader } from '../../../db/types.ts';
import { recipientOf } from '../../../shared/domain/reminders/addressees.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { requireAddresses } from '../../../shared/domain/values/postal-address.ts';
import { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { Context } from '../../app/context.ts';
import { buildAgreement } from '../../documents/agreement/content.ts';
import { type Draft, issueFrozen, type LetterMarks } from '../letters/index.ts';
import { getPlan, placeOfPlan } from './records.ts';

/**
 * Makes and freezes the agreement of a proposed or accepted plan and returns its letter's id; if one is frozen already, returns that one.
 * @throws AppError `conflict` / `planState`, `planChanged` (the plan changed while the letter was rendered); `validation` /
 * `senderAddress`, `recipientAddress`
 */
export async function freezeAgreement(
  context: Context & { readonly db: Db },
  planId: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  const plan = getPlan(context.db, planId);
  if (plan.agreementLetterId !== null) return plan.agreementLetterId;
  return issueFrozen(
    context,
    {
      gather: (reader, marks) => {
        const fresh = getPlan(reader, planId);
        if (fresh.state !== 'proposed' && fresh.state !== 'accepted')
          throw new AppError('conflict', { reason: 'planState' });
        return { drafts: [agreementOf(reader, { plan: fresh, issuedOn: context.today(), marks })] };
      },
      changed: () => new AppError('conflict', { reason: 'planChanged' }),
      record: (tx, _gathered, [letter], recordedAt) => {
        if (!letter) throw new AppError('internal');
        setPlanAgreement(tx, planId, letter.id);
        appendEvent(
          tx,
          { ...context, now: () => recordedAt },
          {
            kind: 'plans.agreement',
            ...placeOfPlan(plan),
            data: { number: plan.number, ...letter.evidence },
          },
        );
        return letter.id;
      },
    },
    { signal },
  );
}

function agreementOf(
  reader: Reader,
  { plan, issuedOn, marks }: { plan: StoredPlan; issuedOn: Day; marks: LetterMarks },
): Draft {
  const customer = readLetterCustomers(reader, [plan.customerId]).get(plan.customerId);
  if (!customer) throw new AppError('not_found', { reason: 'customer' });
  const firm = readLetterFirm(reader);
  requireAddresses(firm, customer, customer.code);
  // It binds the debtor: it is for those who may sign for it, where the card names them.
  const asked = { recipient: 'management', channel: 'letter' } as const;
  const contact = recipientOf(asked, readAddressees(reader, plan.customerId));
  const content = buildAgreement({
    firm,
    customer,
    contact,
    isPreview: false,
    letterNumber: marks.firstNumber,
    journalHead: marks.journalHead,
    issuedOn,
    plan,
    documents: plan.documents,
    instalments: plan.instalments.map((instalment, index) => ({ position: index + 1, ...instalment })),
  });
  return {
    request: { kind: 'planAgreement', content },
    customerId: plan.customerId,
    title: t('fr', 'plans.agreementTitle', { number: String(plan.number) }),
    addressedTo: contact?.name ?? null,
  };
}
