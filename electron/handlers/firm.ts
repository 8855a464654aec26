import { listBackups } from '../../db/backup.ts';
import { checkFirm } from '../../db/check.ts';
import { appendEvent } from '../../db/journal.ts';
import { refreshEstimatedDueDates } from '../../db/queries/estimated-due-dates.ts';
import { getFirm, updateBuckets, updateFirm } from '../../db/queries/firm.ts';
import { listScenarios, updateScenario } from '../../db/queries/scenarios.ts';
import type { FirmSettings, Scenario, ScenarioStep } from '../../shared/contract/firm.ts';
import { areIncreasing } from '../../shared/domain/ageing.ts';
import { compactIdentifier } from '../../shared/domain/identifiers.ts';
import { sirenOf } from '../../shared/domain/typed-fields.ts';
import { AppError } from '../../shared/errors.ts';
import { withFirm } from './base.ts';
import { changesBetween } from './changes-between.ts';
import { refuseWrongField } from './refuse-wrong-field.ts';
import { backUpFirm, backupFolder } from './session.ts';

export const firmHandlers = {
  get: withFirm.firm.get.handler(({ context }) => getFirm(context.db)),

  update: withFirm.firm.update.handler(({ input, context }) => {
    const settings = checkedSettings(input);
    const now = context.now();
    context.db.transaction(
      (tx) => {
        const changes = changesBetween(getFirm(tx), settings);
        if (Object.keys(changes).length === 0) return;
        updateFirm(tx, settings, now);
        const dueDatesMoved = refreshEstimatedDueDates(tx);
        const data = dueDatesMoved > 0 ? { changes, dueDatesMoved } : { changes };
        appendEvent(tx, { at: now, author: context.author, kind: 'firm.update', data });
      },
      { behavior: 'immediate' },
    );
  }),

  setBuckets: withFirm.firm.setBuckets.handler(({ input, context }) => {
    const { buckets } = input;
    if (buckets !== null && !areIncreasing(buckets)) throw new AppError('validation', { reason: 'buckets' });
    const at = context.now();
    context.db.transaction(
      (tx) => {
        const changes = changesBetween({ buckets: getFirm(tx).buckets }, { buckets });
        if (Object.keys(changes).length === 0) return;
        updateBuckets(tx, buckets, at);
        appendEvent(tx, { at, author: context.author, kind: 'firm.update', data: { changes } });
      },
      { behavior: 'immediate' },
    );
  }),

  backups: withFirm.firm.backups.handler(({ context }) => listBackups(backupFolder(context, context.firm.recentId))),

  backUp: withFirm.firm.backUp.handler(({ context }) => backUpFirm(context, context.firm)),

  check: withFirm.firm.check.handler(({ context }) => {
    const checks = checkFirm(context.db);
    return { ok: checks.every((check) => check.ok), checks };
  }),

  scenarios: withFirm.firm.scenarios.handler(({ context }) => listScenarios(context.db)),

  saveScenario: withFirm.firm.saveScenario.handler(({ input, context }) => {
    checkSteps(input.steps);
    context.db.transaction(
      (tx) => {
        const before = listScenarios(tx).find(({ id }) => id === input.id);
        if (!before) throw new AppError('not_found', { reason: 'scenario' });
        if (before.isDefault && !input.isDefault) throw new AppError('validation', { reason: 'defaultScenario' });
        updateScenario(tx, input);
        appendEvent(tx, {
          at: context.now(),
          author: context.author,
          kind: 'firm.saveScenario',
          subject: 'scenarios',
          subjectId: input.id,
          data: { before: factsOf(before), after: factsOf(input) },
        });
      },
      { behavior: 'immediate' },
    );
  }),
};

/** Settings as stored: empty texts are null. @throws AppError `validation` / `siren`, `iban`, `bic`, `vatNumber`, `email`, `postcode` */
function checkedSettings(input: FirmSettings): FirmSettings {
  refuseWrongField(input);
  const { legalForm, capital, registryCity, addressLine1, addressLine2, city } = input;
  const { phone, website, bankName, signatoryName, signatoryTitle } = input;
  return {
    ...input,
    siren: sirenOf(input.siren),
    iban: compactIdentifier(input.iban),
    vatNumber: compactIdentifier(input.vatNumber),
    bic: compactIdentifier(input.bic),
    email: trimmed(input.email),
    postcode: trimmed(input.postcode),
    legalForm: trimmed(legalForm),
    capital: trimmed(capital),
    registryCity: trimmed(registryCity),
    addressLine1: trimmed(addressLine1),
    addressLine2: trimmed(addressLine2),
    city: trimmed(city),
    phone: trimmed(phone),
    website: trimmed(website),
    bankName: trimmed(bankName),
    signatoryName: trimmed(signatoryName),
    signatoryTitle: trimmed(signatoryTitle),
  };
}

function trimmed(text: string | null): string | null {
  return text?.trim() || null;
}

/** Levels count from 1 without a gap, and no step comes before the one it follows. @throws AppError `validation` / `levels`, `stepOrder` */
function checkSteps(steps: readonly ScenarioStep[]): void {
  const days = (step: ScenarioStep) => (step.direction === 'before' ? -step.days : step.days);
  for (const [index, step] of steps.entries()) {
    const previous = steps[index - 1];
    if (step.level !== index + 1) throw new AppError('validation', { reason: 'levels' });
    if (previous && days(step) < days(previous))
      throw new AppError('validation', { reason: 'stepOrder', details: { step: step.name } });
  }
}

function factsOf({ id: _id, ...facts }: Scenario) {
  return facts;
}
