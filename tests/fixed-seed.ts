import fc from 'fast-check';

/** The generated ledgers are the same on every machine, so that a red run can be repeated; `AMIABLE_SEED=n` tries others. */
fc.configureGlobal({ seed: Number(process.env.AMIABLE_SEED ?? 20_261_121) });
