import type { ArticleText, guideArticles as french } from '../../fr/first-hour/guide-articles.ts';

export const guideArticles: Readonly<Record<keyof typeof french, ArticleText>> = {
  begin: {
    words: 'start create firm company first steps letterhead first letter',
    text: `The shortest way is to give an export of your accounts on the first screen: the firm is created from it.
- On the first screen, choose [[start.fileAction]] or drop the file. Check the name and the SIREN, then [[start.firmCreate_one]].
- Look at what the file brings, then [[imports.apply]].
- Complete your firm and your letterhead in [[firstSteps.title]]: a sample letter follows what you type.
[[app.home]] says what your first letter still lacks. Each line leads to the field to fill in.`,
  },
  import: {
    words: 'FEC accounting entries ledger balance list invoices excel csv xlsx export software undo import',
    text: `The application reads the accounting entries file (FEC), a list of open invoices, an aged balance or a list of payments, as text or as a workbook.
- In [[app.imports]], choose [[imports.choose]] or drop the file. Several at once are read one after the other.
- If columns are not recognised, say what each holds. The choice is kept for the next time.
- The preview says what your customers will owe you, what is new and which lines were refused. Nothing is saved yet.
- Choose [[imports.apply]].
Importing the same file twice changes nothing. To go back, open the import and choose [[imports.undo]].`,
  },
  complete: {
    words: 'postal address e-mail telephone card details template spreadsheet paste',
    text: `Accounting entries only give the code and the name of customers. Without a complete address, a letter cannot leave.
- Open [[importsCustomers.title]].
- Give an export of your customers, paste cells of your spreadsheet, or fill in a template: [[importsCustomers.templateXlsx]].
- Check what changes, then [[imports.apply]].
For one customer only, open its card, tab [[customers.tab.details]].`,
  },
  balance: {
    words: 'buckets overdue late open control account 411 difference date columns total',
    text: `The aged balance says who owes you what, and since when, on the day chosen in [[balance.asOf]].
* Each invoice is in one column only: not due, or the bucket of its days late. Payments and credit notes set against no invoice have a column of their own.
* Click on an amount to see the documents it is made of.
* Under the table, the difference with the customer accounts (411) is told. [[balance.control]] shows the two totals compared, customer by customer; each amount opens its lines.
* Buckets, credits, disputes and groupings are chosen in [[balance.options]].
To see the balance of a past day as it was known then, choose [[balance.knowledge.then]].`,
  },
  edition: {
    words: 'edition closing month frozen compare seal',
    text: `A closed balance is kept as it is, under a number, and changes no more.
- In [[app.balance]], choose the day, then [[editions.create]].
- [[editions.title]] lists them all. Two of them are compared with [[editions.compare]]: who came in, who left, by how much each changed.
A remark can be written for each customer; it can still be changed.`,
  },
  remind: {
    words: 'reminder letter to do confirm send print call telephone why',
    text: `[[app.reminders]] opens on [[worklist.title]]: reminders, calls, broken promises, instalments not paid, deadlines passed, disputes, next contacts, tasks, registered letters without news, proposed allocations, credits to allocate, addresses to complete, limits exceeded, files nobody touched, the most pressing first. [[worklist.points]] says why each line is where it is. [[tasks.verb]] notes something to do on a day, once or regularly.
- The panel on the right follows the line: whom to ask for and at which number, what is owed, what was said, all there is to do for that customer, and what settles it. Ctrl+Enter does the first of these acts, Ctrl+Z takes it back; the next line opens by itself.
- [[worklist.view.customers]] has one line for each customer. [[worklist.everybody]] becomes yours once your name is chosen.
- Tick several lines with the space bar to issue, postpone, suspend or assign them together.
- [[runs.title]] shows one customer at a time, with its letter and the sheet of its call: Enter agrees, sends or records, s passes over, a and r say whether the customer was reached, c times the call, o shows them all. It resumes where you left it.
The tab [[reminders.tabProposals]] has the reminders alone, one message for each customer, the most pressing first, and says why.
- Go through the list with the arrows: the panel on the right shows the documents, what is deducted and what to check.
- [[reminders.preview]] shows the letter as it will be printed.
- [[reminders.confirmOne]] freezes the letter and moves each document to its next level. For a few seconds, [[reminders.takeBack]] stops it all. Tick several customers to issue them together.
- Then print all of them: [[reminders.printBatch]].
- A call or a visit is confirmed alone, or with the others once it is told how it went.
- Back from an absence, say above the list what becomes of the reminders of these days: [[reminders.missed.catchUp]], [[reminders.missed.shift]] by as many days, or [[reminders.missed.skip]] the step. A formal notice and the reminder before it are never passed over.
The tab [[reminders.tabHeldBack]] tells the reasons that hold back whatever is not proposed; each leads to what lifts it. On the card of a customer or a document, [[whyNot.title]] says so too, with the next step. Nothing leaves without your consent.`,
  },
  formalNotice: {
    words: 'formal notice registered letter acknowledgement penalties indemnity 40 euros proof deposit',
    text: `The formal notice is the last step of the scenario: it also claims the late penalties and the indemnity of 40 € for each invoice, where they are due.
- When a document reaches that step, it shows in [[app.reminders]] by [[reminders.channel.registered]]. Read the preview, then [[reminders.confirmOne]].
- Print the letter and hand it in at the post office.
- In [[app.letters]], tab [[letters.tabRegistered]], note the day of deposit and the number on the receipt, then the delivery or the return.
- [[letters.addProof]] keeps the deposit, the receipt or the envelope that came back.
A letter refused or not claimed remains a valid formal notice: keep the envelope that came back.`,
  },
  promise: {
    words: 'promise payment promised pay transfer kept broken telephone commitment wait',
    text: `A customer says what it will pay, and when: note it, and the application says whether it did.
- Press P (capital) on the row of a customer or document, or choose [[promises.promise]] on the card of the customer.
- Give the amount and the day. The oldest due are ticked until the amount is covered; tick others if the customer said which. What another running promise already covers does not count twice. Recorded later, a promise keeps its day in [[promises.promisedOn]].
- [[promises.record]]. Only these documents are no longer reminded, until the promised day and its days of grace; the day shows in [[app.calendar]].
The state comes from the payments: there is nothing to tick. A broken promise puts the customer at the top of [[app.reminders]]. [[app.promises]] shows all of them; [[promises.replace]] puts another in its place.`,
  },
  hold: {
    words: 'suspend hold exclude collective proceedings direct debit wait delay block',
    text: `A customer, or some of its documents, must not be reminded for now: put their reminders on hold until a day.
- Press S (capital) on the row of a customer or a document, or choose [[holds.suspend]] on the card. Tick several documents to hold them together.
- Choose the reason, a ready detail or your own, and the last day.
- What is on hold moves to the tab [[reminders.tabHeldBack]]; the last day shows in [[app.calendar]] and leads to the hold.
It ends by itself. On the card, [[holds.extend]] prolongs it and [[holds.end]] ends it; Ctrl+Z takes it back.`,
  },
  interaction: {
    words: 'interaction call phone e-mail eml visit note message voicemail call back contact log history attachment',
    text: `Any interaction with a customer is recorded, even where no reminder proposed it.
- Press N (capital) on the row of a customer or a document, or choose [[interactions.add]] on the card.
- Choose [[interactions.channel]], [[interactions.person]] and [[interactions.outcome]], write, tick the documents.
- Drop an e-mail (.eml), a PDF or a picture on the page of the customer: the e-mail is read and its attachments kept, each with its fingerprint.
- [[interactions.durationSeconds]] counts from the press on the number, or by [[calls.time]]; it can be typed: 2:14, 5 min.
- [[interactions.nextOn]] is shown on the page and in [[app.calendar]] until the next interaction.
A call proposed in [[app.reminders]] is noted alike, with [[reminders.recordCall]].
The tab [[customers.tab.history]] shows everything, is printed as evidence, and [[interactions.correct]] keeps the former text there. The outcomes are set in [[app.settings]], tab [[settings.tab.scenario]].`,
  },
  plan: {
    words: 'payment plan instalments spread agreement delay default',
    text: `A plan spreads what a customer owes over several payments, and suspends the reminders once it is accepted.
- In [[app.plans]], choose [[plans.newPlan]] and the customer, then tick the documents concerned.
- Give the number of instalments or the amount of each, the first day and the frequency. The last instalment balances the total.
- [[plans.create]], then [[plans.issueAgreement]]: the letter is to be signed.
- When the signed agreement comes back, choose [[plans.accept]].
Payments that are imported count for the instalments. If the customer pays no more, send a formal notice, then [[plans.declareDefault]]: all of it is due again.`,
  },
  allocate: {
    words: 'allocation lettering payment credit note invoice paid match difference discount settle',
    text: `The lettering of your accounts is taken over with each import. What is left is allocated here.
* The screen [[allocations.title]] shows the payments whose invoice is sure, with the reason. Tick, then accept.
* For the others, open the card of the customer, tab [[edits.allocate]]: choose what is owed on the left and what was paid on the right, then save.
* A small remainder is settled with [[edits.writeOff]], within the limit set in [[app.settings]].
An allocation can be undone: [[edits.unallocate]]. Imported lettering is undone in your accounts.`,
  },
  letters: {
    words: 'letter print envelope window pdf zip reprint copy archive',
    text: `[[app.letters]] keeps each letter as it left, with its number and its seal.
* Tick letters, then [[letters.exportMerged]] or [[letters.exportSeparate]].
* A click on a letter opens it. The address fits the window of a DL envelope: fold at the marks in the margin.
* For a letter that is no reminder, open the card of the customer and choose [[letters.write]].`,
  },
  calendar: {
    words: 'agenda calendar due planned day outlook google ics',
    text: `[[app.calendar]] shows what waits for a day (reminders planned, instalments, deadlines granted, promises, disputes, holds, next contacts, tasks), on today what [[app.reminders]] shows, and on past days what was done: payments, reminders, exchanges.
* The head of a day counts what it holds and what is due to us; public holidays are named there.
* Change the view: [[calendar.view.month]], [[calendar.view.week]], [[calendar.view.day]] or [[calendar.view.list]].
* Choose the kinds that are shown, or search for a customer.
* Click on a day for the details; the keys of acts are about the chosen line.
* [[calendar.export]] gives a file to open in your calendar.
The reminders to come suppose that nothing is paid until then and that each registered letter is presented within a week.`,
  },
  export: {
    words: 'accountant export excel pdf csv table print send balance',
    text: `Each list is exported as it stands on the screen: the same filters, columns and totals.
- Open [[app.balance]] on the day you want, then [[common.export]]: [[exports.pdf]], [[exports.xlsx]] or [[exports.csv]].
- For a balance that changes no more, choose [[editions.create]], then export the edition.
- The journal of everything that was done is exported from [[app.journal]].
The application sends nothing: attach the file to your message yourself.`,
  },
  scenario: {
    words: 'scenario steps levels days tone courteous firm minimum frequency settings',
    text: `A scenario says when each reminder is proposed, by which means and in which tone. Six are ready to use.
* In [[app.settings]], tab [[settings.tab.scenario]], change the steps: days counted from the due date, the invoice or the step before, means, tone.
* [[scenarios.rules]] says which customers follow which scenario; on its page, [[scenarios.change]] assigns one to a customer.
* [[scenarios.minimumCents]] avoids reminders for a few euros; [[scenarios.minimumDaysBetween]] and [[scenarios.mostContacts]] avoid reminders too often: reminders count, and the calls, e-mails, letters, visits and messages that you note, but for those without answer and wrong numbers. Where this cap leaves room for one reminder, the one that has waited longest leaves first.
* [[scenarios.sendingDays]]: nothing leaves on another day, nor on a public holiday. On such a day [[app.reminders]] says until when the messages wait, and shows them all the same if you wish. [[scenarios.augustRule]] holds them back or leaves the letters only.
* The button of options of a step says whether its message leaves with the others, alone once read, or is done outside the application, and from which amounts; to whom it is addressed and who has a copy. The [[customers.contactDuty]] of each contact, on the customer's card, says who belongs to the accounts and who to the management; without such a contact the message goes to the one to contact first.
* [[trials.try]] shows what the scenario, even unsaved, would have sent to a customer over the last six months and will send over the next two.
* A customer who always pays a little late: enter [[customers.toleratedDays]] on its card. Due dates and penalties do not change.
The proposed reminders follow at once. Those that left do not change.`,
  },
  priorLevels: {
    words: 'former software take over migration level step already reminded start again first reminder',
    text: `Nobody should begin again at the first reminder because you changed tools.
* For all at once: give in [[importsCustomers.title]] a list of customers with the columns [[importsCustomers.column.scenario]], [[importsCustomers.column.reachedStep]] and [[importsCustomers.column.remindedOn]], all optional.
* For one customer: on its page, [[levels.add]]; for one document, the same button in its details.
The level of a customer holds for its documents issued by that day and due before; a later invoice begins at the first step. It is no reminder: it is not in [[app.letters]] and proves nothing.`,
  },
  priorities: {
    words: 'priority points order ranking urgent first rule amount age silence limit habit scale',
    text: `The worklist and the proposed reminders are in the order of points: eight rules give them, and each line tells its sum.
* In [[app.settings]], tab [[settings.tab.priorities]], each rule has its steps: from an amount, a number of days, a percentage or a level, so many points. Only the highest step reached counts.
* [[priorities.preview]] shows at once the first things to do in the order of these points, with the place before and the place after. Nothing changes before [[common.save]].
* The switch of a rule turns it off: it gives no more points.
* [[priorities.silence]] counts the days since the last interaction noted or the last reminder; [[priorities.habit]] compares the customer with itself, by the invoices it paid over the last year.
* [[priorities.reset]] puts back all the points of the beginning at once; Ctrl+Z takes that back.
Points order, they add nothing and take nothing away: what is to be done stays the same.`,
  },
  calls: {
    words: 'telephone call script text objection answer timer length hour reach profile tone sentence',
    text: `The sheet of a call in a session says whom to ask for, at what time somebody usually answers, what was said last and what to say, with the figures.
* Press the number, or c: the call is timed, and its length stays with the interaction.
* [[calls.script]] follows the tone of the step and the profile of the customer, which stands below with what decides it.
* In [[app.settings]], tab [[settings.tab.calls]], change each text; a field in braces gives the figure of the customer, and the preview reads beside. [[calls.reset]] puts them all back, Ctrl+Z takes that back.`,
  },
  undo: {
    words: 'undo redo mistake journal history trace who when proof',
    text: `What you enter is undone with Ctrl+Z and redone with Ctrl+Y, even after the firm was closed.
* What is frozen (an issued reminder, a letter) is not undone: the screen says so before.
* An import is undone from [[app.imports]].
* [[app.journal]] keeps who did what, and when; it cannot be changed.`,
  },
  backups: {
    words: 'backup copy restore computer move usb stick lost failure file amiable check',
    text: `Your whole firm is in one file, whose name is written under that of your firm.
* A verified copy is made at each closing after something changed. To make one now: [[app.settings]], tab [[settings.tab.backups]], [[settings.backUpNow]].
* To go back to a copy, choose [[settings.restore]]. The present file is set aside, never deleted.
* To change computers, choose [[app.closeFirm]] in the menu of the firm, copy the file, and on the other computer choose [[app.startOpenAction]] on the first screen.
[[settings.tab.check]] reads the whole file again and says whether it is sound.`,
  },
  keyboard: {
    words: 'shortcut key keyboard mouse arrow palette command search',
    text: `Everything can be done with the keyboard.
* Ctrl+K opens the search: a customer, a document, an amount, a screen or an action.
* g then a letter goes to a screen; / searches the list on screen; ? shows every shortcut; i says in two sentences what the screen shows; F1 opens this guide at its article, and Escape leads back.
* Ctrl+Enter presses the main button of a screen or window: apply, issue, confirm, save.
* In a table the arrows move, Enter opens the row and closes it again, Space ticks it (in a list without boxes, it opens it too), Shift and the arrows add cells up.
* On the row of a customer or a document, or on its card, in capitals: S puts its reminders on hold, P records a promise, L opens a dispute, N records an interaction.
* Ctrl+Z undoes, Ctrl+Y redoes, Escape closes what is open.`,
  },
  dispute: {
    words: 'dispute contest claim complaint credit note price quantity delivery quality partial disagreement reason',
    text: `A customer disputes an invoice, or a part of it: note how much and why. That part is no longer reminded, the rest still is.
- Press L (capital) on the line of a document or a customer, or choose [[disputes.openAction]] on the card of the customer or of the document.
- Tick the documents and correct the amount disputed of each. Choose the reason, who follows it, and the day to settle it by: it shows in [[app.calendar]].
- The next reminders ask for the rest and say, below the table, what they do not claim. Credits and payments not allocated pay first what is not disputed.
- In [[app.disputes]], open the dispute: its contacts and letters are there, and [[disputes.resolve]] ends it by a credit note, in part, by a rejection, or because the customer abandons it.
Past its day a dispute stays open: it is late, and shows on [[app.home]]. By its reason, late penalties run or not during the dispute; rejected or abandoned, they are owed since the due date. In [[app.balance]], [[balance.disputed]] counts disputes, leaves them out or shows them alone. The reasons are set in [[app.settings]], tab [[settings.tab.scenario]].`,
  },
};
