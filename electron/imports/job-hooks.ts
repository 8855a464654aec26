/** How long work reports and stops. Stopping rejects with AppError `cancelled`. */
export type JobHooks = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { phase: string; done: number; total: number | null }) => void) | undefined;
};
