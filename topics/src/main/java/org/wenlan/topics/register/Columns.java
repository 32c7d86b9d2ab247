package org.wenlan.topics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that may be missing, on their way into the registry and back. */
final class Columns {

  private Columns() {}

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static Instant always(ResultSet row, String column) throws SQLException {
    return instant(row, column)
        .orElseThrow(() -> new IllegalStateException("no value in column " + column));
  }

  static @Nullable Timestamp timestamp(Optional<Instant> instant) {
    return instant.map(Timestamp::from).orElse(null);
  }

  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
