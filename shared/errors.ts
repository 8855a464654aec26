/** Every way a use case may fail, known to both sides of the contract; anything else is `internal`. */
export const errorCodes = [
  'validation',
  'not_found',
  'duplicate',
  'in_use',
  'conflict',
  'file_unreadable',
  'file_format',
  'firm_newer',
  'firm_damaged',
  'firm_locked',
  'disk_full',
  'busy',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts a message may name (line, value, file name…); shown to the user, so never a stack or a path of ours. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * An expected failure. `reason` picks a more precise sentence in the dictionaries (`errors.<code>.<reason>`) than the
 * code alone; `details` fills its blanks.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, options: { reason?: string; details?: ErrorDetails; cause?: unknown } = {}) {
    super(options.reason ? `${code}: ${options.reason}` : code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.reason = options.reason;
    this.details = options.details ?? {};
  }
}
