package org.wenlan.ingest.annotate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Enactment;
import tools.jackson.databind.JsonNode;

/**
 * Adoption body and day of real laws, read from their text: title, the lines of adoption and change
 * as the collection prints them, the articles. Once with a line for each step and once with all of
 * them in one bracket, as the gazettes print them.
 *
 * <p>The collection gives the day of every step; the body is the first words of the line, the
 * session cut off.
 */
class LawHeadsTest {

  private static final Pattern ADOPTED = Pattern.compile("^[^《]*(?:通过|批准|公布|发布|颁布|修订|修正)[^的]*$");
  private static final Pattern SESSION =
      Pattern.compile("第?[一二三四五六七八九十百零〇\\d]+(?:届|次).*|审判委员会.*|(?<!命)令.*|公告.*|[发公颁]布.*|批准.*");
  private static final List<JsonNode> LAWS = new ArrayList<>();

  private final MetadataReader reader = new MetadataReader();

  @BeforeAll
  static void readTheGold() throws IOException {
    LAWS.addAll(LawCollection.read());
  }

  @Test
  void linesUnderTheTitleTellBodyAndDay() {
    FieldScores scores = new FieldScores("lines");
    for (JsonNode law : LAWS) {
      score(scores, law, String.join("\n", LawCollection.history(law)));
    }
    scores.demand(0.95);
  }

  @Test
  void theBracketUnderTheTitleTellsBodyAndDay() {
    FieldScores scores = new FieldScores("bracket");
    for (JsonNode law : LAWS) {
      String told = String.join("　", LawCollection.history(law)).replaceAll("[（）]", "");
      score(scores, law, "（" + told + "）");
    }
    scores.demand(0.95);
  }

  private void score(FieldScores scores, JsonNode law, String head) {
    List<String> history = LawCollection.history(law);
    if (history.isEmpty() || !ADOPTED.matcher(history.getFirst()).matches()) {
      return;
    }
    String title = law.path("title").asString();
    DocumentMetadata read = reader.read(LawCollection.clean(law, head));
    String id = law.path("id").asString() + " " + title;
    LocalDate day = LocalDate.parse(Digits.halfWidth(law.path("dates").get(0).asString()));
    scores.compare(id, "通过日期", day, read.enacted().map(Enactment::date).orElse(null));
    scores.compare(
        id,
        "通过机关",
        body(history.getFirst(), title),
        read.enacted().map(step -> String.join("、", step.bodies())).orElse(""));
  }

  /** The words between the day and the session, in full. */
  private static String body(String line, String title) {
    String words = line.replaceFirst("^.*?日[ 　]*", "");
    String session = words.contains("全国人") ? words.replaceFirst("^第.*?届", "") : words;
    List<String> bodies = new ArrayList<>();
    for (String part : session.split("、", -1)) {
      String undated = part.replaceFirst("^.*日", "").replaceFirst("^由", "");
      String name = SESSION.matcher(undated).replaceFirst("").replace("中华人民共和国", "");
      String whole = part.replace("人大常委会", "人民代表大会常务委员会").replace("人大", "人民代表大会");
      Matcher congress = Pattern.compile("人民代表大会(?:常务委?员会)?").matcher(whole);
      String kind = congress.find() ? congress.group().replace("常务员", "常务委员") : "";
      String place = name.replaceAll("人民代表大会.*|人大.*", "");
      if (!kind.isEmpty() && place.length() < 2) {
        place = title.replaceFirst("^(.*?(?:自治县|自治州|市|省|县)).*", "$1");
      }
      bodies.add(kind.isEmpty() ? name : place + kind);
    }
    return String.join("、", bodies);
  }
}
