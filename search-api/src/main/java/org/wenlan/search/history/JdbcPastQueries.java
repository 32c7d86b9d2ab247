package org.wenlan.search.history;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.find.PastQueries;
import org.wenlan.core.find.Pronunciation;
import org.wenlan.core.find.SpokenForms;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * Past queries in the registry.
 *
 * <p>A person is kept as HMAC-SHA-256 over words and person, under a key of this installation: two
 * rows of one person are not alike, so nobody's history can be put together. Whoever holds the
 * registry with its key could still test a guess (this person, these words); that is why rows go
 * after the retention. Thread-safe.
 */
public final class JdbcPastQueries implements PastQueries {

  private static final int LONGEST = 50;
  private static final int SHORTEST = 2;

  /** Numbers of persons and telephones, addresses of mail and web. */
  private static final Pattern PRIVATE = Pattern.compile("\\d{6,}|@|://");

  private final JdbcClient jdbc;
  private final Pronunciation pronunciation;
  private final PastQueryProperties settings;
  private final InstantSource clock;
  private final AtomicReference<LocalDate> swept = new AtomicReference<>(LocalDate.MIN);

  /** Past queries kept behind {@code jdbc}. */
  public JdbcPastQueries(
      JdbcClient jdbc,
      Pronunciation pronunciation,
      PastQueryProperties settings,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.pronunciation = pronunciation;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void asked(String words, String asker) {
    String shown = words.strip().replaceAll("\\s+", " ");
    if (!settings.kept()
        || shown.length() < SHORTEST
        || shown.length() > LONGEST
        || !shown.codePoints().allMatch(JdbcPastQueries::isPlain)
        || PRIVATE.matcher(SpokenForms.folded(shown)).find()) {
      return;
    }
    answering(
        () -> {
          sweep();
          SpokenForms forms = SpokenForms.of(shown, pronunciation);
          keep(queryOf(shown, forms), person(forms.written(), asker));
          return Optional.empty();
        });
  }

  @Override
  public List<String> beginningWith(String typed, int most) {
    if (most < 1 || most > 20) {
      throw new IllegalArgumentException("1 to 20 queries can be had, not " + most);
    }
    String beginning = SpokenForms.folded(typed);
    if (!settings.kept() || beginning.isEmpty() || beginning.length() > LONGEST) {
      return List.of();
    }
    String like = beginning.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return answering(
        () ->
            jdbc.sql(
                    """
                    select q.words from asked_query q
                    join asked_query_person p on p.query_id = q.id
                    where (q.written like :like escape '\\'
                        or q.pinyin like :like escape '\\'
                        or q.initials like :like escape '\\')
                      and p.asked_on >= :since
                    group by q.id, q.words
                    having count(*) >= :people
                    order by count(*) desc, q.words
                    fetch first :most rows only
                    """
                        .replace(":most", String.valueOf(most)))
                .param("like", like)
                .param("since", since())
                .param("people", settings.leastPeople())
                .query(String.class)
                .list());
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private LocalDate since() {
    return today().minusDays(settings.retention().toDays());
  }

  /** Once a day. */
  private void sweep() {
    LocalDate today = today();
    if (!today.equals(swept.getAndSet(today))) {
      jdbc.sql("delete from asked_query_person where asked_on < ?").param(since()).update();
      jdbc.sql(
              """
              delete from asked_query where not exists
                (select 1 from asked_query_person p where p.query_id = asked_query.id)
              """)
          .update();
    }
  }

  private long queryOf(String shown, SpokenForms forms) {
    Optional<Long> known = known(forms.written());
    if (known.isEmpty()) {
      try {
        jdbc.sql("insert into asked_query (words, written, pinyin, initials) values (?, ?, ?, ?)")
            .params(shown, forms.written(), cut(forms.pinyin()), cut(forms.initials()))
            .update();
      } catch (DuplicateKeyException e) {
        // Somebody asked the same in this moment.
      }
      known = known(forms.written());
    }
    return known.orElseThrow();
  }

  private Optional<Long> known(String written) {
    return jdbc.sql("select id from asked_query where written = ?")
        .param(written)
        .query(Long.class)
        .optional();
  }

  private void keep(long query, String person) {
    LocalDate today = today();
    int again =
        jdbc.sql("update asked_query_person set asked_on = ? where query_id = ? and person = ?")
            .params(today, query, person)
            .update();
    if (again == 0) {
      try {
        jdbc.sql("insert into asked_query_person (query_id, person, asked_on) values (?, ?, ?)")
            .params(query, person, today)
            .update();
      } catch (DuplicateKeyException e) {
        // The same person asked twice in this moment.
      }
    }
  }

  private static String cut(String text) {
    return text.length() <= 400 ? text : text.substring(0, 400);
  }

  private String person(String written, String asker) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key()), "HmacSHA256"));
      mac.update(written.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(asker.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private String key() {
    Optional<String> known =
        jdbc.sql("select secret from asked_query_key").query(String.class).optional();
    if (known.isPresent()) {
      return known.get();
    }
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    try {
      jdbc.sql("insert into asked_query_key (id, secret) values (1, ?)")
          .param(HexFormat.of().formatHex(fresh))
          .update();
    } catch (DuplicateKeyException e) {
      // Made in this moment by somebody else's search.
    }
    return jdbc.sql("select secret from asked_query_key").query(String.class).single();
  }

  private interface Question<T> {
    T ask();
  }

  private static <T> T answering(Question<T> question) {
    try {
      return question.ask();
    } catch (DataAccessException e) {
      throw new InfrastructureException("past queries: the registry does not answer", e);
    }
  }
}
