import type { Scenario, ScenarioStep } from '../contract/scenarios.ts';
import type { ReadyScenario } from '../domain/scenarios/ready.ts';
import { officeDays } from '../domain/scenarios/sending-days.ts';

type ReadyContent = Omit<Scenario, 'id'>;

type UnplacedStep = Omit<ScenarioStep, 'level'>;

const plain = {
  id: null,
  trigger: 'dueDate',
  isFormalNotice: false,
  deadlineDays: 8,
  mode: 'batch',
  recipient: 'accounts',
  copies: [],
  minimumCents: 0,
  minimumDocumentCents: 0,
  ceilingCents: null,
} as const;

const usual = {
  minimumCents: 0,
  messagesPer: 'customer',
  mostReminders: null,
  sendingDays: officeDays,
  closedDayRule: 'after',
  augustRule: 'usual',
} as const;

/**
 * What each ready scenario holds. Its words become the firm's own data: the user changes them, a language switch does not.
 * The formal notice always follows a letter of firm tone, and gives at least eight days; a consumer and a public buyer,
 * whose payment passes through an accounting officer, have more. A step is
 * addressed to those who pay, the formal notice to the management. Nobody calls a consumer in August, and the notice to a consumer or to a
 * great account leaves once a person looked at it.
 */
export const readyContents: Readonly<Record<ReadyScenario, ReadyContent>> = {
  standard: {
    ...usual,
    name: 'Standard',
    minimumDaysBetween: 7,
    mostContacts: 4,
    steps: numbered([
      before(5, 'Rappel courtois'),
      letter(8, 'Première relance', 'courteous'),
      call(15, 'Appel', 'firm'),
      letter(25, 'Deuxième relance', 'firm'),
      notice(40, 8),
    ]),
  },
  courteous: {
    ...usual,
    name: 'Courtois',
    minimumDaysBetween: 14,
    mostContacts: 3,
    steps: numbered([
      before(7, 'Rappel courtois'),
      letter(10, 'Première relance', 'courteous'),
      call(25, 'Appel courtois', 'courteous'),
      letter(40, 'Deuxième relance', 'courteous'),
      letter(60, 'Dernière relance', 'firm'),
      notice(90, 15),
    ]),
  },
  firm: {
    ...usual,
    name: 'Ferme',
    minimumDaysBetween: 5,
    mostContacts: 4,
    steps: numbered([
      letter(3, 'Première relance', 'courteous'),
      call(8, 'Appel', 'firm'),
      letter(15, 'Dernière relance', 'firm'),
      notice(25, 8),
    ]),
  },
  publicBuyer: {
    ...usual,
    name: 'Acheteur public',
    minimumDaysBetween: 15,
    mostContacts: 2,
    steps: numbered([
      letter(10, 'Rappel au service gestionnaire', 'courteous'),
      call(25, 'Appel au service gestionnaire', 'courteous'),
      letter(40, 'Relance avant intérêts moratoires', 'firm'),
      notice(60, 15),
    ]),
  },
  consumer: {
    ...usual,
    name: 'Particulier',
    augustRule: 'lettersOnly',
    minimumDaysBetween: 14,
    mostContacts: 2,
    steps: numbered([
      letter(10, 'Rappel', 'courteous'),
      letter(30, 'Deuxième rappel', 'courteous'),
      letter(50, 'Dernière relance', 'firm'),
      { ...notice(75, 15), mode: 'single' },
    ]),
  },
  keyAccount: {
    ...usual,
    name: 'Grand compte',
    minimumDaysBetween: 10,
    mostContacts: 4,
    steps: numbered([
      before(10, 'Rappel avant échéance'),
      call(5, 'Appel à la comptabilité fournisseurs', 'courteous'),
      letter(15, 'Première relance', 'courteous'),
      { ...call(30, 'Appel au décideur', 'firm'), recipient: 'management' },
      letter(45, 'Deuxième relance', 'firm'),
      { ...notice(75, 10), mode: 'single' },
    ]),
  },
};

function numbered(steps: readonly UnplacedStep[]): ScenarioStep[] {
  return steps.map((step, index) => ({ ...step, level: index + 1 }));
}

function before(days: number, name: string): UnplacedStep {
  return { ...plain, name, direction: 'before', days, channel: 'letter', tone: 'courteous' };
}

function letter(days: number, name: string, tone: ScenarioStep['tone']): UnplacedStep {
  return { ...plain, name, direction: 'after', days, channel: 'letter', tone };
}

function call(days: number, name: string, tone: ScenarioStep['tone']): UnplacedStep {
  return { ...letter(days, name, tone), channel: 'call' };
}

function notice(days: number, deadlineDays: number): UnplacedStep {
  const step = letter(days, 'Mise en demeure', 'formal');
  return { ...step, channel: 'registered', isFormalNotice: true, deadlineDays, recipient: 'management' };
}
