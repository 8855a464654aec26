import type { CreditWord, ReminderTexts } from './types.ts';

const many = (count: number, one: string, other: string) => (count === 1 ? one : other);

const creditNouns = {
  invoice: 'invoice',
  creditNote: 'credit note',
  payment: 'payment',
  deposit: 'deposit',
  adjustment: 'adjustment',
  discount: 'discount',
  difference: 'adjustment',
  transfer: 'adjustment',
  doubtful: 'adjustment',
  writeOff: 'adjustment',
} as const satisfies Record<CreditWord, string>;

/** The letters in English, for customers who read it; French law applies all the same. */
export const en: ReminderTexts = {
  remittance: (customer, number) => `${customer} letter ${number}`,
  registered: 'Registered letter with acknowledgement of receipt',
  formalHeading: 'FORMAL NOTICE TO PAY',
  creditor: 'Creditor',
  debtor: 'Debtor',
  subject: {
    beforeDue: (count) => many(count, 'invoice about to fall due', 'invoices about to fall due'),
    reminder: (count) => many(count, 'reminder – invoice due', 'reminder – invoices due'),
    firmReminder: (count) => many(count, 'overdue invoice', 'overdue invoices'),
    formalNotice: (count) =>
      many(count, 'formal notice to pay an overdue invoice', 'formal notice to pay overdue invoices'),
  },
  opening: {
    beforeDue: ({ count }) => [
      `Thank you for your business. Unless we are mistaken, the ${many(count, 'invoice below falls', 'invoices below fall')} due shortly.`,
    ],
    reminder: ({ count }) => [
      `Unless we are mistaken, we have not yet received your payment of the ${many(count, 'invoice below, which is', 'invoices below, which are')} now due.`,
    ],
    firmReminder: ({ count, hasDisputed }) => [
      `To date, and unless your payment has reached us in the meantime, the ${many(count, 'invoice below remains unpaid although its due date has', 'invoices below remain unpaid although their due dates have')} passed. ${hasDisputed ? 'Apart from what is said below the table, we have no record of any dispute.' : `We have no record of any dispute about ${many(count, 'it', 'them')}.`}`,
    ],
    formalNotice: ({ count }) => [
      `We note that the ${many(count, 'invoice below, which has fallen due, remains', 'invoices below, which have fallen due, remain')} unpaid to date.`,
    ],
  },
  request: {
    beforeDue: ({ count }) => [
      `We would be grateful if you could arrange payment for the ${many(count, 'date', 'dates')} shown. If you have already done so, please disregard this letter. If anything calls for a remark from you, please let us know now.`,
    ],
    reminder: ({ deadline, toPay }) => [
      `This is no doubt an oversight: please pay us the sum of ${toPay} by ${deadline}. If your payment has crossed this letter, please disregard it; if anything calls for a remark from you, please let us know.`,
    ],
    firmReminder: ({ deadline, toPay, customerKind }) => [
      `We ask you to pay us the sum of ${toPay} by ${deadline}.`,
      ...(customerKind === 'business'
        ? [
            'Any late payment makes late penalties and a fixed recovery indemnity of €40 per invoice payable, without a reminder being necessary (articles L441-10 and D441-5 of the French commercial code). They are not included in the sum above.',
          ]
        : []),
      ...(customerKind === 'public'
        ? [
            'Late payment gives rise by law to interest and to a fixed indemnity of €40 (articles R2192-31 and following of the French public procurement code). They are not included in the sum above.',
          ]
        : []),
      'If you are in difficulty, or if you dispute this sum, please contact us without delay: we will look for a solution with you.',
    ],
    formalNotice: ({
      toPay,
      deadline,
      deadlineDays,
      issuedOn,
      customerKind,
      hasPenalties,
      hasIndemnities,
      isPenaltyIncomplete,
    }) => [
      `We hereby give you formal notice to pay us the sum of ${toPay} within ${deadlineDays} days of the first presentation of this letter. This letter is a formal notice (mise en demeure) within the meaning of article 1344 of the French civil code.`,
      ...(isPenaltyIncomplete
        ? [
            'The rate that applies to part of the delay is not known to us yet: the penalties of that period remain to be added to the sum above, and are not estimated in it.',
          ]
        : []),
      ...(customerKind === 'business' && hasPenalties
        ? [
            `Late penalties, calculated to ${issuedOn}, continue to run until payment in full (article L441-10, II of the French commercial code).${hasIndemnities ? ' The fixed recovery indemnity is payable for each invoice paid late (articles L441-10, II and D441-5 of the same code).' : ''}`,
          ]
        : []),
      ...(customerKind === 'public' && hasPenalties
        ? [
            `Interest, calculated to ${issuedOn}, continues to run until payment in full (articles R2192-31 and following of the French public procurement code).`,
          ]
        : []),
      ...(customerKind === 'consumer'
        ? [
            'This formal notice makes interest run at the legal rate (articles 1231-6 and 1344-1 of the French civil code).',
          ]
        : []),
      `Failing payment in full on ${deadline}, this matter may be brought before the competent court.`,
      'If you have already paid this sum, or if you dispute it, please write to us within the same time with the relevant documents.',
    ],
  },
  farewell: {
    beforeDue: 'Yours faithfully,',
    reminder: 'Yours faithfully,',
    firmReminder: 'Yours faithfully,',
    formalNotice: 'Yours faithfully,',
  },
  columns: {
    reference: 'Document no.',
    issuedOn: 'Date',
    dueOn: 'Due date',
    amount: 'Amount',
    open: 'Outstanding',
    daysLate: 'Days late',
  },
  total: 'Total',
  notClaimed: (parts) =>
    `This letter does not ask for what you dispute, which remains to be settled between us: ${parts
      .map(({ reference, amount }) => `${amount} of ${reference}`)
      .join('; ')}.`,
  conceded: (parts) =>
    `This letter does not ask for what we granted you, for which you will receive a credit note: ${parts
      .map(({ reference, amount }) => `${amount} of ${reference}`)
      .join('; ')}.`,
  penaltyHeading: (date) => `Late penalties to ${date} and indemnities`,
  penaltyColumns: {
    reference: 'Document no.',
    period: 'Period',
    days: 'Days',
    base: 'Base',
    rate: 'Yearly rate',
    interest: 'Penalties',
    indemnity: 'Indemnity',
  },
  period: (from, to) => `${from} to ${to}`,
  rateUnknown: 'not known',
  interestUnknown: 'to be added',
  recap: {
    open: (count) => many(count, 'Principal: overdue invoice', 'Principal: overdue invoices'),
    credit: ({ word, reference, date, whole }) => {
      const named = [creditNouns[word], reference, `of ${date}`].filter((part) => part !== '').join(' ');
      return whole === null
        ? `Less: ${named}`
        : `Less: ${named}, in part (of ${whole}, the rest being set against your other debts)`;
    },
    indemnityAsked: ({ references, date }) =>
      `The fixed indemnity for ${references} was asked for by our formal notice of ${date}; it is not asked for a second time.`,
    penalties: (date) => `Late penalties to ${date}`,
    penaltiesIncomplete: (date) => `Late penalties to ${date}, at the known rates only`,
    indemnities: ({ count, each }) => `Fixed recovery indemnities (${count}\u00a0×\u00a0${each})`,
  },
  toPay: {
    beforeDue: 'Amount to pay',
    reminder: 'Amount to pay',
    firmReminder: 'Amount to pay',
    formalNotice: 'Sum claimed',
  },
  payBy: {
    beforeDue: ({ count }) => many(count, 'on the due date shown above', 'on the due dates shown above'),
    reminder: ({ deadline }) => `by ${deadline}`,
    firmReminder: ({ deadline }) => `by ${deadline}`,
    formalNotice: ({ deadlineDays }) => `within ${deadlineDays} days of the first presentation`,
  },
};
