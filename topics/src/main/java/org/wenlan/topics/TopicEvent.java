package org.wenlan.topics;

import java.time.Instant;

/**
 * What happened to a topic (办理记录).
 *
 * @param at when
 * @param actor account, {@code 系统}, or the name of a reader
 * @param what in a word
 * @param detail the rest
 */
public record TopicEvent(Instant at, String actor, String what, String detail) {}
