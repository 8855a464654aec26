import { formatNumber } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import type { Terminal } from './terminal.ts';

type Step = { readonly phase: string; readonly done: number; readonly total: number | null };

/** Follows long work to its end, with its progress for who watches. */
export async function followProgress<Result>(
  terminal: Terminal,
  label: 'terminal.reading' | 'terminal.undoing' | 'terminal.checking',
  steps: AsyncIterator<Step, Result>,
): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) {
      if (terminal.isInteractive) terminal.printAside('\r\u001b[K');
      return step.value;
    }
    const { phase, done, total } = step.value;
    const doing = phase === 'apply' ? 'terminal.applying' : label;
    const percent = total ? ` ${formatNumber(terminal.language, Math.floor((done / total) * 100))} %` : '';
    if (terminal.isInteractive) terminal.printAside(`\r\u001b[K${t(terminal.language, doing)}…${percent}`);
  }
}
