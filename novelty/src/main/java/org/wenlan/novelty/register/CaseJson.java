package org.wenlan.novelty.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.CommissionRefusedException;
import org.wenlan.novelty.report.NoveltyReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Commissions and reports as JSON. The same content gives the same text. Thread-safe. */
public final class CaseJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private CaseJson() {}

  /** The commission as JSON. */
  public static String write(Commission commission) {
    return MAPPER.writeValueAsString(commission);
  }

  /** The report as JSON. */
  public static String write(NoveltyReport report) {
    return MAPPER.writeValueAsString(report);
  }

  /** A report that was written by {@link #write(NoveltyReport)}. */
  public static NoveltyReport report(String json) {
    return MAPPER.readValue(json, NoveltyReport.class);
  }

  /** Digest of a text, 64 hex digits. */
  public static String digest(String text) {
    return DocumentId.of(text.getBytes(UTF_8)).value();
  }

  /**
   * A commission in the format of the form.
   *
   * @throws CommissionRefusedException if it cannot be read; the message names the field
   */
  public static Commission commission(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      List<String> errors = new ArrayList<>();
      String date = node.path("commissionDate").asString("");
      if (date.isBlank()) {
        errors.add("缺少必填项：委托日期（commissionDate）");
      } else if (!isDate(date)) {
        errors.add("委托日期须写作 2025-06-20 的样式，现为“%s”".formatted(date));
      }
      if (!errors.isEmpty()) {
        throw new CommissionRefusedException(errors);
      }
      return MAPPER.treeToValue(node, Commission.class);
    } catch (UnrecognizedPropertyException e) {
      throw new CommissionRefusedException(List.of("委托单中有不认识的字段：" + e.getPropertyName()));
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      String detail =
          cause instanceof IllegalArgumentException
              ? String.valueOf(cause.getMessage())
              : e.getPathReference();
      throw new CommissionRefusedException(List.of("委托单无法读取：" + detail));
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }
}
