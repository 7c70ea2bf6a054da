/**
 * For SQL: its transaction does not wait for the disk when it commits. What a crash of the server takes with it are the last moments,
 * always all of them together, so that the ledger tells of nothing that is not there: it is done again from where the ledger stands.
 * For what the pipeline can make again, and nobody outside was told of; a commit that waits brings all before it to the disk.
 */
export const unhurried = `set_config('synchronous_commit', 'off', true)`

/** The same as a condition, which always holds. */
export const isUnhurried = `(select ${unhurried}) = 'off'`
