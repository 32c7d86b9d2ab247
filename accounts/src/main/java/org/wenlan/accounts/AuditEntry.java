package org.wenlan.accounts;

import java.time.Instant;

/**
 * One line of the audit log (审计记录), chained to the line before it.
 *
 * @param sequence place in the chain, from 1 without gaps
 * @param at when, to the millisecond
 * @param actor account name, or {@code -} for nobody
 * @param action what was tried, for example {@code 登录}
 * @param object what it was tried on; may be empty
 * @param success whether it was done
 * @param detail why not, or what else matters; never a password or a document's text
 * @param hash SHA-256 over the hash before and every field above
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String action,
    String object,
    boolean success,
    String detail,
    String hash) {}
