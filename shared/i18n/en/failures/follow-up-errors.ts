import type { followUpErrors as french } from '../../fr/failures/follow-up-errors.ts';
import type { Words } from '../../fr/words.ts';

/** Failures of reminders, holds, promises, disputes and plans. */
export const followUpErrors: Words<typeof french> = {
  'not_found.task': 'This task no longer exists. Nothing has changed: refresh the page.',
  'validation.runFull': 'A session has {count} customers at most. End this one, then begin another.',
  'conflict.runOpen': 'A session has already begun. Resume it, or end it before you begin another.',
  'conflict.nothingToRun': 'There is nobody to remind: the session has not begun.',
  'conflict.runEnded': 'This session is already over. Nothing has changed: refresh the page.',
  'not_found.run': 'This session no longer exists.',
  'conflict.taskDone': 'This task is already done. Nothing has changed: refresh the page.',
  'conflict.taskOpen': 'This task is already to be done. Nothing has changed: refresh the page.',
  'not_found.hold': 'This hold has already ended or no longer exists. Nothing changed.',
  'validation.planTerms': 'Give the number of instalments or their amount, not both. Nothing was saved.',
  'validation.planFirstPayment':
    'The first payment must be less than the total and leave at least one other instalment. Nothing was saved: correct it.',
  'validation.planInstalments':
    'A plan has at most 120 instalments, of at least one cent. Nothing was saved: change their number or amount.',
  'validation.planTotal': 'The instalments do not add up to the total owed. Nothing was saved: balance the last line.',
  'validation.planDates': 'The days of the instalments must follow one another. Nothing was saved: put them in order.',
  'validation.planDocument':
    'Document {reference} cannot be part of this plan: it only takes documents owed, of one customer and in one currency. Nothing was saved.',
  'validation.planCustomer': 'These documents belong to another customer. Nothing was saved.',
  'validation.priorityFrom':
    '“{label}”: a step begins from {least} to {most}, a whole number. Nothing has changed: correct it.',
  'validation.priorityAmount':
    '“{label}”: a step begins from {leastCents} to {mostCents}. Nothing has changed: correct it.',
  'validation.priorityPoints':
    '“{label}”: a step gives from {least} to {most} points, a whole number. Nothing has changed: correct it.',
  'validation.priorityOrder':
    '“{label}”: this step does not come after the one before it. Nothing has changed: begin it higher.',
  'not_found.promise': 'This promise no longer exists. Nothing has changed: go back to the list.',
  'conflict.missedSettled': 'This was already chosen, or another day has begun. Nothing changed: refresh the page.',
  'conflict.promiseEnded':
    'This promise was cancelled, replaced or taken up again meanwhile. Nothing has changed: refresh the page.',
  'validation.promiseDocument':
    'A promise is about invoices owed by one customer and in one currency. Nothing was recorded: review the documents chosen.',
  'validation.promiseNothingOwed':
    'This customer owes nothing in this currency: there is nothing to promise. Nothing was recorded.',
  'validation.promiseAllPromised':
    'All that is owed on these documents is promised already. Nothing was recorded: replace or cancel the promise that runs.',
  'validation.promisedOn': 'A promise is not recorded before it is made. Nothing was recorded: correct the date.',
  'validation.promiseDueOn':
    'The promised day is before the day the promise was made. Nothing was recorded: correct one of the two dates.',
  'validation.promiseCurrency':
    'This customer owes in several currencies: {currencies}. Nothing was recorded: say which one is promised, or on which documents.',
  'not_found.dispute': 'This dispute no longer exists. Nothing changed: go back to the list.',
  'not_found.disputeReason': 'This reason is no longer offered. Nothing was saved: choose another.',
  'not_found.disputeReasonCode': 'No reason has the code “{code}”. Nothing was saved. Codes: {codes}.',
  'conflict.disputeEnded': 'This dispute was closed or withdrawn meanwhile. Nothing changed: refresh the page.',
  'conflict.disputeNotConceded':
    'Nothing was conceded of this dispute, or it is open again. Nothing changed: refresh the page.',
  'conflict.disputeResumed': 'This dispute is open again. Nothing changed: refresh the page.',
  'validation.disputeDocument':
    '{reference} is not a document that this customer owes: it cannot be disputed. Nothing was saved.',
  'validation.disputeAmount':
    'Of {reference}, {freeCents} are neither paid nor disputed already. Nothing was saved: dispute at most that amount.',
  'validation.disputeUntilOn':
    'The day set to settle the dispute is before it was opened. Nothing was saved: choose another.',
  'validation.disputeCreditNote':
    'Choose a credit note of this customer, in the currency of the document. Nothing was saved.',
  'validation.disputeCreditNoteUsed':
    'This credit note already settles another dispute: {leftCents} of it is left. Nothing was saved: choose another one, or say what is accepted.',
  'duplicate.disputeReasonName': 'A reason is already called “{name}”. Nothing was saved: choose another name.',
  'validation.disputeReasons': 'A firm keeps {most} reasons at most. This one was not added.',
  'not_found.plan': 'This plan no longer exists. Nothing changed: go back to the list.',
  'conflict.planIssued':
    'The agreement of plan no. {number} was made since: what is sent out is corrected, never undone. Nothing changed: change the plan to make a new agreement, or cancel it.',
  'conflict.planState': 'The state of this plan does not allow it. Nothing changed: refresh the page.',
  'conflict.planNotLate': 'No instalment is late: the default cannot be declared. Nothing changed.',
  'conflict.planChanged': 'The plan changed while the page was made. Nothing was saved: try again.',
  'conflict.planDocumentChanged':
    'The balance of document {reference} changed since the proposal. Nothing was accepted: make the plan again on what is owed now.',
  'conflict.proposalChanged':
    'Things changed for {customer} while the letters were made (document {reference}). No letter was saved: read the proposal again, then try again.',
  'conflict.notAsAgreed':
    'What {customer} owes has changed since you read this reminder. Nothing was saved: read it again, then try again.',
  'conflict.notDone':
    'Calls and visits are confirmed one by one, or once it is told how they went. Nothing was recorded.',
  'conflict.wordsToReread':
    'The text written for the reminder to {customer} was for another day or another amount. Nothing was sent: read it again (key E), then confirm.',
  'conflict.toLookAt':
    'The reminder to {customer} is to be read and confirmed alone. Nothing was recorded: confirm it from its own proposal.',
  'conflict.notProposed': 'There is no reminder to send to {customer} on this day. Nothing was saved.',
  'conflict.noneProposed':
    'None of these {count} reminders is to be sent any more: another window sent them, or what is owed has changed. Nothing left twice: refresh the page.',
  'validation.recipientAddress':
    'The postal address of customer {customer} is to be completed: no letter leaves without it. Nothing was saved: complete the card, or leave this customer out.',
  'validation.senderAddress':
    'The postal address of your firm is to be completed: no letter leaves without it. Nothing was saved: give it in Settings, tab Identity.',
  'conflict.notToday':
    'These reminders are a preview as of {asOfOn}: a reminder bears the date of the day it leaves, and claims what is owed that day. Nothing was saved: go back to {todayOn} to confirm.',
  'conflict.laterReminder':
    '{customer} has already had a reminder after this day. Nothing was saved: remind as of today.',
};
