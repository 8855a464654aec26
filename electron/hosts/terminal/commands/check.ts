import type { CheckedFirm } from '../../../../shared/contract/firm.ts';
import { lookUp, t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { followProgress } from '../common/progress.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';

/** `check`: verifies the file. A check that fails is a result, and exit code 1. */
export function checkCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'check', 'terminal.command.check').action(async (options) => {
    const { withFirmSession } = await import('../common/session.ts');
    const { ok, checks }: CheckedFirm = await withFirmSession(options, async ({ client }) => {
      const steps = await client.firm.check();
      return followProgress(terminal, 'terminal.checking', steps);
    });
    show(terminal, options, { ok, checks }, () => [
      ...formatTable(
        [{ heading: t(language, 'common.name') }, { heading: t(language, 'common.state') }, { heading: '' }],
        checks.map((check) => [
          lookUp(language, `checks.${check.name}`, {}) ?? check.name,
          t(language, check.ok ? 'terminal.check.ok' : 'terminal.check.failed'),
          lookUp(language, `checks.${check.detail}`, {}) ?? check.detail,
        ]),
      ),
      ...checks.flatMap(({ name, ok: isOk }) => (isOk ? [] : (lookUp(language, `checks.${name}.meaning`, {}) ?? []))),
      t(language, ok ? 'terminal.check.allOk' : 'terminal.check.notOk'),
    ]);
    if (!ok) terminal.fail();
  });
}
