import { customers, letters, registeredLetters } from '../../schema.ts';

/** What a list says of a letter and of the customer it went to. */
export const letterColumns = {
  customerId: letters.customerId,
  customer: customers.code,
  customerName: customers.name,
  title: letters.title,
  issuedOn: letters.issuedOn,
  totalCents: letters.totalCents,
};

/** How far a registered letter has got. */
export const progressColumns = {
  number: registeredLetters.number,
  state: registeredLetters.state,
  depositedOn: registeredLetters.depositedOn,
  presentedOn: registeredLetters.presentedOn,
  closedOn: registeredLetters.closedOn,
  note: registeredLetters.note,
};
