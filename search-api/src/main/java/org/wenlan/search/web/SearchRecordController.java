package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.search.RecordedHit;
import org.wenlan.search.SearchRecord;
import org.wenlan.search.SearchRecords;
import org.wenlan.search.SearchReplay;

/** Kept searches over REST; everybody has their own. */
@RestController
@RequestMapping("/api/v1/search/records")
@Tag(name = "检索记录")
class SearchRecordController {

  private static final int LISTED = 200;

  private final SearchRecords records;

  SearchRecordController(SearchRecords records) {
    this.records = records;
  }

  /** A record with the documents it lists. */
  record Whole(RecordResponse record, List<RecordedHit> documents) {}

  /** A record asked again. */
  record Replayed(RecordResponse record, SearchReplay replay) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "检索并保留为记录；检索参数与 /api/v1/search 相同")
  RecordResponse keep(
      @RequestParam(defaultValue = "") String note, HttpServletRequest http, Principal user) {
    try {
      SearchParameters asked = SearchParameters.of(http::getParameterValues);
      return RecordResponse.of(records.keep(asked, access(http), user.getName(), note));
    } catch (QuerySyntaxException fault) {
      throw fault;
    } catch (IllegalArgumentException refusal) {
      throw new BadParameterException(String.valueOf(refusal.getMessage()));
    }
  }

  @GetMapping
  @Operation(summary = "本人保留的检索记录，新的在前，最多 200 条")
  List<RecordResponse> list(Principal user) {
    return records.list(user.getName(), LISTED).stream().map(RecordResponse::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "一条检索记录及当时命中的文献")
  Whole one(@PathVariable String id, HttpServletRequest http, Principal user) {
    SearchRecord record = record(id, user);
    return new Whole(RecordResponse.of(record), records.hits(record, access(http)));
  }

  @GetMapping("/{id}/replay")
  @Operation(summary = "重新检索，给出与当时的差别")
  Replayed replay(@PathVariable String id, HttpServletRequest http, Principal user) {
    SearchRecord record = record(id, user);
    return new Replayed(RecordResponse.of(record), records.replay(record, access(http)));
  }

  private SearchRecord record(String id, Principal user) {
    long number;
    try {
      number = Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new BadParameterException("记录号应为整数，收到：" + id);
    }
    return records
        .find(number, user.getName())
        .orElseThrow(() -> new UnknownRecordException("没有第 %d 号检索记录".formatted(number)));
  }

  private static Set<AccessLevel> access(HttpServletRequest http) {
    return AccessLevel.visibleTo(http::isUserInRole);
  }
}
