import { appendEvent, journalHead } from '../../../db/journal/journal.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import {
  insertLetter,
  letterFacts,
  type NewLetter,
  nextLetterNumber,
} from '../../../db/queries/letters/insert-letter.ts';
import { type StoredPlan, setPlanAgreement } from '../../../db/queries/plans/plans.ts';
import { readLetterCustomers } from '../../../db/queries/reminders/letter-data.ts';
import type { Db, Reader } from '../../../db/types.ts';
import type { JournalHead } from '../../../shared/domain/events/journal-head.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { requireAddresses } from '../../../shared/domain/values/postal-address.ts';
import { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { Context } from '../../app/context.ts';
import { type AgreementContent, agreementTemplateVersion, buildAgreement } from '../../documents/agreement/content.ts';
import { getPlan, placeOfPlan } from './records.ts';

/**
 * Makes the agreement of a proposed or accepted plan, freezes it and returns its letter's id; the one already frozen is
 * kept. @throws AppError `conflict` / `planState`, `planChanged` (the plan changed while the page was made); `validation` /
 * `senderAddress`, `recipientAddress`
 */
export async function freezeAgreement(
  context: Context & { readonly db: Db },
  planId: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { db } = context;
  if (signal?.aborted) throw new AppError('cancelled');
  const plan = getPlan(db, planId);
  if (plan.agreementLetterId !== null) return plan.agreementLetterId;
  if (plan.state !== 'proposed' && plan.state !== 'accepted') throw new AppError('conflict', { reason: 'planState' });
  const issuedOn = context.today();
  const head = journalHead(db);
  const content = agreementOf(db, { plan, issuedOn, head });
  const [pdf] = await context.jobs.renderPdfs([{ kind: 'agreement', content }], { signal });
  if (!pdf) throw new AppError('cancelled');
  return db.transaction(
    (tx) => {
      if (
        JSON.stringify(agreementOf(tx, { plan: getPlan(tx, planId), issuedOn: context.today(), head })) !==
        JSON.stringify(content)
      )
        throw new AppError('conflict', { reason: 'planChanged' });
      const recordedAt = context.now();
      const letter: NewLetter = {
        kind: 'planAgreement',
        number: content.letterNumber ?? 0,
        customerId: plan.customerId,
        title: t('fr', 'plans.agreementTitle', { number: String(plan.number) }),
        issuedOn,
        template: 'agreement',
        templateVersion: agreementTemplateVersion,
        totalCents: content.totalCents,
        pageCount: pdf.pageCount,
        sha256: pdf.sha256,
        recordedAt,
        pdf: pdf.content,
      };
      const letterId = insertLetter(tx, letter);
      setPlanAgreement(tx, planId, letterId);
      appendEvent(tx, context, {
        kind: 'plans.agreement',
        ...placeOfPlan(plan),
        data: {
          number: plan.number,
          letterNumber: letter.number,
          sha256: pdf.sha256,
          letter: letterFacts(letter),
          journalHead: head,
        },
      });
      return letterId;
    },
    { behavior: 'immediate' },
  );
}

function agreementOf(
  reader: Reader,
  { plan, issuedOn, head }: { plan: StoredPlan; issuedOn: Day; head: JournalHead | null },
): AgreementContent {
  const customer = readLetterCustomers(reader, [plan.customerId]).get(plan.customerId);
  if (!customer) throw new AppError('not_found', { reason: 'customer' });
  const firm = getFirm(reader);
  requireAddresses(firm, customer, customer.code);
  return buildAgreement({
    firm,
    customer,
    isPreview: false,
    letterNumber: nextLetterNumber(reader),
    journalHead: head,
    issuedOn,
    plan,
    documents: plan.documents,
    instalments: plan.instalments.map((instalment, index) => ({ position: index + 1, ...instalment })),
  });
}
