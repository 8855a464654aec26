import { Command } from '@commander-js/extra-typings';
import type { Client } from '../../../../shared/contract/index.ts';
import { type InteractionChannel, interactionChannels } from '../../../../shared/domain/interactions/channels.ts';
import { AppError } from '../../../../shared/errors.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { findCustomerId, findDocumentIds } from '../common/find.ts';
import { localize, makeFirmCommand } from '../common/options.ts';
import type { Session } from '../common/session.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice, readDay, readInstant, readLength, readList } from '../common/usage.ts';

/** Short for what the firm began; an e-mail that is read says itself who wrote it. */
const shortChannels = { call: 'callOut', email: 'emailOut', letter: 'letterOut' } as const satisfies Readonly<
  Record<string, InteractionChannel>
>;
type Channel = InteractionChannel | keyof typeof shortChannels;
const channels: readonly Channel[] = ['call', 'email', 'letter', ...interactionChannels];

const isShort = (channel: Channel): channel is keyof typeof shortChannels => channel in shortChannels;

/** Interactions with customers: `contact add`. */
export function contactCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('contact'))
    .description(t(terminal.language, 'terminal.command.contact'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(addCommand(terminal));
}

type Options = {
  readonly customer: string;
  readonly channel: Channel;
  readonly outcome?: string | undefined;
  readonly duration?: number | undefined;
  readonly note: string;
  readonly person?: string | undefined;
  readonly at?: string | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly next?: string | undefined;
  readonly nextNote?: string | undefined;
  readonly file?: readonly string[] | undefined;
};

function addCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'add', 'terminal.command.contactAdd')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption(
      '--channel <channel>',
      t(language, 'terminal.option.channel', { choices: channels.join(', ') }),
      readChoice('--channel', channels),
    )
    .requiredOption('--note <text>', t(language, 'terminal.option.note'))
    .option('--outcome <code>', t(language, 'terminal.option.outcome'))
    .option('--person <name>', t(language, 'terminal.option.person'))
    .option('--duration <duration>', t(language, 'terminal.option.duration'), readLength('--duration'))
    .option('--at <instant>', t(language, 'terminal.option.at'), readInstant('--at'))
    .option('--documents <references>', t(language, 'terminal.option.documents'), readList('--documents'))
    .option('--next <day>', t(language, 'terminal.option.next'), readDay('--next'))
    .option('--next-note <text>', t(language, 'terminal.option.nextNote'))
    .option('--file <file...>', t(language, 'terminal.option.attachedFile'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const value = await withFirmSession(options, (session) => record(session, options));
      show(terminal, options, value, () => [t(language, 'terminal.contactAdded', { customer: options.customer })]);
    });
}

async function record({ client, context, choose }: Session, options: Options): Promise<{ id: number }> {
  const customerId = await findCustomerId(client, options.customer);
  const files = (options.file ?? []).map((path) => ({ fileToken: choose(path) }));
  const read = await Promise.all(files.map(({ fileToken }) => client.interactions.readFile({ customerId, fileToken })));
  const mail = read.find(({ isMail }) => isMail);
  const { channel } = options;
  const { channel: mailChannel } = mail ?? { channel: null };
  return client.interactions.create({
    customerId,
    channel: channel === 'email' && mailChannel ? mailChannel : isShort(channel) ? shortChannels[channel] : channel,
    occurredAt: instantOf(options.at) ?? mail?.occurredAt ?? context.now(),
    person: options.person ?? mail?.person ?? null,
    outcomeId: options.outcome === undefined ? null : await findOutcomeId(client, options.outcome),
    durationSeconds: options.duration ?? null,
    text: [options.note, mail?.text].filter(Boolean).join('\n\n'),
    documentIds: await findDocumentIds(client, customerId, options.documents ?? []),
    nextOn: options.next ?? null,
    nextNote: options.nextNote ?? null,
    files,
  });
}

/** A day alone stands for noon. */
function instantOf(at: string | undefined): string | undefined {
  return at === undefined || at.includes('T') ? at : `${at}T12:00:00.000Z`;
}

/** The outcome of a code. @throws AppError `not_found` / `outcomeCode` naming those there are */
async function findOutcomeId(client: Client, code: string): Promise<number> {
  const offered = (await client.interactions.outcomes()).filter(({ isArchived }) => !isArchived);
  const found = offered.find((outcome) => outcome.code === code);
  if (!found) {
    const codes = offered.map((outcome) => outcome.code).join(', ');
    throw new AppError('not_found', { reason: 'outcomeCode', details: { code, codes } });
  }
  return found.id;
}
