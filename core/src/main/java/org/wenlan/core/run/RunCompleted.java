package org.wenlan.core.run;

/**
 * Said after an ingest run has dealt with all its files and searches find what it took in.
 *
 * <p>Heard at most once a run: a server that dies at that moment does not repeat it. Who must not
 * miss anything looks once at its own start as well.
 *
 * @param run number of the run
 * @param ledger its books
 */
public record RunCompleted(long run, RunLedger ledger) {}
