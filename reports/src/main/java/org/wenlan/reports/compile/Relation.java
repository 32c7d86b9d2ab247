package org.wenlan.reports.compile;

import java.util.Optional;
import org.wenlan.core.document.DocumentId;

/**
 * How a policy stands to another, as the texts say.
 *
 * @param before words before the title, such as {@code 依据} or {@code 被}
 * @param title the other policy, in marks
 * @param after words behind the title, such as {@code 贯彻} after {@code 被}
 * @param other the other policy if the library holds it
 */
record Relation(String before, String title, String after, Optional<DocumentId> other) {}
