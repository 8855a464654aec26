import type { Hint, ScreenAddress } from '../fr/screen-hints.ts';

/** The hint of every screen, in English; the rules of law are French ones. */
export const screenHints: { readonly [Screen in ScreenAddress]: Hint } = {
  '/': {
    text: 'What is overdue, the reminders that are ready and what waits for a decision, on the day shown. Each amount opens the documents it is made of.',
    source: null,
  },
  '/guide': {
    text: 'Each task step by step, without a connection. The search takes everyday words and typing errors.',
    source: null,
  },
  '/first-steps': {
    text: 'What your firm still lacks before its first letter. A company on the trade register prints on its letters its SIREN, the town of the registry, its registered office and its legal form, with its capital if it has one.',
    source: 'French commercial code, art. R123-237 and R123-238',
  },
  '/balance': {
    text: 'Each open invoice is in one bucket only, that of its delay on the closing date, and the total is checked against account 411. Between professionals, late penalties run from the day after the due date, without a reminder.',
    source: 'French commercial code, art. L441-10 II',
  },
  '/balance/editions': {
    text: 'An edition is a balance closed on a date and kept as it was, under a number. A payment received or an import made since changes nothing in it.',
    source: null,
  },
  '/balance/editions/compare': {
    text: 'What changed from one edition to the other: who came in, who left, by how much each balance moved. Compare two editions with the same buckets to see every column.',
    source: null,
  },
  '/balance/editions/:id': {
    text: 'The balance as it was known when it was closed. Only the remarks, customer by customer, can still be changed.',
    source: null,
  },
  '/customers': {
    text: 'What each customer owes, and how much of it is overdue. Their kind decides what may be claimed: a consumer owes neither the penalties nor the €40 indemnity of professionals.',
    source: 'French commercial code, art. L441-10 II and D441-5',
  },
  '/customers/complete': {
    text: 'Accounting entries give no more than the code and the name of customers; a list says the rest, the reminder step already reached elsewhere too. A postal address holds in six lines of 38 characters, seven abroad.',
    source: 'Standard NF Z 10-011',
  },
  '/customers/:id': {
    text: 'What the customer owes, promised and was sent. As a rule, an invoice is time-barred after five years between professionals and after two against a consumer; a reminder does not change that.',
    source: 'French commercial code, art. L110-4; French consumer code, art. L218-2',
  },
  '/allocations': {
    text: 'The payments and credit notes whose invoice is certain, with the reason; nothing is allocated without your consent. Unless the customer says otherwise, a payment first settles what is due.',
    source: 'French civil code, art. 1342-10',
  },
  '/reminders': {
    text: 'All that waits for somebody, the most pressing first, with the reason; the reminders alone in the tab beside, and nothing leaves without your consent. Without an enforceable title, the costs of reminders stay yours, but for the €40 that a professional owes.',
    source: 'French code of civil enforcement procedures, art. L111-8; French commercial code, art. D441-5',
  },
  '/reminders/run': {
    text: 'One customer at a time, in order of priority: read, decide by one key, the next one opens. The session resumes where you left it, and nothing leaves without your agreement.',
    source: null,
  },
  '/calendar': {
    text: 'What waits for a day, what “To do” has for today, and what happened before; the head of a day counts it, with what is due to us. Reminders to come suppose that nothing is paid and that each registered letter is presented within a week.',
    source: null,
  },
  '/promises': {
    text: 'What your customers promised to pay. The state is computed from the payments received by the last day; a written promise that acknowledges the debt starts its limitation period again.',
    source: 'French civil code, art. 2240',
  },
  '/disputes': {
    text: 'What your customers dispute, document by document, to the cent. Only that part is no longer reminded, and credits and payments settle the rest first.',
    source: 'French civil code, art. 1342-10',
  },
  '/plans': {
    text: 'An accepted plan suspends the reminders of its documents, and payments received count for its instalments. The signed agreement acknowledges the debt: its limitation period starts again.',
    source: 'French civil code, art. 2231 and 2240',
  },
  '/plans/new': {
    text: 'The last instalment balances the total. At the signature, have the customer write the sum in words and in figures.',
    source: 'French civil code, art. 1376',
  },
  '/plans/:id': {
    text: 'Each payment received settles the oldest instalment. A missed instalment alone does not make everything due: the agreement must say so, and a formal notice must have had no effect.',
    source: 'Cour de cassation, 1st civil chamber, 22 June 2017, no. 16-18.418 (on a loan)',
  },
  '/letters': {
    text: 'Each letter as it left, with its number and its proofs. A formal notice by registered letter stays valid even where the customer does not collect it.',
    source: 'French civil code, art. 1344; Cour de cassation, 1st civil chamber, 20 January 2021, no. 19-20.680',
  },
  '/imports': {
    text: 'File of accounting entries (FEC), list of invoices, balance or payments. Importing the same file twice changes nothing, and each import can be undone.',
    source: 'French book of tax procedures, art. A47 A-1',
  },
  '/imports/columns': {
    text: 'Say what each column of the file holds; the choice is kept for the next ones. A FEC does not need it: tax law fixes its columns.',
    source: 'French book of tax procedures, art. A47 A-1',
  },
  '/imports/:id': {
    text: 'What the file brings, changes or leaves aside, line by line. Nothing is saved until the import is applied, and an applied import is undone here.',
    source: null,
  },
  '/journal': {
    text: 'Who did what, and when. The journal cannot be changed: each line carries the fingerprint of the one before, which the check of the file verifies.',
    source: null,
  },
  '/settings': {
    text: 'Your firm, its payment terms, its reminders and the points that order what is to be done. Without an agreed rate, penalties are at the ECB rate plus ten points; an agreed rate is at least three times legal interest.',
    source: 'French commercial code, art. L441-10 II',
  },
};
