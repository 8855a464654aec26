import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Inputs } from '../../../../shared/contract/index.ts';
import { stepRecipients } from '../../../../shared/domain/kinds.ts';
import { AppError } from '../../../../shared/errors.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { findCustomerId } from '../common/find.ts';
import { makeFirmCommand } from '../common/options.ts';
import { formatOf, requireWritable, writeMade } from '../common/out-file.ts';
import type { Session } from '../common/session.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice } from '../common/usage.ts';

type Written = Inputs['letters']['write'];

/** `write-letter`: writes a plain letter to a customer and issues it as a PDF, or only shows how it would look. */
export function writeLetterCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'write-letter', 'terminal.command.writeLetter')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption('--subject <text>', t(language, 'terminal.option.subject'))
    .requiredOption('--text <file>', t(language, 'terminal.option.textFile'))
    .requiredOption('--out <file>', t(language, 'terminal.option.reportFile', { formats: '.pdf' }))
    .option(
      '--recipient <recipient>',
      t(language, 'terminal.option.recipient', { recipients: stepRecipients.join(', ') }),
      readChoice('--recipient', stepRecipients),
    )
    .option('--dry-run', t(language, 'terminal.option.dryRun'))
    .action(async ({ customer, subject, text: textPath, out, recipient, dryRun, ...options }) => {
      formatOf('--out', out, ['pdf']);
      const file = resolve(out);
      const text = await readText(textPath);
      // What is issued stays issued: the place of the file is looked at before.
      await requireWritable(file);
      const { withFirmSession } = await import('../common/session.ts');
      const issued = await withFirmSession(options, async (session) => {
        const customerId = await findCustomerId(session.client, customer);
        const letter = { customerId, subject, text, recipient };
        const number = dryRun ? await preview(session, letter) : await issue(session, letter);
        await writeMade(file, session.made);
        return number;
      });
      show(terminal, options, { customer, subject: subject.trim(), number: issued, file }, () => [
        issued === null
          ? t(language, 'terminal.previewed')
          : t(language, 'terminal.letterWritten', { number: String(issued), customer }),
        t(language, 'common.savedAs', { name: file }),
      ]);
    });
}

async function preview({ client }: Session, letter: Written): Promise<null> {
  await client.letters.preview(letter);
  return null;
}

/** Issues the letter and returns its number. */
async function issue({ client }: Session, letter: Written): Promise<number | null> {
  const { letterId } = await client.letters.write(letter);
  const { rows } = await client.letters.list({ customerId: letter.customerId });
  return rows.find(({ id }) => id === letterId)?.number ?? null;
}

/** @throws AppError `file_unreadable` */
async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (cause) {
    throw new AppError('file_unreadable', { cause });
  }
}
