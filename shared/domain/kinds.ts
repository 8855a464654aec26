/** Closed lists of the ledger, stored as text with a check in the schema and used by contract, rules and screens alike. */

export const customerKinds = ['business', 'consumer', 'public'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** What a contact of a customer takes care of, beside its free role. */
export const contactDuties = ['accounts', 'management', 'purchasing', 'sales', 'other'] as const;
export type ContactDuty = (typeof contactDuties)[number];

export const documentKinds = ['invoice', 'creditNote', 'payment', 'deposit', 'adjustment'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What an adjustment is, where the accounts of its entry tell it: no money was received. `writeOff`: a bad debt (654); `doubtful`: moved to 416. */
export const adjustmentNatures = ['discount', 'difference', 'transfer', 'doubtful', 'writeOff'] as const;
/** Those by which a user settles the small remainder of a document. */
export const writtenOffNatures = [
  'difference',
  'discount',
  'writeOff',
] as const satisfies readonly (typeof adjustmentNatures)[number][];
export type AdjustmentNature = (typeof adjustmentNatures)[number];

export const sides = ['debit', 'credit'] as const;
export type Side = (typeof sides)[number];

/**
 * Where a due date comes from; `list`: a list of open items completed an accounting ledger. `bucket` (the column of an aged
 * balance) and both terms are estimated and must look so.
 */
export const dueOrigins = ['file', 'list', 'label', 'manual', 'bucket', 'customerTerms', 'firmTerms', 'none'] as const;
export type DueOrigin = (typeof dueOrigins)[number];

/** What a journal is, judged by the content of its entries. */
export const journalKinds = ['sales', 'cash', 'opening', 'other'] as const;
export type JournalKind = (typeof journalKinds)[number];

/** How an allocation came to be; `estimated` = inside a lettering group, split oldest first. */
export const allocationOrigins = ['lettering', 'estimated', 'manual'] as const;
export type AllocationOrigin = (typeof allocationOrigins)[number];

/**
 * `net`: issue date + days. The two lawful readings of "45 jours fin de mois" (L441-10 I, CEPC): days then end of month, or end of
 * month then days. `periodic`: issue date + days of an invoice that sums up a period (CGI 289 I 3), whose ceiling is lower.
 * `endOfDecadeThenDays`: end of the ten-day period (1–10, 11–20, 21–end), then days: perishable food.
 */
export const termsKinds = [
  'net',
  'daysThenEndOfMonth',
  'endOfMonthThenDays',
  'periodic',
  'endOfDecadeThenDays',
] as const;
export type TermsKind = (typeof termsKinds)[number];

/** Sectors with a ceiling of their own on payment terms (C. com. L441-11), and all the others. */
export const paymentSectors = [
  'general',
  'transport',
  'perishableFood',
  'livestockMeat',
  'spirits',
  'wine',
  'greenSpaceEquipment',
  'farmMachinery',
  'leather',
  'watchesJewellery',
  'toys',
] as const;
export type PaymentSector = (typeof paymentSectors)[number];

/** Public buyers by the time they have to pay (CCP R2192-10, R2192-11): State and local authorities, hospitals, undertakings. */
export const publicBuyers = ['state', 'hospital', 'undertaking'] as const;
export type PublicBuyer = (typeof publicBuyers)[number];

export const channels = ['letter', 'registered', 'electronicRegistered', 'email', 'call', 'visit'] as const;
export type Channel = (typeof channels)[number];

/** How a step of a scenario may reach the customer. A file may still hold a step by e-mail, which nothing sends: it is read as a letter. */
export const offeredChannels = [
  'letter',
  'registered',
  'electronicRegistered',
  'call',
  'visit',
] as const satisfies readonly Channel[];
export type OfferedChannel = (typeof offeredChannels)[number];

export const tones = ['courteous', 'firm', 'formal'] as const;
export type Tone = (typeof tones)[number];

/** Where a firm is established, for its public holidays: each place beside metropolitan France has some of its own. */
export const holidayPlaces = [
  'metropole',
  'alsaceMoselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saintBarthelemy',
  'saintMartin',
] as const;
export type HolidayPlace = (typeof holidayPlaces)[number];

export const directions = ['before', 'after'] as const;
export type Direction = (typeof directions)[number];

/** From what the days of a step of a scenario are counted. The step before counts from the message by which it was reached. */
export const stepTriggers = ['dueDate', 'invoiceDate', 'previousStep'] as const;
export type StepTrigger = (typeof stepTriggers)[number];

/** How a message of a step leaves: with others at once, alone after it was looked at, or as a task that a person does. */
export const stepModes = ['batch', 'single', 'task'] as const;
export type StepMode = (typeof stepModes)[number];

/** Whom a step of a scenario is addressed to: `preferred`, the contact to contact first. */
export const stepRecipients = ['preferred', 'accounts', 'management'] as const satisfies readonly (
  | 'preferred'
  | ContactDuty
)[];
export type StepRecipient = (typeof stepRecipients)[number];

/** Who has a copy of what a step prints: the firm's salesperson for the customer, or another contact. */
export const stepCopies = [
  'salesperson',
  'preferred',
  'accounts',
  'management',
  'purchasing',
  'sales',
] as const satisfies readonly ('salesperson' | 'preferred' | ContactDuty)[];
export type StepCopy = (typeof stepCopies)[number];

/** Whether a scenario writes once about all that a customer owes, or about each document. */
export const messageScopes = ['customer', 'document'] as const;
export type MessageScope = (typeof messageScopes)[number];

/** What becomes of the messages of days on which no window had the firm open: sent today, put off by as many days, or passed over. */
export const missedChoices = ['catchUp', 'shift', 'skip'] as const;
export type MissedChoice = (typeof missedChoices)[number];

/** Where the question about the messages of an absence stands: to be answered, or answered. */
export const absenceStates = ['asked', ...missedChoices] as const;
export type AbsenceState = (typeof absenceStates)[number];

/** Where a step goes whose day is closed: to the open day before, or after. */
export const closedDayRules = ['after', 'before'] as const;
export type ClosedDayRule = (typeof closedDayRules)[number];

/** What leaves in August, when many firms in France are closed. */
export const augustRules = ['usual', 'lettersOnly', 'nothing'] as const;
export type AugustRule = (typeof augustRules)[number];

export const reminderStates = ['planned', 'confirmed', 'issued', 'proven', 'skipped', 'cancelled'] as const;

export const letterKinds = ['reminder', 'formalNotice', 'planAgreement', 'plainLetter'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const registeredStates = ['prepared', 'deposited', 'presented', 'received', 'refused', 'unclaimed'] as const;
export type RegisteredState = (typeof registeredStates)[number];

export const proofKinds = ['deposit', 'receipt', 'return', 'other'] as const;
export type ProofKind = (typeof proofKinds)[number];

export const planStates = ['proposed', 'accepted', 'running', 'inDefault', 'completed', 'cancelled'] as const;
export type PlanState = (typeof planStates)[number];

export const frequencies = ['week', 'month'] as const;
export type Frequency = (typeof frequencies)[number];

/** Kinds of hold a user may set; what waits for another reason (a plan, a promise…) is read from its own tables. */
export const holdKinds = [
  'excluded',
  'postponed',
  'court',
  'collectiveProceedings',
  'factor',
  'directDebit',
  'other',
] as const;
export type HoldKind = (typeof holdKinds)[number];

/** Where a promise of payment stands on a day: computed from what was paid, never typed. */
export const promiseStates = ['running', 'kept', 'partlyKept', 'broken', 'replaced', 'cancelled'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** How a customer promised to pay. */
export const promiseChannels = ['call', 'email', 'letter', 'meeting'] as const;
export type PromiseChannel = (typeof promiseChannels)[number];

/** How the user put an end to a promise. */
export const promiseEnds = ['replaced', 'cancelled'] as const;
export type PromiseEnd = (typeof promiseEnds)[number];

/** What a reason to dispute a document is about. */
export const disputeFamilies = ['commercial', 'logistic', 'technical', 'administrative'] as const;
export type DisputeFamily = (typeof disputeFamilies)[number];

/** How a dispute is settled: `rejected` by the firm, `abandoned` by the customer. */
export const disputeResolutions = ['creditNote', 'partlyAccepted', 'rejected', 'abandoned'] as const;
export type DisputeResolution = (typeof disputeResolutions)[number];

/** How a dispute ended: `withdrawn`, it was recorded by mistake; `lifted`, the open-items list that told it no longer does. */
export const disputeEnds = [...disputeResolutions, 'withdrawn', 'lifted'] as const;
export type DisputeEnd = (typeof disputeEnds)[number];

/** Where a dispute stands on a day, computed. `late`: the day to settle it by is past; `settled`: nothing is left of it, once its document was paid or credit notes cover it. */
export const disputeStates = ['open', 'late', 'settled', ...disputeEnds] as const;
export type DisputeState = (typeof disputeStates)[number];

export const batchStates = ['staged', 'applied', 'undone'] as const;
export type BatchState = (typeof batchStates)[number];

/** What an import does to a document. */
export const importActions = ['new', 'changed', 'replaced', 'settled'] as const;

/** What an open-items list holds: everything open on its day, or only changes. */
export const importModes = ['snapshot', 'movements'] as const;
export type ImportMode = (typeof importModes)[number];

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
