import type { InteractionChannel } from './channels.ts';
import { longestInteractionText } from './limits.ts';

type MailAddress = { readonly name: string; readonly address: string };

/** What an e-mail says. */
type Mail = {
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
};

/** The contact that an e-mail is. */
export type MailDraft = {
  readonly channel: Extract<InteractionChannel, 'emailIn' | 'emailOut'>;
  readonly person: string | null;
  readonly text: string;
};

/**
 * The contact that an e-mail is: sent where it comes from the firm's address or goes to one of the customer's, received otherwise. Its
 * subject is the first line of the text.
 */
export function mailDraft(mail: Mail, firmAddress: string | null, customerAddresses: readonly string[]): MailDraft {
  const own = firmAddress?.toLowerCase();
  const theirs = new Set(customerAddresses.map((address) => address.toLowerCase()));
  const isTheirs = (person: MailAddress | undefined) =>
    person !== undefined && theirs.has(person.address.toLowerCase());
  const sender = mail.from ?? undefined;
  const recipient = mail.to.find(isTheirs) ?? mail.to[0];
  const isSent = !isTheirs(sender) && (sender?.address.toLowerCase() === own || isTheirs(recipient));
  const person = isSent ? recipient : sender;
  return {
    channel: isSent ? 'emailOut' : 'emailIn',
    person: person === undefined ? null : personText(person),
    text: [mail.subject, mail.text].filter(Boolean).join('\n\n').slice(0, longestInteractionText),
  };
}

function personText({ name, address }: MailAddress): string {
  return (name === '' || name === address ? address : `${name} · ${address}`).slice(0, 500);
}
