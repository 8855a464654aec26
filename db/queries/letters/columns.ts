import { customers, letters, registeredLetters } from '../../schema.ts';

/** Columns of a letter and its customer, as lists show them. */
export const letterColumns = {
  customerId: letters.customerId,
  customer: customers.code,
  customerName: customers.name,
  title: letters.title,
  issuedOn: letters.issuedOn,
  totalCents: letters.totalCents,
};

/** Columns about the delivery of a registered letter. */
export const progressColumns = {
  number: registeredLetters.number,
  state: registeredLetters.state,
  depositedOn: registeredLetters.depositedOn,
  presentedOn: registeredLetters.presentedOn,
  closedOn: registeredLetters.closedOn,
  note: registeredLetters.note,
};
