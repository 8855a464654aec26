/** A file kept with a contact; larger ones make every backup of the firm slow. */
export const largestAttachmentBytes = 10 * 1024 * 1024;
/** An e-mail holds its attachments in base64, a third longer. */
export const largestMailBytes = 15 * 1024 * 1024;
export const mostAttachments = 30;
export const mostInteractionDocuments = 200;
/** Longest text of a contact: an e-mail quotes those before it. */
export const longestInteractionText = 20_000;
