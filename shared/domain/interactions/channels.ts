/** How the firm and a customer were in contact; a note is written for oneself. */
export const interactionChannels = [
  'callOut',
  'callIn',
  'emailOut',
  'emailIn',
  'letterOut',
  'letterIn',
  'visit',
  'meeting',
  'message',
  'note',
] as const;
export type InteractionChannel = (typeof interactionChannels)[number];

/** True for a telephone call, whoever made it. */
export const isCall = (channel: InteractionChannel): boolean => channel === 'callOut' || channel === 'callIn';

/** True where somebody was, or tried to be, in contact: it answers the next contact that was planned before. */
export const isContact = (channel: InteractionChannel): boolean => channel !== 'note';
