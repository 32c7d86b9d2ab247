package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.dialect.Dialect;
import org.wenlan.core.query.dialect.Translation;

/** Expert queries in the syntax of other databases, over REST. Nothing is searched. */
@RestController
@RequestMapping("/api/v1/search/dialects")
@Tag(name = "检索")
class DialectController {

  /**
   * One translation.
   *
   * @param losses what the text does not say, one Chinese sentence each
   */
  record DialectResponse(
      String dialect, String label, String page, String text, List<String> losses) {

    static DialectResponse of(Translation translation) {
      Dialect dialect = translation.dialect();
      return new DialectResponse(
          dialect.name(),
          dialect.label(),
          dialect.page(),
          translation.text(),
          translation.losses());
    }
  }

  /**
   * The answer.
   *
   * @param query the query as it is written canonically
   */
  record DialectsResponse(String query, List<DialectResponse> dialects) {}

  @GetMapping
  @Operation(summary = "把专业检索式转换为知网、万方、维普、Web of Science、EI 的写法")
  DialectsResponse dialects(
      @Parameter(description = "专业检索式") @RequestParam(defaultValue = "") String expert) {
    Expression expression = Expression.parse(expert);
    return new DialectsResponse(
        expression.text(),
        Stream.of(Dialect.values())
            .map(dialect -> DialectResponse.of(dialect.translate(expression)))
            .toList());
  }
}
