import type { JournalHead } from '../../../shared/domain/events/journal-head.ts';
import type { CustomerKind } from '../../../shared/domain/kinds.ts';
import type { PlanClauses } from '../../../shared/domain/plans/clauses.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
import {
  type Addressee,
  attentionOf,
  type LetterCustomer,
  type LetterFirm,
  type Recipient,
  recipientOf,
  type Sender,
  senderOf,
} from '../parts/parties.ts';

export type AgreementDocument = {
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly openCents: Cents;
};

export type AgreementInstalment = { readonly position: number; readonly dueOn: Day; readonly amountCents: Cents };

/** Everything a payment plan agreement says; always in French, the language of the courts it may be shown to. */
export type AgreementContent = PlanClauses & {
  readonly isPreview: boolean;
  readonly letterNumber: number | null;
  /** The last event of the journal before the letter; printed on it unless it is a preview. */
  readonly journalHead: JournalHead | null;
  readonly planNumber: number;
  readonly sender: Sender;
  readonly recipient: Recipient;
  /** Whom of the debtor the agreement is for; null where nobody is named. */
  readonly attention: string | null;
  readonly customerKind: CustomerKind;
  readonly place: string | null;
  readonly issuedOn: Day;
  readonly currency: string;
  readonly documents: readonly AgreementDocument[];
  readonly principalCents: Cents;
  readonly penaltyCents: Cents;
  readonly indemnityCents: Cents;
  /** Principal + penalties + indemnities = Σ instalments. */
  readonly totalCents: Cents;
  readonly instalments: readonly AgreementInstalment[];
};

export type AgreementInput = {
  readonly firm: LetterFirm;
  readonly customer: LetterCustomer;
  readonly contact: Addressee | null;
  readonly isPreview: boolean;
  readonly letterNumber: number | null;
  readonly journalHead: JournalHead | null;
  readonly issuedOn: Day;
  readonly plan: PlanClauses & {
    readonly number: number;
    readonly currency: string;
    readonly principalCents: Cents;
    readonly penaltyCents: Cents;
    readonly indemnityCents: Cents;
  };
  readonly documents: readonly AgreementDocument[];
  readonly instalments: readonly AgreementInstalment[];
};

/** Gathers what the agreement says. @throws RangeError when the instalments do not add up to the debt. */
export function buildAgreement(input: AgreementInput): AgreementContent {
  const { principalCents, penaltyCents, indemnityCents } = input.plan;
  const totalCents = principalCents + penaltyCents + indemnityCents;
  const planned = sumCents(input.instalments.map((instalment) => instalment.amountCents));
  if (planned !== totalCents) throw new RangeError('the instalments do not add up to the debt');
  return {
    isPreview: input.isPreview,
    letterNumber: input.letterNumber,
    journalHead: input.journalHead,
    planNumber: input.plan.number,
    sender: senderOf(input.firm),
    recipient: recipientOf(input.customer, input.contact),
    attention: attentionOf({ ...input.customer, language: 'fr' }, input.contact)[0] ?? null,
    customerKind: input.customer.kind,
    place: input.firm.city,
    issuedOn: input.issuedOn,
    currency: input.plan.currency,
    documents: input.documents,
    principalCents,
    penaltyCents,
    indemnityCents,
    totalCents,
    instalments: input.instalments,
    claimsLaterPenalties: input.plan.claimsLaterPenalties,
    cureDays: input.plan.cureDays,
  };
}
